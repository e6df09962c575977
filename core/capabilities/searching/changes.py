"""What a message makes of the search before it, or of the search that it asks for itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.capabilities.searching.bought import bought
from core.capabilities.searching.manners import manners, without_followers
from core.capabilities.searching.mentions import Mentions, mentions
from core.capabilities.searching.slots import LIMITED, NAMES
from core.capabilities.searching.wishes import wishes
from core.dialogue.reference import PEOPLE, PROMOTES, SHORT, price_level
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.business import sold
from core.nlu.product import product_in
from core.nlu.regions import province_of
from core.nlu.scan import plain
from core.nlu.slots import read_slots
from core.nlu.understanding import OTHER, Understanding

SEARCH: Final = "suggest"
MONEY: Final = ("budget_idr", "count")
_NEW = re.compile(
    r"\b(?:kampanye|campaign|brief|rekomendasi\w*|rating|catat|bandingkan|compare|caption|impor|import|ekspor|export|rekap|kenapa|knp|mengapa|why|cek|check|berapa|apakah)\b"
)
_OTHERS = re.compile(
    r"\W*(?:(?:ada|coba|mau|minta|kasih|cari|ganti|tampilkan|show|any|got|give\s+me)\s+)?(?:me\s+)?(?:yang|yg|orang|semua(?:nya)?|set|pilihan|opsi|kreator|some|the)?\s*(?:yang|yg)?\s*(?:lain(?:nya)?|laen|beda|berbeda|others?|else|different(?:\s+ones)?|semua(?:nya)?)(?:\s+(?:dong|ga|gak|nggak|ya|kak|lagi|aja|ones?|set|people|creators?))*\W*"
)
_NEARER = re.compile(
    r"\b(?:jauh(?:-?\s?jauh)?|kejauhan|(?:yang|yg|lebih|paling)\s+(?:deket|dekat)|terdekat|setempat|orang\s+sini|too\s+far|closer|nearby)\b"
)
Slots = Mapping[str, SlotValue]


def change(said: Understanding, state: State) -> Slots | None:
    """Return the slots of the search that a message changes or asks for with wishes, else None.

    Strict: None unless somebody or something is wished that a plain search has no slot for.
    """
    text = plain(said.text)
    before = _before(state)
    if _NEW.search(text) or (before is None and not _searches(said)):
        return None
    items = state.shown.items if state.shown and state.shown.intent == SEARCH else ()
    meant = mentions(text, items)
    found = _values(said, wishes(text))
    if said.each_idr:
        found["each_idr"] = said.each_idr
    if before is not None and "city" in before and _NEARER.search(text):
        found["premises"] = True
    others = _OTHERS.fullmatch(text) is not None and bool(items)
    if not (meant or found or others or _excluded(said)):
        return None
    base = {} if before is None or _fresh(said, text) else _left(before, said)
    stated = _stated(said)
    if {"followers_min", "followers_max"} & found.keys():
        stated = {k: v for k, v in stated.items() if k not in MONEY} | _money(text)
    changed: dict[str, object] = {**base, **stated, **price_level(said, base), **found}
    if "budget_idr" in stated and not said.each_idr:
        changed["each_idr"] = None
    if others:
        meant = Mentions(never=tuple(n for n in items if n not in _names(base, "must")))
    merged = _put(_without(changed, _excluded(said)), meant, items)
    return {k: v for k, v in merged.items() if v is not None and v != ()}  # type: ignore[misc]


def search_before(state: State) -> dict[str, SlotValue] | None:
    """Return the slots of the search that was answered last, of no budget where nothing was
    answered yet; None where something else was."""
    if state.shown is None:
        return {"budget_idr": 0}
    known = state.shown.intent == SEARCH and "budget_idr" in state.shown.slots
    return dict(state.shown.slots) if known else None


def _before(state: State) -> Slots | None:
    """Return the slots of the search that is open or was answered last."""
    if state.question is not None and state.question.intent == SEARCH:
        return state.question.slots
    return state.shown.slots if state.shown and state.shown.intent == SEARCH else None


def _searches(said: Understanding) -> bool:
    """Whether a message that follows no search asks for one, by more than a name."""
    return said.intent == SEARCH and bool(_stated(said) or product_in(said.text))


def _fresh(said: Understanding, text: str) -> bool:
    """Whether a message asks for a search of its own, rather than changing the last."""
    known = said.everything()
    if said.intent == SEARCH and "category" in known and PROMOTES.search(text):
        return True
    named = PEOPLE.search(text) is not None and "budget_idr" in known
    return said.intent in {SEARCH, OTHER} and named and len(text.split()) > SHORT


def _region(said: Understanding) -> dict[str, SlotValue]:
    """Return the province that a message names as the place to look in."""
    province = province_of(said.place) if said.place and "city" not in said.everything() else None
    return {"city": province} if province else {}


def _left(before: Slots, said: Understanding) -> dict[str, SlotValue]:
    """Return the search before without what the message takes back."""
    return {name: value for name, value in before.items() if name not in said.dropped}


def _stated(said: Understanding) -> dict[str, SlotValue]:
    return {name: value for name, value in said.everything().items() if name in NAMES}


def _money(text: str) -> dict[str, SlotValue]:
    """Return the budget and the number of people of a text, bounds of followers apart."""
    slots = read_slots(
        without_followers(text), datetime(2000, 1, 1, tzinfo=UTC), ZoneInfo("UTC")
    ).slots
    return {name: slots[name] for name in MONEY if name in slots}


def _values(said: Understanding, found: Mapping[str, SlotValue | None]) -> dict[str, object]:
    product, text = sold(product_in(said.text)), plain(said.text)
    return {
        **found,
        **_region(said),
        **manners(text, asked=said.intent == SEARCH),
        **bought(text, asked=_asks(said, text)),
        **({"product": product} if product and said.intent == SEARCH else {}),
    }


def _asks(said: Understanding, text: str) -> bool:
    """Whether a message asks for creators itself, at some length."""
    return said.intent == SEARCH and len(text.split()) > SHORT and bool(_stated(said))


def _excluded(said: Understanding) -> tuple[str, ...]:
    """Return the values that a message does not want, accounts apart."""
    return tuple(
        f"{slot}={value}"
        for slot, values in said.excluded.items()
        if slot in LIMITED
        for value in values
        if said.everything().get(slot) != value
    )


def _without(slots: dict[str, object], excluded: tuple[str, ...]) -> dict[str, object]:
    """Return the slots with more left out; a filter on what is left out now is gone, and what is
    asked for now is left out no more. Quotas on what is left out are gone with their sum."""
    before = [text for text in _names(slots, "exclude") if not _asked(slots, text)]
    kept = {k: v for k, v in slots.items() if f"{k}={v}" not in excluded}
    quotas = _names(slots, "quotas")
    if any(quota.startswith(f"{text}:") for quota in quotas for text in excluded):
        kept = {k: v for k, v in kept.items() if k not in {"quotas", "count"}}
    return kept | {"exclude": _unique([*before, *excluded])}


def _asked(slots: Mapping[str, object], text: str) -> bool:
    slot, _, value = text.partition("=")
    return slots.get(slot) == value


def _put(slots: dict[str, object], meant: Mentions, items: tuple[str, ...]) -> dict[str, object]:
    """Return the slots with what becomes of the people meant: the last word about each counts."""
    gone = {*meant.never, *meant.out}
    must = [*_names(slots, "must"), *meant.must]
    never = [*_names(slots, "never"), *meant.never, *meant.out]
    kept = [n for n in items if n not in gone] if meant.out else []
    return slots | {
        "must": _unique([n for n in must if n not in gone and n not in meant.free]),
        "never": _unique([n for n in never if n not in meant.must and n not in meant.free]),
        "keep": _unique(kept),
    }


def _names(slots: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = slots.get(name)
    return value if isinstance(value, tuple) else ()


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
