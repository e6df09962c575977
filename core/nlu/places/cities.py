"""Indonesian cities and regencies: names, nicknames, misspellings, and districts that lead to one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.nlu.scan import plain
from core.nlu.words.vocabulary import table, words

_NOT_LETTERS = re.compile(r"[^a-z]+")
_KIND = re.compile(
    r"^\s*(?P<kind>kota(?:madya)?|kodya|kab(?:upaten)?)\b\.?\s*(?:adm(?:inistrasi)?\b\.?\s*)?"
)

_KIND_BEHIND = re.compile(r"(?<=\w)\s{1,3}(?:kota|kab(?:upaten)?)\.?$")

_VOWELS = re.compile(r"[aeiou]")
_DOUBLE = re.compile(r"([a-z])\1+")

JAKARTA: Final = "Jakarta"
"""The province is no regency, but it is what people mean by the name; its five cities are apart. So are Bali,
Lampung and Lombok, by their nicknames."""


@dataclass(frozen=True, slots=True)
class Place:
    """A city or regency. `both` when the name is a Kota and a Kabupaten; `exact` without typo."""

    name: str
    both: bool = False
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by compact key (letters only): certain names, districts, and names to compare with."""

    certain: dict[str, str]
    districts: dict[str, str]
    comparable: tuple[str, ...]
    by_length: dict[int, tuple[str, ...]]
    unvowelled: dict[str, str]
    both: frozenset[str]


def compact(text: str) -> str:
    """Return only the letters of a text, in lower case."""
    return _NOT_LETTERS.sub("", text.lower())


@cache
def gazetteer() -> Gazetteer:
    """Return all places, read from the packaged tables at first use."""
    cities = list(table("cities.csv"))
    certain = {compact(name): name for name, _, _ in cities} | {"jakarta": JAKARTA}
    own = dict(certain)
    names = dict(certain)
    for nickname, city in table("nicknames.csv"):
        certain.setdefault(compact(nickname), city)
        if len(nickname) >= 7:
            names.setdefault(compact(nickname), city)
    lengths: dict[int, list[str]] = {}
    for key in names:
        for length in range(len(key) - 2, len(key) + 3):
            lengths.setdefault(length, []).append(key)
    return Gazetteer(
        certain=certain,
        districts={compact(district): city for district, city in table("districts.csv")},
        comparable=tuple(names),
        by_length={n: tuple(keys) for n, keys in lengths.items()},
        unvowelled=_unvowelled(own),
        both=frozenset(name for name, kind, _ in cities if kind == "both"),
    )


def _unvowelled(own: dict[str, str]) -> dict[str, str]:
    """Return city by the consonants of its name, such as `dpk`, where they lead to one city."""
    found: dict[str, set[str]] = {}
    for key, city in own.items():
        found.setdefault(unvowelled(key), set()).add(city)
    return {key: cities.pop() for key, cities in found.items() if len(cities) == 1}


def unvowelled(key: str) -> str:
    """Return a key without the vowels after its first letter; doubled letters count once."""
    return _DOUBLE.sub(r"\1", key[:1] + _VOWELS.sub("", key[1:]))


def resolve_city(text: str) -> Place | None:
    """Return the place that a text names by itself, such as a cell or the answer to a question.

    `Kota`/`Kab.` is ignored before or behind the name; an exact name or nickname comes first, then a district
    that leads to one city, then the only name within one typo (two in names of nine letters on).
    None when no name is near enough, several are equally near, or the text is an ordinary word.
    """
    cleaned = _KIND.sub("", plain(text))
    key = compact(cleaned)
    places = gazetteer()
    bare = compact(_KIND_BEHIND.sub("", cleaned))
    name = next((n for k in (key, compact(text), bare) if (n := places.certain.get(k))), None)
    if name is not None:
        return Place(name, name in places.both)
    near = nearest(key) if key not in words() else None
    if near is not None:
        return near
    district = places.districts.get(compact(re.sub(r"^\s*kec(?:amatan)?\b\.?", "", cleaned)))
    return Place(district, district in places.both) if district else None


def nearest(key: str, cutoff: int | None = None) -> Place | None:
    """Return the only place whose name lies within a few typos of a compact key."""
    if not 3 <= len(key) <= 40:
        return None
    cutoff = (1 if len(key) < 9 else 2) if cutoff is None else cutoff
    places = gazetteer()
    found = process.extract(
        key,
        places.by_length.get(len(key), ()),
        scorer=OSA.distance,
        processor=None,
        score_cutoff=cutoff,
        limit=4,
    )
    if not found:
        return None
    best = min(score for _, score, _ in found)
    names = {places.certain[match] for match, score, _ in found if score == best}
    if len(names) != 1:
        return None
    name = names.pop()
    return Place(name, name in places.both, exact=False)
