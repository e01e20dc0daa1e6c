"""The command line: as people run it, each time a process of its own, and as somebody who works on one database."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines import use
from typer.testing import CliRunner

from raadhuis.cli import app
from raadhuis.settings import DATABASE_URL

EXAMPLES = Path(__file__).parents[1] / "src" / "raadhuis" / "examples"
HEERLEN, HEEMSKERK = EXAMPLES / "heerlen.yaml", EXAMPLES / "heemskerk.yaml"

Run = subprocess.CompletedProcess[str]
COMMAND = (sys.executable, "-c", "from raadhuis.cli import main; main()")
SCREEN = {"COLUMNS": "200", "NO_COLOR": "1"}
"""Lines as wide as needed, without colours."""


def surroundings(env: dict[str, str] | None = None) -> dict[str, str]:
    """What a process is started in: with these settings, and none of those of whoever runs the tests."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("RAADHUIS_", "DJANGO_"))}
    return {**own, **SCREEN, "PYTHONUTF8": "1", "TZ": "Europe/Amsterdam", **(env or {})}


def started(*words: object, env: dict[str, str] | None = None) -> Run:
    """Run the command in a process of its own, and let it end."""
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=surroundings(env),
        check=False,
        encoding="utf-8",
    )


@contextmanager
def serving(*words: str, env: dict[str, str] | None = None) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A server that is started with these words, and its port; ended at the end, however the test went."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COMMAND, *words, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=surroundings(env), text=True) as server:
        try:
            yield server, port
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def raadhuis(*words: object, answer: str = "") -> Run:
    """Run the command in this process, since starting one each time takes long; how it starts is tested apart."""
    told = [*map(str, words)]
    done = CliRunner().invoke(app, told, input=answer, env=SCREEN, prog_name="raadhuis")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Run(told, done.exit_code, done.stdout, done.stderr)


class Desk:
    """Somebody who runs commands on one database."""

    def __init__(self, url: str) -> None:
        self.url = url

    @classmethod
    def on_file(cls, path: Path) -> "Desk":
        return cls(f"sqlite:///{path}")

    def run(self, *words: object, answer: str = "") -> Run:
        """Run a command, however it ends."""
        use(self.url)
        try:
            return raadhuis(*words, answer=answer)
        finally:
            use(DATABASE_URL)

    def __call__(self, *words: object, answer: str = "") -> str:
        """What a command prints that has to end well."""
        run = self.run(*words, answer=answer)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def refused(self, *words: object, answer: str = "") -> str:
        """What a command says that has to be refused, in sentences."""
        run = self.run(*words, answer=answer)
        assert run.returncode == 1, (run.stdout, run.stderr)
        assert run.stderr.strip()
        return run.stderr
