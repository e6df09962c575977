"""Messages that lean on the answer before without changing its search."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.dialogue.action import Fallback, Run, Spec
from core.dialogue.reference import NEEDS_HANDLES, PEOPLE, SHORT, meant, out_of_range, typed_before
from core.dialogue.state import Shown, State
from core.nlu.asides import (
    acknowledges,
    asks_choice,
    asks_why,
    asks_why_score,
    doubts_followers,
    doubts_them,
    names_sizes,
)
from core.nlu.hints import without_ordinals
from core.nlu.intents import COMPARE, EVALUATE, OTHER, RATE, SEARCH
from core.nlu.questions.glossary import names_formats
from core.nlu.searching.product import own_price_idr
from core.nlu.searching.unfiltered import deed_wished
from core.nlu.searching.unwanted import NOTE as PAST
from core.nlu.understanding import Understanding
from core.nlu.words.replies import is_no, is_yes, takes_back

MOST: Final = 5
"""Accounts that one comparison takes."""

LEAST_SHARES: Final = 4
"""So many times what a product costs is a budget at least."""

_OTHERS = re.compile(
    r"\b(?:lain(?:nya)?|lainya|laen|lagi|others?|else|more|beda|berbeda|different)\b", re.I
)
_MORE = re.compile(
    rf"\W*(?:ada|yang|yg|coba|mau|kasih|lihat|liat|tampil\w*|show|any|got)\b.*{_OTHERS.pattern}",
    re.I,
)


def aside(state: State, said: Understanding, specs: Mapping[str, Spec]) -> Run | None:
    """Return what is done about a message that only makes sense after the answer before."""
    answered = state.shown is not None or state.focus is not None
    idle = (is_yes(said.text) or is_no(said.text)) and not takes_back(said.text)
    if ((acknowledges(said.text) and answered) or idle) and "thanks" in specs:
        return Run("thanks")
    compared = (state.about(COMPARE) or {}).get("handles")
    beside = compared if isinstance(compared, tuple) and len(compared) > 1 else ()
    doubted = (beside or state.items)[:MOST]
    if not (doubted and (doubts_them(said.text) or asks_choice(said.text))):
        doubted = ()
    if len(doubted) > 1 and "handles" not in said.everything() and "compare" in specs:
        return Run("compare", {"handles": doubted})
    if len(doubted) == 1 and asks_choice(said.text) and "evaluate" in specs:
        return Run("evaluate", {"handles": doubted})
    subject = _whose_reasons(state, said)
    if subject and "part" in _accepts(specs, "evaluate"):
        typed = typed_before(state.shown, (subject,))
        return Run("evaluate", {**typed, "handles": (subject,), "part": "why"})
    return None


def _whose_reasons(state: State, said: Understanding) -> str | None:
    """Return the account whose parts a "kenapa?" opens: the one that is pointed at, the one looked
    at last, or the first of a list of creators."""
    listed = state.shown.items if state.shown and state.shown.intent == SEARCH else ()
    if said.ordinal is not None:
        pointed = meant(said, listed) if asks_why(without_ordinals(said.text.lower())) else ()
        return pointed[0] if pointed else None
    whom = state.focus or (listed[0] if listed else None)
    if whom is None or asks_why(said.text):
        return whom
    doubted = asks_why_score(said.text) or doubts_followers(said.text)
    return whom if state.focus is not None and doubted else None


def unsupported(state: State, said: Understanding, specs: Mapping[str, Spec]) -> Fallback | None:
    """Return a fallback for what the list cannot be asked for, instead of asking from the start."""
    known = {*_accepts(specs, SEARCH), "handles"}
    states = not known.isdisjoint(said.everything())
    if "handles" in said.dropped and not states and not said.ordinals:
        return Fallback(note="negated_not_supported")
    shown = state.shown
    if shown is None:
        return None
    if price := _of_product(said.text, shown):
        return Fallback(note="product_price", told={"budget_idr": price})
    priced = said.intent == RATE and {"budget_idr", "followers"}.isdisjoint(said.everything())
    elsewhere = said.intent in NEEDS_HANDLES - {EVALUATE} and not priced
    if out_of_range(said, shown) and not elsewhere:
        return Fallback(note="ordinal_out_of_range")
    other = shown.intent != SEARCH or states or said.relative or said.change
    return None if other else _unfiltered(said, shown)


def _unfiltered(said: Understanding, shown: Shown) -> Fallback | None:
    """Return what a message wishes of a list that no list heeds."""
    if said.dropped:
        kept = set(said.dropped).isdisjoint(shown.slots)
        return Fallback(note="negated_not_supported") if kept and said.elliptical else None
    if PAST in said.notes:
        return Fallback(note=PAST)
    if not _refines(said):
        return None
    if deed := deed_wished(said.text):
        return Fallback(note="deed_unknown", told={"deed": deed})
    return Fallback(note="refine_not_supported")


def _of_product(text: str, shown: Shown) -> int | None:
    """Return the price of what is sold that a message names beside a list, which is no budget: far less than that was."""
    budget, price = shown.slots.get("budget_idr"), own_price_idr(text)
    if shown.intent != SEARCH or not (isinstance(budget, int) and price):
        return None
    return price if price * LEAST_SHARES <= budget else None


def sizes(said: Understanding, specs: Mapping[str, Spec]) -> Run | None:
    """Return the evidence on small and large creators for who compares sizes and no accounts, and what
    sets kinds of posts apart for who compares those."""
    named = "handles" in said.stated or bool(said.ordinals)
    if said.intent != COMPARE or named or "term" not in _accepts(specs, "explain"):
        return None
    if names_formats(said.text):
        return Run("explain", {"term": "formats"})
    priced = "budget_idr" in said.slots and "handles" not in said.slots
    weighed = names_sizes(said.text) or priced
    return Run("explain", {"term": "micro_vs_macro"}) if weighed else None


def _refines(said: Understanding) -> bool:
    """Whether a message wants other results of the search, rather than a new one."""
    if said.ordinals or said.intent not in {SEARCH, OTHER}:
        return False
    if said.intent == OTHER:
        words = len(said.text.split())
        return 1 < words <= SHORT and (said.elliptical or _MORE.match(said.text) is not None)
    return _OTHERS.search(said.text) is not None or not PEOPLE.search(said.text)


def _accepts(specs: Mapping[str, Spec], intent: str) -> tuple[str, ...]:
    spec = specs.get(intent)
    return (*spec.required, *spec.accepted) if spec else ()
