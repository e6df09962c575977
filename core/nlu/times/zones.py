"""Time zones named by a place: `zona waktu Bali`, `Makassar time`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from core.nlu.places.cities import JAKARTA, compact, gazetteer
from core.nlu.scan import Scan
from core.nlu.words.vocabulary import table

ZONES: Final = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
WIB, WITA, WIT = ZONES

_CENTRAL: Final = (
    "Bali", "Nusa Tenggara", "Kalimantan Selatan", "Kalimantan Timur", "Kalimantan Utara", "Sulawesi", "Gorontalo",
)  # fmt: skip
_EASTERN: Final = ("Maluku", "Papua")
"""How the names of the provinces begin that do not keep western time (Keppres 41/1987)."""

_ISLANDS: Final = {"bali": WITA, "lombok": WITA, "sulawesi": WITA, "papua": WIT, "maluku": WIT, "jawa": WIB, "sumatra": WIB, "sumatera": WIB}  # fmt: skip
_ABROAD: Final = {
    "singapore": "Asia/Singapore", "singapura": "Asia/Singapore", "malaysia": "Asia/Kuala_Lumpur", "brunei": "Asia/Brunei",
    "thailand": "Asia/Bangkok", "bangkok": "Asia/Bangkok", "vietnam": "Asia/Ho_Chi_Minh", "manila": "Asia/Manila", "filipina": "Asia/Manila",
    "taiwan": "Asia/Taipei", "taipei": "Asia/Taipei", "hongkong": "Asia/Hong_Kong", "tokyo": "Asia/Tokyo", "jepang": "Asia/Tokyo", "japan": "Asia/Tokyo",
    "korea": "Asia/Seoul", "seoul": "Asia/Seoul", "china": "Asia/Shanghai", "dubai": "Asia/Dubai", "mekkah": "Asia/Riyadh", "jeddah": "Asia/Riyadh",
    "riyadh": "Asia/Riyadh", "arab": "Asia/Riyadh", "perth": "Australia/Perth", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne",
    "london": "Europe/London", "inggris": "Europe/London", "belanda": "Europe/Amsterdam", "amsterdam": "Europe/Amsterdam",
}  # fmt: skip
"""Where Indonesians abroad live, by the name that stands before `time` or behind `waktu`."""

_PLACE = r"(?P<place>[a-z]{4,20}(?:\s(?!time\b|aja\b|saja\b|dong\b|ya\b|please\b|kak\b|min\b)[a-z]{4,12})?)"
_NAMED: Final = (
    re.compile(
        r"\b(?:zona\s?waktu|time\s?zone|tz|waktu\s+setempat)(?:n?ya|ku|s)?\s*(?:[:=]|\b(?:saya|aku|ku|kami|my|to|ke|jadi|jadiin|di|ikut|pakai|pake|is|for|the|set)\b|\s)*"
        + _PLACE
    ),
    re.compile(r"\b(?:pakai|pake|ikut(?:in)?|ke|jadi|dalam|pukul|jam(?:nya)?)\s+waktu\s+" + _PLACE),
    re.compile(rf"(?:\d|\b(?:pagi|siang|sore|malam|malem))\s+waktu\s+{_PLACE}"),
    re.compile(rf"\x00\s{{0,3}}waktu\s+{_PLACE}"),
    re.compile(rf"\b{_PLACE}\s+time(?:\s?zone)?\b"),
)


def read_zone(scan: Scan) -> None:
    """Take a zone that a place stands for; states `timezone`, and the place is no city then."""
    for pattern in _NAMED:
        for match in pattern.finditer(scan.rest):
            words = match["place"].split()
            for size in range(len(words), 0, -1):
                named = words[-size:] if pattern is _NAMED[-1] else words[:size]
                zone = zone_of(" ".join(named))
                if zone:
                    scan.state("timezone", zone)
                    scan.take(*match.span(), "zone")
                    break


def zone_of(place: str) -> str | None:
    """Return the IANA zone of a city, a regency, a large island or a place abroad, None for no such place."""
    if place in _ISLANDS or place in _ABROAD:
        return _ISLANDS.get(place) or _ABROAD[place]
    city = gazetteer().certain.get(compact(place))
    if city is None:
        return None
    return WIB if city == JAKARTA else _zones().get(city)


@cache
def _zones() -> dict[str, str]:
    return {name: _of_province(province) for name, province in table("provinces.csv")}


def _of_province(province: str) -> str:
    if province.startswith(_EASTERN):
        return WIT
    return WITA if province.startswith(_CENTRAL) else WIB
