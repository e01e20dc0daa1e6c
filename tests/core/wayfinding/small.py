"""A catalogue in few words, and a town to ask: what the tests of wayfinding share."""

from datetime import date

from raadhuis.core.entities import Body, BodyKind, Municipality, Responsibility, ResponsibilityRole, Task, Unit
from raadhuis.core.facts.ledger import Day
from raadhuis.core.facts.period import Period
from raadhuis.core.organisation import Organisation
from raadhuis.core.wayfinding import Catalogue, Entry, Kind, Plain

DAY = date(2026, 11, 22)
PLAIN = Plain(
    idle=frozenset(
        [
            "de",
            "het",
            "een",
            "is",
            "er",
            "in",
            "mijn",
            "niet",
            "ik",
            "wil",
            "voor",
            "van",
            "te",
            "en",
            "oud",
            "met",
            "wat",
            "waar",
            "kan",
            "over",
            "gaat",
            "wie",
        ]
    ),
    frame=frozenset(["team", "afdeling", "beleid", "domein"]),
    tail=frozenset({"bedrijf"}),
    policy=frozenset({"beleid", "plannen"}),
    counter=frozenset({"loket"}),
    inward=frozenset({"personeel"}),
    areas={"noord": "noord", "noorden": "noord", "zuid": "zuid"},
)
SMALL = Catalogue(
    (
        Entry("ruimte", Kind.THEME, "Ruimte"),
        Entry("buiten", Kind.THEME, "Beheer buiten", ("ruimte",), ("stadsbeheer",)),
        Entry("7.3", Kind.FIELD, "Afval", ("buiten",), (), ("vuilnis", "oud papier")),
        Entry(
            "afvalcontainer", Kind.PRODUCT, "afvalcontainer", ("7.3",), (), ("kliko", "bak geleegd"), uri="http://afval"
        ),
        Entry("wmo", Kind.THEME, "Wmo", (), ("toegang",), ("scootmobiel", "trap op")),
        Entry("hr", Kind.THEME, "Personeel", (), (), ("salaris",), inward=True),
        Entry("vacature", Kind.PRODUCT, "vacature", ("hr",), (), ("solliciteren",)),
        Entry("112", Kind.ELSEWHERE, "Spoed", words=("brand",), where="Bel 112."),
    ),
    PLAIN,
)


def unit(id_, **values):
    return Unit(id_, {"name": id_, "parent": "college", **values})


def task(id_, *holders, **values):
    """A task, with those who have it as (holder, role) or (holder, role, area)."""
    yield Task(id_, {"name": id_, **values})
    for number, (holder, role, *area) in enumerate(holders):
        told = {"task": id_, "holder": holder, "role": ResponsibilityRole(role)}
        yield Responsibility(f"{id_}-{number}", told | ({"area": area[0]} if area else {}))


def town(*subjects, name="Nergens"):
    top = (
        Municipality("gm", {"name": name}),
        Body("college", {"name": "College", "kind": BodyKind.EXECUTIVE}),
    )
    return Organisation(Day(DAY, Period(DAY), {subject.id: subject for subject in (*top, *subjects)}))
