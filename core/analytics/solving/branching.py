"""Branch and bound for overlapping audiences: exact where a mixed-integer program takes too long.

With candidates in order of size, a set is worth the sum of w x (1 - what those before it share with
it). The search takes one candidate after the other, the most promising set first by the bounds of
`bounding`, and knows at any moment what no set exceeds.
"""

from __future__ import annotations

import heapq

import numpy as np

from core.analytics.frames.grouping import Floats, sum_of_largest
from core.analytics.solving.bounding import ahead
from core.analytics.solving.counting import Counts
from core.analytics.solving.question import TOLERANCE, Limit, Question

NEARBY = (1.0, 0.5, 0.8, 1.25, 2.0, 4.0)
"""Prices of the budget tried for each set in the making, as parts of the best for all: what is left of
a budget is worth more or less than the whole."""

MANY = 5_000
"""Where so many are left, one price must do: trying the others would take the time of the search."""


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
        self.heirs = question.heirs
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
        # Of several that are all the same, the second is taken after the first only.
        fits[1 if taken else 0 :] &= ~self.heirs[start + 1 if taken else start : end]
        gain = np.where(fits, sizes * whole - q.costs[start:end], -np.inf)
        self._meet(taken, start, np.where(s.enough[after], gain, -np.inf), value, len(wanted))
        if not more:
            return
        saved = self.price * (left - prices)
        net = np.maximum(gain - self.price * prices, 0.0)
        loose = float(sum_of_largest(net, more)) if end == len(q.sizes) else np.inf
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
