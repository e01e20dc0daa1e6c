"""What the screen shows of a draft: the words of the page, what each became, the tree, and what is still to decide."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadhuis.core.checks import Finding, check_day, check_structure
from raadhuis.core.compare import Event
from raadhuis.core.compare.ledgers import days_between, told_between
from raadhuis.core.organisation import Organisation
from raadhuis.drafting import RULES, DraftUnit, Said, register
from raadhuis.drafting.civil import names_civil
from raadhuis.drafting.register import KINDS, is_registry
from raadhuis.services.drafts import Unfinished
from raadhuis.services.review import ROLES, Do, Edit, Review, reviewed, role_of
from raadhuis.services.taking_over import Taken, municipality_of
from raadhuis.web.desk.forms import NOTHING, Fault, Typed
from raadhuis.web.desk.source import Use, merged, source, uses

MOST_DAYS: Final = 12
"""Of how many days a difference is told."""

NAMED: Final = 8
"""How many subjects of one finding are named."""

DONE: Final = {
    Do.RENAME: gettext_lazy("andere naam"),
    Do.KIND: gettext_lazy("andere soort"),
    Do.MOVE: gettext_lazy("verplaatst"),
    Do.DROP: gettext_lazy("weggehaald"),
    Do.ADD: gettext_lazy("toegevoegd"),
    Do.ADD_BODY: gettext_lazy("toegevoegd"),
    Do.LEAD: gettext_lazy("andere leiding"),
    Do.SUBJECT: gettext_lazy("waar het over gaat"),
    Do.ANSWER: gettext_lazy("vraag beantwoord"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A unit in the tree, and the body that it is under.

    `deeper`: others follow below it; `closes`: of how many lists it is the end.
    """

    id: str
    unit: DraftUnit
    kind: str
    under: str
    depth: int
    chosen: bool
    deeper: bool
    closes: str


@dataclass(frozen=True, slots=True)
class Became:
    """What words became, by which rule and steps; where on the page they are; of which units, and of how many more."""

    use: Use
    rule: str
    steps: tuple[str, ...]
    line: int
    begin: int
    units: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A body or office; what its form says (`typed`, `role`), whether that is refused, and where on the page it is."""

    id: str
    name: str
    typed: str
    role: str
    refused: bool
    begin: int | None


class Screen:
    """A draft as it is looked at: with a unit, words or a doubt chosen."""

    def __init__(
        self, unfinished: Unfinished, asked: Mapping[str, str], typed: Typed = NOTHING, fault: Fault | None = None
    ) -> None:
        """Take the draft, and what is asked: `kies` (or `wie`) a unit, `woord` where words begin, `vraag` a doubt.

        `nieuw` is what was just added, since there is often more to add beside it.

        Of a form that was refused: what was typed in it, and why.
        """
        self._typed, self.fault = typed, fault
        self.id = unfinished.id
        self.review: Review = unfinished.review
        self.draft = unfinished.review.draft
        self.name = name_of(self.review)
        self._last, self._undone = unfinished.last, unfinished.undone
        self.stand = unfinished.turn
        self.doubts = self.draft.doubts
        unit = asked.get("kies") or asked.get("wie", "")
        self.chosen = unit if unit in self.review.units else ""
        self.unit = self.review.unit(self.chosen)
        self.form = typed.unit(self.review, self.chosen)
        added = asked.get("nieuw", "")
        beside = self.review.unit(added)
        self.new = typed.new(self.review.over(added) if beside else self.chosen, beside.kind if beside else "team")
        self.new_body = typed.new_body()
        self.adding = typed.adding or ("unit" if beside else "body" if added in self.review.bodies else "")
        self.typed_in = typed.place(self.review)
        self.homeless = typed.homeless(self.review)
        self.rows = list(rows(self.review, self.chosen))
        self._uses = uses(self.review)
        self._runs = merged(span for use in self._uses for span in use.said.spans)
        self._word = next((run for run in self._runs if str(run.start) == asked.get("woord")), None)
        doubt = next((one for one in self.doubts if one.id == asked.get("vraag")), None)
        self.asked = doubt.id if doubt else ""
        mine = [use for use in self._uses if self.chosen and self.chosen in use.units]
        # Its name first, wherever on the page that stands.
        self._mine = sorted(mine, key=lambda use: self.unit is None or use.said is not self.unit.name)
        lit = [span for use in self._mine for span in use.said.spans]
        lit += [doubt.span] if doubt else []
        lit += [self._word] if self._word else []
        self.source = source(self.draft.page.text, self._runs, lit, self._word)

    @property
    def last(self) -> str:
        """What was done last, in words."""
        edits, step = self.review.edits, self._last
        return _in_words(step, reviewed(self.draft.page, edits[: -len(step)])) if step else ""

    @property
    def undone(self) -> str:
        """What can be done again, in words."""
        return _in_words(self._undone, self.review) if self._undone else ""

    @property
    def parents(self) -> list[tuple[str, str]]:
        """What a new unit may come under: a body, or a unit."""
        return self._tops + [(row.id, "– " * row.depth + row.unit.name.text) for row in self.rows]

    @property
    def over_new(self) -> str:
        """What a new unit comes under that is put under nothing."""
        return _("ambtelijke organisatie") if names_civil(self.draft) else _("geen ander onderdeel")

    @property
    def over_chosen(self) -> str:
        """What the chosen unit comes under where it is put under nothing: the griffie under the council."""
        if self.unit is None or not is_registry(self.unit):
            return self.over_new
        council = next((body.name.text for body in self.draft.bodies if body.role == "raad"), None)
        return council or _("geen ander onderdeel")

    @property
    def other_parents(self) -> list[tuple[str, str]]:
        """What the chosen unit may come under: all but itself and what is below it."""
        below = {row.id for row in self.rows if self.chosen in (row.id, *self.review.above(row.id))}
        return [(id_, name) for id_, name in self.parents if id_ not in below]

    @property
    def _tops(self) -> list[tuple[str, str]]:
        return [(id_, _name(self.review, id_)) for id_ in self.review.tops]

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of unit, each with its word."""
        return [(kind, _(value.value)) for kind, value in KINDS.items()]

    @property
    def roles(self) -> list[tuple[str, str]]:
        """What a body or office may be, each with its word."""
        return [(role, _(word)) for role, word in ROLES.items()]

    @property
    def bodies(self) -> list[Shown]:
        """Bodies and offices, each with its form."""
        found = zip(self.review.bodies, self.draft.bodies, strict=True)
        return [
            Shown(id_, body.name.text, typed.get("naam", body.name.text), typed.get("soort", role_of(body)),
                  bool(typed), self._begin(body.name) if body.name.spans else None)
            for id_, body in found for typed in [self._typed.body(id_)]
        ]  # fmt: skip

    @property
    def quoted(self) -> list[Became]:
        """The words of the page that tell of the chosen unit."""
        return [self._became(use) for use in self._mine]

    @property
    def became(self) -> list[Became]:
        """What the chosen words became."""
        word = self._word
        return [
            self._became(use)
            for use in self._uses
            if word and any(span.start < word.end and word.start < span.end for span in use.said.spans)
        ]

    @property
    def subjects(self) -> list[tuple[str, str, str, int | None, bool]]:
        """What the chosen unit is about: a number, the words, what was typed instead, where they stand, if by hand."""
        found = self.unit.subjects if self.unit else ()
        return [
            (str(number), said.text, self._typed.subject(self.chosen, said.text),
             self._begin(said) if said.spans else None, said.rule not in RULES)
            for number, said in enumerate(found, 1)
        ]  # fmt: skip

    @cached_property
    def findings(self) -> list[tuple[Finding, list[tuple[str, str, int]], int]]:
        """What the checks say of this draft as a register: of whom, and of how many more.

        Of each name: its id in the draft, and how many of one name there are.
        """
        name = self.name or "Gemeente"
        ledger = register(self.draft, municipality_of(name) or "gemeente", name, timezone.localdate(), "")
        found = [*check_structure(ledger), *check_day(Organisation.on(ledger, timezone.localdate()))]
        told = [(one, self._named(name for _id, name in one.about)) for one in found]
        return [(one, names[:NAMED], len(names[NAMED:])) for one, names in told]

    def _named(self, names: Iterable[str]) -> list[tuple[str, str, int]]:
        """Each unit of these names by its id in the draft, and of each other name how many there are."""
        ids: dict[str, list[str]] = {}
        for id_, unit in zip(self.review.units, self.draft.units, strict=True):
            ids.setdefault(unit.name.text.casefold(), []).append(id_)
        counted = Counter(names)
        return [
            one
            for name, times in counted.items()
            for one in ([(id_, name, 1) for id_ in ids.get(name.casefold(), ())[:times]] or [("", name, times)])
        ]

    def _became(self, use: Use) -> Became:
        names = [(id_, unit.name.text) for id_ in use.units if (unit := self.review.unit(id_))]
        known = RULES.get(use.said.rule)
        span = use.said.spans[0]
        same = self.draft.page.small[span.start : span.end] == use.said.text.lower()
        own = _("U voegde dit zelf toe.") if same else _("U schreef dit zelf, in plaats van deze woorden.")
        rule = _(known) if known else own
        steps = tuple(map(_, use.said.steps))
        line = self.draft.page.line(span.start)
        return Became(use, rule, steps, line, self._begin(use.said), tuple(names[:NAMED]), len(names[NAMED:]))

    def _begin(self, said: Said) -> int:
        """Where the run of words begins in which these stand."""
        return self._runs[bisect_right(self._runs, said.spans[0].start, key=lambda run: run.start) - 1].start


def _in_words(step: tuple[Edit, ...], before: Review) -> str:
    """What was done in one step, and to what: by the name that was given to it, or else had before."""
    given = next((edit.to for edit in step if edit.do in (Do.ADD, Do.ADD_BODY, Do.RENAME)), "")
    name = given or _name(before, step[0].on)
    what = ", ".join(dict.fromkeys(str(DONE[edit.do]) for edit in step))
    return f"{name}: {what}" if name else what


def _name(review: Review, id_: str) -> str:
    """The name of a unit or body of a draft; empty where there is none."""
    units = zip(review.units, (unit.name.text for unit in review.draft.units), strict=True)
    bodies = zip(review.bodies, (body.name.text for body in review.draft.bodies), strict=True)
    return dict([*units, *bodies]).get(id_, "")


def name_of(review: Review) -> str:
    """What the page calls the municipality; empty where it does not."""
    return review.draft.municipality.text if review.draft.municipality else ""


def told(taken: Taken) -> list[tuple[date, tuple[Event, ...]]]:
    """What taking a draft over makes different, day by day."""
    return list(islice(told_between(taken.before, taken.after, days_between(taken.before, taken.after)), MOST_DAYS))


def rows(review: Review, chosen: str = "") -> Iterator[Row]:
    """The units as a tree: each before those under it."""
    below: dict[str, list[str]] = {}
    for id_ in review.units:
        below.setdefault(review.parent(id_), []).append(id_)
    ahead = [(id_, 0) for id_ in reversed(below.get("", []))]
    while ahead:
        id_, depth = ahead.pop()
        unit = review.unit(id_)
        ahead += [(one, depth + 1) for one in reversed(below.get(id_, []))]
        closes = 0 if id_ in below else depth - (ahead[-1][1] if ahead else 0)
        if unit:
            kind = _(KINDS[unit.kind].value)
            word = "" if kind.casefold() in unit.name.text.casefold() else kind
            under = _name(review, review.over(id_)) if unit.under else ""
            yield Row(id_, unit, word, under, depth, id_ == chosen, id_ in below, "x" * closes)
