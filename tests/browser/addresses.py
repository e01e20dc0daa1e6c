"""One address of each page that there is."""

SEEN = "2026-11-22"
DESK, TELEPHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

_TOWN = (
    "",
    "organogram",
    "organogram?diep=3",
    "organogram?onder=domein-leefomgeving",
    "organogram?zoek=team",
    "onderdelen",
    "onderdelen/domein-leefomgeving",
    "organen",
    "organen/college",
    "functies",
    "functies/gemeentesecretaris",
    "personen",
    "personen/persoon-002",
    "portefeuilles",
    "vervanging",
    "taken",
    "taken/afval",
    "wie?vraag=kliko",
    "opgaven",
    "opgaven/dichtbij",
    "besluiten",
    "besluiten/organisatiebesluit-2027",
    "partners",
    "partners/omgevingsdienst",
    "vestigingen",
    "vestigingen/stadhuis",
    "vacatures",
    "vacatures/vacature-planeconoom",
    "visie",
    "over",
)
_ON_ANOTHER_DAY = ("organogram?op=2027-01-01", "organogram?op=2015-01-01", "?op=2018-05-01")
_OF_NO_DAY = ("wijzigingen", "wijzigingen/3", "vergelijk", "vergelijk?van=2026-12-31&tot=2027-01-01")


def _of_today(page: str) -> str:
    return f"/voorbeeldstad/{page}{'&' if '?' in page else '?'}op={SEEN}"


INVENTED = (
    *map(_of_today, _TOWN),
    *(f"/voorbeeldstad/{page}" for page in (*_ON_ANOTHER_DAY, *_OF_NO_DAY)),
)
REAL = (
    "/",
    f"/heerlen/?op={SEEN}",
    f"/heerlen/organogram?op={SEEN}",
    f"/heerlen/wie?vraag=&op={SEEN}",
    f"/heerlen/onderdelen/team-wmo?op={SEEN}",
    f"/heemskerk/organogram?op={SEEN}",
)
ENGLISH = (
    "/en/",
    *(f"/en/voorbeeldstad/{page}" for page in (f"?op={SEEN}", f"organogram?op={SEEN}", "wijzigingen/3")),
)
WRONG = (
    "/heerlen/?op=morgen",
    "/nergens/",
    "/voorbeeldstad/onderdelen/team-groen?op=2027-01-01",
)
PAGES = (*REAL, *INVENTED, *ENGLISH, *WRONG)
CHANGED = (
    "/proefdam/wijzigingen",
    "/proefdam/wijzigingen/2",
    "/proefdam/vergelijk?van=2026-12-31&tot=2027-01-01",
    "/proefdam/onderdelen/team-groen?op=2027-03-01",
)
