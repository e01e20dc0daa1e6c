"""A real browser on a real `raadhuis demo`."""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.town import REORGANISED
from tests.machine import missing
from tests.running import Desk, serving

# The first has no window of its own: the same browser for a third of the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where it is missing the tests are skipped aloud, and in CI they fail."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        missing("geen Chromium gevonden: installeer Debians pakket chromium-headless-shell voor de browserproeven")
    with sync_playwright() as playwright:
        flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                 "--disable-component-update", "--disable-sync"]  # fmt: skip
        running = playwright.chromium.launch(executable_path=path, chromium_sandbox=os.getuid() != 0, args=flags)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of a running demo."""
    with running("demo", "--no-browser") as address:
        yield address


@pytest.fixture(scope="session")
def reorganised(tmp_path_factory) -> Iterator[str]:
    """The address of a server with a municipality of which much was recorded, and the last change withdrawn."""
    folder = tmp_path_factory.mktemp("reorganised")
    file = folder / "proefdam.yaml"
    file.write_text(REORGANISED, encoding="utf-8")
    desk = Desk.on_file(folder / "proefdam.sqlite3")
    desk("load", file)
    last = max(int(number) for number in re.findall(r"Wijziging (\d+)", desk("log", "proefdam")))
    desk("withdraw", "proefdam", last, "--ground", "Het plan is van de baan")
    with running("serve", env={"RAADHUIS_DATABASE_URL": desk.url}) as address:
        yield address


@contextmanager
def running(*words: str, env: dict[str, str] | None = None) -> Iterator[str]:
    """The address of a server that is started with these words, and stopped afterwards."""
    with serving(*words, env=env) as (_, port):
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                with urlopen(address, timeout=5):
                    break
            except (URLError, ConnectionError):
                time.sleep(0.1)
        else:
            pytest.fail(f"raadhuis {words[0]} did not answer")
        yield address
