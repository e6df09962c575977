"""A button that keeps what somebody asks: prices of pieces and packages, as a pasted list would."""

from __future__ import annotations

from core.capabilities.base import Choice
from core.messages import Payload
from core.nlu.intents import IMPORT
from core.nlu.offers.ratecard import read_prices, write_prices


def keep_prices(
    handle: str,
    text: str,
    *,
    platform: str | None = None,
    followers: int | None = None,
    idr: int | None = None,
) -> Choice | None:
    """Return the button `save` for the prices that a text states of an account, None without any.

    idr: the price of one post, where the text states no piece.
    """
    asked = read_prices(text)
    named = {name for one in asked for name in one.platforms}
    if platform is None and len(named) == 1:
        (platform,) = named
    asked = tuple(one for one in asked if one.platforms <= {platform})
    prices = [write_prices(one.pieces, one.idr) for one in asked] or ([f"Rp{idr}"] if idr else [])
    if not handle or not prices:
        return None
    known = [f"@{handle}", platform or "", f"{followers} followers" if followers else ""]
    pasted = ", ".join([" ".join(filter(None, known)), *prices])
    return Choice("save", Payload(IMPORT, {"pasted": pasted, "confirmed": True}))
