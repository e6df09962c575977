"""A cheaper set than the one shown: the same wishes for less, before anything wished is let go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.capabilities.base import Context
from core.capabilities.searching.answers import answer
from core.dialogue.searching.budgets import CHEAPER, other_level
from core.dialogue.searching.slots import SuggestSlots

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Suggestion
    from core.analytics.portfolio.request import Request

    Answer = tuple[Suggestion, pd.DataFrame, Request]


@dataclass(frozen=True, slots=True)
class Cheaper:
    """The answer, the search that it answers, and whether there is nothing cheaper (then the budget is
    what it was before it was lowered)."""

    answer: Answer
    slots: SuggestSlots
    none: bool = False


async def cheaper(slots: SuggestSlots, context: Context) -> Cheaper:
    """Return a set that costs less than the one shown.

    A step below what that cost, if its wishes can be had for it; else the least that they cost, where it
    is less; else what a step below buys where a wish is let go.
    """
    slots = replace(slots, shift=None)
    before = await _before(slots, context)
    if before is None:
        alone = await answer(slots, context, preview=True)
        return Cheaper(alone, slots, alone[0].problem == "budget")
    spent = before.spent_idr
    lower = replace(slots, budget_idr=min(slots.budget_idr, other_level(spent, CHEAPER)))
    stepped = await answer(lower, context, preview=True)
    if stepped[0].picks and _as_wished(stepped[0], before):
        return Cheaper(stepped, lower)
    least = replace(slots, budget_idr=_least(stepped[0], before) or spent - 1)
    if least.budget_idr < spent:
        found = await answer(least, context)
        if found[0].picks and _as_wished(found[0], before):
            return Cheaper(found, least)
    if stepped[0].picks:
        return Cheaper(stepped, lower)
    return Cheaper(stepped, replace(slots, budget_idr=_budget_before(slots, spent)), none=True)


async def _before(slots: SuggestSlots, context: Context) -> Suggestion | None:
    """Return the set that was shown, worked out once more; None where there is none."""
    if not context.items:
        return None
    whole = replace(slots, budget_idr=slots.named_idr or slots.budget_idr, keep=context.items)
    found, _, _ = await answer(whole, context)
    return found if {pick.handle for pick in found.picks} == {*context.items} else None


def _as_wished(found: Suggestion, before: Suggestion) -> bool:
    """Return whether no more is let go than for the set before, whose place may have been already."""
    gone = {*before.relaxed, *(() if before.there else ("around", "city"))}
    return gone.issuperset(found.relaxed) and (before.unfit or not found.unfit)


def _least(found: Suggestion, before: Suggestion) -> int | None:
    """Return what the wishes that hold cost at least, where that is known."""
    known = (each for each in (found.strictly, found) if each is not None and each.nearest)
    return next((e.nearest.spent_idr for e in known if e.nearest and _as_wished(e, before)), None)


def _budget_before(slots: SuggestSlots, spent: int) -> int:
    """Return the budget that was lowered: the one named, or what an earlier step left of it."""
    named = slots.named_idr or slots.budget_idr
    return (
        named if other_level(named, CHEAPER) == slots.budget_idr else max(slots.budget_idr, spent)
    )
