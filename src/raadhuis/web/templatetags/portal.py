"""What templates may call: days in words, and addresses that keep to the day."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from raadhuis.core.facts.vocabulary import Subject
from raadhuis.web.portal import written
from raadhuis.web.portal.day import in_words
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.reaching import reachable
from raadhuis.web.portal.spoken import spoken, when
from raadhuis.web.portal.terms import meanings

register = template.Library()
register.filter(in_words)
register.filter(when)
register.filter(spoken)
register.filter(reachable)


@register.filter
def moment(then: datetime) -> str:
    """22 november 2026 om 14.03 uur, on the clock of the Netherlands."""
    here = timezone.localtime(then)
    return _("%(day)s om %(time)s uur") % {"day": in_words(here.date()), "time": f"{here:%H.%M}"}


@register.simple_tag
def to(page: Page, subject: Subject) -> str:
    """The address of a subject's own page."""
    return page.href(subject)


@register.simple_tag
def at(page: Page, view: str, **parts: object) -> str:
    """The address of a page by its name; `day` gives another day than this page's."""
    return page.address(view, **parts)  # type: ignore[arg-type]  # templates have no types


@register.simple_tag
def called(page: Page, subject: Subject) -> str:
    """What a reader calls a subject."""
    return page.called(subject)


register.simple_tag(written.held)
register.simple_tag(written.holders)
register.filter(written.listed)
register.simple_tag(written.people)
register.simple_tag(written.links)
register.simple_tag(written.resting)
register.simple_tag(written.deputy_rows)
register.simple_tag(written.task_rows)


@register.simple_tag
def dutch() -> SafeString:
    """For an element that holds words of the register itself, on a page in another language: that they are Dutch."""
    return SafeString("" if get_language() == "nl" else ' lang="nl"')


@register.filter
def explained(text: str, word: str) -> str:
    """A text with what its Dutch word means, where not everyone knows."""
    meaning = meanings().get(word)
    return format_html('<dfn title="{}">{}</dfn>', meaning, text) if meaning else text
