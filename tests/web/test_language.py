"""The English pages: everything that the pages themselves say is translated, and an English page says it."""

import re

from tests.web.messages import ENGLISH, catalogue, compiled, messages

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
