"""A tree of texts as YAML that reads well: short lists on one line, long texts folded, quotes only where needed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final, TypeAlias

import yaml

WIDTH: Final = 100
NARROWEST: Final = 40
SHORT: Final = 40
"""Characters of an item in a list on one line; sentences stand below one another."""


class Bare(str):
    """A scalar that is more than a text, so that it stands without quotes: a day, a number, `geen`."""

    __slots__ = ()


class Inline(dict[str, "Out"]):
    """A group that stands on one line where it fits."""


Out: TypeAlias = str | list["Out"] | dict[str, "Out"]

RESERVED: Final = frozenset({"geen", "onbekend"})
_TYPED: Final = yaml.SafeLoader.yaml_implicit_resolvers


def emit(group: dict[str, Out], depth: int = 0) -> Iterator[str]:
    """The lines of a group, each indented by `depth` spaces."""
    for key, node in group.items():
        yield from _node(f"{' ' * depth}{scalar(key)}:", node, depth + 2)


def _node(lead: str, node: Out, depth: int) -> Iterator[str]:
    """The lines of what comes after a key or a dash, with `depth` for those below it."""
    flow = _flow(node)
    if flow is not None and len(lead) + 1 + len(flow) <= WIDTH:
        yield f"{lead} {flow}"
    elif isinstance(node, str):
        yield from _long(lead, node, depth)
    elif isinstance(node, list):
        yield lead
        for item in node:
            yield from _node(f"{' ' * depth}-", item, depth + 2)
    elif lead.endswith("-"):
        first, *rest = emit(node, depth)
        yield f"{lead} {first.lstrip()}"
        yield from rest
    else:
        yield lead
        yield from emit(node, depth)


def _flow(node: Out) -> str | None:
    """How it stands on one line; None where it needs more."""
    if isinstance(node, str):
        return None if "\n" in node and _block(node) else scalar(node)
    if isinstance(node, list):
        texts = [item for item in node if isinstance(item, str) and len(item) <= SHORT]
        return f"[{', '.join(scalar(text, flow=True) for text in texts)}]" if len(texts) == len(node) else None
    if node and not isinstance(node, Inline):
        return None
    parts = {key: scalar(part, flow=True) if isinstance(part, str) else _flow(part) for key, part in node.items()}
    return None if None in parts.values() else f"{{{', '.join(f'{key}: {part}' for key, part in parts.items())}}}"


def _long(lead: str, text: str, depth: int) -> Iterator[str]:
    if "\n" in text and _block(text):
        yield f"{lead} |-"
        lines = text.split("\n")
    else:
        # Folding turns each end of a line into one space, so it must give back the same text.
        lines = textwrap.wrap(
            text, max(NARROWEST, WIDTH - depth), break_long_words=False, break_on_hyphens=False, expand_tabs=False
        )
        if isinstance(text, Bare) or not _block(text) or len(lines) < 2 or " ".join(lines) != text:
            yield f"{lead} {scalar(text)}"
            return
        yield f"{lead} >-"
    for line in lines:
        yield f"{' ' * depth}{line}" if line else ""


def _block(text: str) -> bool:
    """Whether it may stand in a block of its own, as it is."""
    return text == text.strip() and all(line.isprintable() for line in text.split("\n"))


def scalar(text: str, *, flow: bool = False) -> str:
    """A text on one line: as it is where nothing else can be read in it, and in quotes otherwise."""
    return text if isinstance(text, Bare) or _is_plain(text, flow=flow) else _quoted(text)


def _is_plain(text: str, *, flow: bool) -> bool:
    if not text or text in RESERVED or not text[0].isalnum() or not text.isprintable():
        return False
    if text[-1] in " :" or ": " in text or " #" in text or (flow and not set(text).isdisjoint(",[]{}:")):
        return False
    # Other readers of YAML would take it for a number, a day or a yes.
    return not any(pattern.match(text) for key in (text[0], None) for _, pattern in _TYPED.get(key, ()))


def _quoted(text: str) -> str:
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    if char in "\n\t":
        return "\\n" if char == "\n" else "\\t"
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
