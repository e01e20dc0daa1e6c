"""From the text of a page to a register: begin, look it through, take it over."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from raadhuis.drafting import Page, Unreadable, page_of, read_page
from raadhuis.services import drafts
from raadhuis.services.actions import Refused
from raadhuis.services.drafts import Do, Edit, NotDone, Review, Unfinished
from raadhuis.services.taking_over import Taken, municipality_of
from raadhuis.services.taking_over import take_over as taking
from raadhuis.web.desk.door import desk
from raadhuis.web.desk.screen import Screen, name_of, told
from raadhuis.web.portal.day import BadDay, day_of
from raadhuis.web.portal.spoken import spoken

SHOWN_AGAIN = 200_000
"""Characters of a text that is shown again to who sent it, where it could not be read."""

AUTHOR = "raadhuis demo"
GROUND = "Gelezen op de pagina van de gemeente over haar organisatie"


@desk
def begin(request: HttpRequest) -> HttpResponse:
    """Paste a text or hand over a file; and what lies unfinished."""
    error, text = "", ""
    if request.method == "POST":
        text = request.POST.get("tekst", "")
        try:
            id_ = drafts.begin(_page(request, text))
        except (Unreadable, NotDone) as why:
            error = spoken(why.args[0])
        else:
            return _see(reverse("draft", args=[id_]))
    context = {
        "error": error,
        "text": text if len(text) <= SHOWN_AGAIN else "",
        "unfinished": drafts.everything(),
    }
    return render(request, "desk/invoer.html", context, status=422 if error else 200)


@desk
def review(request: HttpRequest, id_: UUID) -> HttpResponse:
    """The page beside the draft that was read in it; `?kies=` a unit, `?woord=` words, `?vraag=` a doubt."""
    error = ""
    if request.method == "POST":
        try:
            done = _done(request, id_)
        except NotDone as why:
            error = spoken(why.args[0])
        else:
            return _see(reverse("draft", args=[id_]) + done)
    unfinished = _found(id_)
    screen = Screen(unfinished, request.GET if request.method != "POST" else request.POST)
    return render(request, "desk/concept.html", {"screen": screen, "error": error}, status=422 if error else 200)


@desk
def take_over(request: HttpRequest, id_: UUID) -> HttpResponse:
    """What the draft makes different in the register of its municipality; recorded when that is agreed to."""
    unfinished = _found(id_)
    asked = request.POST if request.method == "POST" else request.GET
    name = drafts.named(asked.get("naam", name_of(unfinished.review)))
    error, taken, day = "", None, timezone.localdate()
    try:
        day = _day(asked.get("dag"), day)
        if _named(name):
            take = partial(taking, unfinished.review.draft, name, day, GROUND, AUTHOR)
            taken = take(dry_run=True)
            if request.method == "POST":
                _agreed(asked, unfinished, taken)
                address = reverse("chart", kwargs={"register": take().municipality})
                return _see(f"{address}?op={day.isoformat()}")
    except (NotDone, Refused) as why:
        error = spoken(why.args[0])
    context = {
        "unfinished": unfinished,
        "name": name,
        "day": day,
        "error": error,
        "taken": taken,
        "told": told(taken) if taken else (),
    }
    return render(request, "desk/neem-over.html", context, status=422 if error else 200)


@desk
def discard(request: HttpRequest, id_: UUID) -> HttpResponse:
    """Throw a draft away."""
    if request.method == "POST":
        drafts.discard(id_)
    return _see(reverse("intake"))


def _agreed(asked: QueryDict, unfinished: Unfinished, taken: Taken) -> None:
    """NotDone where what was agreed to is not what would be recorded: the draft or the register went on meanwhile."""
    if (asked.get("stand"), asked.get("na")) != (str(len(unfinished.review.edits)), str(len(taken.before.changes))):
        raise NotDone(_("Intussen is er iets anders vastgelegd of gedaan. Hieronder staat wat overnemen nu verandert."))


def _page(request: HttpRequest, text: str) -> Page:
    """The page that was handed over: a file, or else a text."""
    file = request.FILES.get("bestand")
    return read_page(file.read()) if file else page_of(text)


def _found(id_: UUID) -> Unfinished:
    unfinished = drafts.find(id_)
    if unfinished is None:
        raise Http404
    return unfinished


def _done(request: HttpRequest, id_: UUID) -> str:
    """Do what is asked; where on the page to go on."""
    asked, before = request.POST, _found(id_).review
    seen = int(asked["stand"]) if re.fullmatch("[0-9]{1,6}", asked.get("stand", "")) else -1
    if asked.get("doe") == "terug":
        after = _there(drafts.undo(id_, seen)).review
        unit = before.edits[-1].on
    else:
        after = _there(drafts.do(id_, seen, _edits(asked, before))).review
        unit = after.units[-1] if asked.get("doe") == Do.ADD.value else asked.get("wie", "")
    # Of what is gone: to what was above it.
    unit = unit if unit in after.units else before.parent(unit)
    return f"?{urlencode({'kies': unit})}#gekozen" if unit in after.units else "#inhoud"


def _edits(asked: QueryDict, review: Review) -> list[Edit]:
    """What a form asks to be done; of a unit only what it says differently."""
    what, on = asked.get("doe", ""), asked.get("wie", "")
    name, kind, under = drafts.named(asked.get("naam", "")), asked.get("soort", ""), asked.get("onder", "")
    if what == Do.ADD.value:
        return [Edit(Do.ADD, under, name, kind)]
    if what == Do.DROP.value:
        return [Edit(Do.DROP, on)]
    if what == Do.ANSWER.value:
        return [Edit(Do.ANSWER, asked.get("vraag", ""), asked.get("antwoord", ""))]
    if on in review.bodies:
        return [Edit(Do.RENAME, on, name)]
    unit = review.unit(on)
    if unit is None:
        raise NotDone(_("Dit onderdeel is er niet meer. Kijk opnieuw naar het concept."))
    led = unit.head.text if unit.head else ""
    wanted = ((Do.RENAME, name, unit.name.text), (Do.KIND, kind, unit.kind), (Do.MOVE, under, review.parent(on)),
              (Do.LEAD, drafts.named(asked.get("leiding", led)), led))  # fmt: skip
    return [Edit(do, on, new) for do, new, now in wanted if new != now] + _subjects(asked, on)


def _subjects(asked: QueryDict, on: str) -> list[Edit]:
    """What a form says of the subjects of a unit: each that was there, and a line for each that comes to it."""
    new = list(map(drafts.named, asked.get("erbij", "").splitlines()))
    told = [*zip(map(drafts.named, asked.getlist("onderwerp")), asked.getlist("was"), strict=False)]
    return [Edit(Do.SUBJECT, on, to, was=was) for to, was in told if was and to != drafts.named(was)] + [
        Edit(Do.SUBJECT, on, to) for to in dict.fromkeys(new) if to
    ]


def _there(done: Unfinished | None) -> Unfinished:
    if done is None:
        raise Http404
    return done


def _named(name: str) -> bool:
    """Whether there is a name by which a municipality can be kept; NotDone where it can have no address."""
    if name and not municipality_of(name):
        raise NotDone(_("Van deze naam kunnen we geen adres maken. Schrijf de naam van de gemeente in letters."))
    return bool(name)


def _day(asked: str | None, today: date) -> date:
    try:
        day = day_of(asked) if asked else today
    except BadDay as why:
        raise NotDone(f"{why}.") from why
    if day > today:
        raise NotDone(_("Deze dag moet nog komen. Kies de dag waarop u de pagina las: vandaag of eerder."))
    return day


def _see(address: str) -> HttpResponse:
    return HttpResponseRedirect(address, status=303)
