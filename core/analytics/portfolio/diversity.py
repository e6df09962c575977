"""Not the same creators for everybody: among sets of nearly equal worth, those proposed less often.

A creator who was proposed to many other businesses lately is exchanged for one who was not, as long as
the whole set stays within `TOLERANCE` of what no set can exceed. How crowded somebody is differs a
little by workspace, always in the same way, so that not all turn to the same ones instead.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.overlap import Overlap, second_order
from core.analytics.solving.wish import Plan, Wish, allowed

TOLERANCE: Final = 0.005
"""Of the proved bound: what a set may be worth less for being less crowded."""

MANY: Final = 100
"""So many other businesses and more count as fully crowded."""


def crowding(businesses: int, workspace_id: str, creator_id: str) -> float:
    """Return how crowded a creator is for a workspace, 0..1, from the number of other businesses
    they were proposed to lately."""
    if businesses <= 0:
        return 0.0
    digest = blake2b(f"{workspace_id}\n{creator_id}".encode(), digest_size=4).digest()
    own = int.from_bytes(digest, "big") / 2**32
    share = min(float(np.log1p(businesses) / np.log1p(MANY)), 1.0)
    return share * (0.6 + 0.4 * own)


def spread(
    plan: Plan, values: Floats, prices: Ints, wish: Wish, overlap: Overlap, crowded: Floats
) -> Plan:
    """Return a plan with less crowded creators (0..1 each) within the tolerance, or the same.

    One is exchanged at a time, the most crowded first, for whoever is least crowded of those that
    keep the budget, the number and the quotas; its bound stays that of the plan before.
    """
    least = plan.bound * (1 - TOLERANCE)
    chosen = list(plan.chosen)
    for gone in sorted(plan.chosen, key=lambda one: -crowded[one]):
        if crowded[gone] <= 0 or gone in wish.must:
            continue
        rest = np.array([one for one in chosen if one != gone], dtype=np.int64)
        free = _free(wish, rest, prices, crowded < crowded[gone])
        worth = _with_each(rest, values, overlap)
        near = np.flatnonzero(free & (worth >= least))
        if len(near):
            best = int(near[np.lexsort((-worth[near], crowded[near]))[0]])
            chosen = sorted([*rest.tolist(), best])
    rows = np.array(chosen, dtype=np.int64)
    value = second_order(values[rows], overlap.shares(rows))
    if set(chosen) == set(plan.chosen) or value < least:
        return plan
    return Plan(tuple(chosen), int(prices[rows].sum()), value, max(plan.bound, value))


def _free(wish: Wish, rest: Ints, prices: Ints, less: Mask) -> Mask:
    """Return who may come beside the rest: others than they, within the wish."""
    free = less & allowed(wish, rest, len(prices))
    free &= prices <= wish.budget_idr - int(prices[rest].sum())
    free[[*rest.tolist(), *wish.never]] = False
    if wish.groups:
        groups = np.array(wish.groups)
        free &= ~np.isin(groups, groups[rest])
    return free


def _with_each(rest: Ints, values: Floats, overlap: Overlap) -> Floats:
    """Return what the rest is worth together with each candidate, U2 of `overlap`."""
    before = second_order(values[rest], overlap.shares(rest)) if len(rest) else 0.0
    added = values.copy()
    for one in rest.tolist():
        added -= overlap.beside(one) * np.minimum(values, values[one])
    return np.asarray(before + added, dtype=np.float64)
