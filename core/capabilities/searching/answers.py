"""The answer to a search: who is compared, what their past here says, and the best set."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from core.capabilities.base import Context
from core.capabilities.searching.background import with_background
from core.capabilities.searching.candidates import candidates
from core.capabilities.searching.past import with_past
from core.capabilities.searching.slots import SuggestSlots, request_of

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.proposal import Request, Suggestion


async def answer(
    slots: SuggestSlots, context: Context, budget_idr: int | None = None
) -> tuple[Suggestion, pd.DataFrame, Request]:
    """Return the best set, the SUMMARIES it was chosen among, and what was asked.

    What the place alone does not give is looked for in the whole country. budget_idr: look at
    creators up to this price, where other budgets are to be compared.
    """
    request = await with_background(request_of(slots, len(context.items)), slots, context)
    searched = replace(slots, category=request.category)
    known = await with_past(await candidates(searched, context, budget_idr), request, context)
    found = await asyncio.to_thread(_propose, known, request)
    if not found.picks or found.relaxed:
        wide = await candidates(searched, context, budget_idr, wide=True)
        known = await with_past(wide, request, context)
        found = await asyncio.to_thread(_propose, known, request)
    shown = tuple(pick.creator_id for pick in found.picks)
    if shown and await context.catalogue.crowded(shown):
        crowds = await context.catalogue.crowded(tuple(known["creator_id"]))
        known = known.assign(crowded=known["creator_id"].map(crowds).fillna(0.0).astype("float64"))
        found = await asyncio.to_thread(_propose, known, request)
    return found, known, request


def _propose(known: pd.DataFrame, request: Request) -> Suggestion:
    from core.analytics.suggestion import propose

    return propose(known, request)
