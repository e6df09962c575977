"""The answer to a search: who is compared, what their past here says, and the best set."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.capabilities.base import Context
from core.capabilities.ports import Filters
from core.capabilities.searching.background import with_background
from core.capabilities.searching.candidates import CANDIDATES, candidates
from core.capabilities.searching.past import with_past
from core.capabilities.searching.requests import request_of
from core.dialogue.searching.slots import SuggestSlots

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Suggestion
    from core.analytics.portfolio.request import Request


PREVIEW_AFTER: Final = 0.7
"""Seconds of solving after which a good set is shown while the best is proved."""


async def answer(
    slots: SuggestSlots, context: Context, budget_idr: int | None = None, *, preview: bool = False
) -> tuple[Suggestion, pd.DataFrame, Request]:
    """Return the best set, the SUMMARIES it was chosen among, and what was asked.

    Who may matter beside those who were compared first is looked up once. What the place alone does not
    give is looked for in the whole country. budget_idr: look at
    creators up to this price, where other budgets are to be compared. preview: show a good set where
    the best takes a while. Where the kind is known of nobody at all, as in a list without such a column, it parts
    nobody and is let go (`Suggestion.kindless`).
    """
    from core.analytics.portfolio.rests import widened

    request = await with_background(request_of(slots, len(context.items)), slots, context)
    searched = replace(slots, category=request.category, goal=request.goal)
    known = await with_past(await candidates(searched, context, budget_idr), request, context)
    found = await _proposed(known, request, context if preview else None)
    if found.unseen and not found.relaxed:
        more = await candidates(searched, context, budget_idr, worths=found.unseen)
        known = widened(known, await with_past(more, request, context), found.unseen)
        found = await _proposed(known, request, context if preview else None)
    if not found.picks or found.relaxed:
        wide = await candidates(searched, context, budget_idr, wide=True)
        known = await with_past(wide, request, context)
        found = await _proposed(known, request, context if preview else None)
    kindless = request.category if known.empty and await _kindless(searched, context) else None
    if kindless:
        request, searched = replace(request, category=None), replace(searched, category=None)
        everybody = await candidates(searched, context, budget_idr, wide=True)
        known = await with_past(everybody, request, context)
        found = await _proposed(known, request, None)
    shown = tuple(pick.creator_id for pick in found.picks)
    if shown and await context.catalogue.crowded(shown):
        crowds = await context.catalogue.crowded(tuple(known["creator_id"]))
        known = known.assign(crowded=known["creator_id"].map(crowds).fillna(0.0).astype("float64"))
        found = await _proposed(known, request, context if preview else None)
    return replace(found, kindless=kindless) if kindless else found, known, request


async def _kindless(slots: SuggestSlots, context: Context) -> bool:
    """Return whether there are creators with a price, and of none of them is it known what they are about."""
    everybody = await context.catalogue.summaries(
        Filters(platform=slots.platform), limit=CANDIDATES
    )
    return bool(len(everybody)) and bool(everybody["category"].isna().all())


async def _proposed(known: pd.DataFrame, request: Request, context: Context | None) -> Suggestion:
    """Solve in a thread; where that takes long, show what is found at once in this context."""
    solving = asyncio.create_task(asyncio.to_thread(_propose, known, request))
    done, _ = await asyncio.wait({solving}, timeout=PREVIEW_AFTER)
    if context is not None and not done:
        first = await asyncio.to_thread(_at_once, known, request)
        if first.picks and not solving.done():
            await context.progress.show("preview", len(first.picks), first.spent_idr)
    return await solving


def _at_once(known: pd.DataFrame, request: Request) -> Suggestion:
    from core.analytics.portfolio.suggestion import propose

    return propose(known, request, seconds=0.0)


def _propose(known: pd.DataFrame, request: Request) -> Suggestion:
    from core.analytics.portfolio.suggestion import propose

    return propose(known, request)
