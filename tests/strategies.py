"""Arbitrary registers of a municipality, for property tests: whatever can be recorded may come out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import AMOUNT, DAY, LINK, NUMBER, TEXT, UNKNOWN, YES_NO, visible
from raadhuis.core.facts.vocabulary import Attribute, Subject, Vocabulary

DAYS = [date(2018, 5, 1), date(2020, 1, 1), date(2020, 1, 2), date(2024, 2, 29), date(2026, 11, 22), date(2031, 1, 1)]

ODD = [
    "geen", "onbekend", "null", "~", "no", "ja", "true", "010", "1.0", "1e3", "2020-01-01", "- x", "-", "? x",
    "a: b", "a:", "#", "a # b", "# a", "'", '"', "it's", '"zo"', "`x`", "@x", "%x", "!x", "&x", "*x", "|",
    ">", "|-", "[", "]", "{", "}", "a, b", "[a]", "{a: b}", "---", "...", "--- x", "<<", "=", "\\", "\\n",
    "a\\", "👩‍💻 en 🏛️", "é", "\u00a0x", "a\u00a0b", "a\u2028b", "a\x85b", "a\x7fb", "\ufeffa", "a\ufffe",
    "a\nb", "a\n\nb", "a\n b", "a \nb", "a\n# b", "- a\n- b", "a\tb", "\ta", "a\n\tb", "a  b", "a:b",
    "http://a:b", "Wmo: hulp bij het huishouden", "1 team", "team-a",
    "Dit is een lange zin die over meer dan een regel loopt, met een komma en een dubbele punt: zo dus.",
    "Een lange  zin met twee spaties waar er een hoort, die daarom niet zomaar mag worden gevouwen over twee regels.",
    "woord" * 50, "- " + "een lang stuk tekst dat met een streepje begint " * 4 + "en eindigt",
    "x # " * 40 + "y",
]  # fmt: skip

LETTERS = st.characters(exclude_categories=["Cs"])

texts = st.one_of(
    st.sampled_from(ODD),
    st.text(LETTERS, min_size=1, max_size=12),
    st.lists(st.sampled_from(ODD), min_size=2, max_size=12).map(" ".join),
    st.lists(st.sampled_from(ODD), min_size=2, max_size=4).map("\n".join),
)
words = texts.map(str.strip).filter(lambda text: TEXT.holds(text) and visible(text))
ids = st.sampled_from(["010", "1e3", "2020-01-01", "null", "no", "ja", "geen", "onbekend", "naam", "van", *"abcdefgh"])

PLAIN: dict[str, st.SearchStrategy[Any]] = {
    TEXT.name: words,
    LINK.name: st.sampled_from(["https://example.nl", "http://a:1/?b=c#d", "https://x/[y],{z}"]),
    NUMBER.name: st.integers(-(10**15) + 1, 10**15 - 1),
    AMOUNT.name: st.decimals(0, 10**6, allow_nan=False, places=2),
    DAY.name: st.dates(),
    YES_NO.name: st.booleans(),
}


def values(attribute: Attribute[Any, Any], known: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """Values that an attribute may have, where references lead to subjects that are known, by kind."""
    kind = attribute.type
    if kind.targets:
        targets = [id_ for wire in kind.targets for id_ in known.get(wire, [])]
        one: st.SearchStrategy[Any] = st.sampled_from(targets) if targets else st.nothing()
    elif kind.options and kind.name != YES_NO.name:
        options = st.sampled_from(kind.options)
        if kind.many:
            return st.lists(options, min_size=1, max_size=3, unique=True).map(lambda chosen: kind.read([*chosen]))
        return options.map(kind.read)
    else:
        one = PLAIN[kind.name.removeprefix("lijst van ")]
    return st.lists(one, min_size=1, max_size=3, unique=True).map(tuple) if kind.many else one


@st.composite
def ledgers(draw: st.DrawFn, vocabulary: Vocabulary = VOCABULARY, most: int = 16) -> Ledger:
    """A register of one municipality, `gem`, of arbitrary changes that could each be recorded."""
    top, *others = vocabulary.kinds.values()
    ledger = Ledger(vocabulary)
    known: dict[str, list[str]] = {}
    for number in range(draw(st.integers(4, most))):
        withdraws: tuple[int, ...] = ()
        if number == 0:
            facts = _opening(draw, top, "gem", DAYS[0], known)
        elif number < most // 2 or draw(st.booleans()):
            possible = [kind for kind in others if _is_possible(kind, known)]
            day = draw(st.sampled_from([DAYS[0], DAYS[0], DAYS[2], DAYS[3]]))
            facts = _opening(draw, draw(st.sampled_from(possible)), draw(ids), day, known)
        else:
            facts = _more(draw, ledger, known)
            withdraws = tuple(draw(st.lists(st.integers(2, len(ledger.changes) + 1), max_size=1)))
        decisions = st.none() | st.sampled_from(known["besluit"]) if "besluit" in known else st.none()
        change = Change(
            len(ledger.changes) + 1, "proef", datetime(2026, 11, 22, tzinfo=UTC), draw(st.sampled_from(ChangeKind)),
            ledger.differences(facts), withdraws, draw(words), draw(decisions),
        )  # fmt: skip
        after = ledger.record(change)
        if isinstance(after, Ledger):
            ledger = after
            known = {}
            for id_ in ledger.timelines:
                if ledger.life(id_) and (kind := ledger.kind_of(id_)):
                    known.setdefault(kind.wire, []).append(id_)
    return ledger


def _is_possible(kind: type[Subject], known: dict[str, list[str]]) -> bool:
    return all(
        not set(attribute.type.targets).isdisjoint(known)
        for attribute in kind.attributes.values()
        if attribute.required and attribute.type.targets
    )


def _opening(draw: st.DrawFn, kind: type[Subject], id_: str, day: date, known: dict[str, list[str]]) -> list[Fact]:
    """A subject that begins, with what it must have and some of what it may have."""
    until = draw(st.sampled_from([None, None, None, DAYS[-1]]))
    facts = [Fact(id_, kind.life.key, value=True, since=day, until=until)]
    for attribute in kind.attributes.values():
        if attribute is kind.life or not (attribute.required or draw(st.integers(0, 2)) == 0):
            continue
        possible = values(attribute, known)
        if not attribute.required:
            possible |= st.none()
        facts.append(Fact(id_, attribute.key, draw(possible), day))
    return facts


def _more(draw: st.DrawFn, ledger: Ledger, known: dict[str, list[str]]) -> list[Fact]:
    """Some facts about subjects that are there: other values, with or without an end, and closings."""
    facts = []
    for _ in range(draw(st.integers(1, 3))):
        id_ = draw(st.sampled_from([id_ for ids_ in known.values() for id_ in ids_]))
        kind = ledger.kind_of(id_)
        if kind is None:
            continue
        since = draw(st.sampled_from(DAYS))
        until = draw(st.none() | st.sampled_from([day for day in DAYS if day > since])) if since < DAYS[-1] else None
        attribute = draw(st.sampled_from([*kind.attributes.values()]))
        if attribute is kind.life:
            facts.append(Fact(id_, attribute.key, draw(st.sampled_from([False, True, UNKNOWN])), since, until))
            continue
        possible = values(attribute, known)
        if not attribute.required:
            possible |= st.sampled_from([None, UNKNOWN])
        if not possible.is_empty:
            facts.append(Fact(id_, attribute.key, draw(possible), since, until))
    return facts
