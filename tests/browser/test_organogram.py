"""The organogram: by mouse, by keyboard, by typing, on paper; with JavaScript and without."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.addresses import DESK, SEEN, TELEPHONE

pytestmark = pytest.mark.browser

TOWN = f"/voorbeeldstad/organogram?op={SEEN}"
NEXT_YEAR = "/voorbeeldstad/organogram?op=2027-01-01"


@pytest.fixture(params=[False, True], ids=["without JavaScript", "with JavaScript"])
def page(browser: Browser, site: str, request) -> Iterator[Page]:
    """A desk, on which nothing may go wrong unseen."""
    context = browser.new_context(viewport=DESK, base_url=site, java_script_enabled=request.param)
    page = context.new_page()
    page.set_default_timeout(10_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert errors == []


def test_a_box_leads_to_its_unit(page: Page):
    page.goto(f"/heerlen/organogram?op={SEEN}")
    page.locator(".chart a[href*='/onderdelen/team-burgerzaken']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team burgerzaken")


def test_a_part_is_drawn_alone_and_can_be_downloaded(page: Page):
    page.goto(f"/heerlen/onderdelen/domein-stad?op={SEEN}")
    page.get_by_role("link", name="Bekijk dit deel in het organogram").click()
    expect(page.locator(".tree")).not_to_contain_text("Team WMO")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download de hele tekening").click()
    assert download.value.suggested_filename == f"organogram-heerlen-{SEEN}.svg"


def test_a_mark_of_what_is_left_out_opens_that_part_and_back_leads_back(page: Page):
    page.goto(TOWN)
    page.locator(".chart").get_by_role("link", name="onder Afdeling Stadsbeheer").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Afdeling Stadsbeheer")
    expect(page.locator(".chart")).to_contain_text("Team Groen")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Organogram van Voorbeeldstad")


def test_more_levels_are_a_link_away(page: Page):
    page.goto(TOWN)
    assert not page.locator(".chart", has_text="Team Burgerzaken").count()
    page.get_by_role("link", name="3 niveaus").click()
    expect(page.locator(".chart")).to_contain_text("Burgerzaken")
    expect(page).to_have_url(re.compile("diep=3"))


def test_a_branch_of_the_list_opens_and_closes(page: Page):
    page.goto(f"/heerlen/organogram?op={SEEN}")
    team = page.locator(".tree").get_by_role("link", name="Team WMO", exact=True)
    expect(team).to_be_hidden()
    opener = page.locator(".tree").get_by_text("12 onderdelen onder Domein Samenleving")
    opener.click()
    expect(team).to_be_visible()
    opener.click()
    expect(team).to_be_hidden()


def test_by_typing_a_name_one_comes_to_the_unit_or_to_a_short_list(page: Page):
    page.goto(TOWN)
    page.get_by_label("Ga naar een onderdeel").fill("stadsbeheer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Afdeling Stadsbeheer")
    page.goto(TOWN)
    page.get_by_label("Ga naar een onderdeel").fill("wijkteam")
    page.locator(".jump").get_by_role("button", name="Zoek").click()
    expect(page.get_by_role("heading", name="onderdelen gevonden")).to_be_visible()
    page.get_by_role("link", name="Wijkteam Noord").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wijkteam Noord")


def test_a_planned_reorganisation_is_told_and_shown_before_and_after(page: Page):
    page.goto(TOWN)
    expect(page.locator(".ahead-note")).to_contain_text("Op 1 januari 2027 verandert dit organogram")
    page.get_by_role("link", name="Bekijk voor en na").click()
    expect(page.get_by_role("heading", name="Voor: 31 december 2026")).to_be_visible()
    one, other = (page.locator(f"#{id_} ~ .chart").bounding_box() for id_ in ("eerst", "dan"))
    assert one
    assert other
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]
    expect(page.locator("#eerst ~ .chart")).to_contain_text("vervalt")
    expect(page.locator("#dan ~ .chart")).to_contain_text("nieuw")
    page.locator(".sums").get_by_role("link", name="verhuisd").click()
    expect(page.get_by_role("heading", name="Verhuisd")).to_be_in_viewport()


def test_the_keyboard_reaches_the_content_first_and_then_every_box(page: Page):
    page.goto(f"/heerlen/organogram?onder=domein-stad&op={SEEN}")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Naar de inhoud"
    page.keyboard.press("Enter")
    box = f"/heerlen/onderdelen/team-vastgoed?op={SEEN}"
    for _ in range(35):
        page.keyboard.press("Tab")
        if page.locator(":focus").get_attribute("href") == box:
            break
    assert page.locator(".chart :focus").get_attribute("href") == box
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Team vastgoed")


def test_who_does_not_want_the_drawing_skips_it(page: Page):
    page.goto(f"/heerlen/organogram?op={SEEN}")
    skip = page.get_by_role("link", name="Sla de tekening over")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".tree :focus, .tree-tools :focus").count() == 1


def test_arrows_go_from_box_to_box(browser: Browser, site: str):
    context = browser.new_context(viewport=DESK, base_url=site)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"/heerlen/organogram?op={SEEN}")
    page.locator(".chart a").first.focus()
    path = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
        path.append(page.evaluate("document.activeElement.querySelector('title').textContent.split(',')[0]"))
    assert path[:2] == ["College van burgemeester en wethouders", "Ambtelijke organisatie"]
    assert path[2] in {"Domein Samenleving", "Domein Bedrijfsvoering"}
    assert path[3] in {"Domein Stad", "Domein Samenleving"}
    assert path[-1].startswith("Domein")
    context.close()


def test_all_branches_open_and_close_at_once(browser: Browser, site: str):
    context = browser.new_context(viewport=TELEPHONE, base_url=site)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(TOWN)
    team = page.locator(".tree").get_by_role("link", name="Wijkteam Noord", exact=True)
    page.get_by_role("button", name="Alles open").click()
    expect(team).to_be_visible()
    page.get_by_role("button", name="Alles dicht").click()
    expect(team).to_be_hidden()
    context.close()


def test_on_a_telephone_the_list_takes_the_place_of_the_drawing(browser: Browser, site: str):
    context = browser.new_context(viewport=TELEPHONE, base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(TOWN)
    expect(page.locator(".chart")).to_be_hidden()
    page.locator(".tree summary", has_text="onder Domein Samenleving").click()
    page.locator(".tree summary", has_text="onder Afdeling Toegang").click()
    page.locator(".tree").get_by_role("link", name="Wijkteam Noord", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wijkteam Noord")
    context.close()


@pytest.mark.parametrize(("width", "height"), [("297mm", "210mm"), ("420mm", "297mm")], ids=["A4", "A3"])
@pytest.mark.parametrize("address", [TOWN, f"{TOWN}&diep=3", NEXT_YEAR, "/heerlen/organogram"])
def test_on_paper_it_fills_one_sheet(browser: Browser, site: str, address: str, width: str, height: str):
    context = browser.new_context(base_url=site)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(address)
    sheets = page.pdf(width=width, height=height)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".paper svg")).to_be_visible()
    expect(page.locator(".chart")).to_be_hidden()
    context.close()
