"""How long does it take from `raadhuis demo` to the first page?"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import urlopen

from measure import heading, report

RUNS = 5
PATIENCE = 60


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def first_page(folder: str) -> tuple[float, float]:
    """Milliseconds from starting the command until its first page was read, and of processor time until it had ended.

    TimeoutError where no page comes.
    """
    before = getrusage(RUSAGE_CHILDREN)
    port = free_port()
    command = [Path(sys.executable).with_name("raadhuis"), "demo", "--port", str(port), "--no-browser"]
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own
        command, stdout=subprocess.DEVNULL, env={**os.environ, "TMPDIR": folder}, start_new_session=True
    )
    try:
        while time.perf_counter() - start < PATIENCE and process.poll() is None:
            try:
                with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as answer:
                    if answer.status == 200 and answer.read():
                        waited = (time.perf_counter() - start) * 1000
                        break
            except HTTPError:
                raise
            except OSError:
                time.sleep(0.01)
        else:
            raise TimeoutError("raadhuis demo gave no page")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE)
    after = getrusage(RUSAGE_CHILDREN)
    return waited, (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


def main() -> None:
    """Print the figures."""
    heading("The first page after `raadhuis demo`")
    with TemporaryDirectory() as folder:
        waited, busy = zip(*(first_page(folder) for _ in range(RUNS)), strict=True)
        report("the first page, by the clock", waited, budget="3000 ms")
        report("processor time, until it has ended again", busy)


if __name__ == "__main__":
    main()
