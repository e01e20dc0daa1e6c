"""Make the pictures in docs/images anew: `uv run --group test python docs/screenshots.py` (needs Chromium)."""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

PORT = 8765
DAY = "op=2026-11-22"
DESK, TELEPHONE = {"width": 1280, "height": 1000}, {"width": 390, "height": 844}
PICTURES = {
    "begin": (f"/?{DAY}", DESK),
    "heerlen-organogram": (f"/heerlen/organogram?{DAY}", DESK),
    "overzicht": (f"/voorbeeldstad/?{DAY}", DESK),
    "organogram": (f"/voorbeeldstad/organogram?{DAY}", DESK),
    "voor-en-na": ("/voorbeeldstad/vergelijk?van=2026-12-31&tot=2027-01-01", DESK),
    "antwoord": (f"/voorbeeldstad/wie?vraag=mijn+kliko+is+niet+geleegd&{DAY}", TELEPHONE),
    "team": (f"/voorbeeldstad/onderdelen/team-wmo?{DAY}", TELEPHONE),
    "portefeuilles": (f"/voorbeeldstad/portefeuilles?{DAY}", DESK),
    "vervanging": (f"/voorbeeldstad/vervanging?{DAY}", DESK),
    "besluiten": (f"/voorbeeldstad/besluiten?{DAY}", DESK),
    "wijzigingen": ("/voorbeeldstad/wijzigingen", DESK),
    "over": (f"/voorbeeldstad/over?{DAY}", DESK),
    "english": (f"/en/voorbeeldstad/?{DAY}", TELEPHONE),
}
IMAGES = Path(__file__).parent / "images"
PASTED = """\
Organisatie van de gemeente Waterdam

Het college van burgemeester en wethouders bestuurt de gemeente. De gemeentesecretaris en de directeuren vormen samen
de directie.

De gemeente bestaat uit twee domeinen, met elk een directeur:

- Domein Ruimte
- Domein Samenleving

Elk team heeft een eigen teamleider.

Domein Ruimte

Wonen

Het onderdeel Wonen gaat over bouwen, vergunningen en volkshuisvesting.

Teams bij domein Ruimte

- Team Vergunningen
- Team Beheer openbare ruimte
- Team Vastgoed

Domein Samenleving

Het domein Samenleving is verantwoordelijk voor zorg, jeugd, werk en inkomen.

Teams bij domein Samenleving

- Team Wmo en jeugd
- Team Werk en inkomen
- Team Burgerzaken
"""


def intake(page: Page, address: str) -> None:
    """A page that was pasted, beside the draft that was read in it, with one unit chosen."""
    page.goto(f"{address}/werk/invoer")
    page.get_by_label("Plak de tekst van de pagina").fill(PASTED)
    page.get_by_role("button", name="Maak een concept").click()
    page.locator(".tree").get_by_role("link", name="Domein Samenleving", exact=True).click()
    page.goto(page.url.partition("#")[0])
    page.screenshot(path=IMAGES / "invoer.png")


def suggestions(page: Page, address: str) -> None:
    """What is suggested while somebody types."""
    page.goto(f"{address}/voorbeeldstad/?{DAY}")
    page.get_by_label("Uw vraag of een naam").press_sequentially("wethouder")
    page.locator(".suggestions a").first.wait_for()
    page.screenshot(path=IMAGES / "suggesties.png")


def main() -> None:
    """Run the demo, look at each page as a desk or a telephone does, and keep what is seen."""
    raadhuis = [sys.executable, "-c", "from raadhuis.cli import main; main()", "demo", "--no-browser"]
    with subprocess.Popen([*raadhuis, "--port", str(PORT)]) as demo, sync_playwright() as playwright:
        try:
            address = f"http://127.0.0.1:{PORT}"
            for _ in range(300):
                try:
                    urlopen(address)
                    break
                except OSError:
                    time.sleep(0.1)
            shell = shutil.which("chromium-headless-shell")
            browser = playwright.chromium.launch(executable_path=shell, chromium_sandbox=False)
            for name, (path, screen) in PICTURES.items():
                page = browser.new_page(viewport=screen)
                answer = page.goto(address + path)
                if answer is None or answer.status != 200:
                    sys.exit(f"{path}: {answer and answer.status}")
                page.screenshot(path=IMAGES / f"{name}.png")
                page.close()
            suggestions(browser.new_page(viewport=TELEPHONE), address)
            page = browser.new_page(viewport={"width": 1280, "height": 1250}, reduced_motion="reduce")
            intake(page, address)
            browser.close()
        finally:
            demo.terminate()


if __name__ == "__main__":
    main()
