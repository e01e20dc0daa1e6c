"""A page as text, and words taken from it: every word of a draft is quoted, changed by named steps alone."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, wraps
from itertools import accumulate
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from raadhuis.drafting import kinds, words

JOINT: Final = "\x1f"
"""Stands between two pieces of a page until a step says what joins them."""


class Span(NamedTuple):
    """Characters of a page, from `start` up to `end`."""

    start: int
    end: int


def _spaces(text: str) -> str:
    return " ".join(text.replace(JOINT, " ").split())


_LOST: Final = r"(?:[^\W\d_a-zà-ÿA-ZÀ-ß]|[�?])"
_E_LOST: Final = re.compile(rf"(?<=i){_LOST}(?=(?:n|le|r)\b)")
_O_LOST: Final = re.compile(rf"(?<=[Cc]o){_LOST}(?=rdin)")


def _letters(text: str) -> str:
    """Put an ë or ö where a letter that Dutch does not have shows that the page was garbled."""
    if text.isascii() and "?" not in text:
        return text
    return _O_LOST.sub("ö", _E_LOST.sub("ë", text))


def _noun(text: str) -> str:
    """Say what is done as a thing: "ondersteunt" and "de raad" are "ondersteuning van de raad"."""
    verb, _, rest = text.partition(JOINT)
    noun = words.NOUN_OF_VERB.get(verb.lower()) or re.sub(" (?:van|voor|aan)$", "", verb) + " van"
    return f"{noun} {rest}" if rest else text


_SEVERAL: Final = tuple(words.PLURAL_TITLES)


def _singular_title(text: str) -> str:
    if not text.lower().endswith(_SEVERAL):
        return text
    many = next(many for many in _SEVERAL if text.lower().endswith(many))
    return text[: len(text) - len(many)] + words.PLURAL_TITLES[many]


_QUOTES: Final = re.compile("[’‘`´]")


def _lower(text: str) -> str:
    """Write the first letter small, unless the word is an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _spelling(text: str) -> str:
    """Mend one wrong letter in the title of somebody who leads."""
    return re.sub(r"hood$", "hoofd", text)


STEPS: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType({
    "samengevoegd met een schuine streep": lambda text: text.replace(JOINT, "/"),
    "van werkwoord naar zelfstandig naamwoord": _noun,
    "spaties": _spaces,
    "garbelteken hersteld": _letters,
    "rechte aanhalingstekens": lambda text: _QUOTES.sub("'", text),
    "enkelvoud": _singular_title,
    "tikfout hersteld": _spelling,
    "kleine letter": _lower,
    "kleine letters": str.lower,
})  # fmt: skip
"""All that may happen to words between the page and the draft, by name."""

ALWAYS: Final = ("spaties", "garbelteken hersteld")


@lru_cache(maxsize=64)
def _in_order(steps: tuple[str, ...]) -> tuple[tuple[str, Callable[[str], str]], ...]:
    """These steps and those that are always taken, in the order of STEPS."""
    return tuple((name, step) for name, step in STEPS.items() if name in ALWAYS or name in steps)


def _small(text: str) -> str:
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


class Said(NamedTuple):
    """Words of a draft: where they stand on the page, the steps that made them so, the rule that took them."""

    text: str
    spans: tuple[Span, ...]
    steps: tuple[str, ...]
    rule: str


@dataclass(frozen=True)
class Page:
    """The text of a page, as it is shown and as all spans count; and in small letters, place by place.

    Patterns of small letters are found in `small` several times faster.
    """

    text: str
    small: str = field(init=False, repr=False, compare=False)
    readings: defaultdict[object, dict[Span, Any]] = field(init=False, repr=False, compare=False)  # kept by `once`

    def __post_init__(self) -> None:
        """Fill in what is worked out: as attributes of its own these are read faster than by a property."""
        object.__setattr__(self, "small", _small(self.text))
        object.__setattr__(self, "readings", defaultdict(dict))

    def quote(self, rule: str, spans: Span | Iterable[Span], *steps: str) -> Said:
        """Words of the page, with these steps and those that are always taken, in the order of STEPS."""
        taken = (spans,) if isinstance(spans, Span) else tuple(spans)
        start, end = taken[0]
        text = self.text[start:end] if len(taken) == 1 else JOINT.join([self.text[start:end] for start, end in taken])
        done = []
        for name, step in _in_order(steps):
            after = step(text)
            if after != text:
                done.append(name)
                text = after
        return Said(text, taken, tuple(done), rule)

    def requote(self, said: Said) -> str:
        """What the spans and steps of some words give: the same words, or they were invented."""
        text = JOINT.join(self.text[start:end] for start, end in said.spans)
        for name, step in STEPS.items():
            if name in said.steps:
                text = step(text)
        return text

    def line(self, position: int) -> int:
        """The number of the line on which a character stands."""
        return bisect_right(self._line_starts, position)

    def found(self, forms: frozenset[str], start: int, end: int) -> Sequence[re.Match[str]]:
        """The words for a kind of unit between two places, for one or for several: the page is searched once for all.

        `forms` is kinds.ONE_FORM or kinds.MANY_FORM.
        """
        starts, matches = self._kinds[forms]
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return ()
        return [one for one in matches[first : bisect_left(starts, end, first)] if one.end() <= end]

    @cached_property
    def _kinds(self) -> Mapping[frozenset[str], tuple[Sequence[int], Sequence[re.Match[str]]]]:
        every = list(kinds.EITHER.finditer(self.small))
        by_forms = {
            forms: [one for one in every if one["kind"] in forms] for forms in (kinds.ONE_FORM, kinds.MANY_FORM)
        }
        return {forms: ([one.start() for one in found], found) for forms, found in by_forms.items()}

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate([len(line) + 1 for line in self.text.split("\n")])]


T = TypeVar("T")


def once(work: Callable[[Page, Span], T]) -> Callable[[Page, Span], T]:
    """A question about words of a page that many rules ask: worked out once, and kept as long as the page is."""

    @wraps(work)
    def asked(page: Page, span: Span) -> T:
        known: dict[Span, T] = page.readings[work]
        if span not in known:
            known[span] = work(page, span)
        return known[span]

    return asked


@lru_cache(maxsize=10_000)
def key(text: str) -> str:
    """A name without what may differ between two mentions of it: kind words, capitals, accents, spaces, brackets."""
    text = text.lower()
    if text.isalnum() and text.isascii():
        return text
    if "(" in text:
        text = _BRACKETS.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    said = _PARTS.findall(text.replace("&", " en "))
    if not said or (said[0] not in LEFT_OUT and said[-1] not in _LAST):
        return "".join(said)
    text = " ".join(said)
    bare = _KIND_BEHIND.sub("", _KIND_BEFORE.sub("", text, 1), 1)
    return (bare or text).replace(" ", "")


_BRACKETS: Final = re.compile(r"\([^)]*\)?")
_PARTS: Final = re.compile(r"[a-z0-9]+")
_FORMS: Final = sorted({form for singular, _ in words.KINDS.values() for form in singular}, key=len, reverse=True)
_ONE: Final = "|".join(_FORMS)
_ARTICLES: Final = ("de", "het", "een", "ons", "onze")
LEFT_OUT: Final = frozenset({*_ARTICLES, "van", *(form.split()[0] for form in _FORMS)})
"""What a key may leave out at its beginning: an article, or the word for a kind."""
_LAST: Final = frozenset(form.split()[-1] for form in _FORMS)
_KIND_BEFORE: Final = re.compile(rf"^(?:(?:{'|'.join(_ARTICLES)}) )?(?:(?:{_ONE}) )?(?:van )?(?=\w)")
_KIND_BEHIND: Final = re.compile(rf" (?:{_ONE})$")
