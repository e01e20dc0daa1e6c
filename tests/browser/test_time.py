"""Travelling in time: the line of days, by link and by key; two days beside each other."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import DESK, SEEN

pytestmark = pytest.mark.browser

SHOWN = "De organisatie op"


@pytest.fixture(params=[False, True], ids=["without JavaScript", "with JavaScript"])
def page(browser: Browser, site: str, request) -> Iterator[Page]:
    """A desk."""
    context = browser.new_context(viewport=DESK, base_url=site, java_script_enabled=request.param)
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


@pytest.fixture
def lively(browser: Browser, site: str) -> Iterator[Page]:
    """A desk with JavaScript."""
    context = browser.new_context(viewport=DESK, base_url=site)
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def day(page: Page) -> str:
    return page.locator(".day time").first.get_attribute("datetime") or ""


def test_a_mark_on_the_line_leads_to_its_day_and_says_what_changes(page: Page):
    page.goto(f"/voorbeeldstad/organogram?op={SEEN}")
    mark = page.locator(".line-picture").get_by_role("link", name="1 januari 2027")
    assert "wijzigingen" in (mark.locator("title").text_content() or "")
    mark.click()
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2027-01-01")
    expect(page.locator(".line-picture a[aria-current=date] title")).to_contain_text("de dag die u ziet")
    expect(page.get_by_text("U kijkt vooruit")).to_be_visible()


def test_next_and_previous_go_a_day_with_changes_forth_and_back(page: Page):
    page.goto("/voorbeeldstad/onderdelen/afdeling-stadsbeheer?op=2026-12-01")
    page.locator("a[rel=next]").click()
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2027-01-01")
    page.locator("a[rel=prev]").click()
    expect(page.locator(".day time").first).not_to_have_attribute("datetime", "2027-01-01")
    assert day(page) < "2026-12-01"


def test_a_year_ago_is_one_link_away(page: Page):
    page.goto(f"/voorbeeldstad/organogram?op={SEEN}")
    page.locator(".years").get_by_role("link", name="1 januari 2019").click()
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2019-01-01")
    expect(page.get_by_text("U kijkt terug")).to_be_visible()


def test_what_a_closed_team_became_is_told_on_the_way(page: Page):
    page.goto("/voorbeeldstad/onderdelen/team-groen?op=2026-12-31")
    page.locator("a[rel=next]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("bestaat niet meer")
    expect(page.locator("main")).to_contain_text("Team Beheer Noord")


def test_arrows_on_the_line_travel_and_the_focus_stays_on_it(lively: Page):
    page = lively
    page.goto("/voorbeeldstad/organogram?op=2026-12-01")
    page.locator(".line a").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2027-01-01")
    expect(page.locator(".line-picture a:focus[aria-current=date]")).to_have_count(1)
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".day time").first).not_to_have_attribute("datetime", "2027-01-01")
    expect(page.locator(".line-picture a:focus")).to_have_count(1)
    page.go_back()
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2027-01-01")


def test_arrows_elsewhere_do_nothing_of_their_own(lively: Page):
    page = lively
    page.goto("/voorbeeldstad/organogram?op=2026-12-01")
    page.get_by_label("Ga naar een onderdeel").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(200)
    assert day(page) == "2026-12-01"


def test_a_step_in_time_keeps_the_place_on_the_page(lively: Page):
    page = lively
    page.goto("/voorbeeldstad/organogram?op=2026-12-01&diep=3")
    page.locator("a[rel=next]").focus()
    page.evaluate("scrollTo(0, 120)")
    page.locator("a[rel=next]").click()
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2027-01-01")
    assert page.evaluate("scrollY") == 120
    assert "diep=3" in page.url


def test_two_days_are_picked_and_stand_side_by_side(browser: Browser, reorganised: str):
    context = browser.new_context(viewport=DESK, base_url=reorganised, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto("/proefdam/")
    page.get_by_role("link", name="Vergelijk met een andere dag").click()
    page.get_by_label("Eerste dag").fill("2026-12-31")
    page.get_by_label("Tweede dag").fill("2027-01-01")
    page.get_by_role("button", name="Vergelijk").click()
    expect(page.get_by_role("heading", name="Na: 1 januari 2027")).to_be_visible()
    context.close()


@pytest.mark.parametrize("media", ["forced", "still"])
def test_forced_colours_and_less_motion_leave_everything_usable(browser: Browser, site: str, media: str):
    context = browser.new_context(
        viewport=DESK,
        base_url=site,
        forced_colors="active" if media == "forced" else "none",
        reduced_motion="reduce" if media == "still" else "no-preference",
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto("/voorbeeldstad/organogram?op=2026-12-01")
    page.locator("a[rel=next]").click()
    expect(page.locator(".day time").first).to_have_attribute("datetime", "2027-01-01")
    if media == "forced":
        box = page.locator(".chart .kop rect").first
        fill, stroke = (box.evaluate(f"one => getComputedStyle(one).{name}") for name in ("fill", "stroke"))
        assert fill != stroke
    context.close()
