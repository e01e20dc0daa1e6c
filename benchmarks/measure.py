"""How the scripts measure, and how they print it: the median of several runs, the fastest, the slowest, the budget.

What happens within one process is measured in its processor time, so that what else the machine does counts less: on a
machine that has nothing else to do, it is what the clock says.
"""

from __future__ import annotations

import gc
import os
import platform
import time
import tracemalloc
from collections.abc import Callable, Sequence
from statistics import median
from typing import TypeVar

T = TypeVar("T")


def heading(question: str) -> None:
    """What is asked, and on what machine."""
    print(f"{question}\nPython {platform.python_version()}, {os.cpu_count()} cores")


def milliseconds(work: Callable[[], object], runs: int = 15) -> list[float]:
    """How much processor time it takes, each time; once before, unmeasured, so that everything is warm."""
    work()
    return [once(work) for _ in range(runs)]


def once(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """How long it takes this time by a clock, without clearing away what earlier work and this work made."""
    gc.collect()
    start = clock()
    made = work()
    took = clock() - start
    del made
    return took * 1000


def megabytes(make: Callable[[], T]) -> tuple[float, T]:
    """How much memory what is made keeps, and what was made."""
    gc.collect()
    tracemalloc.start()
    made = make()
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return kept / 1e6, made


def report(what: str, values: Sequence[float], unit: str = "ms", budget: str = "") -> None:
    """One line: what, the median, the spread, and the budget where the design names one."""
    spread = f"({min(values):.1f} to {max(values):.1f}, {len(values)} runs)" if len(values) > 1 else ""
    print(f"  {what:<68}{median(values):>9.1f} {unit}  {spread:<32}{budget and f'budget {budget}'}".rstrip())
