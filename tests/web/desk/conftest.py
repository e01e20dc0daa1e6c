"""The desk as the demo has it, on a new database."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client, override_settings
from tests.engines import SQLite, use

from raadhuis.services import drafts


@pytest.fixture(scope="session")
def databases(tmp_path_factory) -> SQLite:
    return SQLite(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(databases) -> Iterator[Client]:
    """Somebody at the desk."""
    url = databases.prepared()
    use(url)
    with override_settings(DESK=True):
        yield Client(headers={"host": "localhost"})
    use(settings.DATABASE_URL)
    databases.done(url)


def begun(desk: Client, text: str) -> str:
    """The address of the draft that a pasted text leads to."""
    answer = desk.post("/werk/invoer", {"tekst": text})
    assert answer.status_code == 303, answer.content.decode()
    return answer["Location"]


def kept() -> int:
    """How many drafts are kept."""
    return len(drafts.everything())
