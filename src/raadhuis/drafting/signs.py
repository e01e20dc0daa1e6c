"""Which words stand in a sentence decides which rules look at it: data, and one question.

A sign is a set of words of which one must stand in a sentence for a rule to tell anything by it: each pattern of the
rule holds one of them. The words of a sentence are looked up once; a rule of which no sign stands there is not asked.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.page import Page, Span, once

MANY: Final = "several of a kind"
ONE: Final = "one of a kind"
TITLE: Final = "a title"
LEADING: Final = "who leads, by any title"
COMPOUND: Final = "a unit that is called by what it is"
PLACE: Final = "a museum or the like"
GRIFFIE: Final = "the griffie"
ALIAS: Final = "another name"
OUTSIDE: Final = "others than the organisation"
PAST: Final = "what is no longer there"
HOLDS: Final = "units below"
WHOLE: Final = "what the organisation consists of"
DIRECT: Final = "right below the gemeentesecretaris"
APART: Final = "what stands beside the rest"
TASK: Final = "what is done"

WORD: Final = re.compile(r"\w+")


def _of_kinds(forms: int) -> str:
    """The last word of each form of each kind, also with what may stand before it in one word."""
    said = {
        WORD.findall(form.removesuffix("'s").removesuffix("’s"))[-1]
        for kind in words.KINDS.values()
        for form in kind[forms]
    }
    return " ".join([*said, *map("".join, product(words.PREFIXES.split("|"), said))])


_TITLES: Final = tuple(
    title + end
    for title in ("hoofd", "manager", "leider", "directeur", "coach", "coördinator", "chef", "leidster", "regisseur")
    for end in ("", "en", "s", "es")
)

WORDS: Final = {
    MANY: _of_kinds(1),
    ONE: _of_kinds(0),
    LEADING: "leidinggevende aansturing geleid aangestuurd",
    GRIFFIE: "griffie raadsgriffie",
    ALIAS: "noemen woord wel bekend heette vroeger voormalige voormalig",
    OUTSIDE: "regionale regional ggd gezamenlijke gezamenlijk andere ondergebracht opdracht verbonden",
    PAST: (
        "heette "
        "oude voormalige vroegere niet opgeheven toe kort voorheen vroeger op verdwenen verdween verdwijnen verdwijnt "
        "ontstond ontstonden kwam kwamen samengegaan samengevoegd vervallen ingetrokken tot"
    ),
    HOLDS: (
        "bestaat bestaan omvat kent heeft vallen valt hangen hangt horen behoren "
        "opgebouwd samengesteld komen ressorteren verdeeld "
        "onderverdeeld gesplitst opgesplitst opgedeeld er vind vindt vinden bevat telt ondergebracht zitten"
    ),
    WHOLE: "bestaat opgebouwd verdeeld onderverdeeld ingedeeld opgedeeld bestaande hebben kennen",
    DIRECT: "rechtstreeks streeks direct",
    APART: "buiten naast los rechtstreeks direct",
    TASK: (
        "adviseert adviseren geeft geven schrijft schrijven houdt houden ziet let draagt zorgt zorgen helpt helpen "
        "werkt maakt maken administreert analyseert archiveert beantwoordt begeleidt behandelen behandelt "
        "bedient bestelt gesprek sluit digitaliseert exploiteert huurt incasseert lost restaureert rooit schildert "
        "verdeelt bedienen berekenen herstellen inspecteren kopen legen maaien onderzoeken ontvangen ontwerpen "
        "weer bedenkt trekt klopt bereiden subsidieert wordt worden plaatsen plannen ruimen snoeien vegen verhuren "
        "zetten adviseren "
        "behartigt beheert beheren bemiddelt beoordeelt bepaalt bereidt berekent bestrijden bestrijdt betaalt "
        "beveiligt bevordert bewaakt boekt bouwt controleert coördineert doen doet evalueert faciliteert "
        "factureert haalt handhaaft hebben heeft heft herstelt innen inspecteert int inventariseert keert keurt koopt "
        "leegt legt leveren levert maait monitort onderhoudt onderhouden onderzoekt ontvangt ontwerpt ontwikkelen "
        "ontwikkelt organiseert organiseren plaatst plant programmeert publiceert realiseert regelen regelt "
        "registreert reinigt repareert ruimt schoffelt snoeit stelt stimuleert strooit taxeert tekent toetst veegt "
        "verbetert verhelpt verhuurt verkoopt verleent verlenen vernieuwt verricht verrichten bestuurt verzamelt "
        "stroomlijnt verstrekken verstrekt vervangt verwerft verwerkt verzorgen verzorgt voeren voert werft zamelt "
        "neemt nemen krijgt krijgen beantwoorden begeleiden beoordelen bewaken bieden controleren coördineren "
        "handhaven registreren repareren sluiten strooien toetsen verwerken taak taken kerntaak kerntaken "
        "hoofdtaak hoofdtaken werkterrein werkterreinen werkveld werkvelden taakveld kernwerkterrein kernwerkveld "
        "kerntaakveld hoofdwerkterrein hoofdwerkveld hoofdtaakveld taakvelden taakgebieden aandachtsgebieden "
        "beleidsvelden beleidsterreinen werk werkzaamheden takenpakket pakket hoede rekening bezighoudt "
        "bezighouden onderwerpen thema themas producten terreinen terrein werkgebied vallen valt behoren horen "
        "hoort behoort zitten zit centraal voor waakt waaken "
        "treedt treeden treden baggert ledigt ressorteren ressorteert "
        "bekommert bekommeren specialist specialisten deskundig "
        "deskundigen gespecialiseerd expert kunt kun kunnen kan over nagedacht biedt liggen ligt draait denk "
        "daarin bezig verantwoordelijk verantwoordelijkheid belast opgedragen gericht bedoeld aanspreekpunt werkte "
        "werkten actief richt richten bemoeit werken gewerkt zorg dienstverlening zet zetten zijn hieronder "
        "ondergebracht samengebracht gebundeld loket adres plek vraagbaak hier hierin hierbij hiervoor hiermee "
        "hierover er vraagt vindt vind buigt buigen ontfermt ontfermen komt komen pakt pakken daar handen belegd "
        "bundelt bundelen gebeurt gebeuren moet gaat belt mailt klopt kloppen neem wat door"
    ),
}
"""Of each sign: its words, in small letters."""
BEGINS: Final = {
    OUTSIDE: (
        "gemeenschappelijke", "intergemeentelijke", "samen", "veiligheidsregio", "omgevingsdienst", "buurgemeenten",
        "uitbesteed", "uitgevoerd", "ggd",
    ),
    PAST: ("18", "19", "telde", "had", "kende", "bestond"),
    TASK: ("ondersteun", "help"),
}  # fmt: skip
"""Of each sign: how more of its words begin."""
ENDS: Final = {
    TITLE: (
        *_TITLES, *words.PLURAL_TITLES, *words.PLURAL_TITLES.values(), "hood", "beheerder", "secretaris", "opzichter",
        "archivaris", "kwartiermaker", "commandant", "havenmeester", "voorman",
    ),
    LEADING: ("leiding",),
    COMPOUND: ("dienst", "team", "bureau", "staf", "afdeling", "bestuurssecretariaat", "archief"),
    PLACE: tuple(re.sub(r"\[.(.)\]", r"\1", words.INSTITUTIONS).split("|")),
}  # fmt: skip
"""Of each sign: how more of its words end."""

_WORDS: Final = {sign: frozenset(those.split()) for sign, those in WORDS.items()}
_OF_WORD: Final = {
    word: frozenset(sign for sign, those in _WORDS.items() if word in those)
    for word in frozenset[str]().union(*_WORDS.values())
}
_BEGINS: Final = tuple(begin for begins in BEGINS.values() for begin in begins)
_ENDS: Final = tuple(end for ends in ENDS.values() for end in ends)
_FIRST: Final = frozenset(begin[:2] for begin in _BEGINS)
_LAST: Final = frozenset(end[-3:] for end in _ENDS)
NONE: Final = frozenset[str]()


@lru_cache(maxsize=10_000)
def of_word(word: str) -> frozenset[str]:
    """The signs of which a word is one."""
    signs = _OF_WORD.get(word, NONE)
    if word[:2] in _FIRST and word.startswith(_BEGINS):
        signs = signs.union(sign for sign, begins in BEGINS.items() if word.startswith(begins))
    if word[-3:] in _LAST and word.endswith(_ENDS):
        signs = signs.union(sign for sign, ends in ENDS.items() if word.endswith(ends))
    return signs


@once
def signs(page: Page, sentence: Span) -> frozenset[str]:
    """The signs that stand in a sentence."""
    return NONE.union(*map(of_word, WORD.findall(page.small, *sentence)))
