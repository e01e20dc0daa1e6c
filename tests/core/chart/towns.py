"""Organisations to draw: a small one by name, and arbitrary ones of up to six levels with odd and long names."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st
from tests.strategies import words

from raadhuis.core.entities import VOCABULARY, Body, BodyKind, Nature, Post, Unit, UnitKind
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation

DAY = date(2026, 1, 1)


def told(kind: type[Subject], id_: str, /, **values: object) -> list[Fact]:
    """That a subject exists, with its values by Python name."""
    facts = [Fact(id_, kind.life.key, value=True, since=DAY)]
    named = {attribute.name: attribute for attribute in kind.attributes.values()}
    return facts + [fact(id_, named[name], value, DAY) for name, value in values.items()]


def town(*facts: list[Fact]) -> Organisation:
    """The organisation of these facts, recorded unchecked."""
    together = tuple(one for group in facts for one in group)
    change = Change(1, "proef", datetime(2026, 1, 1, tzinfo=UTC), ChangeKind.OBSERVATION, together)
    return Organisation.on(Ledger.of(VOCABULARY, [change]), DAY)


COUNCIL = told(Body, "raad", name="Gemeenteraad", kind=BodyKind.COUNCIL)
EXECUTIVE = told(Body, "college", name="College van burgemeester en wethouders", kind=BodyKind.EXECUTIVE)
REGISTRY = told(Unit, "griffie", name="Griffie", parent="raad", kind=UnitKind.REGISTRY)
CIVIL = told(Unit, "ambtelijk", name="Ambtelijke organisatie", parent="college", kind=UnitKind.CIVIL_ORGANISATION)


def domain(name: str, teams: int = 10) -> list[Fact]:
    """A domain with two groupings of subjects, told after its teams, each of which a manager leads."""
    id_ = name.lower()
    facts = told(Unit, id_, name=f"Domein {name}", parent="ambtelijk", kind=UnitKind.DOMAIN)
    for number in range(teams):
        team = f"{id_}-{number}"
        facts += told(Post, f"manager-{team}", title="manager", where=team)
        facts += told(Unit, team, name=f"Team {number} {name}", parent=id_, kind=UnitKind.TEAM)
        facts.append(fact(team, Unit.leaders, (f"manager-{team}",), DAY))
    for part in ("beleid", "uitvoering"):
        facts += told(Unit, f"{id_}-{part}", name=part, parent=id_, kind=UnitKind.PART, nature=Nature.THEMATIC)
    return facts


def example() -> Organisation:
    """A municipality of three domains and a service."""
    service = told(Unit, "dienst", name="Bestuursdienst", parent="ambtelijk", kind=UnitKind.SERVICE)
    domains = [domain(name) for name in ("Stad", "Samenleving", "Bedrijfsvoering")]
    return town(COUNCIL, EXECUTIVE, REGISTRY, CIVIL, *domains, service)


LONG = "Hottentottententententoonstellingsbegeleidingsdienst en -administratie voor de gemeenschappelijke regeling"
names = words | st.sampled_from([LONG, "W" * 300, "i" * 300, "<script>alert(1)</script>", "]]>", "Team Wmo"])


@st.composite
def towns(draw: st.DrawFn, most: int = 24) -> Organisation:
    """Any organisation of at most six levels, with or without raad, college and civil organisation."""
    facts = [part for part in (COUNCIL, EXECUTIVE, CIVIL) if draw(st.booleans())]
    called = st.sampled_from(draw(st.lists(names, min_size=1, max_size=6)))
    natures, kinds = st.sampled_from([None, *Nature]), st.sampled_from([None, *UnitKind])
    levels = {"raad": 0, "college": 0, "ambtelijk": 1, "nergens": 5}
    for number in range(draw(st.integers(0, most))):
        parent = draw(st.sampled_from([above for above, level in levels.items() if level < 6]))
        levels[f"u{number}"] = levels[parent] + 1
        unit = told(Unit, f"u{number}", name=draw(called), nature=draw(natures), kind=draw(kinds), parent=parent)
        if draw(st.booleans()):
            unit.append(fact(f"u{number}", Unit.leaders, (f"f{number}",), DAY))
        facts += [unit, told(Post, f"f{number}", title=draw(called))]
    return town(*facts)
