"""A long list in sheets, so that no page grows too heavy: `?pagina=` says which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import EmptyPage, Paginator
from django.core.paginator import Page as Sheet
from django.http import Http404, HttpRequest


def sheet(request: HttpRequest, items: Sequence[Any], each: int) -> Sheet[Any]:
    """The items on the sheet that is asked for, of so many each; Http404 where there is no such sheet."""
    asked = request.GET.get("pagina", "1")
    try:
        return Paginator(items, each).page(int(asked) if asked.isdecimal() else 0)
    except EmptyPage:
        raise Http404 from None
