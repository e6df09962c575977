"""Sales that customers gave back: they lower what was sold and earned, and are never sold themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.analytics.campaign.noting import Noting
from core.analytics.campaign.result import Row
from core.nlu.campaigns.money.amounts import revenue_in
from core.nlu.campaigns.money.refunds import Refund, refund_in
from core.nlu.campaigns.notes.sales import sold_in
from core.nlu.slots import read_slots


class Returned(NamedTuple):
    """How sales and revenue were before what was given back, and what was; None for unknown."""

    refund: Refund
    sales: int | None
    revenue_idr: int | None

    @property
    def open(self) -> bool:
        """Return whether there is nothing that it could lower, or less than that."""
        pieces, idr = self.refund.pieces, self.refund.idr
        short = pieces is not None and (self.sales is None or self.sales < pieces)
        poor = idr is not None and self.revenue_idr is not None and self.revenue_idr < idr
        return short or poor or (pieces is None and self.revenue_idr is None)


def returned_in(text: str, row: Row | None, now: datetime, zone: ZoneInfo) -> Returned | None:
    """Return what a message says was given back, of sales told in it or noted before; None for none.

    Only money that comes back is of sales where nothing was paid to whom it is about.
    """
    refund = refund_in(text)
    paid = row is not None and bool(row.paid_idr)
    if refund is None or (refund.pieces is None and paid):
        return None
    said = read_slots(refund.rest, now, zone).slots.get("sales")
    sales = said if isinstance(said, int) else sold_in(refund.rest)
    revenue = revenue_in(refund.rest)
    return Returned(
        refund,
        sales if sales is not None else row.sales if row else None,
        revenue if revenue is not None else row.revenue_idr if row else None,
    )


def lowered(slots: Noting, returned: Returned) -> Noting:
    """Return the slots with sales and revenue after what was given back, and no other money or stage
    that its words could be taken for."""
    pieces, idr = returned.refund.pieces, returned.refund.idr
    sales, revenue = returned.sales, returned.revenue_idr
    return replace(
        slots,
        sales=sales - pieces if sales is not None and pieces is not None else slots.sales,
        price_idr=None,
        revenue_idr=revenue - idr if revenue is not None and idr is not None else slots.revenue_idr,
        budget_idr=None,
        barter_idr=None,
        paid=False,
        paid_idr=None,
        paid_share=None,
        back_idr=None,
        back_share=None,
        kept_idr=None,
        settled=False,
        more=False,
        add=False,
    )
