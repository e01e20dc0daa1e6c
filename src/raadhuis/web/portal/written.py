"""HTML that is written out here and not by a template: what stands on a page a hundred times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from raadhuis.core.entities import Person, ResponsibilityRole
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Holder, Holding
from raadhuis.web.portal.decisions import Rests
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.spoken import spoken
from raadhuis.web.portal.tasks import Share, Shared


def held(page: Page, holding: Holding, place: object = None) -> SafeString:
    """A post with who holds it, or that nobody does or that this is not known; `place` is told already."""
    post = holding.post
    name = post.title if post.where and post.where == place else page.called(post)
    return _safe(f'{_link(page.href(post), name)} <span class="holders">{holders(page, holding)}</span>')


def holders(page: Page, holding: Holding) -> SafeString:
    """Who holds a post, or that nobody does or that this is not known."""
    return _safe(", ".join(_held_by(page, holder) for holder in holding.holders) or _held_by_nobody(holding))


def people(page: Page, holdings: Iterable[Holding], place: object = None) -> SafeString:
    """Posts with who holds them, as the items of a list."""
    return _safe("\n".join(f"<li>{held(page, one, place)}</li>" for one in holdings))


def links(page: Page, subjects: Iterable[Subject]) -> SafeString:
    """Subjects by what a reader calls them, as the items of a list."""
    return _safe("".join(f"<li>{_link(page.href(one), page.called(one))}</li>" for one in subjects))


def deputy_rows(page: Page, told: Iterable[tuple[Holding, Iterable[Holding]]]) -> SafeString:
    """The rows of a table of posts, each with who replaces its holder, in order."""
    label = escape(_("Vervangen door"))
    return _safe(
        "\n".join(
            f'<tr><th scope="row">{held(page, one)}</th>'
            f'<td data-label="{label}"><ol>{people(page, deputies)}</ol></td></tr>'
            for one, deputies in told
        )
    )


def _held_by(page: Page, holder: Holder) -> str:
    acting = " " + _("(waarnemend)") if holder.acting else ""
    if holder.person is None or holder.name is None:
        return _("naam niet openbaar") + acting
    return f'<a href="{page.at(Person.plural, holder.person)}">{escape(holder.name)}</a>{acting}'


def _held_by_nobody(holding: Holding) -> str:
    if holding.vacant:
        vacant = _("vacant")
        return f'<strong class="tag tag-vacant">{vacant}</strong>'
    return _("vervuld") if holding.filled else _("niet bekend wie dit is")


def task_rows(page: Page, tasks: Iterable[Shared]) -> SafeString:
    """The rows of a table of tasks, with a column for each role; on a telephone a cell says which."""
    words = {role: escape(capfirst(_(role.value))) for role in ResponsibilityRole}
    return _safe("\n".join(_task_row(page, one, words) for one in tasks))


def _task_row(page: Page, one: Shared, words: Mapping[ResponsibilityRole, str]) -> str:
    scope = f' <span class="quiet">{escape(one.scope)}</span>' if one.scope else ""
    name = _link(page.href(one.task), one.task.name)
    return f'<tr><th scope="row">{name}{scope}</th>{"".join(_cell(share, words) for share in one.shares)}</tr>'


def _cell(share: Share, words: Mapping[ResponsibilityRole, str]) -> str:
    if not share.holders:
        return "<td></td>"
    return f'<td data-label="{words[share.role]}">{"<br>".join(_holders(share))}</td>'


def _holders(share: Share) -> Iterator[str]:
    for one in share.holders:
        scope = f' <span class="quiet">{escape(one.scope)}</span>' if one.scope else ""
        yield _link(one.holder.href or "", one.holder.text) + scope


def resting(page: Page, changes: Iterable[Rests], *, brief: bool) -> SafeString:
    """The changes that rest on a decision, in a list of terms: each with all that it says, or in brief the first."""
    name, mark = _("wijziging %(number)s"), _("ingetrokken")
    withdrawn = f' <strong class="tag tag-withdrawn">{escape(mark)}</strong>'
    told = []
    for one in changes:
        link = (
            f'<a href="{escape(page.address("change", number=one.number))}">{escape(name % {"number": one.number})}</a>'
        )
        says = "<br>".join(escape(spoken(line)) for line in (one.says[:1] if brief else ("", *one.says)))
        told.append(f'<dd>{link}{withdrawn if one.withdrawn else ""} <span class="quiet">{says}</span></dd>')
    return _safe("".join(told))


def listed(pieces: Iterable[Piece]) -> SafeString:
    """The pieces as one says them, each with where it leads: "A, B en C"."""
    *most, last = [_piece(one) for one in pieces] or [""]
    return _safe(_("%(most)s en %(last)s") % {"most": ", ".join(most), "last": last} if most else last)


def run(pieces: Iterable[Piece]) -> SafeString:
    """The pieces of a sentence, each with where it leads."""
    return _safe("".join(map(_piece, pieces)))


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    return f'<a href="{escape(piece.href)}">{text}</a>' if piece.href else text


def _link(href: str, text: str) -> str:
    return f'<a href="{escape(href)}">{escape(capfirst(text))}</a>'


def _safe(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - each text in it is escaped above
