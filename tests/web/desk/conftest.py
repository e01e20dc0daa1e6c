"""The desk as the demo has it, on a new database."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.http import HttpResponse
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


def seen_in(page: str) -> dict[str, str]:
    """What the form by which one takes over carries along of what was seen."""
    return dict(re.findall(r'<input type="hidden" name="(stand|na|naam|dag)" value="([^"]*)">', page))


def agree(desk: Client, address: str, name: str, day: str) -> HttpResponse:
    """Take over what one is shown first."""
    page = desk.get(f"{address}/neem-over", {"naam": name, "dag": day}).content.decode()
    return desk.post(f"{address}/neem-over", seen_in(page))
