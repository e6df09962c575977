"""How much of one creator's audience another one reaches too.

s is the share of the smaller audience that the larger one also holds. It is measured from shared
commenters where there are enough, else a stated prior: two accounts in Indonesia share a little,
more within a category, within a city and on one platform.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.grouping import Floats

BASE, SAME_CATEGORY, SAME_CITY, OTHER_PLATFORM = 0.03, 0.07, 0.05, 0.5
"""The prior: base, what a shared category and a shared city add, and the factor across platforms.
Ours: no public figure for Indonesia was found; docs/portfolio.md shows what it changes."""


def prior_overlap(creators: pd.DataFrame) -> Floats:
    """Return s for every pair of CREATORS (n x n, symmetric, 0 on the diagonal)."""
    same = {c: _same(creators[c]) for c in ("category", "city", "platform")}
    shares = BASE + SAME_CATEGORY * same["category"] + SAME_CITY * same["city"]
    shares = shares * np.where(same["platform"], 1.0, OTHER_PLATFORM)
    np.fill_diagonal(shares, 0.0)
    return np.asarray(shares, dtype=np.float64)


def union(sizes: Floats, shares: Floats) -> float:
    """Return how many different people several audiences hold together.

    From the largest down, each adds those that no larger one holds, independently of one another:
    the sum of w_i x the product of (1 - s_ij) over larger j. At least the largest audience, at
    most the sum, and never below the pairwise bound that the choice maximises.
    """
    order = np.argsort(-sizes, kind="stable")
    kept = np.tril(shares[np.ix_(order, order)], -1)
    return float(sizes[order] @ np.prod(1 - kept, axis=1)) if len(sizes) else 0.0


def _same(values: pd.Series) -> Floats:
    codes = pd.factorize(values.astype(object))[0]
    return np.asarray((codes[:, None] == codes[None, :]) & (codes >= 0)[:, None], dtype=np.float64)
