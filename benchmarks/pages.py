"""How long does the server take to answer with a unit's page, or the organogram, of a day that was asked before?"""

from __future__ import annotations

import os
from functools import partial

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")

import django
from django.test import Client
from django.test.utils import override_settings
from generated import generate
from measure import heading, milliseconds, report
from world import TODAY

from raadhuis.services.registers import Register, examples

UNITS = ("bureau-1", "team-1", "domein-1", "organisatie")


def main() -> None:
    """Print the figures."""
    heading("Pages, warm, in the server")
    django.setup()
    registers = {**examples(), "eikenveld": Register("eikenveld", generate())}
    units = [f"/eikenveld/onderdelen/{unit}" for unit in UNITS]
    with override_settings(RAADHUIS_REGISTERS=lambda: registers):
        client = Client(SERVER_NAME="localhost")
        for path in (*units, "/eikenveld/", "/eikenveld/organogram", f"/eikenveld/organogram?onder={UNITS[2]}"):
            answer(client, path, {"op": TODAY.isoformat()})
        for path in ("/heerlen/organogram", "/heerlen/onderdelen/bestuursdienst"):
            answer(client, path, {})


def answer(client: Client, path: str, query: dict[str, str]) -> None:
    """Print how long a page takes, and its weight; it has to be there."""
    page = client.get(path, query)
    if page.status_code != 200:
        raise LookupError(f"{path} answers {page.status_code}")
    report(
        f"{path} ({len(page.content) / 1000:.0f} kB)", milliseconds(partial(client.get, path, query)), budget="10 ms"
    )


if __name__ == "__main__":
    main()
