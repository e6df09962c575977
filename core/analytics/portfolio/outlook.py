"""How far a campaign can turn out from what is expected of it: p10 to p90 of its sums.

Each creator's next post is lognormal about its expectation with the spread of its own forecast; the
sum is lognormal again with the same mean and variance (Fenton 1960), posts of one campaign
correlated by `TOGETHER` (ours: they share the season, the product and the offer). Several pieces of one
creator are a sum too: `forecast.TOGETHER` of a post's variance is common to them. What a kind of content
brings beside a post is itself not sure (`kinds`): the variance of its logarithm is added.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import Floats
from core.analytics.frames.tables import column
from core.analytics.measures.forecast import TOGETHER as OF_ONE
from core.analytics.measures.forecast import Z80

TOGETHER = 0.2
UNSEEN_SPREAD, LEAST_SPREAD = 1.0, 0.2
"""The standard deviation of the logarithm where nothing was counted, and the least believed."""

CONVERSION = 0.01
"""Assumed sales per interaction: one of a hundred who react buys. Ours; a shop should put its own
figure in its place."""


@dataclass(frozen=True, slots=True)
class Range:
    """The 10 %, 50 % and 90 % quantiles of a sum."""

    p10: float
    p50: float
    p90: float

    def times(self, factor: float) -> Range:
        """Return the range of so many times the sum."""
        return Range(self.p10 * factor, self.p50 * factor, self.p90 * factor)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one post of each of a set, or what is bought of each, may bring; sales by `CONVERSION` of the interactions."""

    interactions: Range
    reach: Range
    sales: Range
    conversion: float = CONVERSION


def outlook(team: pd.DataFrame, unique_reach: float) -> Outlook:
    """Return the outlook of a team (rows of the pool): quantiles around the expected sums."""
    spread = _spreads(team)
    engaged = np.nan_to_num(column(team, "expected_interactions"))
    reached = np.nan_to_num(column(team, "expected_reach"))
    interactions = _sum(engaged, spread)
    reach = _sum(reached, spread)
    apart = unique_reach / reached.sum() if reached.sum() > 0 else 0.0
    return Outlook(interactions, reach.times(apart), interactions.times(CONVERSION))


def _spreads(team: pd.DataFrame) -> Floats:
    low, high = column(team, "p10"), column(team, "p90")
    known = (low > 0) & (high > low)
    spread = np.full(len(team), UNSEEN_SPREAD)
    spread[known] = np.log(high[known] / low[known]) / (2 * Z80)
    spread = np.maximum(spread, LEAST_SPREAD)
    if "lumped" not in team:
        return np.asarray(spread, dtype=np.float64)
    lumped, own = column(team, "lumped"), np.expm1(spread**2)
    pieces = lumped * own + (1 - lumped) * np.expm1(OF_ONE * spread**2)
    return np.asarray(np.sqrt(np.log1p(pieces) + column(team, "doubt")), dtype=np.float64)


def _sum(means: Floats, spread: Floats) -> Range:
    """Return quantiles of a sum of lognormals of these means and spreads."""
    total = float(means.sum())
    if total <= 0:
        return Range(0.0, 0.0, 0.0)
    correlation = np.full((len(means), len(means)), TOGETHER)
    np.fill_diagonal(correlation, 1.0)
    spreads = spread[:, None] * spread[None, :]
    variance = means @ np.expm1(correlation * spreads) @ means
    sigma = float(np.sqrt(np.log1p(variance / total**2)))
    middle = total * float(np.exp(-(sigma**2) / 2))
    wide = float(np.exp(Z80 * sigma))
    return Range(middle / wide, middle, middle * wide)
