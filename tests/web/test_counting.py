"""Counting words that found nothing is off; where an operator switches it on, the page says so."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import override_settings
from tests.web.full_town import FULL
from tests.web.reading import said

from raadhuis.services.sought import OFTEN, Tally
from raadhuis.store.models import SoughtWord
from raadhuis.store.words import often

# That both databases count alike is tested with the counting itself.
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)

NOTICE = "Wel telt het per maand de woorden waarmee niets is gevonden"
NOTHING = "/proefdam/wie?vraag=waar+is+mijn+zwabberknoert%3F"


@pytest.fixture
def tally(monkeypatch, store):
    """What this process counts, from nothing on."""
    monkeypatch.setattr("raadhuis.web.portal.wayfinding.TALLY", Tally())


@pytest.fixture
def counting(tally) -> Iterator[None]:
    """An operator switched it on."""
    with override_settings(COUNT_WORDS=True):
        yield


def test_nothing_is_counted_unless_an_operator_wants_it(serve, tally):
    client = serve(FULL)
    for _ in range(OFTEN):
        assert NOTICE not in said(client, NOTHING)
    assert NOTICE not in said(client, "/proefdam/wie")
    assert not SoughtWord.objects.exists()


def test_of_questions_that_found_nothing_the_unknown_words_are_counted_and_the_page_says_so(serve, counting):
    client = serve(FULL)
    for _ in range(OFTEN):
        assert NOTICE in said(client, NOTHING)
        client.get("/proefdam/wie?vraag=bomen+flubberdebub")  # found
        client.get("/proefdam/wie/suggesties?vraag=flubberdebub")  # not asked yet
    assert NOTICE in said(client, "/proefdam/wie")
    assert [(word, times) for _, word, times in often("proefdam")] == [("zwabberknoert", OFTEN)]


def test_where_counting_fails_the_question_is_answered(serve, counting, caplog):
    client = serve(FULL)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE raadhuis_word")
    for _ in range(OFTEN):
        assert "is op 22 november 2026 niet te vinden" in said(client, NOTHING)
    assert "niet geteld" in caplog.text
