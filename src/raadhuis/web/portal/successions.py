"""What came of what: where a subject came from, and the page of one that is not there on the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from raadhuis.core.entities import Person, Post, Succession, SuccessionKind, Unit
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.web.portal.day import in_words
from raadhuis.web.portal.history import Entry, entry
from raadhuis.web.portal.page import Page, Piece, log_of
from raadhuis.web.portal.written import listed


def came_from(page: Page, id_: str) -> list[SafeString]:
    """Sentences about what a subject came from."""
    words = {
        SuccessionKind.MERGED: _("Ontstond op {day} door samenvoeging van {before}."),
        SuccessionKind.SPLIT: _("Ontstond op {day} door splitsing van {before}."),
        SuccessionKind.REPLACED: _("Kwam op {day} in de plaats van {before}."),
        SuccessionKind.RENAMED: _("Heette tot {day} {before}."),
    }
    told = ((one, page.register.ledger.life(one.id)) for one in page.organisation.successions(id_))
    return [
        format_html(words[one.kind], day=in_words(life.since), before=_before(page, one, life.since))
        for one, life in told
        if life and id_ in (one.after or ())
    ]


def _before(page: Page, one: Succession, since: date) -> SafeString:
    return listed(page.named(old, since - timedelta(days=1)) for old in one.before)


def elsewhere(request: HttpRequest, page: Page, kind: type[Subject], id_: str) -> HttpResponse:
    """The page of what is not there on the day: when it will be (404), or what became of it (410).

    Http404 where it never is, or may not be shown.
    """
    ledger, day = page.register.ledger, page.shown.day
    life = ledger.life(id_)
    if life is None or day in life or not log_of(page.register).shows(id_):
        raise Http404
    closed = life.until is not None and life.until <= day
    nearest = life.until - timedelta(days=1) if closed and life.until else life.since
    then = page.register.public_on(nearest)
    found = then.get(kind, id_)
    if found is None:
        raise Http404
    title = page.on(nearest).called(found)
    context = {"page": page, "title": title, "day": nearest, "person": kind is Person}
    if not closed:
        return render(request, "portal/nog-niet.html", {**context, "life": life}, status=404)
    successions = [one for one in page.organisation.successions(id_) if id_ in one.before]
    return render(
        request,
        "portal/niet-meer.html",
        {
            **context,
            "since": life.until,
            "fates": [_fate(page, one, id_, nearest) for one in successions],
            "now": list(dict.fromkeys(_now(page, successions, {id_}))),
            "place": listed(_place(page, then, found)),
            "entry": _because(page, kind, id_, life, successions),
        },
        status=410,
    )


def _fate(page: Page, one: Succession, id_: str, last: date) -> str:
    """A sentence about what became of a subject, alone or with others."""
    others = [page.named(other, last) for other in one.before if other != id_]
    if one.after is UNKNOWN:
        return _("Wat ervoor in de plaats kwam, is niet vastgelegd.")
    if not one.after:
        return _("Er kwam niets voor in de plaats.")
    words = {
        SuccessionKind.MERGED: _("Het ging samen met {others} op in {after}.")
        if others
        else _("Het ging op in {after}."),
        SuccessionKind.SPLIT: _("Het werd gesplitst in {after}."),
        SuccessionKind.REPLACED: _("In de plaats kwam {after}."),
        SuccessionKind.RENAMED: _("Het heet nu {after}."),
    }
    return format_html(words[one.kind], others=listed(others), after=listed(page.named(new) for new in one.after))


def _now(page: Page, successions: Iterable[Succession], seen: set[str]) -> Iterator[Piece]:
    """What is there on the day of what came of it, also where that was followed by something else in turn."""
    for id_ in dict.fromkeys(new for one in successions for new in one.after or ()):
        if id_ in seen:
            continue
        seen.add(id_)
        if subject := page.organisation.subjects.get(id_):
            yield Piece(page.called(subject), page.href(subject))
        else:
            yield from _now(page, (one for one in page.organisation.successions(id_) if id_ in one.before), seen)


def _place(page: Page, then: Organisation, found: Subject) -> list[Piece]:
    """Where it stood on its last day, which is where one may look further."""
    above = found.where if isinstance(found, Post) else found.parent if isinstance(found, Unit) else None
    return [page.named(above)] if above and above in then.subjects else []


def _because(
    page: Page, kind: type[Subject], id_: str, life: Period, successions: Sequence[Succession]
) -> Entry | None:
    """The change by which it became something else, or by which it ended."""
    ledger, until = page.register.ledger, life.until
    if until is None:
        return None
    told = [ledger.why(one.id, Succession.life, page.shown.day) for one in successions]
    told += [ledger.why(id_, kind.life, until), ledger.why(id_, kind.life, until - timedelta(days=1))]
    change = next((one for one in told if one), None)
    return entry(page, change) if change else None
