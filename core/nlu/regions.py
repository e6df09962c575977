"""Names that stand for several cities: Jakarta is five, and nobody lives in "Jakarta" alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from core.nlu.vocabulary import table

REGIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "Jakarta": (
        "Jakarta",
        "Jakarta Pusat",
        "Jakarta Utara",
        "Jakarta Barat",
        "Jakarta Selatan",
        "Jakarta Timur",
        "Kepulauan Seribu",
    ),
}


def cities_of(place: str) -> tuple[str, ...]:
    """Return the cities that a place name covers: its own name where it is one city."""
    return REGIONS.get(place, (place,))


_GREATER_JAKARTA: Final = ("Bogor", "Depok", "Tangerang", "Tangerang Selatan", "Bekasi")


def near(place: str) -> tuple[str, ...]:
    """Return the cities and regencies of the same province, and around Jakarta those around it."""
    if place in REGIONS["Jakarta"] or place in _GREATER_JAKARTA:
        around = (*REGIONS["Jakarta"], *_GREATER_JAKARTA)
        return tuple(dict.fromkeys((*around, *_together().get(place, ()))))
    return _together().get(place, ())


@cache
def _together() -> dict[str, tuple[str, ...]]:
    """Return for each city and regency all of its province."""
    provinces = {row[0]: row[1] for row in table("provinces.csv")}
    members: dict[str, list[str]] = {}
    for name, province in provinces.items():
        members.setdefault(province, []).append(name)
    return {name: tuple(members[province]) for name, province in provinces.items()}
