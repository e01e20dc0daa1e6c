"""Running the web face on this computer."""

from __future__ import annotations

import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from urllib.request import urlopen

from granian import Granian
from granian.constants import Interfaces

HOST = "127.0.0.1"
PATIENCE = 30
"""Seconds to wait for the first page before giving up on opening a browser."""


class PortTaken(Exception):
    """Another program listens on the port."""

    def __init__(self, port: int) -> None:
        """Say which, and what to do."""
        super().__init__(
            f"Poort {port} is al in gebruik. Kies een andere, bijvoorbeeld: raadhuis demo --port {port + 1}"
        )


def serve(port: int, *, open_browser: bool, say: Callable[[str], None]) -> None:
    """Serve the pages until Ctrl-C; raises PortTaken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise PortTaken(port) from error
    address = f"http://{HOST}:{port}/"
    threading.Thread(target=_announce, args=(address, open_browser, say), daemon=True).start()
    application = "raadhuis.web.wsgi:application"
    Granian(application, HOST, port, interface=Interfaces.WSGI, log_enabled=False).serve()


def _announce(address: str, open_browser: bool, say: Callable[[str], None]) -> None:  # noqa: FBT001 - a thread's target
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=PATIENCE):  # noqa: S310 - our own address
                break
        except OSError:
            time.sleep(0.05)
    else:
        return
    say(f"Raadhuis staat open op {address} (stoppen: Ctrl-C)")
    if open_browser:
        webbrowser.open(address)
