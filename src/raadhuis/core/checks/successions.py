"""Checks of mergers and splits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from raadhuis.core.checks.finding import Check, Finding, Level
from raadhuis.core.entities import Succession, SuccessionKind
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.wording import say, template
from raadhuis.core.organisation import Organisation

_CAME_OF: Final = {
    SuccessionKind.MERGED: template("is een samenvoeging, maar niet vastgelegd wat ervoor in de plaats kwam"),
    SuccessionKind.SPLIT: template("is een splitsing, maar niet vastgelegd wat ervoor in de plaats kwam"),
}


def _wrong(succession: Succession) -> str | None:
    after = len(succession.after or ())
    if succession.kind is SuccessionKind.MERGED and not after:
        return say("is een samenvoeging zonder opvolger")
    if succession.kind is SuccessionKind.MERGED and len(succession.before) < 2:
        return say("is een samenvoeging van één")
    if succession.kind is SuccessionKind.SPLIT and after < 2:
        return say("is een splitsing met minder dan twee opvolgers")
    return None


def ends_that_do_not_fit(organisation: Organisation) -> Iterator[Finding]:
    """A merger without a successor or of one, a split with fewer than two successors, or not told with which."""
    for succession in organisation.all(Succession):
        about = ((succession.id, " en ".join(succession.before)),)
        if succession.after is UNKNOWN and succession.kind in _CAME_OF:
            yield Finding(
                "opvolging-niet-vastgelegd",
                Level.MISSING,
                about,
                say(_CAME_OF[succession.kind]),
                "Vul aan welke onderdelen ervoor in de plaats kwamen.",
            )
        elif wrong := _wrong(succession):
            yield Finding(
                "opvolging-klopt-niet",
                Level.ATTENTION,
                about,
                wrong,
                "Vul aan uit welke onderdelen dit kwam en welke ervoor in de plaats kwamen.",
            )


CHECKS = (
    Check(
        "opvolging-klopt-niet",
        (Succession.life, Succession.kind, Succession.before, Succession.after),
        ends_that_do_not_fit,
    ),
)
