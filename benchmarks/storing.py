"""What `store.py` asks of a store; each function answers in a process of its own.

By the clock, since a database works, and waits for its disk, outside of this process.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from resource import RUSAGE_SELF, getrusage
from statistics import median, quantiles
from threading import Barrier
from time import perf_counter

from apart import Row, Scale, together
from django.db import connection
from generated import FACTS, SUBJECTS, generate
from measure import once
from organisation import index
from record import team
from world import TODAY

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.ledger import Ledger
from raadhuis.services.actions import Draft, record
from raadhuis.services.registers import KEPT_REGISTERS, KEPT_SPANS, Registers, current
from raadhuis.store.changes import municipalities, writing
from raadhuis.store.verify import verify

PATIENCE = 120
"""Seconds that a writer waits for the others to be ready."""


def growth(scale: Scale) -> list[Row]:
    """How each thing grows with the facts of one municipality."""
    rows = []
    for facts in scale.facts:
        name, before, ledger = f"gemeente-{facts}", on_disk(), generated(facts)
        taken = once(partial(take_in, name, ledger), perf_counter)
        size, runs = on_disk() - before, scale.runs if facts < scale.facts[-1] else scale.runs // 3 + 1
        loads = clocked(lambda name=name: Registers()[name], runs)
        verifications = clocked(partial(verify, name), runs)
        appends = append(0, None, name, scale.changes // 4)
        sound(name)
        middle = facts == scale.facts[1]
        rows += [
            Row(f"{facts} facts in {len(ledger.changes)} changes: taken in, in one transaction", f"{taken:.0f} ms"),
            Row("  append a change of ten facts", spread(appends), "50 ms" if middle else ""),
            Row("  load, when not in memory", spread(loads), "150 ms" if middle else ""),
            Row("  verify", spread(verifications), "50 ms" if middle else ""),
            Row("  size on disk, with indexes", f"{size:.1f} MB"),
        ]
    return rows


def writers(scale: Scale) -> list[Row]:
    """How long appending takes where others append to the same municipality at the same moment."""
    rows = []
    for count in scale.writers:
        name = f"gemeente-van-{count}"
        take_in(name, generated(scale.facts[1]))
        times = together(count, "append", name, scale.changes // count)
        pace = count * len(times[0]) / (max(sum(own) for own in times) / 1000)
        sound(name)
        rows += [
            Row(f"{count} at once: append a change of ten facts", spread([one for own in times for one in own])),
            Row("  changes a second, together", f"{pace:.0f}"),
        ]
    return rows


def many(scale: Scale) -> list[Row]:
    """What many municipalities cost together, and one that is not in memory."""
    before, ledger, facts = on_disk(), generated(scale.facts[1]), scale.facts[1]
    names = [f"plaats-{number}" for number in range(scale.municipalities)]
    taken = [once(partial(take_in, name, ledger), perf_counter) for name in names]
    size = on_disk() - before
    sound(names[-1])
    registers = Registers()
    for name in names[:KEPT_REGISTERS]:
        registers[name]
    misses = [once(partial(registers.get, name), perf_counter) for name in names[KEPT_REGISTERS:][: scale.runs]]
    hits = clocked(partial(registers.get, names[KEPT_REGISTERS]), scale.runs)
    return [
        Row(f"{len(names)} of {facts} facts each: taken in, each in one transaction", spread(taken)),
        Row("  size on disk, with indexes", f"{size:.0f} MB"),
        Row(f"  one that is not in memory, where {KEPT_REGISTERS} others are", spread(misses), "150 ms"),
        Row("  one that is in memory", spread(hits)),
    ]


def memory(scale: Scale) -> list[Row]:
    """The most memory that a worker took, after each step; asked where `many` was, so that there is much to ask for."""
    registers, names = Registers(), [name for name in municipalities() if name.startswith("plaats-")]
    rows = [Row("a worker that was asked nothing", resident())]
    for count in (1, KEPT_REGISTERS, min(scale.municipalities, KEPT_REGISTERS + KEPT_REGISTERS // 2)):
        for name in names[:count]:
            registers[name]
        rows.append(
            Row(f"  asked for {count} of {scale.facts[1]} facts, of which it keeps {KEPT_REGISTERS}", resident())
        )
    for name in names[-KEPT_REGISTERS:]:
        for step in range(scale.days):
            index(registers[name].public_on(TODAY - timedelta(days=200 * step)))
    rows.append(Row(f"  and for {scale.days} days of each, of which it keeps {KEPT_SPANS}", resident()))
    return rows


def append(number: int, barrier: Barrier | None, name: str, count: int) -> list[float]:
    """How many milliseconds each change took of one who records so many, one after the other."""
    current(name, VOCABULARY)
    if barrier:
        barrier.wait(PATIENCE)
    times = []
    for turn in range(count):
        facts = team("organisatie", TODAY, f"-{number}-{turn}")
        draft = Draft(f"Schrijver {number}", ChangeKind.DECISION, facts, (), "Een proef")
        start = perf_counter()
        record(name, VOCABULARY, [draft])
        times.append((perf_counter() - start) * 1000)
    return times


def generated(facts: int) -> Ledger:
    """The register of so many facts, with subjects in proportion."""
    return generate(round(facts * SUBJECTS / FACTS), facts)


def take_in(name: str, ledger: Ledger) -> None:
    """Store a whole ledger under a name, in one transaction."""
    with writing(name) as writer:
        writer.write(ledger.changes, VOCABULARY)


def sound(name: str) -> None:
    """ValueError where the chain does not hold: then the figures are worth nothing."""
    if broken := verify(name).broken:
        raise ValueError(broken)


def on_disk() -> float:
    """The megabytes of all tables with their indexes; what a database logs beside them comes on top."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT sum(pg_total_relation_size(relid)) FROM pg_statio_user_tables")
        else:
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        (size,) = cursor.fetchone()
    return float(size) / 1e6


def resident() -> str:
    """The most memory that this process has taken."""
    return f"{getrusage(RUSAGE_SELF).ru_maxrss * 1024 / 1e6:.0f} MB"


def clocked(work: partial[object], runs: int) -> list[float]:
    """How many milliseconds it takes each time; once before, unmeasured."""
    work()
    return [once(work, perf_counter) for _ in range(runs)]


def spread(times: Sequence[float]) -> str:
    """The time that half of them stay under, and the one that nineteen in twenty do."""
    return f"{median(times):.1f} / {quantiles(times, n=20, method='inclusive')[-1]:.1f} ms"
