"""The changes of a ledger in words: all that they say, or what anyone may read of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

from raadhuis.core.compare.words import counted, say_known, say_label, say_value
from raadhuis.core.entities import Post
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.timeline import Span, at
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.facts.wording import joined, listed, say, say_period, sentence, template, word

NAMED: Final = 3
"""How many subjects that come or go are named; of more it is said how many there are."""

TOLD: Final = 5
"""How many of the other subjects a summary tells of, and how many facts of each."""

LONGEST: Final = 80
"""Characters of a value that a summary gives; of a longer one it says that it is there."""


class Log:
    """The changes of a ledger, with all that they say."""

    def __init__(self, ledger: Ledger) -> None:
        """Take the ledger."""
        self.ledger = ledger

    def shows(self, id_: str, kind: type[Subject] | None = None) -> bool:  # noqa: ARG002 - all of any kind
        """Whether a subject is told of; `kind` is what it is where the ledger no longer tells."""
        return True

    def facts(self, change: Change) -> tuple[Fact, ...]:
        """The facts of a change that are told."""
        return change.facts

    def subjects(self, change: Change) -> dict[str, list[Fact]]:
        """The facts of a change that are told, by subject."""
        by_subject: dict[str, list[Fact]] = {}
        for said in self.facts(change):
            by_subject.setdefault(said.subject, []).append(said)
        return by_subject

    @cached_property
    def withdrawn_by(self) -> Mapping[int, int]:
        """By which change each withdrawn one was."""
        counting = (one for one in self.ledger.changes if one.number not in self.ledger.withdrawn)
        return {number: one.number for one in counting for number in one.withdraws}

    def called(self, id_: str, day: date) -> str:
        """What a subject is called on a day, or else before or after it, or was in a change that was withdrawn.

        A post is called with its place, and a relationship by its ends.
        """
        kind = self.ledger.kind_of(id_)
        if kind and kind.natural:
            ends = (self._other(id_, kind.attributes[word], day) for word in kind.natural)
            return joined(" – ", filter(None, ends)) or word(kind.label)
        names = [one for one in kind.attributes.values() if _names(one)] if kind else []
        span = self._span(id_, names[0], day) if names else None
        if span is None or not isinstance(span.value, str):
            return self._once.get(id_) or (word(kind.label) if kind else say("iets dat niet meer is vastgelegd"))
        place = self._other(id_, Post.where, day) if kind is Post else ""
        return (
            say("{post} bij {place}", post=span.value, place=place) if place and place not in span.value else span.value
        )

    def _other(self, id_: str, attribute: Attribute[Any, Any], day: date) -> str:
        """What this attribute of a subject refers to is called, where it refers to something that is told of."""
        span = self._span(id_, attribute, day) if attribute.type.targets else None
        value = span.value if span else None
        others = value if isinstance(value, tuple) else (value,)
        return listed(self.called(one, day) for one in others if isinstance(one, str) and self.shows(one))

    def _span(self, id_: str, attribute: Attribute[Any, Any], day: date) -> Span | None:
        timeline = self.ledger.timeline(id_, attribute)
        return at(timeline, day) or (timeline[-1] if timeline else None)

    @cached_property
    def _once(self) -> Mapping[str, str]:
        """The names that were given in changes that were withdrawn."""
        gone = (self.ledger.changes[number - 1] for number in sorted(self.ledger.withdrawn))
        return {
            said.subject: said.value
            for change in gone
            for said in self.facts(change)
            if _names(self.ledger.vocabulary.keys[said.key]) and isinstance(said.value, str)
        }

    def title(self, facts: Iterable[Fact]) -> str:
        """What the subject of these facts was called before they held, or else from then on."""
        first = min(facts, key=lambda said: said.since)
        life = self.ledger.life(first.subject)
        began = life is None or life.since >= first.since
        return self.called(first.subject, first.since if began else first.since - timedelta(days=1))

    def begins(self, facts: Iterable[Fact]) -> bool:
        """Whether with these facts about a subject its life begins."""
        since = [said.since for said in facts if said.value is True and self._is_life(said)]
        life = self.ledger.life(next(iter(facts)).subject)
        return bool(since) and (life is None or life.since >= min(since))

    def ends(self, facts: Iterable[Fact]) -> bool:
        """Whether with these facts about a subject its life ends."""
        return any(said.value is not True and self._is_life(said) for said in facts)

    def _is_life(self, said: Fact) -> bool:
        return said.key == self.ledger.vocabulary.kind_of_key[said.key].life.key

    def coming(self, change: Change) -> str:
        """The word for what a change tells the beginning of; an observation does not say that it is new."""
        return say("voor het eerst vastgelegd") if change.kind is ChangeKind.OBSERVATION else say("nieuw")

    def going(self, change: Change) -> str:
        """The word for what a change tells the end of."""
        return say("niet meer vastgelegd") if change.kind is ChangeKind.OBSERVATION else say("vervalt")

    def summary(self, change: Change) -> tuple[str, ...]:
        """What a change says, in a few sentences."""
        comes: list[list[Fact]] = []
        goes: list[list[Fact]] = []
        others: list[list[Fact]] = []
        for facts in self.subjects(change).values():
            (comes if self.begins(facts) else goes if self.ends(facts) else others).append(facts)
        lines = [*self._named(self.coming(change), comes), *self._named(self.going(change), goes)]
        lines += [joined(": ", [self.title(facts), self._said(change, facts)]) for facts in others[:TOLD]]
        lines += [say("en nog {count} andere", count=len(others) - TOLD)] if len(others) > TOLD else []
        return tuple(map(sentence, lines))

    def _named(self, coming: str, subjects: Iterable[list[Fact]]) -> Iterator[str]:
        """What comes or goes, by name or by number; relationships after the rest, since theirs is made of ends."""
        kinds: dict[type[Subject], list[list[Fact]]] = {}
        for facts in subjects:
            kinds.setdefault(self.ledger.vocabulary.kind_of_key[facts[0].key], []).append(facts)
        things = [facts for kind, several in kinds.items() if not kind.natural for facts in several]
        if len(things) > NAMED:
            counts = {kind: len(several) for kind, several in kinds.items() if not kind.natural}
            many = sorted(counts, key=lambda kind: -counts[kind])
            yield joined(": ", [coming, listed(counted(kind, counts[kind]) for kind in many)])
        elif things:
            yield joined(": ", [coming, joined(", ", map(self.title, things))])
        for kind, several in kinds.items():
            if kind.natural and len(several) > NAMED:
                yield joined(": ", [coming, counted(kind, len(several))])
            elif kind.natural:
                what = joined(", ", [word(kind.label), coming])
                yield joined(": ", [what, joined("; ", map(self.title, several))])

    def _said(self, change: Change, facts: Sequence[Fact]) -> str:
        more = [say("en nog {count} andere gegevens", count=len(facts) - TOLD)] if len(facts) > TOLD else []
        return joined("; ", [*(self._says(change, said) for said in facts[:TOLD]), *more])

    def _says(self, change: Change, said: Fact) -> str:
        label = say_label(self.ledger.vocabulary.keys[said.key])
        seen = change.kind is ChangeKind.OBSERVATION
        if said.value is UNKNOWN:
            return say("{label} is niet meer bekend", label=label)
        value = say_value(
            self.ledger.vocabulary.keys[said.key], said.value, lambda id_: self.called(str(id_), said.since)
        )
        if len(value) > LONGEST:
            return say("{label} is bekend", label=label) if seen else say("{label} is gewijzigd", label=label)
        says = template("{label} is {value}") if seen else template("{label} wordt {value}")
        return say(says, label=label, value=value)

    def when(self, change: Change) -> str:
        """Of which days a change speaks, after "geldt" or, if it observes, "bekend"; empty where it tells no fact."""
        seen = change.kind is ChangeKind.OBSERVATION
        spans = {(said.since, said.until) for said in self.facts(change)}
        if len(spans) <= 1:
            return joined("", (say_known(Period(*span)) if seen else say_period(Period(*span)) for span in spans))
        days = sorted({since for since, _ in spans})
        if len(days) <= NAMED:
            named = listed(joined("", [day]) for day in days)
            return say("sinds {days}", days=named) if seen else say("vanaf {days}", days=named)
        many = say(
            "{count} verschillende dagen, van {first} tot en met {last}", count=len(days), first=days[0], last=days[-1]
        )
        return say("sinds {days}", days=many) if seen else say("vanaf {days}", days=many)


class PublicLog(Log):
    """What of each change may be shown to anyone, as the ledger now stands.

    A change may speak of many days at once, so this is stricter than a page for one day: a person is in it only where
    the name may be shown on every day of that person's life in the register, and of what may have to be forgotten it
    tells only what still holds.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Take the ledger."""
        super().__init__(ledger)
        self._shown: dict[str, bool] = {}
        self._facts: dict[int, tuple[Fact, ...]] = {}

    def shows(self, id_: str, kind: type[Subject] | None = None) -> bool:
        """Whether a subject may be shown."""
        known = self.ledger.kind_of(id_)
        if known is None:
            return kind is not None and self._always(id_, kind)
        if id_ not in self._shown:
            self._shown[id_] = self._always(id_, known)
        return self._shown[id_]

    def _always(self, id_: str, kind: type[Subject]) -> bool:
        if len(kind.internal) == len(kind.attributes):
            return False
        if kind.shown_if is None:
            return True
        life = self.ledger.life(id_)
        if life is None:
            return False
        day: date | None = life.since
        for span in self.ledger.timeline(id_, kind.attributes[kind.shown_if]):
            if day is not None and span.value is True and span.since <= day and (not span.until or span.until > day):
                day = span.until
        return day is None or (life.until is not None and life.until <= day)

    def facts(self, change: Change) -> tuple[Fact, ...]:
        """The facts of a change that may be shown, without the references that may not."""
        if change.number not in self._facts:
            told = (self._public(said, change.number) for said in change.facts)
            self._facts[change.number] = tuple(said for said in told if said)
        return self._facts[change.number]

    def _public(self, said: Fact, number: int) -> Fact | None:
        vocabulary = self.ledger.vocabulary
        attribute = vocabulary.keys[said.key]
        if not attribute.public or not self.shows(said.subject, vocabulary.kind_of_key[said.key]):
            return None
        if attribute.erasable and all(span.number != number for span in self.ledger.timeline(said.subject, attribute)):
            return None
        if not attribute.type.targets or not said.value:
            return said
        several = isinstance(said.value, tuple)
        targets = said.value if several else (said.value,)
        kept = tuple(one for one in targets if self._may_lead_to(attribute, one))
        if len(kept) == len(targets):
            return said
        return replace(said, value=kept) if several and kept else None

    def _may_lead_to(self, attribute: Attribute[Any, Any], target: str) -> bool:
        return all(self.shows(target, self.ledger.vocabulary.kinds[wire]) for wire in attribute.type.targets)

    def internal(self, change: Change) -> bool:
        """Whether nothing of a change, nor of what it withdraws, may be shown."""
        seen, ahead = {change.number}, [change]
        while ahead:
            one = ahead.pop()
            if self.facts(one):
                return False
            ahead += [self.ledger.changes[number - 1] for number in one.withdraws if number not in seen]
            seen.update(one.withdraws)
        return True

    def ground(self, change: Change) -> str | None:
        """The ground of a change in words; None where it is internal too, or names who may not be shown."""
        if self.internal(change) or (self._hidden and self._hidden.search(change.ground)):
            return None
        return change.ground

    @cached_property
    def _hidden(self) -> re.Pattern[str] | None:
        """The names of those who may not be shown, as whole words."""
        names = {
            said.value
            for change in self.ledger.changes
            for said in change.facts
            if _names(self.ledger.vocabulary.keys[said.key])
            and isinstance(said.value, str)
            and not self.shows(said.subject, self.ledger.vocabulary.kind_of_key[said.key])
        }
        words = "|".join(map(re.escape, sorted(names)))
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if names else None


def _names(attribute: Attribute[Any, Any]) -> bool:
    return attribute.name in ("name", "title")
