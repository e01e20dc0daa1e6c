"""The organogram as a nested list that opens and closes: what the drawing shows, for who would rather read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from raadhuis.core.chart import Branch, everything

Leads = Callable[[str], str]


def nested_list(branches: Iterable[Branch], href: Leads, deeper: Leads) -> SafeString:
    """The branches as HTML; written out here, since a template that includes itself is ten times slower.

    href: where a branch leads to; deeper: where what is left out below it is shown.
    """
    return mark_safe("".join(_items(branches, href, deeper)))  # noqa: S308 - each text in it is escaped below


def _items(branches: Iterable[Branch], href: Leads, deeper: Leads) -> Iterable[str]:
    for branch in branches:
        yield f'<li><a href="{escape(href(branch.id))}">{escape(branch.name)}</a>'
        if branch.marks:
            yield f' <strong class="tag">{escape(", ".join(branch.marked))}</strong>'
        if notes := ", ".join(note for note in (branch.word, *branch.plain, *branch.notes) if note):
            yield f' <span class="quiet">{escape(notes)}</span>'
        if branch.children:
            # The trunk is always in view; what is marked is too.
            opened = any(one.marks for one in everything(branch.children))
            below = sum(1 for _one in everything(branch.children))
            if not branch.trunk:
                yield f"<details{' open' if opened else ''}><summary>{_counted(below)}{_heard(branch)}</summary>"
            yield "<ul>"
            yield from _items(branch.children, href, deeper)
            yield "</ul>" if branch.trunk else "</ul></details>"
        if branch.hidden:
            more = _("en nog %(count)s") % {"count": branch.hidden} if branch.children else _counted(branch.hidden)
            yield f' <a class="more" href="{escape(deeper(branch.id))}#lijst">{more}{_heard(branch)}</a>'
        yield "</li>"


def _counted(count: int) -> str:
    return ngettext("%(count)s onderdeel", "%(count)s onderdelen", count) % {"count": count}


def _heard(branch: Branch) -> str:
    """Of which branch this is, for who hears a link or a button alone."""
    below = _("onder %(name)s") % {"name": branch.name}
    return f'<span class="only-heard"> {escape(below)}</span>'
