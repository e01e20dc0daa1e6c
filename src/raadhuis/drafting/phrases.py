"""Phrases by which a Dutch page tells how units stand to one another: patterns, no logic.

Those without capitals are for `Page.small`, the others for `Page.text`.
"""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter

_PLACE: Final = rf"(?:[A-Z][\w’'-]+ ){{0,4}}[\w-]*(?:{words.INSTITUTIONS})(?: [A-Z][\w-]+){{0,3}}"

LEADS_TO: Final = re.compile(
    rf"(?: \(\d{{1,2}}\)(?=:)| (?:van|in|binnen) (?:dit|deze|het|de|onze) (?:{words.ONE_KIND}|gemeente)(?= (?:zijn|"
    rf"heten) ))?"
    r"\s*(?:deel uit(?=[:,]))?(?P<open>:|,?\s*(?:te weten|namelijk|zijnde|genaamd|met de namen|"
    r"zoals(?= [A-Z]))\s*:?|\s[–-]\s|"
    r"\s?\(|"
    r"\s+(?:zijn|heten|vormen)\s*:?(?=\s+[A-Z])|(?=\s+[A-Z‘]))"
)
"""What stands between "afdelingen" and their names."""
CONTINUES: Final = re.compile(
    rf"(?:dat|dit|deze|het|die)(?: [\w-]+)? (?:zijn|gaat (?:het )?om|heten|"
    rf"betreft)(?: de(?: volgende)?)?(?: (?:{words.MANY_OF_KIND}))?:?\s|"
    rf"(?:te weten|namelijk):?\s|(?:van links naar rechts |achtereenvolgens )?zijn (?:dat|dit|"
    rf"het)(?: achtereenvolgens)?:?\s|"
    rf"u (?:hebt|heeft|krijgt) te maken met\s|"
    rf"de (?:andere|overige)(?: [a-z]+)? (?:zijn|heten):?\s|"
    rf"(?:de|deze|onze) (?:{words.MANY_OF_KIND}) (?:zijn|heten):?\s|"
    rf"(?:dat zijn er |er zijn er )?(?:{words.ANY_NUMBER}|\d{{1,2}})(?:, namelijk)?: "
)
"""How a sentence begins that names what the sentence before announced."""
HOLDS: Final = re.compile(
    "(?:"
    + by_letter(
        r"bestaat uit|bestaan uit|bestaat naast|omvat|kent|heeft|vallen|valt|hangen|hangt|horen|behoren|ressorteren",
        r"zijn er|(?:is|zijn) (?:opgebouwd|samengesteld) uit|komen(?= [^.]{2,120} te vallen)|bevat|telt|zitten",
        r"is (?:weer |verder |ook )?(?:(?:onder)?verdeeld|(?:op)?gesplitst|opgedeeld) in",
        r"vind(?:t|en) (?:u|je|we|wij)|vindt hier|zijn ondergebracht(?! (?:in|bij))",
        check=WORD_BEGINS,
    )
    + r")\b"
)
"""What stands between a unit and those below it."""
UNDER: Final = re.compile(
    "(?:"
    + by_letter(
        r"(?:vallen|valt)(?: (?:ook|eveneens|tevens))? onder(?! (?:meer|andere)\b)",
        r"is (?:een )?onderdeel (?:is )?van|onderdeel (?:is )?van|maakt deel uit van|maken deel uit van",
        r"hoort bij|horen bij|ressorteert onder|(?:is|zijn) ondergebracht (?:in|bij)|vormen samen|horen onder",
        r"(?:een|één) van de (?:\w+ )?\w+ (?:van|in|binnen|bij)",
        check=WORD_BEGINS,
    )
    + r")\b"
)
"""What stands between a unit and the one above it."""
WHICH: Final = re.compile(
    rf"\bwelke (?P<many>{words.MANY_OF_KIND}) (?:bij|onder|in|binnen) (?:welke?|elke?) (?P<one>{words.ONE_KIND})\b|"
    rf"\b(?P<each>{words.MANY_OF_KIND}) (?:per|(?:binnen|van) (?:een|elke?|iedere?)) (?P<of>{words.ONE_KIND})\b|"
    rf"\bper (?P<per>{words.ONE_KIND}) (?:de |welke |onze )?(?P<its>{words.MANY_OF_KIND})\b"
)
"""What says which kind stands below which: "welke teams bij welk cluster horen", "per afdeling de teams"."""
INSIDE: Final = re.compile(
    rf"\b(?:binnen|in|onder) (?:de|alle|deze|onze) (?P<above>{words.MANY_OF_KIND}) (?:wordt gewerkt in|werken|"
    rf"zijn(?: er)?|vallen|ziet u|vindt u|staan|"
    rf"hebben we)"
    rf"(?: \w+)? (?P<under>{words.MANY_OF_KIND})\b"
)
"""What says which kind stands below which: "Binnen de domeinen werken teams"."""
HAS_BELOW: Final = re.compile(
    rf"(?: en de (?P<also>{words.ONE_KIND}))?,? (?:zijn (?:onder)?verdeeld in|met (?:daaronder|in totaal|elk|daarin|"
    rf"een aantal|hun|meerdere|verschillende|eigen)?|waaronder|"
    r"onderverdeeld in|"
    r"verdeeld in|die (?:weer )?(?:bestaan uit|zijn verdeeld in)|bestaan (?:\w+ )?uit|hebben|kennen|elk met|vallen)"
    r"(?: [\wé]+){0,3} ?"
)
"""What stands between a kind and the kind below it: "vier clusters met in totaal 14 teams"."""
SPREAD_OVER: Final = re.compile(
    r",? (?:die )?(?:zijn )?(?:verdeeld|ondergebracht|gegroepeerd|ingedeeld)(?: zijn)? (?:over|in)(?: [\wé]+){0,3} "
)
"""What stands between a kind and another that stands above or below it."""
EACH: Final = re.compile(r"\b(?:elk|elke|ieder|iedere|deze|dit|per|een|onder (?:de|elk|elke|een|het)|de)\s+$")
"""What stands before a kind of which each has others below it."""
MADE_UP_OF: Final = re.compile(
    r"\b(?:organisatie|apparaat|gemeente|concern|teams|afdelingen)\b[^.]{0,60}?\b(?:bestaat uit|opgebouwd uit|"
    r"(?:onder)?verdeeld (?:over|in)|ingedeeld in|opgedeeld in|bestaande uit)\s|\b(?:we|wij) (?:hebben|kennen)\s"
)
"""After these stands what the organisation consists of."""
WHOLE_CONSISTS: Final = re.compile(
    r"\b(?:organisatie|apparaat|concern|gemeente|hoofdstructuur|structuur)\b[^.]{0,200}\b(?:bestaat (?:\w+ )?uit|"
    r"is (?:onder)?verdeeld in|is ingedeeld in|is opgebouwd uit|omvat|kent|zijn)\b|\b(?:ziet er [^.]{0,40}uit|"
    r"is als volgt)\b"
)
"""A sentence that leads to a list of what the organisation consists of."""
DIRECTLY: Final = re.compile(
    r"^(?:daarnaast|verder|ook|tot slot|bovendien)\b.{0,200}\b(?:zijn er|is er|heeft de|kent de|hebben we)\b|"
    r"(?:rechtstreeks|direct) (?:valt |vallen )?onder (?:de|het) (?:gemeentesecretaris|directie|college|algemeen)|"
    r"onder de (?:gemeente|stads|concern)?(?:secretaris|directie|directeur)\b|onder de algemeen directeur\b",
    re.DOTALL,
)
"""What says that units stand under no other unit."""
RIGHT_BELOW: Final = re.compile(
    r"(?:rechtstreeks|direct) onder (?:de|het) (?:gemeentesecretaris|directie|algemeen directeur)[^:]{0,40} "
    r"(?:(?:werken|vallen|staan|hangen|zitten)|(?:werkt|valt|staat|hangt|zit) (?:de|een) (?:concern)?staf)$"
)
"""What leads to a list of the staff: "Rechtstreeks onder de gemeentesecretaris werken:"."""
BESIDE_ALL: Final = re.compile(
    rf"(?:buiten|los van|naast) (?:de|deze|alle|die) (?:\w+ )?(?:{words.MANY_OF_KIND})(?: om)? "
    r"(?:staa[nt]|val(?:t|len)|is er|zijn er|hebben|kennen|bestaan?|functione(?:ert|ren))\b"
)
"""How a sentence begins about what stands beside all that was told: "Buiten de domeinen staat de griffie"."""
APART: Final = re.compile(
    r"\b(?:(?:buiten|naast|los van) de \w+ (?:staat|valt|is er|hebben we|bestaat)|(?:rechtstreeks|direct) onder de "
    r"[^.]{1,40} (?:valt|staat)) (?:de |het |ook )?(?P<after>[^,.;:]{3,40})(?=[,.;:]|$)|"
    r"(?:^|(?<=[\n.] )|(?<=\n))(?:de |het )?(?P<before>[^,.;:\n]{3,40}) (?:staat|valt|werkt) "
    r"(?:los van|buiten|naast|rechtstreeks|direct)\b"
)
"""What says that something stands apart from the other units."""
BOARD: Final = re.compile(
    r"\b(?:managementteam|directie(?:team|raad)?|mt|college|raad|bestuur|driehoek)\b[^.]{0,60}\bbesta(?:at|an)\b"
)
"""A sentence that leads to who sit in a body."""
ONE: Final = re.compile(
    rf"\b(?:één|een|1) (?P<kind>{words.ONE_KIND})(?:, namelijk|:) (?=[a-z])(?!(?:een|de|het|die|dat|dit|ook) )"
)
"""What stands before the name of the only unit of a kind: "één team: Publiek"."""
EACH_IN: Final = re.compile(
    rf"\b(?:ieder|elk|elke|iedere|allemaal)\b[^.:]{{0,60}} (?:in|bij|aan|tot|als) een (?P<kind>{words.ONE_KIND})$"
)
"""The end of a sentence that leads to units, one for each of something."""
STAFF: Final = re.compile(
    r"\b(?:hoort|horen|heeft|is er|valt|vallen)\b[^.]{0,120}\bstaf\s*:?\s*$|"
    r"\bin de staf (?:zit|zitten|werken|vindt u)\s*:?\s*$|"
    r"^(?:tot|onder|bij|in) de staf (?:behoren|horen|vallen|zitten|werken)\b[^.]{0,40}$|"
    r"^(?:ook |daarnaast )?(?:is )?de staf (?:is|valt|hoort|staat|bestaat|omvat)\b[^.]{0,80}$"
)
"""A sentence that leads to a list of the staff of a unit: "Bij de afdeling hoort de staf:"."""
FITS: Final = re.compile(
    r"^(?:$|(?:op een rij(?:tje)?\b|in het kort\b|onder elkaar\b|"
    r"zijn|heten|vallen|horen|te weten|namelijk|als volgt|onderscheiden|er\b|\(|die|waar|met|van|bij|in|"
    r"onder|binnen|"
    r"bestaa[tn]$|voor|en hun|per|aan|hebben wij|hebben we|samen$|worden onderscheiden$|,|–))"
)
"""What may stand between "de afdelingen" and the colon before a list of them."""
ABOUT: Final = re.compile(rf"\b(?:{words.DISTRACTORS}|{words.TASK_NOUNS})\b")
"""What says that a list holds something else than units."""
TASKS: Final = re.compile(rf"\b(?:{words.TASK_NOUNS})\b")
AND_ONE: Final = re.compile(rf" en (?:een|één|1) (?:\w+ )?(?P<kind>{words.ONE_KIND})(?![\w-])")
"""What stands behind a kind before the one that stands beside it: "drie afdelingen en een bureau"."""
AND_MANY: Final = re.compile(rf"(?:,| en|, en) (?:(?:{words.ANY_NUMBER}|\d{{1,2}}) )?")
"""What stands behind a kind before those that stand beside it: "een stafbureau en vijf afdelingen"."""
LED_BY: Final = re.compile(
    r"(?P<kind>afdelings|sector|cluster|team|domein)(?:hoofden|managers|leiders|directeuren|coaches) van (?=[A-Z])"
)
"""Who leads several units, before their names: "de vier afdelingshoofden van"."""
OF_THEM: Final = re.compile(
    rf"\b(?:(?:heeft|telt|kent|omvat|krijgt|vallen|horen|hangen|staan|zijn(?: het)?|hebben|kennen) er|"
    r"(?:hebben|kennen) (?:we|wij) er) "
    rf"(?P<count>{words.ANY_NUMBER}|\d{{1,2}})(?::|\s[–-]|,? (?:namelijk|te weten|nl\.):?)\s"
)
"""What stands before the names of what the sentence before spoke of."""
ABOUT_THEM: Final = re.compile(
    r"(?:die|deze|zij|ze)\b[^:]*$|"
    r"(?:van (?:links|boven) naar (?:rechts|beneden|onder)|op een rij(?:tje)?|in volgorde)\b"
)
"""How a sentence goes on about the units that the one before announced."""
THEY_ARE: Final = re.compile(
    rf"\b(?:(?:zijn|hebben|kennen) (?:dat|het|dit|er|we|wij)(?: er)?|(?:dat|dit|het|er) zijn(?: er)?|namelijk|te weten)"
    rf"(?: (?:nu|momenteel|op dit moment))?(?: (?:{words.ANY_NUMBER}|\d{{1,2}}))?:?$"
)
"""The end of a sentence that leads to what was spoken of: "Op dit moment zijn dat er twee:"."""
IN_BOXES: Final = re.compile(
    rf"(?:elk|ieder) (?:vak|vakje|blok|hokje|rechthoek)\b[^.]{{0,40}} een (?P<kind>{words.ONE_KIND})(?=[.;:]|$)"
)
"""What tells what is drawn: "In elk vak staat de naam van een afdeling"."""
OUR_AIMS: Final = re.compile(rf"^(?:onze|uw|mijn|de|enkele|wat|hoe|waarom|wij|we) (?:.* )?(?:{words.DISTRACTORS})\b")
"""A heading that tells of something else than a unit: "Onze ambities voor 2026"."""
TOGETHER: Final = re.compile(r"\s*(?:en|met|en hun|met hun|met de|en de|en daaronder|met daaronder)(?: \w+)?\s*")
"""What stands between two kinds that one list holds: "afdelingen en hun teams"."""

_SUCH: Final = by_letter("de|het|een|onze|ook|en|deze", check=WORD_BEGINS)
SELF_NAMED: Final = re.compile(
    rf"(?:(?:{_SUCH})(?: (?:kleine?|centra(?:le|al)|eigen|aparte?|gemeentelijke?|ondersteunende?))?|"
    rf",) (?P<name>{words.SELF_NAMED})(?![\w-])(?! van de regio)"
)
THERE_IS: Final = re.compile(
    "(?:"
    + by_letter("is er|kennen we|kennen wij|hebben we|hebben wij|heeft de gemeente", check=WORD_BEGINS)
    + r") (?:nog |ook |daarnaast )?(?:de|het|een) "
    r"(?P<name>[a-z-]{3,}(?:dienst|bureau|staf))(?![\w-])"
)
"""A unit that is called by what it is: "Dan is er de havendienst"."""
DIRECT: Final = re.compile(
    r"(?!(?:Het|Dit|Dat|Deze|Die|Zij|Ze|Hij|Er) )(?P<name>[A-Z][\w&-]+(?: (?:en |& )?[A-Z][\w-]+){0,3}) (?:valt|"
    r"ressorteert|staat) (?:recht­?streeks|rechtstreeks|direct) "
    r"onder (?:de )?(?:gemeentesecretaris|algemeen directeur|directie|secretaris)"
)
"""What stands right below the gemeentesecretaris: "Concerncontrol valt rechtstreeks onder de gemeentesecretaris"."""
PART_OF: Final = re.compile(
    rf"[DdHh]{WORD_BEGINS}(?:(?<=[Dd])e|(?<=[Hh])et) "
    r"(?P<name>[A-Za-z-]?[a-z-]{2,}(?:dienst|team|bureau)(?: [A-Z][\w-]+){0,3})(?:, [^,.]{3,60},)? "
    r"(?:valt|hoort|maakt|is|zit)(?: (?:ook|eveneens|sinds \w+))? "
    r"(?:onder|bij|in|deel uit van|(?:een )?(?:onderdeel|bureau|team) van)(?= )"
)
"""A unit that is called by what it is, and part of another: "de havendienst valt onder de afdeling Beheer"."""
OURS: Final = re.compile(
    r"\b(?:(?:be)?hoort|(?:be)?horen|valt|vallen|deel uit) (?:\w+ ){0,2}(?:bij|tot|onder|van) (?:de|"
    r"onze) gemeente(?:lijke organisatie)?"
    r"(?=[.,;: ]|$)|"
    r"\bdoor (?:de gemeente|gemeentepersoneel|gemeenteambtenaren) (?:gerund|beheerd|geëxploiteerd)\b|"
    r"\b(?:hoort|horen) [^.]{3,80} bij ons\b|\bvan (?:de|onze) gemeente (?:is|zijn)\b|\bbij (?:de|"
    r"onze) gemeente (?:be)?(?:hoort|horen)\b|"
    r"\b(?:is|zijn|maakt|maken|vormt|vormen) (?:\w+ ){0,2}(?:(?:onder)?deel (?:uit )?)?van (?:de|onze) (?:gemeente|"
    r"\w+ organisatie)\b|"
    r"\b(?:is|zijn) (?:\w+ ){0,2}gemeentelijke? (?:instelling(?:en)?|dienst(?:en)?|onderde(?:el|len)|"
    r"voorziening(?:en)?|"
    r"organisaties?)\b"
)
"""What says that something belongs to the municipality: "Ook het museum hoort bij de gemeente"."""
AND_OURS: Final = re.compile(
    rf"(?:bestaat|bestaan) (?:\w+ )?uit [^.:]{{1,80}} (?:en|,) (?:het|de) (?P<name>{_PLACE})(?=[.,;]| aan)"
)
"""A museum or the like that belongs to the municipality."""
_NTH: Final = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|laatste|andere)"
ORDINAL: Final = re.compile(
    rf"\b(?:(?:de|het|een) (?:{_NTH}|kleinste|grootste|jongste|nieuwste) (?P<kind>{words.ONE_KIND})|"
    rf"(?P<also>{words.ONE_KIND}) (?:{words.ANY_NUMBER}|\d|[a-z](?=:)))(?: van de [a-z]+)?"
    r"(?: (?:is|heet) (?:de |het )?|, |: )\b"
)
"""What stands before a name: "Afdeling één is Bestuur", "De derde afdeling heet Inwoners"."""
IS_ONE: Final = re.compile(
    r"(?!(?:Het|De) is)(?!(?:Er|Dit|Dat|Hier|Daar|Daarnaast|Verder|Tevens|Bovendien|Eveneens|Elke?|Zij|Wij|Ook|Dan|"
    r"Daarmee|Hij|Wie|Wat|Nu) )(?:[Dd]e |"
    r"[Hh]et )?"
    r"(?P<name>[A-Z][\w&’'-]+(?: (?:en |& |van )?[A-Z][\w&’'-]*){0,4}) is "
    rf"(?:een|de|het) (?:{_NTH} |grootste |kleinste |jongste |nieuwe |nieuwste |aparte |zelfstandige )?"
    rf"(?P<kind>(?i:{words.ONE_KIND}))(?! van de gemeente)\b"
)
"""A name and what it is: "Publiekszaken is de grootste afdeling"."""
HELD: Final = re.compile(
    r"(?:waar(?:in|onder|bij)? )?(?P<what>[^.:]{3,200}?) (?:is|zijn|wordt|worden|valt|vallen)(?: ook)? "
    r"(?:ondergebracht|geregeld|gedaan|behandeld|onder)[.;]?"
)
"""What is told behind a name: "waar bijstand en schuldhulpverlening zijn ondergebracht"."""
INSTITUTION: Final = re.compile(
    rf"(?:\b(?:[Hh]et|[Dd]e|[Ee]n|[Oo]ok|hoort|horen) |(?<![^\n]))(?P<name>{_PLACE})(?=[ ,.;]|$)"
)
PLACED: Final = re.compile(
    r"\b(?:(?:valt|vallen|hoort|horen|ressorte(?:ert|ren)) (?:ook |tevens |eveneens )?(?:bij|onder)|"
    r"(?:maakt|maken) (?:ook |tevens )?(?:onder)?deel uit van|onder (?:deze|dit|de|het) [^.,]{3,50} "
    r"(?:valt|vallen|ressorte(?:ert|ren)))\b"
)
"""What says that something stands under a unit."""
ARE_THE: Final = re.compile(
    rf"(?P<names>[A-Z][^.:;?!]{{5,300}}?)(?:: dat)? (?:zijn|vormen)(?: samen)? (?:de|onze) "
    rf"(?:(?P<count>{words.ANY_NUMBER}|\d{{1,2}}) )?"
    rf"(?:\w+ )?(?P<kind>{words.MANY_OF_KIND})\b"
)
"""Names before what they are: "Financiën, Personeel en Communicatie zijn de afdelingen van deze directie"."""
ALIAS: Final = re.compile(
    "(?:"
    + by_letter(
        "noemen (?:wij |we )?(?:ons|onszelf)",
        "een ander woord|ook wel|ook bekend als|heette|vroeger|voormalige|voormalig",
        check=WORD_BEGINS,
    )
    + r")\b"
)
"""What says that the next name is another name for something."""
OUTSIDE_HEADING: Final = re.compile(words.OUTSIDE_HEADINGS)
PAST: Final = re.compile(words.PAST)
INTO: Final = re.compile(
    r"\b(?:uit de (?:oude|voormalige|vroegere) [^.,]{3,50}? (?:is|zijn)|(?:is|zijn) nu verdeeld over|opgegaan in|"
    r"samengevoegd (?:tot|in)|vervangen door|plaats ?gemaakt voor|omgevormd (?:tot|in)|gebundeld in|"
    r"overgegaan in|gingen op in|gaan op in) "
)
"""What stands between units that are no longer there and those that took their place."""
OUTSIDE: Final = re.compile(rf"\b(?:{words.OUTSIDE})")

GRIFFIE: Final = re.compile("(?:" + by_letter("griffie|raadsgriffie", check=r"(?<![\w-].)") + r")(?![\w-])")
_RAAD: Final = r"(?P<whom>(?:(?:de|het) )?(?:gemeente)?raad(?:sleden)?(?: en (?:(?:de|zijn) )?(?:raads)?commissies)?)\b"
OF_GRIFFIE: Final = re.compile(r"(?:zij|ze|deze|wij|we)\b|[^.]{0,20}griffier\b")
"""How a sentence begins that goes on about the griffie."""
SUPPORTS: Final = (
    re.compile(
        r"(?P<verb>ondersteun(?:t|en)|helpt|helpen|ondersteuning (?:van|voor|aan))(?: en adviseert)?"
        rf"(?: (?:ook|alleen|uitsluitend))?(?: (?:de|een) (?:eigen )?(?:raads)?griffie)? {_RAAD}"
    ),
    re.compile(rf"{_RAAD}[^.]{{0,60}}? (?P<verb>ondersteun[dt]|ondersteunen|geholpen|bijgestaan|bijstaa[tn])\b"),
    re.compile(rf"{_RAAD}[^.]{{0,40}}? (?P<verb>ondersteuning)\b[^.]{{0,40}}?(?:raads)?griffie\b"),
    re.compile(rf"\bsta(?:at|an) {_RAAD} (?P<verb>bij|terzijde)\b"),
)
"""How a sentence about the griffie says that it supports the raad."""

QUESTION: Final = re.compile(
    r"(?:heeft|hebt|heb) (?:u|je) (?:een )?(?:vragen|vraag|klacht|hulp nodig|advies nodig) "
    r"(?:over|met|bij) (?P<about>[^?]+)\?"
)
"""A question to the reader: "Heeft u een vraag over zorg of werk?"."""
HELPS: Final = re.compile(r"\b(?:helpt|helpen|terecht|bel|mail|neem|moet u|bent u)\b")
"""How the answer to such a question begins that names who is for it."""
PRONOUN: Final = re.compile(
    r"^(?:(?:daarnaast|verder|ook|hier|er|daarom|zo|en|tevens|bovendien|samen|in|is|zijn|wordt|worden|werken|"
    r"werkt|houdt|"
    r"houden|kunt|kun|vallen)\b[\s,]*){0,6}"
    r"(?:met (?:\w+ )?\d+ (?:mensen|medewerkers|collega['’]s)\b|"
    r"\b(?:zij|ze|wij|we|hij|hier|hieronder|er|daar|(?:zijn|haar) (?:mensen|medewerkers)|collega['’]s|(?:de |"
    r"onze )?medewerkers(?: van [^,]{1,40})?|"
    r"(?:de |onze )?(?:mensen|ambtenaren) van [^,]{1,40}|"
    r"(?:het|dit|de|deze) (?:team|afdeling|dienst|cluster|sector|domein|bureau|staf|onderdeel)|u|je|die|dat|"
    r"belangrijke|"
    r"belangrijkste)\b|\w+(?:ambtenaren|begeleiders|adviseurs|consulenten|medewerkers|toezichthouders)(?: en \w+)*$|"
    r"(?:jouw|je|ons|het) werk\b|(?:onze|de) [\w'’]+(?:s|en)$|(?:de|het|hun|onze|deze)$|$)"
)
"""How a sentence begins that goes on about the unit of the sentence before."""
SOMEBODY: Final = re.compile(
    r"\b(?:college|(?:gemeente)?raad|burgemeester|wethouders?|gemeentesecretaris|(?:concern)?directie|directieteam|"
    r"managementteam|[CGD]?MT|"
    r"griffier|gemeente|organisatie|directeur|directeuren|managers?|afdelingshoofd(?:en)?|teamleiders?|"
    r"ondernemingsraad|"
    r"rekenkamer)\b"
)
"""Who may do what a sentence tells, in place of a unit."""
SOMEBODY_FIRST: Final = re.compile(rf"\s*(?:[Dd]e |[Hh]et |[Oo]ok |[Ee]en )*(?:{SOMEBODY.pattern})")
