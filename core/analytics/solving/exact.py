"""The best set by branch and bound: what can matter is found by bounds, the rest searched."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.bounding import Ceilings, ahead, priced, tolled, undominated
from core.analytics.solving.branching import search
from core.analytics.solving.counting import Counts, counts
from core.analytics.solving.localsearch import improved
from core.analytics.solving.milp import Program
from core.analytics.solving.overlap import Overlap, second_order
from core.analytics.solving.question import TOLERANCE, Limit, Question, enough
from core.analytics.solving.wish import Wish, group_rows

SHORTLIST = 150
"""Who is looked at for a first good set."""


def branched(
    program: Program,
    sizes: Floats,
    prices: Ints,
    wish: Wish,
    overlap: Overlap,
    start: Ints,
    seconds: float,
) -> tuple[Ints, float, float] | None:
    """Return the best columns, what no set exceeds, and the price of the budget by which that is proved;
    None where quotas are too many for this.

    program: rows that a set must respect, gains of each alone, below 0 for who cannot be taken.
    start: a set that respects the wish.
    """
    until = Limit(seconds)
    question = _question(program, sizes, prices, wish, overlap)
    if not question.at_most or not len(question.sizes):
        return np.zeros(0, dtype=np.int64), 0.0, 0.0
    states = counts(question)
    if states is None:
        return None
    near = undominated(question, states)
    bound, price, met = priced(question.only(near), states.only(near), until)
    everybody = np.arange(len(question.sizes))
    reach = Ceilings(question, states, price, near).of(everybody)
    known = [np.flatnonzero(np.isin(question.rows, start))]
    known += [near[one] for one in met[-3:]]
    best = max(
        (_better(question, reach, one) for one in known), key=lambda one: _value(question, one)
    )
    if bound > _value(question, best) + TOLERANCE:
        best = _better(question, reach, best, price)
    value = _value(question, best)
    if question.groups is not None and bound > value + TOLERANCE:
        tolls, price = tolled(question.only(near), states.only(near), price, value, until)
        question = replace(question, tolls=_of_all(question, near, tolls))
        near = undominated(question, states)
        table = ahead(question.only(near), states.only(near), price)
        bound = min(bound, float(table[0, 0]) + question.given(price))
        reach = np.minimum(reach, Ceilings(question, states, price, near).of(everybody))
    bound = _at_least_one(question, states, bound)
    keep = np.flatnonzero((reach > value + TOLERANCE) | question.must)
    if bound > value + TOLERANCE and len(keep):
        part, few = question.only(keep), states.only(keep)
        found, value, proved = search(part, few, price, value, until)
        bound = max(value, min(bound, _at_least_one(question, states, proved)))
        best = best if found is None else keep[found]
    return np.sort(question.rows[best]), max(bound, value), price


def _question(
    program: Program, sizes: Floats, prices: Ints, wish: Wish, overlap: Overlap
) -> Question:
    """Return the question over those who can be taken, the largest first, money in budgets."""
    free = program.gain > -1.0
    free[list(wish.never)] = False
    order = np.flatnonzero(free)
    order = order[np.argsort(-sizes[order], kind="stable")]
    cheap = np.cumsum(np.sort(prices[order]))
    most = int(np.searchsorted(cheap, wish.budget_idr, side="right"))
    most = min(most, enough(overlap.floor(order), wish))
    scale = max(wish.budget_idr, 1)
    return Question(
        sizes=sizes[order],
        costs=(sizes - program.gain)[order],
        prices=prices[order] / scale,
        budget=wish.budget_idr / scale,
        at_least=wish.at_least,
        at_most=max(most if wish.at_most is None else min(most, wish.at_most), wish.at_least),
        overlap=overlap,
        rows=order,
        must=_marked(wish.must, len(sizes))[order],
        quotas=tuple(
            (_marked(q.members, len(sizes))[order], q.low, len(sizes) if q.high is None else q.high)
            for q in wish.quotas
        ),
        groups=np.array(wish.groups, dtype=np.int64)[order] if wish.groups else None,
    )


def _of_all(question: Question, near: Ints, tolled_: Question) -> Floats:
    """Return the tolls of everybody from those of some: none for whom no toll was found."""
    groups = np.asarray(question.groups)
    found = np.zeros(int(groups.max(initial=0)) + 1)
    found[groups[near]] = tolled_.tolls if tolled_.tolls is not None else 0.0
    return np.asarray(found[groups], dtype=np.float64)


def _marked(rows: tuple[int, ...], count: int) -> Mask:
    flags = np.zeros(count, dtype=bool)
    flags[list(rows)] = True
    return flags


def _better(question: Question, reach: Floats, start: Ints, price: float | None = None) -> Ints:
    """Return a set that no single change among the most promising improves."""
    likely = np.argsort(-reach, kind="stable")[:SHORTLIST]
    rows = np.unique(np.concatenate([likely, start, np.flatnonzero(question.must)]))
    part = question.only(rows)
    every = [(np.ones(len(rows)), float(part.at_least), float(part.at_most))]
    every += [(part.must.astype(np.float64), float(part.must.sum()), np.inf)]
    every += [(m.astype(np.float64), float(low), float(high)) for m, low, high in part.quotas]
    if part.groups is not None:
        every += [(row, 0.0, 1.0) for row in group_rows(part.groups)]
    every += [(part.prices, -np.inf, part.budget)]
    matrix, low, high = zip(*every, strict=True)
    program = Program(part.sizes - part.costs, np.array(matrix), np.array(low), np.array(high))
    shares = part.overlap.shares(part.rows)
    place = np.searchsorted(rows, np.sort(start))
    return rows[improved(program, part.sizes, shares, place, price)]


def _value(question: Question, chosen: Ints) -> float:
    rows = np.sort(chosen)
    shares = question.overlap.shares(question.rows[rows])
    return second_order(question.sizes[rows], shares) - float(question.costs[rows].sum())


def _at_least_one(question: Question, states: Counts, bound: float) -> float:
    """Return the bound where a set counts for its largest alone if the pairs took away more."""
    return max(bound, float(question.sizes.max(initial=0.0))) if states.steep else bound
