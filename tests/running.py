"""The command line, run as people run it: each time a process of its own."""

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

EXAMPLES = Path(__file__).parents[1] / "src" / "raadhuis" / "examples"
HEERLEN, HEEMSKERK = EXAMPLES / "heerlen.yaml", EXAMPLES / "heemskerk.yaml"

Run = subprocess.CompletedProcess[str]
COMMAND = (sys.executable, "-c", "from raadhuis.cli import app; app(prog_name='raadhuis')")

# Most of the time of a short command goes into importing what is not ours; these processes begin after that.
READY = multiprocessing.get_context("forkserver")
READY.set_forkserver_preload(
    ["typer.main", "rich.console", "rich.status", "rich.tree", "rich.markup", "yaml", "psycopg", "dj_database_url",
     "django.db.models", "django.core.management.commands.migrate", "django.db.backends.sqlite3.base",
     "raadhuis.core.chart", "raadhuis.core.checks", "raadhuis.core.compare.ledgers", "raadhuis.core.compare.log",
     "raadhuis.formats.change_file", "raadhuis.formats.file", "raadhuis.formats.schema"]
)  # fmt: skip


def surroundings(env: dict[str, str] | None = None) -> dict[str, str]:
    """What a command is started in: its lines are as wide as needed and have no colours, its settings are these."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("RAADHUIS_", "DJANGO_"))}
    return {**own, "COLUMNS": "200", "NO_COLOR": "1", "PYTHONUTF8": "1", "TZ": "Europe/Amsterdam", **(env or {})}


def raadhuis(*words: object, env: dict[str, str] | None = None) -> Run:
    """Run the command from the very beginning, and let it end."""
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        capture_output=True,
        text=True,
        env=surroundings(env),
        check=False,
        encoding="utf-8",
    )


class Desk:
    """Somebody who runs commands on one database."""

    def __init__(self, url: str) -> None:
        self.url = url

    @classmethod
    def on_file(cls, path: Path) -> "Desk":
        return cls(f"sqlite:///{path}")

    def run(self, *words: object, answer: str = "") -> Run:
        """Run a command, however it ends."""
        told = tuple(map(str, words))
        with TemporaryDirectory(prefix="raadhuis-proef-") as name:
            folder = Path(name)
            (folder / "in").write_text(answer, encoding="utf-8")
            process = READY.Process(target=_run, args=(told, surroundings({"RAADHUIS_DATABASE_URL": self.url}), folder))
            process.start()
            process.join()
            said, wrong = ((folder / stream).read_text(encoding="utf-8") for stream in ("out", "err"))
            code = process.exitcode
            process.close()
        return Run(told, -1 if code is None else code, said, wrong)

    def __call__(self, *words: object, answer: str = "") -> str:
        """What a command prints that has to end well."""
        run = self.run(*words, answer=answer)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def refused(self, *words: object, answer: str = "") -> str:
        """What a command says that has to be refused: sentences, and nothing from inside."""
        run = self.run(*words, answer=answer)
        assert run.returncode == 1, (run.stdout, run.stderr)
        assert "Traceback" not in run.stderr
        assert run.stderr.strip()
        return run.stderr


def _run(words: tuple[str, ...], env: dict[str, str], folder: Path) -> None:
    """Be the command: with its own surroundings, and its three streams in files."""
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    for number, stream in enumerate(("in", "out", "err")):
        os.dup2(os.open(folder / stream, os.O_RDWR | os.O_CREAT), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - for as long as the process is there
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    from django.db import connections  # noqa: PLC0415 - not before its surroundings are there

    from raadhuis.cli import app  # noqa: PLC0415

    try:
        app([*words], prog_name="raadhuis")
    finally:
        if "raadhuis.settings" in sys.modules:
            connections.close_all()  # as the end of a process does that was not made ready beforehand
