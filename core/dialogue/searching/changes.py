"""What a message makes of the search before it, or of the search that it asks for itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from core.dialogue.reference import PEOPLE, PROMOTES, SHORT, out_of_range
from core.dialogue.searching.amounts import (
    MONEY,
    adds,
    bounds_each,
    budget_again,
    capped,
    money_of,
    numbers,
    so_many,
)
from core.dialogue.searching.bought import bought
from core.dialogue.searching.budgets import OF_A_BUDGET, each_is_total, named_again, price_level
from core.dialogue.searching.excluding import (
    only,
    others_than,
    unwanted_in,
    wished,
    with_people,
    without,
)
from core.dialogue.searching.floors import floored
from core.dialogue.searching.shifts import one_more, shift
from core.dialogue.searching.slots import NAMES, Changes
from core.dialogue.searching.where import (
    any_platform,
    cities_let_go,
    named_places,
    places_changed,
    unique,
    wants_nearer,
)
from core.dialogue.searching.wishes import wishes
from core.dialogue.state import Slots, State
from core.messages import SlotValue, values_of
from core.nlu.amounts.loose_money import bare_budget
from core.nlu.hints import denied_ordinals
from core.nlu.intents import OTHER, SEARCH
from core.nlu.places.regions import province_of
from core.nlu.scan import plain
from core.nlu.searching.complaints import complains_of
from core.nlu.searching.mentions import mentions, only_these, swaps, takes_both
from core.nlu.searching.product import product_in
from core.nlu.searching.promoting import product_wished
from core.nlu.searching.reserve import reserved_in
from core.nlu.searching.sorting import order_in
from core.nlu.searching.splitting import split_of
from core.nlu.searching.traits import speaks_of_values, traits, without_followers
from core.nlu.searching.whynot import missing_in
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE

_CAMPAIGN = re.compile(r"\b(?:kampanye|campaign)\b")
_NEW = re.compile(
    r"\b(?:what'?s|brief|rekomendasi\w*|rating|catat|bandingkan|compare|caption|impor|import|ekspor|export|rekap|kenapa|knp|mengapa|why|cek|check|berapa|apakah)\b"
)
_OTHERS = re.compile(
    rf"\W{{0,9}}(?:kok\s{{1,3}}(?:ga|gak|nggak|ora|teu)\s{{1,3}})?(?:(?:ada|ono|aya|coba|mau|minta|kasih|cari|ganti|tampilkan|show|any|got|give\s{{1,3}}me)\s{{1,3}})?(?:me\s{{1,3}})?(?:(?:yang|yg|orang|semua(?:nya)?|set|pilihan|opsi|kreator|some|the)\s{{0,3}})?(?:(?:yang|yg|sing|nu)\s{{0,3}})?(?:lain(?:nya)?|laen|liyane|liyan|sanes|beda|berbeda|others?|else|different(?:\s{{1,3}}ones)?|semua(?:nya)?)(?:\s{{1,3}}(?:{PARTICLE}|ga|gak|nggak|teu|ora|lagi|ones?|set|people|creators?))*\W{{0,9}}"
)

_FITS_OURS: Final = re.compile(
    r"\b(?:cocok|pas|sesuai|nyambung|relevan|fit(?:s|ting)?|suits?|match(?:es|ing)?)\b\W+(?:(?:buat|untuk|utk|sama|dengan|dgn|ama|for|with|to)\W+)?(?:(?:jualan|dagangan|usaha|produk|toko|bisnis)(?:\s*(?:ku|nya)|\s+(?:saya|sy|aku|gue|gw|kami|kita))\b|(?:my|our)\s+(?:business|shop|store|products?|goods)\b)"
)
"""`yang cocok sama jualanku`: what the profile knows."""


def change(said: Understanding, state: State) -> Slots | None:
    """Return the slots of the search that a message changes or asks for with wishes, else None.

    Strict: None unless somebody or something is wished that a plain search has no slot for.
    """
    text = plain(said.text)
    before = _before(state)
    campaign = _CAMPAIGN.search(text) is not None and said.intent != SEARCH
    moves = "city" in said.excluded and "city" in said.everything()
    asks = _NEW.search(text) and not (moves or complains_of(text) or so_many(text))
    looks = before is not None and (order_in(text) or missing_in(text)) is not None
    looks |= bool(denied_ordinals(text)) and out_of_range(said, state.shown)
    if campaign or asks or looks or (before is None and not _searches(said, text, state)):
        return None
    items = state.shown.items if state.shown and state.shown.intent == SEARCH else ()
    meant = mentions(text, items, state.focus)
    found = _found(said, text, before, state.past, items)
    others = _OTHERS.fullmatch(text) is not None and bool(items)
    unwanted = unwanted_in(said, text, before)
    both = _both(said.text, items, state.seen)
    if not (meant or found or others or unwanted or both):
        return None
    base = {} if before is None or _fresh(said, text) else _left(before, said)
    if others:
        meant = others_than(items, base)
    changed = _changed(said, text, base, found)
    merged = with_people(without(changed, unwanted), meant, items)
    if adds(text):
        merged["keep"] = unique([*values_of(merged, "keep"), *items])
    if kept := only_these(text, items):
        merged["keep"] = kept
    if both:
        merged |= only(both)
    return wished(merged)


def _both(text: str, items: tuple[str, ...], seen: tuple[str, ...]) -> tuple[str, ...]:
    """Return the two whom a message takes together: the list where it has no more, else who was looked at last."""
    pair = items if len(items) == 2 else seen
    return pair if len(pair) == 2 and takes_both(text) else ()


def _found(
    said: Understanding,
    text: str,
    before: Slots | None,
    past: Sequence[Slots],
    items: tuple[str, ...],
) -> dict[str, Any]:
    """Return what a message wishes besides the plain slots of a search. past: the searches before."""
    floor, text = floored(text, before)
    bounds = wishes(text)
    found = _values(said, text, bounds)
    if said.each_idr:
        found["each_idr"] = said.each_idr
    found |= _reserved(text, before)
    found |= floor or (_of_the_set(said, text, before, items) | _numbers_of(bounds))
    if "quotas" not in found:
        found |= places_changed(said, text, before)
    if "each_idr" in found and not floor:
        found["bounded"] = bounds_each(text) or None
    if before is None:
        return found
    if "city" in before and wants_nearer(text):
        found["premises"] = True
    found |= budget_again(text, past)
    found |= {"product": None, "assumed": None} if _FITS_OURS.search(text) else {}
    return found | cities_let_go(before, text) | any_platform(said, text, before)


def _changed(
    said: Understanding, text: str, base: Slots, found: Mapping[str, Any]
) -> dict[str, object]:
    """Return the search `base` with what a message states and wishes."""
    stated = _stated(said)
    if {"followers_min", "followers_max"} & found.keys():
        stated = {k: v for k, v in stated.items() if k not in MONEY}
        stated |= money_of(without_followers(text))
    told = {**stated, **_price(said, base, found), **found}
    fresh = {name: None for name in OF_A_BUDGET if "budget_idr" in told}
    changed: dict[str, object] = {**base, **fresh, **named_again(told, base), **told}
    if "quotas" in found and found.get("count", 0) is None and "count" in base:
        changed["count"] = base["count"]
    if "budget_idr" in stated and "each_idr" not in found and each_is_total(base):
        changed |= {"each_idr": None, "bounded": None}
    return changed | _crossed(changed, found)


def _crossed(changed: Mapping[str, object], found: Mapping[str, Any]) -> dict[str, object]:
    """Return the bound of their number that the one named now crosses as gone: at most 2, after at least 4."""
    low, high = changed.get("at_least"), changed.get("at_most")
    if not (isinstance(low, int) and isinstance(high, int) and low > high):
        return {}
    return {name: None for name in ("at_least", "at_most") if not found.get(name)}


def _of_the_set(
    said: Understanding, text: str, before: Slots | None, items: tuple[str, ...]
) -> Changes:
    """Return what leans on the set shown: what one may cost, one more or one less, the dearest out."""
    found = {**numbers(text, before, items), **capped(said, text, before)}
    bare = bare_budget(text, before.get("budget_idr")) if before is not None else None
    if bare is not None and not said.relative:
        found |= {"budget_idr": bare, "count": before.get("count") if before else None}
    if before is not None and (kept := only_these(text, items)):
        found |= {"count": len(kept), "at_least": None, "at_most": None}
    moves = one_more if adds(text) else shift
    moved = moves(text) if before is not None and items else None
    return found | ({"shift": moved} if moved else {})


def _before(state: State) -> Slots | None:
    """Return the slots of the search that is open or was answered last: where the question is only
    what another budget was meant to be, the budget before still holds for other changes."""
    shown = state.shown.slots if state.shown and state.shown.intent == SEARCH else None
    if state.question is None or state.question.intent != SEARCH:
        return shown
    asked = state.question.slots
    doubted = shown is not None and all(shown.get(name) == asked[name] for name in asked)
    return shown if doubted else asked


def _searches(said: Understanding, text: str, state: State) -> bool:
    """Whether a message that follows no search asks for one, by more than a name (`family friendly only`)."""
    if said.intent == OTHER:
        return not state.question and " " in text and speaks_of_values(text)
    known = _stated(said), product_in(said.text), traits(text, asked=True)
    return said.intent == SEARCH and any(known)


def _fresh(said: Understanding, text: str) -> bool:
    """Whether a message asks for a search of its own, rather than changing the last."""
    known = said.everything()
    if said.intent == SEARCH and "category" in known and PROMOTES.search(text):
        return True
    each = bounds_each(text) or floored(text, None)[0]
    named = PEOPLE.search(text) is not None and "budget_idr" in known and not each
    return said.intent in {SEARCH, OTHER} and named and len(text.split()) > SHORT


def _region(said: Understanding) -> dict[str, SlotValue]:
    """Return the province that a message names as the place to look in."""
    province = province_of(said.place) if said.place and "city" not in said.everything() else None
    return {"city": province} if province else {}


def _left(before: Slots, said: Understanding) -> dict[str, SlotValue]:
    """Return the search before without what the message takes back; a place or a kind that it does not
    want takes nothing from another one that was wanted."""
    known: Mapping[str, set[object]] = {
        "city": set(named_places(before)),
        "category": {before.get("category")},
    }
    elsewhere = {
        slot
        for slot, values in known.items()
        if (unwanted := said.excluded.get(slot)) and not values.intersection(unwanted)
    }
    gone = set(said.dropped) - elsewhere
    gone |= {"also"} if "city" in gone else set()
    return {name: value for name, value in before.items() if name not in gone}


def _stated(said: Understanding) -> dict[str, SlotValue]:
    names = [name for name in NAMES if name != "category" or complains_of(said.text) is None]
    return {name: value for name, value in said.everything().items() if name in names}


def _price(said: Understanding, base: Slots, found: Mapping[str, object]) -> dict[str, SlotValue]:
    """Return the budget of another price level, where the message says no other way to it (`story
    aja biar lebih murah`, `tambah satu yang murah`)."""
    other = {"deliverable", "shift", "count"} & found.keys() or swaps(plain(said.text))
    return {} if other else price_level(said, base)


def _reserved(text: str, before: Slots | None) -> Changes:
    """Return the budget without what is to be left of it for other things."""
    kept = reserved_in(text)
    if kept is None:
        split = split_of(text)
        if split is None or split.reserved_idr <= 0:
            return {}
        return {"budget_idr": split.spend_idr, "reserved_idr": split.reserved_idr}
    whole = before.get("budget_idr") if before else None
    total = money_of(kept[1]).get("budget_idr", whole)
    if not isinstance(total, int) or total <= kept[0]:
        return {}
    return {"budget_idr": total - kept[0], "reserved_idr": kept[0]}


def _numbers_of(wished: Changes) -> Changes:
    """Return how many are wanted where that is bounded: `at least 5 creators` is no exact number, whatever
    else the message says of money."""
    bounds = {"at_least", "at_most"} & wished.keys()
    return {n: v for n, v in wished.items() if n == "count" or n in bounds} if bounds else {}


def _values(
    said: Understanding, text: str, found: Mapping[str, SlotValue | None]
) -> dict[str, object]:
    unwanted = said.excluded.get("category") or complains_of(said.text)
    product = "" if unwanted else product_wished(said.text)
    return {
        **found,
        **_region(said),
        **traits(text, asked=said.intent == SEARCH),
        **bought(text, asked=_asks(said, text)),
        **({"product": product} if product and said.intent == SEARCH else {}),
    }


def _asks(said: Understanding, text: str) -> bool:
    """Whether a message asks for creators itself, at some length."""
    return said.intent == SEARCH and len(text.split()) > SHORT and bool(_stated(said))
