"""From a text to what it means: slots by rules, the intent by rules and a trained model."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.messages import SlotValue
from core.nlu.campaigns.notes.parting import parts
from core.nlu.campaigns.planning.postponing import meant_day
from core.nlu.deciding import COUNTED, ranked_intents, states_only
from core.nlu.folding import folded
from core.nlu.hints import (
    denied_ordinals,
    is_elliptical,
    ordinals,
    read_change,
)
from core.nlu.intents import CHECK, LOG
from core.nlu.language import is_secret, read_language, words_of
from core.nlu.scan import Scan
from core.nlu.searching.changes import freed, relative
from core.nlu.slots import read_slots
from core.nlu.understanding import Understanding
from core.nlu.words.bags import bag

TOO_SMALL: Final = "money_too_small"

SEEN: Final = bag("likes comments shares saves views reach")
"""Counts of a post, beside which a small number counts as well."""

_MONEY: Final = re.compile(
    r"\b(?:rp|idr|rupiah|budget|bujet|bajet|anggaran|dana|modal|fee|honor|bayar\w*|dibayar|dp|tf|transfer\w*|harga\w*|tarif|rate|minta|deal|omzet|omset|ongkir|paid|pay|price|cost|laku|terjual|sold|ribuan)\b"
)

PLACED: Final = bag("suggest profile")
"""Intents that a place matters to."""

LOOKING_BACK_DAYS: Final = 60
"""`tayang 3 desember` said in November is planned; said in January it was."""

_TAG: Final = re.compile(r"</?[a-z][^<>]{0,80}>")
"""What is pasted along with a text is of no language."""

SLOTLESS: Final = bag("other greet thanks cancel help privacy")

_WHEN, _WHAT, _WHOM = "date time", "category city", "count tier"

UNRELATED: Final = {
    "explain": bag(f"{_WHEN} {_WHAT} {_WHOM} budget_idr platform"),
    "compare": bag(f"{_WHEN} {_WHOM}"),
    "evaluate": bag(f"{_WHEN} {_WHOM}"),
    "rate": bag(_WHEN),
    "recommend": bag(_WHEN),
    "check_content": bag(f"{_WHEN} {_WHAT} {_WHOM} budget_idr rating"),
    "campaign_log": bag(f"{_WHAT} {_WHOM}"),
}
"""What a message of an intent mentions in passing: the claim in a caption, the sizes compared."""

OF_SOMEBODY: Final = bag("campaign_log recommend")
"""Intents that no account is left out of: whom they do not want is whom they speak of, `jangan pake @x, 2 aja
nilainya`."""

AHEAD: Final = bag("suggest brief campaign_new subscribe unsubscribe profile import export")
"""Intents about what is to come: a day that is over belongs to the story around them."""


def warm_up() -> None:
    """Read the packaged data now, so that the first message is answered as fast as the rest."""
    understand(
        "cari influencer kuliner di bandungg",
        now=datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")),
        zone=ZoneInfo("UTC"),
    )


def understand(
    text: str, *, now: datetime, zone: ZoneInfo, language: str | None = None
) -> Understanding:
    """Return intent, slots and hints of one message; pure, and safe on any text.

    `now` is an aware time; relative days count from its date in `zone`. language: of the conversation,
    for words that tell none.
    """
    told, text = text, folded(text)
    scan = read_slots(text, now, zone, language)
    masked = scan.masked()
    slots = bool(scan.slots or scan.dropped)
    probabilities = ranked_intents(text, scan, masked)
    intent, confidence = probabilities[0]
    found = ordinals(scan.text)
    dropped = _dropped(scan, bool(found))
    _note_places(scan, intent)
    return Understanding(
        text=told,
        intent=intent,
        confidence=confidence,
        slots=_relevant(scan, intent, now.astimezone(zone).date()),
        alternatives=tuple(probabilities[1:4]),
        language=None if is_secret(told) else _language(text, masked, intent),
        ordinal=found[0] if found else None,
        elliptical=is_elliptical(masked, slots) or (slots and states_only(scan, masked)),
        dropped=dropped,
        ordinals=found,
        change=read_change(scan.text),
        notes=_without_counts(scan, text, now, zone),
        stated=dict(scan.slots),
        relative=relative(masked, scan.slots),
        place=scan.place,
        each_idr=scan.each,
        bare=scan.bare,
        figures={metric: tuple(told) for metric, told in scan.figures.items()},
        masked=masked,
        excluded={slot: tuple(values) for slot, values in scan.excluded.items()},
    )


def _without_counts(scan: Scan, text: str, now: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """Return the notes without an amount that is too small to be money, where it is the count of somebody told
    after another's: `@rani views 5rb, @hana 6rb`; or stands among counts, and no word says that it is money."""
    if TOO_SMALL not in scan.notes:
        return tuple(scan.notes)
    told = parts(text)
    counted = bool(told) and all(
        not COUNTED.isdisjoint(read_slots(part, now, zone).slots) for part in told
    )
    counted = counted or (not SEEN.isdisjoint(scan.slots) and not _MONEY.search(scan.text))
    return tuple(note for note in scan.notes if note != TOO_SMALL or not counted)


def _language(text: str, masked: str, intent: str) -> str | None:
    """Return the language of a message's own words, else that of a text which `check …` is written
    before: it alone is English, `cek …` tells by itself."""
    found = read_language(words_of(_TAG.sub(" ", masked)))
    checks = intent == CHECK and text.lower().lstrip().startswith("check ")
    return found or (read_language(words_of(text.lower())) if checks else None)


def _dropped(scan: Scan, pointed: bool) -> tuple[str, ...]:
    """Return what is taken back; a denial that nothing replaces is noted, for no list heeds it."""
    denied = [*scan.dropped, *(["handles"] if denied_ordinals(scan.text) else [])]
    free = freed(scan.text)
    replaced = {*scan.slots, *free, *(["handles"] if pointed else [])}
    if any(slot not in replaced for slot in denied):
        scan.note("negated_not_supported")
    return tuple(dict.fromkeys([*denied, *(slot for slot in free if slot not in scan.slots)]))


def _note_places(scan: Scan, intent: str) -> None:
    if scan.place and intent in PLACED:
        scan.note("place_unknown")


def _relevant(scan: Scan, intent: str, today: date) -> dict[str, SlotValue]:
    """Return the slots that belong to such a message: alternatives and small talk state none."""
    if intent in SLOTLESS:
        return {}
    slots = {k: v for k, v in scan.slots.items() if k not in UNRELATED.get(intent, frozenset())}
    if intent in OF_SOMEBODY and "handles" not in slots and scan.excluded.get("handles"):
        slots["handles"] = tuple(scan.excluded["handles"])
    if intent == LOG and scan.past_date and "date" in slots:
        slots["date"] = _looking_back(scan, str(slots["date"]), scan.past_date, today)
    if intent in AHEAD and str(slots.get("date", today)) < today.isoformat():
        del slots["date"]
    return slots


def _looking_back(scan: Scan, ahead: str, past: str, today: date) -> str:
    """Return the day that a note means: of a plan the coming one, of something done the last one,
    unless it lies too far back."""
    one, other = date.fromisoformat(ahead), date.fromisoformat(past)
    if (today - other).days > LOOKING_BACK_DAYS:
        return ahead
    counted = not COUNTED.isdisjoint(scan.slots)
    return meant_day(scan.text, one, other, today, counted=counted).isoformat()
