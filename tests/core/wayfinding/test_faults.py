import pytest
from tests.core.wayfinding.small import PLAIN, SMALL

from raadhuis.core.wayfinding import Catalogue, Entry, Kind, faults


def theme(id_, *under, words=(), names=()):
    return Entry(id_, Kind.THEME, id_, under, names, words)


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ((theme("a"), theme("a")), "een id staat er twee keer in"),
        ((theme("a", "b"),), "staat onder ‘b’, en dat is er niet"),
        ((theme("a", "b"), theme("b", "a")), "staat langs een omweg onder zichzelf"),
        ((theme("a", words=("de boom", "de bomen")),), "‘de bomen’ is hetzelfde als ‘de boom’"),
        ((theme("a", words=("mijn",)),), "heeft geen woord dat iets zegt"),
        ((theme("a", words=("boom",)), theme("b", words=("bomen",))), "‘boom’ staat bij a en bij b"),
        (
            (theme("a", words=("boom",)), *(theme(f"b{n}", words=(f"boom {n}{n}",)) for n in range(30))),
            "‘boom’ zegt te veel: 31 hebben dat woord",
        ),
    ],
)
def test_each_fault_is_told_in_a_sentence(entries, told):
    assert any(told in fault for fault in faults(Catalogue(entries, PLAIN)))


def test_the_same_word_at_an_entry_and_at_what_it_stands_under_is_no_clash():
    entries = (theme("a", words=("boom",)), theme("b", "a", words=("boom",)))
    assert list(faults(Catalogue(entries, PLAIN))) == []


def test_a_sound_catalogue_has_no_faults():
    assert list(faults(SMALL)) == []
