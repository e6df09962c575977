"""The best set of creators for the money: exact, within the budget to the rupiah.

Maximises what a set of creators reaches together, over sets that respect a wish: by branch and bound
(`exact`), or where quotas are too many for that by programs in a process of their own (`programs`).
Either way the bound says by how much the answer can be off at most (engines.md, section Portfolio).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.cheapest import cheapest
from core.analytics.solving.exact import branched
from core.analytics.solving.milp import Program
from core.analytics.solving.overlap import Overlap
from core.analytics.solving.programs import Task, worth_of
from core.analytics.solving.wish import Infeasible, Plan, Wish, wish_rows

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
    least = cheapest(prices, wish, seconds)
    if least is None or int(prices[least].sum()) > wish.budget_idr:
        near = None if least is None else _plan(least, worth, prices, np.inf, overlap)
        return Infeasible(near)
    affordable = _affordable(prices, wish)
    top = max(float(worth[affordable].max(initial=0.0)), 1e-12)
    sizes = np.where(affordable, worth / top, 0.0)
    gain = np.where(affordable, sizes - CHEAPER * prices / max(wish.budget_idr, 1), -1.0)
    task = Task(_program(gain, prices, wish), sizes, prices, wish, overlap, seconds)
    chosen, bound, rate = _decided(task, least)
    limit = (bound + CHEAPER) * top if worth.any() else 0.0
    price = None if rate is None else rate * top / max(wish.budget_idr, 1)
    return replace(_plan(chosen, worth, prices, limit, overlap), rate=price)


def _decided(task: Task, seeds: Ints) -> tuple[Ints, float, float | None]:
    """Return the best columns, the proved bound and the price of the budget that proves it: by branch
    and bound where that can count its states, else by programs, which know of no price."""
    if task.overlap is None:
        return (*task.alone(seeds), None)
    limit = TOGETHER * task.seconds
    found = branched(task.program, task.sizes, task.prices, task.wish, task.overlap, seeds, limit)
    return (*task.decide(seeds), None) if found is None else found


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


def _plan(chosen: Ints, worth: Floats, prices: Ints, bound: float, overlap: Overlap | None) -> Plan:
    value = worth_of(worth[chosen], chosen, overlap)
    tolerance = 1e-6 * max(value, float(worth.max(initial=0.0)))
    limit = bound if bound > value + tolerance else value
    return Plan(tuple(int(i) for i in np.sort(chosen)), int(prices[chosen].sum()), value, limit)
