"""What a layout is made of: headings, paragraphs, items of lists and rows of tables."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from raadhuis.drafting import words
from raadhuis.drafting.page import Span

SENTENCE: Final = re.compile(
    r"\b(?:is|zijn|heeft|hebben|wordt|worden|bestaat|bestaan|vallen|valt|kunt|werkt|vormen|staat|staan|zorgt|gaat|"
    r"ressorte(?:ert|ren)|omvat|kent|telt|be(?:hoort|horen))\b"
)

LABEL: Final = re.compile(rf"(?:{words.LABELS}) ?:")
"""What begins a line that tells of the unit above it: "Hoofd: A. de Wit", "Taken: bouwen en milieu"."""


Role: TypeAlias = Literal["heading", "text", "item", "row"]
"""What the layout makes of a piece of text."""
HEADING: Final = "heading"
TEXT: Final = "text"
ITEM: Final = "item"
ROW: Final = "row"


class Block(NamedTuple):
    """A piece of a page: `level` of a heading (0: not told), `indent` of an item, and what stands below an item."""

    role: Role
    span: Span
    level: int = 0
    indent: int = 0
    rest: Span | None = None
    loose: bool = True  # a blank line stands before it


def is_short(text: str) -> bool:
    """Whether a line may be but a name: few words with a capital, and no sentence."""
    return len(text.split()) <= 8 and text[-1] not in ".,:;!?" and text[0].isupper() and not SENTENCE.search(text)
