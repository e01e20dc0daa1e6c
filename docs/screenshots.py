"""Make the pictures in docs/images anew: `uv run --group test python docs/screenshots.py` (needs Chromium)."""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

PORT = 8765
PICTURES = {"heerlen-organogram": "/heerlen/organogram?op=2026-11-22"}
IMAGES = Path(__file__).parent / "images"


def main() -> None:
    """Run the demo, look at each page as a desk does, and keep what is seen."""
    raadhuis = [sys.executable, "-c", "from raadhuis.cli import app; app()", "demo", "--no-browser"]
    with subprocess.Popen([*raadhuis, "--port", str(PORT)]) as demo, sync_playwright() as playwright:
        address = f"http://127.0.0.1:{PORT}"
        for _ in range(100):
            try:
                urlopen(address)
                break
            except OSError:
                time.sleep(0.1)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), chromium_sandbox=False)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        for name, path in PICTURES.items():
            page.goto(address + path)
            page.screenshot(path=IMAGES / f"{name}.png")
        browser.close()
        demo.terminate()


if __name__ == "__main__":
    main()
