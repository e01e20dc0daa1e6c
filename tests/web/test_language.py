"""The English pages: everything that the pages themselves say is translated, and an English page says it."""

import re

import pytest
from tests.web.messages import CODE, ENGLISH, catalogue, compiled, in_core, messages
from tests.web.walking import text

HOLES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def test_every_text_of_the_pages_is_in_the_english_catalogue_and_nothing_else_is():
    known = {(one.id, one.context) for one in catalogue() if one.id}

    assert known == set(messages()), "run: python -m tests.web.messages"


def test_every_text_has_a_translation_with_the_same_holes():
    for one in catalogue():
        originals, translations = (part if isinstance(part, tuple | list) else (part,) for part in (one.id, one.string))
        if not one.id:
            continue
        assert all(translations), f"no translation of: {one.id}"
        for translation in translations:
            assert set(HOLES.findall(translation)) <= set(HOLES.findall("".join(originals))), one.id
        assert set(HOLES.findall("".join(translations))) == set(HOLES.findall("".join(originals))), one.id


def test_the_server_reads_the_catalogue_as_it_now_is():
    assert ENGLISH.with_suffix(".mo").read_bytes() == compiled(catalogue()), "run: python -m tests.web.messages"


def test_on_an_english_page_the_words_of_the_register_are_marked_as_dutch(client):
    english, dutch = (client.get(f"{begin}/heerlen/visie").content.decode() for begin in ("/en", ""))
    assert '<html lang="en"' in english
    assert ' lang="nl">' in english.partition("<main")[2]
    assert '<html lang="nl"' in dutch
    assert " lang=" not in dutch.partition("<main")[2].partition("</main>")[0]


def test_no_text_is_asked_for_inside_an_f_string_where_it_would_not_be_found():
    for path in CODE.rglob("*.py"):
        assert not re.search(r"\{(_|gettext|say)\(['\"]", path.read_text(encoding="utf-8")), path


PAGES = (
    "over", "taken", "portefeuilles", "vervanging", "organogram", "organogram?op=2027-02-01", "organogram.svg",
    "onderdelen", "onderdelen/team-groen", "onderdelen/team-groen?op=2027-02-01", "functies", "organen",
    "besluiten", "besluiten/organisatiebesluit-2027", "wijzigingen", "wijzigingen?pagina=2", "wijzigingen?pagina=4",
    "wijzigingen/3", "wijzigingen/118", "wijzigingen.atom", "vergelijk?van=2016-01-01&tot=2027-06-01",
    "vergelijk?van=2015-01-01&tot=2016-01-02", "vergelijk?van=2023-06-01&tot=2024-06-01",
    "wie?vraag=een+boom+in+mijn+straat", "wie?vraag=jeugdhulp", "opgaven", "vacatures", "partners", "vestigingen",
)  # fmt: skip
"""Pages of Voorbeeldstad that between them say most of what the core has to say."""


@pytest.fixture(scope="module")
def dutch(examples):
    """Words that stand between the holes of the core's templates, save those that the register uses itself."""
    changes = examples["voorbeeldstad"].ledger.changes
    own = " ".join(str(part) for change in changes for part in (change.ground, *(said.value for said in change.facts)))
    english = " ".join(str(one.string) for one in catalogue())
    pieces = {piece.strip(" ,;:.()‘’") for (said, _), _ in in_core() for piece in re.split(r"\{\w+\}", str(said))}
    return {piece for piece in pieces if " " in piece and piece not in own and piece not in english}


@pytest.mark.parametrize("address", ["", *PAGES])
def test_what_the_core_says_is_english_on_an_english_page(client, dutch, address):
    page = client.get(f"/en/voorbeeldstad/{address}")
    assert page.status_code in (200, 410), address
    assert [piece for piece in dutch if piece in text(page)] == []


def test_those_same_pages_say_much_of_it_in_dutch(client, dutch):
    pages = [text(client.get(f"/voorbeeldstad/{address}")) for address in PAGES]
    assert len([piece for piece in dutch if any(piece in page for page in pages)]) > 20
