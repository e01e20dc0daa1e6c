"""How to reach somebody, made so that a finger on it does: numbers that call, addresses that open."""

from __future__ import annotations

import re
from typing import Final

from django.utils.html import format_html, urlize
from django.utils.safestring import SafeString, mark_safe

# 112 only where the text says to call it: a room may have that number too.
SHORT: Final = r"(?<=[Bb]el )1(?:12|13|44)"
COUNTRY: Final = r"\+31(?:[ -]?\d){9}"
SERVICE: Final = r"14 ?0\d{2,3}|0[89]00[ -]?\d{3,4}(?: ?\d{3})?"
PLACE: Final = r"\(?0\d{1,3}\)?[ -]{0,3}\d{2,4}(?: ?\d{2,4}){1,3}"
SITE: Final = r"(?:[a-z0-9-]+\.)+nl(?:/[^\s]*[^\s.,;:)])?"
REACHED: Final = re.compile(
    rf"(?<![^\s(])(?:(?P<number>{SHORT}|{COUNTRY}|{SERVICE}|{PLACE})|(?P<site>{SITE}))(?![\w@-])"
)
DIGITS: Final = 10
"""Of a number with its area code: what has another number of them is no telephone number."""


def reachable(text: str) -> SafeString:
    """A line of contact with its telephone numbers, sites and mail addresses as links."""
    parts: list[str] = []
    end = 0
    for found in REACHED.finditer(text):
        link = _link(found)
        if link:
            parts += (urlize(text[end : found.start()], autoescape=True), link)
            end = found.end()
    return mark_safe("".join((*parts, urlize(text[end:], autoescape=True))))  # noqa: S308 - each part is escaped


def _link(found: re.Match[str]) -> str:
    said = found[0]
    if found["site"]:
        return format_html('<a href="https://{}">{}</a>', said, said)
    number = re.sub(r"[^\d+]", "", said)
    whole = number.startswith(("+31", "1", "0800", "0900")) or len(number) == DIGITS
    return format_html('<a href="tel:{}">{}</a>', number, said) if whole else ""
