"""How a page of a municipality is answered: made only where the reader does not have it already."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from raadhuis import __version__
from raadhuis.core.facts.change import Change
from raadhuis.web.portal.day import BadDay
from raadhuis.web.portal.errors import bad_request
from raadhuis.web.portal.page import Page

View = Callable[..., HttpResponse]
Tag = Callable[[HttpRequest, Page], str]


def day_or_400(view: View) -> View:
    """The view, with a plain page where the address names a day that is none."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **parts: str) -> HttpResponse:
        try:
            return view(request, *args, **parts)
        except BadDay as error:
            return bad_request(request, error)

    return answer


def answers(tag: Tag) -> Callable[[View], View]:
    """Hand the view the page that is asked for, unless the reader's copy of it has the same tag."""

    def answering(view: View) -> View:
        @day_or_400
        @wraps(view)
        def answer(request: HttpRequest, register: str, **parts: str) -> HttpResponse:
            page = Page.asked(request, register)
            now = f'"{tag(request, page)}"'
            response = get_conditional_response(request, etag=now)
            if response is None:
                response = view(request, page, **parts)
                if response.status_code != 200:
                    return response
            response["ETag"] = now
            if page.invented:
                response["X-Robots-Tag"] = "noindex"  # nobody should find an invented vacancy by a search engine
            response["Cache-Control"] = "no-cache"  # keep it, and ask each time whether it still holds
            return response

        return answer

    return answering


def of_the_day(request: HttpRequest, page: Page) -> str:
    """The tag of a page that shows one day: another one when a change may have touched what it shows."""
    shown = page.shown
    days = (shown.day, shown.today, shown.first, shown.offered)
    return _tag(request, page, _last_touching(page), *days, page.name, page.invented)


def of_the_day_and_after(request: HttpRequest, page: Page) -> str:
    """The tag of a page that also tells what is planned: another one with every change to what may be shown."""
    return _tag(request, page, _last_touching(page, later=True), page.shown.day, page.shown.today, page.shown.offered)


def of_all_changes(request: HttpRequest, page: Page) -> str:
    """The tag of a page that draws on the whole ledger: another one with every change."""
    return _tag(request, page, len(page.register.ledger.changes), page.shown.day, page.shown.today)


def _tag(request: HttpRequest, page: Page, *parts: object) -> str:
    told = (__version__, request.get_full_path(), page.register.id, page.register.erasures, *parts)
    return sha256(repr(told).encode()).hexdigest()[:32]


def _last_touching(page: Page, *, later: bool = False) -> int:
    """The number of the last change that may bear on what is shown of the day, or on a later day; 0 where none does.

    Never too early, at times too late: a change that speaks of later days only, or of nothing public, is passed over,
    and all others count.
    """
    ledger = page.register.ledger
    until = None if later else page.organisation.period.until
    kinds = ledger.vocabulary.kind_of_key

    def bears(change: Change) -> bool:
        return bool(change.withdraws) or any(
            # Whether someone may be shown at all depends on all days.
            kinds[said.key].shown_if is not None
            or (ledger.vocabulary.keys[said.key].public and (until is None or said.since < until))
            for said in change.facts
        )

    return next((change.number for change in reversed(ledger.changes) if bears(change)), 0)
