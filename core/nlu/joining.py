"""What a message says of each who joins a campaign: `dengan @rani 1jt kode RANI10, @hana 900rb`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.campaign_money import MONEY, budget_in, money_of
from core.nlu.codes import codes_in

_HANDLE: Final = re.compile(r"(?<![\w@])@(?P<handle>[\w.]*\w)")
_OWN_FEE: Final = re.compile(
    r"^[^\w@]*(?:(?:fee|honor|bayaran|tarif|harga|rate|deal|sepakat|setuju|agreed|minta|for|at|is|gets|seharga|sebesar|jadi|dapat|dapet|nya|feenya|honornya)[^\w@]+)*"
    rf"(?P<amount>{MONEY})(?!\s*(?:(?:budget|bajet|total|semua|in\s+total)\b(?!\W*\d|\W*rp)|followers?|pengikut))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Joining:
    """fee_idr: what somebody gets, in rupiah. code: their promo code."""

    fee_idr: int | None = None
    code: str | None = None


def joining(text: str) -> dict[str, Joining]:
    """Return what stands behind each account of a text, by handle; accounts of which nothing is said
    are left out.

    An amount that only the last of several accounts has may be for all of them: it is nobody's fee
    unless a budget is named beside it.
    """
    named = list(_HANDLE.finditer(text))
    ends = [*(match.start() for match in named[1:]), len(text)][: len(named)]
    found = {}
    for match, end in zip(named, ends, strict=True):
        behind = text[match.end() : end]
        own = _OWN_FEE.match(behind)
        one = Joining(
            money_of(own["amount"], text) if own else None, next(iter(codes_in(behind)), None)
        )
        found[match["handle"].casefold()] = one
    fees = [h for h, one in found.items() if one.fee_idr is not None]
    last = bool(named) and fees == [named[-1]["handle"].casefold()] and len(named) > 1
    if last and campaign_budget(text) is None:
        found[fees[0]] = Joining(None, found[fees[0]].code)
    return {handle: one for handle, one in found.items() if one != Joining()}


def campaign_budget(text: str) -> int | None:
    """Return what a text sets aside for a campaign, in rupiah: the amount called so, else one that
    stands before anybody is named."""
    head = text.partition("@")[0] if "@" in text else ""
    before = re.search(rf"(?<![\w.,])({MONEY})", head, re.IGNORECASE)
    return budget_in(text) or (money_of(before[1], text) if before else None)
