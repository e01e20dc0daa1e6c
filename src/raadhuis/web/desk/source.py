"""The words of a page beside its draft: which of them became something, and which are lit up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from raadhuis.drafting import Said, Span
from raadhuis.drafting.civil import leads_civil
from raadhuis.services.review import Review


class Source(NamedTuple):
    """The page up to the line after which it is told what a word became, and the rest; as HTML."""

    before: SafeString
    after: SafeString


@dataclass(frozen=True, slots=True)
class Use:
    """Words of a page that became something: what they are in the draft (`label`), and of which units."""

    label: str
    said: Said
    units: tuple[str, ...]


def uses(review: Review) -> list[Use]:
    """All words of a page that became something in its draft; once where they are told of several units."""
    found: dict[tuple[str, Said], list[str]] = {}
    for id_, unit in zip(review.units, review.draft.units, strict=True):
        parts = [(_("Naam"), unit.name), (_("Soort"), unit.kind_said), (_("Valt onder"), unit.parent_said),
                 (_("Leiding"), unit.head), *((_("Gaat over"), one) for one in unit.subjects)]  # fmt: skip
        for label, said in parts:
            if said is not None and said.spans:
                found.setdefault((str(label), said), []).append(id_)
    others = [(str(_("Orgaan of ambt")), body.name) for body in review.draft.bodies if body.name.spans]
    if review.draft.municipality:
        others.append((str(_("Gemeente")), review.draft.municipality))
    if leads := leads_civil(review.draft):
        others.append((str(_("Leidt de ambtelijke organisatie")), leads))
    for other in others:
        found.setdefault(other, [])
    return [Use(label, said, tuple(units)) for (label, said), units in found.items()]


def merged(spans: Iterable[Span]) -> list[Span]:
    """The characters that lie in any of these, as spans that do not meet, in order."""
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and span.start < runs[-1].end:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
        elif span.start < span.end:
            runs.append(span)
    return runs


def source(text: str, runs: list[Span], lit: list[Span], told: Span | None) -> Source:
    """A page in which each run of words is a link, and some are lit up; parted after the line of `told`.

    The first that are lit up are what the address leads to, wherever on the page they stand.
    """
    place = _line_end(text, told.end, runs) if told else len(text)
    before, after = list[str](), list[str]()
    bright = merged(lit)
    aim = next((run.start for run in bright if run.start <= lit[0].start < run.end), -1)
    for start, html in _pieces(text, runs, bright, place, aim):
        (before if start < place else after).append(html)
    return Source(mark_safe("".join(before)), mark_safe("".join(after)))  # noqa: S308 - each text in it is escaped below


def _line_end(text: str, position: int, runs: list[Span]) -> int:
    """Where the line of a character ends, and no run goes on."""
    while True:
        found = text.find("\n", position)
        if found < 0:
            return len(text)
        across = next((run for run in runs if run.start < found < run.end), None)
        if across is None:
            return found + 1
        position = across.end


def _pieces(text: str, runs: list[Span], lit: list[Span], place: int, aim: int) -> Iterator[tuple[int, str]]:
    """The page in pieces that are in one run or none, lit or not; each with where it starts."""
    begins, ends = {run.start for run in runs}, {run.end for run in runs}
    lights, darkens = {span.start for span in lit}, {span.end for span in lit}
    bright = False
    for start, end in pairwise(sorted({0, place, len(text), *begins, *ends, *lights, *darkens})):
        bright = start in lights or (bright and start not in darkens)
        html = str(escape(text[start:end]))
        if bright:
            anchor = ' id="w"' if start == aim else ""
            html = f"<mark{anchor}>{html}</mark>"
        opening = f'<a href="?woord={start}#w">' if start in begins else ""
        closing = "</a>" if end in ends else ""
        yield start, f"{opening}{html}{closing}"
