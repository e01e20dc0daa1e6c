"""Words that were asked in vain: how often in which month."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import F

from raadhuis.store.database import explained
from raadhuis.store.models import SoughtWord


@explained()
def add(municipality: str, month: date, word: str, times: int) -> None:
    """Count a word so many times more in a month, and drop what is of the same month a year before, or older."""
    words = SoughtWord.objects.filter(municipality=municipality)
    with transaction.atomic():
        words.filter(month__lte=month.replace(year=month.year - 1)).delete()
        new = SoughtWord(municipality=municipality, month=month, word=word, times=0)
        SoughtWord.objects.bulk_create([new], ignore_conflicts=True)
        words.filter(month=month, word=word).update(times=F("times") + times)


@explained()
def often(municipality: str) -> list[tuple[date, str, int]]:
    """The month, the word and how often it was asked: the last month first, and in it the most asked."""
    words = SoughtWord.objects.filter(municipality=municipality).order_by("-month", "-times", "word")
    return list(words.values_list("month", "word", "times"))
