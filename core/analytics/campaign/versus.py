"""Campaigns beside each other, and which of them leads where the records are enough to say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.analytics.campaign.balance import Balance, balance_of
from core.analytics.campaign.facts import SEEN
from core.analytics.campaign.result import Campaign, Result

FEWEST_ROWS: Final = 2
"""Creators with a figure, below which a campaign's is that of one post."""

LEAST: Final = frozenset({"cpe", "cps"})
"""Measures of which less is better."""

OF_SALES: Final = frozenset({"profit", "revenue_idr", "sales", "cps"})


@dataclass(frozen=True, slots=True)
class Standing:
    """One campaign in figures, and what it left: `balance.left_idr` is revenue less cost."""

    result: Result
    balance: Balance

    @property
    def told(self) -> bool:
        """Return whether anything of it is known."""
        known = ("cost_idr", "paid_idr", "sales", "uses", "revenue_idr", *SEEN)
        return any(getattr(self.result.totals, name) is not None for name in known)

    def figure(self, measure: str) -> float | None:
        """Return the figure of a measure: `profit`, `revenue_idr`, `sales`, `cps`, `cpe`,
        `paid_idr`, `views` or `interactions`."""
        if measure == "profit":
            return self.balance.left_idr
        if measure in LEAST:
            return self.result.cpe_idr if measure == "cpe" else self.result.cps_idr
        value: int | None = getattr(self.result.totals, measure)
        return value

    def thin(self, measure: str) -> bool:
        """Return whether a figure says little: under 30 sales, a part of the sales or costs unknown,
        or counted of one creator alone."""
        found = self.result
        if measure == "paid_idr":  # what was paid is known by who paid it
            return False
        if measure in OF_SALES:
            few = found.thin_sales or (found.totals.sales is None and found.totals.uses is None)
            unsure = measure == "profit" and bool(found.unpriced or self.balance.unpriced)
            return few or unsure or bool(found.untold)
        if measure == "cpe":
            return found.cpe_of is None or found.cpe_of.rows < FEWEST_ROWS
        return sum(getattr(row, measure) is not None for row in found.rows) < FEWEST_ROWS


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads by one measure. first: None where nobody does, and `why`: `few` (a figure is known of
    fewer than two), `thin` (those in `weak` rest on too little) or `same`. unknown: of whom it is not known."""

    measure: str
    first: Standing | None = None
    why: str = ""
    weak: tuple[Campaign, ...] = ()
    unknown: tuple[Campaign, ...] = ()


def standing_of(result: Result) -> Standing:
    """Return a campaign as it is set beside others."""
    return Standing(result, balance_of(result))


def lead_of(standings: Sequence[Standing], measure: str) -> Lead:
    """Return who leads by a measure: named only where at least two are known, none of them rests on
    thin data, and they are not the same."""
    known = [s for s in standings if s.figure(measure) is not None]
    unknown = tuple(s.result.campaign for s in standings if s.figure(measure) is None)
    if len(known) < 2:
        return Lead(measure, why="few", unknown=unknown)
    weak = tuple(s.result.campaign for s in known if s.thin(measure))
    if weak:
        return Lead(measure, why="thin", weak=weak, unknown=unknown)
    sign = -1 if measure in LEAST else 1
    ranked = sorted(known, key=lambda s: sign * (s.figure(measure) or 0), reverse=True)
    if ranked[0].figure(measure) == ranked[1].figure(measure):
        return Lead(measure, why="same", unknown=unknown)
    return Lead(measure, ranked[0], unknown=unknown)
