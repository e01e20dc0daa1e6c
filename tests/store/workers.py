"""What other processes do to the store while a test looks on.

They come from a fork server that has Django ready, so that eight start in a moment.
"""

import os
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Barrier
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")
django.setup()

from tests.engines import use  # noqa: E402 - Django first
from tests.store.towns import DAY, TOWN, person, unit  # noqa: E402

from raadhuis.core.entities import VOCABULARY, Unit  # noqa: E402
from raadhuis.core.facts.change import ChangeKind, Fact, fact  # noqa: E402
from raadhuis.services.actions import Draft, Refused, record  # noqa: E402
from raadhuis.store.changes import position  # noqa: E402
from raadhuis.store.database import prepare  # noqa: E402

CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload([__name__])

PATIENCE = 120
"""Seconds after which a process that does not answer has failed."""


def started(work: Callable[..., None], url: str, *args: Any) -> ForkServerProcess:
    """A process that does this work on a database."""
    process = CONTEXT.Process(target=_work, args=(work, url, *args))
    process.start()
    return process


def _work(work: Callable[..., None], url: str, *args: Any) -> None:
    use(url)
    work(*args)


def ended(*processes: ForkServerProcess) -> None:
    """Wait for processes that must end well."""
    for process in processes:
        process.join(PATIENCE)
        assert process.exitcode == 0, process


def draft(author: str, *facts: Fact, base: int | None = None) -> Draft:
    return Draft(author, ChangeKind.DECISION, facts, (), "Proef", None, base)


def append(name: str, count: int) -> None:
    """Open so many units, one by one."""
    for number in range(count):
        record(TOWN, VOCABULARY, [draft(name, *unit(f"{name}-{number}"))])


TOGETHER = 3
"""Changes that are recorded together by one who may be killed."""


def append_and_tell(name: str, told: Connection) -> None:
    """Open units and people without end, three changes at a time; tell after each time which number is the last."""
    number = 0
    while True:
        number += 1
        drafts = [
            draft(name, *(one for i in range(8) for one in bundle(f"{name}-{number}-{part}-{i}")))
            for part in range(TOGETHER)
        ]
        told.send(len(record(TOWN, VOCABULARY, drafts).changes))


def bundle(id_: str) -> tuple[Fact, ...]:
    return *unit(f"u-{id_}"), *person(f"p-{id_}", f"Persoon {id_}")


def race(name: str, words: list[str], barrier: Barrier, told: Connection) -> None:
    """Say what these attributes of one unit after another are, each time at the moment at which another process does.

    Both have then seen the same changes; what became of it is told: the number, or why it was refused.
    """
    for number, word in enumerate(words):
        value: Any = name if word == Unit.name.word else (name,)
        barrier.wait(PATIENCE)
        place = position(TOWN)
        assert place
        said = draft(name, fact(f"u-{number}", Unit.attributes[word], value, DAY), base=place.number)
        barrier.wait(PATIENCE)
        try:
            told.send(len(record(TOWN, VOCABULARY, [said]).changes))
        except Refused as refused:
            told.send(str(refused))


def make_ready(barrier: Barrier) -> None:
    """Prepare a database at the moment at which others do."""
    barrier.wait(PATIENCE)
    prepare()
