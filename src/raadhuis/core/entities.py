"""The kinds of subject of a municipality, after the W3C Organization Ontology (ORG) and Popolo where they have a word.

Here, and only here, English names meet Dutch words. The words are stored for ever: add, never rename.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from raadhuis.core.facts.values import (
    AMOUNT,
    DAY,
    LINK,
    NUMBER,
    TEXT,
    YES_NO,
    choice,
    listing,
    reference,
)
from raadhuis.core.facts.vocabulary import Subject, Vocabulary, optional, required

TEXTS: Final = listing(TEXT)


class Municipality(Subject, wire="gemeente", plural="gemeenten", label="gemeente"):
    """The municipality itself (ORG: FormalOrganization)."""

    name = required(TEXT, "naam", "Naam", public=True)
    code = optional(TEXT, "code", "Code in TOOI", public=True)
    inhabitants = optional(TEXT, "inwoners", "Inwoners", public=True)
    staff = optional(TEXT, "medewerkers", "Medewerkers", public=True)
    about = optional(TEXTS, "toelichting", "Over de organisatie", public=True)
    contact = optional(TEXTS, "contact", "Contact", public=True)
    website = optional(LINK, "website", "Website", public=True)
    invented = optional(YES_NO, "verzonnen", "Verzonnen", public=True)
    span_limit = optional(NUMBER, "spanwijdte", "Hoeveel onderdelen een leidinggevende ten hoogste leidt")


class BodyKind(Enum):
    """What a body is."""

    COUNCIL = "raad"
    EXECUTIVE = "college"
    MAYOR = "burgemeester"
    BOARD = "directie"
    DOMAIN_BOARD = "domeinmanagement"
    TRIANGLE = "driehoek"
    WORKS_COUNCIL = "ondernemingsraad"
    AUDIT = "rekenkamer"
    COMMITTEE = "commissie"
    OTHER = "overig"


class Body(Subject, wire="orgaan", plural="organen", label="orgaan"):
    """Those who decide, advise or check together (Popolo: Organization; Gemeentewet 6 for the three organs)."""

    name = required(TEXT, "naam", "Naam", public=True)
    kind = optional(choice(BodyKind), "soort", "Soort", public=True)
    other_names = optional(TEXTS, "andere-namen", "Ook genoemd", public=True)
    does = optional(TEXTS, "doet", "Wat het doet", public=True)
    about = optional(TEXTS, "toelichting", "Toelichting", public=True)
    legal_basis = optional(TEXTS, "grondslag", "Wettelijke grondslag", public=True)
    unit = optional(reference("onderdeel"), "hoort-bij", "Hoort bij", public=True)
    contact = optional(TEXTS, "contact", "Contact", public=True)


class UnitKind(Enum):
    """What a municipality's own word for a unit comes down to."""

    CIVIL_ORGANISATION = "ambtelijke organisatie"
    REGISTRY = "griffie"
    DOMAIN = "domein"
    DIRECTORATE = "directie"
    SECTOR = "sector"
    CLUSTER = "cluster"
    DEPARTMENT = "afdeling"
    TEAM = "team"
    SERVICE = "dienst"
    OFFICE = "bureau"
    STAFF = "staf"
    PART = "onderdeel"
    PROGRAMME = "programma"
    OTHER = "overig"


class Nature(Enum):
    """Whether a unit stands in the line, or is only a way to group subjects."""

    LINE = "lijn"
    THEMATIC = "thematisch"


class Leading(Enum):
    """How a unit is led, beside by whom."""

    SINGLE = "eenhoofdig"
    SHARED = "gedeeld"
    FROM_ABOVE = "via het niveau erboven"


class Audience(Enum):
    """For whom a unit works."""

    RESIDENTS = "inwoners"
    INWARD = "de eigen organisatie"
    BOTH = "inwoners en de eigen organisatie"


class Unit(Subject, wire="onderdeel", plural="onderdelen", label="organisatieonderdeel"):
    """A part of the organisation (ORG: OrganizationalUnit). Its roots stand under the college or the raad."""

    name = required(TEXT, "naam", "Naam", public=True)
    kind = optional(choice(UnitKind), "soort", "Soort", public=True)
    word = optional(TEXT, "eigen-woord", "Eigen woord voor de soort", public=True)
    other_names = optional(TEXTS, "andere-namen", "Ook genoemd", public=True)
    parent = optional(
        reference("onderdeel", "orgaan"),
        "onder",
        "Valt onder",
        public=True,
        tree=True,
        nested=True,
    )
    nature = optional(choice(Nature), "aard", "Aard", public=True)
    subjects = optional(TEXTS, "onderwerpen", "Gaat over", public=True)
    does = optional(TEXTS, "doet", "Wat het doet", public=True)
    leaders = optional(listing(reference("functie")), "leiding", "Leiding", public=True)
    leading = optional(choice(Leading), "leidingsvorm", "Vorm van leiding", public=True)
    serves = optional(
        reference("functie", "orgaan"),
        "in-dienst-van",
        "Werkt in dienst van",
        public=True,
    )
    audience = optional(choice(Audience), "voor", "Werkt voor", public=True)
    way_of_working = optional(TEXTS, "werkwijze", "Werkwijze", public=True)
    unnamed_parts = optional(
        TEXTS,
        "niet-genoemde-delen",
        "Over delen die niet bij naam zijn genoemd",
        public=True,
    )
    about = optional(TEXTS, "toelichting", "Toelichting", public=True)
    contact = optional(TEXTS, "contact", "Contact", public=True)
    site = optional(reference("vestiging"), "vestiging", "Vestiging", public=True)
    remark = optional(TEXT, "interne-opmerking", "Interne opmerking", erasable=True)


class Office(Enum):
    """An office that the law knows and that a post may carry."""

    SECRETARY = "secretaris"
    REGISTRAR = "griffier"
    MAYOR = "burgemeester"
    ALDERMAN = "wethouder"
    WORKS_DIRECTOR = "WOR-bestuurder"
    CONTROLLER = "controller"
    LEVY_OFFICER = "heffingsambtenaar"
    COLLECTION_OFFICER = "invorderingsambtenaar"
    PRIVACY_OFFICER = "functionaris gegevensbescherming"


class Filled(Enum):
    """Whether somebody holds a post, where it is not told who."""

    FILLED = "vervuld"
    VACANT = "vacant"


class Post(Subject, wire="functie", plural="functies", label="functie"):
    """A post, whoever holds it (ORG: Post)."""

    title = required(TEXT, "titel", "Titel", public=True)
    other_names = optional(TEXTS, "andere-namen", "Ook genoemd", public=True)
    where = optional(reference("onderdeel", "orgaan"), "bij", "Hoort bij", public=True, nested=True)
    offices = optional(listing(choice(Office)), "ambten", "Ambten volgens de wet", public=True)
    filled = optional(choice(Filled), "bezetting", "Bezetting", public=True)
    does = optional(TEXTS, "doet", "Wat de functie doet", public=True)
    fte = optional(AMOUNT, "fte", "Fte", public=True)
    hours = optional(AMOUNT, "uren", "Uren per week", public=True)
    scale = optional(TEXT, "schaal", "Schaal", public=True)
    norm_function = optional(TEXT, "normfunctie", "Normfunctie (HR21)", public=True)
    deputies = optional(
        listing(reference("functie")),
        "vervangers",
        "Vervangers, in volgorde",
        public=True,
    )
    reports_to = optional(reference("functie"), "legt-verantwoording-af-aan", "Legt verantwoording af aan",
                          public=True, tree=True)  # fmt: skip

    def __str__(self) -> str:
        """Its title."""
        return self.title


class Person(Subject, wire="persoon", plural="personen", label="persoon", shown_if="openbaar"):
    """A human being (ORG: foaf:Person). All of it may have to be forgotten."""

    name = required(TEXT, "naam", "Naam", public=True, erasable=True)
    shown = optional(YES_NO, "openbaar", "Naam is openbaar", public=True, erasable=True)
    contact = optional(TEXTS, "contact", "Contact", erasable=True)


class AppointmentKind(Enum):
    """On what footing somebody holds a post."""

    PERMANENT = "vast"
    TEMPORARY = "tijdelijk"
    ACTING = "waarnemend"
    HIRED = "inhuur"


class Appointment(
    Subject,
    wire="plaatsing",
    plural="plaatsingen",
    label="plaatsing",
    natural=("functie", "persoon"),
):
    """That a person holds a post (ORG: Membership)."""

    post = required(reference("functie"), "functie", "Functie", public=True, fixed=True, nested=True)
    person = required(reference("persoon"), "persoon", "Persoon", public=True, fixed=True)
    kind = optional(choice(AppointmentKind), "soort", "Soort", public=True)
    fte = optional(AMOUNT, "fte", "Fte")


class SeatRole(Enum):
    """As what somebody sits in a body."""

    CHAIR = "voorzitter"
    MEMBER = "lid"
    SECRETARY = "secretaris"
    PRESENT = "aanwezig"


class Seat(Subject, wire="zetel", plural="zetels", label="zetel",
           natural=("orgaan", "functie", "leiding-onder", "leiding-van")):  # fmt: skip
    """Who sits in a body: a post, or by rule the leaders of all units of a kind below one (ORG: Membership)."""

    body = required(reference("orgaan"), "orgaan", "Orgaan", public=True, fixed=True, nested=True)
    post = optional(reference("functie"), "functie", "Functie", public=True, fixed=True)
    leaders_under = optional(reference("onderdeel"), "leiding-onder", "De leiding van wat valt onder",
                             public=True, fixed=True)  # fmt: skip
    leaders_of = optional(
        choice(UnitKind),
        "leiding-van",
        "Alleen de leiding van elk(e)",
        public=True,
        fixed=True,
    )
    role = optional(choice(SeatRole), "rol", "Rol", public=True)


class PartnerKind(Enum):
    """What an outside party is."""

    JOINT_ARRANGEMENT = "gemeenschappelijke regeling"
    CENTRE = "centrumgemeente"
    SUPPLIER = "dienstverlener"
    UNION = "vakbond"
    REGION = "regio"
    OTHER = "overig"


class Partner(Subject, wire="partner", plural="partners", label="partner"):
    """An outside party that the municipality works with."""

    name = required(TEXT, "naam", "Naam", public=True)
    kind = optional(choice(PartnerKind), "soort", "Soort", public=True)
    participants = optional(TEXTS, "deelnemers", "Deelnemers", public=True)
    our_part = optional(TEXT, "onze-rol", "Rol van de gemeente", public=True)
    about = optional(TEXTS, "toelichting", "Toelichting", public=True)
    contact = optional(TEXTS, "contact", "Contact", public=True)


class Site(Subject, wire="vestiging", plural="vestigingen", label="vestiging"):
    """A place where the municipality works (ORG: Site)."""

    name = required(TEXT, "naam", "Naam", public=True)
    address = optional(TEXTS, "adres", "Adres", public=True)
    opening_hours = optional(TEXTS, "openingstijden", "Openingstijden", public=True)
    contact = optional(TEXTS, "contact", "Contact", public=True)


class Task(Subject, wire="taak", plural="taken", label="taak"):
    """Something that a municipality does."""

    name = required(TEXT, "naam", "Naam", public=True)
    uri = optional(LINK, "uri", "Adres in de takenlijst", public=True)
    about = optional(TEXTS, "toelichting", "Toelichting", public=True)


class ResponsibilityRole(Enum):
    """In what way somebody answers for a task."""

    POLITICAL = "bestuurlijk"
    POLICY = "beleid"
    EXECUTION = "uitvoering"
    COUNTER = "loket"


class Responsibility(Subject, wire="verantwoordelijkheid", plural="verantwoordelijkheden", label="verantwoordelijkheid",
                     natural=("taak", "houder", "rol", "gebied", "doelgroep")):  # fmt: skip
    """Who answers for a task, in which role, and for which area or group."""

    task = required(reference("taak"), "taak", "Taak", public=True, fixed=True, nested=True)
    holder = required(reference("onderdeel", "functie", "orgaan", "opgave", "partner"), "houder", "Wie",
                      public=True, fixed=True)  # fmt: skip
    role = required(choice(ResponsibilityRole), "rol", "Rol", public=True, fixed=True)
    area = optional(TEXT, "gebied", "Gebied", public=True, fixed=True)
    target_group = optional(TEXT, "doelgroep", "Doelgroep", public=True, fixed=True)


class Decision(Subject, wire="besluit", plural="besluiten", label="besluit"):
    """A decision of a body (Popolo: Motion)."""

    name = required(TEXT, "naam", "Naam", public=True)
    body = optional(reference("orgaan"), "door", "Genomen door", public=True, ever=True)
    day = optional(DAY, "dag", "Dag", public=True)
    year = optional(NUMBER, "jaar", "Jaar", public=True)
    kind = optional(TEXT, "soort", "Soort", public=True)
    adopts = optional(listing(reference("visie", "opgave", "onderdeel", "orgaan")), "stelt-vast", "Stelt vast",
                      public=True, ever=True)  # fmt: skip
    link = optional(LINK, "link", "Te lezen op", public=True)


class ProgrammeKind(Enum):
    """What works across the units is called; never a budget programme (BBV 8)."""

    CHALLENGE = "opgave"
    PROGRAMME = "programma"
    PROJECT = "project"


class Programme(Subject, wire="opgave", plural="opgaven", label="opgave"):
    """An opgave, programme or project across the units (ORG: OrganizationalCollaboration)."""

    name = required(TEXT, "naam", "Naam", public=True)
    kind = optional(choice(ProgrammeKind), "soort", "Soort", public=True)
    part_of = optional(reference("opgave"), "deel-van", "Deel van", public=True, tree=True, nested=True)
    goals = optional(TEXTS, "doelen", "Doelen", public=True)
    clients = optional(
        listing(reference("functie", "orgaan")),
        "opdrachtgevers",
        "Opdrachtgevers",
        public=True,
    )
    manager = optional(reference("functie"), "manager", "Geleid door", public=True)
    participants = optional(
        listing(reference("onderdeel", "partner")),
        "deelnemers",
        "Doen mee",
        public=True,
    )
    about = optional(TEXTS, "toelichting", "Toelichting", public=True)


class Vision(Subject, wire="visie", plural="visies", label="organisatievisie"):
    """What the organisation wants to be."""

    name = required(TEXT, "naam", "Naam", public=True)
    years = optional(TEXT, "jaren", "Voor de jaren", public=True)
    mission = optional(TEXTS, "missie", "Missie", public=True)
    principles = optional(TEXTS, "uitgangspunten", "Uitgangspunten", public=True)
    adopted_by = optional(
        reference("orgaan"),
        "vastgesteld-door",
        "Vastgesteld door",
        public=True,
        ever=True,
    )
    adopted_on = optional(DAY, "vastgesteld-op", "Vastgesteld op", public=True)
    about = optional(TEXTS, "toelichting", "Toelichting", public=True)


class Contract(Enum):
    """On what footing a vacancy is filled, to begin with."""

    PERMANENT = "vast"
    TEMPORARY = "tijdelijk"
    TEMPORARY_FIRST = "tijdelijk met uitzicht op vast"
    HIRED = "inhuur"
    INTERNSHIP = "stage"


class Vacancy(Subject, wire="vacature", plural="vacatures", label="vacature"):
    """A post to be filled."""

    name = required(TEXT, "naam", "Naam", public=True)
    post = required(reference("functie"), "functie", "Functie", public=True, fixed=True, nested=True)
    about = optional(TEXTS, "toelichting", "Waar het om gaat", public=True)
    asks = optional(TEXTS, "vraagt", "Wat gevraagd wordt", public=True)
    terms = optional(TEXTS, "voorwaarden", "Voorwaarden", public=True)
    hours = optional(AMOUNT, "uren", "Uren per week", public=True)
    salary_from = optional(AMOUNT, "salaris-van", "Salaris vanaf, in euro per maand", public=True)
    salary_to = optional(AMOUNT, "salaris-tot", "Salaris ten hoogste, in euro per maand", public=True)
    contract = optional(choice(Contract), "contract", "Contract", public=True)
    duration = optional(TEXT, "duur", "Voor hoelang", public=True)
    steps = optional(TEXTS, "stappen", "Stappen", public=True)
    closing_day = optional(DAY, "reageren-tot-en-met", "Reageren tot en met", public=True)


class SuccessionKind(Enum):
    """How one thing came out of another."""

    MERGED = "samengevoegd"
    SPLIT = "gesplitst"
    REPLACED = "vervangen"
    RENAMED = "hernoemd"


class Succession(
    Subject,
    wire="opvolging",
    plural="opvolgingen",
    label="opvolging",
    natural=("uit", "werd"),
):
    """What became of what (ORG: ChangeEvent); it begins on the day of the change."""

    kind = required(choice(SuccessionKind), "soort", "Soort", public=True, fixed=True)
    before = required(listing(reference("onderdeel", "orgaan", "opgave")), "uit", "Uit",
                      public=True, fixed=True, ever=True)  # fmt: skip
    after = optional(listing(reference("onderdeel", "orgaan", "opgave")), "werd", "Werd",
                     public=True, fixed=True, ever=True)  # fmt: skip


KINDS: Final[tuple[type[Subject], ...]] = (
    Municipality, Body, Unit, Post, Person, Appointment, Seat, Partner, Site, Task, Responsibility, Decision,
    Programme, Vision, Vacancy, Succession,
)  # fmt: skip

VOCABULARY: Final = Vocabulary(KINDS)
