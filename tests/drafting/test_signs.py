"""A rule is only asked about a sentence in which one of its signs stands: no way to say it may hold none of them."""

from __future__ import annotations

import re
import re._constants as kind  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from itertools import chain, product

import pytest

from raadhuis.drafting import context, heads, names, phrases, prose, sentences, signs, tasks

ANY = "\0"  # a character, or several, that may be part of a word
EDGE = "\n"  # where no word goes on

SOUGHT = [
    *((signs.TASK, one) for one in (tasks.PHRASE, tasks.BEFORE, tasks.VERB, tasks.HELPED)),
    (signs.TASK, re.compile(rf"\b{tasks.VERB_OF_MANY.pattern}")),
    *((signs.TITLE, one) for one in (heads.TITLES, heads.BY_KIND, heads.REGISTRAR, prose.TITLED)),
    (signs.TITLE, re.compile(rf"{prose.TITLE_FIRST.pattern.partition('(?:van')[0]}")),
    *((signs.COMPOUND, one) for one in (phrases.SELF_NAMED, phrases.THERE_IS, phrases.PART_OF, context.COMPOUND)),
    *((signs.MANY, one) for one in (names.PLURAL, phrases.INSIDE, phrases.WHICH)),
    *((signs.ONE, one) for one in (names.SINGULAR, phrases.ORDINAL, phrases.ONE)),
    (signs.PLACE, phrases.INSTITUTION),
    (signs.LEADING, heads.LEADS),
    (signs.GRIFFIE, phrases.GRIFFIE),
    (signs.ALIAS, phrases.ALIAS),
    (signs.OUTSIDE, phrases.OUTSIDE),
    (signs.PAST, phrases.PAST),
    (signs.HOLDS, phrases.HOLDS),
    (signs.WHOLE, phrases.MADE_UP_OF),
    (signs.DIRECT, phrases.DIRECT),
]


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
        return {f"{EDGE}{one}{EDGE}" if " " in one else "" for one in ways(how[1])}
    if what in (kind.AT, kind.ASSERT_NOT, kind.ASSERT):
        return {EDGE}
    return {ANY}


@pytest.mark.parametrize(("sign", "sought"), SOUGHT)
def test_every_way_to_say_what_a_rule_seeks_holds_a_word_of_its_sign(sign, sought):
    without = [
        way
        for way in ways(parser.parse(sought.pattern, sought.flags & re.IGNORECASE))
        if not any(sign in signs.of_word(word) for word in re.findall(rf"[\w{ANY}]+", f"{ANY}{way}{ANY}"))
    ]
    assert not without, without[:5]
