"""From HTML to text with layout: headings, lists and paragraphs as people see them, without menus and scripts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

UNSEEN: Final = frozenset({"script", "style", "noscript", "svg", "template", "head", "iframe", "select", "object"})
AROUND: Final = frozenset({"nav", "footer", "aside", "form", "button"})
"""What stands around the text of a page."""
PARAGRAPHS: Final = frozenset({
    "p", "div", "section", "article", "main", "header", "table", "tr", "figure", "figcaption", "blockquote", "dl", "dt",
    "dd", "details", "summary", "address", "body", "pre", "hr", *UNSEEN, *AROUND,
})  # fmt: skip
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
DEEPEST: Final = 20
"""Levels of lists that are still indented further."""


def text_of_html(source: str) -> str:
    """The text of a page of HTML, whole or broken; what stands around it only where there is nothing else."""
    # The parser takes long over broken markup: what no page has is taken out before.
    source = re.sub(r"<(?![a-zA-Z/!])", "&lt;", source)
    source = re.sub(r"<!--.*?(?:-->|$)|<!\[.*?(?:\]>|$)|<!(?!doctype)", " ", source, flags=re.DOTALL | re.IGNORECASE)
    text = _read(source, UNSEEN | AROUND)
    return text if text.strip() else _read(source, UNSEEN)


def _read(source: str, skipped: frozenset[str]) -> str:
    parser = _Text(skipped)
    parser.feed(source)
    parser.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(parser.out)).strip("\n")


class _Text(HTMLParser):
    """Writes text while it reads, and remembers in what it stands."""

    def __init__(self, skipped: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.skipped = skipped
        self.out: list[str] = []
        self.inside: list[str] = []  # elements that are skipped
        self.lists: list[int] = []  # of each list: 0, or how many numbered items it has so far

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as HTMLParser calls it
        if tag in self.skipped:
            self.inside.append(tag)
        if tag in PARAGRAPHS:
            self._break()
        elif tag in HEADINGS:
            self.out.append(f"\n\n{'#' * HEADINGS[tag]} ")
        elif tag in ("ul", "ol"):
            self._break()
            self.lists.append(1 if tag == "ol" else 0)
        elif tag == "li":
            self._item()
        elif tag == "br":
            self.out.append("\n")
        elif tag in ("td", "th"):
            self.out.append(" – " if self.out and self.out[-1].strip() else "")

    def _break(self) -> None:
        """End a paragraph, unless an item or heading has only begun."""
        if not (self.out and self.out[-1].endswith(" ") and self.out[-1].strip(" #\n.0123456789•") == ""):
            self.out.append("\n" if self.lists else "\n\n")

    def _item(self) -> None:
        depth = min(max(len(self.lists) - 1, 0), DEEPEST)
        number = self.lists[-1] if self.lists else 0
        if number:
            self.lists[-1] += 1
        self.out.append(f"\n{'    ' * depth}{f'{number}.' if number else '•'} ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
            self._break()
        elif tag in PARAGRAPHS:
            self._break()
        elif tag in HEADINGS:
            self.out.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self.inside:
            return
        text = re.sub(r"\s+", " ", data)
        # After a mark, a heading or a new line comes no space.
        if self.out and self.out[-1][-1:] in ("\n", " "):
            text = text.lstrip()
        if text:
            self.out.append(text)
