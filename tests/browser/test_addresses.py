"""The pages that the browser looks at are all that there are."""

from django.urls import get_resolver, resolve
from tests.browser.addresses import PAGES

from raadhuis.core.entities import VOCABULARY, Appointment, Municipality, Responsibility, Seat, Succession, Vision

FILES = {"chart-file", "data-file", "register-file", "feed", "tasks-file"}
SHOWN_ELSEWHERE = {Municipality, Seat, Appointment, Responsibility, Succession, Vision}  # on pages with another address


def test_every_kind_of_page_and_of_subject_is_looked_at():
    seen = [resolve(address.split("?")[0].removeprefix("/en")) for address in PAGES]
    (pages,) = get_resolver().url_patterns
    names = {pattern.name for pattern in pages.url_patterns if getattr(pattern, "name", None)}
    assert names - FILES - {"suggestions"} == {one.url_name for one in seen}
    kinds = {one.kwargs["plural"] for one in seen if one.url_name == "subject"}
    assert {kind.plural for kind in VOCABULARY.kinds.values() if kind not in SHOWN_ELSEWHERE} <= kinds
