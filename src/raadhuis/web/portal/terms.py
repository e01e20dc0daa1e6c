"""What words of the law and of the town hall mean, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from raadhuis.core.entities import BodyKind, Office, PartnerKind, Post, ProgrammeKind, ResponsibilityRole, UnitKind


def say_office(office: Office) -> str:
    """What who carries an office does."""
    return {
        Office.SECRETARY: _("Hoofd van de ambtelijke organisatie en eerste adviseur van het college."),
        Office.REGISTRAR: _("Ondersteunt de gemeenteraad en werkt alleen voor de raad."),
        Office.MAYOR: _("Voorzitter van de raad en van het college, benoemd door de Kroon."),
        Office.ALDERMAN: _("Lid van het college, benoemd door de raad."),
        Office.WORKS_DIRECTOR: _("Overlegt namens de gemeente met de ondernemingsraad."),
        Office.CONTROLLER: _("Let erop dat geld goed en volgens de regels wordt besteed."),
        Office.LEVY_OFFICER: _("Legt de gemeentelijke belastingen op."),
        Office.COLLECTION_OFFICER: _("Int de gemeentelijke belastingen."),
        Office.PRIVACY_OFFICER: _("Ziet erop toe dat de gemeente goed met persoonsgegevens omgaat."),
    }[office]


def say_body(kind: BodyKind) -> str:
    """What a body of a kind is; empty where the law and usage do not tell."""
    return {
        BodyKind.COUNCIL: _("De raad staat aan het hoofd van de gemeente. De inwoners kiezen hem."),
        BodyKind.EXECUTIVE: _("Het dagelijks bestuur: de burgemeester en de wethouders samen."),
        BodyKind.MAYOR: _("De burgemeester beslist over sommige dingen alleen, zoals de openbare orde."),
        BodyKind.BOARD: _("De leiding van de ambtelijke organisatie."),
        BodyKind.DOMAIN_BOARD: _("De leidinggevenden van een domein samen."),
        BodyKind.TRIANGLE: _("Burgemeester, griffier en gemeentesecretaris stemmen hier met elkaar af."),
        BodyKind.WORKS_COUNCIL: _("Gekozen door de medewerkers; praat mee over hun werk en de organisatie."),
        BodyKind.AUDIT: _("Onderzoekt voor de raad of geld goed en zuinig is besteed en of dat iets opleverde."),
        BodyKind.COMMITTEE: _("Bereidt besluiten voor of geeft advies."),
        BodyKind.OTHER: "",
    }[kind]


def meanings() -> dict[str, str]:
    """What labels and options mean that not everyone knows, by the Dutch word."""
    offices = {str(office.value): say_office(office) for office in Office}
    bodies = {str(kind.value): said for kind in BodyKind if (said := say_body(kind))}
    others = {
        str(UnitKind.REGISTRY.value): say_office(Office.REGISTRAR),
        str(UnitKind.CIVIL_ORGANISATION.value): _(
            "Iedereen die voor de gemeente werkt, onder leiding van de secretaris."
        ),
        str(ProgrammeKind.CHALLENGE.value): _(
            "Iets waar de gemeente een tijd extra aan werkt, met mensen van veel teams."
        ),
        str(PartnerKind.JOINT_ARRANGEMENT.value): _(
            "Een samenwerking van gemeenten volgens de wet, met een eigen bestuur."
        ),
        str(PartnerKind.CENTRE.value): _("Een gemeente die een taak ook voor gemeenten in de buurt doet."),
        str(ResponsibilityRole.POLITICAL.value): _("Wie in het bestuur aanspreekbaar is op een taak."),
        str(ResponsibilityRole.COUNTER.value): _("Waar u met een vraag of aanvraag terechtkunt."),
        Post.fte.label: _("Hoeveel volle banen: 1 fte is een hele werkweek."),
        Post.norm_function.label: _("Een beschrijving van soorten werk die veel gemeenten gebruiken."),
    }
    return offices | bodies | others
