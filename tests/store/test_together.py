"""Many at once, and killed at any moment: what was confirmed is there, whole and in order, on both engines.

`--long` runs these as long as they are meant to be.
"""

from itertools import pairwise
from random import Random
from time import sleep

from tests.engines import use
from tests.store.towns import DAY, TOWN, change, unit, write
from tests.store.workers import (
    CONTEXT,
    PATIENCE,
    TOGETHER,
    append,
    append_and_tell,
    draft,
    ended,
    make_ready,
    race,
    started,
)

from raadhuis.core.entities import VOCABULARY, Unit
from raadhuis.services.actions import record
from raadhuis.services.registers import current
from raadhuis.store.changes import municipalities, position, read, writing
from raadhuis.store.database import prepare
from raadhuis.store.verify import verify

WRITERS = 8


def whole() -> int:
    """How many changes there are, when they are all there and in order.

    Nobody else may write meanwhile: PostgreSQL finishes what somebody asked who was killed right after.
    """
    with writing(TOWN):
        changes = read(TOWN, VOCABULARY)
        assert [one.number for one in changes] == list(range(1, len(changes) + 1))
        assert all(one.recorded_at <= later.recorded_at for one, later in pairwise(changes))
        assert position(TOWN).number == len(changes)
        verdict = verify(TOWN)
    assert (verdict.holds, verdict.broken) == (len(changes), None)
    return len(changes)


def test_eight_processes_append_at_once_and_nothing_is_lost(store, long):
    count = 200 if long else 15
    ended(*[started(append, store, f"proces-{number}", count) for number in range(WRITERS)])

    assert whole() == WRITERS * count
    ledger = current(TOWN, VOCABULARY)
    for number in range(WRITERS):
        own = [one.facts[0].subject for one in ledger.changes if one.author == f"proces-{number}"]
        assert own == [f"proces-{number}-{turn}" for turn in range(count)]


def raced(store: str, first: list[str], second: list[str]) -> list[tuple[int | str, int | str]]:
    """What two processes were told when each said something of one unit after another at the same moment."""
    write(*(change(number, *unit(f"u-{number - 1}")) for number in range(1, len(first) + 1)))
    barrier = CONTEXT.Barrier(2)
    ears, mouths = zip(*(CONTEXT.Pipe(duplex=False) for _ in range(2)), strict=True)
    processes = [
        started(race, store, name, words, barrier, mouth)
        for name, words, mouth in zip(("Ans", "Bep"), (first, second), mouths, strict=True)
    ]
    told = [tuple(heard(ear) for ear in ears) for _ in first]
    ended(*processes)
    for end in (*ears, *mouths):
        end.close()
    return told


def heard(ear) -> int | str:
    assert ear.poll(PATIENCE), "no word from the process"
    return ear.recv()


def test_of_two_who_say_something_of_one_attribute_and_day_one_wins_and_the_other_is_told(store, long):
    rounds = 200 if long else 12
    words = [Unit.name.word] * rounds

    for number, answers in enumerate(raced(store, words, words)):
        won = [answer for answer in answers if isinstance(answer, int)]
        told = [answer for answer in answers if isinstance(answer, str)]
        assert (len(won), len(told)) == (1, 1), answers
        winner = "Ans" if answers[0] == won[0] else "Bep"
        said = f"Intussen heeft {winner} in wijziging {won[0]} iets gezegd over ‘onderdeel.naam’ van ‘u-{number}’"
        assert told == [f"{said}; kijk opnieuw en leg het dan vast."]
        assert current(TOWN, VOCABULARY).on(DAY).subjects[f"u-{number}"].name == winner
    assert whole() == 2 * rounds


def test_of_two_who_say_something_of_different_attributes_both_are_heard(store, long):
    rounds = 200 if long else 12
    answers = raced(store, [Unit.does.word] * rounds, [Unit.subjects.word] * rounds)

    assert all(
        sorted(pair) == [rounds + 2 * number + 1, rounds + 2 * number + 2] for number, pair in enumerate(answers)
    )
    ledger = current(TOWN, VOCABULARY)
    for number in range(rounds):
        assert ledger.on(DAY).subjects[f"u-{number}"].does == ("Ans",)
        assert ledger.on(DAY).subjects[f"u-{number}"].subjects == ("Bep",)
    assert whole() == 3 * rounds


def test_who_is_killed_while_appending_leaves_all_that_was_confirmed_and_nothing_half(store, long):
    chance = Random(2026)  # noqa: S311 - moments, no secrets
    for number in range(100 if long else 8):
        ear, mouth = CONTEXT.Pipe(duplex=False)
        process = started(append_and_tell, store, f"ronde-{number}", mouth)
        mouth.close()
        before = heard(ear)
        sleep(chance.uniform(0, 0.15))
        process.kill()
        process.join(PATIENCE)
        confirmed = last_heard(ear) or before

        there = whole()
        assert there >= confirmed
        assert there % TOGETHER == number % TOGETHER, "some of what was recorded together is there, and some is not"
        record(TOWN, VOCABULARY, [draft("De volgende", *unit(f"na-{number}"))])


def last_heard(ear) -> int | None:
    """The last number that was told before the end."""
    last = None
    try:
        while True:
            last = ear.recv()
    except EOFError:
        return last
    finally:
        ear.close()


def test_processes_that_make_one_database_ready_at_once_do_not_trip_over_one_another(engine):
    url = engine.empty()
    barrier = CONTEXT.Barrier(WRITERS)
    ended(*[started(make_ready, url, barrier) for _ in range(WRITERS)])

    use(url)
    prepare()
    assert municipalities() == ()
