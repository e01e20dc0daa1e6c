"""How often a question finds who answers: a floor just under what benchmarks/wayfinding.py printed."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    yield import_module("wayfinding")
    for path in BENCHMARKS.glob("*.py"):
        sys.modules.pop(path.stem, None)


@pytest.mark.parametrize(("half", "top_1", "top_3"), [(0, 0.91, 0.98), (1, 0.93, 0.98)])
def test_our_own_questions_find_who_answers(benchmark, half, top_1, top_3):
    cases = benchmark.own_cases(half)
    assert len(cases) > 400
    places = benchmark.places(cases, benchmark.finding())
    assert benchmark.first(places) >= top_1
    assert benchmark.among_three(places) >= top_3


def test_questions_that_somebody_else_wrote_find_who_answers(benchmark):
    cases = benchmark.page_cases(benchmark.OURS / "others")
    assert len(cases) > 80
    places = benchmark.places(cases, benchmark.finding())
    assert benchmark.first(places) >= 0.88
    assert benchmark.among_three(places) >= 0.92


def test_questions_of_ten_very_different_people_find_who_answers(benchmark):
    cases = benchmark.cases_of_ten(benchmark.OURS / "others")
    assert len(cases) > 70
    places = benchmark.places(cases, benchmark.finding())
    assert benchmark.first(places) >= 0.92
    assert benchmark.among_three(places) >= 0.97


@pytest.mark.parametrize(
    ("town", "question", "first"),
    [
        ("heerlen", "wanneer is de raadsvergadering", {"Gemeenteraad", "griffier"}),
        ("heerlen", "ik wil inspreken bij de raad", {"Gemeenteraad", "griffier"}),
        ("heerlen", "wie is de baas van de ambtenaren", {"Algemeen directeur/gemeentesecretaris"}),
        ("voorbeeldstad", "wie is de hoogste ambtenaar", {"gemeentesecretaris en algemeen directeur"}),
        (
            "voorbeeldstad", "wie gaat er over de wethouder financien",
            {"wethouder financiën, economie en dienstverlening"},
        ),
        ("voorbeeldstad", "kliko", {"Team Afval en Reiniging"}),
        ("heerlen", "ik wil klagen over een ambtenaar", {"Team juridische zaken"}),
        ("heerlen", "aanrijding met gemeentewagen schade", {"Team juridische zaken"}),
        ("heerlen", "subsidie voor de voetbalclub", {"Team beleid economie"}),
    ],
)  # fmt: skip
def test_an_example_answers_who_plainly_has_it(benchmark, town, question, first):
    answer = benchmark.Finder(benchmark.example(town), benchmark.catalogue()).ask(question).answers[0]
    assert str(answer.holder) in first
    assert not answer.guess


def test_who_is_stalked_is_told_of_the_police_and_of_veilig_thuis(benchmark):
    found = benchmark.Finder(benchmark.example("heerlen"), benchmark.catalogue()).ask("ik word gestalkt door mijn ex")
    assert "0900-8844" in found.elsewhere.where
    assert "0800-2000" in found.elsewhere.where


def test_of_ninety_questions_that_no_municipality_answers_at_most_three_get_a_sure_answer(benchmark):
    assert len(benchmark.sure_of_nobodys()) <= 3
