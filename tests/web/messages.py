"""The texts that the pages say, and their English catalogue.

python -m tests.web.messages    # adds what is new, takes out what is gone, and compiles; says what is untranslated
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from raadhuis.core.chart import Mark
from raadhuis.core.checks.finding import Level
from raadhuis.core.compare.event import EventKind
from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.change import ChangeKind
from raadhuis.drafting import STEPS

CODE = Path(__file__).parents[2] / "src" / "raadhuis"
WEB = CODE / "web"
ENGLISH = WEB / "locale" / "en" / "LC_MESSAGES" / "django.po"
WORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
IN_CORE = {"say": None, "template": None}
"""By what the core and the services mark a text that a page says in its own language."""

Message = tuple[str | tuple[str, ...], str | None]
"""A text, or its singular and plural; and its context, if it has one."""


def messages() -> dict[Message, list[str]]:
    """Every text that the pages ask to be translated, and the files that do."""
    found: dict[Message, list[str]] = {}
    for message, place in (*_in_files(), *in_core(), *_in_vocabulary()):
        places = found.setdefault(message, [])
        if place not in places:
            places.append(place)
    return found


def _in_files() -> Iterator[tuple[Message, str]]:
    for path in sorted([*WEB.rglob("*.py"), *WEB.rglob("*.html")]):
        text = path.read_text(encoding="utf-8")
        code = templatize(text) if path.suffix == ".html" else text
        for _, said, _, context in extract("python", BytesIO(code.encode()), WORDS, options={"encoding": "utf-8"}):
            yield (tuple(said) if isinstance(said, tuple) else said, context), path.relative_to(WEB).as_posix()


def in_core() -> Iterator[tuple[Message, str]]:
    """What the rooms below the web say in templates."""
    for room in ("core", "drafting", "services"):
        for path in sorted((CODE / room).rglob("*.py")):
            code = BytesIO(path.read_bytes())
            for _, said, _, _ in extract("python", code, IN_CORE, options={"encoding": "utf-8"}):
                yield (said, None), path.relative_to(CODE).as_posix()


def _in_vocabulary() -> Iterator[tuple[Message, str]]:
    """Labels and options, which the pages translate as they come."""
    for kind in VOCABULARY.kinds.values():
        words = [kind.wire, kind.label, kind.plural, *(attribute.label for attribute in kind.attributes.values())]
        words += [attribute.type.name for attribute in kind.attributes.values()]
        words += [option for attribute in kind.attributes.values() for option in attribute.type.options]
        yield from (((word, None), "vocabulary") for word in words)
    enums: tuple[type[Enum], ...] = (Level, EventKind, ChangeKind, Mark)
    yield from (((str(one.value), None), "vocabulary") for enum in enums for one in enum)
    yield from (((step, None), "vocabulary") for step in STEPS)


def catalogue() -> Catalog:
    """The English catalogue as it is."""
    return read_po(StringIO(ENGLISH.read_text(encoding="utf-8")), locale="en")


def compiled(of: Catalog) -> bytes:
    """What the server reads."""
    file = BytesIO()
    write_mo(file, of)
    return file.getvalue()


def update() -> list[str]:
    """Bring the catalogue up to date, and tell what in it has no translation."""
    old = catalogue() if ENGLISH.exists() else Catalog(locale="en")
    new = Catalog(locale="en", domain="django", project="Raadhuis", charset="utf-8", fuzzy=False,
                  creation_date=datetime(2026, 11, 22, tzinfo=UTC), revision_date=datetime(2026, 11, 22, tzinfo=UTC),
                  header_comment="# The pages of Raadhuis in English.")  # fmt: skip
    for (said, context), places in sorted(messages().items(), key=str):
        known = old.get(said[0] if isinstance(said, tuple) else said, context)
        string = known.string if known and isinstance(known.string, tuple) == isinstance(said, tuple) else None
        new.add(said, string, [(place, None) for place in places], context=context)
    file = BytesIO()
    write_po(file, new, width=0)
    ENGLISH.write_bytes(file.getvalue())
    ENGLISH.with_suffix(".mo").write_bytes(compiled(catalogue()))
    return [str(one.id) for one in catalogue() if one.id and not (any(one.string) if one.pluralizable else one.string)]


if __name__ == "__main__":
    untranslated = update()
    sys.stdout.write("\n".join([*untranslated, f"{len(untranslated)} without a translation\n"]))
