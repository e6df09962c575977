"""A good set quickly: taken greedily, then improved by exchanging one creator at a time."""

from __future__ import annotations

import numpy as np

from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.milp import Program

ROUNDS = 60
TOLERANCE = 1e-9


def improved(program: Program, sizes: Floats, shares: Floats, start: Ints) -> Ints:
    """Return columns that respect the program and that no addition, exchange or removal improves.

    program: its rows say what a set must respect, its gain what each column brings alone. What two
    columns share is taken off once: shares x the smaller of both sizes. start: a feasible set.
    """
    shared = shares * np.minimum(sizes[:, None], sizes[None, :])
    best = _climbed(program, shared, _flags(start, len(sizes)))
    for power in (1.0, 0.5):
        grown = _grown(program, shared, _flags(start, len(sizes)), power)
        found = _climbed(program, shared, grown)
        if _value(program, shared, found) > _value(program, shared, best) + TOLERANCE:
            best = found
    return np.flatnonzero(best).astype(np.int64)


def _flags(columns: Ints, count: int) -> Mask:
    flags = np.zeros(count, dtype=bool)
    flags[columns] = True
    return flags


def _value(program: Program, shared: Floats, taken: Mask) -> float:
    return float(program.gain[taken].sum() - shared[np.ix_(taken, taken)].sum() / 2)


def _fits(program: Program, used: Floats, columns: Floats) -> Mask:
    """Return which columns can be added to what is used."""
    after = used[:, None] + columns
    inside = (after <= program.high[:, None] + TOLERANCE) & (
        after >= program.low[:, None] - TOLERANCE
    )
    return np.asarray(inside.all(axis=0))


def _grown(program: Program, shared: Floats, taken: Mask, power: float) -> Mask:
    """Add what brings most for its share of the budget (the last row), from scratch if allowed."""
    price = np.maximum(program.matrix[-1], 1e-6) ** power
    taken = taken & bool((program.low > 0).any())
    while True:
        marginal = program.gain - shared[:, taken].sum(axis=1)
        fits = _fits(program, program.matrix[:, taken].sum(axis=1), program.matrix) & ~taken
        score = np.where(fits & (marginal > TOLERANCE), marginal / price, -1.0)
        if not len(score) or score.max() <= 0:
            return taken
        taken[int(score.argmax())] = True


def _climbed(program: Program, shared: Floats, taken: Mask) -> Mask:
    """Make the best single change until none helps."""
    taken = taken.copy()
    for _ in range(ROUNDS):
        change, out, into = _best_change(program, shared, taken)
        if change <= TOLERANCE:
            break
        if out >= 0:
            taken[out] = False
        if into >= 0:
            taken[into] = True
    return taken


def _best_change(program: Program, shared: Floats, taken: Mask) -> tuple[float, int, int]:
    """Return the gain of the best addition, removal or exchange, with who goes and who comes."""
    used = program.matrix[:, taken].sum(axis=1)
    marginal = program.gain - shared[:, taken].sum(axis=1)
    best = _candidate(program, marginal, used, taken, -1, 0.0)
    for out in np.flatnonzero(taken):
        left = used - program.matrix[:, out]
        lost = -float(marginal[out])
        if _fits(program, left, np.zeros((len(left), 1)))[0] and lost > best[0]:
            best = (lost, int(out), -1)
        without = marginal + shared[:, out]
        best = max(best, _candidate(program, without, left, taken, int(out), lost))
    return best


def _candidate(
    program: Program, marginal: Floats, used: Floats, taken: Mask, out: int, lost: float
) -> tuple[float, int, int]:
    fits = _fits(program, used, program.matrix) & ~taken
    score = np.where(fits, marginal, -np.inf)
    into = int(score.argmax()) if len(score) else -1
    return (lost + float(score[into]), out, into) if into >= 0 else (-np.inf, out, -1)
