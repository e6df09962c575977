"""Time zones named by a place: `zona waktu Bali`, `Makassar time`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from core.nlu.places.cities import compact, gazetteer
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
    "taiwan": "Asia/Taipei", "taipei": "Asia/Taipei", "hongkong": "Asia/Hong_Kong", "hong kong": "Asia/Hong_Kong", "tokyo": "Asia/Tokyo", "jepang": "Asia/Tokyo", "japan": "Asia/Tokyo",
    "korea": "Asia/Seoul", "seoul": "Asia/Seoul", "china": "Asia/Shanghai", "mekkah": "Asia/Riyadh", "jeddah": "Asia/Riyadh",
    "riyadh": "Asia/Riyadh", "arab": "Asia/Riyadh", "perth": "Australia/Perth", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne",
    "kuala lumpur": "Asia/Kuala_Lumpur", "dubai": "Asia/Dubai", "doha": "Asia/Qatar", "qatar": "Asia/Qatar", "india": "Asia/Kolkata", "delhi": "Asia/Kolkata", "mumbai": "Asia/Kolkata",
    "istanbul": "Europe/Istanbul", "turki": "Europe/Istanbul", "cairo": "Africa/Cairo", "kairo": "Africa/Cairo", "mesir": "Africa/Cairo", "auckland": "Pacific/Auckland", "brisbane": "Australia/Brisbane", "adelaide": "Australia/Adelaide",
    "new york": "America/New_York", "washington": "America/New_York", "boston": "America/New_York", "miami": "America/New_York", "toronto": "America/Toronto", "chicago": "America/Chicago", "houston": "America/Chicago", "denver": "America/Denver",
    "los angeles": "America/Los_Angeles", "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "vancouver": "America/Vancouver", "california": "America/Los_Angeles", "hawaii": "Pacific/Honolulu",
    "paris": "Europe/Paris", "prancis": "Europe/Paris", "france": "Europe/Paris", "berlin": "Europe/Berlin", "jerman": "Europe/Berlin", "germany": "Europe/Berlin", "rome": "Europe/Rome", "madrid": "Europe/Madrid", "zurich": "Europe/Zurich", "moscow": "Europe/Moscow",
    "london": "Europe/London", "inggris": "Europe/London", "belanda": "Europe/Amsterdam", "amsterdam": "Europe/Amsterdam",
}  # fmt: skip
"""Where Indonesians abroad live, by the name that stands before `time` or behind `waktu`."""

_SETS: Final = re.compile(
    r"^(?!.{0,200}(?:\?|\b(?:apa|berapa|what|which|mana)\b))(?=.{0,100}\b(?:zona\s{0,2}waktu|time\s{0,2}zone)).{0,100}\b(?:set|change|switch|use|make|is|to|ganti|ubah|atur|pakai|pake|ke|jadi|zona\s{0,2}waktu(?:nya|ku)?\s{1,3}[a-z]{3,})",
    re.I | re.S,
)
_BEING: Final = re.compile(
    r"^\W{0,3}(?:(?:btw|oh|kak|min|eh|by\s{1,3}the\s{1,3}way)\W{1,3}){0,2}"
    r"(?:(?:i['’]?m|i\s{1,3}am|we['’]?re|we\s{1,3}are)\s{1,3}(?:(?:currently|now|right\s{1,3}now|in\s{1,3}fact)\s{1,3})?in\s{1,3}(?P<en>[a-z]{3,20}(?:\s[a-z]{3,20})?)\s{1,3}(?:now|right\s{1,3}now|currently|today|at\s{1,3}the\s{1,3}moment|this\s{1,3}(?:week|month)|until\b.{0,30}|for\b.{0,30})"
    r"|(?:sekarang|skrg|saat\s{1,3}ini)\s{1,3}(?:aku|saya|gue|gw|kami|kita)\s{1,3}(?:(?:lagi|sedang|ada)\s{1,3}){0,2}di\s{1,3}(?P<id>[a-z]{3,20}(?:\s[a-z]{3,20})?)"
    r"|(?:aku|saya|gue|gw|kami|kita)\s{1,3}(?:(?:lagi|sedang|skrg|sekarang|ada)\s{1,3}){1,2}di\s{1,3}(?P<now>[a-z]{3,20}(?:\s(?!sampai|sampe|ya|nih|kak|min|sekarang)[a-z]{3,20})?))"
    r"(?:\s{1,3}(?:ya|nih|kak|min|sekarang|skrg|sampai\b.{0,30}|sampe\b.{0,30})){0,3}\W{0,3}$",
    re.I,
)
"""Where who writes is for a time, which is no place of their business: `I am in Bali now`."""

_PLACE = r"(?P<place>[a-z]{3,20}(?:\s(?!time\b|aja\b|saja\b|dong\b|ya\b|please\b|kak\b|min\b)[a-z]{4,12})?)"
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
    return _zones().get(city) or _of_province(city)


def sets_zone(text: str) -> bool:
    """Return whether a text wishes for another time zone, whether it is known or not."""
    return _SETS.search(text) is not None


def being_in(text: str) -> str | None:
    """Return the zone of where who writes is for a time, None where a text does not say or none is known."""
    found = _BEING.match(text)
    place = next(filter(None, found.groups()), "").casefold() if found else ""
    return zone_of(place) or zone_of(place.partition(" ")[0]) if place else None


@cache
def _zones() -> dict[str, str]:
    return {name: _of_province(province) for name, province in table("provinces.csv")}


def _of_province(province: str) -> str:
    if province.startswith(_EASTERN):
        return WIT
    return WITA if province.startswith(_CENTRAL) else WIB
