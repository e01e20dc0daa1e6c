"""One look: design tokens, themes, and what every answer carries."""

import re
from pathlib import Path

import pytest
from tests.core.chart.test_drawing import contrast
from tests.web.conftest import Visitor
from tests.web.walking import text

import raadhuis
from raadhuis.web.assets import theme

STATIC = Path(raadhuis.__file__).parent / "web" / "static" / "raadhuis"
THEMES = sorted(path.stem for path in (STATIC / "themes").glob("*.css"))
TOKENS = (STATIC / "tokens.css").read_text(encoding="utf-8")
COMPONENTS = ("raadhuis.css", "kaart.css")

# What is read on what (WCAG 2.2, 1.4.3), and what has to be seen beside what (1.4.11).
TEXT = [
    ("--utrecht-document-color", "--utrecht-document-background-color"),
    ("--utrecht-document-color", "--utrecht-surface-background-color"),
    ("--utrecht-document-color", "--utrecht-nav-bar-background-color"),
    ("--utrecht-document-color", "--utrecht-alert-warning-background-color"),
    ("--utrecht-document-color", "--utrecht-alert-info-background-color"),
    ("--utrecht-text-subtle-color", "--utrecht-document-background-color"),
    ("--utrecht-text-subtle-color", "--utrecht-surface-background-color"),
    ("--utrecht-text-subtle-color", "--utrecht-nav-bar-background-color"),
    ("--utrecht-page-footer-color", "--utrecht-page-footer-background-color"),
    ("--utrecht-page-header-color", "--utrecht-page-header-background-color"),
    ("--utrecht-link-color", "--utrecht-document-background-color"),
    ("--utrecht-link-color", "--utrecht-surface-background-color"),
    ("--utrecht-link-color", "--utrecht-nav-bar-background-color"),
    ("--utrecht-link-color", "--utrecht-alert-warning-background-color"),
    ("--utrecht-link-color", "--utrecht-alert-info-background-color"),
    ("--utrecht-link-hover-color", "--utrecht-document-background-color"),
    ("--utrecht-button-primary-action-color", "--utrecht-button-primary-action-background-color"),
    ("--utrecht-textbox-color", "--utrecht-textbox-background-color"),
    ("--raadhuis-chart-note-color", "--raadhuis-chart-head-background-color"),
    ("--raadhuis-chart-accent-text-color", "--raadhuis-chart-accent-color"),
]
SEEN = [
    ("--utrecht-textbox-border-color", "--utrecht-document-background-color"),
    ("--raadhuis-chart-line-color", "--raadhuis-chart-paper-color"),
    ("--raadhuis-chart-accent-color", "--raadhuis-chart-paper-color"),
    ("--raadhuis-timeline-color", "--utrecht-nav-bar-background-color"),
    ("--utrecht-focus-outline-color", "--utrecht-focus-inverse-outline-color"),
]


def declared(css: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+): ([^;]+);", css))


def palette(name: str, *, dark: bool) -> dict[str, str]:
    """The tokens of a theme, in light or in dark."""
    light, _, other = (STATIC / "themes" / f"{name}.css").read_text(encoding="utf-8").partition("@media")
    return declared(TOKENS) | declared(light) | (declared(other) if dark else {})


def colour(tokens: dict[str, str], name: str) -> str:
    value = tokens[name]
    while found := re.fullmatch(r"var\((--[\w-]+)\)", value):
        value = tokens[found[1]]
    return value


def test_components_read_tokens_only_and_each_token_that_is_read_is_given():
    given = set(declared(TOKENS)) | set(declared((STATIC / "themes" / "raadhuis.css").read_text(encoding="utf-8")))
    for name in COMPONENTS:
        css = re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text(encoding="utf-8"), flags=re.DOTALL)
        assert set(re.findall(r"var\((--[\w-]+)", css)) <= given
        values = re.findall(r":([^{};]+)[;}]", css)
        assert not [value for value in values if re.search(r"#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl)a?\(", value)]
    assert set(re.findall(r"var\((--[\w-]+)", TOKENS)) <= given


def test_every_theme_gives_every_basis_token():
    wanted = set(re.findall(r"var\((--basis-[\w-]+)", TOKENS))
    for name in THEMES:
        assert wanted <= set(palette(name, dark=False)), name


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", THEMES)
def test_text_and_signs_stand_out_enough(name: str, dark: bool):  # noqa: FBT001
    tokens = palette(name, dark=dark)
    for pairs, least in ((TEXT, 4.5), (SEEN, 3)):
        for one, other in pairs:
            assert contrast(colour(tokens, one), colour(tokens, other)) >= least, (one, other)


def test_a_municipality_with_a_theme_of_its_own_gets_it_and_another_the_default():
    assert theme("voorbeeldstad") == "raadhuis/themes/voorbeeldstad.css"
    assert theme("heerlen") == theme(None) == theme("../../settings") == "raadhuis/themes/raadhuis.css"


def test_pages_ask_for_the_theme_of_their_municipality(client: Visitor):
    assert "/static/raadhuis/themes/voorbeeldstad.css?" in text(client.get("/voorbeeldstad/"))
    for address in ("/", "/heerlen/", "/nergens/", "/heerlen/?op=morgen"):
        assert "/static/raadhuis/themes/raadhuis.css?" in text(client.get(address))


@pytest.mark.parametrize("address", ["/", "/heerlen/organogram", "/heerlen/organogram.svg", "/nergens/", "/?op=x"])
def test_every_answer_forbids_what_no_page_needs(client: Visitor, address: str):
    answer = client.get(address)
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "geolocation=()" in answer["Permissions-Policy"]
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies


@pytest.mark.parametrize(
    "address",
    ["/", "/voorbeeldstad/", "/voorbeeldstad/organogram", "/voorbeeldstad/vergelijk?van=2026-12-31&tot=2027-01-01"],
)
def test_nothing_in_a_page_is_inline_or_from_elsewhere(client: Visitor, address: str):
    page = text(client.get(address))
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL)
    later = re.compile(r'src="/static/[^"]+" (defer|type="module")$')  # after the page itself
    assert all(not inside and later.search(attributes) for attributes, inside in scripts)
    loaded = re.findall(r'<(?:link rel="(?:stylesheet|icon)" href|img src|script src)="([^"]*)"', page)
    assert loaded
    assert all(one.startswith("/static/") for one in loaded)


def test_static_files_are_kept_for_ever_under_an_address_that_changes_with_them(client: Visitor):
    page = text(client.get("/heerlen/"))
    addresses = re.findall(r'"(/static/raadhuis/[\w/.]+\?[0-9a-f]{8})"', page)
    assert len({address.split("?")[0] for address in addresses}) >= 5
    for address in addresses:
        answer = client.get(address)
        answer.close()
        assert answer.status_code == 200
        assert answer["Cache-Control"].endswith("public, immutable")
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_foot_of_each_page_leads_to_the_same_page_in_the_other_language(client: Visitor):
    dutch = text(client.get("/heerlen/organogram?onder=domein-stad&op=2027-01-01"))
    assert '<html lang="nl">' in dutch
    assert 'href="/en/heerlen/organogram?onder=domein-stad&amp;op=2027-01-01" hreflang="en"' in dutch
    english = text(client.get("/en/heerlen/organogram?onder=domein-stad&op=2027-01-01"))
    assert '<html lang="en">' in english
    assert 'href="/heerlen/organogram?onder=domein-stad&amp;op=2027-01-01" hreflang="nl"' in english


@pytest.mark.parametrize("page", ["organogram", "onderdelen"])
def test_what_is_kept_of_a_tree_in_one_language_is_not_shown_in_another(client: Visitor, page: str):
    assert 'href="/heerlen/onderdelen/domein-stad"' in text(client.get(f"/heerlen/{page}"))
    assert 'href="/en/heerlen/onderdelen/domein-stad"' in text(client.get(f"/en/heerlen/{page}"))
