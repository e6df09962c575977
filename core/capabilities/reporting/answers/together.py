"""How several did in a campaign, of whom no other figures are known."""

from __future__ import annotations

from collections.abc import Collection

from core.analytics.campaign.result import Row
from core.capabilities.base import Context
from core.capabilities.reporting.notes import ledger


async def rows_of(context: Context, handles: Collection[str]) -> tuple[Row, ...]:
    """Return those of these accounts whose interactions are noted in one campaign, the last of which that is so of two;
    the cheapest per interaction first, then who has most of them."""
    if context.campaigns is None:
        return ()
    known = await context.campaigns.everything()
    for campaign in reversed(known.campaigns):
        there = ledger.rows(known, campaign, context.today)
        told = [
            r for r in there if r.collaboration.handle in handles and r.interactions is not None
        ]
        if len(told) > 1:
            return tuple(
                sorted(told, key=lambda r: (not r.cpe_idr, r.cpe_idr, -(r.interactions or 0)))
            )
    return ()
