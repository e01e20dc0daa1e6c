"""Words and phrases of Dutch organisation pages: data, no logic.

Whoever meets a page that is read wrongly looks here first. Singular words stand in lower case.
"""

from __future__ import annotations

from typing import Final

from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter


def _any(*phrases: str) -> str:
    """A pattern of any of these, the first that fits."""
    return "|".join(phrases)


KINDS: Final = {
    "domein": (("domein",), ("domeinen",)),
    "directie": (("directie", "hoofddirectie"), ("directies", "hoofddirecties")),
    "sector": (("sector",), ("sectoren", "sectors")),
    "cluster": (("cluster",), ("clusters",)),
    "afdeling": (("afdeling", "hoofdafdeling"), ("afdelingen", "hoofdafdelingen")),
    "team": (("team",), ("teams",)),
    "dienst": (("dienst",), ("diensten",)),
    "bureau": (("bureau",), ("bureaus", "bureau's", "bureau’s")),
    "staf": (
        ("staf", "stafafdeling", "stafbureau", "stafdienst", "stafteam", "stafeenheid", "concernstaf"),
        ("staven", "stafafdelingen", "stafbureaus", "stafbureau's", "stafdiensten", "stafteams", "stafeenheden"),
    ),
    "onderdeel": (
        ("onderdeel", "organisatieonderdeel", "bedrijfsonderdeel"),
        ("onderdelen", "organisatieonderdelen", "bedrijfsonderdelen"),
    ),
    "programma": (("programma",), ("programma's", "programma’s")),
    "other": (
        (
            "eenheid",
            "organisatie-eenheid",
            "resultaatverantwoordelijke eenheid",
            "rve",
            "bedrijfseenheid",
            "hoofdgroep",
            "unit",
            "sectie",
            "vakgroep",
            "taakgroep",
        ),
        (
            "eenheden",
            "organisatie-eenheden",
            "resultaatverantwoordelijke eenheden",
            "rve's",
            "rve’s",
            "bedrijfseenheden",
            "hoofdgroepen",
            "units",
            "secties",
            "vakgroepen",
            "taakgroepen",
        ),
    ),
}
"""Each kind of unit, as the draft calls it: the words that say it, one and several."""
ONE_KIND: Final = "|".join(form for one, _ in KINDS.values() for form in one)
MANY_OF_KIND: Final = "|".join(form for _, many in KINDS.values() for form in many)

RANK: Final = {
    "domein": 1, "directie": 1, "sector": 1, "dienst": 1, "cluster": 2, "afdeling": 3, "staf": 3, "onderdeel": 4,
    "programma": 4, "other": 4, "bureau": 5, "team": 6,
}  # fmt: skip
"""Which kind stands above which, where headings alone have to tell."""

EITHER_WAY: Final = frozenset({"cluster", "afdeling", "staf"})
"""Kinds of which a sentence may say that either stands above the other."""

PREFIXES: Final = (
    r"vak|wijk|lijn|beleids|kern|sub|deel|uitvoerings|gebieds|project|klant|basis|buurt|dorps|regie|service|onder"
)
"""What may stand before "team", "afdeling", "cluster" and "eenheid" in one word, and leaves what it says."""

NO_SMALL_NAMES: Final = (
    r"zelf|samen|verder|rond|rondom|ook|niet|weer|alleen|nog|eerst|daarna|bijvoorbeeld|waar\w*|onder|over|door|voor|"
    r"naar|binnen|"
    r"tegen|tussen|zonder|vanaf|breed|apart|gezamenlijk|namens|volgens|sinds|tijdens|die|dat|deze|dit|maar|want|omdat|"
    r"zodat|daar\w*|hier\w*|dan|toen|zoals|met|bij|van|aan|uit|als|tot|per|meer|minder|krijgen|kregen|gingen|blijven|"
    r"bleven|werden|nieuwe|gemeentelijke|eigen|andere|verschillende|genoemde?|bestaande|dezelfde"
)
"""What stands behind the word for a kind, and begins no name."""

PREFIX_ONLY: Final = frozenset({"programma", "unit", "sectie", "eenheid", "rve"})
"""Words that say a kind only before a name: a name that ends in them is no unit for that."""

COMPOUNDS: Final = {
    "dienst": "dienst", "staf": "staf", "bureau": "bureau", "afdeling": "afdeling", "team": "team", "sector": "sector",
    "directie": "directie", "cluster": "cluster", "bedrijf": "other",
}  # fmt: skip
"""The end of a word that says a kind by itself: Bestuursdienst, Ingenieursbureau, directiestaf."""

SELF_NAMED: Final = (
    r"buitendienst|binnendienst|bestuursdienst|directiestaf|bestuursstaf|concernstaf|stafbureau|bestuursbureau|"
    r"bestuurssecretariaat|gemeentearchief|stadsarchief|ingenieursbureau|projectenbureau|projectbureau|programmabureau|"
    r"regieteam|kernteam|"
    r"strategisch team"
)
"""Units that are called by what they are: in prose after "de", "het" or "een"."""

OUTSIDE: Final = (
    r"gemeenschappelijke regeling|[Ii]ntergemeentelijke |"
    r"samenwerkingsverband|samenwerkingsorganisatie|veiligheidsregio|omgevingsdienst|"
    r"regionale? (?:uitvoerings)?dienst|GGD|gezamenlijke? |andere gemeenten|buurgemeenten|samen met de gemeenten?\b|"
    rf"ondergebracht bij(?! (?:\w+ )?(?:{MANY_OF_KIND})\b)|uitbesteed|"
    r"in opdracht van de gemeente|samenwerking met|samenwerkingspartners?|"
    r"verbonden partij(?:en)?|voor ons uitgevoerd|voeren (?:zij |wij |we )?samen|werkt samen met|werken samen met"
)
"""What says that a party is not part of the organisation."""

OUTSIDE_HEADINGS: Final = (
    r"gemeenschappelijke regelingen?|verbonden partijen|(?:onze |regionale |externe )?(?:samenwerkings)?partners|"
    r"(?:regionale |intergemeentelijke )?samenwerking(?:sverbanden)?(?: (?:met|in) .*)?|uitbestede taken|"
    r"met wie (?:werken (?:wij|we)|werkt .*) samen\??|(?:wat|wie) doe(?:t|n) .*anderen\??|doet .* alles zelf\??|"
    r"samen met anderen|buiten de organisatie|"
    r"niet bij de gemeente|elders"
)
"""Headings below which others are named."""

PAST: Final = (
    r"\b(?:oude|voormalige|vroegere) (?:[a-z]+ )?(?:afdeling|team|sector|dienst|cluster|directie|domein|bureau)|"
    r"\bbestaa[tn] (?:nu |sinds [^.]{1,30} )?niet meer\b|"
    r"\b(?:is|zijn|werden|werd|worden|wordt) (?:[^.]{1,40} )?opgeheven\b|"
    r"\b(?:tot nu toe|tot voor kort|voorheen|vroeger) [^.]{0,40}(?:kenden?|hadden|had|bestond|bestonden|waren)\b|"
    r"\bga(?:an|at) op in\b|\bverdw(?:enen|een|ijnen|ijnt)\b|"
    r"\btot \d{4} (?:telde|had|kende|bestond)|\bin (?:18|19)\d\d\b|\bontsto(?:nd|nden) (?:de|het|een) (?:afdeling|team|"
    r"sector|dienst|cluster|bureau)|\bkwam(?:en)? er\b|"
    r"\b(?:is|zijn) (?:[^.]{1,40} )?(?:samengegaan|samengevoegd|vervallen)\b|"
    r"\b(?:wordt|worden) ingetrokken\b|\bwat [^.,]{2,40} heette\b"
)
"""What says that units are no longer there."""

INSTITUTIONS: Final = (
    r"[Mm]useum|[Aa]rchief|[Bb]ibliotheek|[Tt]heater|[Zz]wembad|[Ss]chouwburg|[Mm]uziekschool|[Hh]aven|[Pp]oppodium|"
    r"[Bb]oerderij|[Ff]ilmhuis|[Ss]porthal|[Oo]penluchtbad|[Oo]udheidkamer"
)

NUMBERS: Final = {
    "één": 1, "een": 1, "eén": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "tweetal": 2, "drietal": 3, "viertal": 4,
    "vijftal": 5, "zestal": 6, "zevental": 7, "achttal": 8,
}  # fmt: skip
ANY_NUMBER: Final = "|".join(sorted(NUMBERS, key=len, reverse=True))

PAIRS: Final = frozenset({
    ("beheer", "onderhoud"), ("toezicht", "handhaving"), ("personeel", "organisatie"), ("zorg", "welzijn"),
    ("werk", "inkomen"), ("werk", "participatie"), ("openbare orde", "veiligheid"), ("orde", "veiligheid"),
    ("planning", "control"),
    ("jeugd", "gezin"), ("jeugd", "onderwijs"), ("natuur", "milieu"), ("verkeer", "vervoer"), ("kunst", "cultuur"),
    ("cultuur", "recreatie"), ("sport", "recreatie"), ("sport", "bewegen"), ("recreatie", "toerisme"),
    ("toerisme", "recreatie"), ("bestuur", "organisatie"), ("beleid", "uitvoering"), ("heffing", "invordering"),
    ("vergunningen", "handhaving"), ("informatisering", "automatisering"), ("informatie", "automatisering"),
    ("post", "archief"), ("kunsten", "cultuur"), ("bouwen", "wonen"), ("wonen", "leven"), ("dorpen", "wijken"),
    ("financiën", "control"),
    ("financiën", "middelen"), ("veiligheid", "toezicht"),
    ("juridische", "veiligheid"), ("begroting", "rekening"), ("straten", "pleinen"),
    ("grond", "vastgoed"), ("wegen", "verkeer"), ("zorg", "ondersteuning"), ("advies", "control"),
    ("maatschappelijke ondersteuning", "jeugdzorg"), ("water", "riolering"), ("land", "tuinbouw"), ("lief", "leed"),
    ("burgemeester", "wethouders"), ("cultuur", "erfgoed"), ("planning", "control"), ("werving", "selectie"),
    ("geboorte", "overlijden"), ("huwelijk", "partnerschap"), ("schoonmaak", "onderhoud"),
    ("verzamelen", "verwerken"), ("voorbereiding", "uitvoering"),
})  # fmt: skip
"""Two that are mostly named in one breath."""
OFTEN_APART: Final = ("archief", "handhaving", "onderwijs", "recreatie", "toerisme")
"""The second of such two, that is as often the last of several subjects."""

DISTRACTORS: Final = (
    r"beloften|doel(?:en|stelling(?:en)?)|uitgangspunt(?:en)?|(?:kern)?waarden|principes|serviceprincipes|ambities|"
    r"missie|"
    r"visie|"
    r"openingstijden|afspra(?:ak|ken)|links?|downloads?|documenten|nieuws|vragen|voorwaarden|regels|competenties|"
    r"partijen|fracties|wethouders|raadsleden|portefeuilles?|vacatures|functies|stappen|redenen|voordelen|contact|"
    r"gemeenten|kernen|dorpen|wijken|partners|bestanden|pagina['’]?s|websites?|speerpunten|pijlers|opgaven|rollen|"
    r"onderwerpen|collegeleden|competentie|projecten|adres(?:sen)?|thema['’]?s|beleidsterreinen|beleidsvelden"
)
"""Nouns after which a list tells of something else than units."""

TASK_NOUNS: Final = (
    r"taken|takenpakket|werkzaamheden|taakvelden|onderwerpen|thema['’]?s|beleidsvelden|beleidsterreinen|"
    r"werkvelden|producten|aandachtsgebieden|terreinen|werkterrein|werkgebied"
)

TASK_COLUMNS: Final = (
    rf"(?:de |belangrijkste |enkele |voorbeelden van )*(?:{TASK_NOUNS}|taak|omschrijving|werk|waarvoor\??|gaat over|"
    r"waar gaat (?:het|deze|dit)(?: \w+)? over\??|wat doe(?:t|n) .*|verantwoordelijk voor|houdt zich bezig met|"
    r"taakveld|onderwerp|(?:u )?(?:belt|bel|mail|mailt) (?:u )?(?:ons )?voor|voor|(?:taken|werkzaamheden) en \w+)"
)
LEADING_COLUMNS: Final = r"(?:onder )?leiding(?:gevende)?|aansturing|geleid door|wie|hoofd/manager|leidinggevenden"
OTHER_COLUMNS: Final = (
    r"(?:aantal )?(?:fte|fte's|medewerkers|personen|formatieplaatsen)|(?:formatie|bezetting|telefoon|telefoonnummer|"
    r"toestel|e-mail|contact|kamer|locatie|afkorting)"
)
"""What stands at the head of a column of a table; in the last, what is left to people."""

LABELS: Final = (
    r"Kamer|Adres|Locatie|Bereikbaar(?: via)?|Hoofd|Chef|Manager|Directeur|Leiding|Taken|Telefoon|Tel|E-mail|Contact|"
    r"Voor|Verantwoordelijk voor|Werkterr?ein|Taakvelden|Onderwerpen|Werkzaamheden|Aandachtsgebieden|"
    r"\w+hoofd|\w+manager|\w+leider"
)
"""With what a line begins that stands by itself: "Hoofd: A. de Wit"."""

_VERBS: Final = (
    r"is|zijn|was|wordt|worden|heeft|hebben|draait|vallen|valt|staan|staat|vormen|vormt|werkt|werken|kent|kennen|"
    r"krijgt|"
    r"krijgen|ondersteunen|ondersteunt|doen|doet|houden|houdt|gaan|gaat|zorgen|zorgt|bestaat|bestaan|leidt|leiden|"
    r"geeft|geven|maakt|maken|regelt|regelen|verzorgt|verzorgen|voert|voeren|adviseert|adviseren|helpt|helpen|"
    r"behandelt|behandelen|hoort|horen|ligt|liggen|kunt|kunnen|kan|moet|moeten|wil|willen|richt|richten|biedt|bieden|"
    r"beheert|beheren|behoort|behoren|draagt|dragen|levert|leveren|neemt|nemen|komt|komen|bevat|heet|heten|telt|"
    r"tellen|zetten|zet|gebeurt|gebeuren|zit|zitten|stuurt|sturen|onderhoudt|controleert|controleren|coördineert|ziet|"
    r"bewaakt|verleent|legt|"
    r"omvat|overlegt|overleggen|vergadert|telt|huist|denkt|denken|verricht|verrichten|kwam|werd|werden|had|hadden|vind|"
    r"vindt|vinden|leest|zie|bekijk"
)
VERBS: Final = by_letter(_VERBS)
"""Finite verbs: where one stands, a name has ended."""

NAME_STOPS: Final = (
    "(?:" + by_letter(_VERBS, check=r"(?<!\w.)(?<![Oo]penbare .)(?<!civieltechnische .)") + "|"
    r" (?:die|dat|waar(?:in|bij|onder|van|mee|voor)?|waarvan|wie|elk|elke|ieder|iedere|allemaal|belast met|"
    r"met (?:elk|ieder|"
    r"een|aan het)|"
    r"onder zich|onder leiding|onder (?:vallen|valt)|onder (?:de|het|deze|dit) (?:afdeling|domein|sector|cluster|"
    r"dienst)|onder (?:de )?(?:directie|gemeentesecretaris)|als|zodat|om|omdat|"
    r"maar|door|binnen|"
    r"verdeeld|"
    r"samen|naast|in totaal|per))\b"
)

TITLES: Final = (
    r"(?:(?:algemeen|adjunct|plaatsvervangend|strategisch|integraal|meewerkend) )?[a-zà-ÿ-]*"
    r"(?:directeur|manager|hoofd|leider|leidster|regisseur|coördinator|chef|coach)(?:-secretaris)?|"
    r"(?:rayon|wijk|gebieds)beheerder|hoofd van dienst|"
    r"(?:raads)?griffier|(?:gemeente|loco-)?secretaris|[a-z]*controller|opzichter|[a-z]*archivaris|kwartiermaker|"
    r"commandant|havenmeester|"
    r"(?:meewerkend )?voorman"
)
"""What somebody is called who leads a unit. "Leidinggevende" is no title."""

PLURAL_TITLES: Final = {
    "directeuren": "directeur", "managers": "manager", "hoofden": "hoofd", "leiders": "leider", "coaches": "coach",
    "regisseurs": "regisseur", "coördinatoren": "coördinator", "chefs": "chef", "secretarissen": "secretaris",
    "griffiers": "griffier", "leidsters": "leidster", "voorzitters": "voorzitter", "controllers": "controller",
}  # fmt: skip

FILLERS: Final = _any(
    rf"(?:al(?:le)? )?(?:de |het )?(?:\w+ )?(?:{TASK_NOUNS}|zaken|functies|activiteiten|dingen|vragen) "
    r"(?:waarbij|rondom|rond|op het (?:gebied|terrein|vlak) van|met betrekking tot|als|zoals|over|binnen|:)",
    r"(?:wie|als u|als je|u|je) (?:graag )?(?:wilt?|gaat|moet|zoekt)|(?:wilt|wil|gaat|moet|zoekt) (?:u|je)",
    r"wie een vraag heeft over|wie vragen heeft over|heeft u vragen over",
    r"(?:de )?kwaliteit van|het verlenen van",
    r"(?:inwoners|burgers|bewoners|ondernemers)(?: en (?:ondernemers|bedrijven))? met (?:een vraag|vragen) over",
    r"(?:de |onze )?(?:medewerkers|mensen|collega['’]s|specialisten|adviseurs) (?:van|voor)",
    r"(?:al uw|een|uw) vra(?:ag|gen) over",
    r"\d[\d.]*(?= [a-z])",
    r"het (?!onder)[a-z]+en van",
    r"(?:beleid )?op (?:het )?(?:gebied|terrein|vlak) van",
    r"alles wat te maken heeft met",
    r"(?:taken|onderwerpen|thema['’]s|werkzaamheden|terreinen|gebied(?:en)?|vragen):?",
    r"onder (?:meer|anderen?)|ondermeer|o\.a\.|bijvoorbeeld|bijv\.|met name|vooral|ook|zowel|verder|daarnaast",
    r"verzoeken om|(?:vraagstukken|zaken|kwesties) (?:rond|rondom|over)",
    r"al uw|uw|jouw|je|alles|alle|allerlei|diverse|verschillende|overige|andere|de|het|een|onze|zijn|haar|hun",
    r"(?:mensen|inwoners|bewoners|werkzoekenden) naar(?= \w+ \w)|elk jaar|ieder jaar|jaarlijks|rondom|rond|zoals|"
    r"waaronder|voor|met|over|aan|op(?= (?:de|het) )|:",
)
"""What may stand before a subject and does not belong to it; the longest first."""

TAILS: Final = (
    r"centraal|in portefeuille|belegd|voor (?:zijn|haar|hun) rekening|onder (?:zijn|haar|hun) hoede|in (?:zijn|haar|"
    r"hun) (?:taken)?pakket|"
    r"in goede staat|in orde|op orde|in stand|heel en schoon|schoon(?:, heel)?(?: en (?:heel|veilig))?|leefbaar|netjes|"
    r"onderhoudt|beheert|regelt|verzorgt|"
    r"voor (?:de |onze |alle )?(?:inwoners|burgers|ondernemers|bewoners|organisatie)(?: en (?:ondernemers|"
    r"bedrijven))?"
    r"(?: (?:van|in) .*)?|"
    r"in de (?:\w+ ){0,2}(?:dorpen|kernen|wijken)|(?:van|in|binnen) (?:de|onze) (?:gemeente|stad|dorpen)(?: [a-z]\S+)?|"
    r"uit|op|over|voor|af|aan|in|bij|samen|bijeen|bij elkaar|binnen|enzovoorts?|"
    r"etc|enz|"
    r"en dergelijke|e\.d|en meer|en zo(?:voort|voorts| meer)|hoort hierbij|horen hierbij"
)
"""What may stand behind a subject and does not belong to it."""

QUALITIES: Final = (
    r"eenduidige|heldere|goede|optimale|klantgerichte|hoogwaardige|adequate|professionele|efficiënte|snelle|"
    r"correcte|integrale|dagelijkse|zorgvuldige|juiste|brede|totale|gehele|hele|bijbehorende|goed|ingewikkelde|"
    r"complexe"
)
"""Adjectives that tell how something is done, not what."""

NOUN_OF_VERB: Final = {
    "ondersteunt": "ondersteuning van", "ondersteunen": "ondersteuning van", "ondersteund": "ondersteuning van",
    "programmeert": "programmering van",
    "beheert": "beheer van", "beheren": "beheer van", "onderhoudt": "onderhoud van", "onderhouden": "onderhoud van",
    "verhuurt": "verhuur van", "koopt": "koop van", "verkoopt": "verkoop van", "coördineert": "coördinatie van",
    "handhaaft": "handhaving van", "ontwikkelt": "ontwikkeling van", "bewaakt": "bewaking van",
    "controleert": "controle van",
    "bestrijdt": "bestrijding van", "bestrijden": "bestrijding van",
    "registreert": "registratie van", "int": "inning van", "verwerkt": "verwerking van", "ontwerpt": "ontwerp van",
    "beveiligt": "beveiliging van", "administreert": "administratie van", "adviseert": "advies aan",
    "helpt": "ondersteuning van", "helpen": "ondersteuning van", "geholpen": "ondersteuning van",
    "bijgestaan": "ondersteuning van", "bijstaat": "ondersteuning van", "bijstaan": "ondersteuning van",
    "bij": "ondersteuning van", "in": "inkoop van", "terzijde": "ondersteuning van",
}  # fmt: skip
"""What somebody does, as a thing that is done."""

KEEPS: Final = (
    r"(?:neemt|nemen|heeft|hebben|krijgt|krijgen)(?= [^.;]{1,80} (?:voor (?:zijn|haar|hun) rekening|"
    r"onder (?:zijn|haar|hun) hoede|in (?:zijn|haar|hun) (?:taken)?pakket)| het beheer (?:van|over) )"
)
"""Verbs that say what a unit does by their end: "heeft jeugdhulp onder haar hoede"."""

TASK_VERBS: Final = by_letter(
    r"(?:adviseert|adviseren|geeft advies|geven advies|schrijft|schrijven)(?: [^,.;]{0,60}?)? over",
    r"houdt toezicht op|ziet toe op|let op(?!:)|draagt zorg voor|zorgt voor|zorgen voor|helpt bij|werkt aan",
    r"houd(?:t|en)(?! de (?:stad|gemeente|dorpen|kernen)\b)(?= [^.;]{1,80} (?:in orde|op orde|in goede staat|in stand|"
    r"heel en schoon|schoon(?:, heel)?"
    r"(?: en (?:heel|veilig))?|leefbaar|netjes)(?:[.,;]| en |$))",
    r"houdt(?= contact\b)|schrijft",
    r"houdt(?= toezicht\b(?! op)| [^.;]{1,80} bij(?: van\b| en |[.,;]|$))",
    r"maakt(?! (?:deel|geen deel|zich))|maken(?! (?:geen )?deel)",
    r"geeft(?! (?:leiding|uitvoering|invulling|antwoord|advies|informatie|vorm|richting|steun))",
    "bekommer(?:t|en) zich om|ontferm(?:t|en) zich over|tree(?:dt|den) op tegen",
    "administreert|adviseert|adviseren|analyseert|archiveert|baggert|beantwoordt|begeleidt|behandelen|behandelt|"
    "behartigt|"
    "beheert|beheren",
    r"(?:lost|pakt)(?= [^.;]{1,80} (?:op|aan)(?:[.,;]| en |$))",
    r"bedient(?= en |$| [^.;]{0,20}(?:brug|sluis|sluizen|gemalen))",
    "bemiddelt|beoordeelt|bepaalt|bereidt|berekent|bestrijden|bestrijdt|betaalt|beveiligt|bevordert|bewaakt|boekt|"
    "bouwt",
    "bestelt|controleert|coördineert|digitaliseert|doen|doet|evalueert|exploiteert|faciliteert|factureert|haalt|handhaaft|hebben|heeft|heft",
    r"(?:neemt|nemen)(?= [^.;]{1,80} (?:aan|over)(?:[.,;]| en |$))",
    "herstelt|huurt|incasseert|innen|inspecteert|int|inventariseert|keert|keurt|koopt|ledigt|leegt",
    r"legt(?! verantwoording)|leveren|levert|maait|monitort|"
    r"onderhoudt|onderhouden(?! (?:door|van)\b)",
    KEEPS,
    "ondersteunen|ondersteunt|onderzoekt|ontvangt|ontwerpt|ontwikkelen|ontwikkelt|organiseert|organiseren|plaatst|"
    "plant",
    "programmeert|publiceert|realiseert|regelen|regelt|registreert|reinigt|repareert|restaureert|rooit|ruimt|schildert|"
    "schoffelt",
    r"sluit(?! aan)|snoeit|stelt|subsidieert",
    r"stimuleert|strooit|taxeert|tekent|bedenkt|trekt(?! (?:samen|op))",
    "toetst|veegt|verbetert|verdeelt|verhelpt|verhuurt|verkoopt|verleent|verlenen|vernieuwt|verricht",
    "verrichten|bestuurt|verzamelt|stroomlijnt",
    "verstrekken|verstrekt|vervangt|verwerft|verwerkt|verzorgen|verzorgt|voeren|voert|werft|zamelt",
)
"""Verbs of which the object is what a unit does."""

TASK_VERBS_OF_MANY: Final = (
    r"adviseren over|beantwoorden|bedienen|begeleiden|behandelen|beheren|beoordelen|bereiden|berekenen|bestrijden|"
    r"bewaken|bieden|controleren|coördineren|geven|handhaven|herstellen|houden|innen|inspecteren|kopen|legen|leveren|maaien|"
    r"maken|onderhouden|ondersteunen|onderzoeken|ontvangen|ontwerpen|ontwikkelen|organiseren|plaatsen|plannen|regelen|"
    r"registreren|repareren|ruimen|schrijven|sluiten|snoeien|strooien|toetsen|vegen|verhuren|verlenen|verstrekken|"
    r"verwerken|verzorgen|voeren|zetten|zorgen voor"
)
"""Such verbs where several people do it; apart, since alone they are names of tasks too: "houden van toezicht"."""

_ALSO: Final = r"(?:vooral |ook |mede |dagelijks |onder meer |onder andere |ondermeer )?"
_FIELD: Final = r"op het (?:gebied|terrein|vlak) van"
_AMONG: Final = r"(?: onder (?:meer|andere)| ondermeer)?"
_PEOPLE: Final = (
    r"(?:mensen|medewerkers|collega['’]s|beleidsmakers|beleidsmedewerkers|(?:beleids)?adviseurs|specialisten|vakmensen)"
)

_TASK_PHRASES: Final = by_letter(
    r"(?:de |het )?(?:(?:belangrijkste|voornaamste|eerste) )?(?:kern|hoofd)?(?:taak|taken|werkterrein|werkveld|"
    r"taakveld) (?:van|voor) [^.:]{1,60}? (?:is|zijn|(?:ligt|liggen) op het (?:gebied|terrein) van)",
    r"(?:heeft|hebben) als (?:kern|hoofd)?(?:taak|taken)",
    r"(?:onder|tot|in|binnen) [^.:,]{1,60}? (?:vallen|vallen ook|behoren|horen|valt|zitten) (?:onder (?:meer|andere)|"
    r"bijvoorbeeld)",
    r"(?:onder|tot) (?!de |het |deze |dit )[^.:,]{3,40}? (?:vallen|valt|behoren|horen|ressorteren|ressorteert|"
    r"hoort)(?: ook)?(?: alles [^:.]{2,40}:)?",
    r"in (?!de |het |deze |dit )[^.:,]{3,40}? zitten",
    r"(?:in|bij) [^.:,]{1,60}? staa(?:t|n)(?= [^.:]{1,120} centraal\b)",
    r"(?:in|bij) [^.:,]{1,60}? kom(?:t|en)(?= [^.:]{1,120} (?:samen|bijeen|bij elkaar|binnen)[.;])",
    r"(?:omvat|beslaat|heeft|kent) (?:de |drie |vier |vijf |twee )?(?:taakvelden|taakgebieden|werkvelden|"
    r"aandachtsgebieden|beleidsvelden|beleidsterreinen)(?: van)?:?",
    r"tot het (?:werk|takenpakket|werkterrein|werkveld) van [^.:]{1,60}? (?:be)?ho(?:ort|ren)",
    r"(?:is|zijn) (?:het|de|een) (?:\w+ )?(?:team|afdeling|dienst|bureau|onderdeel) voor",
    r"waak(?:t|en) over",
    rf"onder (?:de|het|deze|dit) (?:{ONE_KIND})(?: [^.:,]{{2,50}}?)? (?:vallen|valt|ressorteren|ressorteert)(?! onder)",
    r"met de (?:taken|taakvelden|werkvelden|onderwerpen):?",
    r"(?:het|hun) (?:takenpakket|werkterrein|werkveld|taakveld) (?:omvat|bestaat uit)",
    r"(?:neemt|nemen) (?:de )?(?:besluiten|beslissingen) over",
    r"voor:",
    r"(?:hier|daar) kom(?:t|en)(?= [^.:]{1,120} (?:samen|bijeen|bij elkaar|binnen)[.;])",
    r"komt u? ?hier terecht voor",
    r"treed(?:t|en) op als \w+ (?:voor|van)",
    r"(?:is|zijn) (?:de )?(?:specialist(?:en)?|deskundig(?:en)?|gespecialiseerd|expert) (?:in|op het gebied van)",
    r"kunt u (?:bellen|mailen|benaderen) (?:over|voor|met)",
    r"gaa[tn] (?:onder (?:meer|andere) )over",
    r"(?:hier )?(?:wordt|worden) (?:er )?nagedacht over|denk(?:t|en) (?:we |wij )?na over",
    r"bied(?:t|en) (?:hulp|ondersteuning|advies|begeleiding|zorg) (?:bij|over|aan|voor)",
    r"bij (?:de |het )?[^.:,]{1,60}? (?:horen|hoort|liggen|ligt)(?! (?:bij|onder|tot)\b)",
    r"(?:help|ondersteun)(?:t|en) (?:u|je|inwoners|bewoners|burgers|ondernemers|mensen|bedrijven)(?: en \w+)? "
    r"(?:met|bij)",
    r"(?:interne|centrale|ondersteunende) (?:afdeling|dienst|eenheid|team|bureau) voor",
    r"gaa[tn] (?:(?:de|het|dit|deze|dat) \w+ |wij |we |zij )?(?:ook |verder |vooral )?over",
    r"draait (?:het|alles) om",
    r"beslis(?:t|sen) (?:ook |mede )?over",
    r"denk (?:dan |ook |bijvoorbeeld )?aan",
    r"met daarin",
    rf"hou(?:dt|den) (?:zich |ons ){_ALSO}(?:met \d+ \w[\w'’]* )?bezig met",
    r"(?:zich |ons )?bezig ?hou(?:dt|den) met",
    r"hou(?:dt|den) (?:de|het|dit|deze) \w+ zich (?:ook |verder |vooral )?bezig met",
    r"het gaat (?:hier |daarbij )?om",
    r"help(?:t|en) (?:inwoners|mensen|bewoners) die vragen hebben over",
    rf"(?:is|zijn|was) (?:zij |ze |wij |we )?{_ALSO}(?:\w+ )?verantwoordelijk voor",
    r"verantwoordelijk(?: is| zijn)? voor",
    r"draagt de verantwoordelijkheid voor",
    rf"(?:(?:is|zijn) {_ALSO})?belast met",
    rf"(?:is|zijn) {_ALSO}opgedragen:?",
    r"(?:is|zijn) er voor",
    r"(?:is|zijn) gericht op",
    r"(?:is|zijn) bedoeld voor",
    r"(?:is|zijn) (?:het )?(?:eerste )?aanspreekpunt voor(?! (?:\w+ )?(?:inwoners|burgers|ondernemers)(?! met))",
    r"in gesprek over",
    r"(?:is|zijn) (?:dagelijks |druk |iedere dag )?in de weer met",
    r"hou(?:d|dt) je je bezig met",
    r"werk(?:te|ten) (?:\w+ ){0,3}?aan",
    r"(?:is|zijn) actief op het (?:gebied|terrein) van",
    rf"richt(?:en)? zich {_ALSO}op|zich {_ALSO}richt(?:en)? op",
    r"bundel(?:t|en) (?:alles |alle zaken )?(?:rond|rondom)",
    r"krijg(?:t|en)(?= [^.]{3,160} in portefeuille\b)",
    r"bemoeit zich met",
    r"werk(?:t|en) (?!samen )(?:\w+ ){0,2}?(?:in dienst van \w+ \w+ )?aan",
    r"werkt? (?:je|u)(?: \w+){0,2}? aan",
    r"werk(?:t|en) (?:we|wij|collega['’]s)(?: \w+){0,2}? aan",
    r"werk(?:t|en) voor [^.]{3,90}? aan",
    r"wordt (?:er )?gewerkt aan",
    r"wordt(?: \w+)? aan gewerkt",
    rf"werk(?:t|en) (?:onder (?:andere|meer) )?(?:de |onze )?{_PEOPLE} (?:van|voor|{_FIELD})(?! [^.,]{{1,60}} samen\b)",
    rf"zorg(?:t|en) (?:samen met [^.,]{{1,60}}? )?(?:we |wij |zij |ze |er )?{_ALSO}voor",
    r"draagt zorg voor",
    r"zorg(?:t|en) (?:(?:er)?voor )?dat [^.:]{5,90}?(?:,? (?:bijvoorbeeld|zoals|met name|onder andere|"
    r"op het gebied van))+",
    r"zorgt (?:dit|deze|het|de) \w+ (?:ook )?voor",
    rf"(?:heeft|hebben) {_ALSO}(?:de )?(?:zorg|verantwoordelijkheid) voor",
    r"(?:heeft|hebben) als (?:taak|taken)",
    rf"(?:heeft|hebben) taken {_FIELD}",
    rf"(?:voert|voeren) (?:\w+ )?taken uit {_FIELD}",
    rf"voert de taken uit (?:voor|{_FIELD})",
    rf"dienstverlening {_FIELD}",
    rf"(?:{TASK_NOUNS}) (?:(?:van|voor|bij) (?:de|deze|het|dit) [^.:]{{1,60}}? )?(?:zijn|behoren|horen){_AMONG}:?",
    r"tot de taken (?:van [^.:]{1,60}? )?(?:be)?horen",
    rf"(?:{TASK_NOUNS})(?: van [^.:]{{1,60}})?:",
    rf"(?:werk|werkzaamheden|taken|takenpakket)(?: van [^.:]{{1,60}}?)? besta(?:at|an) {_ALSO}uit",
    r"maakt zich sterk voor|zet(?:ten)? zich in voor",
    r"de taken omvatten",
    r"(?:onder|tot|in|binnen) (?:dit|deze|het|de) \w+(?: [a-z][\w& ]{1,60}?)? (?:vallen|behoren|horen|valt|zitten)",
    r"hieronder vallen",
    r"hier(?:in|bij)? (?:zijn|is)(?= [^.:]{2,160} (?:ondergebracht|samengebracht|gebundeld|belegd))",
    r"hier(?:in|bij)? (?:wordt|worden|zitten|zit)(?! (?:er )?gewerkt)",
    r"(?:hier|daar|er|waar|bij [^.:]{1,60}?) kunt u (?:\w+ )?(?:terecht|naartoe|aankloppen) (?:voor|met)",
    r"(?:kunt u|u kunt) (?:\w+ ){0,3}?terecht (?:voor|met)",
    r"kun(?:t|nen) [^.,]{1,40} terecht (?:voor|met)",
    r"kunt u (?:hier|er|bij [^.:]{1,40}) voor",
    r"(?:hier|daar|er|aan (?:de|het) (?:balie|loket)|(?:bij|via) [^.:,]{1,60}?) (?:regelt|vraagt|haalt|vindt) u",
    r"help(?:t|en) (?:wij|we|zij|ze) (?:u|je|inwoners) (?:met|bij)",
    r"is (?:de |het )?vraagbaak voor",
    r"(?:hier|daar|er|daarnaast|verder|ook|samen) (?:regelen|doen|verzorgen|behandelen|maken|beheren) "
    r"(?:we|wij|ze|zij)",
    r"buig(?:t|en) zich over|ontferm(?:t|en) zich over",
    r"(?:heeft|hebben) (?:het |de )?[^.,:]{0,40}?(?:in (?:zijn|haar|hun) (?:takenpakket|pakket)|"
    r"onder (?:zijn|haar|hun) hoede):?",
    r"(?:heeft|hebben|met) (?:onder (?:meer|andere) )?(?:als|tot) taak",
    r"met als (?:taken|taakvelden|werkterrein(?:en)?|aandachtsgebieden):?",
    r"(?:is|zijn) (?:de plek|het loket|het adres|hét loket|hét adres) voor",
    r"komt u (?:hier |er )?voor",
    r"u komt (?:hier|er|bij [^.:]{2,40}?) voor",
    r"help(?:t|en) (?:met|bij)",
    r"ge(?:eft|ven) (?:ook )?(?:uitleg|voorlichting) over",
    r"(?:houdt|houden) toezicht op",
    r"advise(?:ert|ren)(?: [^.,:]{1,60}?)? over",
    r"(?:pakt|pakken) [^.:]{1,40} op (?:rond|rondom)",
    check=WORD_BEGINS,
)
TASK_PHRASES: Final = (
    _TASK_PHRASES
    + "|"
    + by_letter(
        r"(?:het |de )?(?:(?:eerste|centrale) )?(?:aanspreekpunt|loket|adres|plek|vraagbaak) voor",
        r"(?:in|binnen) (?:dit|deze|het|de) \w+(?: [a-z][\w& ]{1,60}?)? zijn(?! (?:ondergebracht|er)\b)",
        check=r"(?:(?<=\n.)|(?<=[.:] .))",
    )
)
"""After these comes what a unit is about."""

TASKS_BEFORE: Final = by_letter(
    r"(?:is|zijn) de verantwoordelijkheid van",
    r"(?:ligt|liggen) (?:in handen van|bij)",
    r"(?:valt|vallen) onder(?! leiding)",
    r"(?:valt|vallen|hoort|horen) (?:ook )?hier(?:onder|bij)",
    r"(?:is|zijn) het terrein van",
    r"(?:is|zijn) (?:de |een |ook (?:een )?)?(?:(?:hoofd|kern)?(?:taak|taken)|thema['’]s|onderwerpen) van",
    r"kom(?:t|en) (?:van|uit)(?= (?:de|het) )",
    r"vorm(?:t|en) het (?:werkterrein|werkveld|takenpakket) van",
    r"(?:is|zijn) (?:ook )?(?:het )?werk van|(?:is|zijn) de zorg van",
    r"(?:is|zijn) ondergebracht (?:bij|in)",
    r"(?:is|zijn)(?: ook)? bij(?= [^.]{3,60} ondergebracht)",
    r"werk(?:t|en) (?:ook )?bij(?= (?:deze|dit) )",
    r"(?:hoort|horen)(?: ook)? bij",
    r"daar (?:gaat|zorgt|werkt)",
    r"(?:is|zijn) in handen van",
    r"(?:is|zijn) belegd bij",
    r"gebeur(?:t|en) (?:door|bij)",
    r"dat is (?:het )?(?:werkveld|werkterrein|werk|taak|de taak) van",
    r"is er",
    r"(?:moet|kunt) u bij",
    r"(?:kan|kunnen|kunt)(?: u)? terecht bij",
    r"(?:gaat|belt|komt|kunt|mailt|moet) u (?:naar|met|bij|zijn bij|aankloppen bij|contact opnemen met)",
    r"klop(?:t u|t|pen) (?:\w+ )?aan bij",
    r"klopt u(?= bij [^.]{2,40} aan)",
    r"neem(?:t u)? (?:u )?contact op met",
    r"dat is wat",
    r"zijn (?:er|daar) de (?:voornaamste|belangrijkste) (?:onderwerpen|taken)",
    r"(?:horen|hoort|behoren|behoort) tot het werk van",
    r"daar draait het (?:hier |bij ons )?om",
    rf"(?:doet|doen|regelt|verzorgt|behandelt|beheert)(?= (?:deze|dit|het|de) (?:{ONE_KIND})(?:[.,;]|$))",
    rf"(?:doet|doen)(?= (?:het |de )?(?:{ONE_KIND}) )",
    r"(?:zit|zitten|vallen|valt|horen|hoort) (?:ook )?(?:er|hier|daar)(?:bij|onder| thuis)?(?=[.,;]|$)",
    r"(?:is|zijn) (?:ook )?(?:hier|daar|er)(?= (?:ondergebracht|te vinden|belegd))",
    r"komt(?= (?:de|het) [^.]{2,50} in actie)",
    r"(?:wordt|worden) (?:ook )?door(?= (?:deze|dit|de|het) [^.]{2,50} (?:beheerd|behandeld|gedaan|gemaakt|geregeld|"
    r"onderhouden|uitgevoerd|verleend|verzorgd))",
    r"(?:wordt|worden) (?:ook )?(?:hier|daar)(?= (?:gemaakt|opgesteld|behandeld|geregeld|verwerkt|verzorgd|gedaan|"
    r"voorbereid|beheerd|uitgevoerd))",
    r"(?:wordt|worden) (?:\w+ ){1,3}(?:bij|in)(?= (?:(?:de|het|dit|deze) )?(?:team|afdeling|cluster|bureau|sector|"
    r"dienst|domein|unit)\b)",
    r"kom(?:t|en) (?:hier|daar) (?:samen|bijeen|bij elkaar|terecht|binnen)",
    r"zitten bij elkaar in",
    r"vindt? (?:je|u) hier",
    r"(?:ligt|liggen) (?:hier|daar)(?=[.,;]|$)",
    r"(?:vallen|valt|horen|hoort|liggen|ligt) (?:eveneens|voortaan|nu|thuis) (?:onder|bij)",
    r"gebeur(?:t|en) (?:allemaal )?in",
    r"kom(?:t|en) (?:ook )?binnen bij",
    r"kom(?:t|en) (?:ook )?bij(?= [^.]{3,50} binnen)",
    r"(?:je|u) regelt (?:het|dat|dit) (?:bij|in)",
    r"kunt u (?:\w+ )?(?:terecht )?bij",
    r"vindt? (?:je|u) (?:in|bij)",
    r"komt (?:u )?(?:terecht )?bij",
    r"komt u aan de balie van",
    r"(?:be)?horen tot (?:haar|zijn|hun|de) taken",
    r"(?:wordt|worden) (?:verzorgd|uitgevoerd|geregeld|gedaan|behandeld|beheerd|voorbereid|opgesteld|gemaakt|verwerkt|"
    r"bewaakt|georganiseerd|onderhouden|verleend) door",
)
"""Before these stands what a unit is about, after them the unit."""

BODIES: Final = {
    "raad": r"gemeenteraad\b|\braad\b(?! van (?:toezicht|bestuur|state|commissarissen|advies))",
    "college": (
        r"college van (?:burgemeester|b)\.? (?:en|&) (?:wethouders|w)\b|college van b&w|"
        r"college\b(?! van (?:b|dijk|gedep))|"
        r"(?<!college van )burgemeester (?:en|&) (?:de )?wethouders|\bb\s?(?:&|en)\s?w\b"
    ),
    "burgemeester": (
        r"(?<!bestaat uit de )(?<!naast de )(?<!samen met de )(?<!kabinet van de )(?<!spreekuur )\bburgemeester"
        r"(?! (?:en|&|of) (?:de )?(?:\w+ )?wethouder)(?! en (?:een|twee|drie|vier|vijf|zes) )"
    ),
    "bestuur": r"\bgemeentebestuur\b",
    "griffie": r"\b(?:raads)?griffie\b",
    "secretaris": (
        r"(?:algemeen directeur ?/ ?(?:gemeente)?secretaris|(?:gemeente)?secretaris ?[/-] ?(?:algemeen )?directeur|"
        r"gemeentesecretaris en algemeen directeur|algemeen directeur en gemeentesecretaris|"
        r"\b(?:gemeente)?secretaris(?:sen)?|(?<!een )\balgemeen directeur|\bconcerndirecteur)\b(?! van de dienst)"
    ),
    "mt": (
        r"\b(?:concern ?|gemeentelijk |centraal |ambtelijk )?management ?team\b(?: \([a-z]{2,5}\))?|\bmt\b|"
        r"\bcmt\b|\bgmt\b|\bconcernteam\b"
    ),
    "directie": (
        r"\b(?:concern)?directie\b(?! (?-i:[A-Z]))|\bdirectieteam\b(?: \([a-z]{2,5}\))?|"
        r"\bdirectieraad\b(?: \([a-z]{2,5}\))?|\bconcern ?directie ?team\b(?: \([a-z]{2,5}\))?"
    ),
    "domeinmanagement": r"\b(?:domein|cluster|sector|afdelings|concern)management\b(?!team)",
    "overleg": (r"\b(?:concern|management|directie|sector|domein|cluster|afdelings|team|coach)(?:overleg|beraad)\b"),
    "rekenkamer": r"\brekenkamer(?:commissie)?\b",
    "commissies": r"\braadscommissies?\b|\bcommissies\b",
    "ondernemingsraad": r"\bondernemingsraad\b(?: \(or\))?",
    "ombudsman": r"\b(?:gemeentelijke )?(?<!nationale )ombudsman\b",
}
"""Governing bodies and offices, and the words that name each, in small letters."""

BODIES_BEGIN: Final = (
    r"afdelings|algemeen|ambtelijk|burgem|b ?(?:&|en)|centraal|cluster|cmt|coach|colleg|commiss|concern|direct|domein|"
    r"gemeente|gmt|griffie|manage|mt|ombuds|ondern|raad|reken|secret|sector|team"
)
"""How those words begin: all others on a page are passed over at once."""

NO_TOWN: Final = (
    "Organisatie Ambtelijke Bestuur Contact Algemeen De Het En Gemeente Burgemeester Alles Daar Daarbij Daarnaast "
    "Daarvan Hiervan Hoofd "
    "Dan Dat Deze Die Dit Eén Elk Er Hier Hij Hoe Iedereen Ieder Niemand Niets Nu Ook Onze Samen Soms Toch Verder "
    "Waar Wat Wel Wie Wij Zij Zo Nederland Europa Brussel Haag"
)
"""Words with a capital that are no municipality, where one is looked for."""

BODY: Final = (
    r"(?:college|(?:gemeente)?raad|(?:gemeente)?bestuur|directie|burgemeester|wethouders|"
    r"burgemeester en wethouders|college van b\w* en w\w*|raadscommissies)"
)
"""Who is helped or advised, and no subject."""

GENERIC: Final = frozenset({
    "organisatie", "organisatiestructuur", "gemeentelijke organisatie", "ambtelijke organisatie", "organogram",
    "organigram", "de organisatie", "onze organisatie", "bestuur", "bestuur en organisatie", "inleiding", "contact",
    "algemeen", "omschrijving", "beschrijving", "toelichting", "overzicht", "home", "menu", "zoeken", "afdelingen",
    "teams", "taken", "meer informatie", "lees meer", "lees ook", "nieuws", "openingstijden", "structuur",
    "wie doet wat", "leiding", "leiding en sturing", "sturing",
    "missie", "visie", "missie en visie", "kernwaarden", "vacatures", "werken bij", "gemeentebestuur", "medewerkers",
    "samenwerking", "samenwerkingsverbanden", "klachten", "griffier", "college",
    "overig", "overige", "totaal", "adres", "telefoon", "e-mail", "cookies", "privacy", "sitemap", "uitgelicht",
    "gemeente", "bereikbaarheid", "bezoekadres", "postadres", "integriteit", "bronnen", "geschiedenis",
    "medezeggenschap",
    "adviesraad",
})  # fmt: skip
"""Headings and items that name no unit."""
