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
from tests.drafting.measure import BY_OTHERS, PAGES, measure

LARGE = 20_000


def joined(pages: list[Path]) -> str:
    """Pages one after another, as many as make one of 20 kB; those that are too long for what is left are left out."""
    text = ""
    for page in pages:
        longer = f"{text}{page.read_text('utf-8')}\n\n"
        text = longer if len(longer.encode()) <= LARGE else text
    return text


def dense(folder: Path) -> str:
    """The pages of a folder one after another, begun again where they are shorter.

    Our own name a unit in every other line: more than any municipality does.
    """
    return joined(sorted(folder.glob("*.txt")) * 2)


def ordinary() -> str:
    """Pages that others wrote, in the order of their names: prose, headings and lists as they come."""
    return joined(sorted(BY_OTHERS.rglob("*.txt"), key=lambda page: page.name))


def drafted(text: str) -> Draft:
    """The draft of a page that was not read before, nor any of its words."""
    key.cache_clear()
    of_word.cache_clear()
    return draft(page_of(text))


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else PAGES
    heading("Drafting")
    for what, text in (("a dense page", dense(folder)), ("an ordinary page", ordinary())):
        units = len(drafted(text).units)
        named = f"{what} of {len(text.encode()) / 1000:.0f} kB, {units} units"
        report(named, milliseconds(lambda text=text: drafted(text), 31), budget="50 ms")
    measured = measure(folder)
    scores = "  ".join(f"{what} {measured.f1(what):.3f}" for what in measured.counts)
    print(f"  {len(list((folder / 'gold').glob('*.json')))} pages: {scores}")


if __name__ == "__main__":
    main()
