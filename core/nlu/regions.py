"""Names that stand for several cities: Jakarta is five, and nobody lives in "Jakarta" alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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
