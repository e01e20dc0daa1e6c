"""What an older Raadhuis recorded is read for ever: a ledger of each format is kept here, with what it tells.

`ledger-1.jsonl` is an export in which every key of that time is told, some of it withdrawn and some erased;
`ledger-1.txt` is what stands in it, in words. Neither is ever changed; a new format brings two new files.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.towns import TOWN

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.change import Change, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.store import line
from raadhuis.store.changes import read
from raadhuis.store.transfer import lines, take
from raadhuis.store.verify import verify

HERE = Path(__file__).parent
FORMATS = range(1, line.FORMAT + 1)


def told(changes: tuple[Change, ...]) -> Iterator[str]:
    """Changes in words that do not depend on how they are kept."""
    for one in changes:
        frame = one.kind.value, one.author, one.ground, one.decision, *one.withdraws
        yield f"{one.number} {one.recorded_at.isoformat()} {json.dumps(frame, ensure_ascii=False)}"
        yield from (f"    {said.subject} {said.key} {said.since} {said.until} {value(said)}" for said in one.facts)


def value(said: Fact) -> str:
    attribute = VOCABULARY.keys[said.key]
    if said.value is UNKNOWN or said.value is None:
        return str(said.value)
    if said.value == "(gewist)":
        return "gewist"
    assert attribute.type.holds(said.value)
    return f"{attribute.type.name}: {json.dumps(attribute.type.write(said.value), ensure_ascii=False)}"


@pytest.mark.parametrize("format_", FORMATS)
def test_a_ledger_of_each_format_tells_what_it_told_when_it_was_written(store, format_):
    kept = (HERE / f"ledger-{format_}.jsonl").read_bytes().splitlines(keepends=True)
    take(kept, VOCABULARY)

    changes = read(TOWN, VOCABULARY)
    assert list(told(changes)) == (HERE / f"ledger-{format_}.txt").read_text(encoding="utf-8").splitlines()
    assert isinstance(Ledger.of(VOCABULARY, changes).on(changes[0].facts[0].since).subjects[TOWN].name, str)
    assert verify(TOWN, json.loads(kept[0])["hash"]).broken is None
    assert list(lines(TOWN)) == kept


@pytest.mark.parametrize("format_", FORMATS)
def test_a_ledger_that_is_kept_has_every_type_of_value_in_it(format_):
    text = (HERE / f"ledger-{format_}.txt").read_text(encoding="utf-8")

    for type_ in {attribute.type.name for attribute in VOCABULARY.keys.values()}:
        assert f" {type_}: " in text
    for word in (" niet bekend\n", " None\n", " gewist\n"):
        assert word in text
