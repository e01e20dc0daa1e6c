"""What a reader sees where an address or a day leads nowhere: a plain page that tells what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from raadhuis.web.portal.day import BadDay


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's form
    """No such address."""
    return render(request, "portal/404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """An address that cannot be read, such as a day that is none."""
    reason = str(exception) if isinstance(exception, BadDay) else ""
    return render(request, "portal/400.html", {"reason": reason, "path": request.path}, status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something failed on our side."""
    return render(request, "portal/500.html", status=500)
