"""Reading pages, and walking from one to the next."""

import re

from django.http import HttpResponse
from django.test import Client


def text(response: HttpResponse) -> str:
    return response.content.decode()


def every_address(client: Client) -> list[str]:
    """All pages that can be reached from the start by links."""
    found, ahead = [], ["/"]
    while ahead:
        address = ahead.pop()
        if address in found:
            continue
        found.append(address)
        response = client.get(address)
        # "To today" may lead to something that is not there today; that page says so.
        assert response.status_code == 200 or "bestaat niet op deze dag" in text(response), address
        if response["Content-Type"].startswith("text/html"):
            links = re.findall(r'href="(/[^"#]*)"', text(response))
            ahead += [link.replace("&amp;", "&") for link in links if not link.startswith("/static/")]
    return found
