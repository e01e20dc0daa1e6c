"""What a check finds, and what a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from raadhuis.core.facts.period import Period
from raadhuis.core.facts.vocabulary import Attribute
from raadhuis.core.organisation import Organisation


class Level(Enum):
    """How grave a finding is: only broken structure blocks, since reality may be unlawful or unfinished."""

    BLOCKS = "blokkeert"
    ATTENTION = "let op"
    MISSING = "niet vastgelegd"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: what (a sentence that fits each of the subjects), how to mend it, on what it rests.

    `about` are the subjects by id and name; `period` the days on which it is so.
    """

    check: str
    level: Level
    about: tuple[tuple[str, str], ...]
    text: str
    mend: str
    source: str = ""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A plain function from an organisation to findings; `reads` are the attributes its answer depends on."""

    id: str
    reads: tuple[Attribute[Any, Any], ...]
    run: Callable[[Organisation], Iterable[Finding]]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of what it reads."""
        return frozenset(attribute.key for attribute in self.reads)


def grouped(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with those alike put together, so that thirty of the same are one line; the gravest first."""
    groups: dict[Finding, list[tuple[str, str]]] = {}
    for one in findings:
        groups.setdefault(replace(one, about=()), []).extend(one.about)
    levels = list(Level)
    for common in sorted(groups, key=lambda one: (levels.index(one.level), _since(one))):
        yield replace(common, about=tuple(dict.fromkeys(groups[common])))


def _since(finding: Finding) -> date:
    return finding.period.since if finding.period else date.min
