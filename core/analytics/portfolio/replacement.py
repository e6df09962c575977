"""Who takes a place when somebody refuses."""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import Floats, Ints
from core.analytics.portfolio.proposal import Alternative
from core.analytics.solving.overlap import Overlap
from core.analytics.solving.wish import Plan, Wish, allowed


def replacements(
    frame: pd.DataFrame, values: Floats, prices: Ints, wish: Wish, plan: Plan, overlap: Overlap
) -> tuple[Alternative, ...]:
    """Return for each chosen creator the one who adds most in its place, all else staying.

    Within the budget and the quotas; nobody where nobody fits. Who refuses does so for every account of
    theirs, and who is in the set already takes no second place in it with another.
    """
    names = frame["handle"].to_numpy()
    free = ~np.isin(names.astype(str), names[list(plan.chosen)].astype(str))
    free[list(wish.never)] = False
    found = []
    for gone in plan.chosen:
        rest = np.array([i for i in plan.chosen if i != gone], dtype=np.int64)
        left = wish.budget_idr - plan.spent_idr + int(prices[gone])
        fits = free & (prices <= left) & allowed(wish, rest, len(frame))
        best = _most(values, overlap, rest, np.flatnonzero(fits))
        if best is not None:
            price, handle = int(prices[best]), str(frame["handle"][best])
            value = float(frame["expected_interactions"][best])
            gone_handle = str(frame["handle"][gone])
            found.append(Alternative("replacement", (handle,), price, value, gone_handle))
    return tuple(found)


NEAR = 50
"""Overlaps are looked at for so many of the largest."""


def _most(values: Floats, overlap: Overlap, rest: Ints, fits: Ints) -> int | None:
    near = fits[np.argsort(-values[fits], kind="stable")[:NEAR]]
    if not len(near) or values[near[0]] <= 0:
        return None
    rows = np.concatenate([near, rest])
    smaller = np.minimum(values[near][:, None], values[rest][None, :])
    shared = (overlap.shares(rows)[: len(near), len(near) :] * smaller).sum(axis=1)
    return int(near[int((values[near] - shared).argmax())])
