"""Pages load light and stand still, on a desk and on a telephone: what is sent for each, whom it asks, what jumps."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser
from tests.browser.addresses import CHANGED, DESK, PAGES, TELEPHONE

pytestmark = pytest.mark.browser

MOST = 100_000
"""Bytes for a page with all that it loads, pictures left out."""

# What browsers measure: bytes of bodies as sent, also of what was kept from the page before; what jumped since the page
# began to load (Cumulative Layout Shift); how wide it is.
MEASURED = """() => new Promise((done) => {
  const sent = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const weight = sent.filter((one) => !["img", "image"].includes(one.initiatorType))
    .reduce((total, one) => total + one.encodedBodySize, 0);
  let jumped = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { jumped += one.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done([weight, jumped, document.documentElement.scrollWidth]), 50);
})"""


@dataclass(frozen=True)
class Visit:
    """A page that was loaded."""

    weight: int
    jumped: float
    width: int


@dataclass(frozen=True)
class Visits:
    """All pages, each loaded in a window of this width; whoever else was asked, and the cookies at the end."""

    window: int
    pages: dict[str, Visit]
    elsewhere: list[str]
    cookies: list[str]


@pytest.fixture(scope="module", params=[DESK, TELEPHONE], ids=["desk", "telephone"])
def visits(browser: Browser, site: str, reorganised: str, request) -> Iterator[Visits]:
    context = browser.new_context(viewport=request.param)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    pages = {}
    for address in (*(site + one for one in PAGES), *(reorganised + one for one in CHANGED)):
        page.goto(address)
        pages[address] = Visit(*page.evaluate(MEASURED))
    elsewhere = [one for one in asked if not one.startswith((site, reorganised))]
    yield Visits(request.param["width"], pages, elsewhere, [one.get("name", "") for one in context.cookies()])
    context.close()


def test_no_page_weighs_more_than_100_kb(visits: Visits):
    weights = {address: visit.weight for address, visit in visits.pages.items()}
    assert min(weights.values()) > 10_000  # it was measured
    assert {address: weight for address, weight in weights.items() if weight > MOST} == {}


def test_no_page_asks_anyone_else_or_sets_a_cookie(visits: Visits):
    assert visits.elsewhere == []
    assert visits.cookies == []


def test_nothing_jumps_while_a_page_loads(visits: Visits):
    assert {address: visit.jumped for address, visit in visits.pages.items() if visit.jumped > 0.05} == {}


def test_nothing_is_wider_than_its_window(visits: Visits):
    assert {address: visit.width for address, visit in visits.pages.items() if visit.width > visits.window} == {}
