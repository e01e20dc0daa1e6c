"""The JSON Schema of the organisation file, out of the vocabulary, so that an editor completes its keys."""

from __future__ import annotations

from typing import Any

from raadhuis.core.facts.values import ID, YES_NO
from raadhuis.core.facts.vocabulary import LIFE_WORD, Attribute, Subject, Vocabulary
from raadhuis.formats.grammar import (
    DECISION,
    GROUND,
    NONE_WORD,
    SEEN,
    SINCE,
    UNKNOWN_WORD,
    UNTIL,
    VALUE,
    VERSION,
    VERSION_WORD,
    Grammar,
    grammar_of,
)
from raadhuis.formats.grammar import (
    ID as ID_WORD,
)

Schema = dict[str, Any]

DAY: Schema = {"type": "string", "format": "date", "description": "Een dag, zoals 2027-01-31"}
# The file reads every scalar as text; to an editor, 2024 without quotes is a number.
AS_TEXT = ["string", "number", "boolean"]
WORDS: Schema = {"type": AS_TEXT, "minLength": 1}
IDENTITY: Schema = {"type": AS_TEXT, "pattern": f"^{ID.pattern}$"}
PERIOD: Schema = {
    SINCE: {**DAY, "description": "Begint echt op deze dag"},
    SEEN: {**DAY, "description": "Bekend sinds deze dag; wanneer het begon, is niet gezegd"},
    UNTIL: {**DAY, "description": "Geldt tot deze dag; de dag zelf telt niet meer mee"},
    GROUND: {**WORDS, "description": "Waarom dit zo is, in woorden"},
    DECISION: {**IDENTITY, "description": "Het id van het besluit waardoor dit zo is"},
}


def schema(vocabulary: Vocabulary) -> Schema:
    """The schema (2020-12) of a file in this vocabulary."""
    grammar = grammar_of(vocabulary)
    top = {
        VERSION_WORD: {"enum": [int(VERSION), VERSION], "description": "De versie van dit formaat"},
        grammar.top.wire: {**IDENTITY, "description": "Het id van de gemeente"},
        SEEN: {**DAY, "description": "De dag waarop dit is gezien"},
        GROUND: {**WORDS, "description": "Waar dit vandaan komt, als er niets anders bij staat"},
        **_values(grammar.top),
        **{plural: _section(kind) for plural, kind in grammar.sections.items()},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Organisatiebestand van Raadhuis",
        "type": "object",
        "properties": top,
        "required": [*grammar.head],
        "additionalProperties": False,
        "$defs": {kind.wire: _subject(grammar, kind) for kind in grammar.sections.values()},
    }


def _section(kind: type[Subject]) -> Schema:
    """All of a kind: by id, or as a list where the id follows from what is said."""
    one = {"$ref": f"#/$defs/{kind.wire}"}
    by_id: Schema = {"type": "object", "propertyNames": IDENTITY, "additionalProperties": one}
    if not kind.natural:
        return {**by_id, "title": kind.plural}
    return {"title": kind.plural, "anyOf": [by_id, {"type": "array", "items": one}]}


def _subject(grammar: Grammar, kind: type[Subject]) -> Schema:
    nested = {plural: _section(inner) for plural, (inner, _) in grammar.nested[kind.wire].items()}
    own_id = {ID_WORD: IDENTITY} if kind.natural else {}
    properties = {**own_id, **PERIOD, **_values(kind), **nested}
    return {"title": kind.label, "type": "object", "properties": properties, "additionalProperties": False}


def _values(kind: type[Subject]) -> Schema:
    """Each attribute by its word; also whether the subject exists, for who needs two grounds for that."""
    life: Attribute[bool, bool] = Attribute(YES_NO, LIFE_WORD, "Bestaat", required=True)
    return {one.word: _value(one) for one in (life, *kind.attributes.values())}


def _value(attribute: Attribute[Any, Any]) -> Schema:
    """A value as such, or dated, or several dated ones."""
    words = [UNKNOWN_WORD] if attribute.required else [NONE_WORD, UNKNOWN_WORD]
    plain: Schema = {"anyOf": [_as_text(attribute.type.schema), {"enum": words}]}
    dated: Schema = {"type": "object", "properties": {VALUE: plain, **PERIOD}, "additionalProperties": False}
    dated["required"] = [VALUE]
    return {"title": attribute.label, "anyOf": [plain, dated, {"type": "array", "items": dated, "minItems": 1}]}


def _as_text(of: Schema) -> Schema:
    """The same, where a free text may look like something else."""
    if "anyOf" in of:
        return {**of, "anyOf": [_as_text(one) for one in of["anyOf"]]}
    if "items" in of:
        return {**of, "items": _as_text(of["items"])}
    is_free = of.get("type") == "string" and of.keys().isdisjoint({"enum", "format"})
    return {**of, "type": AS_TEXT} if is_free else of
