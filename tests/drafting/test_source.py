"""What is handed over as a page: text and HTML in any encoding, and what is no page at all."""

import time
from contextlib import suppress

import pytest
from tests.drafting.measure import PAGES

from raadhuis.drafting import Unreadable, draft, page_of, read_page
from raadhuis.drafting.source import LARGEST, LONGEST

SECONDS = 10
"""More than any page may take, on a busy machine: what blows up takes minutes."""


def names(page):
    return [unit.name.text for unit in draft(page).units]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_the_encodings_of_web_pages_and_editors_are_read(encoding):
    assert names(read_page("De afdelingen Financiën en Coördinatie.".encode(encoding))) == ["Financiën", "Coördinatie"]


@pytest.mark.parametrize("garbled", ["FinanciÃ«n", "Financiƫn", "Financi�n", "Financi?n"])
def test_an_e_with_two_dots_that_was_garbled_is_mended(garbled):
    assert names(page_of(f"De afdelingen {garbled} en Wonen.")) == ["Financiën", "Wonen"]


def test_what_is_not_seen_is_no_part_of_a_name():
    assert names(page_of("De afdelingen Wo\u200bnen\u202e en\xa0Zo\xadrg.")) == ["Wonen", "Zorg"]


def test_html_is_read_as_it_is_seen_without_menus_scripts_and_pictures():
    page = page_of(
        "<html><head><title>x</title><script>var a = 'Team Script'</script></head><body><nav><li>Team Menu</li></nav>"
        "<h1>Organisatie</h1><img alt='Team Plaatje'><h2>Afdeling Wonen</h2><p>Teams:</p><ul><li><p>Bouwen</p></li>"
        "<li>Huren &amp; kopen</li></ul><footer>Team Voet</footer></body></html>"
    )
    made = draft(page)
    assert [(unit.name.text, unit.kind, unit.parent) for unit in made.units] == [
        ("Afdeling Wonen", "afdeling", None),
        ("Bouwen", "team", 0),
        ("Huren & kopen", "team", 0),
    ]


def test_lists_in_lists_of_html_nest_and_broken_html_is_read_as_far_as_it_goes():
    page = page_of("<ul><li>Domein Stad<ul><li>Team Wonen<li>Team Zorg</ul><li>Domein Land<ul><li>Team Groen")
    made = draft(page)
    assert [(unit.name.text, unit.parent) for unit in made.units] == [
        ("Domein Stad", None), ("Team Wonen", 0), ("Team Zorg", 0), ("Domein Land", None), ("Team Groen", 3),
    ]  # fmt: skip


def test_a_page_of_html_gives_what_its_text_gives():
    told = [(unit.name.text, unit.kind, unit.parent) for unit in draft(page_of(IN_HTML)).units]
    assert told == [
        ("Domein Stad", "domein", None), ("Economie", "onderdeel", 0), ("Team Wonen", "team", 0),
        ("Team Groen", "team", 0), ("Bestuursdienst", "dienst", None),
    ]  # fmt: skip
    assert [said.text for said in draft(page_of(IN_HTML)).units[2].subjects] == ["plannen voor woningen", "straten"]


IN_HTML = """<!DOCTYPE html><main><h1>Organisatie</h1>
<h2>Domein Stad</h2>
<h2>Economie</h2>
<p>Het onderdeel Economie is verantwoordelijk voor <b>cultuur</b>.</p>
<h2>Teams bij domein Stad</h2>
<ul>
  <li><p>Team Wonen</p><p>Maakt plannen voor woningen en straten.</p></li>
  <li>Team Groen</li>
</ul>
<h2>Bestuursdienst</h2>
<p>De bestuursdienst adviseert het college.</p></main>"""
"""All headings but the first of one level, and items with a text below them."""


@pytest.mark.parametrize(
    "source",
    [
        "<html><head><title>Team Titel</title><body><p>Team A",
        "<p>Spring<form id=alles><p>Team A</p><label>Team Zoek</label></form>",
        "<script>var a = '<!--'</script><p>Team A</p>",
        "<script>if (a<b) c('<p title=')</script><p>Team A</p>'",
        "<script src=a /><p>Team A</p>",
        "<p>Een</p><h2><button aria-expanded=false>Team A</button></h2><button>Team Knop</button>",
        "<p title='a > b' class=\"c 'd\">Team A</p><p title=don't>Zorg</p>",
        '<?xml version="1.0"?><!DOCTYPE html><p>Team <!-- -->A</p><![CDATA[ Team B ]]>',
        "<ul><nav><ul><li>Team Menu</nav><li>Team A</ul>",
    ],
    ids=["head without end", "form around all", "comment in code", "tag in code", "code that ends at once",
         "button in a heading", "quotes", "xml", "list without end in a menu"],
)  # fmt: skip
def test_of_html_as_sites_write_it_no_more_is_left_out_than_is_not_seen(source):
    assert names(page_of(source)) == ["Team A"]


def test_a_menu_leaves_no_empty_items_and_headings_behind():
    page = page_of("<p>Kop</p><nav><ul><li><a>Home</a></li></ul></nav><h2>Team A</h2><aside><h2>Ook</h2></aside>")
    assert page.text == "Kop\n\n## Team A"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (b"", "geen tekst"),
        (b" \n\t\n", "geen tekst"),
        ("\u200b\u200e".encode(), "geen tekst"),
        (b"<html><script>var a</script></html>", "geen tekst"),
        (bytes(range(256)) * 100, "geen tekst en geen HTML"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1000), "geen tekst en geen HTML"),
        (b"a " * LARGEST, "groter dan 5 MB"),
        (b"een lange tekst " * (LONGEST // 10), "Neem alleen de pagina"),
        (b"<p>" * 200_000, "te veel opmaak"),
    ],
)
def test_what_is_no_page_gives_one_sentence_that_tells_what_to_do(source, sentence):
    with pytest.raises(Unreadable) as refused:
        read_page(source)
    assert sentence in str(refused.value)


HOSTILE = {
    "one word": "a" * LONGEST,
    "one long sentence": "De afdeling Ruimte zorgt voor wegen en " * 2500,
    "names without end": "de teams " + "Aap en Noot, " * 7000,
    "units without end": "De afdeling Wonen valt onder de directie Stad " * 2000,
    "kinds without end": "afdeling " * 10_000,
    "heads without end": "met elk een eigen manager " * 3500,
    "griffies without end": "de raad en de griffie " * 4000,
    "names that are numbered": "Teams: 1. Noord " + "2. Zuid " * 12_000,
    "rows": "Onderdeel   2021\n" + "Team Zorg   12,0\n" * 5500,
    "brackets": "De teams " + "(" * 90_000,
    "hyphens": "bestuurs- en " * 7000,
    "dots": "." * LONGEST,
    "spaces": "a" + " " * (LONGEST - 2) + "b",
    "short lines": "a\n" * (LONGEST // 2),
    "items": "• Team A\n" * 8000,
    "a series": "".join(f"- Team Aap{number}\n  - Wijkpost Noot{number}\n" for number in range(2500)),
    "an index": "".join(f"Zaak{number}: team Naam{number}\n" for number in range(4000)),
    "nested items": "".join(" " * (number % 40) + "- Team A\n" for number in range(3000)),
    "headings": "Afdeling Ruimte\n\n" * 5500,
    "paragraphs": "a\n\n" * (LONGEST // 3 - 1),
    "initials": "A. B. C. " * 11_000,
    "griffies that support": "De griffie ondersteunt de raad. " * 3000,
    "deep html": "<div>" * 90_000 + "Team A",
    "deep lists": "<ul><li>" * 40_000 + "Team A",
    "open tags": "<p " + "a=1 " * 100_000,
    "open quotes": "<p>" + '<a href="' * 90_000,
    "open names": "<p>" + "<a" * 90_000,
    "open ends": "<p>" + "</" * 90_000,
    "declarations": "<p>" + "<!" * 90_000,
    "comments": "<p>" + "<!--" * 90_000,
    "ampersands": "<p>" + "&" * 90_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_is_made_to_hold_the_reader_up_is_done_in_seconds(name):
    begun = time.process_time()
    with suppress(Unreadable):
        draft(page_of(HOSTILE[name]))
    assert time.process_time() - begun < SECONDS


def test_every_line_is_told_as_the_page_counts_them():
    page = read_page((PAGES / "genest.txt").read_bytes())
    lines = page.text.splitlines()
    assert all(unit.name.text.split()[-1] in lines[unit.line - 1] for unit in draft(page).units)
