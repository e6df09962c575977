"""Fees that move by a share of what they are: `raise all fees by 10%`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import ledger


def moved_fees(
    known: Portfolio,
    campaign: Campaign,
    who: Sequence[Collaboration],
    percent: int,
    today: date,
) -> list[tuple[Collaboration, Noting]]:
    """Return the new fee of each, in rupiah, of those whose fee is noted. percent: by how much it rises, below 0
    by how much it falls."""
    rows = ((one, ledger.row(known, campaign, one, today)) for one in who)
    return [
        (one, Noting(budget_idr=row.fee_idr + round(row.fee_idr * percent / 100)))
        for one, row in rows
        if row is not None and row.fee_idr
    ]
