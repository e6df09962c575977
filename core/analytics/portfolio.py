"""The best set of creators for the money: exact, within the budget to the rupiah.

Maximises the sum of values over sets that respect a wish. A linear program over all candidates
gives an upper bound; what it proves useless is left out; a mixed-integer program decides the rest
(engines.md, section Portfolio).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.analytics.grouping import Floats, Ints
from core.analytics.milp import Program, solve
from core.analytics.relaxation import relax

CHEAPER = 1e-7
"""Between sets of equal value the cheaper one is taken: what the whole budget weighs."""

SHORTLIST = 60


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `low` and at most `high` of these candidates (positions)."""

    members: tuple[int, ...]
    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a set must respect. Prices are whole rupiah; `must` and `never` are positions."""

    budget_idr: int
    at_least: int = 1
    at_most: int | None = None
    must: tuple[int, ...] = ()
    never: tuple[int, ...] = ()
    quotas: tuple[Quota, ...] = ()

    def __post_init__(self) -> None:
        if self.budget_idr < 0 or self.at_least < 0:
            raise ValueError("a budget and a number of creators are not negative")
        if self.at_most is not None and self.at_most < self.at_least:
            raise ValueError("at most is below at least")


@dataclass(frozen=True, slots=True)
class Plan:
    """A set: positions in ascending order, and what no other set within the wish can exceed."""

    chosen: tuple[int, ...]
    spent_idr: int
    value: float
    bound: float

    @property
    def gap(self) -> float:
        """Return how much better, as a share of the bound, another set could be at most."""
        return max(0.0, 1 - self.value / self.bound) if self.bound > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Infeasible:
    """No set respects the wish. `cheapest` does but for the budget; None if nothing can."""

    cheapest: Plan | None


def choose(
    values: Iterable[float], prices_idr: Iterable[int], wish: Wish, seconds: float = 10.0
) -> Plan | Infeasible:
    """Return the set of greatest total value, or why there is none.

    values: at least 0, one a candidate. prices_idr: whole rupiah at least 0, in the same order.

    Raises:
        ValueError: a value or a price is negative or unknown.
    """
    worth, prices = _checked(values, prices_idr)
    cheapest = _cheapest(prices, wish, seconds)
    if cheapest is None or int(prices[cheapest].sum()) > wish.budget_idr:
        return Infeasible(None if cheapest is None else _plan(cheapest, worth, prices, np.inf))
    scale = max(float(worth.max(initial=0.0)), 1e-12)
    gain = worth / scale - CHEAPER * prices / max(wish.budget_idr, 1)
    chosen, bound = _decide(_program(gain, prices, wish), prices, wish, cheapest, seconds)
    return _plan(chosen, worth, prices, (bound + CHEAPER) * float(worth.max(initial=0.0)))


def _decide(
    program: Program, prices: Ints, wish: Wish, seeds: Ints, seconds: float
) -> tuple[Ints, float]:
    """Return the best columns and the proved bound: a shortlist first, then all that may matter."""
    relaxed = relax(program, seeds)
    shortlist = np.union1d(relaxed.nearest(SHORTLIST), seeds)
    first, _ = _exact(program, shortlist, prices, wish, seconds, seeds)
    value = float(program.gain[first].sum())
    useful = np.union1d(relaxed.useful(value), first)
    chosen, bound = _exact(program, useful, prices, wish, seconds, first)
    return chosen, min(relaxed.bound, bound)


def _exact(
    program: Program, columns: Ints, prices: Ints, wish: Wish, seconds: float, fallback: Ints
) -> tuple[Ints, float]:
    """Solve over these columns; a set that tolerances let over the budget is cut off."""
    part = program.only(columns)
    while True:
        solved = solve(part, seconds)
        if solved.values is None:
            return fallback, solved.bound
        taken = np.rint(solved.values) > 0
        chosen = columns[taken]
        if int(prices[chosen].sum()) <= wish.budget_idr:
            return chosen, solved.bound
        part = Program(
            part.gain,
            np.vstack([part.matrix, taken.astype(np.float64)]),
            np.append(part.low, -np.inf),
            np.append(part.high, taken.sum() - 1.0),
        )


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
    matrix, low, high = _rows(count, wish)
    budget = prices / max(wish.budget_idr, 1)
    return Program(
        gain, np.vstack([matrix, budget]), np.append(low, -np.inf), np.append(high, _ceiling(wish))
    )


def _ceiling(wish: Wish) -> float:
    return 1.0 if wish.budget_idr > 0 else 0.0


def _rows(count: int, wish: Wish) -> tuple[Floats, Floats, Floats]:
    """Return matrix, low and high of everything in a wish but its budget."""
    top = np.inf if wish.at_most is None else float(wish.at_most)
    rows = [(np.ones(count), float(wish.at_least), top)]
    rows += [(_indicator(count, (i,)), 1.0, 1.0) for i in wish.must]
    if wish.never:
        rows.append((_indicator(count, wish.never), 0.0, 0.0))
    for quota in wish.quotas:
        high = np.inf if quota.high is None else float(quota.high)
        rows.append((_indicator(count, quota.members), float(quota.low), high))
    matrix, low, high_ = zip(*rows, strict=True)
    return np.array(matrix), np.array(low), np.array(high_)


def _indicator(count: int, members: tuple[int, ...]) -> Floats:
    out = np.zeros(count)
    out[list(members)] = 1.0
    return out


def _cheapest(prices: Ints, wish: Wish, seconds: float) -> Ints | None:
    """Return the cheapest set that respects all but the budget, None if there is none.

    Among candidates that no row tells apart only the cheapest can be in it, as many as the
    largest number that any row asks for.
    """
    matrix, low, high = _rows(len(prices), wish)
    most = max(int(low.max(initial=0)), 1)
    kinds = np.unique(matrix, axis=1, return_inverse=True)[1].reshape(-1)
    order = np.lexsort((prices, kinds))
    starts = np.searchsorted(kinds[order], kinds[order])
    columns = np.sort(order[np.arange(len(order)) - starts < most]).astype(np.int64)
    scale = max(float(prices.max(initial=1)), 1.0)
    solved = solve(Program(-prices[columns] / scale, matrix[:, columns], low, high), seconds)
    return None if solved.values is None else columns[np.rint(solved.values) > 0]


def _plan(chosen: Ints, worth: Floats, prices: Ints, bound: float) -> Plan:
    value = float(worth[chosen].sum())
    tolerance = 1e-6 * max(value, float(worth.max(initial=0.0)))
    limit = bound if bound > value + tolerance else value
    return Plan(tuple(int(i) for i in np.sort(chosen)), int(prices[chosen].sum()), value, limit)
