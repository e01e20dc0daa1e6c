"""The changes as a feed, for who wants to be told of them."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from raadhuis.web.portal.answer import answers, of_all_changes
from raadhuis.web.portal.history import entry
from raadhuis.web.portal.page import Page, log_of
from raadhuis.web.portal.spoken import spoken

ENTRIES: Final = 50
"""How many changes the feed holds, the last first."""


@answers(of_all_changes)
def feed(request: HttpRequest, page: Page) -> HttpResponse:
    """The last changes that touch something public, as Atom (RFC 4287)."""
    log = log_of(page.register)
    told = Atom1Feed(
        title=_("Wijzigingen in de organisatie van %(name)s") % {"name": page.name},
        subtitle=_("Deze gemeente is verzonnen.") if page.invented else None,
        link=request.build_absolute_uri(page.address("changes")),
        feed_url=request.build_absolute_uri(),
        description="",
        language=get_language(),
        author_name=page.title,
    )
    public = (change for change in reversed(page.register.ledger.changes) if not log.internal(change))
    for change in [found for found, _place in zip(public, range(ENTRIES), strict=False)]:
        one = entry(page, change)
        link = request.build_absolute_uri(page.address("change", number=change.number))
        when = spoken(log.when(change))
        held = f"{one.holds} {when}." if when else ""
        summary = [*map(spoken, log.summary(change)), held, _say_ground(one.ground)]
        told.add_item(
            title=_("Wijziging %(number)s") % {"number": change.number},
            link=link,
            unique_id=link,
            description=" ".join(part for part in summary if part),
            updateddate=change.recorded_at,
            categories=(one.kind,),
        )
    return HttpResponse(told.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _say_ground(ground: str | None) -> str:
    return _("Grond: %(ground)s.") % {"ground": ground} if ground else ""
