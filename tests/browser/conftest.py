"""A real browser on a real `raadhuis demo`."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.machine import missing

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where it is missing the tests are skipped aloud, and in CI they fail."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        reason = "geen Chromium gevonden: installeer Debians pakket chromium om de browserproeven te draaien"
        missing(reason)
    with sync_playwright() as playwright:
        flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                 "--disable-component-update", "--disable-sync"]  # fmt: skip
        running = playwright.chromium.launch(executable_path=path, chromium_sandbox=os.getuid() != 0, args=flags)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a running demo."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from raadhuis.cli import app; app()", "demo", "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as demo:
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                with urlopen(address, timeout=5):
                    break
            except (URLError, ConnectionError):
                time.sleep(0.1)
        else:
            demo.kill()
            pytest.fail("raadhuis demo did not answer")
        yield address
        demo.terminate()
