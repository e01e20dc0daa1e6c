"""A database that an older Raadhuis left is brought up to date with all that is in it."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model
from tests.engines import use
from tests.services.pages import ASKING, SMALL
from tests.services.test_drafts import called
from tests.store.towns import TOWN, history, write

from raadhuis.core.entities import VOCABULARY
from raadhuis.drafting import page_of
from raadhuis.services import drafts
from raadhuis.services.review import Do, Edit, reviewed
from raadhuis.settings import DATABASE_URL
from raadhuis.store.changes import read
from raadhuis.store.database import LABEL, prepare
from raadhuis.store.models import SoughtWord
from raadhuis.store.verify import verify

PAGE = page_of(SMALL)
BEHEER, VERGUNNINGEN = (called(reviewed(PAGE, ()), name) for name in ("Team Beheer", "Team Vergunningen"))
DONE = [Edit(Do.RENAME, BEHEER, "Team Wijkbeheer"), Edit(Do.LEAD, BEHEER, "teammanager")]
UNDONE = [Edit(Do.DROP, VERGUNNINGEN), Edit(Do.KIND, VERGUNNINGEN, "bureau")]


@pytest.fixture
def older(engine) -> Iterator[type[Model]]:
    """A database without steps, and what its drafts are there."""
    use(url := engine.empty())
    call_command("migrate", LABEL, "0005", verbosity=0)
    yield MigrationLoader(connection).project_state((LABEL, "0005_taken_over")).apps.get_model(LABEL, "UnfinishedDraft")
    use(DATABASE_URL)
    engine.done(url)


def rows(edits):
    return [[edit.do.value, edit.on, edit.to, edit.kind, edit.was] for edit in edits]


def test_what_a_database_held_before_there_were_steps_is_all_there_and_each_edit_is_a_step(older):
    busy = older.objects.create(text=PAGE.text, edits=rows(DONE), undone=rows(UNDONE))
    over = older.objects.create(text=PAGE.text, edits=rows(DONE[:1]), taken_over=TOWN)
    fresh = older.objects.create(text=page_of(ASKING).text)
    write(*history(2))
    SoughtWord.objects.create(municipality=TOWN, month=date(2026, 11, 1), word="kliko", times=5)

    prepare()

    assert read(TOWN, VOCABULARY) == tuple(history(2))
    assert verify(TOWN).broken is None
    assert list(SoughtWord.objects.values_list("word", "times")) == [("kliko", 5)]
    kept = {(one.id, one.begun_at, one.steps, one.taken_over) for one in drafts.everything()}
    assert kept == {(one.pk, one.begun_at, len(one.edits), one.taken_over) for one in (busy, over, fresh)}
    assert drafts.find(fresh.pk).review == reviewed(page_of(ASKING), ())

    found = drafts.find(busy.pk)
    assert (found.review, found.turn) == (reviewed(PAGE, tuple(DONE)), 0)
    assert (found.last, found.undone) == ((DONE[-1],), (UNDONE[-1],))
    assert drafts.undo(busy.pk, 0).review == reviewed(PAGE, tuple(DONE[:1]))
    for turn in (1, 2):
        drafts.redo(busy.pk, turn)
    assert drafts.redo(busy.pk, 3).review == reviewed(PAGE, (*DONE, *reversed(UNDONE)))

    drafts.do(over.pk, 0, [DONE[1], UNDONE[1]])
    assert drafts.undo(over.pk, 1).review == reviewed(PAGE, tuple(DONE[:1]))
    assert {one.taken_over for one in drafts.everything()} == {""}
