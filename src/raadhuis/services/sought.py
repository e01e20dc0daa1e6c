"""Counting the words with which nothing was found, so that whoever keeps the register learns what people call things.

A name, or anything else that tells of one person, is asked rarely. So a word is held in the memory of the process alone
until it was asked often; then it is written down, by itself, with how often. What is rare is never on a disk, and gone
with the month or the process. Each process counts for itself, so what is told is the least. Who asks is not known, so
somebody who asks the same again and again is counted again and again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from threading import Lock
from typing import Final

from raadhuis.store import words as store

OFTEN: Final = 5
"""How often a word has to be asked before it is written down, and each time so often again."""
MOST: Final = 1_000
"""Words of a municipality that are held; when there are more, it begins anew, so that nobody can fill the memory."""
WORD: Final = re.compile(r"[a-z]{3,30}")
"""What is counted: no number, since that may be of a person, a car or a house."""


class Tally:
    """What one process heard this month."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._month: date | None = None
        self._asked: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._lock = Lock()

    def count(self, municipality: str, words: Iterable[str], day: date) -> None:
        """Count the words of one question on a day; StoreFailed where what is often asked cannot be written."""
        month = day.replace(day=1)
        with self._lock:
            if month != self._month:
                self._month = month
                self._asked.clear()
            often = [word for word in set(words) if WORD.fullmatch(word) and self._is_often(municipality, word)]
        for word in often:
            store.add(municipality, month, word, OFTEN)

    def _is_often(self, municipality: str, word: str) -> bool:
        asked = self._asked[municipality]
        if len(asked) == MOST and word not in asked:
            asked.clear()
        asked[word] += 1
        if asked[word] < OFTEN:
            return False
        del asked[word]
        return True


TALLY: Final = Tally()
