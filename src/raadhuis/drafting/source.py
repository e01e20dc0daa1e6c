"""From the bytes that somebody hands over to the text of a page; or one sentence that says why not."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import Final

from raadhuis.core.facts.wording import say
from raadhuis.drafting.alternatives import by_letter
from raadhuis.drafting.html import text_of_html
from raadhuis.drafting.page import Page

LARGEST: Final = 5_000_000
"""Bytes of a page with all its markup. A page about an organisation has some tens of thousands."""
MOST_TAGS: Final = 100_000
LONGEST: Final = 100_000
"""Characters of its text."""

# What is not seen: zero-width characters, marks of reading direction, soft hyphens.
_UNSEEN: Final = (0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))
_SPACES: Final = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_BREAKS: Final = (0x0B, 0x0C, 0x85, 0x2028, 0x2029)
_SHOWN: Final = {
    chr(code): shown for codes, shown in ((_UNSEEN, ""), (_SPACES, " "), (_BREAKS, "\n")) for code in codes
} | {"\t": "    "}
_ODD: Final = re.compile(f"[{''.join(_SHOWN)}]")
# A word that was broken at the end of a line, though not in "bestuurs-⏎en directieondersteuning".
_BROKEN: Final = re.compile(r"([a-zà-ÿ])-\n[ ]*(?!(?:en|of)\b)(?=[a-zà-ÿ])")
# A heading that stuck to the text below it: "PubliekszakenHier kunt u".
_STUCK: Final = re.compile(
    "(?:"
    + by_letter(
        "Hier|Deze|Dit|De|Het|Een|Wij|We|Onze|Bij|In|Onder|Voor|Wat|Wie|Er|Als|Elke|Elk", check="(?<=[a-zà-ÿ]{4}.)"
    )
    + ")(?=[ ][a-zà-ÿ])"
)
# Marks of Markdown inside a line.
_BOLD: Final = re.compile(
    r"(?<=[^\s*])[ ]\*\*(?P<inside>[^*\n]{1,120})\*\*|\*\*(?P<first>[^*\n]{1,120})\*\*(?=[ ]?[^\s*])"
)
_LINK: Final = re.compile(r"\[([^\[\]\n]{1,200})\]\([^()\s]{0,300}\)")
_HTML: Final = re.compile(
    r"<(?:!doctype html|html|head|body|main|article|div|p|ul|ol|h[1-6]|table|section|br|span)\b", re.IGNORECASE
)
# A letter that is written as in HTML: "Co&ouml;rdinatie".
_ENTITY: Final = re.compile(
    r"&(?:amp|nbsp|[a-z]{1,5}(?:uml|acute|grave|circ|cedil)|[rl]squo|ndash|euro);", re.IGNORECASE
)
_GARBLED_BEGIN: Final = "ÂÃâ"
_GARBLED: Final = re.compile(f"[{_GARBLED_BEGIN}][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{{1,2}}")


class Unreadable(Exception):
    """Why nothing can be read from a page: a Dutch sentence."""


def read_page(source: bytes) -> Page:
    """The page in a file of text or HTML; Unreadable where there is none."""
    if len(source) > LARGEST:
        raise Unreadable(
            say("Dit is groter dan 5 MB. Sla alleen de pagina over de organisatie op, of plak de tekst ervan.")
        )
    return page_of(_decoded(source))


def page_of(text: str) -> Page:
    """The page in a text that is there already, as pasted; Unreadable where there is none."""
    if len(text) > LARGEST:
        raise Unreadable(say("Dit is groter dan 5 MB. Plak alleen de tekst van de pagina over de organisatie."))
    if _HTML.search(text[:100_000]):
        if text.count("<") > MOST_TAGS:
            raise Unreadable(
                say("Deze HTML heeft te veel opmaak. Sla alleen de pagina over de organisatie op, of plak de tekst.")
            )
        text = text_of_html(text)
    # Nothing that is taken out makes a text so much shorter.
    text = cleaned(text[: 4 * LONGEST])
    if not text.strip():
        raise Unreadable(say("Hier staat geen tekst in. Sla de pagina op als HTML, of plak de tekst ervan."))
    if len(text) > LONGEST:
        raise Unreadable(say("Dit is meer dan 100.000 tekens tekst. Neem alleen de pagina over de organisatie."))
    return Page(text)


def _decoded(source: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if source.startswith(mark):
            return source.decode(encoding, "replace")
    odd = sum(source[:10_000].count(byte) for byte in (*range(9), *range(14, 32)))
    if odd > len(source[:10_000]) // 200:
        raise Unreadable(say("Dit is geen tekst en geen HTML. Sla de pagina op als HTML, of plak de tekst ervan."))
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        return source.decode("cp1252", "replace")


def cleaned(text: str) -> str:
    """The text as it is shown: garbled letters mended, and nothing in it that is not seen."""
    if ";" in text:
        text = _ENTITY.sub(lambda entity: unescape(entity[0]), text)
    if any(sign in text for sign in _GARBLED_BEGIN):
        text = _GARBLED.sub(_mended, text)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _ODD.sub(lambda odd: _SHOWN[odd[0]], text)
    text = _STUCK.sub(r"\n\g<0>", _BROKEN.sub(r"\1", text) if "-\n" in text else text)
    if "**" in text:
        text = _BOLD.sub(lambda bold: f" {bold['inside']}" if bold["inside"] else bold["first"], text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if text.replace("\n", " ").isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)


def _mended(match: re.Match[str]) -> str:
    """What was meant, where UTF-8 was taken for Windows-1252: "FinanciÃ«n" is "Financiën"."""
    for end in (len(match[0]), 2):
        try:
            return match[0][:end].encode("cp1252").decode("utf-8") + match[0][end:]
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return match[0]
