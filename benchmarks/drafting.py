"""How long does it take to draft a page, and how much of what people read in it does the draft have?

Without arguments on the pages of the tests; with the path of a folder of pages and their readings in `gold`, on those.
"""

from __future__ import annotations

import sys
from pathlib import Path

from measure import heading, milliseconds, report

from raadhuis.drafting import Draft, draft, page_of
from raadhuis.drafting.page import key
from raadhuis.drafting.signs import of_word

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.drafting.measure import PAGES, measure

DENSE = 20_000


def dense(folder: Path) -> str:
    """Pages one after another, which name a unit in every other line: more than any page of a municipality does."""
    text = ""
    for page in sorted(folder.glob("*.txt")):
        longer = f"{text}{page.read_text('utf-8')}\n\n"
        text = longer if len(longer.encode()) <= DENSE else text
    return text


def drafted(text: str) -> Draft:
    """The draft of a page that was not read before."""
    key.cache_clear()
    of_word.cache_clear()
    return draft(page_of(text))


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else PAGES
    heading("Drafting")
    text = dense(folder)
    units = len(drafted(text).units)
    what = f"a dense page of {len(text.encode()) / 1000:.0f} kB, {units} units"
    report(what, milliseconds(lambda: drafted(text), 31), budget="50 ms")
    measured = measure(folder)
    scores = "  ".join(f"{what} {measured.f1(what):.3f}" for what in measured.counts)
    print(f"  {len(list((folder / 'gold').glob('*.json')))} pages: {scores}")


if __name__ == "__main__":
    main()
