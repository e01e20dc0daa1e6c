"""What a reader sees of a page."""

import re

from django.test import Client
from tests.web.walking import text


def main(client: Client, address: str) -> str:
    """The content of a page, without what stands around it."""
    page = text(client.get(address))
    return page[page.index("<main") : page.index("</main>")]


def words(html: str) -> str:
    """The text of it, in one line."""
    return re.sub(r" ([,.;])", r"\1", " ".join(re.sub("<[^>]+>", " ", html).split()))


def said(client: Client, address: str) -> str:
    """What the content of a page says."""
    return words(main(client, address))
