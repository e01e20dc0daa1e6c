"""A rule is only asked about a sentence in which one of its signs stands: no way to say it may hold none of them."""

from __future__ import annotations

import re
import re._constants as kind  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from itertools import chain, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.measure import BY_OTHERS

from raadhuis.drafting import Page, context, draft, heads, kinds, phrases, reader, sentences, signs, tasks

ANY = "\0"  # a character, or several, that may be part of a word
EDGE = "\n"  # where no word goes on
EDGE_BEFORE = "\v"  # the same, before the letter that stands before it
EDGE_FARTHER = "\f"  # the same, before the two letters that stand before it

ONE_TITLE = heads.TITLE.partition("(?: ?/")[0] + r")(?![\w-])"  # and not two with a stroke between
SOUGHT = {
    (signs.TASK,): [
        *(tasks.PHRASE, tasks.BEFORE, tasks.VERB),
        *(re.compile(rf"\b{one.pattern}") for one in (tasks.VERB_OF_MANY, tasks.HELPED)),
    ],
    (signs.TITLE,): [
        re.compile(ONE_TITLE),
        heads.BY_KIND,
        heads.REGISTRAR,
        re.compile(rf"\b{sentences.TITLE_LINE.pattern}$"),
    ],
    (signs.TITLE, signs.LEADING): [re.compile(rf"\b{sentences.LEADER.pattern}")],
    (signs.LEADING,): [re.compile(rf"\b{heads.LEADS.pattern}")],
    (signs.COMPOUND,): [phrases.SELF_NAMED, phrases.THERE_IS, phrases.PART_OF, context.COMPOUND],
    (signs.MANY,): [kinds.PLURAL, phrases.WHICH],
    (signs.ONE,): [kinds.SINGULAR, phrases.ORDINAL, phrases.ONE],
    (signs.MANY, signs.ONE): [kinds.EITHER],
    (signs.PLACE,): [phrases.INSTITUTION],
    (signs.GRIFFIE,): [phrases.GRIFFIE],
    (signs.ALIAS,): [phrases.ALIAS],
    (signs.OUTSIDE,): [phrases.OUTSIDE],
    (signs.PAST,): [phrases.PAST],
    (signs.HOLDS,): [phrases.HOLDS],
    (signs.WHOLE,): [phrases.MADE_UP_OF],
    (signs.DIRECT,): [phrases.DIRECT],
    (signs.APART,): [phrases.APART],
}


def ways(pattern: object) -> set[str]:
    """All that a pattern fits, as far as its letters tell."""
    parts = [list(ways_of(*one)) for one in pattern]  # type: ignore[attr-defined]
    return {"".join(one) for one in product(*parts)}


def ways_of(what: object, how: object) -> set[str]:
    if what is kind.LITERAL:
        return {chr(how).lower()}
    if what is kind.SUBPATTERN:
        return ways(how[3])
    if what is kind.BRANCH:
        return set(chain.from_iterable(map(ways, how[1])))
    if what in (kind.MAX_REPEAT, kind.MIN_REPEAT):
        least, most, repeated = how
        several = ANY if most > 1 else ""
        return {one + several for one in ways(repeated)} | ({""} if least == 0 else set())
    if what is kind.IN and all(one is kind.LITERAL for one, _ in how):
        return {chr(letter).lower() for _, letter in how}
    if what is kind.IN and how == [(kind.CATEGORY, kind.CATEGORY_SPACE)]:
        return {" "}
    if what is kind.ASSERT and how[0] > 0:
        return {f"{EDGE}{one}{EDGE}" if re.match(rf"[^\w{ANY}]", one) else "" for one in ways(how[1])}
    if what in (kind.ASSERT, kind.ASSERT_NOT):
        looked_at = how[1].getwidth()[0]
        farther = EDGE_FARTHER if how[0] < 0 else ""
        return {{1: EDGE, 2: EDGE_BEFORE, 3: farther}.get(looked_at, "")}
    if what is kind.AT:
        return {EDGE}
    return {ANY}


def words(way: str) -> list[str]:
    """The words in a way to say something; one that may go on holds ANY."""
    edged = re.sub(rf"(..){EDGE_FARTHER}|(.){EDGE_BEFORE}", rf"{EDGE}\1\2", f"{ANY}{way}{ANY}")
    return re.findall(rf"[\w{ANY}]+", edged)


@pytest.mark.parametrize("needed", SOUGHT)
def test_every_way_to_say_what_a_rule_seeks_holds_a_word_of_its_sign(needed):
    for sought in SOUGHT[needed]:
        without = [
            way
            for way in ways(parser.parse(sought.pattern))
            if not any(signs.of_word(word) & set(needed) for word in words(way))
        ]
        assert not without, without[:5]


def told(text: str, monkeypatch: pytest.MonkeyPatch, *, all_rules: bool) -> object:
    """What is drafted of a page, where rules look at the sentences with their signs, or at all of them."""
    with monkeypatch.context() as patch:
        if all_rules:
            patch.setattr(signs, "signs", lambda *_: frozenset(chain.from_iterable(SOUGHT)))
            patch.setattr(reader, "signs", signs.signs)
        made = draft(Page(text))
    return made.units, made.claims, made.asked


WORDS = [word for those in signs.WORDS.values() for word in those.split()]
WORDS += ["de", "het", "De", "Het", "en", "Wonen", "Zorg", "Team", "die", "u", "met", ":", ",", ".", "\n", "\n-"] * 9
PAGE = st.lists(st.sampled_from(WORDS), max_size=50)


@given(PAGE)
def test_rules_that_look_at_all_sentences_tell_no_more_of_any_words(said):
    with pytest.MonkeyPatch.context() as patch:
        text = " ".join(said) or "."
        assert told(text, patch, all_rules=True) == told(text, patch, all_rules=False)


def test_rules_that_look_at_all_sentences_tell_no_more_of_the_pages_that_others_wrote(monkeypatch):
    for path in BY_OTHERS.rglob("*.txt"):
        text = path.read_text("utf-8")
        assert told(text, monkeypatch, all_rules=True) == told(text, monkeypatch, all_rules=False), path.name
