"""How often does a question find who answers, what does each part add to that, and how long does it take?

    uv run python benchmarks/wayfinding.py [FOLDER]

Our own questions (wayfinding_questions/) are asked of three invented municipalities. The first, third ... of them were
looked at while the catalogue was written; the others were held back till it was done, and what was seen there has been
mended since, as with those written later. Somebody else wrote `others/`, before the catalogue was doubled: one half was
looked at then, of the other only scores were ever seen. `tien-mensen.tsv` we wrote last, and looked at it since. FOLDER
may hold questions on real pages: `questions.jsonl` (question, municipality, unit, type) beside `MUNICIPALITY.txt`; each
page is drafted, then asked.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from measure import heading, milliseconds, once, report

from raadhuis.core.entities import VOCABULARY, Body, BodyKind, Unit, UnitKind
from raadhuis.core.facts.ledger import Day
from raadhuis.core.facts.period import Period
from raadhuis.core.organisation import Organisation
from raadhuis.core.wayfinding import Catalogue, Finder
from raadhuis.core.wayfinding.links import own_words
from raadhuis.core.wayfinding.words import stem
from raadhuis.drafting import draft, read_page, register
from raadhuis.formats.catalogue import catalogue, read_catalogue, rows, several
from raadhuis.formats.file import load

DAY: Final = date(2026, 11, 22)
"""The day on which the examples were read."""
OURS: Final = Path(__file__).parent / "wayfinding_questions"
EXAMPLES: Final = Path(__file__).parents[1] / "src" / "raadhuis" / "examples"


@dataclass(frozen=True, slots=True)
class Case:
    """A question to one organisation, and the names of who may be answered with."""

    organisation: Organisation
    question: str
    right: frozenset[str]
    type: str = ""


Ask = Callable[[Organisation, str], Sequence[str]]
"""The names of who answers, the best first."""


def invented() -> Iterator[tuple[Organisation, dict[str, frozenset[str]]]]:
    """Each invented municipality, and of each theme which of its units answer for it."""
    towns: dict[str, list[dict[str, str]]] = {}
    for row in rows((OURS / "gemeenten.tsv").read_text(encoding="utf-8")):
        towns.setdefault(row["gemeente"], []).append(row)
    for told in towns.values():
        themes = {theme for row in told for theme in row["gaat over"].split()}
        right = {theme: frozenset(r["naam"] for r in told if theme in r["gaat over"].split()) for theme in themes}
        yield town(_unit(row) for row in told), right


def _unit(row: dict[str, str]) -> Unit:
    values: dict[str, object] = {"name": row["naam"], "parent": row["onder"]}
    if subjects := several(row["onderwerpen"]):
        values["subjects"] = subjects
    return Unit(row["onderdeel"], values)


def town(units: Iterable[Unit]) -> Organisation:
    """A municipality with a council, an executive and these units."""
    top = Unit("ambtelijke-organisatie", {"name": "Ambtelijke organisatie", "parent": "college",
                                          "kind": UnitKind.CIVIL_ORGANISATION})  # fmt: skip
    raad = Body("raad", {"name": "Gemeenteraad", "kind": BodyKind.COUNCIL})
    college = Body("college", {"name": "College van B en W", "kind": BodyKind.EXECUTIVE})
    subjects = {subject.id: subject for subject in (raad, college, top, *units)}
    return Organisation(Day(DAY, Period(DAY), subjects))


def own_cases(half: int) -> list[Case]:
    """Our own questions to each invented municipality: the half that was looked at (0), or that was held back (1)."""
    return _to_invented([*_asked("vragen.tsv")][half::2])


def later_cases() -> list[Case]:
    """Those that we wrote later, harder ones, to see what was missing."""
    return _to_invented(_asked("vragen-later.tsv"))


def _asked(name: str) -> Iterator[dict[str, str]]:
    return rows((OURS / name).read_text(encoding="utf-8"))


def _to_invented(questions: Iterable[dict[str, str]]) -> list[Case]:
    asked = list(questions)
    return [
        Case(organisation, row["vraag"], right[row["gaat over"]])
        for organisation, right in invented()
        for row in asked
        if row["gaat over"] in right
    ]


def page_cases(folder: Path) -> list[Case]:
    """Questions on pages of municipalities; Heerlen's is our example."""
    organisations: dict[str, Organisation] = {}
    cases: list[Case] = []
    for line in (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = row["municipality"]
        if name not in organisations:
            organisations[name] = example(name) or drafted(folder / f"{name}.txt")
        cases.append(Case(organisations[name], row["question"], frozenset({row["unit"]}), row["type"]))
    return cases


def cases_of_ten(*folders: Path) -> list[Case]:
    """What ten very different people would ask, of our examples and of all pages that these folders hold."""
    asked = [*_asked("tien-mensen.tsv")]
    found: dict[str, Organisation] = {}
    for name in dict.fromkeys(row["gemeente"] for row in asked):
        page = next((page for folder in folders if (page := folder / f"{name}.txt").is_file()), None)
        if organisation := example(name) or (page and drafted(page)):
            found[name] = organisation
    return [
        Case(found[row["gemeente"]], row["vraag"], frozenset(several(row["onderdeel"])))
        for row in asked
        if row["gemeente"] in found
    ]


def example(name: str) -> Organisation | None:
    """A municipality that comes with Raadhuis."""
    file = EXAMPLES / f"{name}.yaml"
    return Organisation.on(load(file, VOCABULARY), DAY).public() if file.is_file() else None


def drafted(page: Path) -> Organisation:
    """What is read on a page."""
    made = draft(read_page(page.read_bytes()))
    ledger = register(made, "gemeente", page.stem.capitalize(), DAY, "Gelezen op de organisatiepagina")
    return Organisation.on(ledger, DAY).public()


def same(one: str, other: str) -> bool:
    """Whether two names are the same but for the word for what it is, capitals, signs and what stands in brackets."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    plain = re.sub(r"\([^)]*\)", " ", name.lower()).replace("&", " en ")
    plain = re.sub(r"[^\w]+", " ", plain).replace(" en ", " ").strip()
    return re.sub(r"^(team|afdeling|domein|dienst|cluster|bureau|stafafdeling) | (team|afdeling)$", "", plain)


def finding(**parts: object) -> Ask:
    """Asking a finder; each organisation is made ready once."""
    ready: dict[int, Finder] = {}
    entries = parts.pop("entries", None) or catalogue()

    def ask(organisation: Organisation, question: str) -> Sequence[str]:
        if id(organisation) not in ready:
            ready[id(organisation)] = Finder(organisation, entries, **parts)  # type: ignore[arg-type]
        return [str(answer.holder) for answer in ready[id(organisation)].ask(question).answers]

    return ask


def full_text(organisation: Organisation, question: str) -> Sequence[str]:
    """The baseline: the organisation's own words in SQLite's full-text search, any word of the question."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE unit USING fts5(name, words, tokenize='unicode61 remove_diacritics 2')")
    for unit in organisation.all(Unit):
        words = " ; ".join(text for text, *_ in own_words(unit))
        database.execute("INSERT INTO unit VALUES (?, ?)", (unit.name, words))
    query = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
    found = database.execute("SELECT name FROM unit WHERE unit MATCH ? ORDER BY rank LIMIT 5", (query,))
    return [name for (name,) in found]


def places(cases: Iterable[Case], ask: Ask) -> list[int | None]:
    """On which place the right answer stands, from 0; None where it is not among the five."""
    found: list[int | None] = []
    for case in cases:
        names = ask(case.organisation, case.question)
        right = (place for place, name in enumerate(names) if any(same(name, one) for one in case.right))
        found.append(next(right, None))
    return found


def first(places: Sequence[int | None]) -> float:
    """How often the first answer is right."""
    return sum(place == 0 for place in places) / len(places)


def among_three(places: Sequence[int | None]) -> float:
    """How often one of the first three is."""
    return sum(place is not None and place < 3 for place in places) / len(places)


def reciprocal(places: Sequence[int | None]) -> float:
    """The mean of one divided by the place."""
    return sum(0.0 if place is None else 1 / (place + 1) for place in places) / len(places)


def spread(places: Sequence[int | None], score: Callable[[Sequence[int | None]], float]) -> str:
    """A score with its 95 % interval: what 1,000 draws of as many questions give, the same draws on every run."""
    random = Random(2026)
    drawn = sorted(score(random.choices(places, k=len(places))) for _ in range(1000))
    return f"{score(places):.3f} [{drawn[24]:.3f}-{drawn[974]:.3f}]"


def show(what: str, places: Sequence[int | None]) -> None:
    """A line of scores."""
    scores = "  ".join(spread(places, score) for score in (first, among_three, reciprocal))
    print(f"  {what:<44}{len(places):>4}  {scores}")


def sure_of_nobodys() -> list[str]:
    """The questions that no municipality answers and that get a sure answer all the same, at any of our own."""
    asked = [row["vraag"] for name in ("van-niemand.tsv", "van-niemand-later.tsv") for row in _asked(name)]
    finders = [Finder(organisation, catalogue()) for organisation, _ in invented()]
    return [question for question in asked if any(finder.ask(question).sure for finder in finders)]


def slipped(cases: Iterable[Case]) -> list[Case]:
    """The same questions with two letters of the longest word changed about."""
    made = []
    for case in cases:
        longest = max(case.question.split(), key=len)
        middle = len(longest) // 2
        slip = longest[:middle] + longest[middle : middle + 2][::-1] + longest[middle + 2 :]
        made.append(replace(case, question=case.question.replace(longest, slip)))
    return made


def scores(what: str, cases: Sequence[Case]) -> None:
    """All scores of some questions: whole, by type, with each part left out, and the baseline."""
    print(f"\n{what}: how many, then top-1, top-3 and mean reciprocal rank, each with its 95 % interval")
    whole = places(cases, finding())
    show("all of it", whole)
    for type_ in sorted({case.type for case in cases} - {""}):
        show(f"  type {type_}", [place for place, case in zip(whole, cases, strict=True) if case.type == type_])
    show("  without the catalogue", places(cases, finding(entries=Catalogue(plain=catalogue().plain))))
    show("  without splitting compounds", places(cases, finding(compounds=False)))
    show("  without near-misses", places(cases, finding(near=False)))
    typed = slipped(cases)
    show("with a slip in the longest word", places(typed, finding()))
    show("  without near-misses", places(typed, finding(near=False)))
    show("full-text search (SQLite FTS5)", places(cases, full_text))


def cold() -> object:
    """Read the catalogue and work out its words, as if none had been seen."""
    stem.cache_clear()
    return read_catalogue().phrases


def times() -> None:
    """How long the index and a question take."""
    print()
    report("read the catalogue and make it ready, once a process", [once(cold) for _ in range(5)])
    town = example("voorbeeldstad")
    if town is None:
        return
    report(f"index of Voorbeeldstad, {len(town.all(Unit))} units", milliseconds(lambda: Finder(town, catalogue())),
           budget="100 ms")  # fmt: skip
    finder = Finder(town, catalogue())
    asked = [row["vraag"] for row in _asked("vragen.tsv")]
    each = [once(partial(finder.ask, question)) for question in asked]
    report("a question, not asked before", each, budget="5 ms")
    report(
        "10,000 characters that mean nothing", milliseconds(partial(finder.ask, "xyzzyq plugh " * 800)), budget="5 ms"
    )


def main() -> None:
    """Print the figures."""
    heading("Wayfinding")
    scores("Our own questions, the half looked at", own_cases(0))
    scores("Our own questions, the half held back till the catalogue was done", own_cases(1))
    scores("Our own questions, those written later", later_cases())
    scores("Questions by somebody else, on Heerlen and four pages that were invented", page_cases(OURS / "others"))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    pages = (OURS / "others", *([folder] if folder else []))
    scores("Questions as ten very different people would ask them, looked at since", cases_of_ten(*pages))
    nobodys = sure_of_nobodys()
    print(f"\nOf 90 questions that no municipality answers, {len(nobodys)} get a sure answer: {nobodys}")
    if folder and (folder / "questions.jsonl").is_file():
        scores("Questions on pages of municipalities", page_cases(folder))
    else:
        print("\nSKIPPED: questions on pages of municipalities. Name the folder that holds questions.jsonl.")
    times()


if __name__ == "__main__":
    main()
