"""From a page to a register, as people do it: by mouse, by keyboard alone, on a telephone, and without JavaScript."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import DESK, TELEPHONE
from tests.browser.looking import violations
from tests.services.pages import ASKING, HEERLEN, SMALL

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A desk with JavaScript switched off: the screen may not need it."""
    context = browser.new_context(viewport=DESK, base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


def begin(page: Page, text: str) -> str:
    """Paste a text, and the address of its draft."""
    page.goto("/werk/invoer")
    page.get_by_label("Plak de tekst van de pagina").fill(text)
    page.get_by_role("button", name="Maak een concept").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Concept")
    return page.url


def test_from_the_start_page_to_an_organogram_without_javascript(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Begin met uw eigen pagina").click()
    begin(page, SMALL)
    page.locator(".tree").get_by_role("link", name="Team Beheer", exact=True).click()
    expect(page.locator("#w")).to_contain_text("Team")
    page.get_by_label("Naam").first.fill("Team Wijkbeheer")
    page.get_by_label("Valt onder").first.select_option(label="Afdeling Samenleving")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator(".work-bar")).to_contain_text("Team Wijkbeheer: andere naam, verplaatst")
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(page.locator(".tree")).to_contain_text("Team Beheer")
    page.get_by_role("button", name="Doe opnieuw").click()
    page.get_by_role("link", name="Neem over").click()
    expect(page.locator("main")).to_contain_text("Proefdam komt erbij, met 4 onderdelen.")
    page.get_by_role("button", name="Neem over").click()
    expect(page).to_have_url(re.compile("/proefdam/organogram"))
    expect(page.get_by_role("status").filter(has_text="Overgenomen")).to_contain_text("Proefdam staat nu in het")
    expect(page.locator(".tree")).to_contain_text("Team Wijkbeheer")


def test_the_words_of_a_unit_that_is_chosen_are_in_view(browser: Browser, site: str):
    context = browser.new_context(viewport=DESK, base_url=site)
    page = context.new_page()
    begin(page, HEERLEN)
    page.locator(".tree").get_by_role("link", name="Team parkstad-IT", exact=True).click()
    expect(page.locator("#w")).to_be_in_viewport()
    expect(page.get_by_label("Naam").first).to_be_in_viewport()
    page.locator(".page-text").get_by_role("link", name="manager").click()
    expect(page.locator(".became")).to_be_in_viewport()
    expect(page.locator(".became")).to_contain_text("De zin zegt in één keer wie alle onderdelen van een soort leidt.")
    context.close()


def test_a_step_leaves_all_where_it_was_on_the_screen_and_is_told(browser: Browser, site: str):
    context = browser.new_context(viewport=DESK, base_url=site, reduced_motion="reduce")
    page = context.new_page()
    begin(page, HEERLEN)
    row, save = page.locator(".tree a[aria-current]"), page.get_by_role("button", name="Bewaar")
    link = page.locator(".tree").get_by_role("link", name="Team burgerzaken", exact=True)
    link.evaluate("link => scrollBy(0, link.getBoundingClientRect().top - 180)")  # below it there is room
    place = link.bounding_box()["y"]
    link.click()
    expect(save.first).to_be_in_viewport()
    assert row.bounding_box()["y"] == pytest.approx(place, abs=2)

    page.get_by_label("Leiding (functie)").fill("chef")
    place = save.first.bounding_box()["y"]
    save.first.click()
    expect(page.get_by_role("status")).to_have_text("Laatste stap: Team burgerzaken: andere leiding")
    assert save.first.bounding_box()["y"] == pytest.approx(place, abs=2)

    # What is typed and not yet kept is not left without a word.
    page.get_by_label("Leiding (functie)").fill("hoofd")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.locator(".tree").get_by_role("link", name="Team WMO", exact=True).click(no_wait_after=True)
    expect(page.get_by_label("Leiding (functie)")).to_have_value("hoofd")
    assert asked == ["beforeunload"]
    context.close()


@pytest.mark.parametrize(("viewport", "scheme"), [(DESK, "light"), (TELEPHONE, "dark")])
def test_axe_finds_nothing_and_nothing_is_too_wide(browser: Browser, site: str, page: Page, viewport, scheme):
    address = begin(page, ASKING)
    page.locator(".tree").get_by_role("link", name="Team Beheer", exact=True).click()
    chosen = page.url
    page.locator(".page-text a").first.click()
    pages = ["/werk/invoer", chosen, page.url, f"{address}/neem-over", f"{address}/neem-over?dag=x"]

    assert violations(browser, site, pages, viewport, scheme) == {}
    context = browser.new_context(viewport=viewport, base_url=site)
    narrow = context.new_page()
    widths = {}
    for one in pages:
        narrow.goto(one)
        widths[one] = narrow.evaluate("document.documentElement.scrollWidth")
    assert {one: width for one, width in widths.items() if width > viewport["width"]} == {}
    context.close()


def test_a_browser_gets_to_hear_that_a_file_is_too_large(page: Page, tmp_path: Path):
    file = tmp_path / "groot.txt"
    file.write_bytes(b"Afdeling Ruimte\n" * 1_300_000)
    page.goto("/werk/invoer")
    page.get_by_label("Of kies een bestand").set_input_files(file)
    page.get_by_role("button", name="Maak een concept").click()
    expect(page.get_by_role("alert")).to_have_text(re.compile("Dit is te groot"))
