"""What a page leaves open is asked, and the answer changes the draft."""

from tests.drafting.measure import PAGES

from raadhuis.drafting import draft, page_of, read_page

BESIDE = """\
Domein Stad

Het domein bestaat uit twee onderdelen: Economie en Ruimte.

Teams bij domein Stad

• Team Wonen
• Team Groen
"""
POINTS = "Afdeling Stad\n\n• wonen\n• groen\n\nAfdeling Land\n\n• akkers\n• sloten\n"
TWICE = "Afdeling Stad\n\nTeams:\n\n• Beleid\n• Wonen\n\nAfdeling Land\n\nTeams:\n\n• Beleid\n• Akkers\n"
SPLIT = "Wij hebben de afdelingen Wonen, Groen, Zorg en welzijn."


def tree(made):
    units = made.units
    return [(unit.name.text, units[unit.parent].name.text if unit.parent is not None else None) for unit in units]


def only(made, about):
    (doubt,) = [doubt for doubt in made.doubts if doubt.id.startswith(about)]
    return doubt


def test_teams_beside_other_parts_of_a_domain_may_fall_under_one_of_them():
    page = page_of(BESIDE)
    doubt = only(draft(page), "onder-")
    assert ("Team Wonen", "Domein Stad") in tree(draft(page))
    under = next(answer.id for answer in doubt.answers if "Ruimte" in answer.text)
    assert ("Team Wonen", "Ruimte") in tree(draft(page, {doubt.id: under}))


def test_points_under_a_unit_may_be_units_and_the_answer_holds_for_all_lists():
    page = page_of(POINTS)
    doubt = only(draft(page), "lijsten")
    assert [said.text for said in draft(page).units[0].subjects] == ["wonen", "groen"]
    assert tree(draft(page, {doubt.id: "onderdelen"})) == [
        ("Afdeling Stad", None), ("wonen", "Afdeling Stad"), ("groen", "Afdeling Stad"),
        ("Afdeling Land", None), ("akkers", "Afdeling Land"), ("sloten", "Afdeling Land"),
    ]  # fmt: skip


def test_units_of_one_name_below_two_others_may_be_one():
    page = page_of(TWICE)
    doubt = only(draft(page), "dubbel-")
    assert [name for name, _ in tree(draft(page))].count("Beleid") == 2
    assert [name for name, _ in tree(draft(page, {doubt.id: "een"}))].count("Beleid") == 1


def test_an_en_that_may_belong_to_a_name_splits_as_the_answer_says():
    page = page_of(SPLIT)
    doubt = only(draft(page), "splitsen-")
    for answer, names in (("een", ["Zorg en welzijn"]), ("twee", ["Zorg", "welzijn"])):
        assert [name for name, _ in tree(draft(page, {doubt.id: answer}))][2:] == names


def test_a_unit_of_which_the_kind_is_not_told_gets_the_kind_of_the_answer():
    page = page_of("Wij hebben ook een bestuurssecretariaat.")
    doubt = only(draft(page), "soort-")
    assert [unit.kind for unit in draft(page).units] == ["other"]
    assert [unit.kind for unit in draft(page, {doubt.id: "dienst"}).units] == ["dienst"]


def test_what_a_museum_is_is_not_asked():
    made = draft(page_of("Ook het Stadsmuseum hoort bij de gemeente."))
    assert [(unit.name.text, unit.kind) for unit in made.units] == [("Stadsmuseum", "other")]
    assert not made.doubts


def test_where_two_teams_hang_is_asked_by_both_their_names():
    assert "‘Team Wonen’ en ‘Team Groen’" in only(draft(page_of(BESIDE)), "onder-").question


def test_at_most_five_doubts_are_shown_the_most_telling_first():
    page = page_of(POINTS + "".join(f"Afdeling {name}\n\nTeams:\n\n• Beleid\n• {name}a\n\n" for name in "ABCDEFGH"))
    made = draft(page)
    assert len(made.asked) > 5
    assert made.doubts == made.asked[:5]
    assert [doubt.weight for doubt in made.doubts] == sorted((doubt.weight for doubt in made.doubts), reverse=True)


def test_each_doubt_has_answers_of_which_one_counts_and_points_at_words_of_the_page():
    for file in PAGES.glob("*.txt"):
        page = read_page(file.read_bytes())
        for doubt in draft(page).asked:
            assert doubt.chosen in [answer.id for answer in doubt.answers]
            assert len(doubt.answers) > 1
            assert page.text[doubt.span.start : doubt.span.end].strip()


def test_an_answer_that_is_none_changes_nothing():
    page = page_of(POINTS)
    assert draft(page, {"lijsten": "misschien", "nergens": "ja"}) == draft(page)
