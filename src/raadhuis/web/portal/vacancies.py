"""Posts to be filled: for people, and for job sites as schema.org's JobPosting."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from raadhuis.core.entities import Contract, Post, Vacancy
from raadhuis.core.facts.change import ChangeKind
from raadhuis.web.portal.page import Page, Piece, Row

FULL_TIME: Final = 36
"""Hours a week of a full-time post: the collective agreement of the municipalities (cao Gemeenten) says so."""

EMPLOYMENT: Final = {
    Contract.TEMPORARY: "TEMPORARY",
    Contract.TEMPORARY_FIRST: "TEMPORARY",
    Contract.HIRED: "CONTRACTOR",
    Contract.INTERNSHIP: "INTERN",
}

# A text in a register must not end the element that holds the data.
ESCAPED: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def all_vacancies(page: Page) -> dict[str, object]:
    """The page of all vacancies: those that are open first."""
    vacancies = [(one, page.organisation.get(Post, one.post)) for one in page.organisation.all(Vacancy)]
    return {
        "open": [(one, post) for one, post in vacancies if not closed(page, one)],
        "closed": [(one, post) for one, post in vacancies if closed(page, one)],
    }


def closed(page: Page, vacancy: Vacancy) -> bool:
    """Whether one can no longer apply."""
    return vacancy.closing_day < page.shown.day if vacancy.closing_day else False


def of_vacancy(page: Page, vacancy: Vacancy) -> dict[str, object]:
    """The page of one vacancy."""
    post = page.organisation.get(Post, vacancy.post)
    words = [word for word in ("uren", "contract", "duur") if vacancy[word]]
    salary = _say_salary(vacancy)
    return {
        "vacancy": vacancy,
        "post": post,
        "place": page.organisation.subjects.get(post.where or "") if post else None,
        "closed": closed(page, vacancy),
        "terms": [
            *(page.row(vacancy.attributes[word], vacancy[word]) for word in words),
            *([Row(_("Salaris per maand"), (Piece(salary),))] if salary else []),
            *([page.row(Post.scale, post.scale)] if post and post.scale else []),
        ],
        "data": as_element(job_posting(page, vacancy)),
        "not_told": page.not_told(vacancy, ("uren", "salaris-van", "salaris-tot", "contract", "reageren-tot-en-met")),
    }


def _say_salary(vacancy: Vacancy) -> str:
    """From what to what, in euro: "5.900 tot 8.100 euro"; empty where neither is known."""
    least, most = (_say_amount(amount) if amount else "" for amount in (vacancy.salary_from, vacancy.salary_to))
    if least and most:
        return _("%(least)s tot %(most)s euro") % {"least": least, "most": most}
    if most:
        return _("ten hoogste %(most)s euro") % {"most": most}
    return _("vanaf %(least)s euro") % {"least": least} if least else ""


def _say_amount(amount: Decimal) -> str:
    text = f"{amount:,.2f}".removesuffix(".00")
    return text.translate(str.maketrans(",.", ".,"))


def job_posting(page: Page, vacancy: Vacancy) -> dict[str, object]:
    """A vacancy as schema.org's JobPosting (https://schema.org/JobPosting); only what is known of it is in it."""
    post = page.organisation.get(Post, vacancy.post)
    place = page.organisation.subjects.get(post.where or "") if post else None
    town = page.name.removeprefix("Gemeente ").removeprefix("gemeente ")
    hours = vacancy.hours or (post.hours if post else None) or None
    posting: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": vacancy.name,
        "description": _paragraphs(vacancy.about or (vacancy.name,)),
        "identifier": {"@type": "PropertyValue", "name": page.title, "value": vacancy.id},
        "datePosted": _posted(page, vacancy),
        "validThrough": vacancy.closing_day.isoformat() if vacancy.closing_day else None,
        "employmentType": _employment(vacancy, hours),
        "hiringOrganization": _organisation(page),
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": town, "addressCountry": "NL"},
        },
        "employmentUnit": {"@type": "Organization", "name": str(place)} if place else None,
        "responsibilities": list(post.does) if post and post.does else None,
        "qualifications": list(vacancy.asks) if vacancy.asks else None,
        "jobBenefits": list(vacancy.terms) if vacancy.terms else None,
        "workHours": f"{_number(hours)} uur per week" if hours else None,
        "baseSalary": _salary(vacancy),
    }
    return {key: value for key, value in posting.items() if value}


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def _posted(page: Page, vacancy: Vacancy) -> str | None:
    """The day on which it was opened, where that was told, and not only when it was first seen."""
    ledger = page.register.ledger
    change = ledger.why(vacancy.id, Vacancy.life, page.shown.day)
    life = ledger.life(vacancy.id)
    return life.since.isoformat() if life and change and change.kind is not ChangeKind.OBSERVATION else None


def _employment(vacancy: Vacancy, hours: Decimal | None) -> list[str]:
    footing = EMPLOYMENT.get(vacancy.contract) if vacancy.contract else None
    size = ("FULL_TIME" if hours >= FULL_TIME else "PART_TIME") if hours else None
    return [word for word in (size, footing) if word]


def _organisation(page: Page) -> dict[str, str]:
    website = page.municipality.website if page.municipality else None
    return {"@type": "GovernmentOrganization", "name": page.title, **({"sameAs": website} if website else {})}


def _salary(vacancy: Vacancy) -> dict[str, object] | None:
    ends = {"minValue": vacancy.salary_from, "maxValue": vacancy.salary_to}
    known = {key: _number(amount) for key, amount in ends.items() if amount}
    if not known:
        return None
    value = {"@type": "QuantitativeValue", **known, "unitText": "MONTH"}
    return {"@type": "MonetaryAmount", "currency": "EUR", "value": value}


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def as_element(data: dict[str, object]) -> SafeString:
    """Data in a page for those who read pages by machine; a browser never runs it, so the policy lets it be."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped above
