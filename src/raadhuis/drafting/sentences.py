"""From a block to sentences, and what a sentence is trimmed to."""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.page import Page, Span, once

SHORTENED: Final = re.compile(
    r"(?:\b(?:o\.a|a\.i|bijv|nr|dhr|mw|mevr|mr|dr|drs|ing|ir|prof|d\.d|m\.b\.t|i\.p\.v|z\.s\.m|etc|e\.d|t\.a\.v|"
    r"i\.v\.m|ca|incl|tel"
    r"|jl|St|b|resp)|(?<![^\W\d_])(?<!&)(?<! en )[A-Z](?:\.[A-Z])*)\.$"
)
COUNTED: Final = re.compile(r": 1\.(?:[^.:;!?\n]{1,60} \d{1,2}\.)*$")
"""Names that are numbered in a line: "Teams: 1. Noord 2. Zuid"."""
LEADER: Final = re.compile(r"\s*(?i:\w*(?:hoofd|chef|manager|directeur|leiding|leider|coach)(?: [a-z.]+)?) ?: ?[^\n]+")
"""A line that only names who leads."""
NAMED: Final = re.compile(r"[A-Z][a-z]+(?: [a-z.]+)?: (?:mevrouw|mevr\.|mw\.|de heer|dhr\.) [^\n]+")
"""A line that names somebody by any title, also where that is misspelt."""
TITLE_LINE: Final = re.compile(
    rf"(?P<title>(?i:{words.TITLES}))"
    rf"(?: [A-Z][\w&/() -]{{1,40}}?| (?!van\b|is\b)[a-zà-ÿ-]{{4,}}(?: (?:en|&) [a-zà-ÿ-]{{4,}})?)?"
    r"(?:,? \(?\d+(?:,\d+)? (?:medewerkers|collega['’]s|fte)\)?)?"
)
"""A line right below a heading that only says who leads: "Teamcoach KCC, 22 medewerkers"."""
TOLD: Final = re.compile(r": | [–-] ")
"""What stands in a line between a name and what is told of it."""
LONGEST: Final = 1200
"""Characters of a sentence; what is longer is no sentence, and is read in parts."""
LONGEST_LABEL: Final = 140
END: Final = re.compile(
    rf"\n(?=(?:{words.LABELS}) ?: |[^\n]*(?:@|\b\d{{2,4}}\)? ?-? ?\d[\d ]{{5}}))|[;.!?…](?:"
    rf"(?<=;)(?=\s(?:(?:de|het) )?(?i:{words.ONE_KIND})\b)|"
    r"(?<!;)(?=[\s\"’”')]*(?:\s|$))|(?<=[a-zà-ÿ][.!?])(?=[A-Z]))|"
    r":(?= (?:zij|ze|wij|we) )|"
    rf",(?= (?:alsmede|benevens|(?:met|en) daarnaast|en verder|en ook|en) "
    rf"(?:{words.ANY_NUMBER}) (?:{words.MANY_OF_KIND}): )"
)
"""Where a sentence ends, also where it goes on to count another kind: ", en daarnaast twee bureaus: A en B"."""


@once
def sentences(page: Page, span: Span) -> tuple[Span, ...]:
    """The sentences in a piece of a page, without the space around them."""
    found, start = list[Span](), span.start
    for match in END.finditer(page.text, span.start, span.end):
        if match[0] == "." and SHORTENED.search(page.text, max(start, match.end() - 12), match.end()):
            continue
        if page.text[match.start() - 1].isdigit() and COUNTED.search(
            page.text, max(start, match.end() - LONGEST), match.end()
        ):
            continue
        after = page.text[match.end() : min(match.end() + 3, span.end)].lstrip("\"’”') \n")
        if after[:1].islower() and match[0] not in ";\n,:":
            continue
        found += _labels(page, start, match.end())
        start = match.end()
    return (*found, *_labels(page, start, span.end))


def _labels(page: Page, start: int, stop: int) -> list[Span]:
    """A sentence; lines such as "Teamleider: S. Visser" before it, without a full stop, are their own."""
    found = list[Span]()
    while (end := page.text.find("\n", start, min(stop, start + LONGEST_LABEL))) >= 0:
        told = TOLD.search(page.text, start, end)
        leader = LEADER.fullmatch(page.text, start, end) or NAMED.fullmatch(page.text, start, end)
        if told is None or not (leader or page.text[end : end + 40].lstrip(" \n")[:1].isupper()):
            break
        found += _kept(page, Span(start, end))
        start = end + 1
    return [*found, *_kept(page, Span(start, stop))]


def _kept(page: Page, span: Span) -> list[Span]:
    kept = trimmed(page, span, " \n\"’”')")
    end = span.end if kept.end == span.end else trimmed(page, span, " \n").end
    if kept.end <= kept.start:
        return []
    return [Span(start, min(start + LONGEST, end)) for start in range(kept.start, end, LONGEST)]


def trimmed(page: Page, span: Span, chars: str = ' \n,.;:–—-•|[]»"“”„') -> Span:
    """A span without these characters at its ends; a hyphen that belongs to a word stays."""
    start, end = span
    text = page.text
    if start < end and text[start] not in chars and text[end - 1] not in chars:
        return span
    while start < end and text[start] in chars and not (text[start] == "-" and text[start + 1 : start + 2].isalpha()):
        start += 1
    while end > start and text[end - 1] in chars and not (text[end - 1] == "-" and text[end - 2].isalpha()):
        end -= 1
    return Span(start, end)
