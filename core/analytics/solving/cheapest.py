"""The cheapest set that respects all of a wish but its budget: by it an infeasible wish is explained.

A set without anybody whom no row needs holds at most as many creators as the rows ask for together. So
few are counted exactly, row by row; only where the rows are too many for that is a program solved,
in a process that is ended at its limit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.apart import HELPERS
from core.analytics.solving.milp import Program, solve
from core.analytics.solving.programs import PATIENCE, exclusive
from core.analytics.solving.wish import Wish, wish_rows

STATES = 2_000
"""Counts of the rows that are told apart at most."""

LEAST = 0.2
"""Seconds that a program may take, however little is given: without any set nothing can be said."""


def cheapest(prices: Ints, wish: Wish, seconds: float) -> Ints | None:
    """Return the cheapest set (positions, ascending) that respects all but the budget, None if there
    is none or none was found in time. seconds: the limit of a program."""
    if not wish.quotas:
        return _few(prices, wish)
    rows = _Rows.of(len(prices), wish)
    columns = _useful(prices, wish, rows)
    if rows.states <= STATES:
        return rows.counted(columns, prices, wish)
    return _programmed(columns, prices, wish, seconds)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What a set must hold of each row. matrix: rows x candidates, 0 or 1. low, most: rows. caps: the
    number from which on one more makes no difference, or is too many."""

    matrix: Ints
    low: Ints
    most: Ints
    caps: Ints

    @classmethod
    def of(cls, count: int, wish: Wish) -> _Rows:
        matrix, low, high = wish_rows(count, wish)
        needed = low.sum()
        free = high >= needed
        told = (low > 0) | ~free
        most, caps = np.where(free, needed, high), np.where(free, low, high)
        whole = (np.asarray(part[told], dtype=np.int64) for part in (matrix, low, most, caps))
        return cls(*whole)

    @property
    def states(self) -> int:
        """Return how many counts are told apart."""
        return int(min(np.prod(self.caps + 1.0), STATES + 1.0))

    def counted(self, columns: Ints, prices: Ints, wish: Wish) -> Ints | None:
        """Return the cheapest set of these columns: a dynamic program over the counts of the rows."""
        if not len(self.low):
            return np.zeros(0, dtype=np.int64)
        shape = tuple((self.caps + 1).tolist())
        counts = np.indices(shape).reshape(len(shape), -1)
        cost = np.where(counts.any(axis=0), np.inf, 0.0)
        owner = wish.groups or range(len(prices))
        steps = []
        ordered = sorted(columns.tolist(), key=lambda one: owner[one])
        for _, options in groupby(ordered, key=lambda one: owner[one]):
            before, taken, came = cost, np.full(len(cost), -1), np.arange(len(cost))
            for one in options:
                after = counts + self.matrix[:, one, None]
                able = np.flatnonzero(
                    np.isfinite(before) & (after <= self.most[:, None]).all(axis=0)
                )
                # The cheapest way to each count comes last, so that it is the one that stays.
                able = able[np.argsort(-before[able], kind="stable")]
                inside = np.minimum(after[:, able], self.caps[:, None])
                reached = np.ravel_multi_index(tuple(inside), shape)
                way = np.full(len(cost), -1)
                way[reached] = able
                total = np.where(way >= 0, before[way] + int(prices[one]), np.inf)
                better = total < cost
                cost = np.where(better, total, cost)
                taken, came = np.where(better, one, taken), np.where(better, way, came)
            steps.append((taken, came))
        return self._followed(steps, np.where((self.low <= counts.T).all(axis=1), cost, np.inf))

    @staticmethod
    def _followed(steps: list[tuple[Ints, Ints]], cost: Floats) -> Ints | None:
        """Return who was taken on the way to the cheapest count, None where none is enough."""
        state, found = int(cost.argmin()), []
        if not np.isfinite(cost[state]):
            return None
        for taken, came in reversed(steps):
            if taken[state] >= 0:
                found.append(int(taken[state]))
            state = int(came[state])
        return np.array(sorted(found), dtype=np.int64)


def _useful(prices: Ints, wish: Wish, rows: _Rows) -> Ints:
    """Return who can be in the cheapest set.

    Of candidates that no row tells apart only the cheapest can be, as many as the largest number that
    any row asks for (as all rows together, where options exclude each other).
    """
    most = max(int(rows.low.max(initial=0)), 1)
    kinds = np.unique(rows.matrix, axis=1, return_inverse=True)[1].reshape(-1)
    order = np.lexsort((prices, kinds))
    if wish.groups:
        most = max(int(rows.low.sum()), 1)
        order = order[_first_of_each(np.array(wish.groups, dtype=np.int64)[order], kinds[order])]
    starts = np.searchsorted(kinds[order], kinds[order])
    return np.sort(order[np.arange(len(order)) - starts < most]).astype(np.int64)


def _few(prices: Ints, wish: Wish) -> Ints | None:
    """Return those who must be taken and the cheapest others."""
    must = np.unique(np.array(wish.must, dtype=np.int64))
    free = np.ones(len(prices), dtype=bool)
    free[must] = free[list(wish.never)] = False
    others = np.flatnonzero(free)
    if wish.groups:
        groups = np.array(wish.groups, dtype=np.int64)
        others = others[~np.isin(groups[others], groups[must])]
        others = others[np.argsort(prices[others], kind="stable")]
        others = others[_first_of_each(groups[others])]
        if len(np.unique(groups[must])) < len(must):
            return None
    more = max(wish.at_least - len(must), 0)
    most = len(prices) if wish.at_most is None else wish.at_most
    if more > len(others) or len(must) > most or np.isin(must, wish.never).any():
        return None
    cheap = others[np.argsort(prices[others], kind="stable")[:more]]
    return np.sort(np.concatenate([must, cheap]))


def _first_of_each(*keys: Ints) -> Mask:
    """Return where each combination of keys stands for the first time."""
    first = np.zeros(len(keys[0]), dtype=bool)
    first[np.unique(np.stack(keys), axis=1, return_index=True)[1]] = True
    return first


@dataclass(frozen=True, slots=True)
class Cheapest:
    """The work that is done in a process of its own: a program, told of as its columns."""

    program: Program
    seconds: float

    def __call__(self, told: Callable[[list[float]], None]) -> None:
        """Tell of the columns that are taken, if any can be."""
        solved = solve(self.program, self.seconds)
        if solved.values is not None:
            told(solved.values.tolist())


def _programmed(columns: Ints, prices: Ints, wish: Wish, seconds: float) -> Ints | None:
    seconds = max(seconds, LEAST)
    matrix, low, high = wish_rows(len(prices), wish)
    scale = max(float(prices.max(initial=1)), 1.0)
    bare = Program(-prices[columns] / scale, matrix[:, columns], low, high)
    job = Cheapest(exclusive(bare, wish, columns), seconds)
    found = HELPERS.answers(job, PATIENCE * seconds)
    return columns[np.rint(found[-1]) > 0] if found else None
