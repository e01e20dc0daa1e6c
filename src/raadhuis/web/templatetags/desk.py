"""What other pages ask of the desk."""

from __future__ import annotations

from django import template
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from raadhuis.web.desk.door import is_open
from raadhuis.web.desk.forms import Fault

register = template.Library()


@register.simple_tag
def desk_is_open(request: HttpRequest) -> bool:
    """Whether the desk is there for who asks."""
    return is_open(request)


@register.simple_tag
def field(fault: Fault | None, id_: str, described: str = "") -> SafeString:
    """The id of a field and what describes it; one that is at fault says so, and has the focus."""
    at_fault = fault is not None and fault.at == id_
    attributes = {"id": id_}
    if at_fault or described:
        attributes["aria-describedby"] = " ".join([f"fout-{id_}"] * at_fault + [described] * bool(described))
    if at_fault:
        attributes |= {"aria-invalid": "true", "autofocus": "autofocus"}
    return format_html_join(" ", '{}="{}"', attributes.items())
