"""Asking something of a store in a process of its own, since Django knows one database in a process."""

from __future__ import annotations

import os
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from typing import Any, Final, NamedTuple

from raadhuis.services.opening import open_store

CONTEXT: Final = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Scale:
    """How much of everything: `facts` are the sizes of a municipality, the middle one being that of the budgets."""

    facts: tuple[int, int, int] = (1_000, 25_000, 250_000)
    municipalities: int = 100
    writers: tuple[int, ...] = (1, 8)
    changes: int = 200
    days: int = 32
    runs: int = 15


SMALL: Final = Scale((1_000, 1_500, 2_000), 22, (2,), 8, 2, 3)
"""Enough to see whether all of it still runs."""


class Row(NamedTuple):
    """A figure in words, what it tells, and its budget."""

    what: str
    figure: str
    budget: str = ""


def answer(question: str, *about: object) -> Any:  # noqa: ANN401 - what it answers is for who asks
    """What a function of `storing` answers, on the database that the environment names."""
    open_store()
    # Imported here, as models ask for settings.
    return getattr(import_module("storing"), question)(*about)


def apart(url: str, question: str, scale: Scale) -> list[Row]:
    """What a function of `storing` answers in a process of its own, on the database at an address."""
    os.environ["RAADHUIS_DATABASE_URL"] = url
    with ProcessPoolExecutor(1, CONTEXT) as process:
        rows: list[Row] = process.submit(answer, question, scale).result()
        return rows


def together(count: int, question: str, *about: object) -> list[Any]:
    """What as many processes answer at once; each is told its number, and handed a barrier at which they meet."""
    with CONTEXT.Manager() as manager, ProcessPoolExecutor(count, CONTEXT) as processes:
        barrier = manager.Barrier(count)
        asked: list[Future[Any]] = [
            processes.submit(answer, question, number, barrier, *about) for number in range(count)
        ]
        return [one.result() for one in asked]
