"""Nothing keeps people with a disability out, as far as a machine can tell: half of the pages, on a desk in light, with
enough contrast in dark too. Two files, so that each half is looked at in a process of its own.
"""

import pytest
from playwright.sync_api import Browser
from tests.browser.addresses import CHANGED, DESK, PAGES
from tests.browser.looking import every_other, violations

pytestmark = pytest.mark.browser


def test_axe_finds_no_violation_on_a_desk(browser: Browser, site: str, reorganised: str):
    assert violations(browser, site, every_other(PAGES, 0), DESK, "light") == {}
    assert violations(browser, reorganised, every_other(CHANGED, 0), DESK, "light") == {}
