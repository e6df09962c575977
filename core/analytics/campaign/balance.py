"""Whether a campaign paid: what was earned by it less what it cost, as far as either is known."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from core.analytics.campaign.result import Result


@dataclass(frozen=True, slots=True)
class Balance:
    """Money in rupiah. revenue_idr: noted (`noted_idr`) plus pieces sold times their price.

    unpriced: pieces sold whose revenue nobody noted. cost_idr: fees, goods and shipping of who agreed, without
    what making the goods cost. left_idr = revenue - cost; roi = left / cost; break_even: pieces that
    cover the cost. With what one piece costs (`unit_idr`): goods_idr = unit x sold, net_idr = left -
    goods, net_roi = net / cost; None where sales of some revenue are not known, as `sold` is then.
    """

    noted_idr: int | None
    unpriced: int
    price_idr: int | None
    revenue_idr: int | None
    cost_idr: int | None
    left_idr: int | None
    break_even: int | None
    roi: float | None = None
    sold: int | None = None
    unit_idr: int | None = None
    goods_idr: int | None = None
    net_idr: int | None = None
    net_roi: float | None = None


def balance_of(found: Result, price_idr: int | None = None, unit_idr: int | None = None) -> Balance:
    """Return what a campaign left; `price_idr` is what one piece sold for, `unit_idr` what it cost to
    have it, where they were said."""
    noted = found.totals.revenue_idr
    unpriced = sum(row.sales or 0 for row in found.every if row.revenue_idr is None)
    priced = unpriced * price_idr if price_idr and unpriced else None
    revenue = None if noted is None and priced is None else (noted or 0) + (priced or 0)
    cost = found.totals.cost_idr
    known = revenue is not None and cost is not None
    left = (revenue or 0) - (cost or 0) if known else None
    uncounted = any(row.sales is None and row.revenue_idr for row in found.every)
    sold = None if uncounted else found.totals.sales
    goods = unit_idr * sold if unit_idr and sold is not None else None
    net = left - goods if left is not None and goods is not None else None
    return Balance(
        noted_idr=noted,
        unpriced=unpriced,
        price_idr=price_idr,
        revenue_idr=revenue,
        cost_idr=cost,
        left_idr=left,
        break_even=ceil(cost / price_idr) if cost and price_idr else None,
        roi=left / cost if left is not None and cost else None,
        sold=sold,
        unit_idr=unit_idr,
        goods_idr=goods,
        net_idr=net,
        net_roi=net / cost if net is not None and cost else None,
    )


@dataclass(frozen=True, slots=True)
class Even:
    """From how many pieces on a campaign has earned what it cost: pieces = cost / (price - unit), rounded up;
    None where no cost is known, or where a piece earns nothing.

    Money in rupiah. cost_idr: of who agreed, else (`planned`) what is planned. price_idr: what one piece
    sells for, unit_idr: what it costs, None for unknown. sold: pieces until now. supposed: pieces of a question what
    would be left then.
    """

    cost_idr: int | None
    planned: bool
    price_idr: int | None
    unit_idr: int | None
    pieces: int | None
    sold: int | None
    supposed: int | None = None

    @property
    def gain_idr(self) -> int | None:
        """What is left if so many are sold as was supposed: supposed x (price - unit) - cost, below 0 for a loss."""
        if self.supposed is None or self.price_idr is None or self.cost_idr is None:
            return None
        return self.supposed * (self.price_idr - (self.unit_idr or 0)) - self.cost_idr

    @property
    def missing(self) -> int | None:
        """How many pieces are still to be sold."""
        return None if self.pieces is None else max(0, self.pieces - (self.sold or 0))


def pieces_to_earn(cost_idr: int, margin_idr: int) -> int | None:
    """Return how many pieces earn back what was paid, cost / margin rounded up; None where one earns nothing."""
    return ceil(cost_idr / margin_idr) if margin_idr > 0 else None


def even_of(
    found: Result,
    price_idr: int | None,
    unit_idr: int | None = None,
    supposed: int | None = None,
) -> Even:
    """Return from how many pieces on a campaign has earned what it cost."""
    planned = not found.costing and found.totals.planned_idr is not None
    cost = found.taken_idr if planned else found.totals.cost_idr
    margin = None if price_idr is None else price_idr - (unit_idr or 0)
    pieces = None if cost is None or margin is None else pieces_to_earn(cost, margin)
    return Even(cost, planned, price_idr, unit_idr, pieces, found.totals.sales, supposed)


@dataclass(frozen=True, slots=True)
class ByMargin:
    """A campaign by what is earned with one piece: net = sold x margin - cost; pieces that cover the cost."""

    sold: int
    margin_idr: int
    cost_idr: int
    net_idr: int
    pieces: int | None


def by_margin(balance: Balance | None, margin_idr: int | None) -> ByMargin | None:
    """Return what was earned where nobody knows the price, but what is earned with one; None where how many
    were sold or the cost is not known."""
    if balance is None or not margin_idr or balance.sold is None or balance.cost_idr is None:
        return None
    sold, cost = balance.sold, balance.cost_idr
    net = sold * margin_idr - cost
    return ByMargin(sold, margin_idr, cost, net, pieces_to_earn(cost, margin_idr))
