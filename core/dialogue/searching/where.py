"""What a message makes of the cities and platforms of the search before it."""

from __future__ import annotations

import re
from typing import Final

from core.dialogue.searching.slots import Changes, read_quota, write_quota
from core.dialogue.state import Slots
from core.messages import values_of
from core.nlu.places.several import added, all_of, changes_mind, let_go, one_each, taken_out
from core.nlu.scan import plain
from core.nlu.understanding import Understanding
from core.nlu.words.platforms import PLATFORM

_NEARER: Final = re.compile(
    r"\b(?:jauh(?:2|-?\s?jauh)?|kejauhan|(?:yang|yg|lebih|paling)\s+(?:deket|dekat)|terdekat|setempat|orang\s+sini|too\s+far|closer|nearby)\b"
)


def places_changed(said: Understanding, text: str, before: Slots | None) -> Changes:
    """Return the cities of a message that names several, or adds some to those before."""
    if "city" in said.excluded or "city" in said.dropped:
        return {}
    several = all_of(text)
    known = named_places(before) if before else ()
    more = added(text) if before else ()
    quotas = values_of(before, "quotas") if before else ()
    if more and any(quota.startswith("city=") for quota in quotas):
        new = [n for n in more if not any(q.startswith(f"city={n}:") for q in quotas)]
        quotas += tuple(write_quota("city", name, 1, 1) for name in new)
        return {"city": None, "also": None, "quotas": quotas, "count": _sum(quotas)}
    if more and known:
        several = tuple(dict.fromkeys((*known, *more, *several)))
    each = one_each(text) if len(several) > 1 else 0
    if each:
        quotas = tuple(write_quota("city", name, each, each) for name in several)
        return {"city": None, "also": None, "quotas": quotas, "count": each * len(several)}
    if len(several) > 1:
        return {"city": several[0], "also": several[1:]}
    stated = said.everything().get("city")
    return {"also": None} if stated and before and before.get("also") else {}


def cities_let_go(before: Slots, text: str) -> Changes:
    """Return the search without what is wanted of some cities: filters and quotas. A city that
    nobody asked for comes instead (`eh gajadi surabaya`), or is kept out (`forget surabaya`)."""
    known = named_places(before)
    quoted = tuple(
        limit.name
        for quota in values_of(before, "quotas")
        if (limit := read_quota(quota)) is not None and limit.slot == "city"
    )
    gone = (*let_go(text), *(name for name in taken_out(text) if name in (*known, *quoted)))
    left = tuple(name for name in known if name not in gone)
    quotas = values_of(before, "quotas")
    kept = tuple(text for text in quotas if not any(f"city={name}:" in text for name in gone))
    found: Changes = {}
    others = tuple(name for name in gone if name not in known)
    if len(others) == 1 and len(gone) == 1 and known and not quotas:
        if changes_mind(text):
            return {"city": others[0], "also": None}
        out = unique([*values_of(before, "exclude"), f"city={others[0]}"])
        return {"city": before.get("city"), "also": before.get("also"), "exclude": out}
    if gone and left != known:
        found |= {"city": left[0] if left else None, "also": left[1:] or None}
    if kept != quotas:
        found |= {"quotas": kept or None, "count": _sum(kept)}
    return found


def _sum(quotas: tuple[str, ...]) -> int | None:
    """Return how many exact quotas want together, None where there are none."""
    limits = [limit for text in quotas if (limit := read_quota(text)) is not None]
    return sum(limit.low for limit in limits) or None


_TOO: Final = re.compile(rf"\b(?:{PLATFORM})\s+(?:juga|jg|jga|too|as\s+well|also)\b")

_ADDS: Final = re.compile(r"\b(?:di)?tambah\w*|\b(?:nambah|add|include|sekalian|masukin)\b")

_WILL_DO: Final = re.compile(
    r"\b(?:boleh|bisa|gapapa|gpp|oke|ok|okay|fine|mau|bebas|works?|welcome|good)\b"
)


def any_platform(said: Understanding, text: str, before: Slots) -> Changes:
    """Return the search on any platform where another one will do as well (`ig juga boleh`), with somebody
    there where one is to be added (`tambahin tiktok juga`)."""
    named, known = said.everything().get("platform"), before.get("platform")
    if not named or named == known or not _TOO.search(text):
        return {}
    if _ADDS.search(text) or (known is None and not _WILL_DO.search(text)):
        wanted = write_quota("platform", str(named), 1, None)
        return {"platform": None, "quotas": tuple(unique([*values_of(before, "quotas"), wanted]))}
    return {"platform": None}


def named_places(before: Slots) -> tuple[str, ...]:
    """Return the cities that a search is of."""
    city = before.get("city")
    return (city, *values_of(before, "also")) if isinstance(city, str) else ()


def unique(names: list[str]) -> tuple[str, ...]:
    """Return names once each, in their order."""
    return tuple(dict.fromkeys(names))


def wants_nearer(text: str) -> bool:
    """Return whether a text finds those of a list too far away: `kok jauh2 sih, maunya bekasi`."""
    return _NEARER.search(plain(text)) is not None
