"""What a message takes from what was shown: `yang kedua`, `kalau 800rb?`, `lebih murah dong`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.dialogue.action import Run, Spec
from core.dialogue.state import Shown
from core.messages import SlotValue
from core.nlu.understanding import OTHER, Understanding

SURE: Final = 0.6
CHEAPER, DEARER, STEP_IDR = 0.75, 1.5, 50_000
"""`lebih murah` lowers the budget by a quarter, rounded to what people name."""

NEEDS_HANDLES: Final = frozenset({"evaluate", "brief", "rate", "campaign_log", "recommend"})
"""Intents that are about an account; without one they mean the only one that was shown."""


def with_references(said: Understanding, shown: Shown | None) -> Understanding:
    """Return the understanding with ordinals resolved into `handles`."""
    if "handles" in said.everything() or shown is None or not shown.items:
        return said
    handles = _meant(_ordinals(said), shown.items)
    if not handles and said.intent in NEEDS_HANDLES and len(shown.items) == 1:
        handles = shown.items
    if not handles and said.intent == "compare" and len(shown.items) > 1:
        handles = shown.items[:3]
    return replace(said, slots={**said.slots, "handles": handles}) if handles else said


def _ordinals(said: Understanding) -> tuple[int, ...]:
    return said.ordinals or (() if said.ordinal is None else (said.ordinal,))


def _meant(ordinals: tuple[int, ...], items: tuple[str, ...]) -> tuple[str, ...]:
    places = [o - 1 if o > 0 else len(items) + o for o in ordinals]
    return tuple(dict.fromkeys(items[p] for p in places if 0 <= p < len(items)))


def follow_up(said: Understanding, shown: Shown | None, specs: Mapping[str, Spec]) -> Run | None:
    """Return the request that an elliptical message makes of the last one, or None.

    An ordinal alone asks for a closer look at that one.
    """
    if shown is None or not _leans(said, shown):
        return None
    pointed = with_references(said, shown).slots.get("handles")
    if _ordinals(said) and pointed and "handles" not in said.slots:
        return Run("evaluate", {"handles": pointed})
    spec = specs.get(shown.intent)
    if spec is None:
        return None
    changes = {
        k: v for k, v in said.everything().items() if k in spec.accepted or k in spec.required
    }
    changes |= _price_level(said, shown)
    if not changes and not said.dropped:
        return None
    kept = {k: v for k, v in shown.slots.items() if k not in said.dropped and k not in changes}
    return Run(shown.intent, {**kept, **changes})


def _leans(said: Understanding, shown: Shown) -> bool:
    """Whether the message says nothing of its own besides what it changes."""
    if said.elliptical and said.change:
        return "handles" not in said.slots
    if said.elliptical or said.change:
        return said.intent in {OTHER, shown.intent, "suggest"} or said.confidence < SURE
    return bool(_ordinals(said)) and (said.intent in {OTHER, "suggest"} or said.confidence < SURE)


def _price_level(said: Understanding, shown: Shown) -> dict[str, SlotValue]:
    budget = shown.slots.get("budget_idr")
    if said.change is None or "budget_idr" in said.slots or not isinstance(budget, int):
        return {}
    wished = budget * (CHEAPER if said.change == "cheaper" else DEARER)
    return {"budget_idr": max(STEP_IDR, int(wished) // STEP_IDR * STEP_IDR)}
