"""Cities inside a sentence, kept apart from ordinary words and from the names of dishes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.places.cities import JAKARTA, Place, gazetteer, nearest, unvowelled
from core.nlu.places.elsewhere import read_elsewhere
from core.nlu.places.regions import covers
from core.nlu.places.surroundings import (
    AFTER,
    CUES,
    DISH_SETS,
    FILLERS,
    ORDINARY,
    STRONG,
    TOPICS_NEAR_PLACES,
)
from core.nlu.scan import Scan
from core.nlu.words.denials import denies, denies_too
from core.nlu.words.vocabulary import known

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?")
_LAST_WORD = re.compile(r"([a-z&]+)[\s\-]{1,2}$")
_NEXT_WORD = re.compile(r"[\s\-]{1,2}([a-z&]+)")
_GAP = re.compile(r"[\s\-./]{1,2}")

_CORRECTION = re.compile(
    r"\b(?:bukan|bkn|eh|deng|maksud(?:nya|ku)?|salah|ganti|ralat|sorry|jadi(?:nya)?|ubah|not)\b"
)
_NOW = re.compile(r"\b(?:sekarang|skrg|skarang|saiki|ayeuna|kini|pindah|boyong|moved|now)\b")
_ELSEWHEN = re.compile(
    r"\b(?:asal(?:ku|nya|\s+saya)?|asli(?:nya)?|lahir|kelahiran|kuliah|sekolah|merantau|rantau|pindah(?:an)?|mudik|pulang\s+kampung"
    r"|dulu(?:nya)?|tadinya|sebelumnya|originally|formerly|used\s+to\s+(?:live|be)|born|grew\s+up)\s+(?:(?:aku|saya|kami|tinggal|i|was)\s+)*"
    r"(?:di|dari|dr|ke|orang|from|in)?\s*(?:kota\s+|kab\w*\s+)?$"
)
"""Before a place somebody came from, where a second one says where they are."""

_NOT_ONLY = re.compile(
    r"(?<![a-z])(?:tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|bukan|bkn|not)\s{1,3}(?:cuma|cuman|hanya|sekadar|sekedar|only|just)\s{1,3}"
    r"(?:(?:di|dari|yang|yg|kota|area|in|from|the)\s{1,3}){0,3}$"
)
"""Before a place that is no limit: `tidak hanya di bandung`."""
_WITHIN: Final = 40
_SOLD_AT = re.compile(
    r"\s{1,3}(?:di|d|in|at|ning|nang|neng)\s{1,3}(?:(?:kota|kab(?:upaten)?)\s{1,3})?"
)
"""`kopi wamena di jayapura`: between the name of goods and where they are sold."""

_GLUED = ("di", "ke", "dari", "kota", "kab")


@dataclass(slots=True)
class _Found:
    place: Place
    start: int
    end: int
    denied: bool


def read_city(scan: Scan) -> None:
    """Take the cities of a message; states `city`, and drops one that the text takes back."""
    found = _found(scan)
    _decide(scan, found)
    if not found:
        scan.place = read_elsewhere(scan)


def places_of(scan: Scan) -> list[tuple[str, int, int]]:
    """Return the cities that a message names for certain and wants, with where they stand."""
    sure = _narrowest([e for e in _found(scan) if e.place.exact and not e.denied])
    return [(each.place.name, each.start, each.end) for each in sure]


def _found(scan: Scan) -> list[_Found]:
    tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(scan.rest)]
    found: list[_Found] = []
    at = 0
    while at < len(tokens):
        hit = _at(scan, tokens, at)
        if hit is None:
            at += 1
            continue
        place, size = hit
        start, end = tokens[at][1], tokens[at + size - 1][2]
        last = found[-1] if found else None
        joins = last is not None and last.denied and denies_too(scan.text, last.end, start, end)
        found.append(_Found(place, start, end, joins or denies(scan.text, start, end)))
        at += size
    return found


def _narrowest(stated: list[_Found]) -> list[_Found]:
    """Return what is named without a region behind a place of it: `denpasar, bali` is of Denpasar."""
    names = [each.place.name for each in stated]
    return [each for each in stated if not covers(each.place.name, names)]


def _decide(scan: Scan, found: list[_Found]) -> None:
    for each in found:
        scan.take(each.start, each.end, "city")
        if each.denied:
            scan.exclude("city", each.place.name)
    stated = [each for each in found if not each.denied]
    if not stated:
        return
    first = stated[0].start
    if len(stated) == 1 and _NOT_ONLY.search(scan.text, max(0, first - _WITHIN), first):
        scan.dropped.append("city")
        return
    stated = _narrowest(stated)
    here = [each for each in stated if not _ELSEWHEN.search(scan.text, 0, each.start)] or stated
    chosen = next((each for each in here if each.place.exact), here[0])
    if len(stated) > 1 and _NOW.search(scan.text[stated[0].end : stated[-1].start]):
        chosen = stated[-1]
    elif len(stated) > 1 and _CORRECTION.search(scan.text[stated[0].end : stated[-1].start]):
        chosen = stated[-1]
        scan.exclude("city", stated[0].place.name)
    elif len(stated) > 1 and _names_goods(scan, stated[0], stated[1]):
        chosen = stated[1]
    scan.state("city", chosen.place.name)
    before = scan.text[max(0, chosen.start - 12) : chosen.start]
    if chosen.place.both and not re.search(r"\b(?:kota|kab|kabupaten)\b\W*$", before):
        scan.note("city_kota_assumed")


def _names_goods(scan: Scan, first: _Found, second: _Found) -> bool:
    """Whether a place only says what goods are called, and the next one where they are sold."""
    goods = any(kind == "category" and 0 < first.start - end <= 2 for _, end, kind in scan.spans)
    return goods and _SOLD_AT.fullmatch(scan.text, first.end, second.start) is not None


def _word_before(scan: Scan, start: int) -> str:
    match = _LAST_WORD.search(scan.text, max(0, start - 24), start)
    return match[1] if match else ""


def _word_after(scan: Scan, end: int) -> str:
    match = _NEXT_WORD.match(scan.text, end)
    return match[1] if match else ""


def _at(scan: Scan, tokens: list[tuple[str, int, int]], at: int) -> tuple[Place, int] | None:
    """Return the place that starts at this token and how many tokens it spans, longest first."""
    run = _run(scan, tokens, at)
    places = gazetteer()
    before = _word_before(scan, tokens[at][1])
    for size in range(len(run), 0, -1):
        key = "".join(run[:size])
        name = places.certain.get(key)
        if name is not None:
            if size == 1 and len(run) > 1 and (longer := _misspelt_pair(run)):
                return longer, 2
            follower = _word_after(scan, tokens[at + size - 1][2])
            return (
                (Place(name, name in places.both), size)
                if _meant(tokens, key, before, follower)
                else None
            )
        if (
            before in STRONG
            and key in places.districts
            and (size > 1 or before.startswith("kec") or not known(key))
        ):
            name = places.districts[key]
            return Place(name, name in places.both, exact=False), size
    if len(run) > 1 and (longer := _misspelt_pair(run)):
        return longer, 2
    near = _misspelt(run[0], before)
    return (near, 1) if near else None


def _run(scan: Scan, tokens: list[tuple[str, int, int]], at: int) -> list[str]:
    run = [tokens[at][0]]
    for index in range(at + 1, min(at + 5, len(tokens))):
        if not _GAP.fullmatch(scan.rest[tokens[index - 1][2] : tokens[index][1]]):
            break
        run.append(tokens[index][0])
    return run


def _meant(tokens: list[tuple[str, int, int]], key: str, before: str, follower: str) -> bool:
    """Whether a name that has other meanings is meant as a place here."""
    if before in DISH_SETS.get(key, ()) or follower in AFTER.get(key, ()):
        return False
    if key not in ORDINARY:
        return True
    others = [word for word, _, _ in tokens if word not in FILLERS]
    return before in CUES or others == [key]


def _misspelt_pair(run: list[str]) -> Place | None:
    """Two tokens that are nearly a name of two words, the second no word of its own."""
    first, second = run[0], run[1]
    if len(first) + len(second) < 9 or (known(second) and known(first)) or second in CUES:
        return None
    near = nearest(first + second, 1)
    return near if near and " " in near.name else None


def _misspelt(word: str, before: str) -> Place | None:
    places = gazetteer()
    for prefix in _GLUED:
        rest = word.removeprefix(prefix)
        sure = len(rest) >= 5 or (len(rest) >= 3 and not known(word))
        if rest != word and sure and rest in places.certain and rest not in ORDINARY:
            return Place(places.certain[rest], places.certain[rest] in places.both)
    for suffix in ("nya", "an", "aja", "dong", "kak"):
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) >= 5 and rest in places.certain and suffix != "an":
            return Place(places.certain[rest])
    if before in STRONG and (short := _unvowelled(word)):
        return short
    shortest = 5 if before in STRONG else 6
    if len(word) < shortest or known(word) or word in TOPICS_NEAR_PLACES:
        return None
    near = nearest(word)
    return near if (near and near.name != JAKARTA) or (near and len(word) > 5) else None


def _unvowelled(word: str) -> Place | None:
    """`di dpok`, `d mdn`: consonants that only one city has, in a word that is no word."""
    vowels = sum(letter in "aeiou" for letter in word)
    if vowels > 1 or not 3 <= len(word) <= 8 or (len(word) > 3 and known(word)):
        return None
    key = unvowelled(word)
    name = gazetteer().unvowelled.get(key) if len(key) >= 3 else None
    return Place(name, name in gazetteer().both, exact=False) if name else None
