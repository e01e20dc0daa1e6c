"""From HTML to text with layout: headings, lists and paragraphs as people see them, without menus and scripts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

# Not "head", of which the end may be left out, and not "form", since some sites put one around the whole page.
UNSEEN: Final = frozenset({"title", "script", "style", "noscript", "svg", "template", "iframe", "select", "object"})
AROUND: Final = frozenset({"nav", "footer", "aside", "button", "label", "legend", "textarea"})
"""What stands around the text of a page."""
PARAGRAPHS: Final = frozenset({
    "p", "div", "section", "article", "main", "header", "table", "tr", "figure", "figcaption", "blockquote", "dl", "dt",
    "dd", "details", "summary", "address", "body", "pre", "hr", *UNSEEN, *AROUND,
})  # fmt: skip
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
DEEPEST: Final = 20
"""Levels of lists that are still indented further."""

# Each "<" with what goes with it; of a tag that is broken no more than that. All parts are possessive or find their end
# at once, so that this takes no longer over broken markup.
_MARKUP: Final = re.compile(
    r"""<!--.*?(?:-->|\Z) | <!\[.*?(?:\]>|\Z) | <[!?](?:[^<>]*+>)?
    | <(?P<code>script|style)\b(?![^<>]*+(?<=/)>).*?(?=</(?P=code)|\Z)
    | <(?P<tag>/?[a-z][^\s/<>"']*+)(?:(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|[^<>]*+>)
    | (?P<sign><)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def text_of_html(source: str) -> str:
    """The text of a page of HTML, whole or broken; what stands around it only where there is nothing else."""
    # The parser takes minutes over broken markup, and much memory over attributes: it is handed neither.
    source = _MARKUP.sub(_bare, source)
    text = _read(source, UNSEEN | AROUND)
    return text if text.strip() else _read(source, UNSEEN)


def _bare(markup: re.Match[str]) -> str:
    """A tag without its attributes; nothing for a comment, a declaration or code."""
    if markup["tag"]:
        return f"<{markup['tag']}{'/' if markup[0].endswith('/>') else ''}>"
    return "&lt;" if markup["sign"] else ""


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
        self.lists: list[int] = []  # of each list: 0, or the number of its next item
        self.heading = False
        self.fresh = True  # whether nothing has been said since the last break, item or heading began

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        # A button in a heading opens what stands below it, and holds its words.
        if tag in self.skipped and not (tag == "button" and self.heading):
            self.inside.append(tag)
        if tag in PARAGRAPHS:
            self._break()
        elif self.inside:
            return
        elif tag in HEADINGS:
            self.heading = True
            self._begin(f"\n\n{'#' * HEADINGS[tag]} ")
        elif tag in ("ul", "ol"):
            self._break()
            self.lists.append(1 if tag == "ol" else 0)
        elif tag == "li":
            self._item()
        elif tag == "br":
            self._break("\n")
        elif tag in ("td", "th") and not self.fresh:
            self.out.append(" | ")

    def _begin(self, lead: str) -> None:
        self.out.append(lead)
        self.fresh = True

    def _break(self, lines: str = "\n\n") -> None:
        """End a paragraph, unless none has begun; what goes on inside an item stands indented below it."""
        if not self.fresh:
            self._begin("\n" + "    " * self._depth() + "  " if self.lists else lines)

    def _depth(self) -> int:
        return min(max(len(self.lists) - 1, 0), DEEPEST)

    def _item(self) -> None:
        number = self.lists[-1] if self.lists else 0
        if number:
            self.lists[-1] += 1
        self._begin(f"\n{'    ' * self._depth()}{f'{number}.' if number else '•'} ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass
        if tag in PARAGRAPHS:
            self._break()
        elif self.inside:
            return
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
            if not self.lists:
                self._begin("\n\n")
        elif tag in HEADINGS:
            self.heading = False
            self._begin("\n\n")

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data)
        if self.fresh:
            text = text.lstrip()
        if text and not self.inside:
            self.out.append(text)
            self.fresh = False
