"""What the core says, in the language of the page."""

from __future__ import annotations

from django.utils.translation import get_language, gettext

from raadhuis.core.facts.period import Period
from raadhuis.core.facts.wording import Wording, say_period
from raadhuis.web.portal.day import in_words


def spoken(text: str) -> str:
    """Words of the core in the language of the page; a text that is not made of a template stays as it is."""
    if isinstance(text, Wording) and get_language() != "nl":
        return text.put(gettext, in_words)
    return text


def when(period: Period) -> str:
    """The days of a period, in the language of the page: "vanaf 1 mei 2026"."""
    return spoken(say_period(period))
