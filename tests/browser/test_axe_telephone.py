"""Nothing keeps people with a disability out, as far as a machine can tell: the other half of the pages, on a telephone
in dark, with enough contrast in light too.
"""

import pytest
from playwright.sync_api import Browser
from tests.browser.addresses import CHANGED, PAGES, TELEPHONE
from tests.browser.looking import every_other, violations

pytestmark = pytest.mark.browser


def test_axe_finds_no_violation_on_a_telephone(browser: Browser, site: str, reorganised: str):
    assert violations(browser, site, every_other(PAGES, 1), TELEPHONE, "dark") == {}
    assert violations(browser, reorganised, every_other(CHANGED, 1), TELEPHONE, "dark") == {}
