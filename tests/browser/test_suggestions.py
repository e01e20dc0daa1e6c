"""Suggestions while typing: by keyboard alone, with nothing taken from the plain form."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import SEEN, TELEPHONE

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """The front page of the invented town on a dark telephone, with the focus in the box to ask in."""
    # axe is put into the page by the test, which the page's own policy rightly forbids.
    context = browser.new_context(viewport=TELEPHONE, base_url=site, color_scheme="dark", bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"/voorbeeldstad/?op={SEEN}")
    page.get_by_label("Uw vraag of een naam").focus()
    yield page
    context.close()


def test_arrows_lead_to_the_suggestions_and_back_and_escape_closes_them(page):
    box, links = page.get_by_label("Uw vraag of een naam"), page.locator(".ask li a")
    below = page.locator("h1").bounding_box()
    page.keyboard.type("wethouder")
    expect(links).to_have_count(5)
    expect(page.get_by_role("status")).to_have_text("5 suggesties. De pijl omlaag brengt u erheen.")
    assert page.locator("h1").bounding_box() == below  # nothing moved
    assert page.evaluate("document.documentElement.scrollWidth") == TELEPHONE["width"]
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(box).to_have_value("wethouder")
    page.keyboard.press("ArrowDown")  # asks for them again
    expect(links).to_have_count(5)
    for _ in range(7):  # past the button and the suggestions
        page.keyboard.press("Tab")
    expect(links).to_have_count(0)
    expect(box).not_to_be_focused()


def test_a_press_beside_the_suggestions_closes_them_and_one_on_them_follows(page):
    links = page.get_by_role("list", name="Suggesties").get_by_role("link")
    page.keyboard.type("winston")
    expect(links).to_have_count(1)
    page.locator("h1").click()
    expect(links).to_have_count(0)
    page.get_by_label("Uw vraag of een naam").press("ArrowDown")
    links.click()
    expect(page.locator("h1")).to_have_text("Winston Leeflang")


def test_enter_on_a_suggestion_follows_it_on_the_day_that_was_picked(page):
    page.keyboard.type("mijn kliko is niet geleegd")
    expect(page.locator(".ask li a")).to_have_text("Team Afval en Reiniging gaat hierover")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Team Afval en Reiniging")
    assert page.url.endswith(f"?op={SEEN}")


def test_enter_in_the_box_asks_the_question_whatever_is_suggested(page):
    page.keyboard.type("mijn kliko is niet geleegd")
    expect(page.locator(".ask li a")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Wie gaat hierover?")
    expect(page.locator("main")).to_contain_text("Team Afval en Reiniging")
    expect(page.get_by_label("Uw vraag of een naam")).to_have_value("mijn kliko is niet geleegd")
