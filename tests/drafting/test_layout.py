"""What the layout of a page makes of its lines."""

from raadhuis.drafting.block import HEADING, ITEM, TEXT
from raadhuis.drafting.layout import blocks
from raadhuis.drafting.sentences import sentences
from raadhuis.drafting.source import page_of


def laid_out(text):
    page = page_of(text)
    return [(block.role, page.text[block.span.start : block.span.end]) for block in blocks(page)]


def roles(text):
    return [role for role, _ in laid_out(text)]


def test_a_short_line_by_itself_is_a_heading_and_a_sentence_is_not():
    assert roles("Afdelingen\n\nDe gemeente heeft vier afdelingen.") == [HEADING, TEXT]


def test_bullets_numbers_and_letters_are_items():
    for mark in ("•", "-", "▪", "*", "–", "1.", "a.", "b)"):
        assert laid_out(f"Dit zijn de teams:\n\n{mark} Wonen\n{mark} Zorg")[1:] == [
            (ITEM, "Wonen"),
            (ITEM, "Zorg"),
        ]


def test_a_text_that_is_indented_below_an_item_belongs_to_it():
    page = page_of("• Wonen\n  Maakt plannen voor woningen.\n• Zorg")
    first, second = blocks(page)
    assert page.text[first.rest.start : first.rest.end] == "Maakt plannen voor woningen."
    assert second.rest is None


def test_short_lines_after_a_colon_are_a_list_without_marks():
    assert laid_out("De afdelingen zijn:\nWonen\nZorg\nGroen")[1:] == [
        (ITEM, "Wonen"),
        (ITEM, "Zorg"),
        (ITEM, "Groen"),
    ]


def test_lines_that_only_their_indents_order_are_a_list():
    page = page_of("Directie\n  Domein Stad\n    Team Wonen\n    Team Zorg")
    assert [(block.role, block.indent) for block in blocks(page)] == [
        (ITEM, 0),
        (ITEM, 2),
        (ITEM, 4),
        (ITEM, 4),
    ]


def test_a_line_that_names_a_person_after_a_colon_is_no_heading():
    assert roles("Afdeling Wonen\nHoofd: A. de Wit") == [HEADING, TEXT]


def test_a_word_that_was_broken_at_the_end_of_a_line_is_whole():
    assert laid_out("Wij werken met organi-\nsaties in de buurt en bestuurs-\nen directieteams samen.") == [
        (TEXT, "Wij werken met organisaties in de buurt en bestuurs-\nen directieteams samen.")
    ]


def test_the_levels_of_markdown_are_kept():
    page = page_of("# Organisatie\n\n## Afdelingen\n\n### Afdeling Wonen")
    assert [block.level for block in blocks(page)] == [1, 2, 3]


def test_sentences_end_at_full_stops_but_not_after_initials_and_abbreviations():
    page = page_of("Hoofd is A. de Wit. Zij gaat over o.a. wonen en zorg. Bel dhr. B. Smit!")
    (block,) = blocks(page)
    assert [page.text[start:end] for start, end in sentences(page, block.span)] == [
        "Hoofd is A. de Wit.",
        "Zij gaat over o.a. wonen en zorg.",
        "Bel dhr. B. Smit!",
    ]


def test_a_line_with_a_label_is_a_sentence_of_its_own_also_after_an_abbreviation():
    page = page_of("Wil Veen is afdelingsmanager a.i.\nTaken: wegen en groen.")
    (block,) = blocks(page)
    assert [page.text[slice(*one)] for one in sentences(page, block.span)] == [
        "Wil Veen is afdelingsmanager a.i.",
        "Taken: wegen en groen.",
    ]


def test_the_letters_of_an_index_and_the_numbers_of_pages_say_nothing():
    assert laid_out("A\n\nAfval en archief worden hier behandeld.\n\n- 3 -\n\nB") == [
        (TEXT, "Afval en archief worden hier behandeld."),
    ]
