"""Mergers, splits, replacements and new names."""

from typing import Any

import pytest
from tests.core.checks.cases import Case, each, expected, found, told
from tests.core.town import one, town, unit

from raadhuis.core.checks import Level
from raadhuis.core.entities import Succession, SuccessionKind
from raadhuis.core.facts.ledger import Ledger

CHECK = "opvolging-klopt-niet"
MERGED, SPLIT = SuccessionKind.MERGED, SuccessionKind.SPLIT


def became(kind: SuccessionKind, before: tuple[str, ...], **after: Any) -> Ledger:
    return town(*unit("a"), *unit("b"), *unit("c"), *one(Succession, "s", kind=kind, before=before, **after))


BROKEN = {
    "a merger without a successor": Case(CHECK, became(MERGED, ("a", "b"), after=None), ("s",)),
    "a merger of which it is not told what came of it": Case(
        CHECK, became(MERGED, ("a", "b")), ("s",), Level.MISSING, "opvolging-niet-vastgelegd"
    ),
    "a merger of one": Case(CHECK, became(MERGED, ("a",), after=("b",)), ("s",)),
    "a split into one": Case(CHECK, became(SPLIT, ("a",), after=("b",)), ("s",)),
    "a split into nothing": Case(CHECK, became(SPLIT, ("a",), after=None), ("s",)),
    "a split of which it is not told what came of it": Case(
        CHECK, became(SPLIT, ("a",)), ("s",), Level.MISSING, "opvolging-niet-vastgelegd"
    ),
}

FINE = {
    "a merger of two into one": Case(CHECK, became(MERGED, ("a", "b"), after=("c",))),
    "a split into two": Case(CHECK, became(SPLIT, ("a",), after=("b", "c"))),
    "a replacement": Case(CHECK, became(SuccessionKind.REPLACED, ("a",), after=("b",))),
    "a replacement of which it is not told by what": Case(CHECK, became(SuccessionKind.REPLACED, ("a",))),
    "a new name": Case(CHECK, became(SuccessionKind.RENAMED, ("a",), after=None)),
}


@pytest.mark.parametrize(**each(BROKEN))
def test_it_is_found(case: Case):
    assert told(case) == expected(case) != []


@pytest.mark.parametrize(**each(FINE))
def test_there_is_nothing_to_find(case: Case):
    assert told(case) == []


def test_what_does_not_fit_is_told_with_what_it_came_from():
    (finding,) = found(BROKEN["a merger without a successor"])

    assert finding.about == (("s", "a en b"),)
    assert finding.text == "is een samenvoeging zonder opvolger"
