"""Names that stand for several cities: Jakarta is five, and nobody lives in "Jakarta" alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from core.nlu.words.vocabulary import table

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
    "Lombok": (
        "Lombok",
        "Mataram",
        "Lombok Barat",
        "Lombok Tengah",
        "Lombok Timur",
        "Lombok Utara",
    ),
}


def cities_of(place: str) -> tuple[str, ...]:
    """Return the cities that a place name covers, which some accounts name as a whole: its own name alone where it is
    one city."""
    return REGIONS.get(place) or (place, *_provinces().get(place, ()))


def covers(place: str, named: Collection[str]) -> bool:
    """Return whether a place is a region of which a city is named as well: Bali of `denpasar, bali`."""
    return not set(cities_of(place)).isdisjoint({*named} - {place})


_SHORT: Final = {
    "jabar": "Jawa Barat", "jateng": "Jawa Tengah", "jatim": "Jawa Timur", "west java": "Jawa Barat",
    "central java": "Jawa Tengah", "east java": "Jawa Timur", "ntb": "Nusa Tenggara Barat",
    "ntt": "Nusa Tenggara Timur", "sumut": "Sumatera Utara", "sumbar": "Sumatera Barat",
    "sumsel": "Sumatera Selatan", "sulsel": "Sulawesi Selatan", "sulut": "Sulawesi Utara",
    "sulteng": "Sulawesi Tengah", "sultra": "Sulawesi Tenggara", "sulbar": "Sulawesi Barat",
    "kaltim": "Kalimantan Timur", "kalsel": "Kalimantan Selatan", "kalbar": "Kalimantan Barat",
    "kalteng": "Kalimantan Tengah", "kaltara": "Kalimantan Utara", "kepri": "Kepulauan Riau",
    "babel": "Kepulauan Bangka Belitung", "bangka belitung": "Kepulauan Bangka Belitung",
}  # fmt: skip
"""Provinces by what people call them."""


def province_of(name: str) -> str | None:
    """Return the province that a name means (`jabar`, `Jawa Barat`), None where it means none."""
    folded = name.casefold().replace("sumatra", "sumatera")
    if folded in _SHORT:
        return _SHORT[folded]
    return next((one for one in _provinces() if one.casefold() == folded), None)


def province_around(city: str) -> str | None:
    """Return the province of a city, None where there is but the city, or the city is one itself."""
    own = (name for name, cities in _provinces().items() if city in cities and len(cities) > 1)
    return next(own, None)


GREATER_JAKARTA: Final = ("Bogor", "Depok", "Tangerang", "Tangerang Selatan", "Bekasi")
"""What `jabodetabek` says besides Jakarta."""


def near(place: str) -> tuple[str, ...]:
    """Return the cities and regencies of the same province, and its own name, which some accounts say instead; around
    Jakarta also those around it."""
    if place in REGIONS["Jakarta"] or place in GREATER_JAKARTA:
        around = (*REGIONS["Jakarta"], *GREATER_JAKARTA)
        return tuple(dict.fromkeys((*around, *_together().get(place, ()))))
    return _together().get(place) or cities_of(place)[1:]


@cache
def _provinces() -> dict[str, tuple[str, ...]]:
    """Return the cities and regencies of each province, less what is a city's name too."""
    rows = table("provinces.csv")
    members: dict[str, list[str]] = {}
    for row in rows:
        members.setdefault(row[1], []).append(row[0])
    return {name: tuple(cities) for name, cities in members.items() if name not in cities}


@cache
def _together() -> dict[str, tuple[str, ...]]:
    """Return for each city and regency all of its province, and the province."""
    provinces = {row[0]: row[1] for row in table("provinces.csv")}
    members: dict[str, list[str]] = {}
    for name, province in provinces.items():
        members.setdefault(province, []).append(name)
    return {name: (*members[province], province) for name, province in provinces.items()}
