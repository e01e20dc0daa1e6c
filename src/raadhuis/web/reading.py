"""What is here to be read takes nothing that is sent to it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from raadhuis.web.portal.errors import READING, only_to_be_read


class OnlyRead:
    """Middleware that refuses what is sent to a page, before Django asks where the form came from.

    A page with forms looks into that itself, and tells so by being exempt.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Take what answers otherwise."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as ever: refusing is done when it is known which page was asked for."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], _args: object, _parts: object
    ) -> HttpResponse | None:
        """A refusal, where something is sent to a page without forms."""
        if request.method in READING or getattr(view, "csrf_exempt", False):
            return None
        return only_to_be_read(request)
