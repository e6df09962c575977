"""Several places at once: `jogja atau surabaya`, `di bekasi juga gpp`, `jabodetabek`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.places import resolve_city

GREATER_JAKARTA: Final = ("Bogor", "Depok", "Tangerang", "Tangerang Selatan", "Bekasi")
"""What `jabodetabek` says besides Jakarta."""

_GREATER: Final = re.compile(r"\b(?:jabo?detabek|jadetabek|jabotabek|greater\s+jakarta)\b")
_JOIN: Final = r"(?:\s*(?:,|/|&)\s*(?:dan\s+|and\s+|atau\s+|or\s+)?|\s+(?:atau|ato|dan|or|and|sama|plus|serta|n)\s+)(?:di\s+|in\s+|yang\s+|yg\s+|dari\s+|from\s+)*"
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

_LET_GO: Final = re.compile(
    rf"(?<![a-z])(?:forget(?:\s+about)?|lupa(?:kan|in)|abaikan|never\s?mind|nvm|leave\s+out|(?:ga|gak|gk|nggak|tidak)\s*(?:usah|perlu|jadi)|gausah|gajadi|batal(?:in|kan)?)\s+(?:(?:yang|yg|di|dari|kota|the|ones?|from|in)\s+)*(?P<name>{_NAME})"
)
_DROPS: Final = re.compile(r"(?<![a-z])(?:(?:ga|gak|gk|nggak|tidak)\s*jadi|gajadi)\s")
"""`eh gajadi surabaya` may change to a place; `forget surabaya` never does."""


def all_of(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text joins to a list, in order; none where it names one."""
    if _GREATER.search(text):
        return ("Jakarta", *GREATER_JAKARTA)
    found: list[str] = []
    for match in _PAIR.finditer(text):
        pair = (_city(match["first"], last=True), _city(match["second"]))
        if all(pair):
            found += [name for name in pair if name]
    return tuple(dict.fromkeys(found))


def added(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text adds to those before: `surabaya juga`."""
    found = (_city(match["name"]) for pattern in _MORE for match in pattern.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name))


def let_go(text: str) -> tuple[str, ...]:
    """Return the cities that a lower-case text wants no more of: `forget denpasar`."""
    found = (_city(match["name"]) for match in _LET_GO.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name))


def changes_mind(text: str) -> bool:
    """Return whether a lower-case text may name the place that is wanted instead."""
    return _DROPS.search(text) is not None


def _city(words: str, *, last: bool = False) -> str | None:
    """Return the city of one or two words: the longer name first, else the word beside the joint."""
    parts = words.split()
    for text in dict.fromkeys((words, parts[-1] if last else parts[0])):
        place = resolve_city(text)
        if place and place.exact:
            return place.name
    return None
