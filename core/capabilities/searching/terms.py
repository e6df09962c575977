"""What a set buys and for how much, as a campaign of it takes it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.analytics.pricing.card import write_pieces
from core.messages import SlotValue

if TYPE_CHECKING:
    from core.analytics.portfolio.proposal import Suggestion


def terms_of(found: Suggestion) -> dict[str, SlotValue]:
    """Return the slot `terms` of a campaign: what is bought of each and for how much, one plain post apart."""
    terms = tuple(
        f"{pick.handle}={pick.rate_idr}:{write_pieces(pick.pieces)}"
        for pick in found.picks
        if pick.pieces
    )
    return {"terms": terms} if terms else {}
