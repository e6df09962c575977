"""A set by linear and mixed-integer programs (HiGHS), where quotas are too many to count states.

A linear program over all candidates gives an upper bound; what it proves useless is left out; a
mixed-integer program decides the rest, in stages. Every better set and bound is told as it is found:
the work is done in a process that may be ended (`apart`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask, sum_of_largest
from core.analytics.solving.apart import HELPERS
from core.analytics.solving.layers import Layer, layer, paired
from core.analytics.solving.localsearch import improved
from core.analytics.solving.milp import Program, solve
from core.analytics.solving.overlap import Overlap, second_order
from core.analytics.solving.relaxation import Relaxed, relax, tightest
from core.analytics.solving.wish import Wish, group_rows

SHORTLIST = 120
LEVELS, STAGES = (64, 24, 12), (60, 100)
"""Levels of a layer, for three relaxations; how many candidates the programs with pairs take, one after the other."""

GOAL = 0.005
"""A proved gap that is good enough to stop at."""

PATIENCE = 5.0
"""Times the limit of one program, after which the process that solves them is ended."""

STEPS = 24
"""Prices of the budget that are tried for the bound that needs no program."""

Found = tuple[Ints, float]
"""Columns of a set, and what no set exceeds."""

Told = Callable[[Found], None]


@dataclass(frozen=True, slots=True)
class Task:
    """One question, scaled so that the largest audience is 1."""

    program: Program
    sizes: Floats
    prices: Ints
    wish: Wish
    overlap: Overlap | None
    seconds: float

    def decide(self, seeds: Ints) -> Found:
        """Return the best columns and the proved bound, as far as they are found in time: a good set
        and a bound at once, the rest from a process that is ended after `PATIENCE` limits."""
        best, bound = self.quick(seeds)
        if bound <= self.value(best) * (1 + GOAL / 100) or self.seconds <= 0:
            return best, max(bound, self.value(best))
        for found, limit in HELPERS.answers(Programs(self, best), PATIENCE * self.seconds):
            best = max((best, found), key=self.value)
            bound = min(bound, limit)
        return best, max(bound, self.value(best))

    def quick(self, seeds: Ints) -> Found:
        """Return a set that no single change among the most promising improves, and the least of the
        bounds that a price of the budget gives, with neither quotas nor overlaps."""
        gain, cost = self.program.gain, self.prices / max(self.wish.budget_idr, 1)
        per_rupiah = gain / np.maximum(cost, 1e-9)
        orders = (np.argsort(-key, kind="stable")[: SHORTLIST // 2] for key in (gain, per_rupiah))
        near = np.union1d(np.concatenate(list(orders)), seeds).astype(np.int64)
        most, rate = max(self._most(), 1), float(gain.max(initial=0.0)) * max(self._most(), 1)
        prices = np.concatenate(([0.0], rate * np.geomspace(1e-3, 1.0, STEPS)))
        bounds = [float(sum_of_largest(np.maximum(gain - p * cost, 0.0), most)) + p for p in prices]
        return self.first(near, seeds), min(bounds)

    def programmed(self, seeds: Ints, told: Told) -> None:
        """Tell of the best columns and the proved bound, better and better ones."""
        apart, most_of_all = self._apart(seeds)
        told((apart, most_of_all))
        relaxed = self._relaxed(apart)
        near = np.union1d(relaxed.nearest(SHORTLIST), np.union1d(apart, seeds))
        best = max((self.first(near, start) for start in (apart, seeds)), key=self.value)
        bound = min(relaxed.bound, most_of_all)
        told((best, bound))
        for most in STAGES:
            useful = np.union1d(relaxed.useful(self.value(best)), best)
            kept, beyond = self._kept(useful, relaxed, best, most)
            best, inside = self.exact(kept, best)
            bound = min(bound, max(inside, beyond))
            told((best, bound))
            if len(kept) == len(useful) or bound <= self.value(best) * (1 + GOAL):
                break

    def alone(self, seeds: Ints) -> Found:
        """Return the best set as if nothing overlapped, whose sum no set can exceed."""
        return self._apart(seeds)

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
        return float(worth_of(self.sizes[chosen], chosen, self.overlap) + spent)

    def _part(self, columns: Ints) -> Program:
        part, sizes = self._bare(columns), self.sizes[columns]
        if self.overlap is None:
            return part
        shape = self.layers(columns, np.arange(len(columns)), LEVELS[0])
        return paired(part, sizes, self.overlap.shares(columns), shape)

    def _bare(self, columns: Ints) -> Program:
        """Return the program of these columns; of options of one creator at most one is taken."""
        return exclusive(self.program.only(columns), self.wish, columns)

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


@dataclass(frozen=True, slots=True)
class Programs:
    """The work that is done in a process of its own."""

    task: Task
    seeds: Ints

    def __call__(self, told: Told) -> None:
        """Solve the programs of the task."""
        self.task.programmed(self.seeds, told)


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


def worth_of(sizes: Floats, chosen: Ints, overlap: Overlap | None) -> float:
    """Return what a set of these sizes is worth."""
    if overlap is None:
        return float(sizes.sum())
    return second_order(sizes, overlap.shares(np.asarray(chosen, dtype=np.int64)))


def exclusive(part: Program, wish: Wish, columns: Ints) -> Program:
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
