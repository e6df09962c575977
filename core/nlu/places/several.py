"""Several places at once: `jogja atau surabaya`, `di bekasi juga gpp`, `jabodetabek`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.spoken import SMALL
from core.nlu.places.cities import compact, gazetteer, resolve_city
from core.nlu.places.regions import GREATER_JAKARTA, covers
from core.nlu.places.whereabouts import places_of
from core.nlu.scan import Scan
from core.nlu.words.vocabulary import known

_GREATER: Final = re.compile(r"\b(?:jabo?detabek|jadetabek|jabotabek|greater\s+jakarta)\b")
_JOIN: Final = r"(?:\s*(?:,|/|&)\s*(?:dan\s+|and\s+|atau\s+|or\s+)?|\s+(?:atau|ato|dan|or|and|sama|plus|serta|n|,?\s*(?:tapi|tetapi|melainkan|but)\s+(?:juga|jg|also)|(?:juga|also))\s+)(?:di\s+|in\s+|yang\s+|yg\s+|dari\s+|from\s+)*"
_NAME: Final = r"[a-z]{3,}(?:\s[a-z]{3,})?"
_PAIR: Final = re.compile(rf"(?=(?<![a-z])(?P<first>{_NAME}){_JOIN}(?P<second>{_NAME}))")
_MORE: Final = (
    re.compile(
        rf"(?=(?<![a-z@])(?P<name>{_NAME})\s+(?:juga|jg|jga|too|as\s+well|also|sekalian)(?![a-z]))"
    ),
    re.compile(
        rf"(?<![a-z])(?:tambah(?:in|kan)?|plus|add|include|sekalian|karo|kalo\s+sama|termasuk|including)\s+(?:(?:yang|yg|di|dari|kota|orang|wong|the|ones?|from|in)\s+)*(?P<name>{_NAME})"
    ),
)

_BUT: Final = re.compile(r"\s(?:tapi|tetapi|melainkan|but)$")
"""`bandung tapi juga bogor` joins two, and adds neither to those before."""

_ROW: Final = re.compile(rf"{_JOIN}|\s+")
_COUNT: Final = rf"(?P<n>[1-9]|{'|'.join(word for word, value in SMALL.items() if 0 < value < 10)})(?![\w.,]*\d|\s*(?:rb|ribu|k\b|jt|juta|persen|%|million|thousand))"
_PERSON: Final = (
    r"(?:\s*(?:orang|org|kreator|influencers?|selebgram|akun|people|person|creators?))?"
)
_OF_EACH: Final = (
    re.compile(
        rf"\bmasing\s?-?\s?(?:masing|2)?(?:nya)?\s+(?:kota\s+)?(?:cari\s+|ambil\s+)?{_COUNT}(?![a-z])"
    ),
    re.compile(rf"\b(?:per|tiap|setiap|each)\s*-?\s*(?:kota|city|daerah)\s+{_COUNT}(?![a-z])"),
    re.compile(
        rf"(?<![\w.,]){_COUNT}{_PERSON}\s+(?:per|tiap|setiap|each|in\s+each|from\s+each|di\s+tiap|di\s+setiap)\s*-?\s*(?:kota|city|daerah)(?![a-z])"
    ),
    re.compile(rf"(?<![\w.,]){_COUNT}{_PERSON}\s+(?:masing\s?-?\s?(?:masing|2)?|each)\b"),
)
_UNWANTED: Final = (
    re.compile(
        rf"(?<![a-z])(?:jangan|jgn|hapus(?:kan|in)?|buang(?:in)?|coret|keluarkan|keluarin|tanpa|minus|skip|remove|drop|without)\s+(?:(?:yang|yg|di|dari|kota|the|ones?|from|in)\s+)*(?P<name>{_NAME})"
    ),
    re.compile(
        rf"(?<![a-z])(?P<name>{_NAME})\s*(?:nya\s+)?(?:di)?(?:buang|hapus|coret|skip|keluarin|jangan)(?![a-z])"
    ),
)
"""`jangan surabaya`, `bdg nya buang`: a town is taken out of those before, and the others stay."""

_LET_GO: Final = re.compile(
    rf"(?<![a-z])(?:forget(?:\s+about)?|lupa(?:kan|in)|abaikan|never\s?mind|nvm|leave\s+out|(?:ga|gak|gk|nggak|tidak)\s*(?:usah|perlu|jadi)|gausah|gajadi|batal(?:in|kan)?)\s+(?:(?:yang|yg|di|dari|kota|the|ones?|from|in)\s+)*(?P<name>{_NAME})"
)
_DROPS: Final = re.compile(r"(?<![a-z])(?:(?:ga|gak|gk|nggak|tidak)\s*jadi|gajadi)\s")
"""`eh gajadi surabaya` may change to a place; `forget surabaya` never does."""


def all_of(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text joins to a list, in order; none where it names one."""
    if _GREATER.search(text):
        return ("Jakarta", *GREATER_JAKARTA)
    found = list(_in_a_row(text))
    for match in _PAIR.finditer(text):
        pair = (_city(match["first"], last=True), _city(match["second"]))
        if all(pair):
            found += [name for name in pair if name]
    cities = tuple(dict.fromkeys(name for name in found if not covers(name, found)))
    return cities if len(cities) > 1 else ()


def _in_a_row(text: str) -> tuple[str, ...]:
    """Return the longest run of cities with nothing but joints or spaces between: `sby bdg jkt`."""
    places = places_of(Scan.of(text))
    runs: list[list[str]] = []
    end = 0
    for name, start, behind in places:
        joined = runs and _ROW.fullmatch(text[end:start])
        if joined:
            runs[-1].append(name)
        else:
            runs.append([name])
        end = behind
    longest = max(runs, key=len, default=[])
    return tuple(longest) if len(longest) > 1 else ()


def one_each(text: str) -> int:
    """Return how many a lower-case text wants of each of several places: `masing-masing 1 orang`,
    `2 per kota`; 0 where it says nothing of it. Amounts of money are none."""
    match = next((m for pattern in _OF_EACH if (m := pattern.search(text))), None)
    word = match["n"] if match else None
    return 0 if word is None else int(word) if word.isdigit() else SMALL[word]


def added(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text adds to those before: `surabaya juga`."""
    matches = (match for pattern in _MORE for match in pattern.finditer(text))
    found = (_city(m["name"]) for m in matches if not _BUT.search(m["name"]))
    return tuple(dict.fromkeys(name for name in found if name))


def let_go(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text wants no more of: `forget denpasar`."""
    found = (_city(match["name"]) for match in _LET_GO.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name))


def taken_out(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text takes out of those before: `bdg nya buang`."""
    matches = [match for pattern in _UNWANTED for match in pattern.finditer(text)]
    if not matches:
        return ()
    found = [_city(match["name"].removesuffix(" nya"), last=False) for match in matches]
    also = all_of(text)
    named = tuple(dict.fromkeys(name for name in found if name))
    return tuple(dict.fromkeys((*named, *also))) if set(named) & set(also) else named


def changes_mind(text: str) -> bool:
    """Return whether a lower-case text may name the place that is wanted instead."""
    return _DROPS.search(text) is not None


def _city(words: str, *, last: bool = False) -> str | None:
    """Return the city of one or two words: the longer name first, else the word beside the joint.

    A district whose name is a word of its own (`mau`, `butuh`) stands for no city in a list.
    """
    parts = words.split()
    for text in dict.fromkeys((words, parts[-1] if last else parts[0])):
        place = resolve_city(text)
        if place and place.exact and (compact(text) in gazetteer().certain or not known(text)):
            return place.name
    return None
