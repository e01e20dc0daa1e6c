"""What axe finds on pages."""

from collections.abc import Iterable
from itertools import islice

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

# Only what is wrong: telling all that is right takes longer than finding it. No rule that runs reads style sheets.
ALL = {"resultTypes": ["violations"], "preload": False}
CONTRAST = {**ALL, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
OTHER = {"light": "dark", "dark": "light"}


def violations(browser: Browser, site: str, pages: Iterable[str], viewport: dict, scheme: str) -> dict[str, str]:
    """What axe finds on each page, with all that can be opened open; of the other scheme, what its colours do."""
    # axe is put into the page by the test, which the page's own policy rightly forbids.
    context = browser.new_context(viewport=viewport, base_url=site, bypass_csp=True)
    page = context.new_page()
    found = {}
    for address in pages:
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        everything = Axe().run(page, options=ALL)
        page.emulate_media(color_scheme=OTHER[scheme])
        colours = Axe().run(page, options=CONTRAST)
        if everything.violations_count or colours.violations_count:
            found[address] = everything.generate_report() + colours.generate_report()
    context.close()
    return found


def every_other(pages: Iterable[str], start: int) -> list[str]:
    """Half of the pages: with 0 the first, third and so on, with 1 the others."""
    return list(islice(pages, start, None, 2))
