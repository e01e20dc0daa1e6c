"""What a reader sees where an address or a day leads nowhere: a plain page that tells what to do."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.template.loader import render_to_string

from raadhuis.web.portal.day import BadDay

READING: Final = ("GET", "HEAD", "OPTIONS")
"""In which ways a page is asked for."""


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's form
    """No such address."""
    return render(request, "portal/404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address that cannot be read, such as a day that is none."""
    reason = str(exception) if isinstance(exception, BadDay) else ""
    return render(request, "portal/400.html", {"reason": reason, "path": request.path}, status=400)


def only_to_be_read(request: HttpRequest) -> HttpResponse:
    """Something was sent to a page that takes nothing."""
    return HttpResponseNotAllowed(READING, render_to_string("portal/405.html", request=request))


def server_error(request: HttpRequest) -> HttpResponse:
    """Something failed on our side."""
    return render(request, "portal/500.html", status=500)
