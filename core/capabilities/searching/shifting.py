"""A change that leans on the set shown, worked out on it: who is dearest, what is smaller."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.capabilities.base import Context
from core.capabilities.searching.answers import answer
from core.dialogue.searching.shifts import BIGGER, DEAREST, ONE_CHEAP, ONE_SMALL, SMALLER
from core.dialogue.searching.slots import SuggestSlots

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Pick
    from core.analytics.portfolio.request import Request


async def shifted(slots: SuggestSlots, context: Context) -> SuggestSlots:
    """Return the search with the shift worked out on the set that was shown.

    The dearest or cheapest leaves and the others stay; `smaller` bounds followers below the largest
    account of the set, `bigger` above its smallest. Who is added is the cheapest, or has the fewest
    followers, of those who match and are within what is left.
    """
    code, slots = slots.shift, replace(slots, shift=None)
    found, known, request = await answer(replace(slots, keep=context.items, count=None), context)
    picks = [pick for pick in found.picks if not context.items or pick.handle in context.items]
    sizes = [pick.followers for pick in picks if pick.followers]
    if code in {ONE_CHEAP, ONE_SMALL}:
        more = _least(known, request, picks, by="rate_idr" if code == ONE_CHEAP else "followers")
        return replace(slots, must=(*slots.must, more)) if more else slots
    if code in {SMALLER, BIGGER}:
        if not sizes:
            return slots
        if code == SMALLER:
            return replace(slots, followers_max=max(sizes) - 1, followers_min=None)
        return replace(slots, followers_min=min(sizes) + 1, followers_max=None)
    if not picks:
        return slots
    gone = (max if code == DEAREST else min)(picks, key=lambda pick: pick.rate_idr).handle
    return replace(
        slots,
        never=(*slots.never, gone),
        must=tuple(name for name in slots.must if name != gone),
        keep=tuple(pick.handle for pick in picks if pick.handle != gone),
    )


def _least(known: pd.DataFrame, request: Request, picks: list[Pick], by: str) -> str | None:
    """Return who else matches, within what those shown leave of the budget, and has least of it."""
    from core.analytics.portfolio.pool import matches

    left = request.budget_idr - sum(pick.rate_idr for pick in picks)
    there = {pick.handle for pick in picks}
    others = known[matches(known, request) & ~known["handle"].isin(there).to_numpy(dtype=bool)]
    fitting = others[others["rate_idr"] <= left].dropna(subset=[by])
    if fitting.empty:
        return None
    return str(fitting.sort_values([by, "rate_idr", "handle"])["handle"].iloc[0])
