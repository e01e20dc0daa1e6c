"""Dutch words that still know what they were made of, so that a screen can say the same in another language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Self, TypeAlias

from raadhuis.core.facts.period import Period, say_day

Part: TypeAlias = str | int | date
"""What stands in a hole of a template: words, a name as it is, a number or a day."""

Say: TypeAlias = Callable[[str], str]
SayDay: TypeAlias = Callable[[date], str]


class Wording(str):
    """A Dutch text, made of a template and its parts. Whoever needs Dutch alone takes it for the text that it is."""

    __slots__ = ("_parts", "_shape", "_template")

    _template: str
    _parts: Mapping[str, Part]
    _shape: Say

    def __new__(cls, template: str, parts: Mapping[str, Part], shape: Say = str) -> Self:
        """Fill a template in; `shape` is done to the whole, in any language."""
        self = super().__new__(cls, shape(_filled(template, parts, say_day)))
        self._template, self._parts, self._shape = template, parts, shape
        return self

    def put(self, translate: Say, day: SayDay) -> str:
        """The same in the language in which these two say a template and a day; names stay as they are."""
        parts = {
            name: part.put(translate, day) if isinstance(part, Wording) else part for name, part in self._parts.items()
        }
        return self._shape(_filled(translate(self._template) if self._template else "", parts, day))


def _filled(template: str, parts: Mapping[str, Part], day: SayDay) -> str:
    return template.format_map(
        {name: day(part) if isinstance(part, date) else part for name, part in parts.items()} if parts else {}
    )


def say(template: str, /, **parts: Part) -> Wording:
    """A template with its parts; where the template is written in the call, translators find it."""
    return Wording(template, parts)


def template(text: str) -> str:
    """A template that stands in a table and is said from there: named so that translators find it."""
    return text


def word(text: str) -> Wording:
    """A word of the vocabulary, such as a kind or a role."""
    return Wording(text, {})


def joined(separator: str, parts: Iterable[Part]) -> Wording:
    """Parts beside each other, the same in any language."""
    numbered = {f"part{number}": part for number, part in enumerate(parts)}
    return Wording(separator.join(f"{{{name}}}" for name in numbered), numbered)


def listed(parts: Iterable[str]) -> str:
    """The parts as one says them: "A, B en C"; empty where there are none."""
    *most, last = [*parts] or [""]
    return say("{most} en {last}", most=joined(", ", most), last=last) if most else last


def say_period(period: Period) -> Wording:
    """The days of a period, the last one included: "van 1 mei 2026 t/m 31 mei 2026"."""
    if period.until is None:
        return say("vanaf {day}", day=period.since)
    last = period.until - timedelta(days=1)
    if last == period.since:
        return say("op {day}", day=last)
    return say("van {first} t/m {last}", first=period.since, last=last)


def sentence(words: str) -> Wording:
    """Words as a sentence, on one line, with a capital and a full stop."""
    return Wording("{words}.", {"words": words}, lambda text: capital(" ".join(text.split())))


def capital(text: str) -> str:
    """A text with a capital in front."""
    return f"{text[:1].upper()}{text[1:]}"


def small(words: str) -> Wording:
    """Words with a small letter in front."""
    return Wording("{words}", {"words": words}, lambda text: f"{text[:1].lower()}{text[1:]}")
