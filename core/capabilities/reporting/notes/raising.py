"""Fees that move by a share of what they are, or by an amount: `raise all fees by 10%`, `fee @rani turun 100rb`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from core.analytics.campaign.log import standing
from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Collaboration
from core.capabilities.ports import Portfolio
from core.nlu.campaigns.money.raising import bonus_becomes, lowered_by, share_moved

LARGEST_CUT: Final = 0.5
"""A fee falls by no more than this share of it: what is told as more is what it is then (`fee turun 800rb`)."""


def moved_fees(
    known: Portfolio, who: Sequence[Collaboration], text: str, today: date
) -> list[tuple[Collaboration, Noting]]:
    """Return the new fee of each, in rupiah, of those whose fee is noted, where a text says by how much it moves, or what
    the bonus in it is now; empty where it does not, or where a fee would fall by more than can be meant."""
    rows = ((one, known.row(one, today)) for one in who)
    fees = [
        (one, row.fee_idr)
        for one, row in rows
        if row is not None and row.fee_idr and not row.commission
    ]
    percent, less, bonus = share_moved(text), lowered_by(text) or 0, bonus_becomes(text)
    if bonus is not None:
        return [
            (one, note)
            for one, fee in fees
            if (old := _bonus(known, one))
            for note in (Noting(budget_idr=fee - old), Noting(budget_idr=bonus, fee_more=True))
        ]
    if percent is None and (not less or any(less > fee * LARGEST_CUT for _, fee in fees)):
        return []
    return [
        (one, Noting(budget_idr=fee + round(fee * (percent or 0) / 100) - (0 if percent else less)))
        for one, fee in fees
    ]


def _bonus(known: Portfolio, who: Collaboration) -> int:
    """Return what came on top of somebody's fee last, 0 where their fee was told anew since."""
    facts = (entry.fact for entry in reversed(standing(known.entries)))
    fees = (f for f in facts if f.metric == "fee_idr" and f.collaboration_id == who.id)
    last = next(fees, None)
    return last.value if last is not None and last.mode == "add" else 0
