"""Running the web face."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.server.common import AbstractServer

PATIENCE = 30
"""Seconds to wait for the first page before giving up on opening a browser."""


class PortTaken(Exception):
    """The port cannot be listened on; its text says what to do."""


def serve(host: str, port: int, *, workers: int, open_browser: bool, say: Callable[[str], None]) -> None:
    """Serve the pages until Ctrl-C, until asked to end, or until the window is closed; raises PortTaken."""
    _probe(host, port)
    address = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    threading.Thread(target=_announce, args=(host, port, address, open_browser, say), daemon=True).start()
    connections.close_all()  # a connection is no worker's to inherit
    server = Granian(
        "raadhuis.web.server:application",
        host,
        port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=workers,
        respawn_failed_workers=True,
        log_enabled=False,
    )
    server.on_startup(lambda: when_told(lambda: _end(server)))
    server.serve()


def application() -> WSGIHandler:
    """What a worker serves, for as long as the process lives that started it."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from raadhuis.web.wsgi import application as pages  # noqa: PLC0415 - only a worker makes the pages ready

    return pages


def when_told(end: Callable[[], object]) -> None:
    """What to do from now on at Ctrl-C, when asked to end, or when the window is closed."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: end())


def _end(server: AbstractServer[Any]) -> None:
    # Granian by itself goes on when its window is closed (SIGHUP), and waits for ever when it is told twice at once.
    if not server.interrupt_signal:
        server.signal_handler_interrupt()  # type: ignore[no-untyped-call]


def _end_with_parent() -> None:
    # Who kills a server asks nothing of its workers, and they would keep its port.
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _probe(host: str, port: int) -> None:
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror as error:
        raise PortTaken(f"Het adres ‘{host}’ is niet bekend. Gebruik een IP-adres zoals 127.0.0.1.") from error
    except PermissionError as error:
        raise PortTaken(f"Poort {port} mag u niet gebruiken. Kies een poort boven 1023.") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            text = f"Poort {port} is al in gebruik. Kies een andere, bijvoorbeeld: --port {port % 65535 + 1}"
        else:
            text = f"Op {host} kan deze computer niet luisteren: {error.strerror}. Kies een ander adres."
        raise PortTaken(text) from error


def _announce(host: str, port: int, address: str, open_browser: bool, say: Callable[[str], None]) -> None:  # noqa: FBT001 - a thread's target
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        # Any answer will do: behind a proxy the first page leads to its public address.
        connection = HTTPConnection(host, port, timeout=PATIENCE)
        try:
            connection.request("HEAD", "/", headers={"Host": settings.ALLOWED_HOSTS[0].strip("*.") or host})
            connection.getresponse()
            break
        except (OSError, HTTPException):
            time.sleep(0.05)
        finally:
            connection.close()
    else:
        return
    say(f"Raadhuis staat open op {address} (stoppen: Ctrl-C)")
    if open_browser:
        webbrowser.open(address)
