"""What the frame of every page asks for: its theme, the line of days, and the same page in another language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django import template
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import translate_url
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from raadhuis.services.registers import Register
from raadhuis.web.assets import theme
from raadhuis.web.portal.day import ShownDay
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.timeline import timeline as line_around

register = template.Library()

NOT_KEPT = ("op", "pagina", "zoek")
"""What a step in time leaves behind: the day, the sheet of a long list, and what was looked for."""

LONGEST = 500
"""Characters of what else was asked that a step in time takes along: it stands in each link of the line."""


@register.simple_tag
def theme_of(page: Page | str) -> str:
    """The theme file of the municipality that a page is of; that of Raadhuis where it is of none."""
    return theme(page.register.id if isinstance(page, Page) else None)


LINES: Final = 64
"""Of how many days the line is kept, some ten kilobytes each: it is the same on every page of a day."""


@dataclass(frozen=True)
class Line:
    """The line of days, and the same days as a list."""

    drawn: SafeString
    listed: SafeString


@register.simple_tag
def timeline(page: Page, request: HttpRequest) -> Line | None:
    """The line of days around the one that a page shows; its links keep to the part that is shown of the page."""
    kept = request.GET.copy()
    for name in NOT_KEPT:
        kept.pop(name, None)
    query = kept.urlencode()
    return _line(page.register, page.shown, query if len(query) <= LONGEST else "", get_language())


@lru_cache(maxsize=LINES)
def _line(register: Register, shown: ShownDay, keep: str, language: str) -> Line | None:  # noqa: ARG001 - kept by these
    line = line_around(shown, keep)
    if line is None:
        return None
    drawn, listed = (render_to_string(f"portal/{name}.html", {"line": line}) for name in ("tijdlijn", "dagen"))
    return Line(drawn, listed)


@register.simple_tag
def in_language(request: HttpRequest, code: str) -> str:
    """The address of the same page in another language."""
    return translate_url(request.get_full_path(), code)
