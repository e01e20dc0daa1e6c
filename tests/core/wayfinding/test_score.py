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


def test_of_ninety_questions_that_no_municipality_answers_at_most_three_get_a_sure_answer(benchmark):
    assert len(benchmark.sure_of_nobodys()) <= 3
