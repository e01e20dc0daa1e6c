"""Reading pages, and walking from one to the next."""

import re
from collections import Counter

from django.http import HttpResponse
from django.test import Client


def text(response: HttpResponse) -> str:
    return response.content.decode()


def every_address(client: Client, *, each: int = 3, skip: str = "/en/") -> list[str]:
    """The pages that can be reached from the start by links: of each path the first few addresses that were found.

    With other days and pairs of days there is no end to them.
    """
    found, ahead, seen = [], ["/"], Counter()
    while ahead:
        address = ahead.pop()
        path = address.partition("?")[0]
        if address in found or seen[path] >= each or address.startswith(skip):
            continue
        seen[path] += 1
        found.append(address)
        response = client.get(address)
        # "To today" may lead to something that is not there today; that page says so.
        there = response.status_code in (200, 410) or "nog niet" in text(response)
        assert there, address
        if response["Content-Type"].startswith("text/html"):
            links = re.findall(r'href="(/[^"#]*)"', text(response))
            ahead += [link.replace("&amp;", "&") for link in links if not link.startswith("/static/")]
    return found
