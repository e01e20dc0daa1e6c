"""The command line: each module holds the commands of one concern."""

import sys
from io import TextIOWrapper

from raadhuis.cli import changing, drafting, finding, keeping, looking, serving, telling
from raadhuis.cli.base import app
from raadhuis.cli.dutch import Command

for one in app.registered_commands:
    one.cls, one.options_metavar = Command, "[OPTIES]"

__all__ = ["app", "changing", "drafting", "finding", "keeping", "looking", "main", "serving", "telling"]


def main() -> None:
    """Run the command; what the screen cannot show, such as a curly quote in ASCII, becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    app(prog_name="raadhuis")
