"""What stands at the root of a site for programs that ask for it: robots.txt (RFC 9309), and the mark of the site."""

import re

import pytest
from tests.web.walking import text


def may_read(rules: str, address: str) -> bool:
    """Whether a search engine may read an address: of the rules that fit, the longest holds."""
    found = re.findall(r"^(Allow|Disallow): (\S+)$", rules, re.MULTILINE)
    fits = [(len(path), what) for what, path in found if re.match(re.escape(path).replace(r"\*", ".*"), address)]
    return not fits or max(fits)[1] == "Allow"


@pytest.fixture
def rules(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    told = b"".join(response).decode()
    assert told.startswith("User-agent: *\n")
    return told


def test_a_search_engine_may_read_every_page_and_each_sheet_of_a_list_and_no_other_days_without_end(client, rules):
    pages = ("", "onderdelen", "organogram", "functies", "wijzigingen?pagina=2", "onderdelen/team-groen", "over")
    links = {
        link for page in pages for link in re.findall(r'href="(/[^"#]+)"', text(client.get(f"/voorbeeldstad/{page}")))
    }
    asking = {link for link in links if "?" in link and not link.startswith("/static/")}
    sheets = {link for link in asking if re.search(r"\?pagina=\d+$", link)}
    assert len(links - asking) > 100
    assert all(may_read(rules, link) for link in (links - asking) | sheets)
    assert len(sheets) >= 3
    assert not [link for link in asking - sheets if may_read(rules, link)]
    assert any("op=" in link for link in asking)


@pytest.mark.parametrize(
    "address",
    ["/werk/invoer", "/en/werk/invoer", "/heerlen/wie?vraag=boom", "/en/heerlen/wie?vraag=boom&op=2026-01-01"],
)
def test_a_search_engine_stays_out_of_the_desk_and_of_what_somebody_asked(rules, address):
    assert not may_read(rules, address)


def test_the_mark_of_the_site_is_there_for_who_reads_no_link_to_it(client):
    response = client.get("/favicon.ico")
    mark = b"".join(response)
    assert response["Content-Type"] in ("image/x-icon", "image/vnd.microsoft.icon")
    assert (mark[:4], len(mark) < 5_000) == (b"\0\0\1\0", True)
