"""Walking through the pages as people do: with eyes, with the keyboard, on a telephone, without JavaScript."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

SEEN = "2026-11-22"
DESK, TELEPHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
PAGES = (
    "/",
    f"/heerlen/?op={SEEN}",
    f"/heerlen/organogram?op={SEEN}",
    f"/heerlen/organogram?onder=domein-stad&op={SEEN}",
    f"/heerlen/onderdelen/domein-stad?op={SEEN}",
    f"/heerlen/onderdelen/team-wmo?op={SEEN}",
    f"/heerlen/organen/college?op={SEEN}",
    f"/heerlen/organen?op={SEEN}",
    f"/heerlen/functies/gemeentesecretaris?op={SEEN}",
    f"/heerlen/visie?op={SEEN}",
    f"/heemskerk/?op={SEEN}",
    f"/heemskerk/organogram?op={SEEN}",
    f"/heemskerk/visie?op={SEEN}",
    "/heerlen/?op=2027-01-01",
    "/heerlen/organogram?op=2020-01-01",
    "/heerlen/wijzigingen",
    "/heerlen/wijzigingen/3",
    "/heerlen/vergelijk",
    "/heerlen/vergelijk?van=2026-11-21&tot=2026-11-22",
    "/heerlen/?op=morgen",
    "/nergens/",
)
CHANGED = (
    "/proefdam/wijzigingen",
    "/proefdam/wijzigingen/2",
    "/proefdam/vergelijk?van=2026-12-31&tot=2027-01-01",
    "/proefdam/onderdelen/team-groen?op=2027-03-01",
)


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
    page.locator(".tree").get_by_role("link", name="Team WMO", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team WMO")
    page.get_by_role("link", name="Domein Samenleving").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Domein Samenleving")


def test_a_box_of_the_drawing_leads_to_its_unit(page: Page):
    page.goto(f"/heerlen/organogram?op={SEEN}")
    page.locator(".chart-wide a[href*='/onderdelen/team-burgerzaken']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team burgerzaken")


def test_another_day_is_picked_without_javascript_and_kept(page: Page):
    page.goto("/heerlen/organogram")
    page.get_by_text("Kies een andere dag").click()
    page.get_by_label("Dag", exact=True).fill("2027-01-01")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_text("U kijkt vooruit")).to_be_visible()
    page.locator(".tree").get_by_role("link", name="Domein Stad", exact=True).click()
    expect(page).to_have_url(page.url.split("/heerlen")[0] + "/heerlen/onderdelen/domein-stad?op=2027-01-01")


def test_a_part_is_drawn_alone_and_can_be_downloaded(page: Page):
    page.goto(f"/heerlen/onderdelen/domein-stad?op={SEEN}")
    page.get_by_role("link", name="Bekijk dit deel in het organogram").click()
    expect(page.locator(".tree")).not_to_contain_text("Team WMO")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download de tekening").click()
    assert download.value.suggested_filename == f"organogram-heerlen-{SEEN}.svg"


def test_the_keyboard_reaches_the_content_first_and_then_every_box(page: Page):
    page.goto(f"/heerlen/organogram?onder=domein-stad&op={SEEN}")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Naar de inhoud"
    page.keyboard.press("Enter")
    box = f"/heerlen/onderdelen/team-vastgoed?op={SEEN}"
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.locator(":focus").get_attribute("href") == box:
            break
    assert page.locator(".chart-wide :focus").get_attribute("href") == box
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Team vastgoed")


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
    expect(page.locator("#eerst ~ .chart-wide")).to_contain_text("vervalt")
    page.locator("#dan ~ .chart-wide a[href*='/team-nieuw']").click()
    expect(page).to_have_url(f"{reorganised}/proefdam/onderdelen/team-nieuw?op=2027-01-01")
    context.close()


def test_two_days_are_picked_without_javascript_and_stand_side_by_side(browser: Browser, reorganised: str):
    context = browser.new_context(viewport=DESK, base_url=reorganised, java_script_enabled=False)
    page = context.new_page()
    page.goto("/proefdam/")
    page.get_by_role("link", name="Vergelijk met een andere dag").click()
    page.get_by_label("Eerste dag").fill("2026-12-31")
    page.get_by_label("Tweede dag").fill("2027-01-01")
    page.get_by_role("button", name="Vergelijk").click()
    one, other = (page.locator(f"#{id_} ~ .chart-wide").bounding_box() for id_ in ("eerst", "dan"))
    assert one
    assert other
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]
    context.close()


def test_what_is_withdrawn_is_marked_in_the_log(browser: Browser, reorganised: str):
    context = browser.new_context(viewport=DESK, base_url=reorganised, java_script_enabled=False)
    page = context.new_page()
    page.goto("/proefdam/")
    page.get_by_role("link", name="Wijzigingen").click()
    entry = page.locator(".changes > li", has_text="Een plan dat niet doorging")
    expect(entry).to_contain_text("ingetrokken")
    entry.get_by_role("link", name="wijziging").last.click()
    expect(page.locator("main")).to_contain_text("Het plan is van de baan")
    context.close()


@pytest.mark.parametrize("address", [*PAGES, *CHANGED])
def test_nothing_is_wider_than_a_telephone(browser: Browser, site: str, reorganised: str, address: str):
    site = reorganised if address in CHANGED else site
    context = browser.new_context(viewport=TELEPHONE, base_url=site)
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"]
    context.close()


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESK, "light"), (TELEPHONE, "dark")], ids=["desk in light", "telephone in dark"]
)
def test_axe_finds_no_violation_on_any_page(browser: Browser, site: str, reorganised: str, viewport: dict, scheme: str):
    assert violations(browser, site, PAGES, viewport, scheme) == {}
    assert violations(browser, reorganised, CHANGED, viewport, scheme) == {}


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESK, "dark"), (TELEPHONE, "light")], ids=["desk in dark", "telephone in light"]
)
def test_axe_finds_enough_contrast_in_the_other_scheme_too(
    browser: Browser, site: str, reorganised: str, viewport: dict, scheme: str
):
    only = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    assert violations(browser, site, PAGES, viewport, scheme, only) == {}
    assert violations(browser, reorganised, CHANGED, viewport, scheme, only) == {}


def violations(
    browser: Browser, site: str, pages: tuple[str, ...], viewport: dict, scheme: str, options: dict | None = None
) -> dict[str, str]:
    """What axe finds on each page, with all that can be opened open."""
    # axe is put into the page by the test, which the page's own policy rightly forbids.
    context = browser.new_context(viewport=viewport, base_url=site, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for address in pages:
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        result = Axe().run(page, options=options)
        if result.violations_count:
            found[address] = result.generate_report()
    context.close()
    return found
