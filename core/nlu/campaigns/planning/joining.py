"""What a message says of each who joins a campaign: `dengan @rani 1jt kode RANI10, @hana 900rb`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from core.nlu.amounts.quantities import in_digits
from core.nlu.amounts.spoken import SLANG, WHOLE
from core.nlu.campaigns.codes import codes_in
from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.campaigns.money.payments import Terms, terms_in
from core.nlu.numbering import unnumbered

HANDLE: Final = re.compile(
    r"(?<![\w@])@(?!\d[\d.,]{0,12}(?:rb|ribu|k|jt|juta)?(?![\w.]))(?P<handle>[\w.]*\w)"
)
_OWN: Final = re.compile(
    r"^[^\w@]*(?:(?:fee|honor|bayaran|tarif|harga|rate|deal|sepakat|setuju|agreed|minta|for|at|is|gets|seharga|sebesar|jadi|dapat|dapet|nya|feenya|honornya)[^\w@]+)*"
    rf"(?:\d|rp|setengah\s+juta|half\s+a\s+million|{'|'.join((*WHOLE, *SLANG))}|[a-z]+\s+(?:ratus|juta|puluh|hundred|million))",
    re.IGNORECASE,
)
"""What may stand between somebody and an amount that is theirs."""

_OF_ALL: Final = re.compile(
    rf"{MONEY}\s*(?:budget|bajet|total|semua|in\s+total)\b(?!\W*\d|\W*rp)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Joining:
    """fee_idr: what somebody gets, in rupiah. code: their promo code. terms: what else is said of money
    with them."""

    fee_idr: int | None = None
    code: str | None = None
    terms: Terms = field(default=Terms(), compare=False)

    @property
    def tells(self) -> bool:
        """Whether money moved or goods were sent, besides a fee."""
        return self.terms.pays or self.terms.settled or self.terms.goods_idr is not None


def joining(text: str) -> dict[str, Joining]:
    """Return what stands behind each account of a text, by handle; accounts of which nothing is said
    are left out.

    An amount that only the last of several accounts has may be for all of them: it is nobody's fee
    unless a budget is named beside it.
    """
    text = unnumbered(text)
    named = list(HANDLE.finditer(text))
    ends = [*(match.start() for match in named[1:]), len(text)][: len(named)]
    found = {}
    for match, end in zip(named, ends, strict=True):
        behind = text[match.end() : end]
        own = _OWN.match(behind) is not None and not _OF_ALL.search(behind)
        terms = terms_in(behind, joins=own, whole=text)
        fee = terms.fee_idr if own or terms.agreed else None
        one = Joining(fee, next(iter(codes_in(behind)), None), terms)
        found[match["handle"].casefold()] = one
    fees = [h for h, one in found.items() if one.fee_idr is not None]
    last = bool(named) and fees == [named[-1]["handle"].casefold()] and len(named) > 1
    if last and campaign_budget(text) is None:
        found[fees[0]] = replace(found[fees[0]], fee_idr=None)
    return {h: one for h, one in found.items() if one != Joining() or one.tells}


def campaign_budget(text: str) -> int | None:
    """Return what a text sets aside for a campaign, in rupiah: the amount called so, else one that
    stands before anybody is named."""
    head = in_digits(text.partition("@")[0]) if "@" in text else ""
    before = re.search(rf"(?<![\w.,])({MONEY})", head, re.IGNORECASE)
    return terms_in(text).budget_idr or (money_of(before[1], text) if before else None)
