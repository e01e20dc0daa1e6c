"""From the text of a page to a register: begin, look it through, take it over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadhuis.core.facts.wording import say
from raadhuis.drafting import Page, Unreadable, page_of, read_page
from raadhuis.drafting.source import LARGEST
from raadhuis.services import drafts
from raadhuis.services.actions import Refused
from raadhuis.services.drafts import Unfinished
from raadhuis.services.review import LONGEST_NAME, Do, NotDone, Review, named
from raadhuis.services.taking_over import Taken, municipality_of
from raadhuis.services.taking_over import take_over as taking
from raadhuis.web.desk import forms
from raadhuis.web.desk.door import TOO_LARGE, desk
from raadhuis.web.desk.forms import Fault, Typed
from raadhuis.web.desk.screen import Screen, name_of, rows, told
from raadhuis.web.portal.day import BadDay, day_of
from raadhuis.web.portal.spoken import spoken

AUTHOR = "raadhuis demo"
MEANWHILE = gettext_lazy("Intussen is er iets anders vastgelegd of gedaan. Hieronder staat wat overnemen nu verandert.")
GROUND = "Gelezen op de pagina van de gemeente over haar organisatie"


def _paste(request: HttpRequest, text: str = "", wrong: Fault | None = None, status: int = 200) -> HttpResponse:
    lying = drafts.everything()
    context = {
        "fault": wrong,
        "text": text,
        "unfinished": [one for one in lying if not one.taken_over],
        "taken_over": [one for one in lying if one.taken_over],
        "most": LARGEST,
        "too_large": TOO_LARGE,
    }
    return render(request, "desk/invoer.html", context, status=status)


def _too_much(request: HttpRequest) -> HttpResponse:
    try:
        text, field = request.POST.get("tekst", ""), "bestand"  # Django lets go of a file that is too large
    except RequestDataTooBig:
        text, field = "", "tekst"
    return _paste(request, text, Fault(str(TOO_LARGE), field), 413)


@desk(too_much=_too_much)
def begin(request: HttpRequest) -> HttpResponse:
    """Paste a text or hand over a file; and what lies unfinished."""
    if request.method != "POST":
        return _paste(request)
    text = request.POST.get("tekst", "")
    try:
        id_ = drafts.begin(_page(request, text))
    except (Unreadable, NotDone) as why:
        about_page = isinstance(why, Unreadable) or why.part
        field = ("bestand" if request.FILES.get("bestand") else "tekst") if about_page else ""
        return _paste(request, text, Fault(spoken(why.args[0]), field), 422)
    return _see(reverse("draft", args=[id_]))


@desk()
def review(request: HttpRequest, id_: UUID) -> HttpResponse:
    """The page beside the draft that was read in it; `?kies=` a unit, `?woord=` words, `?vraag=` a doubt."""
    if request.method != "POST":
        return _draft(request, Screen(_found(id_), request.GET))
    try:
        done = _done(request, id_)
    except NotDone as why:
        unfinished = _found(id_)
        screen = Screen(unfinished, request.POST, Typed(request.POST), forms.fault(why, unfinished.review))
        return _draft(request, screen, 422)
    return _see(reverse("draft", args=[id_]) + done)


def _draft(request: HttpRequest, screen: Screen, status: int = 200) -> HttpResponse:
    return render(request, "desk/concept.html", {"screen": screen, "fault": screen.fault}, status=status)


@desk()
def take_over(request: HttpRequest, id_: UUID) -> HttpResponse:
    """What the draft makes different in the register of its municipality; recorded when that is agreed to."""
    unfinished = _found(id_)
    asked = request.POST if request.method == "POST" else request.GET
    name = named(asked.get("naam", name_of(unfinished.review)))
    wrong, taken, day = None, None, timezone.localdate()
    try:
        day = _day(asked.get("dag"), day)
        if _named(name, asked="naam" in asked):
            take = partial(taking, unfinished.review.draft, name, day, GROUND, AUTHOR)
            taken = take(dry_run=True)
            if request.method == "POST":
                # Where all is recorded already, as when a form is sent twice, there is nothing to agree to.
                if taken.news:
                    _agreed(asked, unfinished, taken)
                    _record(take)
                drafts.taken_over(unfinished, taken.municipality)
                address = reverse("chart", kwargs={"register": taken.municipality})
                return _see(f"{address}?op={day.isoformat()}&overgenomen=ja")
    except NotDone as why:
        wrong = Fault(spoken(why.args[0]), {"name": "naam", "day": "dag"}.get(why.part, ""))
    except Refused as why:
        wrong = Fault(spoken(why.args[0]))
    context = {
        "unfinished": unfinished,
        "name": name,
        "typed_name": asked.get("naam", name),
        "day": day,
        "typed_day": asked.get("dag") or day.isoformat(),
        "fault": wrong,
        "taken": taken,
        "told": told(taken) if taken else (),
    }
    return render(request, "desk/neem-over.html", context, status=422 if wrong else 200)


@desk()
def discard(request: HttpRequest, id_: UUID) -> HttpResponse:
    """Throw a draft away."""
    if request.method == "POST":
        drafts.discard(id_)
    return _see(reverse("intake"))


def _agreed(asked: QueryDict, unfinished: Unfinished, taken: Taken) -> None:
    """NotDone where what was agreed to is not what would be recorded: the draft or the register went on meanwhile."""
    if (asked.get("stand"), asked.get("na")) != (str(unfinished.turn), str(len(taken.before.changes))):
        raise NotDone(str(MEANWHILE))


def _record(take: Callable[..., Taken]) -> None:
    """Record what was agreed to; NotDone where, since it was looked at, something else was recorded instead."""
    try:
        take()
    except Refused as why:
        if take(dry_run=True).news:
            raise NotDone(str(MEANWHILE)) from why


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
    what, seen = asked.get("doe"), forms.seen(asked)
    if what == "terug":
        after = _there(drafts.undo(id_, seen)).review
        on = before.touched
    elif what == "opnieuw":
        after = _there(drafts.redo(id_, seen)).review
        on = after.touched
    else:
        after = _there(drafts.do(id_, seen, forms.edits(asked, before))).review
        on = asked.get("wie") or after.touched
    if what in (Do.ADD.value, Do.ADD_BODY.value):
        # There is often more than one to add.
        return f"?{urlencode({'nieuw': on})}#{'nieuw' if what == Do.ADD.value else 'orgaan'}-naam"
    return _place(on, before, after)


def _place(on: str, before: Review, after: Review) -> str:
    """Where on the page is what was changed, so that one goes on there; of what is gone: what came in its place."""
    if any(doubt.id == on for doubt in after.draft.doubts):
        return f"#over-{on}"
    if on in after.units:
        return f"?{urlencode({'kies': on})}#gekozen"
    if on in (*before.bodies, *after.bodies):
        near = on if on in after.bodies else _near(on, before.bodies, after.bodies)
        return f"#{near or 'organen'}"
    near = _near(on, [row.id for row in rows(before)], after.units)
    return f"#rij-{near}" if near else "#concept"


def _near(gone: str, order: Sequence[str], left: Sequence[str]) -> str:
    """What is left that came next after what is gone, or else before it; empty where nothing is."""
    place = order.index(gone) if gone in order else len(order)
    return next((id_ for id_ in (*order[place + 1 :], *reversed(order[:place])) if id_ in left), "")


def _there(done: Unfinished | None) -> Unfinished:
    if done is None:
        raise Http404
    return done


def _named(name: str, *, asked: bool) -> bool:
    """Whether there is a name by which a municipality can be kept; NotDone where it can have no address."""
    if asked and not name:
        raise NotDone(_("Zonder naam kunnen we de gemeente niet vastleggen. Schrijf de naam op."), part="name")
    if len(name) > LONGEST_NAME:
        too_long = say("Deze naam is langer dan {count} tekens. Maak de naam korter.", count=LONGEST_NAME)
        raise NotDone(too_long, part="name")
    if name and not municipality_of(name):
        text = _("Van deze naam kunnen we geen adres maken. Schrijf de naam van de gemeente in letters.")
        raise NotDone(text, part="name")
    return bool(name)


def _day(asked: str | None, today: date) -> date:
    try:
        day = day_of(asked) if asked else today
    except BadDay as why:
        raise NotDone(f"{why}.", part="day") from why
    if day > today:
        text = _("Deze dag moet nog komen. Kies de dag waarop u de pagina las: vandaag of eerder.")
        raise NotDone(text, part="day")
    return day


def _see(address: str) -> HttpResponse:
    return HttpResponseRedirect(address, status=303)
