"""Who in an organisation has to do with which entry of the catalogue, as its own words and tasks tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import cbrt
from typing import Final

from raadhuis.core.entities import (
    Audience,
    Body,
    BodyKind,
    Municipality,
    Nature,
    Office,
    Partner,
    Post,
    Programme,
    Responsibility,
    ResponsibilityRole,
    Task,
    Unit,
)
from raadhuis.core.facts.wording import say, word
from raadhuis.core.organisation import Organisation
from raadhuis.core.wayfinding.answer import Holder, Link
from raadhuis.core.wayfinding.catalogue import Catalogue, Kind, Plain
from raadhuis.core.wayfinding.lexicon import Lexicon
from raadhuis.core.wayfinding.phrases import Phrases
from raadhuis.core.wayfinding.words import stem, tokens

NAME, SUBJECT, DOES = 1.0, 1.0, 0.9
SHARED = 0.9
"""How much a link counts that a unit has from a grouping whose name it bears."""
EVERYDAY = 0.9
"""How much a link counts that only words of who asks tell, and not how organisations call it."""
NEAREST: Final = (1.0, 0.8)
"""What is left of a link for the first thing that its entry belongs to, and for the second."""
IMPLIED: Final = (0.45, 0.6, 0.7)
"""What is left of it for who has one thing that belongs there, two, or more."""
ROLES: Final = {
    ResponsibilityRole.COUNTER: 1.25,
    ResponsibilityRole.EXECUTION: 1.15,
    ResponsibilityRole.POLICY: 0.8,
    ResponsibilityRole.POLITICAL: 0.4,
}
"""Who asks wants to be helped: by a counter first, then by who carries it out."""

ORGANS: Final = frozenset({BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.MAYOR, BodyKind.AUDIT})
OFFICES: Final = frozenset({Office.MAYOR, Office.ALDERMAN, Office.SECRETARY, Office.REGISTRAR})
ORGAN: Final = 0.9
"""How much it counts that somebody is an organ or has an office: who works for them is asked first."""

PARTS = re.compile(r"[,;/()]| & | en | of |: ")


def own_words(unit: Unit) -> Iterator[tuple[str, float, str]]:
    """Each thing that a unit tells of itself: the words, how much they count, and where they stand."""
    for name in (unit.name, *(unit.other_names or ())):
        yield name, NAME, "in de naam"
    for subject in unit.subjects or ():
        yield subject, SUBJECT, "bij de onderwerpen"
    for does in unit.does or ():
        yield does, DOES, "bij wat het doet"


def organs(organisation: Organisation) -> Iterator[tuple[Body | Post, str, str]]:
    """The organs and offices that every municipality has: who they are here, the word for it, and why in words."""
    for body in organisation.all(Body):
        if isinstance(body.kind, BodyKind) and body.kind in ORGANS:
            yield body, body.kind.value, say("is het orgaan ‘{name}’", name=body.kind.value)
    for post in organisation.all(Post):
        for office in post.offices if isinstance(post.offices, tuple) else ():
            if office in OFFICES:
                yield post, office.value, say("heeft het ambt ‘{name}’", name=office.value)


def portfolio(post: Post) -> Iterator[str]:
    """What the title of a post tells besides: *wethouder wonen, ruimte en klimaat* is about three things."""
    for part in PARTS.split(post.title):
        yield part.strip()


def with_place(plain: Plain, municipality: Municipality | None) -> Plain:
    """The plain words with the name of the municipality, of which every unit may speak: Haag, Haags, Haagse."""
    names = tokens(municipality.name) if municipality else ()
    return replace(plain, frame=plain.frame | {name + end for name in names for end in ("", "s", "se")})


def suggested(
    holder: str, text: str, counts: float, catalogue: Catalogue, lexicon: Lexicon, plain: Plain
) -> Iterator[Link]:
    """The entries that a text of somebody's own names: those of which it holds a whole name or saying."""
    for part in dict.fromkeys((text, *PARTS.split(text))):
        for link in _named(holder, part.strip(), counts, catalogue.phrases, lexicon, plain):
            if catalogue.by_id[link.entry].kind is not Kind.ELSEWHERE:
                yield link


def _named(holder: str, part: str, counts: float, phrases: Phrases, lexicon: Lexicon, plain: Plain) -> Iterator[Link]:
    words = tokens(part)
    heard, strange = lexicon.hear(part, words)  # an organisation's own words are no slips of the finger
    said = {one.stem: one.sure for one in heard if one.stem in phrases.at}
    tails = {stem(word) for word in plain.tail}
    light = {
        one.stem
        for one in heard
        if one.word in plain.frame or one.word in plain.areas or (one.stem in tails and one.stem != stem(one.word))
    }
    light = light if said.keys() - light else set()
    strange = tuple(word for word in strange if word not in plain.frame and word not in plain.areas)
    in_order = f" {' '.join(map(stem, words))} "
    found = Counter(chain.from_iterable(phrases.at[one] for one in said))
    whole = {
        place: stems
        for place in sorted(place for place, count in found.items() if count == len(phrases.all[place].stems))
        if not light.issuperset(stems := frozenset(phrases.all[place].stems))
        and phrases.all[place].small.issubset(words)
        # ‘sociaal team’ is not in ‘team sociale veiligheid’
        and (not stems & light or f" {' '.join(phrases.all[place].stems)} " in in_order)
    }
    for place, stems in whole.items():
        if any(stems < longer for longer in whole.values()):
            continue  # ‘dienstverlening’ in ‘sociale dienstverlening’, which is something else
        phrase = phrases.all[place].phrase
        got = sum(phrases.tells[one] * said[one] for one in stems)
        share = got / (phrases.weight(said.keys() - (light - stems)) + len(strange))
        kind = EVERYDAY if phrase.everyday else phrase.weight
        yield Link(holder, phrase.owner, counts * kind * cbrt(share), part, "")


def shared_by_name(organisation: Organisation, links: Mapping[str, Sequence[Link]], plain: Plain) -> tuple[Link, ...]:
    """What a unit does because it bears the name of a grouping beside it: Team beleid ruimte that of Ruimte."""
    found: list[Link] = []
    for grouping in organisation.all(Unit):
        if grouping.nature is Nature.THEMATIC and grouping.parent:
            name = set(tokens(grouping.name)) - plain.frame
            for unit in organisation.children(grouping.parent):
                if unit.nature is not Nature.THEMATIC and name and name <= set(tokens(unit.name)):
                    found += [
                        replace(
                            link,
                            holder=unit.id,
                            strength=link.strength * SHARED,
                            because=say(
                                "heet naar ‘{name}’, en dat gaat over ‘{text}’", name=grouping.name, text=link.text
                            ),
                        )
                        for link in links.get(grouping.id, ())
                    ]
    return tuple(found)


def implied(links: Sequence[Link], catalogue: Catalogue) -> Iterator[Link]:
    """What somebody probably does as well: who has passports, births and moving has all that these belong to.

    The more of what belongs to something somebody has, the surer; never as sure as who names it.
    """
    having: dict[str, dict[str, Link]] = defaultdict(dict)
    for link in links:
        for place, above in enumerate(catalogue.by_id[link.entry].under[: len(NEAREST)]):
            of_above = having[above]
            strength = link.strength * NEAREST[place]
            if link.entry not in of_above or of_above[link.entry].strength < strength:
                of_above[link.entry] = replace(link, entry=above, strength=strength)
    for above, of_above in having.items():
        if not catalogue.by_id[above].under:
            continue  # all that a municipality does outside is more than who has some of it does
        best = max(of_above.values(), key=lambda link: (link.strength, link.text))
        yield replace(best, strength=best.strength * IMPLIED[min(len(of_above), len(IMPLIED)) - 1], confirmed=False)


def from_tasks(organisation: Organisation, catalogue: Catalogue, lexicon: Lexicon, plain: Plain) -> Iterator[Link]:
    """Who answers for what, as was recorded: a task is an entry by its address, or else by its name."""
    for task in organisation.all(Task):
        entry = catalogue.by_uri.get(task.uri or "")
        named = (
            [Link("", entry.id, 1.0, task.name, task.name, confirmed=True)]
            if entry
            else list(suggested("", task.name, SUBJECT, catalogue, lexicon, plain))
        )
        for one in organisation.responsible(task.id):
            for link in named:
                text = say("heeft de taak ‘{task}’ ({role})", task=task.name, role=word(one.role.value))
                yield Link(one.holder, link.entry, link.strength * ROLES[one.role], task.name, text, confirmed=True)


def from_organs(organisation: Organisation, catalogue: Catalogue, lexicon: Lexicon, plain: Plain) -> Iterator[Link]:
    """What is plainly theirs: the council's of the council, the mayor's of who has that office."""
    for holder, name, because in organs(organisation):
        for link in suggested(holder.id, name, ORGAN, catalogue, lexicon, plain):
            yield replace(link, because=because)


def holder_of(organisation: Organisation, id_: str) -> Holder | None:
    """Who may be answered with, by id."""
    found = organisation.subjects.get(id_)
    return found if isinstance(found, Unit | Post | Body | Programme | Partner) else None


def areas_in(text: str, plain: Plain) -> Iterator[str]:
    """The parts of the town that a text names."""
    return (plain.areas[word] for word in tokens(text) if word in plain.areas)


def areas_of(organisation: Organisation, holder: Holder, plain: Plain) -> frozenset[str]:
    """The parts of the town that somebody works for: as its name says, or the tasks that it has there."""
    said = [str(holder)]
    said += [
        one.area for one in organisation.responsibilities(holder.id) if isinstance(one, Responsibility) and one.area
    ]
    return frozenset(area for text in said for area in areas_in(text, plain))


def works_inward(organisation: Organisation, unit: Unit, links: Sequence[Link], catalogue: Catalogue) -> bool:
    """Whether a unit works for its own organisation: it says so, or all that it does is such, or where it stands."""
    if isinstance(unit.audience, Audience):
        return unit.audience is Audience.INWARD
    if links:
        return all(catalogue.by_id[link.entry].inward for link in links)
    if any(word in catalogue.plain.inward for word in tokens(unit.name)):
        return True
    above = organisation.path(unit.id)[-2:-1]
    return any(isinstance(one, Unit) and works_inward(organisation, one, (), catalogue) for one in above)
