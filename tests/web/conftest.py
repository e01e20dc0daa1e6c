"""A Django that serves the example registers, and a small invented one."""

import os
from collections.abc import Callable, Mapping

import django
import pytest
from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")
django.setup()

from tests.web.town import TOWN  # noqa: E402

from raadhuis.core.entities import VOCABULARY  # noqa: E402 - Django first
from raadhuis.core.facts.vocabulary import Vocabulary  # noqa: E402
from raadhuis.formats.file import load  # noqa: E402
from raadhuis.services.opening import example_files  # noqa: E402
from raadhuis.services.registers import Register  # noqa: E402


class Visitor(Client):
    """A browser without eyes, on these registers."""

    def __init__(self, registers: Mapping[str, Register]) -> None:
        super().__init__(headers={"host": "localhost"})
        self.registers = registers


@pytest.fixture(scope="session")
def examples() -> Mapping[str, Register]:
    """The example registers, each read once."""
    return {path.stem: Register(path.stem, load(path, VOCABULARY)) for path in example_files()}


@pytest.fixture
def client(monkeypatch, examples) -> Visitor:
    """A visitor of the example registers."""
    monkeypatch.setattr("raadhuis.services.registers.REGISTERS", examples)
    return Visitor(examples)


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
