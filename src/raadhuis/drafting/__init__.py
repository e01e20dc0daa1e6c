"""A draft of an organisation from the page that tells it: rules over Dutch, the same answer every time."""

from raadhuis.drafting.claims import RULES, Answer, Doubt
from raadhuis.drafting.draft import Draft, DraftBody, DraftUnit, draft
from raadhuis.drafting.page import STEPS, Page, Said, Span
from raadhuis.drafting.register import register, slug
from raadhuis.drafting.source import Unreadable, page_of, read_page

__all__ = [
    "RULES",
    "STEPS",
    "Answer",
    "Doubt",
    "Draft",
    "DraftBody",
    "DraftUnit",
    "Page",
    "Said",
    "Span",
    "Unreadable",
    "draft",
    "page_of",
    "read_page",
    "register",
    "slug",
]
