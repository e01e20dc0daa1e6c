"""Municipal registers in few words: what the tests of the organisation and of the checks share.

    town(*HALL, *unit("zorg", parent="org", leaders=("chef",)), *post("chef"))

is a ledger with the town hall, a unit and the post that leads it, all from day 0 on. Days are numbered.
"""

from collections import defaultdict
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import strategies as st
from tests.core.facts.toy import day, next_change, says

from raadhuis.core import entities
from raadhuis.core.entities import KINDS, VOCABULARY, Body, BodyKind, Municipality, Unit, UnitKind
from raadhuis.core.facts.change import Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.organisation import Organisation

Facts = tuple[Fact, ...]


def one(kind: type[Subject], id_: str, /, since: int = 0, until: int | None = None, **values: Any) -> Facts:
    """A subject with these values by Python name; called after its id where no name is given."""
    for called in ("name", "title"):
        if isinstance(getattr(kind, called, None), Attribute):
            values.setdefault(called, id_)
    attributes = {attribute.name: attribute for attribute in kind.attributes.values()}
    told = (says(id_, attributes[name], value, since) for name, value in values.items())
    return says(id_, kind.life, True, since, until), *told


def municipality(id_: str = "gemeente", **values: Any) -> Facts:
    return one(Municipality, id_, **values)


def body(id_: str, **values: Any) -> Facts:
    return one(Body, id_, **values)


def unit(id_: str, **values: Any) -> Facts:
    return one(Unit, id_, **values)


def post(id_: str, **values: Any) -> Facts:
    return one(entities.Post, id_, **values)


def person(id_: str, **values: Any) -> Facts:
    return one(entities.Person, id_, **values)


def placed(who: str, where: str, **values: Any) -> Facts:
    """That a person holds a post."""
    return one(entities.Appointment, f"plaatsing-{where}-{who}", person=who, post=where, **values)


def seat(in_body: str, number: int = 1, **values: Any) -> Facts:
    return one(entities.Seat, f"zetel-{in_body}-{number}", body=in_body, **values)


def task(id_: str, **values: Any) -> Facts:
    return one(entities.Task, id_, **values)


def answers(for_task: str, holder: str, role: entities.ResponsibilityRole, **values: Any) -> Facts:
    """That someone answers for a task in a role."""
    number = "-".join(str(value) for value in values.values())
    id_ = f"{for_task}-{holder}-{role.name.lower()}-{number}".strip("-")
    return one(entities.Responsibility, id_, task=for_task, holder=holder, role=role, **values)


HALL: Facts = (
    *municipality(),
    *body("raad", kind=BodyKind.COUNCIL),
    *body("college", kind=BodyKind.EXECUTIVE),
    *unit("org", parent="college", kind=UnitKind.CIVIL_ORGANISATION),
    *unit("griffie", parent="raad", kind=UnitKind.REGISTRY),
)
"""A town hall with nobody in it: council, executive, and the two roots."""


def town(*facts: Fact) -> Ledger:
    """The ledger of these facts, which must be sound."""
    return then(Ledger(VOCABULARY), *facts)


def then(ledger: Ledger, *facts: Fact) -> Ledger:
    """The ledger with one more change, which must leave it sound."""
    after = ledger.lay(next_change(ledger, *facts))
    broken = broken_structure(after)
    assert not broken, broken
    return after


def on(ledger: Ledger, number: int = 0) -> Organisation:
    return Organisation.on(ledger, day(number))


def ids(subjects: Any) -> list[str]:
    return [subject.id for subject in subjects]


# Arbitrary registers

COUNTS = {
    "gemeente": 1, "vestiging": 1, "functie": 4, "orgaan": 3, "onderdeel": 6, "persoon": 3, "taak": 2, "partner": 1,
    "opgave": 2, "visie": 1, "plaatsing": 4, "zetel": 3, "verantwoordelijkheid": 5, "vacature": 1, "besluit": 1,
    "opvolging": 2,
}  # fmt: skip
"""How many of each kind there may be, in an order in which what is required exists before what requires it."""

assert COUNTS.keys() == {kind.wire for kind in KINDS}, "a new kind: give it a place in COUNTS"

There = dict[str, list[str]]
"""The ids of what exists, by kind."""


def raw_values(attribute: Attribute[Any, Any], id_: str, there: There) -> list[Any]:
    """A few values as a file has them, so that they meet; a text that may not be public says whose it is."""
    type_ = attribute.type
    if type_.targets:
        return [target for wire in type_.targets for target in there.get(wire, ())[:2]]
    if type_.options:
        return list(type_.options[:3])
    secret = f"geheim van {id_}: {attribute.word}"
    texts = ["A", "b", "B"] if attribute.public and not attribute.erasable else [secret]
    return {"getal": [1], "hoeveelheid": ["0,5"], "dag": ["2026-01-02"], "webadres": ["https://a.nl"]}.get(
        type_.name.removeprefix("lijst van "), texts
    )


def said(chance: Random, attribute: Attribute[Any, Any], id_: str, there: There) -> Any:
    """A value of an attribute: usually known, sometimes none; unknown where there is nothing to choose from."""
    if not attribute.required and chance.random() < 0.1:
        return None
    raw = raw_values(attribute, id_, there)
    if not raw:
        return UNKNOWN
    many = attribute.type.many
    return attribute.type.read(chance.sample(raw, min(len(raw), chance.randint(1, 2))) if many else chance.choice(raw))


def kinds_of(keys: frozenset[str]) -> Iterator[type[Subject]]:
    """The kinds that these keys are about, and those that they cannot do without, in an order that can be recorded."""
    wanted = {VOCABULARY.kind_of_key[key].wire for key in keys}
    while True:
        attributes = [one for wire in wanted for one in VOCABULARY.kinds[wire].attributes.values()]
        more = {wire for one in attributes if one.required or one.key in keys for wire in one.type.targets}
        if more <= wanted:
            return (VOCABULARY.kinds[wire] for wire in COUNTS if wire in wanted)
        wanted |= more


def arbitrary(keys: frozenset[str], seed: int, most: int) -> Ledger:
    """A sound register in which these keys are spoken of, by chance; what cannot be recorded is passed over."""
    chance = Random(seed)  # noqa: S311 - to invent a town, not to keep a secret
    ledger = Ledger(VOCABULARY)

    def record(*facts: Fact) -> bool:
        nonlocal ledger
        answer = ledger.record(next_change(ledger, *facts))
        ledger = answer if isinstance(answer, Ledger) else ledger
        return ledger is answer

    there: There = defaultdict(list)
    may: list[tuple[str, Attribute[Any, Any]]] = []
    for kind in kinds_of(keys):
        for number in range(chance.randint(COUNTS[kind.wire] // 2, COUNTS[kind.wire])):
            place = f"{kind.wire}-{number}"
            # What tells one relation from another is told of few, so that there are some alike.
            own = kind.attributes.values()
            odds = {one: 1 if one.required else 0.2 if one.word in kind.natural else 0.6 for one in own}
            told = [one for one, odd in odds.items() if (one.required or one.key in keys) and chance.random() < odd]
            values = {one.word: said(chance, one, place, there) for one in told}
            # Where an id follows from what a subject refers to, it tells of that too.
            id_ = "-".join([place, *(values[word] for word in kind.natural if isinstance(values.get(word), str))])
            since = chance.choice([0, 0, 0, 2])
            facts = (says(id_, one, values[one.word], since) for one in told if values[one.word] is not UNKNOWN)
            if record(says(id_, kind.life, True, since), *facts):
                there[kind.wire].append(id_)
                may += [(id_, one) for one in (kind.life, *kind.attributes.values()) if one.key in keys]
    for _ in range(most if may else 0):
        id_, attribute = chance.choice(may)
        since = chance.choice([0, 0, 2, 3, 5, 8])
        until = chance.choice([None, None, None, since + 1, since + 4])
        value = attribute.name != "life" and said(chance, attribute, id_, there)
        record(says(id_, attribute, value, since, until))
    return ledger


def registers(keys: frozenset[str] = frozenset(VOCABULARY.keys), most: int = 30) -> st.SearchStrategy[Ledger]:
    """Arbitrary sound registers; by seed, since drawing each value takes hypothesis much longer."""
    return st.builds(arbitrary, st.just(keys), st.integers(0, 2**32), st.integers(0, most))
