"""Every word of a draft stands on the page, changed by nothing but the steps that are listed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.measure import PAGES, drafted

from raadhuis.drafting import RULES, STEPS, Draft, Page, Said, Span, Unreadable, draft, page_of
from raadhuis.drafting.claims import BodyClaim, HeadClaim, SubjectClaim, UnitClaim
from raadhuis.drafting.words import KINDS, NOUN_OF_VERB

WORDS = [
    *("De", "het", "een", "afdeling", "afdelingen", "team", "teams", "domein", "directie", "staf", "griffie", "raad"),
    *("college", "Ruimte", "Zorg", "Wonen", "en", ",", ":", ".", ";", "(", ")", "–", "•", "\n", "\n\n", "is", "zijn"),
    *("bestaat uit", "drie", "met elk", "eigen", "manager", "afdelingshoofd", "verantwoordelijk voor", "gaat over"),
    *("wegen", "groen", "ondersteunt", "valt onder", "deze", "dit", "Bestuurs-", "hoofd:", "A.", "de-\nWit", "o.a."),
    *("&", "12", "#", "*", "-", "‘", "’", "ë", "\ufffd", "ƫ", "gemeente", "Aap"),
]


def pages() -> st.SearchStrategy[str]:
    """Arbitrary text; and words of which pages are made, in any order."""
    return st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


def everything_said(made: Draft) -> list[Said]:
    said = [made.municipality] + [body.name for body in made.bodies]
    for unit in made.units:
        said += [unit.name, unit.kind_said, unit.parent_said, unit.head, *unit.subjects]
    for claim in made.claims:
        match claim:
            case UnitClaim():
                said += [claim.name, claim.kind_said, claim.parent_said]
            case HeadClaim():
                said.append(claim.title)
            case SubjectClaim():
                said.append(claim.subject)
            case BodyClaim():
                said.append(claim.name)
    return [one for one in said if one is not None]


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text)).lower()


def assert_quoted(made: Draft) -> None:
    for said in everything_said(made):
        assert said.text
        assert said.rule in RULES
        assert set(said.steps) <= STEPS.keys()
        assert all(0 <= start < end <= len(made.page.text) for start, end in said.spans)
        assert made.page.requote(said) == said.text
        if not {"garbelteken hersteld", "tikfout hersteld", "enkelvoud"} & set(said.steps):
            on_page = "".join(made.page.text[start:end] for start, end in said.spans)
            nouns = {letters(noun) for noun in NOUN_OF_VERB.values()} | {"van"}
            left = letters(said.text)
            for noun in nouns if "van werkwoord naar zelfstandig naamwoord" in said.steps else ():
                left = left.removeprefix(noun)
            assert left in letters(on_page)


@given(pages())
def test_whatever_the_page_is_each_word_of_the_draft_is_quoted_from_it(text):
    try:
        page = page_of(text)
    except Unreadable:
        return
    assert_quoted(draft(page))


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda page: page.stem)
def test_each_word_of_the_draft_of_a_real_page_is_quoted_from_it(page):
    assert_quoted(drafted(page))


@given(pages())
def test_whatever_the_page_is_the_draft_is_one_tree_of_known_kinds(text):
    try:
        made = draft(page_of(text))
    except Unreadable:
        return
    for place, unit in enumerate(made.units):
        assert unit.kind in KINDS
        above, passed = unit.parent, {place}
        while above is not None:
            assert above not in passed
            passed.add(above)
            above = made.units[above].parent


@given(pages(), st.integers(0, 1000))
def test_a_quote_is_made_of_the_words_at_its_span_alone(text, cut):
    page = Page(f"voor {text} na")
    said = page.quote("zin", Span(5, 5 + len(text)), "kleine letters")
    other = Page(f"{'x' * (cut % 50)}{text} heel iets anders")
    moved = other.quote("zin", Span(cut % 50, cut % 50 + len(text)), "kleine letters")
    assert said.text == moved.text
