"""What is known of creators who join a campaign: as their own cards say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.analytics.campaign.expecting import Expected
from core.capabilities.judging.peers import among_peers

if TYPE_CHECKING:
    import pandas as pd

    from core.capabilities.base import Context


async def expected(creators: pd.DataFrame, context: Context) -> dict[str, Expected]:
    """Return what is known, by handle: of several platforms the one with most followers."""
    if creators.empty:
        return {}
    cards = await among_peers(creators, context.catalogue, context.now)
    known = sorted(cards, key=lambda card: card.followers or 0)
    return {card.handle: Expected(card.platform, card) for card in known}
