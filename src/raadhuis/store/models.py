"""The tables. Changes are only ever added; the database itself refuses to alter or remove them (see the migration).

Keys begin with the municipality and no number is shared, so that the tables can be split by municipality.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from raadhuis.core.facts.values import LONGEST_ID


class Head(models.Model):
    """One row a municipality: what a writer locks, and what a reader looks at to see whether anything moved.

    `erasures` are the texts that are no longer there: erased here, or already gone from the changes that were taken in.
    """

    municipality = models.CharField(primary_key=True, max_length=LONGEST_ID)
    number = models.PositiveIntegerField(default=0)
    erasures = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "raadhuis_head"


class StoredChange(models.Model):
    """A change as its canonical bytes, chained to the one before by its hash."""

    pk = models.CompositePrimaryKey("municipality", "number")
    municipality = models.CharField(max_length=LONGEST_ID)
    number = models.PositiveIntegerField()
    recorded_at = models.DateTimeField()
    format = models.PositiveSmallIntegerField()
    body = models.BinaryField()
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "raadhuis_change"


class ErasableText(models.Model):
    """What may have to be forgotten, by the seal that stands for it in a change."""

    pk = models.CompositePrimaryKey("municipality", "seal")
    municipality = models.CharField(max_length=LONGEST_ID)
    seal = models.CharField(max_length=64)
    salt = models.BinaryField()
    text = models.TextField()

    class Meta:
        db_table = "raadhuis_text"


class UnfinishedDraft(models.Model):
    """The text of a page that somebody is making a register of, and what was done to its draft so far.

    No part of the chain: it is altered, and thrown away, as its maker likes.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    begun_at = models.DateTimeField(auto_now_add=True)
    text = models.TextField()
    edits = models.JSONField(default=list)
    undone = models.JSONField(default=list)
    turn = models.PositiveIntegerField(default=0)
    taken_over = models.TextField(default="")

    class Meta:
        db_table = "raadhuis_draft"


class SoughtWord(models.Model):
    """How often a word was asked in a month with which nothing was found; no part of the chain.

    Nothing else is known of who asked it. Rare words never come here: see services/sought.py.
    """

    pk = models.CompositePrimaryKey("municipality", "month", "word")
    municipality = models.CharField(max_length=LONGEST_ID)
    month = models.DateField()
    word = models.CharField(max_length=30)
    times = models.PositiveIntegerField()

    class Meta:
        db_table = "raadhuis_word"
