"""The civil organisation as a whole: whether a page names it, and says that the gemeentesecretaris leads it."""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting.draft import Draft
from raadhuis.drafting.page import Said, Span

CIVIL: Final = re.compile(r"\b(?:ambtelijke|gemeentelijke) organisatie\b|\bambtelijk apparaat\b", re.IGNORECASE)
_SECRETARY: Final = (
    r"(?<![\w-])(?:(?:gemeente)?secretaris(?:[ /–-]{1,3}(?:algemeen )?directeur)?|"
    r"(?:algemeen )?directeur(?:[ /–-]{1,3})(?:gemeente)?secretaris|algemeen directeur)\b"
)
_THE: Final = rf"(?:(?:de|onze) )?{_SECRETARY}"
_WHOLE: Final = (
    r"\b(?:de|het|die|deze|onze) (?:(?:hele|gehele|totale|ambtelijke?|gemeentelijke?) ){0,2}"
    r"(?:organisatie|apparaat|ambtenaren|geheel|concern)\b"
)
_LEADING: Final = rf"\b(?:(?:ambtelijke|dagelijkse|algehele) leiding|leiding (?:van|over|aan) {_WHOLE})"
_HEADS: Final = (
    rf"(?:leidt|stuurt|geeft (?:\w+ )?leiding aan|is (?:eind)?verantwoordelijk voor|heeft de (?:\w+ )?leiding "
    rf"(?:van|over|aan)|heeft de (?:eind)?verantwoordelijkheid voor|staat aan het hoofd van|is het hoofd van) {_WHOLE}"
)
_HEADS_ALL: Final = (
    r"(?:staat aan het hoofd|heeft de (?:dagelijkse|ambtelijke|algehele) leiding|is (?:de )?eindverantwoordelijke?)"
    r"(?=[.,;]| en\b|\s*$|\s*\n)"
)
_LED: Final = r"(?:staat|werkt|valt|wordt) (?:onder (?:de )?leiding van|geleid door|aangestuurd door)"
LEADS: Final = re.compile(
    "|".join((
        rf"{_SECRETARY}(?: is [^.,;\n]{{1,40}} en)? {_HEADS}",
        rf"{_SECRETARY} {_HEADS_ALL}",
        rf"{_LEADING} (?:is in handen van|ligt bij|berust bij|heeft) {_THE}",
        rf"{_WHOLE}(?: van \w+)? {_LED} {_THE}",
        rf"\baan het hoofd(?: van {_WHOLE})? staat {_THE}",
        rf"{_WHOLE},? (?:met {_THE} aan het hoofd|waarvan {_THE} het hoofd is)\b",
        rf"\beindverantwoordelijk(?: in {_WHOLE})? is {_THE}",
        rf"\bonder leiding van {_THE} (?:werken|werkt)\b",
    ))
)  # fmt: skip
"""That the gemeentesecretaris leads the whole, in small letters; not where a sentence says it of one unit."""


def names_civil(draft: Draft) -> bool:
    """Whether the page names the civil organisation, so that units with nothing above them come under it.

    Not where a person made a unit of it.
    """
    return bool(CIVIL.search(draft.page.text)) and not any(CIVIL.fullmatch(unit.name.text) for unit in draft.units)


def leads_civil(draft: Draft) -> Said | None:
    """The words by which the gemeentesecretaris of a draft leads the civil organisation, where the page names both."""
    if not names_civil(draft) or all(body.role != "secretaris" for body in draft.bodies):
        return None
    found = LEADS.search(draft.page.small)
    return draft.page.quote("leiding", Span(*found.span())) if found else None
