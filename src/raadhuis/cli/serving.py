"""Serving the pages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated
from urllib.parse import quote

import typer

from raadhuis.cli.base import app, fail, opened_store, say, whole

PANEL = "Laten zien in de browser"

Port = Annotated[int, typer.Option(parser=whole(1, 65535), metavar="GETAL", help="Het poortnummer op deze computer.")]


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis demo --port 8123 --no-browser")
def demo(
    port: Port = 8000,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Of een browser wordt geopend.")] = True,
    keep: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND", help="Bewaar alles in dit bestand, en ga er een volgende keer mee verder.",
                     show_default=False),
    ] = None,
) -> None:  # fmt: skip
    """Laat drie gemeenten zien, een verzonnen en twee echte, in de browser op deze computer, en begin met uw eigen.

    Zonder --keep verdwijnt alles weer als u stopt.
    """
    # Imported here: only these commands need the web.
    from raadhuis.web.server import when_told

    when_told(sys.exit)  # in an orderly way, so that the folder goes
    with TemporaryDirectory(prefix="raadhuis-demo-") as folder:
        file = (keep or Path(folder) / "demo.sqlite3").absolute()
        os.environ["RAADHUIS_DATABASE_URL"] = f"sqlite:///{quote(str(file))}"
        os.environ.pop("RAADHUIS_HTTPS", None)
        os.environ.pop("RAADHUIS_ALLOWED_HOSTS", None)  # only the names of this computer itself
        os.environ["RAADHUIS_DESK"] = "1"
        with opened_store():
            from raadhuis.services.opening import load_examples
            from raadhuis.store.changes import municipalities

            if not municipalities():
                load_examples()
        _serve("127.0.0.1", port, workers=1, open_browser=browser)


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis serve --host 127.0.0.1 --port 8000 --workers 4")
def serve(
    host: Annotated[str, typer.Option(help="Het adres waarop wordt geluisterd.")] = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[
        int, typer.Option(parser=whole(1, 64), metavar="GETAL", help="Hoeveel processen antwoorden.")
    ] = 2,
) -> None:
    """Laat de vastgelegde gemeenten zien, achter een webserver die HTTPS doet. Instellingen: zie docs/operator.md."""
    os.environ.pop("RAADHUIS_DESK", None)  # the desk asks nobody who they are
    with opened_store():
        pass
    _serve(host, port, workers=workers, open_browser=False)


def _serve(host: str, port: int, *, workers: int, open_browser: bool) -> None:
    from raadhuis.web.server import PortTaken
    from raadhuis.web.server import serve as run

    try:
        run(host, port, workers=workers, open_browser=open_browser, say=say)
    except PortTaken as taken:
        fail(str(taken))
