"""How long does the server take to answer with a page, the first time and again, and how heavy is the page?"""

from __future__ import annotations

import gzip
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from measure import heading, milliseconds, report
from stored import NAME, store
from world import TODAY

import raadhuis
from raadhuis.core.entities import Unit

PAGES = (
    "/eikenveld/onderdelen",
    "/eikenveld/onderdelen/bureau-1",
    "/eikenveld/onderdelen/organisatie",
    "/eikenveld/organogram",
    "/eikenveld/organogram?onder=domein-1",
    "/eikenveld/vergelijk?van=2026-06-30&tot=2026-11-22",
    "/eikenveld/taken",
    "/eikenveld/besluiten",
    "/eikenveld/functies",
    "/eikenveld/vervanging",
    "/eikenveld/wijzigingen",
    "/eikenveld/",
    "/voorbeeldstad/organogram?diep=3",
    "/voorbeeldstad/",
    "/voorbeeldstad/wie?vraag=mijn+kliko+is+niet+geleegd",
    "/voorbeeldstad/wie/suggesties?vraag=wethouder",
    "/eikenveld/wie/suggesties?vraag=team",
    "/heerlen/organogram",
    "/heerlen/onderdelen/bestuursdienst",
)

STATIC = Path(raadhuis.__file__).parent / "web" / "static" / "raadhuis"

NEW = ("/eikenveld/onderdelen/organisatie", "/eikenveld/organogram")


def main() -> None:
    """Print the figures."""
    heading("Pages, in the server")
    with store():
        pages()


def pages() -> None:
    """Print how long each page takes."""
    from raadhuis.services.registers import registers  # noqa: PLC0415 - models ask for settings
    from raadhuis.web.portal.drawn import drawn  # noqa: PLC0415

    units = len(registers()[NAME].public_on(TODAY).all(Unit))
    print(f"{units} units in {NAME} on {TODAY}")
    client = Client(SERVER_NAME="localhost")
    days = count()

    def get(path: str, day: date = TODAY) -> HttpResponse:
        answer = client.get(f"{path}{'&' if '?' in path else '?'}op={day}")
        if answer.status_code != 200:
            raise LookupError(f"{path} answers {answer.status_code}")
        return answer

    def another_day() -> date:
        return TODAY - timedelta(days=31 * next(days))

    looks = (path for path in STATIC.rglob("*") if path.suffix in (".css", ".js"))
    sizes = [path.stat().st_size for path in looks if path.parent.name != "themes" or path.stem == "raadhuis"]
    print(f"beside each page {sum(sizes) / 1000:.0f} kB of looks, kept for good")
    print("a day that was asked before (budget of a page with its looks: 100 kB)")
    for path in PAGES:
        day = TODAY if "eikenveld" in path else date(2026, 12, 1)
        get(path, day)
        with CaptureQueriesContext(connection) as queries:
            page = get(path, day).content
        asked = len(queries)
        weight = f"{len(page) / 1000:.0f} kB, sent as {len(gzip.compress(page, 6)) / 1000:.0f}"
        times = milliseconds(lambda path=path, day=day: get(path, day))
        report(f"{path} ({weight}; queries: {asked})", times, budget="10 ms; 2 queries")
    print("a day that was not asked before")
    for path in NEW:
        report(path, milliseconds(lambda path=path: get(path, another_day())))
    print("a day that was asked before, drawn anew")
    report(NEW[-1], milliseconds(lambda: (drawn.cache_clear(), get(NEW[-1]))))


if __name__ == "__main__":
    main()
