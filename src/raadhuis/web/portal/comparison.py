"""Two days side by side: what differs, in sentences and in two drawings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from raadhuis.core.chart import Mark, Marks, around_marks, to_depth
from raadhuis.core.compare import Event, EventKind
from raadhuis.core.entities import Body, Unit
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.web.portal.ahead import events_between
from raadhuis.web.portal.answer import answers, of_all_changes
from raadhuis.web.portal.day import in_words, picked
from raadhuis.web.portal.drawn import Drawn, draw, outlined
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.spoken import spoken
from raadhuis.web.portal.written import run

HALF: Final = 560
"""How wide each of two drawings is that stand side by side, in CSS pixels."""

KEPT: Final = 16
"""How many comparisons are kept: each holds two drawings."""


@dataclass(frozen=True)
class Group:
    """The sentences of one kind of event, and where on the page they stand."""

    kind: str
    anchor: str
    sentences: tuple[SafeString, ...]


@dataclass(frozen=True)
class Compared:
    """What differs between two days: sentences by kind, and both drawings."""

    groups: tuple[Group, ...]
    before: Drawn
    after: Drawn
    marks: tuple[Mark, ...]

    @property
    def gone(self) -> bool:
        """Whether something is struck through in the drawing."""
        return Mark.GONE in self.marks

    @property
    def cut(self) -> bool:
        """Whether something that stays as it is was left out of the drawings."""
        return self.before.cut or self.after.cut


@answers(of_all_changes)
def comparison(request: HttpRequest, page: Page) -> HttpResponse:
    """What differs between `?van=` and `?tot=`; without both, a page on which to pick them."""
    van, tot = picked(request, "van"), picked(request, "tot")
    swapped = van is not None and tot is not None and van > tot
    if swapped:
        van, tot = tot, van
    first = van or page.shown.day
    later = next((day for day in page.register.public_days if day > first), page.shown.today)
    around = page.on(tot or first).shown
    context = {
        "page": page,
        "van": first,
        "tot": tot or later,
        "swapped": swapped,
        "compared": compared(page.on(van), page.on(tot), get_language()) if van and tot else None,
        "unknown": van if van and around.first and van < around.first else None,
        "switches": _switches(page.on(around.day), page.shown.chosen, get_language()),
    }
    return render(request, "portal/vergelijking.html", context)


@lru_cache(maxsize=KEPT)
def _switches(around: Page, chosen: date | None, language: str) -> tuple[tuple[Piece, str], ...]:  # noqa: ARG001 - kept by language
    """The days around one on which something changes: each with where it is compared with the day before, and what."""
    page = replace(around, shown=replace(around.shown, chosen=chosen))
    return tuple(
        (Piece(in_words(one.day), page.address("comparison", van=one.day - timedelta(days=1), tot=one.day)), one.told)
        for one in around.shown.offered
        if one.day > date.min
    )


@lru_cache(maxsize=KEPT)
def compared(before: Page, after: Page, language: str) -> Compared:  # noqa: ARG001 - kept by language
    """What differs between the days of two pages."""
    events = events_between(after.register, before.shown.day, after.shown.day)
    # Where all is new or gone, a mark on every box tells nothing.
    known = before.organisation.municipality and after.organisation.municipality
    marks = _marks(events) if known else {}
    return Compared(
        tuple(
            Group(
                _(kind.value).capitalize(),
                f"soort-{kind.name.lower()}",
                tuple(run(_linked(spoken(event.sentence), event.about, before, after)) for event in told),
            )
            for kind, told in groupby(events, key=lambda event: event.kind)
        ),
        _half(before, marks, "eerst"),
        _half(after, marks, "dan"),
        tuple(mark for mark in Mark if any(mark in of_one for of_one in marks.values())),
    )


def _half(page: Page, marks: Marks, prefix: str) -> Drawn:
    title = _("Organogram op %(day)s") % {"day": in_words(page.shown.day)}
    branches = outlined(page, marks=marks)
    return draw(page, around_marks(branches) if marks else to_depth(branches, 1), title, HALF, prefix=prefix)


def _marks(events: Iterable[Event]) -> Marks:
    """In what the bodies and units differ, by what the events tell of them."""
    marks: dict[str, tuple[Mark, ...]] = {}
    for event in events:
        for one in event.differences:
            mark = None
            if one.kind in (Unit, Body) and one.key == one.kind.life.key:
                new = Mark.KNOWN if event.kind is EventKind.KNOWN else Mark.NEW
                mark = Mark.GONE if one.after is UNKNOWN else new
            elif event.kind is EventKind.MOVED and one.key == Unit.parent.key:
                mark = Mark.MOVED
            elif event.kind is EventKind.RENAMED and one.key in (Unit.name.key, Body.name.key):
                mark = Mark.RENAMED
            if mark:
                marks[one.subject] = (*marks.get(one.subject, ()), mark)
    return marks


def _linked(sentence: str, about: Iterable[str], before: Page, after: Page) -> tuple[Piece, ...]:
    """The sentence in pieces, in which the names of what it is about lead to their pages."""
    places: list[tuple[int, int, str]] = []
    for id_ in about:
        page = after if id_ in after.organisation.subjects else before
        subject = page.organisation.subjects.get(id_)
        if subject is None or subject.natural:
            continue
        name = str(subject)
        start = max(sentence.find(name), sentence.find(f"{name[:1].upper()}{name[1:]}"))
        end = start + len(name)
        if start >= 0 and all(end <= other or start >= until for other, until, _ in places):
            places.append((start, end, page.href(subject)))
    pieces: list[Piece] = []
    done = 0
    for start, end, href in sorted(places):
        pieces += (Piece(sentence[done:start]), Piece(sentence[start:end], href))
        done = end
    return (*pieces, Piece(sentence[done:]))
