"""What stands beside the accounts of a pasted list and is no number: names, and where people live."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from core.nlu.files.stacked import Card
from core.nlu.places.cities import resolve_city

_LIVES: Final = re.compile(
    r"\W{0,6}(?:(?:domisili|kota|lokasi|daerah|area|asal|city|location|based\s{1,3}in)\s{0,3}[:=-]?\s{0,3})?(?P<town>[^\W\d_][^\d\n,/|]{2,40}?)\W{0,4}",
    re.IGNORECASE,
)
"""A line that can name a town and nothing else: `📍 Bandung`, `Domisili : Bandung`."""


def names_and_towns(cards: Iterable[Card]) -> tuple[dict[int, str], dict[int, str]]:
    """Return names and towns by the number of the account's line; a name that is a town's is one."""
    names: dict[int, str] = {}
    towns: dict[int, str] = {}
    for card in cards:
        _, *below = card.text.split("\n")
        lines = (found["town"] for line in below if (found := _LIVES.fullmatch(line)))
        town = next(filter(None, map(_town, (card.name, *lines))), None)
        if town is not None:
            towns[card.number] = town
        if card.name and not _town(card.name):
            names[card.number] = card.name
    return names, towns


def _town(words: str) -> str | None:
    place = resolve_city(words) if words else None
    return place.name if place is not None and place.exact else None
