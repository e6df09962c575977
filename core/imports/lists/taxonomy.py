"""Categories and cities as files name them, in the words of this house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from core.imports.values.values import label
from core.nlu.places.cities import resolve_city
from core.nlu.searching.topics import phrases

_VENDORS = {
    "food": "beverage beverages grocery restaurant restaurants bakery cafe chef foodie dining",
    "beauty": "cosmetic cosmetics salon hair spa nails perfume",
    "fashion": "clothing apparel jewelry accessories modest shoes model style",
    "parenting": "family kids baby mother parents",
    "travel": "hotel tourism hospitality trip traveler tour tours",
    "tech": "technology science software electronics computer computers internet",
    "fitness": "sport sports gym athlete yoga coach",
    "lifestyle": "entertainment comedy music blogger people musician actor comedian vlogger",
    "home": "furniture garden interior decor architecture realty",
    "automotive": "car cars motorcycle auto autos vehicle vehicles",
    "gaming": "gamer game games esports",
    "education": "school teacher book books author howto writer",
    "finance": "business money entrepreneur financial investing marketing",
    "pets": "pet animal animals dog cat",
    "craft": "art arts artist crafts handmade designer diy",
    "health": "medical doctor wellness nutrition nutritionist dentist",
}
"""Words of the platforms' own category names, beside the words for topics that `core.nlu` knows."""

_CITY_REST = re.compile(r"\s*[,/(;|].*$")


@cache
def _vendor_words() -> dict[str, str]:
    return {word: name for name, words in _VENDORS.items() for word in (name, *words.split())}


@lru_cache(maxsize=4_096)
def _category(words: str) -> str | None:
    tokens = re.findall(r"[a-z]+", words)
    for size in (3, 2, 1):
        for at in range(len(tokens) - size + 1):
            phrase = " ".join(tokens[at : at + size])
            if known := phrases().get(phrase) or _vendor_words().get(phrase):
                return known
    return None


def category(value: object) -> str | None:
    """Return the category that the longest known phrase of a cell names, or None."""
    plain = label(value)
    return None if plain is None or len(plain) > 100 else _category(plain.casefold())


def categories(values: Sequence[Any]) -> list[str | None]:
    """Return `category` of every value."""
    return [category(value) for value in values]


_COUNTRIES = frozenset(
    [
        *(
            "id",
            "idn",
            "indonesia",
            "malaysia",
            "brunei",
            "philippines",
            "filipina",
            "thailand",
            "vietnam",
            "australia",
        ),
        *(
            "india",
            "japan",
            "jepang",
            "korea",
            "south korea",
            "china",
            "taiwan",
            "usa",
            "united states",
            "uk",
            "united kingdom",
        ),
    ]
)
"""What stands alone in a column of places where a tool knows no town."""


@lru_cache(maxsize=4_096)
def _city(plain: str) -> str | None:
    bare = _CITY_REST.sub("", plain).strip()
    if not any(c.isalpha() for c in bare) or bare.startswith("=") or bare.casefold() in _COUNTRIES:
        return None
    place = resolve_city(bare)
    if place is not None:
        return place.name
    return bare.title() if bare.islower() or bare.isupper() else bare


def city(value: object) -> str | None:
    """Return an Indonesian city by its canonical name, another place as it is written, or None."""
    plain = label(value)
    return None if plain is None or len(plain) > 80 else _city(plain)


def cities(values: Sequence[Any]) -> list[str | None]:
    """Return `city` of every value."""
    return [city(value) for value in values]
