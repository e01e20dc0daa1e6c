"""What axe finds on pages."""

from collections.abc import Iterable
from itertools import islice

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser


def violations(
    browser: Browser, site: str, pages: Iterable[str], viewport: dict, scheme: str, options: dict | None = None
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


def every_other(pages: Iterable[str], start: int) -> list[str]:
    """Half of the pages: with 0 the first, third and so on, with 1 the others."""
    return list(islice(pages, start, None, 2))
