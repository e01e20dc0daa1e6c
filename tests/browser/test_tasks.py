"""What people come for, found from the front page: by keyboard alone, and on a telephone."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import DESK, SEEN, TELEPHONE

pytestmark = pytest.mark.browser

HOME = f"/voorbeeldstad/?op={SEEN}"
Follow = Callable[..., None]


@pytest.fixture(params=["keyboard", "telephone"])
def walk(browser: Browser, site: str, request) -> Iterator[tuple[Page, Follow]]:
    """A page, and how this visitor follows a link: with Tab and Enter, or with a finger; without JavaScript."""
    phone = request.param == "telephone"
    context = browser.new_context(
        viewport=TELEPHONE if phone else DESK, base_url=site, has_touch=phone, java_script_enabled=False
    )
    page = context.new_page()
    page.set_default_timeout(10_000)

    def follow(name: str, within: str = "main") -> None:
        """Follow the first link of which the name is like this."""
        link = page.locator(within).get_by_role("link", name=re.compile(name)).first
        link.wait_for()
        found = link.element_handle()  # found once: by name anew for each Tab takes long
        for _ in range(0 if phone else 300):
            page.keyboard.press("Tab")
            if found.evaluate("one => one === document.activeElement"):
                break
        else:
            assert phone, f"Tab does not come to ‘{name}’"
        with page.expect_navigation():
            if phone:
                link.tap()
            else:
                page.keyboard.press("Enter")

    page.goto(HOME)
    yield page, follow
    context.close()


def test_a_resident_finds_who_to_turn_to_about_a_tree_in_the_street(walk):
    page, follow = walk
    follow("Bij wie moet ik zijn")
    follow("Bomen, plantsoenen en parken")
    expect(page.locator("main")).to_contain_text("Team Groen")
    follow("Team Groen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Team Groen")


def test_a_resident_asks_in_everyday_words_who_answers_and_reads_how_to_reach_them(walk):
    page, follow = walk
    page.get_by_role("search", name="Stel een vraag").get_by_label("Uw vraag of een naam").focus()
    page.keyboard.type("mijn kliko is niet geleegd")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie gaat hierover?")
    expect(page.locator("main")).to_contain_text("afval@example.nl")
    follow("Team Afval en Reiniging")
    expect(page.get_by_role("heading", level=1)).to_have_text("Team Afval en Reiniging")


def test_a_resident_finds_when_the_town_hall_is_open(walk):
    page, follow = walk
    follow("Over dit register", ".menu")
    follow("vestigingen")
    expect(page.locator("main")).to_contain_text("Op maandag tot en met vrijdag")


def test_a_resident_finds_a_job_and_until_when_to_apply(walk):
    page, follow = walk
    follow("Werken bij de gemeente")
    follow("Planeconoom")
    expect(page.locator("main")).to_contain_text("13 december 2026")


def test_a_councillor_finds_who_answers_for_youth_care_politically_and_in_the_organisation(walk):
    page, follow = walk
    follow("Welke wethouder gaat hierover")
    portfolio = page.locator("section", has=page.get_by_role("heading", name="Wethouder zorg, jeugd en werk"))
    expect(portfolio).to_contain_text("Team Jeugd")
    follow("Team Jeugd")
    expect(page.get_by_role("heading", level=1)).to_have_text("Team Jeugd")


def test_a_councillor_finds_what_was_decided_and_what_followed_from_it(walk):
    page, follow = walk
    follow("Besluiten", ".menu")
    follow("Organisatiebesluit 2027")
    expect(page.locator("main")).to_contain_text("Domein Wijken en Veiligheid")


def test_a_councillor_sees_the_organisation_before_and_after_the_reorganisation(walk):
    page, follow = walk
    follow("Organogram", ".menu")
    follow("Bekijk voor en na")
    expect(page.locator("main")).to_contain_text("Team Groen is gesplitst in")


def test_a_new_colleague_finds_who_replaces_the_manager(walk):
    page, follow = walk
    follow("Wie neemt het over")
    row = page.locator("main tr", has_text="Domeinmanager, Ambtelijke organisatie").first
    expect(row).to_contain_text("Winston Leeflang")


def test_a_new_colleague_finds_where_the_team_stands(walk):
    page, follow = walk
    follow("Domein Dienstverlening en Veiligheid")
    follow("Afdeling Publiekszaken")
    follow("^Team Burgerzaken$")
    path = page.get_by_role("navigation", name="U bent hier")
    expect(path).to_contain_text("Afdeling Publiekszaken")


def test_a_new_colleague_finds_what_changes_next_year(walk):
    page, follow = walk
    follow("1 januari 2027")
    expect(page.locator("main")).to_contain_text("Domein Wijken en Veiligheid is nieuw")
