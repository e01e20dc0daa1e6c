"""A Django that serves the example registers, and a small invented one."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import django
import pytest
from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")
django.setup()

from tests.web.town import TOWN  # noqa: E402

from raadhuis.core.entities import VOCABULARY  # noqa: E402 - Django first
from raadhuis.core.facts.change import Change, ChangeKind, Fact  # noqa: E402
from raadhuis.core.facts.ledger import Ledger  # noqa: E402
from raadhuis.core.facts.vocabulary import Vocabulary  # noqa: E402
from raadhuis.formats.file import load  # noqa: E402
from raadhuis.services.opening import example_files  # noqa: E402
from raadhuis.services.registers import Register  # noqa: E402

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Visitor(Client):
    """A browser without eyes, on these registers."""

    def __init__(self, registers: dict[str, Register]) -> None:
        super().__init__(headers={"host": "localhost"})
        self.registers = registers

    def record(self, *facts: Fact, id_: str = "proefdam", **what: object) -> int:
        """Record a change meanwhile, as another worker would; its number."""
        register = self.registers[id_]
        number = len(register.ledger.changes) + 1
        told = {"author": "auteur-GEHEIMWOORD", "kind": ChangeKind.DECISION, "ground": "Besluit van een proef", **what}
        change = Change(number=number, recorded_at=NOW + timedelta(hours=number), facts=facts, **told)
        ledger = register.ledger.record(change)
        assert isinstance(ledger, Ledger), ledger
        self.registers[id_] = register.after(ledger)
        return number


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    """The clock is read at one edge only; a page must not change with the day on which the tests run."""
    with patch("raadhuis.web.portal.day.timezone.localdate", return_value=NOW.date()):
        yield


@pytest.fixture(scope="session")
def examples() -> dict[str, Register]:
    """The example registers, each read once."""
    return {path.stem: Register(path.stem, load(path, VOCABULARY)) for path in example_files()}


@pytest.fixture
def client(monkeypatch, examples) -> Visitor:
    """A visitor of the example registers."""
    monkeypatch.setattr("raadhuis.services.registers.REGISTERS", served := dict(examples))
    return Visitor(served)


@pytest.fixture
def serve(tmp_path, monkeypatch) -> Callable[..., Visitor]:
    """Serve a register from a file's text, with the vocabulary of a municipality or another."""

    def serving(text: str = TOWN, vocabulary: Vocabulary = VOCABULARY, id_: str = "proefdam") -> Visitor:
        file = tmp_path / f"{id_}.yaml"
        file.write_text(text, encoding="utf-8")
        registers = {id_: Register(id_, load(file, vocabulary))}
        monkeypatch.setattr("raadhuis.services.registers.REGISTERS", registers)
        return Visitor(registers)

    return serving
