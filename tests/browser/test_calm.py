"""Pages load light and stand still: what is sent for each, and nothing that jumps while it loads."""

import pytest
from playwright.sync_api import Browser, Response
from tests.browser.addresses import DESK, INVENTED, REAL, TELEPHONE

pytestmark = pytest.mark.browser

MOST = 100_000
"""Bytes for a page with all that it loads, pictures left out."""

# What jumped since the page began to load, as browsers measure it (Cumulative Layout Shift).
JUMPED = """() => new Promise((done) => {
  let total = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { total += one.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(total), 100);
})"""


def test_no_page_weighs_more_than_100_kb_asks_anyone_else_or_sets_a_cookie(browser: Browser, site: str):
    weights = {}
    for address in (*REAL, *INVENTED):
        # Nothing is kept from the page before.
        context = browser.new_context(viewport=DESK, base_url=site)
        page = context.new_page()
        received: list[Response] = []
        page.on("response", lambda one, received=received: received.append(one))
        page.goto(address)
        assert all(one.url.startswith(site) for one in received)
        assert context.cookies() == []
        counted = (one.request for one in received if one.request.resource_type != "image")
        weights[address] = sum(request.sizes()["responseBodySize"] for request in counted)
        context.close()
    assert min(weights.values()) > 10_000  # it was measured
    assert {address: weight for address, weight in weights.items() if weight > MOST} == {}


@pytest.mark.parametrize("viewport", [DESK, TELEPHONE], ids=["desk", "telephone"])
def test_nothing_jumps_while_a_page_loads(browser: Browser, site: str, viewport: dict):
    context = browser.new_context(viewport=viewport, base_url=site)
    page = context.new_page()
    jumped = {}
    for address in (*REAL, *INVENTED[:8]):
        page.goto(address)
        jumped[address] = page.evaluate(JUMPED)
    context.close()
    assert {address: amount for address, amount in jumped.items() if amount > 0.05} == {}
