"""Who may come to the desk, and how much they may bring."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect

View = Callable[..., HttpResponse]

TOO_LARGE: Final = gettext_lazy("Dit is te groot. Sla alleen de pagina over de organisatie op, of plak de tekst ervan.")

PASSED_OVER: Final = 100_000_000
"""Bytes that are read and thrown away, so that a browser gets to hear that it sent too much."""


def is_open(request: HttpRequest) -> bool:
    """Whether the desk is there for who asks: in the demo, on the computer itself."""
    try:
        return bool(settings.DESK) and ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _told_too_large(request: HttpRequest) -> HttpResponse:
    return refused(request, str(TOO_LARGE), 413)


def desk(too_much: View = _told_too_large) -> Callable[[View], View]:
    """The view, for who may come in; what is too large is kept nowhere, and `too_much` says so."""

    def guarded(view: View) -> View:
        protected = csrf_protect(view)

        @csrf_exempt  # since Django would read all of it first; `protected` asks the same
        @wraps(view)
        def answer(request: HttpRequest, *args: object, **parts: object) -> HttpResponse:
            if not is_open(request):
                raise Http404
            if int(request.META.get("CONTENT_LENGTH") or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
                response = too_much(request)
                _pass_over(request)
            else:
                response = protected(request, *args, **parts)
            response["Cache-Control"] = "no-store"
            return response

        return answer

    return guarded


def refused(request: HttpRequest, text: str, status: int) -> HttpResponse:
    """A page that says in a sentence why something was not done."""
    return render(request, "desk/geweigerd.html", {"text": text}, status=status)


def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's form
    """What was sent does not come from a form of ours, or the browser keeps no cookies."""
    text = _("Dit formulier is niet meer geldig. Ga in uw browser een pagina terug: wat u schreef, staat er nog. "
             "Stuur het dan opnieuw.")  # fmt: skip
    return refused(request, text, 403)


def _pass_over(request: HttpRequest) -> None:
    passed = 0
    while passed < PASSED_OVER and (piece := request.read(65_536)):
        passed += len(piece)
