"""Where a list in a sentence splits, and where "en" and the comma belong to a name."""

import pytest

from raadhuis.drafting.enumeration import split
from raadhuis.drafting.page import Page, Span, key


def pieces(text, count=None, **options):
    page = Page(text)
    return [text[start:end] for start, end in split(page, Span(0, len(text)), count, **options).spans]


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("Ruimte, Samenleving en Bedrijfsvoering", None, ["Ruimte", "Samenleving", "Bedrijfsvoering"]),
        ("Ruimte en Samenleving", None, ["Ruimte", "Samenleving"]),
        ("Ruimte, Toezicht en Handhaving", 2, ["Ruimte", "Toezicht en Handhaving"]),
        ("Ruimte, Toezicht en Handhaving", 3, ["Ruimte", "Toezicht", "Handhaving"]),
        ("Klant, Werk en Inkomen en Ruimte", None, ["Klant", "Werk en Inkomen", "Ruimte"]),
        ("Bestuurs- en Organisatieondersteuning en Ruimte", 2, ["Bestuurs- en Organisatieondersteuning", "Ruimte"]),
        ("Wonen, Bestuur, Personeel en Organisatie (BPO)", None, ["Wonen", "Bestuur, Personeel en Organisatie (BPO)"]),
        (
            "Zorg en een stafbureau Recht, Geld & Inkoop (RGI)",
            None,
            ["Zorg", "een stafbureau Recht, Geld & Inkoop (RGI)"],
        ),
        ("Wonen, Zorg en de stafafdeling Control", 2, ["Wonen", "Zorg", "de stafafdeling Control"]),
        ("Wonen, Werken, alsmede een stafafdeling", None, ["Wonen", "Werken", "een stafafdeling"]),
        ("Ruimte (wonen, werken en groen) en Zorg", None, ["Ruimte (wonen, werken en groen)", "Zorg"]),
        ("Ruimte & Projecten, Klant en Advies", None, ["Ruimte & Projecten", "Klant", "Advies"]),
        ("Beheer en onderhoud, Wonen en Zorg", None, ["Beheer en onderhoud", "Wonen", "Zorg"]),
        (
            "Dorp en Stad, Zorg, Jeugd en Werk, Beheer en Inkoop, Geld en Recht",
            4,
            ["Dorp en Stad", "Zorg, Jeugd en Werk", "Beheer", "Inkoop, Geld en Recht"],
        ),
        ("Kust, Dorp & Duin en Inwoners & Zaken", 2, ["Kust, Dorp & Duin", "Inwoners & Zaken"]),
        ("Jeugd, Werk, Bouwen en Wonen", 3, ["Jeugd", "Werk", "Bouwen en Wonen"]),
        (
            "Ruimte, Mens en Organisatie en Informatie en Data",
            3,
            ["Ruimte", "Mens en Organisatie", "Informatie en Data"],
        ),
        ("1. Noord 2. Zuid 3. Groen & Water", None, ["Noord", "Zuid", "Groen & Water"]),
        ("Plan; Beheer, Toezicht en Wijken; Recht", None, ["Plan", "Beheer, Toezicht en Wijken", "Recht"]),
        ("Stad en Dorp, Weg en Water en ten slotte Geld", 3, ["Stad en Dorp", "Weg en Water", "Geld"]),
    ],
)
def test_names_split_where_a_reader_splits_them(text, count, names):
    assert pieces(text, count) == names


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("openbare orde en veiligheid, toezicht en zorg", ["openbare orde en veiligheid", "toezicht", "zorg"]),
        ("wegen, groen, sport en cultuur en recreatie", ["wegen", "groen", "sport", "cultuur en recreatie"]),
        ("wonen & werken", ["wonen", "werken"]),
        ("een paspoort of een rijbewijs", ["een paspoort", "een rijbewijs"]),
        ("zorg en ondersteuning van inwoners", ["zorg en ondersteuning van inwoners"]),
        ("schone en veilige straten", ["schone en veilige straten"]),
        ("ouderen- en jeugdbeleid en onderwijs", ["ouderen- en jeugdbeleid", "onderwijs"]),
    ],
)
def test_subjects_split_where_a_reader_splits_them(text, subjects):
    assert pieces(text, names=False) == subjects


def test_a_name_that_the_page_tells_elsewhere_is_not_split():
    known = {key("Zorg en Jeugd")}
    assert pieces("Wonen, Zorg en Jeugd", known=known) == ["Wonen", "Zorg en Jeugd"]


def test_names_that_the_page_tells_elsewhere_apart_are_split():
    known = {key("Toezicht"), key("Handhaving")}
    assert pieces("Wonen, Toezicht en Handhaving", known=known)[1:] == ["Toezicht", "Handhaving"]


def test_an_answer_about_an_en_goes_before_its_price():
    text = "Wonen, Toezicht en Handhaving"
    assert pieces(text, decided={text.index(" en "): True})[1:] == ["Toezicht", "Handhaving"]


def test_nothing_of_a_list_is_lost_but_what_separates_it():
    text = "Wonen, Zorg en Jeugd, Werk en Inkomen; Groen"
    assert "".join(pieces(text)).replace(" ", "") == text.replace(" ", "").replace(",", "").replace(";", "")


def test_a_list_of_thousands_is_split_at_once():
    assert len(pieces(", ".join(["Wonen"] * 5000))) == 5000
