"""What a campaign brought, as values: rows per collaboration, and totals that are the sums of the rows.

A figure that nobody noted is None and left out of sums; `known` says how many rows a sum is of.
Formulas: CPE = cost / interactions (GRIN, HypeAuditor), CPM = cost / views x 1000, ROAS = revenue
/ cost (GRIN), against a stated baseline (revenue - baseline) / cost. Cost is the fee, the goods and
their shipping of whoever agreed, or has anything counted at a fee that was named (of who dropped out or was taken out, what was paid, and goods that were sent and did not come back); of whoever has not, they are planned. Earned media value is an estimate without a market and stands in no total.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Final

from core.analytics.campaign.engagement import Engagement, engagement_of
from core.analytics.campaign.log import AGREED, DROPPED, LIVE, REMOVED, RESULTS, STAGES

THIN_SALES: Final = 30


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as it was planned. Without a name it is called by the day it was made at.
    made_by: who began it, 0 for nobody that is known."""

    id: int
    name: str
    made_at: datetime
    product: str = ""
    made_by: int = 0


@dataclass(frozen=True, slots=True)
class Collaboration:
    """Who takes part in a campaign, with the promo code that is theirs."""

    id: int
    campaign_id: int
    handle: str
    platform: str | None = None
    code: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """The amounts that can be added up, of one row or of all; None for unknown. Money in rupiah.

    interactions: sum of the counted likes, comments, shares and saves; alike: likes and comments
    alone, which is what a forecast is of. cost_idr: fee, goods and
    shipping of who agreed; planned_idr: of who has not. owed_idr: agreed fee that is not paid. forecast: interactions expected of all pieces together. reach
    counts a person once for every creator they follow.
    """

    fee_idr: int | None
    barter_idr: int | None
    shipping_idr: int | None
    cost_idr: int | None
    planned_idr: int | None
    paid_idr: int | None
    owed_idr: int | None
    likes: int | None
    comments: int | None
    shares: int | None
    saves: int | None
    views: int | None
    reach: int | None
    interactions: int | None
    alike: int | None
    sales: int | None
    uses: int | None
    revenue_idr: int | None
    forecast: int | None


SUMMED: Final = tuple(f.name for f in fields(Totals))
"""Columns of `Row` that totals add up."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a cost per something is computed over: the rows that know both.

    cost_idr and count: their sums. rows: how many they are, those included whose count is zero: what
    they cost brought nothing. others: rows with a cost of which nobody noted the count.
    """

    cost_idr: int
    count: int
    rows: int
    others: int


@dataclass(frozen=True, slots=True)
class Row(Totals):
    """One collaboration in figures.

    pieces: (kind, count). live_on: the day it went live. late_days: since it was due, 0 if not.
    since: when the stage was reached. brief_share: how much of the brief was kept. goods_left: goods were sent, and are not known to have come back. fair_idr: the
    upper end of a fair price. owed_by: what is still to be delivered (a metric of `OWED`) and until when.
    apart: when pieces sold and revenue were noted, where that is a day or more apart. place: how many joined
    until then, of those that it was computed with, whoever left since: `yang kedua` stays the second.
    commission: what they get of what they sold, in hundredths of a percent; commission_idr = revenue x commission / 10,000,
    None while no revenue is known. It is part of fee_idr, which is unknown where there is nothing else in it.
    """

    collaboration: Collaboration
    stage: str
    pieces: tuple[tuple[str, int], ...]
    due: date | None
    live_on: date | None
    late_days: int
    cpe_idr: float | None
    cpm_idr: float | None
    cps_idr: float | None = None
    since: datetime | None = None
    brief_share: float | None = None
    goods_left: bool = False
    fair_idr: int | None = None
    owed_by: tuple[tuple[str, date], ...] = ()
    apart: tuple[datetime, datetime] | None = None
    place: int | None = None
    commission: int | None = None
    commission_idr: int | None = None

    @property
    def fixed_idr(self) -> int | None:
        """The fee without the commission in it."""
        if self.commission is None:
            return self.fee_idr
        return (self.fee_idr or 0) - (self.commission_idr or 0)

    @property
    def idle(self) -> bool:
        """Return whether somebody cost something, and it was counted that they brought no interaction."""
        return bool(self.cost_idr) and self.interactions == 0

    @property
    def gone(self) -> bool:
        """Return whether somebody was taken out and left nothing: no cost, no figure."""
        told = (getattr(self, name) is not None for name in RESULTS)
        return self.stage == STAGES[REMOVED] and not (self.cost_idr or any(told))


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that a report says of one campaign.

    unassigned: what was noted of the campaign without naming a creator, one more row of the sums
    where there is any. known: how many rows have an interactions figure. left_idr: budget without
    cost and plans. start, end, goal: of the plan, None where it was not said; closed: when somebody ended it. forecast_live: the forecast of those whose likes are known, alike_live
    their likes and comments, so that the two may be compared. cpe_idr and cpm_idr are over rows where both parts are known: cpe_of
    and cpm_of. roas is over the rows where cost and revenue are known (`roas_of`, None where those are all that
    cost anything, or where revenue was noted of the campaign as a whole: then it is over all costs).
    best, worst: by interactions per rupiah, among those of whom both are known; None where that are fewer than two.
    """

    campaign: Campaign
    rows: tuple[Row, ...]
    unassigned: Row | None
    totals: Totals
    budget_idr: int | None
    baseline_idr: int | None
    left_idr: int | None
    known: int
    forecast_live: int | None
    alike_live: int | None
    cpe_idr: float | None
    cpm_idr: float | None
    roas: float | None
    roas_over_baseline: float | None
    best: Row | None
    worst: Row | None
    late: tuple[Row, ...]
    unpaid: tuple[Row, ...]
    start: date | None = None
    end: date | None = None
    goal: str | None = None
    closed: date | None = None
    cpe_of: Basis | None = None
    cpm_of: Basis | None = None
    roas_of: Basis | None = None

    @property
    def every(self) -> tuple[Row, ...]:
        """All rows of the sums: of whom there are notes, and last what is noted of nobody."""
        return (*self.rows, *((self.unassigned,) if self.unassigned else ()))

    @property
    def other_idr(self) -> int | None:
        """What was spent on nobody in particular: advertising, a photographer."""
        return self.unassigned.cost_idr if self.unassigned else None

    @property
    def seller(self) -> Row | None:
        """Who sold most, by revenue where it is known of all who sold; None where two are level or nobody
        sold."""
        sold = [row for row in self.rows if row.sales or row.revenue_idr]
        name = "sales" if any(row.revenue_idr is None for row in sold) else "revenue_idr"
        ranked = sorted(sold, key=lambda row: getattr(row, name) or 0)
        level = len(ranked) > 1 and getattr(ranked[-1], name) == getattr(ranked[-2], name)
        return ranked[-1] if ranked and not level else None

    @property
    def fees_idr(self) -> int | None:
        """The part of the budget that is fees, of the same people as `left_idr`: of who dropped out what
        was paid, of others the fee, or what was paid where that is more. None where nobody has any."""
        known = [
            row.paid_idr
            if STAGES.index(row.stage) >= DROPPED
            else max(row.fee_idr or 0, row.paid_idr or 0)
            for row in self.rows
            if row.fee_idr is not None or row.paid_idr is not None
        ]
        return sum(each or 0 for each in known) if known else None

    @property
    def beyond_fees(self) -> bool:
        """Whether somebody was paid more than their fee on record, or without one: `fees_idr` has what was paid."""
        return any((row.paid_idr or 0) > (row.fee_idr or 0) for row in self.rows)

    @property
    def taken_idr(self) -> int:
        """What is spent or planned: fees, goods and their shipping, and other costs."""
        return (self.totals.cost_idr or 0) + (self.totals.planned_idr or 0)

    @property
    def costing(self) -> int:
        """How many rows have a cost."""
        return sum(row.cost_idr is not None for row in self.rows)

    @property
    def earning(self) -> int:
        """How many of the rows with a cost have a revenue too."""
        return sum(row.cost_idr is not None and row.revenue_idr is not None for row in self.rows)

    @property
    def unpriced(self) -> tuple[Row, ...]:
        """Who agreed without any cost on record: the cost of all may be more than what is known."""
        firm = (r for r in self.rows if AGREED <= STAGES.index(r.stage) < DROPPED)
        unknown = (r for r in firm if r.fee_idr is None and r.barter_idr is None)
        return tuple(r for r in unknown if r.commission is None)

    @property
    def untold(self) -> tuple[Row, ...]:
        """Who is live without a word of what was sold or earned, where nothing of the whole campaign
        says it either: what was earned may be more than what is known."""
        if self.unassigned and (self.unassigned.revenue_idr, self.unassigned.sales) != (None, None):
            return ()
        live = (r for r in self.rows if LIVE <= STAGES.index(r.stage) < DROPPED)
        return tuple(r for r in live if r.revenue_idr is None and r.sales is None)

    @property
    def apart(self) -> tuple[Row, ...]:
        """Whose pieces sold and revenue are of different days: they need not be of the same sales."""
        return tuple(row for row in self.rows if row.apart)

    @property
    def uplift_idr(self) -> int | None:
        """Revenue above the stated baseline: what may be the campaign's doing; may be negative."""
        return uplift(self.totals.revenue_idr, self.baseline_idr)

    @property
    def cps_idr(self) -> float | None:
        """Cost per sale, over the rows where both are known."""
        return cost_each(basis_over(self.rows, "sales"))

    @property
    def engagement(self) -> Engagement | None:
        """How many of those who watched did something."""
        return engagement_of(self.every)

    @property
    def thin_sales(self) -> bool:
        """Whether so few were sold that chance alone moves them by a fifth (1/sqrt(n))."""
        sold = self.totals.sales if self.totals.sales is not None else self.totals.uses
        return sold is not None and sold < THIN_SALES


def uplift(revenue: int | None, baseline: int | None) -> int | None:
    """Return the revenue above the baseline, None where either is unknown."""
    return None if revenue is None or baseline is None else revenue - baseline


def cost_each(basis: Basis | None, times: int = 1) -> float | None:
    """Return what one (or `times`) of what is counted cost."""
    return basis.cost_idr * times / basis.count if basis else None


def basis_over(rows: Iterable[Row], name: str) -> Basis | None:
    """Return what a cost per something is computed over, None where no row knows both or all are zero."""
    costing = [(row.cost_idr, getattr(row, name)) for row in rows if row.cost_idr]
    both = [(cost, count) for cost, count in costing if count is not None]
    costs, counts = sum(cost for cost, _ in both), sum(count for _, count in both)
    return Basis(costs, counts, len(both), len(costing) - len(both)) if counts else None
