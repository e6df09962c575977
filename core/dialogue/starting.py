"""What it takes to begin: run a capability, or ask for the first thing that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.dialogue.action import Action, Ask, NotYet, Run, Spec
from core.dialogue.filling import (
    ABSURD,
    BARE,
    EACH,
    PAYERS,
    PER_PERSON,
    TOO_SMALL,
    accepted,
    doubt_in,
    kept_for_answer,
    too_small,
    totalled,
)
from core.dialogue.reference import FIGURES
from core.dialogue.state import Question, Shown, Slots, State
from core.dialogue.undoing import with_past
from core.nlu.intents import RATE, SEARCH

Specs = Mapping[str, Spec]

ASIDE: Final = frozenset({"help", "explain", "greet", "thanks", "privacy", "guide"})
"""Intents after which an open question is still open."""


UNIT: Final = "unit_idr"
"""What one piece costs: however little, it is no budget, and `60k each` beside it no price of a person."""

PRICE: Final = "price_idr"
"""What one piece sold for: however little, it is no budget."""

MARGIN: Final = "margin_idr"
"""What is earned with one piece: however little, it is no budget."""

CODE: Final = "code"
"""What buyers save with one is no budget: `kode KOST5 diskon 5rb`."""

FREE: Final = "free"
"""Somebody works for nothing: `fee 0` beside it is no amount to ask about."""


def start(
    state: State, intent: str, slots: Slots, specs: Specs, notes: tuple[str, ...] = ()
) -> tuple[State, Action]:
    """Run a capability, or ask for the first thing that it needs."""
    spec = specs.get(intent)
    small_talk = intent in ASIDE
    if spec is None:
        return (state if small_talk else replace(state, question=None)), NotYet(intent)
    if intent == SEARCH and PER_PERSON in notes and not {EACH, PAYERS} & slots.keys():
        slots = totalled({**slots, EACH: slots["budget_idr"]}) if "budget_idr" in slots else slots
    slots = _with_typed(state, intent, slots)
    wanted = accepted(slots, spec)
    if too_small(wanted):
        slots = {**slots, BARE: wanted["budget_idr"]}
        wanted = {slot: value for slot, value in wanted.items() if slot != "budget_idr"}
        notes = (*notes, TOO_SMALL)
    doubt = _doubted(notes, spec, wanted)
    missing = next((slot for slot in spec.required if slot not in wanted), None)
    asked = "budget_idr" if doubt else missing
    if asked:
        return (
            replace(state, question=Question(intent, asked, kept_for_answer(slots, wanted))),
            Ask(intent, asked, wanted, doubt),
        )
    if small_talk:
        return state, Run(intent, wanted)
    if intent == SEARCH:
        state = with_past(state, wanted)
    return replace(state, question=None, shown=shown_after(state, intent, wanted)), Run(
        intent, wanted
    )


def _doubted(notes: tuple[str, ...], spec: Spec, wanted: Slots) -> str | None:
    """Return why an amount is asked for again; None where it is clear, or another one says what it is."""
    wanting = "budget_idr" in spec.accepted and "budget_idr" not in wanted
    if not wanting or {CODE, FREE, MARGIN, PRICE, UNIT} & wanted.keys():
        return None
    doubt = doubt_in(notes)
    spared = "budget_idr" not in spec.required and "handles" in wanted
    return None if doubt == ABSURD and spared else doubt


def _with_typed(state: State, intent: str, slots: Slots) -> Slots:
    """Return a question about an account's price with the figures that were typed of it before: nothing else
    is known of it."""
    told = not FIGURES.isdisjoint(slots)
    if (
        intent != RATE
        or told
        or not state.typed
        or slots.get("handles") != state.typed.get("handles")
    ):
        return slots
    return {**{k: v for k, v in state.typed.items() if k in FIGURES}, **slots}


def shown_after(state: State, intent: str, slots: Slots) -> Shown | None:
    """Remember a search, so that it can be refined even when it finds nothing: whom another answer
    listed is not meant by "yang kedua" then."""
    if intent != SEARCH:
        return state.shown
    listed = state.shown.items if state.shown and state.shown.intent == SEARCH else ()
    return Shown(intent, slots, listed)
