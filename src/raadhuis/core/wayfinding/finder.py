"""From a question in everyday Dutch to who answers, and why.

A question's words find entries of the catalogue. What is found also counts, a little less at each step, for what it
stands under. Who has to do with an entry, by a task, a subject or a name, answers; so does who uses the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from raadhuis.core.entities import Body, Nature, Office, Post, Unit, UnitKind
from raadhuis.core.facts.wording import joined, listed, say, sentence, template
from raadhuis.core.organisation import Organisation
from raadhuis.core.wayfinding.answer import SURE, Answer, Found, Holder, Link
from raadhuis.core.wayfinding.catalogue import Catalogue, Entry, Kind
from raadhuis.core.wayfinding.lexicon import Lexicon
from raadhuis.core.wayfinding.links import (
    areas_in,
    areas_of,
    from_organs,
    from_tasks,
    holder_of,
    implied,
    organs,
    own_words,
    portfolio,
    shared_by_name,
    suggested,
    with_place,
    works_inward,
)
from raadhuis.core.wayfinding.phrases import Match, Phrase, Phrases
from raadhuis.core.wayfinding.words import tokens

MOST: Final = 5
ALSO: Final = 0.25
"""What a second reason adds to the first."""
ASIDE: Final = 0.45
"""What is left for others where somebody's office was asked for: then the rest tells which of them is meant."""
UP: Final = (0.87, 0.7, 0.6, 0.5)
"""What is left of a find for the first thing that it stands under, the second, ..."""
DOWN: Final = 0.9
"""What is left of a find for the task field that is the nation's word for it."""
POLICY, POLICY_ASKED, COUNTER = 0.8, 1.1, 1.05
"""What is left for a unit that makes plans, where somebody wants help and where plans are asked for; at a counter."""
FAR: Final = 3
"""From so many steps a role counts no more than a name does."""
HERE, ELSEWHERE = 1.3, 0.6
"""What is left for a unit of the part of the town that is asked about, and of another part."""
GROUPING, ABOVE = 0.65, 0.7
"""What is left for what only groups subjects and helps nobody, and for a unit above those that do the work."""
INWARD, INWARD_BY_WORDS = 0.85, 0.6
"""What is left for a unit that works for colleagues: asked for what it does, or found along another way."""
GUESS: Final = SURE - 0.01
"""What an answer is worth at most where somebody outside the municipality was asked for as much."""
OTHERS: Final = 1.25
"""How much somebody outside the municipality counts beside what it does itself: a wrong way costs more than a guess."""
CLEAR: Final = 0.6
"""What somebody outside the municipality has to be asked for with at least."""
LEAST: Final = 0.6
"""What a link has to count for before it is shown as a suggestion."""
LINE: Final = 0.6
"""The score that is half sure."""


@dataclass(frozen=True, slots=True)
class _Reached:
    """An entry that a question reached: how much, from which, along which."""

    score: float
    trail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """Why somebody may answer."""

    score: float
    link: Link | None = None
    trail: tuple[str, ...] = ()
    own: Match | None = None


def _score(case: _Case) -> float:
    return case.score


class Finder:
    """All that an organisation and a catalogue tell about who answers for what, ready for questions."""

    def __init__(
        self, organisation: Organisation, catalogue: Catalogue, *, compounds: bool = True, near: bool = True
    ) -> None:
        """Link each unit to the catalogue; `compounds` and `near` can be left out, to measure what they add."""
        self.organisation, self.catalogue = organisation, catalogue
        plain = with_place(catalogue.plain, organisation.municipality)
        units = [unit for unit in organisation.all(Unit) if unit.kind is not UnitKind.CIVIL_ORGANISATION]
        said = [(unit, *words) for unit in units for words in own_words(unit)]
        self._officials = {one.id: one for one, *_ in organs(organisation) if isinstance(one, Post)}
        self._own = Phrases(
            (
                *(Phrase(unit.id, text, counts) for unit, text, counts, _ in said),
                *(Phrase(id_, part, 1.0) for id_, post in self._officials.items() for part in portfolio(post)),
            ),
            plain.idle | plain.frame | plain.areas.keys(),
        )
        self._lexicon = Lexicon(catalogue.phrases.known, plain, compounds=compounds, near=near)
        self._own_lexicon = Lexicon(self._own.known, plain, compounds=compounds, near=False)
        self.links: dict[str, list[Link]] = defaultdict(list)
        for unit, text, counts, _ in said:
            for link in suggested(unit.id, text, counts, catalogue, self._lexicon, plain):
                self.links[unit.id].append(link)
        for link in shared_by_name(organisation, self.links, plain):
            self.links[link.holder].append(link)
        for link in from_tasks(organisation, catalogue, self._lexicon, plain):
            self.links[link.holder].append(link)
        of_organs = tuple(from_organs(organisation, catalogue, self._lexicon, plain))
        # who asks about the council does not ask for the office of who helps it
        self._of_offices = frozenset(
            link for link in of_organs if link.holder in self._officials and link.text != Office.REGISTRAR.value
        )
        for link in of_organs:
            self.links[link.holder].append(link)
        self._of_entry: dict[str, list[Link]] = defaultdict(list)
        for links in self.links.values():
            for link in (*links, *implied(links, catalogue)):
                self._of_entry[link.entry].append(link)
        self._having = {entry: frozenset(link.holder for link in links) for entry, links in self._of_entry.items()}
        self._holders: dict[str, Holder] = {unit.id: unit for unit in units}
        for id_ in self.links:
            if holder := holder_of(organisation, id_):
                self._holders[id_] = holder
        self._named = {id_: frozenset(tokens(one.name)) for id_, one in self._holders.items() if isinstance(one, Unit)}
        self._areas = {id_: areas_of(organisation, one, plain) for id_, one in self._holders.items()}
        self._inward = {
            unit.id for unit in units if works_inward(organisation, unit, self.links.get(unit.id, []), catalogue)
        }

    def ask(self, question: str) -> Found:
        """Who answers a question, at most five with the best first. The same question has the same answer."""
        own_heard, own_strange = self._own_lexicon.hear(question)
        heard, strange = self._lexicon.hear(question, {one.word for one in own_heard})
        unknown = tuple(word for word in strange if word in own_strange)
        areas = frozenset(areas_in(question, self.catalogue.plain))
        words = tokens(question)
        matches = self.catalogue.phrases.match(heard, words)
        reached = self._reach(matches)
        cases = self._cases(self._own.match((*heard, *own_heard), words), reached)
        scores = {id_: self._weigh(id_, case, frozenset(words), areas) for id_, case in cases.items()}
        best = sorted(scores, key=lambda id_: (-scores[id_], id_))[:MOST]
        said = len({one.word for one in (*heard, *own_heard)})
        known = said / (said + len(unknown)) if said + len(unknown) else 1.0
        elsewhere = self._elsewhere(matches)
        most = GUESS if elsewhere else 1.0
        answers = tuple(
            Answer(
                self._holders[id_],
                min(most, round(sure(scores[id_] * (1 + known) / 2), 3)),
                self._because(id_, cases[id_], matches),
                self._path(self._holders[id_]),
            )
            for id_ in best
        )
        return Found(answers, elsewhere, unknown)

    def suggestions(self, id_: str) -> tuple[Link, ...]:
        """The entries that a unit seems to be about, and by which words: the best first, each entry once."""
        found: dict[str, Link] = {}
        for link in sorted(self.links.get(id_, ()), key=lambda link: (-link.strength, link.entry)):
            found.setdefault(link.entry, link)
        return tuple(link for link in found.values() if link.strength >= LEAST)

    def _reach(self, matches: Mapping[str, Match]) -> dict[str, _Reached]:
        """The entries that were found, and all that they stand under."""
        reached: dict[str, _Reached] = {}
        ahead: list[tuple[float, tuple[str, ...]]] = [
            (match.score, (id_,))
            for id_, match in matches.items()
            if self.catalogue.by_id[id_].kind is not Kind.ELSEWHERE
        ]
        while ahead:
            score, trail = ahead.pop()
            here = reached.get(trail[-1])
            if here and (here.score, here.trail) >= (score, trail):
                continue
            reached[trail[-1]] = _Reached(score, trail)
            for place, above in enumerate(self.catalogue.by_id[trail[-1]].under):
                if above not in trail:
                    ahead.append((score * UP[min(place, len(UP) - 1)], (*trail, above)))
            fields = self.catalogue.fields_of.get(trail[-1], ())
            ahead.extend((score * DOWN, (*trail, below)) for below in fields if below not in trail)
        return reached

    def _cases(self, own_matches: Mapping[str, Match], reached: Mapping[str, _Reached]) -> dict[str, _Case]:
        cases: dict[str, _Case] = {}
        offices: dict[str, _Case] = {}
        for entry, how in reached.items():
            for link in self._of_entry.get(entry, ()):
                if link.holder not in self._holders:
                    continue
                # a counter for all that something belongs to is no nearer than who does just that
                strength = link.strength if len(how.trail) < FAR else min(link.strength, 1.0)
                case = _Case(how.score * strength, link, how.trail)
                if how.trail == (entry,) and link in self._of_offices:
                    offices[link.holder] = max(case, offices.get(link.holder, case), key=_score)
                elif link.holder not in cases or cases[link.holder].score < case.score:
                    cases[link.holder] = case
        for id_, own in own_matches.items():
            if id_ in self._officials and id_ not in offices:
                continue  # a portfolio is asked for with the office; who only names the subject wants to be helped
            case = cases.get(id_, _Case(0.0))
            higher, lower = max(case.score, own.score), min(case.score, own.score)
            cases[id_] = _Case(higher + ALSO * lower, case.link, case.trail, own)
        return self._with_offices(cases, offices)

    def _with_offices(self, cases: Mapping[str, _Case], offices: Mapping[str, _Case]) -> dict[str, _Case]:
        """Who has an office that was asked for, before others with the rest that was asked."""
        asked = {case.trail[0] for case in offices.values()}
        found = {
            id_: case if not asked or asked & {*case.trail[:1]} else replace(case, score=case.score * ASIDE)
            for id_, case in cases.items()
        }
        for id_, office in offices.items():
            also = cases.get(id_, _Case(0.0))
            found[id_] = replace(office, score=office.score + ALSO * also.score, own=also.own)
        return found

    def _weigh(self, id_: str, case: _Case, words: frozenset[str], areas: frozenset[str]) -> float:
        """A score, after what is asked and who asks: a resident who wants to be helped."""
        holder, plain = self._holders[id_], self.catalogue.plain
        score = case.score
        if areas and self._areas[id_]:
            score *= HERE if areas & self._areas[id_] else ELSEWHERE
        if isinstance(holder, Unit):
            if holder.nature is Nature.THEMATIC:
                score *= GROUPING
            elif case.link and self.organisation.children(id_) and not self._says_itself(holder, case.link):
                score *= ABOVE
            named = self._named[id_]
            if named & plain.policy:
                score *= POLICY_ASKED if words & plain.policy else POLICY
            if named & plain.counter:
                score *= COUNTER
        if id_ in self._inward:
            score *= self._for_colleagues(case)
        return score

    def _says_itself(self, unit: Unit, link: Link) -> bool:
        """Whether a unit with others below it names something as its subject, and none of those has to do with it."""
        if link.text not in (unit.subjects or ()):
            return False
        having = self._having[link.entry]
        return all(below.id not in having for below in self.organisation.subtree(unit.id))

    def _for_colleagues(self, case: _Case) -> float:
        """How much is left for a unit that works inward: all where a product for residents is its own."""
        if not case.link or not self.catalogue.by_id[case.link.entry].inward:
            return INWARD_BY_WORDS
        if self.catalogue.by_id[case.trail[0]].inward:
            return INWARD
        return 1.0 if len(case.trail) <= 2 else INWARD_BY_WORDS

    def _elsewhere(self, matches: Mapping[str, Match]) -> Entry | None:
        """What is asked for and not the municipality's, where nothing that is was found clearly better."""
        ours, others = (CLEAR, ""), (0.0, "")
        for id_, match in matches.items():
            if self.catalogue.by_id[id_].kind is Kind.ELSEWHERE:
                others = max(others, (match.score, id_))
            else:
                ours = max(ours, (match.score, id_))
        return self.catalogue.by_id[others[1]] if others[0] * OTHERS >= ours[0] else None

    def _because(self, id_: str, case: _Case, matches: Mapping[str, Match]) -> tuple[str, ...]:
        lines: list[str] = []
        name = str(self._holders[id_])
        if case.link:
            trail = [str(self.catalogue.by_id[one]) for one in case.trail]
            heard = matches[case.trail[0]].heard
            one, more = template("{low} hoort bij {high}"), template("{low} horen bij {high}")
            lines.append(say(one if len(heard) == 1 else more, low=quoted(heard), high=trail[0]))
            lines += [say(one, low=low, high=high) for low, high in pairwise(trail)]
            fits = say("{name} past daarbij: ‘{text}’", name=name, text=case.link.text)
            lines.append(joined(" ", [name, case.link.because]) if case.link.because else fits)
        if case.own:
            heard, text = case.own.heard, case.own.phrase.text
            one, more = template("{low} past bij ‘{text}’ van {name}"), template("{low} passen bij ‘{text}’ van {name}")
            lines.append(say(one if len(heard) == 1 else more, low=quoted(heard), text=text, name=name))
        return tuple(map(sentence, lines))

    def _path(self, holder: Holder) -> tuple[Unit | Body, ...]:
        if isinstance(holder, Unit | Body):
            return self.organisation.path(holder.id)
        return self.organisation.path(holder.where) if isinstance(holder, Post) and holder.where else ()


def sure(score: float) -> float:
    """A score as a part of one: half where it is on the line."""
    return score / (score + LINE)


def quoted(words: Iterable[str]) -> str:
    """Words in a sentence."""
    return listed(f"‘{word}’" for word in words)
