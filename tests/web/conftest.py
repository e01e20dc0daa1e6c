"""A Django that serves the example registers, and a small invented one."""

import os
from collections.abc import Callable, Iterator, Mapping

import django
import pytest
from django.test import Client
from django.test.utils import override_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")
django.setup()

from tests.web.town import TOWN  # noqa: E402

from raadhuis.core.entities import VOCABULARY  # noqa: E402 - Django first
from raadhuis.core.facts.vocabulary import Vocabulary  # noqa: E402
from raadhuis.formats.file import load  # noqa: E402
from raadhuis.services.registers import Register  # noqa: E402


@pytest.fixture
def client() -> Client:
    """A browser without eyes, on the example registers."""
    return Client(headers={"host": "localhost"})


@pytest.fixture
def serve(tmp_path) -> Iterator[Callable[..., Client]]:
    """Serve a register from a file's text, with the vocabulary of a municipality or another."""
    overridden = []

    def serving(text: str = TOWN, vocabulary: Vocabulary = VOCABULARY, id_: str = "proefdam") -> Client:
        file = tmp_path / f"{id_}.yaml"
        file.write_text(text, encoding="utf-8")
        registers: Mapping[str, Register] = {id_: Register(id_, load(file, vocabulary))}
        setting = override_settings(RAADHUIS_REGISTERS=lambda: registers)
        setting.enable()
        overridden.append(setting)
        return Client(headers={"host": "localhost"})

    yield serving
    for setting in overridden:
        setting.disable()
