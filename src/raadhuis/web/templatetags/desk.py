"""What other pages ask of the desk."""

from __future__ import annotations

from django import template
from django.http import HttpRequest

from raadhuis.web.desk.door import is_open

register = template.Library()


@register.simple_tag
def desk_is_open(request: HttpRequest) -> bool:
    """Whether the desk is there for who asks."""
    return is_open(request)
