"""A file that means harm ends in one clear sentence, whatever it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.formats.files import HEAD, refused

from raadhuis.core.entities import VOCABULARY
from raadhuis.formats import yaml_nodes
from raadhuis.formats.file import FileRejected, load

TOP = HEAD.encode()
DEEP = "dit is meer dan 64 niveaus diep; schrijf het bovenaan met ‘onder’ erbij"
MANY = "dit bestand heeft meer dan 250000 stukjes; splits het"

HOSTILE: dict[str, tuple[bytes, str]] = {
    "a tag that runs a command": (
        TOP + b"website: !!python/object/apply:os.system [ls]\n",
        ", regel 6: ‘tag:yaml.org,2002:python/object/apply:os.system’ is een soortaanduiding; laat die weg",
    ),
    "a harmless tag": (
        TOP + b"website: !!str x\n",
        ", regel 6: ‘tag:yaml.org,2002:str’ is een soortaanduiding; laat die weg",
    ),
    "the tag without a name": (TOP + b"website: ! x\n", ", regel 6: ‘!’ is een soortaanduiding; laat die weg"),
    "a tag on a key": (
        TOP + b"!!str website: x\n",
        ", regel 6: ‘tag:yaml.org,2002:str’ is een soortaanduiding; laat die weg",
    ),
    "an anchor": (TOP + b"contact: &a [x]\n", ", regel 6: ‘&a’ geeft een stuk een naam; laat dat weg"),
    "an alias": (TOP + b"contact: *a\n", ", regel 6: ‘*a’ verwijst naar een ander stuk; schrijf het hier voluit"),
    "an alias bomb": (
        b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
        ", regel 1: ‘&a’ geeft een stuk een naam; laat dat weg",
    ),
    "a second document": (
        TOP + b"---\n" + TOP,
        ", regel 6: hier begint een tweede document; houd er een per bestand",
    ),
    "a key that is a list": (
        TOP + b"? [a]\n: b\n",
        ", regel 6: een sleutel is een woord, geen lijst of groep; schrijf ‘woord: waarde’",
    ),
    "lists in lists": (TOP + b"contact: " + b"[" * 100_000, f", regel 6: {DEEP}"),
    "groups in groups": (TOP + b"contact: " + b"{a: " * 100_000, f", regel 6: {DEEP}"),
    "blocks in blocks": (TOP + b"contact:\n  " + b"- " * 100_000, f", regel 7: {DEEP}"),
    "deeper and deeper on each line": (b"".join(b" " * n + b"a:\n" for n in range(500)), f", regel 65: {DEEP}"),
    "50 MB": (TOP + b"# x\n" * (13 * 2**20), ": dit bestand is 52 MB; meer dan 8 MB lezen we niet, dus splits het"),
    "a million keys": (b"a:\n" * 1_000_000, ": dit bestand heeft meer dan 250000 regels; splits het"),
    "a million keys on one line": (b"{" + b"a: b," * 1_000_000, f", regel 1: {MANY}"),
    "one enormous text": (
        TOP + b"website: " + b"x" * 7_000_000,
        ", regel 6, website: deze tekst is langer dan 20000 tekens",
    ),
    "another encoding": (
        TOP + "website: caf\xe9\n".encode("latin-1"),
        ", regel 6: dit is geen tekst in UTF-8; bewaar het bestand opnieuw als UTF-8",
    ),
    "two bytes a letter": (HEAD.encode("utf-16"), ", regel 1: dit is geen tekstbestand; kies een YAML-bestand"),
    "a zero": (TOP + b"website: a\0b\n", ", regel 6: dit is geen tekstbestand; kies een YAML-bestand"),
    "an image": (
        b"\x89PNG\r\n\x1a\n\xff" * 9,
        ", regel 1: dit is geen tekst in UTF-8; bewaar het bestand opnieuw als UTF-8",
    ),
    "a bell": (
        TOP + b"website: a\x07b\n",
        ": dit bestand bevat onleesbare tekens; bewaar het opnieuw als gewone tekst",
    ),
    "nothing": (b"", ": dit bestand is leeg"),
    "only a comment": (b"# x\n", ": dit bestand is leeg"),
    "just words": (b"hallo\n", ", regel 1: dit bestand lezen we alleen met ‘raadhuis: 1’ bovenaan"),
    "a quote that does not close": (
        TOP + b'website: "x\n',
        ", regel 6: hier opent een aanhalingsteken dat nergens sluit",
    ),
    "a tab": (TOP + b"organen:\n\ta: {naam: A}\n", ", regel 7: hier staat een tab; spring in met spaties"),
    "a colon too many": (
        TOP + b"website: a: b\n",
        ", regel 6: hier staat een dubbele punt te veel; zet de tekst tussen aanhalingstekens",
    ),
    "half the indent": (
        TOP + b"organen:\n  a:\n    naam: A\n   b:\n    naam: B\n",
        ", regel 9: hier klopt het inspringen niet; zet gelijke dingen even ver naar rechts",
    ),
    "a key without a colon": (TOP + b"website\n", ", regel 6: hier ontbreekt een dubbele punt na de sleutel"),
    "a bracket that does not close": (
        TOP + b"contact: [a, b\nwebsite: x\n",
        ", regel 6: in deze lijst of groep ontbreekt een komma of een haak",
    ),
    "an unknown escape": (
        TOP + b'website: "\\q"\n',
        ", regel 6: dit is geen YAML; kijk naar het inspringen, de dubbele punten en de aanhalingstekens",
    ),
    "a broken line end of another kind": (
        b"a: [\r\r\xe2\x80\xa8\xe2\x80\xa8b: {",
        ", regel 6: hier houdt een lijst of groep op die nog niet af is",
    ),
    "more values than anything can have": (
        TOP.replace(b"naam: Voorbeeld", b"naam:\n" + b"".join(b" - {waarde: %d}\n" % n for n in range(1001))),
        ", regel 5, naam: hier staan meer dan 1000 waarden; houd die over die ertoe doen",
    ),
    "units under units without an end": (
        TOP
        + b"onderdelen:\n u0: {naam: A}\n"
        + b"".join(b" u%d: {naam: A, onder: u%d}\n" % (n, n - 1) for n in range(1, 5000)),
        (
            ", regel 1007, onderdelen › u1000 › onder: Vanaf 22 november 2026 gaat ‘valt onder’ van ‘A’ "
            "meer dan 100 stappen ver. Maak dat korter."
        ),
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_ends_in_one_sentence(case: str) -> None:
    source, sentence = HOSTILE[case]
    assert refused(source) == [f"proef.yaml{sentence}"]


@pytest.mark.parametrize("case", ["lists in lists", "groups in groups", "blocks in blocks", "an alias bomb", "a tab"])
def test_the_same_holds_where_the_parser_in_c_is_not_installed(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_nodes, "LOADER", yaml.SafeLoader)
    source, sentence = HOSTILE[case]
    assert refused(source) == [f"proef.yaml{sentence}"]


def test_a_huge_file_is_refused_by_its_size_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "groot.yaml"
    with path.open("wb") as file:
        file.truncate(2**40)  # more than fits in memory
    with pytest.raises(FileRejected, match=r"^groot\.yaml: dit bestand is 1048576 MB; meer dan 8 MB lezen we niet"):
        load(path, VOCABULARY)
