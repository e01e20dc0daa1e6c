"""How long does it take from `raadhuis demo` to the first page?"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from measure import heading, report

RUNS = 5
PATIENCE = 60


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def first_page() -> float:
    """Milliseconds from starting the command until its first page was read; TimeoutError where none comes."""
    port = free_port()
    command = [Path(sys.executable).with_name("raadhuis"), "demo", "--port", str(port), "--no-browser"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - our own
    try:
        while time.perf_counter() - start < PATIENCE and process.poll() is None:
            try:
                with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as answer:
                    if answer.status == 200 and answer.read():
                        return (time.perf_counter() - start) * 1000
            except OSError:
                time.sleep(0.01)
        raise TimeoutError("raadhuis demo gave no page")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        process.wait()


def main() -> None:
    """Print the figures."""
    heading("The first page after `raadhuis demo`")
    report("the first page", [first_page() for _ in range(RUNS)], budget="3000 ms")


if __name__ == "__main__":
    main()
