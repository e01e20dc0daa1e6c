"""Text stands out enough in the other of light and dark too: see test_axe_desk.py and test_axe_telephone.py."""

import pytest
from playwright.sync_api import Browser
from tests.browser.addresses import CHANGED, DESK, PAGES, TELEPHONE
from tests.browser.looking import every_other, violations

pytestmark = pytest.mark.browser

CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


def test_axe_finds_enough_contrast_on_a_desk_in_dark(browser: Browser, site: str, reorganised: str):
    assert violations(browser, site, every_other(PAGES, 0), DESK, "dark", CONTRAST) == {}
    assert violations(browser, reorganised, every_other(CHANGED, 0), DESK, "dark", CONTRAST) == {}


def test_axe_finds_enough_contrast_on_a_telephone_in_light(browser: Browser, site: str, reorganised: str):
    assert violations(browser, site, every_other(PAGES, 1), TELEPHONE, "light", CONTRAST) == {}
    assert violations(browser, reorganised, every_other(CHANGED, 1), TELEPHONE, "light", CONTRAST) == {}
