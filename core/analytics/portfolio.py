"""The best set of creators for the money: exact, within the budget to the rupiah.

Maximises what a set of creators reaches together, over sets that respect a wish: by branch and bound
(`exact`), or where quotas are too many for that by programs in a process of their own (`programs`).
Either way the bound says by how much the answer can be off at most (engines.md, section Portfolio).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from core.analytics.exact import branched
from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.milp import Program, solve
from core.analytics.overlap import Overlap
from core.analytics.programs import Task, exclusive, worth_of
from core.analytics.wish import Infeasible, Plan, Wish, wish_rows

CHEAPER = 1e-7
"""Between sets of equal value the cheaper one is taken: what the whole budget weighs."""

TOGETHER = 2.0
"""Times the limit of one program that branch and bound may take."""


def choose(
    values: Iterable[float],
    prices_idr: Iterable[int],
    wish: Wish,
    overlap: Overlap | None = None,
    seconds: float = 10.0,
) -> Plan | Infeasible:
    """Return the set of greatest value, or why there is none.

    values: the audience of each candidate, at least 0. prices_idr: whole rupiah at least 0, in the
    same order. The value of a set is U2 of `overlap`, or the sum where nothing overlaps.
    seconds: for each of two mixed-integer programs; what they prove by then is the bound.

    Raises:
        ValueError: a value or a price is negative or unknown.
    """
    worth, prices = _checked(values, prices_idr)
    cheapest = _cheapest(prices, wish, seconds)
    if cheapest is None or int(prices[cheapest].sum()) > wish.budget_idr:
        near = None if cheapest is None else _plan(cheapest, worth, prices, np.inf, overlap)
        return Infeasible(near)
    affordable = _affordable(prices, wish)
    top = max(float(worth[affordable].max(initial=0.0)), 1e-12)
    sizes = np.where(affordable, worth / top, 0.0)
    gain = np.where(affordable, sizes - CHEAPER * prices / max(wish.budget_idr, 1), -1.0)
    task = Task(_program(gain, prices, wish), sizes, prices, wish, overlap, seconds)
    chosen, bound = _decided(task, cheapest)
    limit = (bound + CHEAPER) * top if worth.any() else 0.0
    return _plan(chosen, worth, prices, limit, overlap)


def _decided(task: Task, seeds: Ints) -> tuple[Ints, float]:
    """Return the best columns and the proved bound: by branch and bound where that can count its
    states, else by programs."""
    if task.overlap is None:
        return task.alone(seeds)
    limit = TOGETHER * task.seconds
    found = branched(task.program, task.sizes, task.prices, task.wish, task.overlap, seeds, limit)
    return task.decide(seeds) if found is None else found


def _affordable(prices: Ints, wish: Wish) -> Mask:
    """Return who leaves enough of the budget for the others that are wanted at least.

    The relaxation would otherwise take a sliver of somebody whom nobody can pay.
    """
    others = np.sort(prices)[: max(wish.at_least - 1, 0)].sum()
    return np.asarray(prices <= wish.budget_idr - others)


def _checked(values: Iterable[float], prices_idr: Iterable[int]) -> tuple[Floats, Ints]:
    worth = np.asarray(list(values), dtype=np.float64)
    prices = np.asarray(list(prices_idr), dtype=np.int64)
    if len(worth) != len(prices):
        raise ValueError("a value and a price for every candidate")
    if not np.isfinite(worth).all() or (worth < 0).any() or (prices < 0).any():
        raise ValueError("values and prices are known and not negative")
    return worth, prices


def _program(gain: Floats, prices: Ints, wish: Wish) -> Program:
    """Return the program of a wish; the budget's row is scaled to 1."""
    count = len(gain)
    matrix, low, high = wish_rows(count, wish)
    budget = prices / max(wish.budget_idr, 1)
    return Program(
        gain, np.vstack([matrix, budget]), np.append(low, -np.inf), np.append(high, _ceiling(wish))
    )


def _ceiling(wish: Wish) -> float:
    return 1.0 if wish.budget_idr > 0 else 0.0


def _cheapest(prices: Ints, wish: Wish, seconds: float) -> Ints | None:
    """Return the cheapest set that respects all but the budget, None if there is none.

    Among candidates that no row tells apart only the cheapest can be in it, as many as the
    largest number that any row asks for (as all rows together, where options exclude each other).
    """
    if not wish.quotas:
        return _cheapest_few(prices, wish)
    matrix, low, high = wish_rows(len(prices), wish)
    most = max(int(low.max(initial=0)), 1)
    kinds = np.unique(matrix, axis=1, return_inverse=True)[1].reshape(-1)
    order = np.lexsort((prices, kinds))
    if wish.groups:
        most = max(int(low[low > 0].sum()), 1)
        order = order[_first_of_each(np.array(wish.groups, dtype=np.int64)[order], kinds[order])]
    starts = np.searchsorted(kinds[order], kinds[order])
    columns = np.sort(order[np.arange(len(order)) - starts < most]).astype(np.int64)
    scale = max(float(prices.max(initial=1)), 1.0)
    bare = Program(-prices[columns] / scale, matrix[:, columns], low, high)
    solved = solve(exclusive(bare, wish, columns), seconds)
    return None if solved.values is None else columns[np.rint(solved.values) > 0]


def _first_of_each(*keys: Ints) -> Mask:
    """Return where each combination of keys stands for the first time."""
    first = np.zeros(len(keys[0]), dtype=bool)
    first[np.unique(np.stack(keys), axis=1, return_index=True)[1]] = True
    return first


def _cheapest_few(prices: Ints, wish: Wish) -> Ints | None:
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


def _plan(chosen: Ints, worth: Floats, prices: Ints, bound: float, overlap: Overlap | None) -> Plan:
    value = worth_of(worth[chosen], chosen, overlap)
    tolerance = 1e-6 * max(value, float(worth.max(initial=0.0)))
    limit = bound if bound > value + tolerance else value
    return Plan(tuple(int(i) for i in np.sort(chosen)), int(prices[chosen].sum()), value, limit)
