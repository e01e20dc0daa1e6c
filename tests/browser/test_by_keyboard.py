"""From a page to a register by keyboard alone, on a desk, on a telephone and without JavaScript.

After each step the focus is where one was, and in sight.
"""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import DESK, TELEPHONE
from tests.services.pages import ASKING

pytestmark = pytest.mark.browser


class Keys:
    """Somebody with a keyboard alone."""

    def __init__(self, page: Page, *, script: bool) -> None:
        self.page, self.script = page, script
        self.press, self.type = page.keyboard.press, page.keyboard.insert_text

    def to(self, selector: str, text: str = "", key: str = "Tab") -> None:
        """Go on with Tab to the next of these, which bears the text; it may be where one is."""
        aim = f"one => one && one.matches({json.dumps(selector)}) && one.textContent.includes({json.dumps(text)})"
        for _ in range(60):
            if self.page.evaluate(f"({aim})(document.activeElement)"):
                return
            self.press(key)
        pytest.fail(f"no {selector} {text} follows")

    def go(self, selector: str, text: str = "") -> None:
        """Go on to this and press it."""
        self.to(selector, text)
        self.enter()

    def enter(self) -> None:
        """Press Enter, which leads to a page."""
        with self.page.expect_navigation():
            self.press("Enter")

    def write(self, selector: str, text: str) -> None:
        """Go on to this field, and write this in it instead of what is there."""
        self.to(selector)
        self.press("Control+A")
        self.type(text)

    def choose(self, selector: str, key: str) -> None:
        """Go on to this list, and choose in it with this key."""
        self.to(selector)
        self.press(key)

    def open(self, text: str) -> None:
        """Go on to what is folded, and open it."""
        self.to("summary", text)
        self.press("Enter")

    def on(self, selector: str) -> None:
        """Hold that the focus is here or inside, in sight, and not below the bar that is always there."""
        focused = self.page.locator(f"{selector}:focus, {selector} :focus")
        expect(focused).to_be_in_viewport()
        box, bar = focused.bounding_box(), self.page.locator(".work-bar").bounding_box()
        assert selector == ".work-bar" or box["y"] < bar["y"]

    def sees(self, selector: str, text: str) -> None:
        """Hold that this is told here."""
        expect(self.page.locator(selector).first).to_contain_text(re.compile(text))


@pytest.mark.parametrize(("viewport", "script"), [(DESK, True), (TELEPHONE, True), (DESK, False)])
def test_by_keyboard_alone_a_page_becomes_an_organogram(browser: Browser, site: str, viewport, script):
    context = browser.new_context(viewport=viewport, base_url=site, java_script_enabled=script, reduced_motion="reduce")
    keys = Keys(context.new_page(), script=script)
    keys.page.goto("/werk/invoer")
    keys.write("#tekst", ASKING)
    keys.go("button")
    keys.go("button", "Ja, onder ‘Economie’")
    keys.on(".doubt")
    keys.sees(".doubt", re.escape("Ja, onder ‘Economie’ (uw antwoord)"))
    mend_a_unit(keys)
    add_and_drop(keys)
    take_over(keys, f"Proefdam {viewport['width']} {script}")
    context.close()


def mend_a_unit(keys: Keys) -> None:
    keys.go(".tree a", "Team Beheer")
    keys.on("#gekozen")
    keys.write("#naam", "Bureau Zee")
    keys.choose("#soort", "b")
    keys.write("#leiding", "kapitein")
    keys.choose("#onder", "Home")
    keys.write("#erbij", "golven\nwind")
    keys.go("button", "Bewaar")
    keys.on("#gekozen")
    keys.sees(".tree", r"Bureau Zee\s+leiding: kapitein")

    keys.write("#onderwerp-1", "branding")
    keys.choose("#onderwerp-2", "Delete")
    keys.go("button", "Bewaar")
    expect(keys.page.locator("[name=onderwerp]")).to_have_count(1)
    keys.go("button", "Maak ongedaan")
    keys.on(".work-bar" if keys.script else "#gekozen")
    expect(keys.page.locator("#onderwerp-2")).to_have_value("wind")
    keys.go("button", "Doe opnieuw")
    keys.on(".work-bar" if keys.script else "#gekozen")
    expect(keys.page.locator("[name=onderwerp]")).to_have_count(1)


def add_and_drop(keys: Keys) -> None:
    keys.open("Voeg een onderdeel toe")
    keys.write("#nieuw-naam", "Bureau Zee")
    keys.choose("#nieuw-soort", "b")
    keys.choose("#nieuw-onder", "Home")
    keys.go("button", "Voeg toe")
    keys.on("#nieuw-naam")
    expect(keys.page.locator("#nieuw-naam")).to_have_accessible_description(re.compile("Hier staat al een bureau"))
    keys.press("Control+A")
    keys.type("Bureau Rivier")
    keys.enter()
    keys.on("#nieuw-naam")  # there is often more to add
    keys.type("Bureau Delta")
    keys.enter()
    keys.sees(".tree", r"Bureau Rivier\s+Bureau Delta")
    keys.to(".tree a", "Bureau Rivier", "Shift+Tab")
    keys.enter()
    keys.go("button", "Haal weg")
    keys.sees(":focus", "Bureau Delta")
    expect(keys.page.locator(".tree").first).not_to_contain_text("Bureau Rivier")

    keys.open("Voeg een orgaan of ambt toe")
    keys.write("#orgaan-naam", "Raad van Zee")
    keys.choose("#orgaan-soort", "End")
    keys.go("button", "Voeg toe")
    keys.on("#orgaan-naam")
    keys.sees(".work-bar", "Raad van Zee: toegevoegd")


def take_over(keys: Keys, town: str) -> None:
    keys.go(".work-bar a", "Neem over")
    keys.write("#naam", town)
    keys.go("button", "Bekijk wat dit verandert")
    keys.go("button", "Neem over")
    expect(keys.page).to_have_url(re.compile("/proefdam-.*/organogram"))
    keys.sees("main", "Bureau Zee")
