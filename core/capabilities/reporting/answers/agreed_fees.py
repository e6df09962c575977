"""What was agreed with somebody of a campaign that runs: their price is that, and no longer the one on record."""

from __future__ import annotations

from core.analytics.campaign.log import AGREED, DROPPED, STAGES
from core.analytics.campaign.result import Row
from core.capabilities.base import Context


async def agreed_fee(handle: str, context: Context) -> int | None:
    """Return the fee, in rupiah, that was agreed with an account in the newest campaign that runs and has it; None
    where none was."""
    if context.campaigns is None or not handle:
        return None
    known = await context.campaigns.everything()
    running = (c for c in known.campaigns if known.closing(c) is None)
    for campaign in running:
        for who in known.active(campaign):
            row = known.row(who, context.today) if who.handle == handle else None
            if row and AGREED <= STAGES.index(row.stage) < DROPPED and row.fee_idr:
                return row.fee_idr
    return None


async def counted_row(handle: str, context: Context) -> Row | None:
    """Return what an account cost and brought in the newest campaign in which its interactions are noted; None where
    they are in none."""
    if context.campaigns is None or not handle:
        return None
    known = await context.campaigns.everything()
    for campaign in known.campaigns:
        for who in known.active(campaign):
            row = known.row(who, context.today) if who.handle == handle else None
            if row and row.cost_idr and row.interactions is not None:
                return row
    return None
