"""A Django that serves the example registers, and a small invented one."""

import os
from collections.abc import Callable, Iterator, Mapping

import django
import pytest
from django.test import Client
from django.test.utils import override_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")
django.setup()

from raadhuis.core.entities import VOCABULARY  # noqa: E402 - Django first
from raadhuis.core.facts.vocabulary import Vocabulary  # noqa: E402
from raadhuis.formats.file import load  # noqa: E402
from raadhuis.services.registers import Register  # noqa: E402

TOWN = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Verzonnen voor een proef
naam: Gemeente Proefdam
organen:
  raad: {naam: gemeenteraad, soort: raad}
  college:
    naam: college
    soort: college
    onderdelen:
      organisatie:
        naam: Ambtelijke organisatie
        soort: ambtelijke organisatie
        leiding: secretaris
        functies:
          secretaris: {titel: gemeentesecretaris, ambten: [secretaris], bezetting: vacant}
        onderdelen:
          team-groen:
            naam:
              - {waarde: Team Groen, gezien: 2026-01-01}
              - {waarde: Team Groen en Water, van: 2027-01-01, grond: Plan}
            interne-opmerking: GEHEIMWOORD
            leiding: geen
          team-tijdelijk:
            van: 2026-03-01
            tot: 2026-06-01
            naam: Team Tijdelijk
"""


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
