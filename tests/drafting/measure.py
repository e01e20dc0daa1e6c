"""How much of a page read by hand the draft has, and how much it has too much."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from raadhuis.drafting import Draft, draft, read_page
from raadhuis.drafting.page import key

PAGES = Path(__file__).parent / "pages"
BY_OTHERS = Path(__file__).parent / "by-others"
SMALL = {"de", "het", "een", "en", "van", "voor", "in", "op", "aan", "met", "bij", "of", "te"}


@dataclass
class Measured:
    """Counts over pages: of each thing, in the reading by hand, in the draft, and in both."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, what: str, gold: int, found: int, both: int) -> None:
        for place, number in enumerate((gold, found, both)):
            self.counts.setdefault(what, [0, 0, 0])[place] += number

    def f1(self, what: str) -> float:
        gold, found, both = self.counts[what]
        return 2 * both / (gold + found) if gold + found else 1.0


def drafted(page: Path) -> Draft:
    return draft(read_page(page.read_bytes()))


def measure(folder: Path, measured: Measured | None = None) -> Measured:
    """All pages of a folder against their readings in `gold`, beside what was measured before."""
    measured = Measured() if measured is None else measured
    for file in sorted((folder / "gold").glob("*.json")):
        _page(measured, file.stem, json.loads(file.read_text("utf-8")), drafted(folder / f"{file.stem}.txt"))
    return measured


def _page(measured: Measured, name: str, gold: dict, made: Draft) -> None:
    units = list(made.units)
    parents = {unit: made.units[unit.parent].name.text if unit.parent is not None else None for unit in units}
    left, pairs = list(units), []
    for exact in (True, False):
        for told in gold["units"]:
            if any(told is one for one, _ in pairs):
                continue
            for unit in left:
                same_parent = key(parents[unit] or "") == key(told["parent"] or "")
                if key(unit.name.text) == key(told["name"]) and (same_parent or not exact):
                    pairs.append((told, unit))
                    left.remove(unit)
                    break
    optional = {key(one) for one in gold["optional_units"]}
    extra = [unit for unit in left if key(unit.name.text) not in optional]
    measured.add("units", len(gold["units"]), len(pairs) + len(extra), len(pairs))
    missed = [told["name"] for told in gold["units"] if not any(told is one for one, _ in pairs)]
    if missed or extra:
        measured.faults.append(f"{name}: mist {missed}, te veel {[unit.name.text for unit in extra]}")
    for told, unit in pairs:
        hung = key(parents[unit] or "") == key(told["parent"] or "")
        measured.add("parents", 1, 1, hung)
        measured.add("kinds", 1, 1, unit.kind == told["kind"])
        head = unit.head.text if unit.head else None
        measured.add("heads", bool(told["head"]), bool(head), bool(told["head"]) and _alike(told["head"], head or ""))
        subjects = [said.text for said in unit.subjects]
        measured.add("subjects", len(told["subjects"]), len(subjects), shared_words(told["subjects"], subjects))
        if not hung or unit.kind != told["kind"] or bool(told["head"]) != bool(head):
            measured.faults.append(f"{name}: {unit.name.text} is {unit.kind}, onder {parents[unit]}, leiding {head}")
    bodies = [body.name.text for body in made.bodies]
    measured.add("bodies", len(gold["bodies"]), len(bodies), shared_words(gold["bodies"], bodies))
    place = made.municipality.text if made.municipality else None
    measured.add("municipality", bool(gold["municipality"]), bool(place), bool(place) and place == gold["municipality"])


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return set(re.findall(r"[a-z0-9]+", plain)) - SMALL


def _alike(one: str, other: str) -> bool:
    """Whether at least half of the words are shared."""
    first, second = _words(one), _words(other)
    return bool(first & second) and 2 * len(first & second) >= len(first | second)


def shared_words(gold: list[str], found: list[str]) -> int:
    """How many of the one have a like one among the other, each used once."""
    left, both = list(found), 0
    for told in gold:
        best = next((one for one in left if _words(one) == _words(told)), None)
        best = best or next((one for one in left if _alike(told, one)), None)
        if best is not None:
            left.remove(best)
            both += 1
    return both
