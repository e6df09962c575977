"""What a set buys and for how much, as a campaign of it takes it over."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from core.analytics.pricing.card import write_pieces
from core.messages import SlotValue

if TYPE_CHECKING:
    from core.analytics.portfolio.proposal import Suggestion


def terms_of(found: Suggestion) -> dict[str, SlotValue]:
    """Return the slot `terms` of a campaign: what is bought of each and for how much. A campaign knows people by their
    names, so who is taken on two platforms has one fee for both."""
    fees, pieces = Counter[str](), defaultdict[str, Counter[str]](Counter)
    for pick in found.picks:
        fees[pick.handle] += pick.rate_idr
        pieces[pick.handle].update(dict(pick.pieces))
    terms = tuple(f"{name}={fee}:{write_pieces(pieces[name])}" for name, fee in fees.items())
    return {"terms": terms} if terms else {}
