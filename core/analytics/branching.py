"""Branch and bound for overlapping audiences: exact where a mixed-integer program takes too long.

With candidates in order of size, a set is worth the sum of w x (1 - what those before it share with
it). The bound gives the budget a price (Lagrange) and counts, within classes of candidates, only what
every pair of two classes shares at least; what remains is a dynamic program over how many of each
class are taken, solved for every candidate and every count at once. The search takes one candidate
after the other, the most promising set first, and knows at any moment what no set exceeds.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.overlap import Overlap

STATES = 1_500
"""Counts of classes that the dynamic program tells apart at most."""

NEARBY = (1.0, 0.5, 0.8, 1.25, 2.0, 4.0)
"""Prices of the budget tried for each set in the making, as parts of the best for all: what is left of
a budget is worth more or less than the whole."""

MANY = 5_000
"""Where so many are left, one price must do: trying the others would take the time of the search."""

STEPS, CLOSE = 14, 0.005
"""Prices of the budget that are tried at most, and how near each other the last two are."""

TOLLS, PATIENCE = 40, 3
"""Steps towards the tolls of creators with several options; so many in vain halve the next ones."""

CHUNK = 4_000
TOLERANCE = 1e-9


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

    def apart(self, taken: Sequence[int]) -> bool:
        """Return whether these are options of different creators."""
        return self.groups is None or len(np.unique(self.groups[taken])) == len(taken)


@dataclass(frozen=True, slots=True)
class Counts:
    """The states of the dynamic program. classes: of each candidate. after: the state with one more
    of a class, -1 where that is too many. factor: what is left of a candidate's size there. enough:
    whether so many may be taken in all."""

    classes: Ints
    after: Ints
    factor: Floats
    enough: Mask

    def only(self, keep: Ints) -> Counts:
        """Return the states of these candidates."""
        return replace(self, classes=self.classes[keep])

    @property
    def steep(self) -> bool:
        """Return whether so many overlap that one more can take away more than it brings."""
        return bool(self.factor.min() < 0)


def counts(question: Question) -> Counts | None:
    """Return the states: classes by what quotas ask for, and by platform, category and city while
    they are not too many; None where quotas alone are."""
    codes = question.overlap.codes[question.rows]
    columns: tuple[int, ...] = ()
    bits = [members.astype(np.int64) for members, _, _ in question.quotas]
    if _size(question, _classes(bits, codes, columns)) > STATES:
        return None
    for column in (2, 0, 1):
        wider = _classes(bits, codes, (*columns, column))
        if _size(question, wider) <= STATES:
            columns = (*columns, column)
    classes = _classes(bits, codes, columns)
    first = np.unique(classes, return_index=True)[1]
    least = question.overlap.least(codes[first][:, list(columns)], columns)
    return _states(question, classes, least, first)


def _classes(bits: list[Ints], codes: Ints, columns: tuple[int, ...]) -> Ints:
    """Return the number of the class of each candidate: equal where all of these are."""
    key = np.zeros(len(codes), dtype=np.int64)
    for part in (*bits, *(codes[:, column] + 1 for column in columns)):
        key = key * (int(part.max(initial=0)) + 1) + part
    return np.unique(key, return_inverse=True)[1].reshape(-1).astype(np.int64)


def _caps(question: Question, classes: Ints) -> list[int]:
    """Return how many of each class a set can hold, by the quotas that all of the class are in."""
    kinds = int(classes.max(initial=0)) + 1
    caps = np.full(kinds, question.at_most)
    for members, _, high in question.quotas:
        inside = np.unique(classes[members])
        caps[inside] = np.minimum(caps[inside], max(high, 0))
    return [int(cap) for cap in caps]


def _size(question: Question, classes: Ints) -> int:
    """Return in how many ways a set can be made up of the classes."""
    ways = np.zeros(question.at_most + 1)
    ways[0] = 1.0
    for cap in _caps(question, classes):
        ways = np.convolve(ways, np.ones(cap + 1))[: question.at_most + 1]
    return int(min(ways.sum(), STATES + 1.0))


def _states(question: Question, classes: Ints, least: Floats, first: Ints) -> Counts:
    kinds = len(first)
    vectors = _vectors(_caps(question, classes), question.at_most)
    place = {state: i for i, state in enumerate(vectors)}
    after = np.full((len(vectors), kinds), -1, dtype=np.int64)
    factor = np.ones((len(vectors), kinds))
    for i, state in enumerate(vectors):
        factor[i] -= least[list(state)].sum(axis=0)
        if len(state) < question.at_most:
            after[i] = [place.get(tuple(sorted((*state, c))), -1) for c in range(kinds)]
    held = np.zeros((len(vectors), kinds), dtype=np.int64)
    for i, state in enumerate(vectors):
        np.add.at(held[i], list(state), 1)
    enough = held.sum(axis=1) >= question.at_least
    for members, low, high in question.quotas:
        of_quota = held @ members[first].astype(np.int64)
        enough &= of_quota >= low
        full = (of_quota >= high)[:, None] & members[first][None, :]
        after = np.where(full, -1, after)
    return Counts(classes, after, factor, enough)


def _vectors(caps: list[int], most: int) -> list[tuple[int, ...]]:
    """Return every number of each class that a set can hold, as classes in ascending order, the
    smallest sets first."""
    found: list[tuple[int, ...]] = [()]
    for kind, cap in enumerate(caps):
        found = [
            state + (kind,) * more
            for state in found
            for more in range(min(cap, most - len(state)) + 1)
        ]
    return sorted(found, key=lambda state: (len(state), state))


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


def ceilings(question: Question, states: Counts, price: float, near: Ints) -> Floats:
    """Return for each candidate what no set that holds it exceeds; `near` are the undominated."""
    part, few, kinds = question.only(near), states.only(near), states.classes
    before, later = behind(part, few, price), ahead(part, few, price)
    place = np.searchsorted(near, np.arange(len(question.sizes)))
    own = np.zeros(len(question.sizes), dtype=np.int64)
    own[near] = 1
    found = np.empty(len(question.sizes))
    for start in range(0, len(found), CHUNK):
        rows = np.arange(start, min(start + CHUNK, len(found)))
        for kind in np.unique(kinds[rows]):
            mine = rows[kinds[rows] == kind]
            ways = np.flatnonzero(states.after[:, kind] >= 0)
            worth = question.sizes[mine, None] * states.factor[None, ways, kind]
            rest = later[place[mine] + own[mine]][:, states.after[ways, kind]]
            found[mine] = (before[place[mine]][:, ways] + worth + rest).max(axis=1)
    return found - question.net(price) + question.given(price)


def search(
    question: Question, states: Counts, price: float, value: float, until: Limit
) -> tuple[list[int] | None, float, float]:
    """Return the best set worth more than `value` (positions; None if there is none), its value,
    and what no set exceeds. Ends when that is proved, or at the limit."""
    walk = _Walk(question, states, price, value)
    return walk.run(until)


class _Walk:
    """Sets in the making, the most promising first."""

    def __init__(self, question: Question, states: Counts, price: float, value: float) -> None:
        self.question = question
        self.states = states
        self.price = price
        self.best: list[int] | None = None
        self.value = value
        steps = NEARBY if len(question.sizes) <= MANY else NEARBY[:1]
        self.prices = tuple(price * step for step in steps)
        self.later = tuple(ahead(question, states, other) for other in self.prices)
        self.overlap = question.overlap.only(question.rows)
        self.shared: dict[int, Floats] = {}
        self.tolls = np.zeros(len(question.sizes)) if question.tolls is None else question.tolls
        self.given = question.given(0.0)
        top = min(
            float(later[0, 0]) + question.given(other)
            for later, other in zip(self.later, self.prices, strict=True)
        )
        self.open: list[tuple[float, int, tuple[int, ...], int, float, float]] = [
            (-top, 0, (), 0, 0.0, 0.0)
        ]
        self.made = 0

    def run(self, until: Limit) -> tuple[list[int] | None, float, float]:
        while self.open:
            bound = -self.open[0][0]
            if bound <= self.value + TOLERANCE:
                return self.best, self.value, self.value
            if until.over:
                return self.best, self.value, bound
            _, _, taken, state, value, cost = heapq.heappop(self.open)
            self._branch(taken, state, value, cost)
        return self.best, self.value, self.value

    def _branch(self, taken: tuple[int, ...], state: int, value: float, cost: float) -> None:
        """Take each of those behind the last one besides."""
        q, s = self.question, self.states
        start = taken[-1] + 1 if taken else 0
        left, more = q.budget - cost, q.at_most - len(taken) - 1
        if start == len(q.sizes):
            return
        wanted = np.flatnonzero(q.must[start:])
        end = start + int(wanted[0]) + 1 if len(wanted) else len(q.sizes)
        sizes, prices = q.sizes[start:end], q.prices[start:end]
        whole = np.ones(len(sizes))
        for one in taken:
            whole -= self._shares(one)[start:end]
        after = s.after[state][s.classes[start:end]]
        fits = (prices <= left + TOLERANCE) & (after >= 0)
        if q.groups is not None and taken:
            fits &= ~np.isin(q.groups[start:end], q.groups[list(taken)])
        gain = np.where(fits, sizes * whole - q.costs[start:end], -np.inf)
        self._meet(taken, start, np.where(s.enough[after], gain, -np.inf), value, len(wanted))
        if not more:
            return
        saved = self.price * (left - prices)
        net = np.maximum(gain - self.price * prices, 0.0)
        loose = float(_largest(net, more)) if end == len(q.sizes) else np.inf
        near = np.flatnonzero(fits)
        near = near[value + gain[near] + saved[near] + loose > self.value + TOLERANCE]
        bound = saved[near] + loose
        toll = self.given - float(self.tolls[list(taken)].sum()) - self.tolls[start + near]
        for later, price in zip(self.later, self.prices, strict=True):
            rest = later[start + 1 + near, after[near]] + price * (left - prices[near]) + toll
            np.minimum(bound, rest, out=bound)
        bound += value + gain[near]
        for i in np.flatnonzero(bound > self.value + TOLERANCE).tolist():
            self.made += 1
            at = int(near[i])
            node, cost_ = (*taken, start + at), cost + float(prices[at])
            reached = value + float(gain[at])
            entry = (-float(bound[i]), -self.made, node, int(after[at]), reached, cost_)
            heapq.heappush(self.open, entry)

    def _meet(
        self, taken: tuple[int, ...], start: int, gain: Floats, value: float, wanted: int
    ) -> None:
        """Keep the best of the sets that are made by one more, if it is the best so far."""
        top = len(gain) - 1 if wanted else int(gain.argmax())
        if wanted > 1 or value + gain[top] <= self.value:
            return
        self.value, self.best = value + float(gain[top]), [*taken, start + top]

    def _shares(self, one: int) -> Floats:
        if one not in self.shared:
            if len(self.shared) > 2_000:
                self.shared.clear()
            self.shared[one] = self.overlap.beside(one)
        return self.shared[one]


def _largest(values: Floats, count: int) -> float:
    """Return the sum of the largest."""
    if count >= len(values):
        return float(values.sum())
    return float(np.partition(values, len(values) - count)[-count:].sum())
