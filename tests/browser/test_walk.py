"""Walking through the pages as people do: with eyes, with the keyboard, on a telephone, without JavaScript."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import DESK

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A desk with JavaScript switched off: the pages may not need it."""
    context = browser.new_context(viewport=DESK, base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_from_the_start_to_a_team_and_back_up(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Gemeente Heerlen").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gemeente Heerlen")
    page.get_by_role("link", name="Bekijk het hele organogram").click()
    page.locator(".tree").get_by_text("12 onderdelen onder Domein Samenleving").click()
    page.locator(".tree").get_by_role("link", name="Team WMO", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team WMO")
    page.get_by_role("link", name="Domein Samenleving").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Domein Samenleving")


def test_another_day_is_picked_without_javascript_and_kept(page: Page):
    page.goto("/heerlen/organogram")
    page.get_by_text("Kies een andere dag").click()
    page.get_by_label("Dag", exact=True).fill("2027-01-01")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_text("U kijkt vooruit")).to_be_visible()
    page.locator(".tree").get_by_role("link", name="Domein Stad", exact=True).click()
    expect(page).to_have_url(page.url.split("/heerlen")[0] + "/heerlen/onderdelen/domein-stad?op=2027-01-01")


def test_from_a_team_to_the_change_behind_it_and_on_to_what_it_made_different(browser: Browser, reorganised: str):
    context = browser.new_context(viewport=DESK, base_url=reorganised, java_script_enabled=False)
    page = context.new_page()
    page.goto("/proefdam/onderdelen/team-groen?op=2027-03-01")
    page.get_by_text("Waar komt dit vandaan?").click()
    page.locator(".origins li", has_text="Naam: sinds 1 januari 2027").get_by_role("link").click()
    expect(page.locator("main")).to_contain_text("Besluit van het college")
    page.get_by_role("link", name="Wat er op 1 januari 2027 anders wordt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat is er anders?")
    expect(page.locator("main")).to_contain_text("Team Groen heet voortaan Team Groen en Water.")
    expect(page.locator("#eerst ~ .chart")).to_contain_text("vervalt")
    page.locator("#dan ~ .chart a[href*='/team-nieuw']").click()
    expect(page).to_have_url(f"{reorganised}/proefdam/onderdelen/team-nieuw?op=2027-01-01")
    context.close()


def test_what_is_withdrawn_is_marked_in_the_log(browser: Browser, reorganised: str):
    context = browser.new_context(viewport=DESK, base_url=reorganised, java_script_enabled=False)
    page = context.new_page()
    page.goto("/proefdam/")
    page.locator(".menu").get_by_role("link", name="Wijzigingen").click()
    entry = page.locator(".changes > li", has_text="Een plan dat niet doorging")
    expect(entry).to_contain_text("ingetrokken")
    entry.get_by_role("link", name="wijziging").last.click()
    expect(page.locator("main")).to_contain_text("Het plan is van de baan")
    context.close()
