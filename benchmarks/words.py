"""The parts that invented names are put together from."""

from random import Random
from typing import Final

THEMES: Final = (
    "Afval", "Archief", "Belasting", "Beheer", "Bezwaar", "Bomen", "Burgerzaken", "Communicatie", "Cultuur", "Data",
    "Erfgoed", "Evenementen", "Financiën", "Gebouwen", "Gegevens", "Grond", "Handhaving", "Inkomen", "Inkoop", "Jeugd",
    "Klimaat", "Leerplicht", "Markten", "Milieu", "Mobiliteit", "Onderwijs", "Parkeren", "Personeel", "Riolering",
    "Sport", "Toezicht", "Veiligheid", "Vergunningen", "Verkeer", "Water", "Wegen", "Welzijn", "Werk", "Wonen", "Zorg",
)  # fmt: skip
AREAS: Final = ("Noord", "Oost", "Zuid", "West", "Midden", "Haven", "Dorpen", "Centrum", "Buitengebied", "Rand")
TITLES: Final = ("adviseur", "beleidsmedewerker", "consulent", "coördinator", "inspecteur", "jurist", "projectleider")
TREES: Final = ("Abelen", "Berken", "Beuken", "Eiken", "Elzen", "Essen", "Iepen", "Linden", "Olmen", "Wilgen")
PLACES: Final = ("beek", "berg", "brug", "dal", "dam", "dijk", "donk", "horst", "kamp", "laar", "loo", "veld", "wijk")


def theme(random: Random) -> str:
    """What a unit or task is about."""
    return random.choice(THEMES)


def surname(random: Random) -> str:
    """A family's name."""
    return random.choice(TREES) + random.choice(PLACES)


def extension(random: Random) -> str:
    """How to reach a unit."""
    return f"Toestel {random.randrange(1000, 9999)}"
