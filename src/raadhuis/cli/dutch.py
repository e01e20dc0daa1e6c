"""What the framework of the command line says by itself, in Dutch: its help, and what was typed wrong."""

# ruff: noqa: ANN401 - it gives no public names to the types of a context and of what is wrong

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

HELP = {
    "ARGUMENTS_PANEL_TITLE": "Wat erachter komt",
    "OPTIONS_PANEL_TITLE": "Opties",
    "REQUIRED_LONG_STRING": "[verplicht]",
    "DEFAULT_STRING": "[anders: {}]",
}
"""Words in the help, by their name in typer."""


class Dutch:
    """What commands, and all commands together, have in common: a help that is Dutch."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        """Write the line that shows what may be typed."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Gebruik: ")

    def format_help(self: Any, ctx: Any, formatter: Any) -> None:
        """Write all that may be typed, and what it does."""
        from typer import rich_utils  # only who asks for help waits for it

        for name, word in HELP.items():
            setattr(rich_utils, name, word)
        self.get_help_option(ctx).help = "Toon deze uitleg."
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(Dutch, TyperCommand):
    """A command whose help is Dutch."""


class Commands(Dutch, TyperGroup):
    """All commands together; what is typed wrong is told in one sentence, with where to read on."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Which command is meant."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.commands)
            ctx.fail(f"Het commando ‘{args[0]}’ is er niet.{_meant(near)}")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **more: Any) -> Any:
        """Do what is asked, and end with its exit code."""
        more["standalone_mode"], alone = False, more.get("standalone_mode", True)
        if not alone:
            return super().main(*args, **more)
        try:
            sys.exit(super().main(*args, **more))
        except typer.TyperException as wrong:
            _tell(wrong)
            sys.exit(wrong.exit_code)


def _tell(wrong: Any) -> None:
    match type(wrong).__name__:
        case "NoArgsIsHelpError":
            wrong.show()
            return
        case "NoSuchOption":
            text = f"De optie ‘{wrong.option_name}’ is er niet.{_meant(wrong.possibilities)}"
        case "BadOptionUsage":
            nothing = "does not take" in wrong.message
            text = f"Achter de optie ‘{wrong.option_name}’ hoort {'niets' if nothing else 'nog iets'}."
        case "MissingParameter":
            text = f"Zeg nog {_name(wrong.param)}."
        case "BadParameter" if wrong.param:
            text = f"Wat bij {_name(wrong.param)} staat, kan niet: {wrong.message}."
        case "UsageError" if wrong.ctx.parent:
            told = wrong.message.partition("(s) (")[2].rstrip(")")
            text = f"Er staat te veel op de regel: {told}. Zet wat bij elkaar hoort tussen aanhalingstekens."
        case _:
            text = wrong.message
    command = f"{wrong.ctx.command_path} " if wrong.ctx else ""
    typer.secho(f"{text} Kijk met ‘{command}--help’ hoe het moet.", fg="red", err=True)


def _meant(near: Sequence[str] | None) -> str:
    return f" Bedoelt u ‘{near[0]}’?" if near else ""


def _name(parameter: Any) -> str:
    return str(parameter.metavar if parameter.param_type_name == "argument" else max(parameter.opts, key=len))
