"""What no set exceeds: the budget gets a price (Lagrange), overlaps count within classes only.

What remains is a dynamic program over how many of each class are taken, solved for every candidate and
every count at once: a bound over all, for each candidate alone, and for every set in the making.
"""

from __future__ import annotations

import heapq
from dataclasses import replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints
from core.analytics.solving.counting import Counts
from core.analytics.solving.question import TOLERANCE, Limit, Question

STEPS, CLOSE = 14, 0.005
"""Prices of the budget that are tried at most, and how near each other the last two are."""

TOLLS, PATIENCE = 40, 3
"""Steps towards the tolls of creators with several options; so many in vain halve the next ones."""

CHUNK = 4_000


def undominated(question: Question, states: Counts) -> Ints:
    """Return the candidates of whom less than `at_most` of their class are larger and cheaper.

    The bound needs no others: one of those could always be taken in their place, at no toll.
    """
    most = question.at_most
    if states.steep and (question.at_least > 1 or question.quotas or question.must.any()):
        return np.arange(len(question.sizes))
    kept: list[int] = []
    cheapest: dict[int, list[float]] = {}
    free = np.ones(len(question.sizes), dtype=bool)
    if question.tolls is not None:
        free = question.tolls <= 0
    told = zip(
        states.classes.tolist(),
        question.prices.tolist(),
        question.must.tolist(),
        free.tolist(),
        strict=True,
    )
    for i, (kind, price, must, counts_) in enumerate(told):
        heap = cheapest.setdefault(kind, [])
        if len(heap) >= most and price >= -heap[0] and not must:
            continue
        kept.append(i)
        if not counts_:
            continue
        if len(heap) < most:
            heapq.heappush(heap, -price)
        elif price < -heap[0]:
            heapq.heapreplace(heap, -price)
    return np.array(kept, dtype=np.int64)


def ahead(question: Question, states: Counts, price: float) -> Floats:
    """Return what those from each position on add at most to each state (n + 1 x states), the
    budget costing `price` a rupiah."""
    size, count = len(states.enough), len(question.sizes)
    # One state more than there are, which nothing comes after: it stands where one more is too many.
    table = np.full((count + 1, size + 1), -np.inf)
    table[-1, :size] = np.where(states.enough, 0.0, -np.inf)
    after, factor = np.ascontiguousarray(states.after.T), np.ascontiguousarray(states.factor.T)
    sizes, net = question.sizes.tolist(), question.net(price).tolist()
    taken, rest = np.empty(size), np.empty(size)
    told = zip(states.classes[::-1].tolist(), question.must[::-1].tolist(), strict=True)
    for i, (kind, must) in zip(range(count - 1, -1, -1), told, strict=True):
        below = table[i + 1]
        np.multiply(factor[kind], sizes[i], out=taken)
        taken -= net[i]
        taken += below.take(after[kind], out=rest, mode="wrap")
        if must:
            table[i, :size] = taken
        else:
            np.maximum(taken, below[:size], out=table[i, :size])
    return table[:, :size]


def behind(question: Question, states: Counts, price: float) -> Floats:
    """Return what those before each position bring at most in each state (n + 1 x states)."""
    size, count = len(states.enough), len(question.sizes)
    # One state more than there are, which nothing comes before: see `ahead`.
    table = np.full((count + 1, size + 1), -np.inf)
    table[0, 0] = 0.0
    kinds = states.after.shape[1]
    before, factor = np.full((kinds, size), size), np.zeros((kinds, size))
    for kind in range(kinds):
        ways = np.flatnonzero(states.after[:, kind] >= 0)
        before[kind, states.after[ways, kind]] = ways
        factor[kind, states.after[ways, kind]] = states.factor[ways, kind]
    sizes, net = question.sizes.tolist(), question.net(price).tolist()
    taken, rest = np.empty(size), np.empty(size)
    told = zip(states.classes.tolist(), question.must.tolist(), strict=True)
    for i, (kind, must) in enumerate(told):
        np.multiply(factor[kind], sizes[i], out=taken)
        taken -= net[i]
        taken += table[i].take(before[kind], out=rest, mode="clip")
        if must:
            table[i + 1, :size] = taken
        else:
            np.maximum(taken, table[i, :size], out=table[i + 1, :size])
    return table[:, :size]


def taken_by(question: Question, states: Counts, table: Floats, price: float) -> list[int]:
    """Return the best set of the relaxation at a price of the budget; it may cost too much."""
    state, chosen = 0, []
    net = question.net(price)
    for i in range(len(question.sizes)):
        kind = states.classes[i]
        after = states.after[state, kind]
        if after < 0:
            continue
        taken = question.sizes[i] * states.factor[state, kind] - net[i] + table[i + 1, after]
        if question.must[i] or taken > table[i + 1, state]:
            state = int(after)
            chosen.append(i)
    return chosen


def priced(
    question: Question, states: Counts, until: Limit, close: float = CLOSE
) -> tuple[float, float, list[list[int]]]:
    """Return the bound over all sets, the price of the budget that gives it, and sets within the
    budget that were met on the way. close: how near each other the last two prices are."""
    low, high, best = 0.0, 0.0, (np.inf, 0.0)
    price, met = 0.0, []
    for _ in range(STEPS):
        table = ahead(question, states, price)
        best = min(best, (float(table[0, 0]) + question.given(price), price))
        chosen = taken_by(question, states, table, price)
        cost = float(question.prices[chosen].sum())
        if cost <= question.budget and np.isfinite(table[0, 0]) and question.apart(chosen):
            met.append(chosen)
        near = high > 0 and high - low <= close * high
        if near or abs(cost - question.budget) <= 1e-6 * question.budget or until.over:
            break
        if cost <= question.budget:
            if price == 0.0:
                break
            high = price
        else:
            low = price
        rate = question.sizes.max(initial=0.0) / max(question.budget, 1e-12)
        price = (low + high) / 2 if high else max(2 * price, rate / 2)
    return (*best, met)


def tolled(
    question: Question, states: Counts, price: float, value: float, until: Limit
) -> tuple[Question, float]:
    """Return the question with tolls that make the bound take one option a creator, and the price
    of the budget that goes with them: subgradient steps (Polyak 1969) towards `value`, what a known
    set is worth."""
    groups = np.unique(np.asarray(question.groups), return_inverse=True)[1].reshape(-1)
    tolls = np.zeros(int(groups.max(initial=0)) + 1)
    best, least, pace, idle = (question, price), np.inf, 1.0, 0
    for _ in range(TOLLS):
        part = replace(question, tolls=tolls[groups])
        table = ahead(part, states, price)
        bound = float(table[0, 0]) + part.given(price)
        if bound < least - TOLERANCE:
            best, least, idle = (part, price), bound, 0
        else:
            idle += 1
            pace, idle = (pace / 2, 0) if idle >= PATIENCE else (pace, idle)
        chosen = taken_by(part, states, table, price)
        slope = np.bincount(groups[chosen], minlength=len(tolls)) - 1.0
        slope[(slope < 0) & (tolls <= 0)] = 0.0
        excess = float(question.prices[chosen].sum()) - question.budget
        if excess < 0 and price <= 0:
            excess = 0.0
        steep = float(slope @ slope) + excess**2
        if steep <= TOLERANCE or bound <= value * (1 + TOLERANCE) or until.over:
            break
        step = pace * (bound - value) / steep
        tolls = np.maximum(tolls + step * slope, 0.0)
        price = max(price + step * excess, 0.0)
    return best


class Ceilings:
    """What no set that holds a candidate exceeds, the budget costing `price` a rupiah.

    near: the candidates that the bound needs (`undominated`), ascending.
    """

    def __init__(self, question: Question, states: Counts, price: float, near: Ints) -> None:
        self._question, self._states, self._price, self._near = question, states, price, near
        part, few = question.only(near), states.only(near)
        self._before, self._later = behind(part, few, price), ahead(part, few, price)
        self._sizes = -part.sizes

    def of(self, rows: Ints) -> Floats:
        """Return it for each of these candidates."""
        question, kinds = self._question, self._states.classes
        place = np.searchsorted(self._near, rows)
        own = np.isin(rows, self._near).astype(np.int64)
        found = np.empty(len(rows))
        for start in range(0, len(rows), CHUNK):
            some = np.arange(start, min(start + CHUNK, len(rows)))
            for kind in np.unique(kinds[rows[some]]):
                mine = some[kinds[rows[some]] == kind]
                sizes, at = question.sizes[rows[mine]], place[mine]
                found[mine] = self._with(int(kind), sizes, at, at + own[mine])
        return found - question.net(self._price)[rows] + question.given(self._price)

    def of_others(self, kind: int, sizes: Floats, prices: Floats) -> Floats:
        """Return it for candidates of a class who are not among those of the question."""
        at = np.searchsorted(self._sizes, -sizes)
        paid = self._price * prices
        return self._with(kind, sizes, at, at) - paid + self._question.given(self._price)

    def _with(self, kind: int, sizes: Floats, before: Ints, later: Ints) -> Floats:
        """Return the best with one of a class between those before and those from `later` on."""
        states = self._states
        ways = np.flatnonzero(states.after[:, kind] >= 0)
        worth = sizes[:, None] * states.factor[None, ways, kind]
        rest = self._later[later][:, states.after[ways, kind]]
        return np.asarray((self._before[before][:, ways] + worth + rest).max(axis=1))
