"""What the documents tell people to type and to write."""

import re
from pathlib import Path

import pytest
from tests.running import HEERLEN
from typer.main import get_command

from raadhuis.cli import app
from raadhuis.core.entities import VOCABULARY, Unit
from raadhuis.core.facts.change import ChangeKind
from raadhuis.formats.change_file import read
from raadhuis.formats.file import load

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TYPED = re.compile(r"(?:bin/|run |`|^|> |do |&& |\()raadhuis ([a-z]+)([^`\n;|#>)]*)", re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_in_a_document_is_there_with_its_options(document):
    commands = get_command(app).commands
    for name, rest in TYPED.findall(document.read_text(encoding="utf-8")):
        assert name in commands, name
        options = {option for parameter in commands[name].params for option in parameter.opts} | {"--help"}
        assert set(re.findall(r"(?<!\S)\[?(--?[a-z-]+)", rest)) <= options, (name, rest)


def test_every_command_is_in_the_document_about_the_command_line():
    told = {name for name, _ in TYPED.findall((ROOT / "docs" / "command-line.md").read_text(encoding="utf-8"))}
    assert told == get_command(app).commands.keys()


def test_the_change_that_the_document_shows_can_be_read():
    told = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", told, re.DOTALL)
    heerlen = load(HEERLEN, VOCABULARY)

    def kind_of(id_):
        return Unit if id_ == "team-oud" else heerlen.kind_of(id_)

    change = read(example.encode(), "wijziging.yaml", VOCABULARY, {"heerlen": kind_of}.get)
    assert (change.kind, change.decision, change.withdraws) == (ChangeKind.DECISION, "besluit-2026-12", (3,))
    assert {fact.subject for fact in change.facts} >= {"besluit-2026-12", "domein-stad", "team-wmo", "team-oud"}
