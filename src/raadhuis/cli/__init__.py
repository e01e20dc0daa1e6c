"""The command line: each module holds the commands of one concern."""

from raadhuis.cli import changing, drafting, finding, keeping, looking, serving, telling
from raadhuis.cli.base import app

__all__ = ["app", "changing", "drafting", "finding", "keeping", "looking", "serving", "telling"]
