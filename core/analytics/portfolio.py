"""The best set of creators for the money: exact, within the budget to the rupiah.

Maximises what a set of creators reaches together, over sets that respect a wish. A linear program
over all candidates gives an upper bound; what it proves useless is left out; a mixed-integer
program decides the rest. Where the rest is too large for that, the bound says by how much the
answer can be off at most (engines.md, section Portfolio).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from core.analytics.exact import branched
from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.layers import Layer, layer, paired
from core.analytics.localsearch import improved
from core.analytics.milp import Program, solve
from core.analytics.overlap import Overlap, second_order
from core.analytics.relaxation import Relaxed, relax, tightest
from core.analytics.wish import Infeasible, Plan, Wish, group_rows, wish_rows

CHEAPER = 1e-7
"""Between sets of equal value the cheaper one is taken: what the whole budget weighs."""

SHORTLIST = 120
LEVELS, STAGES = (64, 24, 12), (60, 100)
"""Levels of a layer, for three relaxations; how many candidates the programs with pairs take, one after the other."""

TOGETHER = 2.0
"""Times the limit of one program that branch and bound may take."""

GOAL = 0.005
"""A proved gap that is good enough to stop at."""


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
    task = _Task(_program(gain, prices, wish), sizes, prices, wish, overlap, seconds)
    chosen, bound = task.decide(cheapest)
    limit = (bound + CHEAPER) * top if worth.any() else 0.0
    return _plan(chosen, worth, prices, limit, overlap)


def _affordable(prices: Ints, wish: Wish) -> Mask:
    """Return who leaves enough of the budget for the others that are wanted at least.

    The relaxation would otherwise take a sliver of somebody whom nobody can pay.
    """
    others = np.sort(prices)[: max(wish.at_least - 1, 0)].sum()
    return np.asarray(prices <= wish.budget_idr - others)


@dataclass(frozen=True, slots=True)
class _Task:
    """One question, scaled so that the largest audience is 1."""

    program: Program
    sizes: Floats
    prices: Ints
    wish: Wish
    overlap: Overlap | None
    seconds: float

    def decide(self, seeds: Ints) -> tuple[Ints, float]:
        """Return the best columns and the proved bound: a shortlist, then all that may matter."""
        if self.overlap is None:
            return self._apart(seeds)
        found = branched(
            self.program,
            self.sizes,
            self.prices,
            self.wish,
            self.overlap,
            seeds,
            TOGETHER * self.seconds,
        )
        if found is not None:
            return found
        apart, most_of_all = self._apart(seeds)
        relaxed = self._relaxed(apart)
        near = np.union1d(relaxed.nearest(SHORTLIST), np.union1d(apart, seeds))
        best = max((self.first(near, start) for start in (apart, seeds)), key=self.value)
        bound = min(relaxed.bound, most_of_all)
        for most in STAGES:
            useful = np.union1d(relaxed.useful(self.value(best)), best)
            kept, beyond = self._kept(useful, relaxed, best, most)
            best, inside = self.exact(kept, best)
            bound = min(bound, max(inside, beyond))
            if len(kept) == len(useful) or bound <= self.value(best) * (1 + GOAL):
                break
        return best, max(bound, self.value(best))

    def _apart(self, seeds: Ints) -> tuple[Ints, float]:
        """Return the best set as if nothing overlapped, whose sum no set can exceed."""
        alone = replace(self, overlap=None)
        relaxed = relax(self.program, self.sizes, (), seeds)
        first = alone.exact(np.union1d(relaxed.nearest(SHORTLIST), seeds), seeds)[0]
        return alone.exact(np.union1d(relaxed.useful(alone.value(first)), first), first)

    def _relaxed(self, seeds: Ints) -> Relaxed:
        """Relax twice: where audiences overlap, the first tells at which sizes to look closely."""
        relaxed = relax(self.program, self.sizes, (), seeds)
        everyone = np.arange(len(self.sizes))
        near = [(levels, np.union1d(relaxed.nearest(levels), seeds)) for levels in LEVELS]
        return tightest(
            relax(self.program, self.sizes, self.layers(everyone, likely, levels), likely)
            for levels, likely in near
        )

    def first(self, columns: Ints, start: Ints) -> Ints:
        """Return a good set from a shortlist: what reduced cost fixing measures others by."""
        if self.overlap is None:
            return start
        part, shares = self._bare(columns), self.overlap.shares(columns)
        place = np.searchsorted(columns, start)
        return columns[improved(part, self.sizes[columns], shares, place)]

    def layers(self, columns: Ints, likely: Ints, levels: int) -> tuple[Layer, ...]:
        """Return what groups of these candidates share, with levels at the likely ones' sizes."""
        if self.overlap is None:
            return ()
        sizes, most = self.sizes[columns], self._most()
        groups = self.overlap.groups()
        few = max(levels // max(len(groups), 1), 8)
        parts = (
            layer(
                sizes,
                m[columns],
                share,
                most,
                levels if m.all() or len(groups) < 6 else few,
                likely,
            )
            for m, share in groups
        )
        return tuple(part for part in parts if part is not None)

    def exact(self, columns: Ints, best: Ints) -> tuple[Ints, float]:
        """Return the best set of these columns, or `best`, and what none of them exceeds.

        A set that tolerances let over the budget is cut off.
        """
        part = self._part(columns)
        while True:
            solved = solve(part, self.seconds)
            if solved.values is None:
                return best, solved.bound
            taken = np.rint(solved.values[: len(columns)]) > 0
            if int(self.prices[columns[taken]].sum()) <= self.wish.budget_idr:
                return max((best, columns[taken]), key=self.value), solved.bound
            part = _without(part, taken)

    def value(self, chosen: Ints) -> float:
        """Return what a set is worth, with the small advantage of the cheaper one."""
        spent = self.program.gain[chosen].sum() - self.sizes[chosen].sum()
        return float(_worth(self.sizes[chosen], chosen, self.overlap) + spent)

    def _part(self, columns: Ints) -> Program:
        part, sizes = self._bare(columns), self.sizes[columns]
        if self.overlap is None:
            return part
        shape = self.layers(columns, np.arange(len(columns)), LEVELS[0])
        return paired(part, sizes, self.overlap.shares(columns), shape)

    def _bare(self, columns: Ints) -> Program:
        """Return the program of these columns; of options of one creator at most one is taken."""
        return _exclusive(self.program.only(columns), self.wish, columns)

    def _kept(self, useful: Ints, relaxed: Relaxed, best: Ints, most: int) -> tuple[Ints, float]:
        """Return no more than can be solved, and what a set with one of the others is worth."""
        if self.overlap is None or len(useful) <= most:
            return useful, -np.inf
        order = useful[np.argsort(-relaxed.reduced[useful], kind="stable")]
        beyond = relaxed.bound + min(float(relaxed.reduced[order[most]]), 0.0)
        return np.union1d(order[:most], best), beyond

    def _most(self) -> int:
        """Return how many creators a set can hold."""
        cheap = np.cumsum(np.sort(self.prices))
        affordable = int(np.searchsorted(cheap, self.wish.budget_idr, side="right"))
        return min(affordable, self.wish.at_most or affordable)


def _without(part: Program, taken: Mask) -> Program:
    """Return the program without this one set."""
    row = np.concatenate([taken, np.zeros(len(part.gain) - len(taken))])
    return Program(
        part.gain,
        np.vstack([part.matrix, row]),
        np.append(part.low, -np.inf),
        np.append(part.high, taken.sum() - 1.0),
        part.whole,
    )


def _worth(sizes: Floats, chosen: Ints, overlap: Overlap | None) -> float:
    if overlap is None:
        return float(sizes.sum())
    return second_order(sizes, overlap.shares(np.asarray(chosen, dtype=np.int64)))


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
    solved = solve(_exclusive(bare, wish, columns), seconds)
    return None if solved.values is None else columns[np.rint(solved.values) > 0]


def _first_of_each(*keys: Ints) -> Mask:
    """Return where each combination of keys stands for the first time."""
    first = np.zeros(len(keys[0]), dtype=bool)
    first[np.unique(np.stack(keys), axis=1, return_index=True)[1]] = True
    return first


def _exclusive(part: Program, wish: Wish, columns: Ints) -> Program:
    """Return a program of these columns with at most one option of each creator."""
    if not wish.groups:
        return part
    rows = group_rows(np.array(wish.groups, dtype=np.int64)[columns])
    place = len(part.low) - 1
    return Program(
        part.gain,
        np.insert(part.matrix, place, rows, axis=0),
        np.insert(part.low, place, np.full(len(rows), -np.inf)),
        np.insert(part.high, place, np.ones(len(rows))),
        part.whole,
    )


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
    value = _worth(worth[chosen], chosen, overlap)
    tolerance = 1e-6 * max(value, float(worth.max(initial=0.0)))
    limit = bound if bound > value + tolerance else value
    return Plan(tuple(int(i) for i in np.sort(chosen)), int(prices[chosen].sum()), value, limit)
