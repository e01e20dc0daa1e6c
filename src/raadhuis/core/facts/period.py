"""Days and half-open spans of days: `since` counts, `until` does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

# Only this one way of writing a day; `date.fromisoformat` also takes week numbers and days without dashes.
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `since` up to, not including, `until`; without `until` it has no end."""

    since: date
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)

    @property
    def empty(self) -> bool:
        """Whether no day lies in it."""
        return self.until is not None and self.until <= self.since

    def meet(self, other: Period) -> Period | None:
        """The days that lie in both, or None where there are none."""
        both = Period(max(self.since, other.since), earliest(self.until, other.until))
        return None if both.empty else both

    def __str__(self) -> str:
        """As the screen says it, with the last day included: "van 1 mei 2026 t/m 31 mei 2026"."""
        if self.until is None:
            return f"vanaf {say_day(self.since)}"
        last = self.until - timedelta(days=1)
        return f"op {say_day(last)}" if last == self.since else f"van {say_day(self.since)} t/m {say_day(last)}"


def earliest(one: date | None, other: date | None) -> date | None:
    """The first of two ends, where None is no end."""
    if one is None or other is None:
        return one or other
    return min(one, other)


def say_day(day: date) -> str:
    """A day in Dutch words: "22 november 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def read_day(text: str) -> date:
    """The day that a text like 2027-01-01 names; ValueError with a Dutch sentence where it names none."""
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    msg = f"‘{text[:40]}’ is geen dag; schrijf een dag als 2027-01-31 (jaar-maand-dag)"
    raise ValueError(msg)
