"""Governing bodies and offices that a page names, and the municipality itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.alternatives import by_letter
from raadhuis.drafting.claims import BodyClaim
from raadhuis.drafting.page import Page, Said, Span, key

NAMED: Final = re.compile("|".join(f"(?P<{role}>{pattern})" for role, pattern in words.BODIES.items()))
BEGINS: Final = re.compile(rf"[^a-zà-ÿ0-9_](?:{by_letter(words.BODIES_BEGIN)})")
"""How the words begin that name a body, and what stands before: all others on a page are passed over at once."""
UNIT: Final = re.compile(r" [A-Z]")
"""What stands behind "directie" where that is the kind of a unit."""
PERSON: Final = re.compile(r": \S| (?:[Vv]an |[Dd]e |[A-Z])")
"""What stands behind "burgemeester" where the person is meant, mostly with a portfolio."""
_BEFORE: Final = (
    r"(?:['’]s-|(?:Den|De|Het|Ten|Ter|Sint|Nieuwe?|Oude?|West|Oost|Midden|Noord|Zuid|Hoge|Lage|Groot|Klein) )?"
)
TOWN: Final = re.compile(
    rf"emeente (?<=\b[Gg]emeente )({_BEFORE}[A-Z][\w’'-]+"
    r"(?:(?: (?:op|aan|den|de|in|bij|en|ter|van|der))+ [A-Z][\w’'-]+)?)"
)
ELSEWHERE: Final = re.compile(
    r"(?:\b(?:inwoners|bestuur|college|stad|dorp|raad|gemeenteraad|gemeentehuis|stadhuis|organisatie|griffie|"
    r"gemeentebestuur|welkom (?:in|bij)) van|\b[Ii]nwoners in)"
    rf"\s(?P<name>{_BEFORE}[A-Z][\w’'-]+)|(?:^|\n|\. )(?P<here>{_BEFORE}[A-Z][\w’'-]+) (?:heeft|kent|telt) \d"
)
_NAME: Final = rf"{_BEFORE}(?:IJ|[A-Z])[a-zà-ÿ]{{2,}}(?:-[A-Z][a-zà-ÿ]+)?(?![\w-])"
LIKELY: Final = re.compile(
    r"\b(?:[Ii]n|[Uu]it|gemeentehuis|stadhuis|"
    r"[Oo]rganogram(?: van)?|[Oo]rganisatie(?:structuur)?(?: van)?|[Ww]erken (?:bij|voor)|Mijn ?|"
    r"gemeenten|\d{4} ?[A-Z]{2})"
    rf" (?P<near>{_NAME})|"
    rf"(?:^|(?<=\n)|(?<=[.!?] ))(?P<first>{_NAME})"
    rf"(?= (?:\([^()]{{3,40}}\) )?(?:is|heeft|kent|telt|werkt|groeit|verandert|bestaat|neemt|wil|"
    r"wordt bestuurd|zet|kiest|ligt)\b)|"
    rf"\b(?:van|[Bb]ij|voor|aan|heeft|kent|kende|werkt|besturen) (?P<loose>{_NAME})(?! (?:en|&) )"
)
"""Where a place may be named without the word "gemeente"."""
WEIGHTS: Final = {"near": 3, "first": 2, "loose": 1}
"""How surely a place is meant: behind "in" hardly anything else is."""
NO_TOWN: Final = frozenset(words.NO_TOWN.split())


def bodies(page: Page, taken: list[Span], *, directies: bool) -> Iterator[BodyClaim]:
    """Each body or office once, by its fullest name; `taken` are names of units and people, in which none is named.

    Where the page has units that are `directies`, the bare word means one of those.
    """
    found: dict[str, list[Span]] = {}
    inside = bytearray(len(page.text))  # of each place, whether it lies in such a name
    for start, end in taken:
        inside[start:end] = b"\1" * (end - start)
    for match in _named(page.small):
        role, span = match.lastgroup or "", Span(*match.span())
        in_name = inside[span.start]
        person = role == "burgemeester" and PERSON.match(page.text, span.end)
        if not in_name and not person and not (role == "directie" and UNIT.match(page.text, span.end)):
            found.setdefault(role, []).append(span)
    if "raad" in found or "college" in found:
        found.pop("bestuur", None)
    if directies and {page.small[span.start : span.end] for span in found.get("directie", [])} == {"directie"}:
        found.pop("directie")
    for role, spans in found.items():
        yield BodyClaim(role, _secretary(page, spans) if role == "secretaris" else _fullest(page, spans))


def _named(text: str) -> Iterator[re.Match[str]]:
    """Where bodies are named, one behind the other; looked for only where a word begins as one of theirs."""
    end = 0
    for begin in BEGINS.finditer(f"\n{text}"):  # which so begins where its word stands in the text
        if begin.start() >= end and (match := NAMED.match(text, begin.start())):
            end = match.end()
            yield match


def _fullest(page: Page, spans: list[Span]) -> Said:
    span = max(spans, key=lambda one: (len(page.text[one.start : one.end].split()), one.end - one.start, -one.start))
    # A capital inside a sentence belongs to the name; one that only begins a sentence does not.
    return page.quote("orgaan", span, *(() if page.text[span.start : span.end].isupper() else ("kleine letter",)))


def _secretary(page: Page, spans: list[Span]) -> Said:
    """The secretaris, who is often the director too: by both names where the page has both."""
    texts = {one: page.text[one.start : one.end].lower() for one in spans}
    both = [one for one, text in texts.items() if "secretaris" in text and "directeur" in text]
    if both:
        return _fullest(page, both)
    director = next((one for one, text in texts.items() if text == "algemeen directeur"), None)
    secretary = next((one for one, text in texts.items() if text.endswith("secretaris")), None)
    if director and secretary:
        return page.quote("orgaan", (director, secretary), "samengevoegd met een schuine streep", "kleine letters")
    return _fullest(page, spans)


def municipality(page: Page, taken: list[Span]) -> Said | None:
    """The municipality of a page, by what it is called there or else by the place of which the page speaks most.

    `taken` are names of units and people, in which none is named.
    """
    return called_municipality(page) or _likely(page, [page.text[start:end] for start, end in taken])


def called_municipality(page: Page) -> Said | None:
    """The municipality that is named most often, as "gemeente X" or else by what belongs to it."""
    for pattern in (TOWN, ELSEWHERE):
        counted: dict[str, list[Span]] = {}
        for match in pattern.finditer(page.text):
            group = match.lastindex or 0
            if match[group] not in NO_TOWN:
                counted.setdefault(match[group], []).append(Span(*match.span(group)))
        if counted:
            return page.quote("gemeente", max(counted.values(), key=len)[0])
    return None


def _likely(page: Page, names: list[str]) -> Said | None:
    """The place of which a page speaks most, where it nowhere says that it is a municipality."""
    own, parts = set(map(key, names)), " ".join(names)
    weighed: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for match in LIKELY.finditer(page.text):
        group = match.lastgroup or ""
        named = key(match[group]) in own or (group == "loose" and match[group] in parts)
        if match[group] not in NO_TOWN and not named and not NAMED.match(page.small, match.start(group)):
            spans.setdefault(match[group], Span(*match.span(group)))
            weighed[match[group]] = weighed.get(match[group], 0) + WEIGHTS[group]
    best = max(weighed, key=lambda name: weighed[name], default=None)
    return page.quote("gemeente", spans[best]) if best else None
