"""What a message takes from what was shown: `yang kedua`, `kalau 800rb?`, `lebih murah dong`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.dialogue.action import Run, Spec
from core.dialogue.searching.budgets import (
    CHEAPER,
    OF_A_BUDGET,
    each_is_total,
    named_again,
    price_level,
)
from core.dialogue.state import Shown, State
from core.messages import SlotValue
from core.nlu.accounts.others import names_other
from core.nlu.accounts.unknown_names import of_no_creator, tells_of_somebody
from core.nlu.asides import points_back
from core.nlu.intents import (
    BRIEF,
    COMPARE,
    EVALUATE,
    LOG,
    NEW,
    OTHER,
    PROFILE,
    RATE,
    RECOMMEND,
    REPORT,
    SEARCH,
)
from core.nlu.offers.offer import of_stranger
from core.nlu.searching.product import product_in
from core.nlu.understanding import SURE, Understanding
from core.nlu.words.bags import bag

NEEDS_HANDLES: Final = frozenset({EVALUATE, BRIEF, RATE, LOG, RECOMMEND})
"""Intents that are about an account; without one they mean the only one that was shown."""

MAY: Final = NEEDS_HANDLES | {NEW, REPORT}
"""Intents that can be about an account, where a word like `dia` says so."""

SIZES: Final = frozenset({EVALUATE, RATE})
"""Who types an account's followers in such a request, and names nobody, means one that is not here:
of those shown they are known."""

MOST_BRIEFED: Final = 5
"""So many who joined a campaign just now share a brief that names nobody."""

QUOTES: Final = re.compile(
    r"(?<!yang )(?<!yg )(?<!sing )\b(?:dia|doi|he|she|they|katanya|orangnya)\b.{0,20}\b(?:minta|pasang|bilang|nawarin|kasih|charge[sd]?|asks?|asked|told|said|says?|wants?|quoted?|mintanya|harga(?:nya)?|rate(?:nya)?|tarif(?:nya)?|naik(?:in|kan)?|turun(?:in|kan)?|nurunin|rais(?:ed|es)|lower(?:ed|s)|mau(?:nya)?(?=\s{1,3}(?:rp\s?)?\d))\b",
    re.I,
)
"""`dia minta 300rb`: what one account asks, and no budget; `yang dia harga 300rb` are those wanted."""

OWN_ACCOUNT: Final = re.compile(
    r"\b(?:ig|insta(?:gram)?|tiktok|tt|youtube|yt|akun)\s{1,3}(?:gw|gue|gua|saya|sy|aku|kita|kami|ku|punyaku)\b|\bmy\s{1,3}(?:own\s{1,3})?(?:ig|insta(?:gram)?|tiktok|youtube|account)\b",
    re.I,
)
"""`insight ig gw` names the speaker's own account, and no platform to look on."""

FIGURES: Final = bag("followers likes comments views reach shares saves")
PEOPLE: Final = re.compile(
    r"\b(?:influ\w*|seleb\w*|kreator\w*|creators?|kol|tiktokers?|youtubers?|endors\w*|talent\w*|akun)\b",
    re.I,
)
"""Who names creators makes a request of its own; `mau yang hijaban` changes the last."""

PROMOTES: Final = re.compile(
    r"\b(?:promo(?:si(?:in|kan)?|in|kan|te)|(?:meng)?iklan(?:in|kan)?|(?:me)?masar(?:in|kan)|jual(?:an|in)?|endorse|launching|advertise|sell(?:ing)?)\b",
    re.I,
)
"""Who says what is to be promoted starts anew, too: `mau promosi keripik` after a search for serum."""

_MOVES: Final = re.compile(
    r"\W{0,3}(?:(?:kalau|kalo|coba|ya\s?udah|yaudah|eh|ok|oke|let'?s)\s{1,3}){0,2}(?:pindah(?:in|kan)?|geser|move)\s{1,3}(?:it\s{1,3}|kota(?:nya)?\s{1,3})?(?:ke|to)\s",
    re.I,
)
_POINTS: Final = bag("other suggest greet thanks")
"""What a message that only points at a place in the list may be taken for: `nu kadua`."""

AMENDS: Final = bag("budget_idr count tier platform")
LONGEST_AMENDMENT: Final = 12
"""What a sentence may state that only changes the last search, and its words."""

SHORT: Final = 6
"""Words of a message that does no more than change what it follows."""


def with_references(
    said: Understanding, shown: Shown | None, focus: str | None = None
) -> Understanding:
    """Return the understanding with ordinals, and whom a request leaves open, as `handles`.

    Who names nobody means the account in focus, else the only one that was shown.
    """
    if "handles" in said.dropped:
        return said
    if "handles" in said.everything():
        return _against(said, focus)
    items = shown.items if shown else ()
    handles = meant(said, items)
    if not handles and not _ordinals(said):
        handles = _unnamed(said, items, focus)
    if not handles:
        return said
    typed = typed_before(shown, handles) if said.intent in SIZES else {}
    known = {k: v for k, v in typed.items() if k not in said.everything()}
    return replace(said, slots={**known, **said.slots, "handles": handles})


def typed_before(shown: Shown | None, handles: tuple[str, ...]) -> dict[str, SlotValue]:
    """Return the figures typed of the same account before: nothing else is known of it."""
    if shown is None or shown.intent not in SIZES or shown.slots.get("handles") != handles:
        return {}
    return {k: v for k, v in shown.slots.items() if k in FIGURES}


def figures_of(state: State, handles: tuple[str, ...]) -> dict[str, SlotValue]:
    """Return the figures typed of an account in this conversation, wherever nothing else is known of it."""
    same = state.typed.get("handles") == handles
    return {k: v for k, v in state.typed.items() if k in FIGURES} if same else {}


def _against(said: Understanding, focus: str | None) -> Understanding:
    """Return a comparison with one account as one with the account spoken of before."""
    named = said.everything()["handles"]
    if said.intent != COMPARE or not isinstance(named, tuple) or len(named) != 1:
        return said
    if focus is None or focus in named:
        return said
    return replace(said, slots={**said.slots, "handles": (focus, *named)})


def of_campaign(said: Understanding, shown: Shown | None) -> Understanding:
    """Return a request for a brief that names nobody as one for those who joined just now, or for
    the set that was chosen."""
    started = shown is not None and shown.intent in {NEW, SEARCH}
    if not started or shown is None or said.intent != BRIEF or "handles" in said.slots:
        return said
    if _ordinals(said) or not shown.items:
        return said
    return replace(said, slots={**said.slots, "handles": shown.items[:MOST_BRIEFED]})


def _unnamed(said: Understanding, items: tuple[str, ...], focus: str | None) -> tuple[str, ...]:
    if said.intent == COMPARE:
        return items[:3] if len(items) > 1 else ()
    others = said.intent == LOG and (tells_of_somebody(said.text) or of_no_creator(said.text))
    if others or of_stranger(said.text):
        return ()
    if names_other(said.text):
        left = tuple(one for one in items if one != focus)
        return left if focus in items and len(left) == 1 else ()
    back = points_back(said.text)
    numbers = not FIGURES.isdisjoint(said.everything())
    if focus and ((said.intent in NEEDS_HANDLES and not numbers) or (said.intent in MAY and back)):
        return (focus,)
    alone = said.intent in NEEDS_HANDLES and len(items) == 1
    if not alone or _another(said, said.intent):
        return ()
    return (focus,) if focus and focus not in items else items


def _another(said: Understanding, intent: str) -> bool:
    """Return whether the figures of an account that was not shown are typed."""
    return intent in SIZES and "followers" in said.everything() and not points_back(said.text)


def out_of_range(said: Understanding, shown: Shown | None) -> bool:
    """Return whether a message points beyond the list that was shown."""
    pointed = _ordinals(said)
    return bool(shown and shown.items and pointed and not meant(said, shown.items))


def _ordinals(said: Understanding) -> tuple[int, ...]:
    return said.ordinals or (() if said.ordinal is None else (said.ordinal,))


def meant(said: Understanding, items: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the items shown that the ordinals of a message point at."""
    places = [o - 1 if o > 0 else len(items) + o for o in _ordinals(said)]
    return tuple(dict.fromkeys(items[p] for p in places if 0 <= p < len(items)))


def pointed(said: Understanding, state: State) -> tuple[str, ...]:
    """Return whom the ordinals of a message point at: of those shown, else of the last list, where that has
    more of the places."""
    here = meant(said, state.items)
    before = meant(said, state.listed)
    return before if len(here) < len(_ordinals(said)) and len(before) > len(here) else here


def follow_up(said: Understanding, shown: Shown | None, specs: Mapping[str, Spec]) -> Run | None:
    """Return the request that an elliptical message makes of the last one, or None.

    An ordinal alone asks for a closer look at that one.
    """
    if shown is None or not _leans(said, shown):
        return None
    pointed = with_references(said, shown).slots.get("handles")
    if _ordinals(said) and isinstance(pointed, tuple) and "handles" not in said.slots:
        return Run("evaluate", {**typed_before(shown, pointed), "handles": pointed})
    spec = specs.get(shown.intent)
    if spec is None:
        return None
    changes = {
        k: v for k, v in said.everything().items() if k in spec.accepted or k in spec.required
    }
    levels = price_level(said, shown.slots) if shown.intent == SEARCH else {}
    changes |= levels | _stepped(said, shown)
    changes |= named_again(changes, shown.slots)
    if not changes and not said.dropped:
        return None
    anew = "money_per_person" in said.notes
    lower = said.change == CHEAPER
    total = "budget_idr" in changes and not lower and (anew or each_is_total(shown.slots))
    gone = {*said.dropped, *changes, *(("each_idr",) if total else ())}
    gone |= OF_A_BUDGET if "budget_idr" in changes else set()
    if "city" in gone:
        gone.add("also")
    kept = {k: v for k, v in shown.slots.items() if k not in gone}
    if _another(said, shown.intent) and kept.get("handles") == shown.items:
        kept.pop("handles", None)
    return Run(shown.intent, {**kept, **changes})


def _leans(said: Understanding, shown: Shown) -> bool:
    """Whether the message says nothing of its own besides what it changes."""
    words = len(said.text.split())
    if shown.intent == SEARCH and (_amends(said, words) or _elsewhere(said, words)):
        return True
    if said.relative or (said.dropped and "handles" not in said.dropped and words <= SHORT):
        return shown.intent == SEARCH and "handles" not in said.slots
    if said.change and (said.elliptical or not (said.everything() or words > SHORT)):
        return "handles" not in said.slots
    if said.intent == shown.intent == SEARCH and words < SHORT - 1:
        fresh = "category" in said.slots and PROMOTES.search(said.text)
        return not (fresh or PEOPLE.search(said.text))
    if said.elliptical or said.change:
        moved = said.intent == PROFILE and "city" in said.slots and words < SHORT
        pointed = said.intent in _POINTS and bool(_ordinals(said))
        alike = said.intent in {OTHER, shown.intent, SEARCH}
        return moved or pointed or alike or said.confidence < SURE
    return bool(_ordinals(said)) and (said.intent in _POINTS or said.confidence < SURE)


def _elsewhere(said: Understanding, words: int) -> bool:
    """Whether a few words move the search to another town: `pindah ke bandung aja`."""
    return words < SHORT and "city" in said.everything() and _MOVES.match(said.text) is not None


def asks_anew(said: Understanding) -> bool:
    """Return whether a message names whom to look for or what to promote: a search of its own."""
    text = said.text
    return bool(PEOPLE.search(text) or PROMOTES.search(text) or product_in(text))


def _amends(said: Understanding, words: int) -> bool:
    """Whether a sentence of its own states no more than money, number, size or platform: `saya cuma
    ada 1 juta` keeps product and place, as nobody is asked for and nothing is named to promote."""
    states = said.everything().keys()
    if not states or not AMENDS.issuperset(states) or words > LONGEST_AMENDMENT:
        return False
    known = said.intent in {OTHER, SEARCH} or said.confidence < SURE
    if QUOTES.search(said.text) or OWN_ACCOUNT.search(said.text):
        return False
    return known and not asks_anew(said)


def _stepped(said: Understanding, shown: Shown) -> dict[str, SlotValue]:
    """Return the slots raised or lowered, a budget from the one that was named; one that would vanish is left
    at what it was."""
    known = {"count": len(shown.items), **shown.slots}
    if named := known.get("named_idr"):
        known["budget_idr"] = named
    changed: dict[str, SlotValue] = {}
    for slot, difference in said.relative.items():
        before = known.get(slot)
        if isinstance(before, int) and before:
            changed[slot] = before + difference if before + difference > 0 else before
    return changed
