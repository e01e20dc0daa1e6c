"""The organisation on one day: all questions, and what may be shown."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from tests.core.facts.toy import day, next_change, says
from tests.core.town import (
    HALL,
    answers,
    body,
    ids,
    municipality,
    on,
    one,
    person,
    placed,
    post,
    registers,
    seat,
    task,
    then,
    town,
    unit,
)

from raadhuis.core.entities import (
    VOCABULARY,
    Appointment,
    AppointmentKind,
    Body,
    BodyKind,
    Decision,
    Filled,
    Municipality,
    Office,
    Person,
    Post,
    Responsibility,
    ResponsibilityRole,
    Seat,
    SeatRole,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
)
from raadhuis.core.facts.ledger import Day, Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import TEXT, UNKNOWN
from raadhuis.core.facts.vocabulary import Subject, required
from raadhuis.core.organisation import Holder, Organisation

TREE = town(
    *HALL,
    *unit("zorg", parent="org", kind=UnitKind.DOMAIN),
    *unit("jeugd", parent="zorg", kind=UnitKind.TEAM),
    *unit("wmo", parent="zorg", kind=UnitKind.TEAM),
    *unit("ruimte", parent="org", kind=UnitKind.DOMAIN),
    *unit("loos"),
)


# Units


def test_the_children_of_a_unit_or_body_are_those_directly_under_it():
    assert ids(on(TREE).children("org")) == ["zorg", "ruimte"]
    assert ids(on(TREE).children("college")) == ["org"]
    assert ids(on(TREE).children("wmo")) == []
    assert ids(on(TREE).children("nergens")) == []


def test_the_path_of_a_unit_runs_from_the_top_to_itself():
    assert ids(on(TREE).path("wmo")) == ["college", "org", "zorg", "wmo"]
    assert ids(on(TREE).path("college")) == ["college"]
    assert ids(on(TREE).path("loos")) == ["loos"]
    assert ids(on(TREE).path("nergens")) == []


def test_the_subtree_is_all_below_a_unit_each_before_those_under_it():
    assert ids(on(TREE).subtree("college")) == ["org", "zorg", "jeugd", "wmo", "ruimte"]
    assert ids(on(TREE).subtree("zorg")) == ["jeugd", "wmo"]
    assert ids(on(TREE).subtree("wmo")) == []


def test_the_roots_stand_under_no_unit():
    assert ids(on(TREE).roots) == ["org", "griffie", "loos"]


def test_a_circle_in_a_draft_ends_every_walk():
    """A draft is looked at before it is checked."""
    organisation = on(TREE.lay(next_change(TREE, says("zorg", Unit.parent, "wmo", 0))))

    assert sorted(ids(organisation.subtree("zorg"))) == ["jeugd", "wmo"]
    assert ids(organisation.path("wmo")) == ["zorg", "wmo"]


def test_the_civil_organisation_is_the_root_under_the_college():
    assert on(TREE).civil_organisation() == on(TREE).get(Unit, "org")
    assert on(town(*body("college", kind=BodyKind.EXECUTIVE), *unit("org"))).civil_organisation() is None
    assert on(town(*body("raad", kind=BodyKind.COUNCIL), *unit("g", parent="raad"))).civil_organisation() is None


def test_of_more_roots_under_the_college_the_one_marked_as_civil_organisation_is_it():
    two = town(*body("college", kind=BodyKind.EXECUTIVE), *unit("bureau", parent="college"),
               *unit("org", parent="college", kind=UnitKind.CIVIL_ORGANISATION))  # fmt: skip

    assert ids([on(two).civil_organisation()]) == ["org"]


def test_of_more_roots_under_the_college_of_which_none_is_marked_none_is_the_civil_organisation():
    two = town(*body("college", kind=BodyKind.EXECUTIVE), *unit("a", parent="college"), *unit("b", parent="college"))

    assert on(two).civil_organisation() is None


def test_the_parts_are_those_of_the_civil_organisation_and_all_roots_beside_it():
    marked = TREE.lay(next_change(TREE, says("org", Unit.kind, UnitKind.CIVIL_ORGANISATION, 0)))
    beside = (*body("college", kind=BodyKind.EXECUTIVE), *unit("a", parent="college"), *unit("b", parent="college"))

    assert ids(on(marked).parts()) == ["zorg", "ruimte", "griffie", "loos"]
    assert ids(on(town(*beside)).parts()) == ["a", "b"]


def test_a_body_is_found_by_its_kind():
    assert on(TREE).body(BodyKind.COUNCIL) == on(TREE).get(Body, "raad")
    assert on(TREE).body(BodyKind.MAYOR) is None


def test_what_is_asked_by_kind_is_no_other_kind():
    organisation = on(TREE)

    assert organisation.get(Unit, "college") is None
    assert organisation.get(Body, "college") is not None
    assert organisation.municipality == organisation.get(Municipality, "gemeente")
    assert on(town()).municipality is None


# Posts and who holds them

POSTS = town(
    *HALL,
    *post("vast"), *person("jan", shown=True), *placed("jan", "vast"),
    *post("waarnemend"), *person("els"), *placed("els", "waarnemend", kind=AppointmentKind.ACTING),
    *post("vacant", filled=Filled.VACANT),
    *post("vervuld", filled=Filled.FILLED),
    *post("onbekend"),
    *post("gedeeld"), *placed("jan", "gedeeld"), *placed("els", "gedeeld"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "filled", "holders"),
    [
        ("vast", True, [("jan", False)]),
        ("waarnemend", True, [("els", True)]),
        ("vacant", False, []),
        ("vervuld", True, []),
        ("onbekend", UNKNOWN, []),
        ("gedeeld", True, [("jan", False), ("els", False)]),
    ],
)
def test_a_post_is_held_acted_in_vacant_or_not_known(id_: str, filled: object, holders: list[tuple[str, bool]]):
    organisation = on(POSTS)
    asked = organisation.get(Post, id_)
    assert asked
    holding = organisation.holding(asked)

    assert holding.filled is filled
    assert holding.vacant == (filled is False)
    assert [(holder.person, holder.acting) for holder in holding.holders] == holders


def test_a_holder_is_called_by_name():
    holding = on(POSTS).holding(on(POSTS).all(Post)[0])

    assert holding.holders == (Holder("jan", "jan", acting=False),)


def test_who_left_no_longer_holds_the_post():
    ledger = then(POSTS, says("plaatsing-vast-jan", Appointment.life, False, 5))

    assert [on(ledger, number).holding(on(ledger).all(Post)[0]).filled for number in (4, 5)] == [True, UNKNOWN]


LED = then(
    POSTS,
    *unit("een", leaders=("vast",)), *unit("twee", leaders=("vast", "vacant")),
    *unit("geen", leaders=None), *unit("niet-verteld"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "posts"), [("een", ["vast"]), ("twee", ["vast", "vacant"]), ("geen", []), ("niet-verteld", UNKNOWN)]
)
def test_who_leads_is_told_is_nobody_or_is_not_known(id_: str, posts: object):
    asked = on(LED).get(Unit, id_)
    assert asked
    leaders = on(LED).leaders(asked)

    assert (leaders if leaders is UNKNOWN else [leader.post.id for leader in leaders]) == posts


def test_what_a_post_leads_is_the_other_side_of_who_leads():
    assert ids(on(LED).led_by("vast")) == ["een", "twee"]
    assert ids(on(LED).led_by("onbekend")) == []


# Bodies

BODIES = then(
    LED,
    *body("directie"), *body("leeg", unit="org"), *body("driehoek"),
    *unit("domein", leaders=("gedeeld",)),
    *unit("team-a", parent="domein", kind=UnitKind.TEAM, leaders=("vast",)),
    *unit("team-b", parent="team-a", kind=UnitKind.TEAM, leaders=("vacant", "onbekend")),
    *unit("bureau", parent="domein", kind=UnitKind.OFFICE, leaders=("waarnemend",)),
    *unit("team-c", parent="domein", kind=UnitKind.TEAM),
    *seat("directie", 1, leaders_under="domein", role=SeatRole.MEMBER),
    *seat("directie", 2, post="vacant", role=SeatRole.CHAIR),
    *seat("driehoek", 1, leaders_under="domein", leaders_of=UnitKind.TEAM),
    *seat("driehoek", 2),
)  # fmt: skip


def members(id_: str) -> list[tuple[str, object, bool]]:
    return [(one.holding.post.id, one.role, one.by_rule) for one in on(BODIES).members(id_)]


def test_those_named_sit_first_then_those_by_rule_and_each_post_once():
    assert members("directie") == [
        ("vacant", SeatRole.CHAIR, False),
        ("vast", SeatRole.MEMBER, True),
        ("onbekend", SeatRole.MEMBER, True),
        ("waarnemend", SeatRole.MEMBER, True),
    ]


def test_a_rule_may_keep_to_the_leaders_of_one_kind_of_unit():
    assert [post for post, _, _ in members("driehoek")] == ["vast", "vacant", "onbekend"]


def test_a_body_without_seats_has_no_members():
    assert members("leeg") == []
    assert ids(on(BODIES).seats("directie")) == ["zetel-directie-1", "zetel-directie-2"]


def test_a_rule_follows_the_organisation_of_the_day():
    moved = then(BODIES, says("team-a", Unit.parent, None, 4))

    assert [one.holding.post.id for one in on(moved, 4).members("driehoek")] == []


def test_the_bodies_of_a_post_are_those_it_sits_in_by_name_or_by_rule():
    assert ids(on(BODIES).bodies_of("vast")) == ["directie", "driehoek"]
    assert ids(on(BODIES).bodies_of("gedeeld")) == []
    assert ids(on(BODIES).bodies_at("org")) == ["leeg"]


# Tasks

TASKS = then(
    POSTS,
    *task("paspoort"), *task("lantaarn"),
    *answers("paspoort", "org", ResponsibilityRole.EXECUTION), *answers("paspoort", "vast", ResponsibilityRole.POLICY),
    *answers("lantaarn", "org", ResponsibilityRole.EXECUTION, area="noord"),
)  # fmt: skip


def test_who_answers_for_a_task_is_told_per_role():
    organisation = on(TASKS)

    assert [one.holder for one in organisation.responsible("paspoort")] == ["org", "vast"]
    assert [one.holder for one in organisation.responsible("paspoort", ResponsibilityRole.POLICY)] == ["vast"]
    assert organisation.responsible("paspoort", ResponsibilityRole.COUNTER) == ()
    assert organisation.responsible("nergens") == ()


def test_what_one_answers_for_is_the_other_side():
    assert [one.task for one in on(TASKS).responsibilities("org")] == ["paspoort", "lantaarn"]
    assert on(TASKS).responsibilities("college") == ()


def test_what_became_of_a_subject_is_told_on_both_sides():
    replaced = one(Succession, "op", kind=SuccessionKind.REPLACED, before=("org",), after=("griffie",))
    ended = one(Succession, "weg", kind=SuccessionKind.REPLACED, before=("loos",), after=None)
    ledger = town(*HALL, *unit("loos"), *replaced, *ended)

    assert ids(on(ledger).successions("org")) == ["op"]
    assert ids(on(ledger).successions("griffie")) == ["op"]
    assert ids(on(ledger).successions("raad")) == []


def test_an_office_of_the_law_is_found_by_the_posts_that_carry_it():
    ledger = town(*post("a", offices=(Office.SECRETARY, Office.WORKS_DIRECTOR)), *post("b", offices=None), *post("c"))

    assert ids(on(ledger).with_office(Office.WORKS_DIRECTOR)) == ["a"]
    assert ids(on(ledger).with_office(Office.MAYOR)) == []


# Every index against a plain loop


def referred(subject: Subject, word: str) -> tuple[object, ...]:
    value = subject[word]
    return value if isinstance(value, tuple) else (value,)


def loop(organisation: Organisation, kind: type[Subject], word: str, id_: str) -> list[str]:
    """The subjects of a kind that refer to this one by this attribute."""
    return [
        subject.id
        for subject in organisation.subjects.values()
        if type(subject) is kind and id_ in referred(subject, word)
    ]


INDEXES: list[tuple[Callable[[Organisation, str], Any], type[Subject], str]] = [
    (Organisation.children, Unit, "onder"),
    (Organisation.posts, Post, "bij"),
    (Organisation.appointments, Appointment, "functie"),
    (Organisation.led_by, Unit, "leiding"),
    (Organisation.seats, Seat, "orgaan"),
    (Organisation.bodies_at, Body, "hoort-bij"),
    (Organisation.responsible, Responsibility, "taak"),
    (Organisation.responsibilities, Responsibility, "houder"),
]


ASKED = frozenset(
    attribute.key
    for kind in (Unit, Body, Post, Appointment, Seat, Responsibility)
    for attribute in (kind.life, *kind.attributes.values())
    if attribute.type.targets or attribute in (kind.life, Unit.kind, Seat.leaders_of)
)
"""What the indexes are made of, so that the registers are full of it."""


@settings(max_examples=50)
@given(registers(ASKED))
def test_every_index_tells_what_a_plain_loop_over_the_subjects_tells(ledger: Ledger):
    for number in (0, 2, 5):
        organisation = on(ledger, number)
        for kind in VOCABULARY.kinds.values():
            assert ids(organisation.all(kind)) == [
                subject.id for subject in organisation.subjects.values() if type(subject) is kind
            ]
        for (index, kind, word), id_ in product(INDEXES, organisation.subjects):
            assert ids(index(organisation, id_)) == loop(organisation, kind, word, id_)
        for id_ in organisation.subjects:
            referring = {(subject.id, word) for subject, word in organisation.referring(id_)}
            assert referring == {
                (subject.id, word)
                for subject in organisation.subjects.values()
                for word, attribute in subject.attributes.items()
                if attribute.type.targets and id_ in referred(subject, word)
            }
            below = {unit.id for unit in organisation.all(Unit) if id_ in ids(organisation.path(unit.id)[:-1])}
            assert set(ids(organisation.subtree(id_))) == below
            bodies = [
                body.id
                for body in organisation.all(Body)
                if id_ in [member.holding.post.id for member in organisation.members(body.id)]
            ]
            assert ids(organisation.bodies_of(id_)) == bodies


# What may be shown


def hidden_people(organisation: Organisation) -> list[Person]:
    return [one for one in organisation.all(Person) if one.shown is not True]


@settings(max_examples=50)
@given(registers())
def test_nothing_internal_and_nobody_hidden_is_anywhere_in_what_is_public(ledger: Ledger):
    organisation = on(ledger, 3)
    public = organisation.public()
    everything = repr(dict(public.subjects))

    for subject in public.subjects.values():
        assert all(attribute.public and value is not UNKNOWN for attribute, value in subject.values())
    for hidden in hidden_people(organisation):
        assert hidden.id not in everything
        assert f"geheim van {hidden.id}" not in everything
    for subject in organisation.subjects.values():
        for attribute, value in subject.values():
            assert attribute.public or str(value) not in everything or "geheim" not in str(value)


@settings(max_examples=50)
@given(registers())
def test_all_that_is_public_is_shown_as_it_is(ledger: Ledger):
    organisation = on(ledger, 3)
    public = organisation.public()
    hidden = {one.id for one in hidden_people(organisation)}

    assert len(public.subjects) == len(organisation.subjects) - len(hidden)
    pairs = zip(
        (one for one in organisation.subjects.values() if one.id not in hidden), public.subjects.values(), strict=True
    )
    for before, after in pairs:
        assert type(before) is type(after)
        reveals = any(value in hidden for word in before.natural for value in referred(before, word))
        assert (after.id == before.id) != reveals
        for word, attribute in before.attributes.items():
            kept = tuple(value for value in referred(before, word) if value not in hidden)
            if attribute.public and kept == referred(before, word):
                assert after[word] == before[word]


@settings(max_examples=50)
@given(registers())
def test_what_is_public_is_all_public(ledger: Ledger):
    public = on(ledger, 3).public()

    assert public.public().subjects == public.subjects
    assert public.day == day(3)
    assert day(3) in public.period


def test_somebody_of_whom_nobody_said_that_the_name_is_public_is_not_shown():
    public = on(POSTS).public()

    assert public.get(Person, "jan") is not None
    assert public.get(Person, "els") is None


def test_that_a_post_is_filled_is_public_also_where_the_name_is_not():
    public = on(POSTS).public()
    holding = public.holding(public.all(Post)[1])

    assert holding.filled is True
    assert holding.holders == (Holder(None, None, acting=True),)


def test_the_id_of_a_placement_does_not_tell_who_is_hidden():
    """It is made of the ids of the post and the person."""
    public = on(POSTS).public()

    assert ids(public.all(Appointment)) == [
        "plaatsing-vast-jan", "plaatsing_waarnemend_1", "plaatsing-gedeeld-jan", "plaatsing_gedeeld_1",
    ]  # fmt: skip
    assert public.subjects["plaatsing_waarnemend_1"].id == "plaatsing_waarnemend_1"


def test_two_hidden_people_in_one_post_are_two_placements():
    ledger = town(*post("p"), *person("els"), *person("bo"), *placed("els", "p"), *placed("bo", "p"))

    assert ids(on(ledger).public().appointments("p")) == ["plaatsing_p_1", "plaatsing_p_2"]


def test_what_is_internal_is_not_public():
    ledger = town(*municipality(span_limit=7), *unit("u", remark="zeg dit niet"), *post("p"),
                  *person("jan", shown=True, contact=("06",)), *placed("jan", "p", fte=None))  # fmt: skip
    public = on(ledger).public()

    assert "zeg dit niet" not in repr(public.subjects)
    assert [one.contact for one in public.all(Person)] == [UNKNOWN]
    assert [one.span_limit for one in public.all(Municipality)] == [UNKNOWN]
    assert [one.fte for one in public.all(Appointment)] == [UNKNOWN]


class Secret(Subject, wire="geheim", plural="geheimen", label="geheim"):
    """A kind of which nothing is public."""

    name = required(TEXT, "naam", "Naam")


def test_a_kind_without_any_public_attribute_is_not_public_at_all():
    secret = Secret("x", {"name": "X"})
    organisation = Organisation(Day(day(0), Period(day(0)), {"x": secret, **on(TREE).subjects}))

    assert organisation.public().all(Secret) == ()
    assert organisation.public().subjects == on(TREE).public().subjects


def test_what_no_longer_exists_may_be_named_where_a_reference_allows_it():
    ledger = town(*unit("oud", until=3), *one(Decision, "d", since=3, adopts=("oud",)))

    assert [one.adopts for one in on(ledger, 3).public().all(Decision)] == [("oud",)]


def test_no_reference_to_what_may_be_gone_leads_to_a_kind_that_may_be_hidden():
    """On a later day nothing would tell that the one who is gone may not be shown."""
    for key, attribute in VOCABULARY.keys.items():
        if attribute.ever:
            hideable = [wire for wire in attribute.type.targets if VOCABULARY.kinds[wire].shown_if]
            assert not hideable, key


def test_everything_of_a_person_may_be_forgotten():
    assert all(attribute.erasable for attribute in Person.attributes.values())


def test_what_may_get_another_id_in_public_is_referred_to_by_nothing():
    """Such a reference would lead nowhere."""
    hideable = {kind.wire for kind in VOCABULARY.kinds.values() if kind.shown_if}
    renamed = {
        kind.wire
        for kind in VOCABULARY.kinds.values()
        if any(hideable & set(kind.attributes[word].type.targets) for word in kind.natural)
    }

    assert renamed == {"plaatsing"}
    assert not [key for key, attribute in VOCABULARY.keys.items() if renamed & set(attribute.type.targets)]
