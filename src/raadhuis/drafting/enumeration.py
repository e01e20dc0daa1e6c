"""Where a list in a sentence splits, and where "en" and the comma belong to a name.

Each comma and each "en" gets a price for splitting there and one for joining; the cheapest reading counts. A number
that the page states ("drie afdelingen") makes every other number of pieces dear.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from raadhuis.drafting import words
from raadhuis.drafting.page import Page, Span, key
from raadhuis.drafting.sentences import trimmed

LONGEST: Final = 60
"""Pieces that are weighed; a longer list is split at its commas."""
NEVER: Final = 1000.0
OTHER_NUMBER: Final = 8

SEPARATOR: Final = re.compile(
    r"[;,\s](?:"  # a search that begins with a sign is several times faster
    r"(?P<strong>(?<=;)|(?:(?<= )|(?<=,) )(?:alsmede(?: uit)?|benevens|dan wel(?: van)?|met daarnaast|alsook|evenals|"
    r"plus|maar ook|en ook|en (?:tot slot|ten ?slotte)|en daarnaast|en(?= (?:voor|over) ))\b|"
    r"(?<=,) en\b|"
    r"(?<=\s)(?:[|•·/]\s|–\s|\d{1,2}[.)] (?=[A-Z]))|(?<=\n)\s*(?:en )?[-•])"
    r"|(?P<comma>(?<=,))|(?<=\s)(?P<en>en|&|of)(?=\s))"
)
NUMBER: Final = re.compile(r"1[.)] (?=[A-Z])")
"""What stands before the first of names that are numbered in a line."""
ANOTHER: Final = re.compile(r"\s*(?:(?:de|het|een) )?(?:" + words.ONE_KIND + r")(?= [^\W_])")
BARE_KIND: Final = re.compile(r"een [a-zà-ÿ-]+")
BEFORE_PAIRED: Final = {other: tuple(one for one, second in words.PAIRS if second == other) for _, other in words.PAIRS}
"""Of each word that ends a pair: how what stands before it ends."""
FIRST_WORD: Final = re.compile(r"\w*")
SHORT: Final = re.compile(r"\(([A-Z][A-Za-z&]{1,7})\)$")
"""An abbreviation behind a name."""
QUALITY: Final = re.compile(
    r"\w+(?:lijke|bare|ende|ige|ale|ele|ieve|ische|zame|loze|volle|gerichte)|schone|hele|groene|mooie|sterke|gezonde|"
    r"open|eerlijke|moderne|slimme|fijne|goede|juiste"
)
"""Adjectives, by their ends."""
OF_BOTH: Final = re.compile(r"(?:het|de) [a-zà-ÿ]+ van ")
"""How a subject begins that an "en" goes on with: "milieu en het onderhoud van wegen en groen"."""
THE: Final = re.compile(r"(?:de|het) [A-Z]")
OF_ONE: Final = re.compile(r" van \w+$")
SMALL: Final = frozenset({"en", "van", "voor", "de", "het", "in", "op", "aan", "der"})


ONE: Final = "one"
COMMA: Final = "comma"
PAIR: Final = "pair"
"""How a name is written so far: in one, with a comma, or up to its "en": "Zorg, Jeugd en Inkomen" is all three."""
UNFINISHED: Final = 4.0
"""What it costs that a name has a comma and no "en" behind it."""
PAST_PAIR: Final = 6.0
"""What it costs that a name goes on with a comma behind its "en"."""
THREE: Final = -2.0
"""What a name in three saves."""
NOT_CLOSED: Final = 5.0
"""What it costs that no "en" stands before the last name."""


class Reading(NamedTuple):
    """How a list is read so far: in how many pieces, the form of the last, whether no comma stands before it."""

    pieces: int
    form: str
    closed: bool

    @property
    def unfinished(self) -> float:
        """What it costs when the last piece ends here."""
        return UNFINISHED if self.form is COMMA else 0


class Gap(NamedTuple):
    """What stands between two pieces, what it costs to split or to join there, and whether a list may end with it."""

    sign: str
    split: float
    join: float
    place: int
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """A list that was split; `doubtful` are the places of an "en" that may end it, and was taken for part of a name."""

    spans: tuple[Span, ...]
    doubtful: tuple[int, ...] = ()


def split(
    page: Page,
    span: Span,
    count: int | None = None,
    *,
    names: bool = True,
    known: Container[str] = frozenset(),
    commas_only: bool = False,
    decided: Mapping[int, bool] = MappingProxyType({}),
) -> Pieces:
    """The pieces of a list: `names` of units, or else subjects; `known` are keys of names told elsewhere.

    `decided` tells by its place whether an "en" splits; `commas_only`, that none does where there are commas.
    """
    atoms, signs = _atoms(page, span, names=names)
    if len(atoms) < 2:
        return Pieces(tuple(one for one in [trimmed(page, span)] if one.end > one.start))
    if len(atoms) > LONGEST:
        return Pieces(tuple(atoms))
    gaps = _gaps(page, atoms, signs, names=names, known=known)
    if commas_only and any(gap.sign == "comma" for gap in gaps):
        gaps = [Gap(gap.sign, NEVER, 0, gap.place) if gap.sign == "en" else gap for gap in gaps]
    gaps = [_decided(gap, decided) for gap in gaps] if decided else gaps
    cuts = _cheapest(page, atoms, gaps, count)
    spans, start = [], 0
    for place, cut in enumerate([*cuts, True]):
        if cut:
            spans.append(atoms[start] if start == place else Span(atoms[start].start, atoms[place].end))
            start = place + 1
    doubtful = [gap.place for gap in gaps if gap.ends and gap.join < gap.split < NEVER]
    return Pieces(tuple(spans), () if count else tuple(doubtful))


def _decided(gap: Gap, decided: Mapping[int, bool]) -> Gap:
    if gap.place not in decided:
        return gap
    return Gap(gap.sign, 0, NEVER, gap.place) if decided[gap.place] else Gap(gap.sign, NEVER, 0, gap.place)


def _atoms(page: Page, span: Span, *, names: bool) -> tuple[list[Span], list[tuple[str, int]]]:
    """The smallest pieces, and the signs between them; what stands in brackets is never split."""
    first = NUMBER.match(page.text, *span)
    start = read = first.end() if first else span.start
    atoms, signs, depth = [], [], 0
    brackets = page.text.find("(", start, span.end) >= 0
    for match in SEPARATOR.finditer(page.text, start, span.end):
        if match[0] == " – " and page.text.count(" – ", *span) < 2:
            continue  # one dash divides nothing, two do: "Zorg – Werk – Jeugd"
        if brackets:
            depth += page.text.count("(", read, match.start()) - page.text.count(")", read, match.start())
            read = match.start()
            if depth > 0 and page.text.find(")", match.end(), span.end) >= 0:
                continue
            depth = 0
        decimals = match[0] == "," and page.text[match.end() : match.end() + 1].isdigit()
        if decimals or (names and match["en"] in ("&", "of")):
            continue
        piece = trimmed(page, Span(start, match.start()))
        if piece.end > piece.start:
            atoms.append(piece)
            signs.append((match.lastgroup or "comma", match.start()))
        elif signs:
            signs[-1] = ("strong", match.start())
        start = match.end()
    last = trimmed(page, Span(start, span.end))
    if last.end > last.start:
        atoms.append(last)
    elif signs:
        signs.pop()
    return atoms, signs


def _gaps(
    page: Page, atoms: list[Span], signs: list[tuple[str, int]], *, names: bool, known: Container[str]
) -> list[Gap]:
    texts = [page.text[atom.start : atom.end] for atom in atoms]
    commas = any(sign != "en" for sign, _ in signs)
    closings = _closings(texts, signs, commas=commas)
    if names:  # "Zorg, Jeugd, en Cultuur en Sport": the last is one name
        closed = next((at for _, at in signs if page.text.startswith(", en ", at)), len(page.text))
        closings = {place for place in closings if signs[place][1] < closed}
    only = _only_en(texts, signs) if names else None
    first = signs[0][1]
    between = atoms[0].start, atoms[-1].end
    divided = max(page.text.count(sign, *between) for sign in (";", " – ")) > 1 or page.text[first + 1].isdigit()
    gaps = []
    for place, (sign, at) in enumerate(signs):
        left, right = texts[place], texts[place + 1]
        small = names and texts[0][:1].isupper() and right[:1].islower()
        sure = _sure_of_name(texts, place) if names else _sure_of_subject(page, texts, place, at)
        if sign == "strong":
            price = (0.0, NEVER)
        elif sure is not None:
            price = sure
        elif left.endswith("-") or right.startswith("-") or divided:
            price = (NEVER, 0.0)  # "Planologie; Bouwen en Wonen; Grondzaken", "1. Zorg 2. Bouwen en Wonen"
        elif sign == "comma":
            price = (1.0 if small else 0.0, 4.0) if only is None or place < only else (1.0, 0.0)
        elif place == only:
            price = (0.0, 2.0)
        elif (both := _known(left, right, known)) is not None:
            price = (NEVER, 0.0) if both else (0.0, NEVER)
        else:
            ends, last = place in closings, place == len(signs) - 1
            after_pair = not ends and _after_pair(texts, signs, place)
            price = _price_of_en(left, right, ends=ends, names=names, commas=commas, last=last)
            price = (2.0, 7.0) if after_pair else (price[0] + 3, 0.0) if small else price
        gaps.append(Gap(sign, *price, at, ends=place in closings))
    _keep_abbreviated(texts, gaps)
    return gaps


def _after_pair(texts: list[str], signs: list[tuple[str, int]], place: int) -> bool:
    """Whether an "en" comes right after a pair: "Werk en Inkomen en Onderwijs, Cultuur en Sport"."""
    return place > 0 and signs[place - 1][0] == "en" and _pair(texts[place - 1], texts[place])


def _sure_of_name(texts: list[str], place: int) -> tuple[float, float] | None:
    """The prices between two names where words tell it: "de afdeling Sport en Cultuur, de afdeling Zorg"."""
    right = texts[place + 1]
    if ANOTHER.match(right.lower()) or THE.match(right):
        return 0.0, NEVER
    if ANOTHER.match(texts[0].lower()) and sum(bool(ANOTHER.match(text.lower())) for text in texts) > 1:
        return NEVER, 0.0
    return None


def _sure_of_subject(page: Page, texts: list[str], place: int, at: int) -> tuple[float, float] | None:
    """The prices between two subjects where words tell it."""
    if _qualities(texts, place):
        return NEVER, 0.0  # "een aantrekkelijke, bereikbare en veilige stad"
    if page.text.startswith(" of ", at) and OF_ONE.search(texts[place]) and " " not in texts[place + 1]:
        return 2.0, 0.0  # "aangifte van geboorte of overlijden"
    if page.text.startswith(" of ", at):
        return 0.0, 1.0
    return None


def _known(left: str, right: str, known: Container[str]) -> bool | None:
    """Whether both sides of an "en" are known as one name, or as two; None where they are known as neither."""
    if key(f"{left} en {right}") in known:
        return True
    return False if key(left) in known and key(right) in known else None


def _qualities(texts: list[str], place: int) -> bool:
    """Whether what stands before a comma or "en" only says how the thing is that is named at the end."""
    first, *row = texts[place:]
    end = next((one for one, text in enumerate(row) if " " in text.strip()), None)
    if end is None or not QUALITY.fullmatch(first.split()[-1]):
        return False
    return all(QUALITY.fullmatch(text.split()[0]) for text in row[: end + 1])


def _only_en(texts: list[str], signs: list[tuple[str, int]]) -> int | None:
    """The one "en" between names that themselves hold an "&": a comma behind it is part of the last name."""
    places = [place for place, (sign, _) in enumerate(signs) if sign == "en"]
    alone = len(places) == 1 and places[0] < len(signs) - 1 and all(sign != "strong" for sign, _ in signs)
    return places[0] if alone and " & " in texts[0] and " & " in texts[-1] else None


def _price_of_en(left: str, right: str, *, ends: bool, names: bool, commas: bool, last: bool) -> tuple[float, float]:
    """What it costs to split and to join at an "en", by the words around it."""
    if not ends:
        return (3.0 if last else 2.0) + 2 * _pair(left, right), 0.0
    # "zorg en ondersteuning van inwoners" and "schone en veilige straten" share their end.
    alone = not names and not commas
    shared = alone and (
        (len(left.split()) == 1 and re.match(r"\w+ van ", right))
        or (re.fullmatch(r"(?:(?:een|de|het) )?[a-z]\w+e", left) and re.match(r"\w+e \w", right))
    )
    # "subsidies aan verenigingen en instellingen" share what stands before them.
    shared = shared or (not names and re.search(r"\b(?:aan|tussen|met) \w+$", left) and re.fullmatch(r"\w+", right))
    split_price = 2.0 if shared else 0.0
    apart = commas and not names and right.lower().startswith(words.OFTEN_APART)
    if _pair(left, right) and (commas or not names) and not apart:
        return split_price + 2, 0.0
    return split_price, 2.0 if commas else 1.0


def _closings(texts: list[str], signs: list[tuple[str, int]], *, commas: bool) -> set[int]:
    """Each "en" that ends a list: the last, unless that one holds a pair together and another does not."""
    found, tail = set(), []
    for place, (sign, _) in enumerate([*signs, ("strong", 0)]):
        if sign == "en":
            if not (texts[place].endswith("-") or texts[place + 1].startswith("-")):
                tail.append(place)
            continue
        if sign == "strong" and tail:
            loose = [one for one in tail if not _pair(texts[one], texts[one + 1])]
            if len(loose) == 2 == len(tail) and _longer_first(texts[tail[0] : tail[0] + 3]):
                loose = tail[:1]
            # "Jeugd en Gezin en Zorg en Inkomen" are two and two.
            loose = [tail[1]] if len(tail) == 3 and tail[1] in loose else loose
            if len(tail) == 2 and OF_BOTH.match(texts[tail[0] + 1]):
                loose = tail[:1]
            found.add((loose or tail)[-1] if commas or len(tail) > 1 else tail[-1])
        tail = []
    return found


def _longer_first(three: list[str]) -> bool:
    """Whether the first of three is longer than the others: "Sociale Dienst en Onderwijs en Welzijn"."""
    first, *others = (len(text.split()) for text in three)
    return first > 1 and all(one == 1 for one in others)


def _pair(left: str, right: str) -> bool:
    word = FIRST_WORD.match(right.lower())
    return word is not None and left.lower().endswith(BEFORE_PAIRED.get(word[0], ()))


def _keep_abbreviated(texts: list[str], gaps: list[Gap]) -> None:
    """What an abbreviation in brackets spells out is one name: "Volkshuisvesting, Ruimte en Milieu (VRM)"."""
    for end, text in enumerate(texts):
        match = SHORT.search(text) if text.endswith(")") else None
        if match is None:
            continue
        letters = re.sub("[^A-Z]", "", match[1].upper())
        initials = ""
        for start in range(end, -1, -1):
            initials = _initials(texts[start]) + initials
            if len(initials) >= len(letters):
                break
        if initials != letters:
            continue
        for place in range(max(start - 1, 0), min(end + 1, len(gaps))):
            inside = start <= place < end
            gap = gaps[place]
            if inside:
                gaps[place] = Gap(gap.sign, NEVER, 0, gap.place)
            elif start < end:
                gaps[place] = Gap(gap.sign, 0, NEVER, gap.place)


def _initials(text: str) -> str:
    """The capitals with which the words of a name begin, without the word for its kind and what is in brackets."""
    kind = ANOTHER.match(text.lower())
    bare = re.sub(r"\(.*", "", text[kind.end() if kind else 0 :])
    return "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", bare) if word.lower() not in SMALL)


def _cheapest(page: Page, atoms: list[Span], gaps: list[Gap], count: int | None) -> list[bool]:
    """Where to split: the cheapest way, in as many pieces as the page states."""
    if count is None:
        return [gap.split <= gap.join for gap in gaps]
    # best[...]: the price of the gaps so far in so many pieces, and where it splits.
    best: dict[Reading, tuple[float, tuple[bool, ...]]] = {Reading(1, ONE, closed=True): (0.0, ())}
    for gap, atom in zip(gaps, atoms[1:], strict=True):
        following: dict[Reading, tuple[float, tuple[bool, ...]]] = {}
        for so_far, (price, cuts) in best.items():
            joined, dearer = _joined(so_far.form, gap, page.text[slice(*atom)])
            for cut, reading, cost in (
                (True, Reading(so_far.pieces + 1, ONE, gap.sign != "comma"), gap.split + so_far.unfinished),
                (False, so_far._replace(form=joined), gap.join + dearer),
            ):
                option = (price + cost, (*cuts, cut))
                if reading not in following or option[0] < following[reading][0]:
                    following[reading] = option
        best = following
    others = sum(bool(ANOTHER.match(page.small, *atom) or BARE_KIND.fullmatch(page.small, *atom)) for atom in atoms)

    could_close = any(gap.sign == "en" and gap.split < NEVER for gap in gaps)

    def total(reading: Reading) -> tuple[float, int]:
        off = min(abs(reading.pieces - count), abs(reading.pieces - others - count)) * OTHER_NUMBER
        left_open = NOT_CLOSED if could_close and not reading.closed else 0
        return best[reading][0] + off + reading.unfinished + left_open, -reading.pieces

    return list(best[min(best, key=total)][1])


def _joined(form: str, gap: Gap, text: str) -> tuple[str, float]:
    """The form of a piece that goes on at a gap, and what that costs or saves beside the gap itself."""
    if gap.sign == "comma":
        return (PAIR, 0) if " & " in text else (COMMA, PAST_PAIR if form is PAIR else 0)
    return PAIR, THREE if form is COMMA else 0
