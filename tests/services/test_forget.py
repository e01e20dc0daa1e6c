"""What must be forgotten is nowhere any more, and all else stands: on both engines."""

from __future__ import annotations

import json
import random
import string
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from secrets import token_hex
from threading import Event, Thread

import pytest
from django.db import connection
from django.test import Client
from tests.engines import Engine
from tests.machine import missing
from tests.web.walking import every_address, text

from raadhuis.core.entities import VOCABULARY, Appointment, Body, BodyKind, Municipality, Person, Post, Unit
from raadhuis.core.facts.change import ChangeKind, Fact, fact
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.services.actions import Draft, forget, record
from raadhuis.services.registers import current, registers
from raadhuis.store.changes import position
from raadhuis.store.database import StoreFailed
from raadhuis.store.models import ErasableText
from raadhuis.store.transfer import lines
from raadhuis.store.verify import verify

TOWN = "proefdam"
DAY = date(2026, 1, 1)
NAME = 'Wilhelmina "Mien" Achterberg-Öz'
MAIL = "mien@achterberg.example"
LONG = "".join(random.Random(3).choices(string.ascii_letters, k=5000))  # noqa: S311 - no secret, and hard to shorten


def told(*facts: Fact, author: str = "Ans", ground: str = "Proef", base: int | None = None) -> None:
    record(TOWN, VOCABULARY, [Draft(author, ChangeKind.DECISION, facts, (), ground, None, base)])


def person(id_: str, name: str) -> tuple[Fact, ...]:
    return fact(id_, Person.life, value=True, since=DAY), fact(id_, Person.name, name, DAY)


@pytest.fixture
def town(store):
    """A municipality in which she works; her name is in more places than her own."""
    settle(NAME, MAIL, LONG)


def settle(name: str, mail: str, long: str) -> None:
    told(fact(TOWN, Municipality.life, value=True, since=DAY), fact(TOWN, Municipality.name, "Proefdam", DAY),
         fact("college", Body.life, value=True, since=DAY), fact("college", Body.name, "college", DAY),
         fact("college", Body.kind, BodyKind.EXECUTIVE, DAY),
         fact("org", Unit.life, value=True, since=DAY), fact("org", Unit.name, "Organisatie", DAY),
         fact("org", Unit.parent, "college", DAY), fact("org", Unit.leaders, ("chef",), DAY),
         fact("chef", Post.life, value=True, since=DAY), fact("chef", Post.title, "directeur", DAY),
         fact("chef", Post.where, "org", DAY))  # fmt: skip
    told(*person("p-1", name), fact("p-1", Person.shown, value=True, since=DAY),
         fact("p-1", Person.contact, (mail, long), DAY), *person("p-2", "Bep"), *person("p-3", name),
         fact("chef-p-1", Appointment.life, value=True, since=DAY), fact("chef-p-1", Appointment.post, "chef", DAY),
         fact("chef-p-1", Appointment.person, "p-1", DAY), ground=f"Benoeming van {name}")  # fmt: skip
    told(fact("p-1", Person.name, "Mien Jansen", date(2026, 6, 1)), author=name.upper())
    in_two_lines = name.replace(" ", "\n", 1)
    told(fact("org", Unit.remark, f"Vraag {in_two_lines}, of Bep", DAY), ground="Wilhelmina is een mooie naam")
    told(fact("p-2", Person.contact, ("bep@example.nl", f"via {name}"), DAY), ground="Mien Jansens opvolger")


def texts() -> list[str]:
    return sorted(ErasableText.objects.values_list("text", flat=True))


def kept(engine: Engine) -> dict[str, bytes]:
    """What the files of the database hold, by folder."""
    found: dict[str, list[bytes]] = {}
    for path in engine.files():
        with suppress(FileNotFoundError):  # a server tidies up meanwhile
            found.setdefault(path.parent.name, []).append(path.read_bytes())
    return {folder: b"".join(contents) for folder, contents in found.items()}


def with_any(content: dict[str, bytes], *words: str) -> set[str]:
    """The folders in which one of these words stands."""
    return {folder for folder, inside in content.items() for word in words if word.encode() in inside}


def test_what_is_told_of_a_person_is_gone_and_so_are_texts_that_name_her(town):
    before = len(texts())
    assert forget(TOWN, VOCABULARY, "p-1") == 8
    assert len(texts()) == before - 8

    ledger = current(TOWN, VOCABULARY)
    subjects = ledger.on(DAY).subjects
    assert (subjects["p-1"].name, subjects["p-1"].contact, subjects["p-1"].shown) == ("(gewist)", UNKNOWN, UNKNOWN)
    assert ledger.on(date(2026, 7, 1)).subjects["p-1"].name == "(gewist)"
    assert ledger.changes[1].ground == "(gewist)"
    assert ledger.changes[2].author == "(gewist)"
    assert subjects["org"].remark is UNKNOWN
    assert subjects["p-2"].contact is UNKNOWN
    assert subjects["chef-p-1"].person == "p-1"


def test_what_only_looks_like_her_stays(town):
    """Another who has the same name, and texts with a part of it or a longer word."""
    forget(TOWN, VOCABULARY, "p-1")

    ledger = current(TOWN, VOCABULARY)
    assert ledger.on(DAY).subjects["p-3"].name == NAME
    assert ledger.on(DAY).subjects["p-2"].name == "Bep"
    assert [one.ground for one in ledger.changes[2:]] == [
        "Proef",
        "Wilhelmina is een mooie naam",
        "Mien Jansens opvolger",
    ]
    assert [one.author for one in ledger.changes] == ["Ans", "Ans", "(gewist)", "Ans", "Ans"]


def test_the_chain_holds_as_it_did_and_the_ledger_goes_on(town):
    before = verify(TOWN)
    forget(TOWN, VOCABULARY, "p-1")
    assert verify(TOWN, before.hash) == replace(before, erased=8)
    assert position(TOWN).erasures == 8

    told(fact("p-1", Person.name, "N.N.", date(2026, 9, 1)))
    assert current(TOWN, VOCABULARY).on(date(2026, 9, 1)).subjects["p-1"].name == "N.N."


def test_forgetting_again_finds_nothing_and_forgetting_nobody_touches_nothing(town):
    forget(TOWN, VOCABULARY, "p-1")
    there, place = texts(), position(TOWN)

    assert forget(TOWN, VOCABULARY, "p-1") == 0
    assert forget(TOWN, VOCABULARY, "niemand") == 0
    assert forget("nergens", VOCABULARY, "p-1") == 0
    assert (texts(), position(TOWN), position("nergens")) == (there, place, None)


def test_what_is_forgotten_is_in_no_export(town):
    assert NAME in exported()
    forget(TOWN, VOCABULARY, "p-1")

    record(TOWN, VOCABULARY, [Draft("Ans", ChangeKind.DECISION, person("p-9", "Cor"), (), "Proef")])
    for secret in (MAIL, LONG, 'Mien Jansen"'):
        assert secret not in exported()
    assert exported().count(NAME) == 1  # she who has the same name


def exported() -> str:
    """What an export tells, with its texts as they are."""
    rows = [json.loads(row) for row in lines(TOWN)]
    return json.dumps([[json.loads(t) if t[0] in '["' else t for _, _, t in row.get("teksten", [])] for row in rows],
                      ensure_ascii=False).replace('\\"', '"')  # fmt: skip


def test_what_is_forgotten_is_on_no_page_also_of_a_worker_that_showed_it_before(town):
    client = Client(headers={"host": "localhost"})
    kept = registers()[TOWN]
    assert any("Achterberg" in text(client.get(address)) for address in every_address(client))

    forget(TOWN, VOCABULARY, "p-1")

    addresses = every_address(client)
    assert f"/{TOWN}/functies/chef" in addresses
    for address in addresses:
        page = text(client.get(address))
        for secret in ("Achterberg", MAIL, "Mien"):
            assert secret not in page, address
    assert registers()[TOWN] is not kept


def test_what_is_forgotten_is_in_no_file_of_the_database(engine, store):
    """PostgreSQL's own log holds it until that is overwritten, which its administrator can hasten."""
    name, mail, long = f"Griet {token_hex(8)}", f"{token_hex(8)}@example.nl", token_hex(2500)
    settle(name, mail, long)
    # A long text lies in pieces.
    secrets = [name, mail, *(long[place : place + 50] for place in range(0, len(long), 500))]
    other = f"Griet {token_hex(8)}"
    told(*person("p-8", other))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute("ANALYZE")
    before = kept(engine)
    if not with_any(before, other):
        missing("de bestanden van deze PostgreSQL zijn hier niet te lezen")
    assert all(with_any(before, secret) for secret in secrets[:4])

    forget(TOWN, VOCABULARY, "p-1")
    forget(TOWN, VOCABULARY, "p-3")

    if connection.vendor == "postgresql":
        assert with_any(kept(engine), *secrets) == {"pg_wal"}
        overwrite_log()
    after = kept(engine)
    assert with_any(after, *secrets) == set()
    assert with_any(after, other)


def overwrite_log() -> None:
    """What docs/operator.md tells the administrator of a server to do."""
    with connection.cursor() as cursor:
        for _ in range(4):
            cursor.execute("SELECT pg_switch_wal()")
            cursor.execute("CHECKPOINT")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_no_copy_of_what_is_forgotten_stays_where_rows_were_moved_about(engine, store):
    """Many texts of all lengths come and go."""
    told(fact(TOWN, Municipality.life, value=True, since=DAY), fact(TOWN, Municipality.name, "Proefdam", DAY))
    chance, mark = random.Random(7), token_hex(8)  # noqa: S311 - lengths, no secrets
    there: dict[str, str] = {}
    gone = []
    for turn in range(12):
        new = {f"p-{turn}-{n}": f"{mark}-{turn}-{n}-" for n in range(6)}
        told(*(one for id_, name in new.items() for one in person(id_, name + "x" * chance.choice([1, 9, 90, 900]))))
        there |= new
        for id_ in chance.sample(sorted(there), 4):
            forget(TOWN, VOCABULARY, id_)
            gone.append(there.pop(id_))

    content = b"".join(kept(engine).values())
    assert [secret for secret in gone if secret.encode() in content] == []
    assert all(secret.encode() in content for secret in there.values())


def test_where_a_reader_makes_the_database_hold_on_to_it_that_is_told_and_it_can_be_done_again(engine, store):
    mail = f"{token_hex(8)}@example.nl"
    settle(NAME, mail, LONG)
    reading, done = Event(), Event()

    def read() -> None:
        with closing(connection), connection.cursor() as cursor:
            cursor.execute("BEGIN" if connection.vendor == "sqlite" else "BEGIN ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("SELECT count(*) FROM raadhuis_head")
            reading.set()
            done.wait(30)
            cursor.execute("ROLLBACK")

    other = Thread(target=read)
    other.start()
    reading.wait(30)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 100")
    with pytest.raises(StoreFailed, match="is gewist, maar staat nog in de bestanden van de database"):
        forget(TOWN, VOCABULARY, "p-1")
    assert current(TOWN, VOCABULARY).on(DAY).subjects["p-1"].name == "(gewist)"
    done.set()
    other.join()

    assert forget(TOWN, VOCABULARY, "p-1") == 0
    assert with_any(kept(engine), mail) <= {"pg_wal"}


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_the_server_keeps_no_statistics_of_texts(engine, town):
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE raadhuis_text")
        cursor.execute("SELECT attname FROM pg_stats WHERE tablename = 'raadhuis_text'")
        assert "text" not in {name for (name,) in cursor.fetchall()}
