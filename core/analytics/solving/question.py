"""What branch and bound is asked: candidates in order of size, what a set must respect, and until when.

Sizes are shares of the largest and prices of the budget, so that tolerances mean the same for all.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.overlap import Overlap
from core.analytics.solving.wish import Wish

TOLERANCE = 1e-9

MANY = 1_000_000
"""As good as no limit on how many creators a set holds."""


class Limit:
    """A limit on the processor's time of this thread, and three times that on the clock."""

    def __init__(self, seconds: float) -> None:
        self._busy = time.thread_time() + seconds
        self._clock = time.monotonic() + 3 * seconds

    @property
    def over(self) -> bool:
        """Return whether it is time to stop."""
        return time.thread_time() > self._busy or time.monotonic() > self._clock


@dataclass(frozen=True, slots=True)
class Question:
    """Candidates in descending order of size.

    costs: what is taken off each size besides (next to nothing). rows: positions in `overlap`.
    at_least, at_most: how many are taken. must: who has to be (n). quotas: members (n), at least, at
    most. groups: whose option each is (n), None where all are different creators. tolls: what taking
    more than one option of a creator costs in the bound (n, Lagrange again; equal within a group).
    twins: a number that those have in common who are all the same, -1 for who is like nobody (n).
    """

    sizes: Floats
    costs: Floats
    prices: Floats
    budget: float
    at_least: int
    at_most: int
    overlap: Overlap
    rows: Ints
    must: Mask
    quotas: tuple[tuple[Mask, int, int], ...] = ()
    groups: Ints | None = None
    tolls: Floats | None = None
    twins: Ints | None = None

    def only(self, keep: Ints) -> Question:
        """Return the question with these candidates only, in the same order."""
        return replace(
            self,
            sizes=self.sizes[keep],
            costs=self.costs[keep],
            prices=self.prices[keep],
            rows=self.rows[keep],
            must=self.must[keep],
            quotas=tuple((members[keep], low, high) for members, low, high in self.quotas),
            groups=None if self.groups is None else self.groups[keep],
            tolls=None if self.tolls is None else self.tolls[keep],
            twins=None if self.twins is None else self.twins[keep],
        )

    def net(self, price: float) -> Floats:
        """Return what is taken off each size in the bound, the budget costing `price` a rupiah."""
        paid = self.costs + price * self.prices
        return paid if self.tolls is None else paid + self.tolls

    def given(self, price: float) -> float:
        """Return what the bound adds for what it takes: the budget's worth, one toll a creator."""
        worth = price * self.budget
        if self.tolls is None or self.groups is None:
            return worth
        return worth + float(self.tolls[np.unique(self.groups, return_index=True)[1]].sum())

    @property
    def heirs(self) -> Mask:
        """Return who is taken only after the one before, who is the same (n)."""
        found = np.zeros(len(self.sizes), dtype=bool)
        if self.twins is not None:
            found[1:] = (self.twins[1:] >= 0) & (self.twins[1:] == self.twins[:-1])
        return found

    def apart(self, taken: Sequence[int]) -> bool:
        """Return whether these are options of different creators."""
        return self.groups is None or len(np.unique(self.groups[taken])) == len(taken)


def enough(shared: float, wish: Wish) -> int:
    """Return a number of creators from which on a set is worth no less without one of them, where any
    two share at least `shared`.

    The smallest of k brings its size x (1 - shared x (k - 1)) at most; who must be taken, or is asked
    for by a quota, may be smaller still and stays.
    """
    if shared * MANY <= 1:
        return MANY
    needed = len(wish.must) + sum(quota.low for quota in wish.quotas)
    return max(math.ceil(1 / shared) + 1 + needed, wish.at_least)
