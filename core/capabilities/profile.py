"""What a person has chosen: the language and the time zone of the answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.messages import Payload, SlotValue

LANGUAGES: Final = {
    "id": re.compile(r"\b(?:indonesia\w*|indo)\b", re.I),
    "en": re.compile(r"\b(?:inggris|english|inglish|enggris)\b", re.I),
}
_BUSINESS: Final = re.compile(
    r"\b(?:usaha\w*|bisnis\w*|toko\w*|jual\w*|kursus\w*|les|umkm|brand|business|shop|store|sell\w*)\b",
    re.I,
)
ZONES: Final = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")


@dataclass(frozen=True, slots=True)
class ProfileSlots:
    """language: `id` or `en`. timezone: IANA name. category, city: of the person's business."""

    language: str | None = None
    timezone: str | None = None
    category: str | None = None
    city: str | None = None


@dataclass(frozen=True, slots=True)
class ProfileView:
    """The choices that hold now; `now` is shown in `chosen_zone`.

    category, city: what was said of the business, which is not kept yet.
    """

    chosen_language: str
    chosen_zone: ZoneInfo
    now: datetime
    category: str | None = None
    city: str | None = None


class Profile(Capability[ProfileSlots, ProfileView]):
    """Answers "pakai bahasa Inggris" and "pakai waktu WITA"; without a wish it shows both."""

    name = "profile"
    commands = {"profil": {}, "bahasa": {}, "language": {}}  # noqa: RUF012
    Slots = ProfileSlots
    View = ProfileView

    async def run(self, slots: ProfileSlots, context: Context) -> Outcome[ProfileView]:
        """Keep what was chosen and say it in the language that holds from now on."""
        language = slots.language or language_in(context.text)
        language = language if language in LANGUAGES else None
        zone = _zone(slots.timezone)
        if language:
            await context.people.choose_language(language)
        if zone:
            await context.people.choose_zone(zone.key)
        view = ProfileView(
            language or context.language,
            zone or context.zone,
            context.now,
            slots.category,
            slots.city,
        )
        if not language and not zone and (slots.category or slots.city):
            return Outcome(view, block="business", choices=_search(slots), slots={})
        if language:
            return Outcome(view, block=f"now_{language}", slots={})
        return Outcome(view, block="zone" if zone else "body", choices=_offers(view), slots={})


def language_in(text: str) -> str | None:
    """Return the language that a text asks for: the last one it names, unless it is about a shop."""
    if _BUSINESS.search(text):
        return None
    named = [(m.start(), code) for code, words in LANGUAGES.items() for m in words.finditer(text)]
    return max(named)[1] if named else None


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _offers(view: ProfileView) -> tuple[tuple[Choice, ...], ...]:
    other = "en" if view.chosen_language == "id" else "id"
    zones = tuple(
        Choice("zone", Payload("profile", {"timezone": zone}), args={"zone": zone})
        for zone in ZONES
        if zone != view.chosen_zone.key
    )
    language = Choice("language", Payload("profile", {"language": other}), args={"code": other})
    return ((language,), zones)


def _search(slots: ProfileSlots) -> tuple[tuple[Choice, ...], ...]:
    known: dict[str, SlotValue] = {}
    if slots.category:
        known["category"] = slots.category
    if slots.city:
        known["city"] = slots.city
    return ((Choice("search", Payload("suggest", known), args=known),),)


capability = Profile()
