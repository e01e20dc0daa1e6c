"""Lines of contact that a finger can follow."""

import re

import pytest

from raadhuis.web.portal.reaching import reachable


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("Bel 112.", ["tel:112"]),
        ("Bel 113 of 0800-0113, of ga naar 113.nl.", ["tel:113", "tel:08000113", "https://113.nl"]),
        ("Bel 14 045, of (045) 560 50 40", ["tel:14045", "tel:0455605040"]),
        ("06-12345678, 010 123 45 67, 0251-256 255 en 0900 1234", None),
        ("+31 45 560 50 40", ["tel:+31455605040"]),
        ("Mail naar afval@example.nl.", ["mailto:afval@example.nl"]),
        ("Kijk op www.example.nl/afval, of https://example.org/a", ["https://www.example.nl/afval", "https://example.org/a"]),
        # A room, a day, an hour, a postcode and a number that is too short or too long call nobody.
        ("Kamer 112, 0000 AA, op 01-02-2026 van 08.30 tot 17.00 uur", []),
        ("IBAN NL00BANK0123456789, zaak 0123456789012, 0123-456", []),
    ],
)  # fmt: skip
def test_numbers_mail_and_sites_are_links_and_other_figures_are_not(line, links):
    found = re.findall(r'href="([^"]*)"', reachable(line))
    assert found == (links or found)
    assert len(found) == (4 if links is None else len(links))
    assert re.sub("<[^>]*>", "", reachable(line)) == line


def test_markup_in_a_line_is_only_text():
    assert reachable('<b>"0800-1234"</b> bel 0800-1234') == (
        "&lt;b&gt;&quot;0800-1234&quot;&lt;/b&gt; bel " + '<a href="tel:08001234">0800-1234</a>'
    )
