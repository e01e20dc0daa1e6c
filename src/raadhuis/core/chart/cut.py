"""A large organogram in part: so many levels, or only where something differs. What is left out is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from raadhuis.core.chart.branches import Branch


def everything(branches: Iterable[Branch]) -> Iterator[Branch]:
    """The branches and all below them, each before what is below it."""
    ahead = list(branches)[::-1]
    while ahead:
        branch = ahead.pop()
        yield branch
        ahead.extend(reversed(branch.children))


def levels(branches: Sequence[Branch]) -> tuple[int, ...]:
    """How many branches `to_depth` keeps at each depth: the trunk alone, with what hangs from it, and so on."""
    trunk = [branch for branch in everything(branches) if branch.trunk]
    total = len(trunk)
    counts = [total]
    hanging = (child for branch in trunk for child in branch.children)
    here = [branch for branch in (*branches, *hanging) if not branch.trunk]
    while here:
        total += len(here)
        counts.append(total)
        here = [child for branch in here for child in branch.children]
    return tuple(counts)


def to_depth(branches: Iterable[Branch], depth: int) -> tuple[Branch, ...]:
    """The trunk and so many levels below it."""
    return tuple(
        _with(branch, to_depth(branch.children, depth if branch.trunk else depth - 1))
        for branch in branches
        if branch.trunk or depth > 0
    )


def around_marks(branches: Iterable[Branch], *, near: bool = True) -> tuple[Branch, ...]:
    """The trunk and what hangs from it, and further down only the way to each branch that is marked."""
    found = []
    for branch in branches:
        kept = _with(branch, around_marks(branch.children, near=branch.trunk))
        if near or branch.trunk or branch.marks or kept.children:
            found.append(kept)
    return tuple(found)


def _with(branch: Branch, children: tuple[Branch, ...]) -> Branch:
    """The branch with only these of its children; what that leaves out is counted."""
    kept = {child.id for child in children}
    gone = (child for child in branch.children if child.id not in kept)
    return replace(branch, children=children, hidden=branch.hidden + sum(1 for _ in everything(gone)))
