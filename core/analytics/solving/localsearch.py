"""A good set quickly: taken greedily, then improved by exchanging one creator at a time."""

from __future__ import annotations

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.milp import Program

ROUNDS = 60
TOLERANCE = 1e-9


PRICES = (0.5, 1.0, 1.5)
"""Of the price of the budget: what is left of it is worth more or less than the whole."""


def improved(
    program: Program, sizes: Floats, shares: Floats, start: Ints, price: float | None = None
) -> Ints:
    """Return columns that respect the program and that no addition, exchange or removal improves: the
    best that is reached from the start and from sets that are taken greedily.

    program: its rows say what a set must respect, its gain what each column brings alone. What two
    columns share is taken off once: shares x the smaller of both sizes. start: a feasible set. price:
    what the budget is worth (Lagrange), where creators are to be taken by that.
    """
    shared = shares * np.minimum(sizes[:, None], sizes[None, :])
    best = _climbed(program, shared, _flags(start, len(sizes)))
    if price is None:
        own = _flags(start, len(sizes))
        starts = [_grown(program, shared, own, power) for power in (1.0, 0.5)]
    else:
        counted = (_counted(program, shared, price * part) for part in PRICES)
        starts = [found for found in counted if found is not None]
    for grown in starts:
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


def _counted(program: Program, shared: Floats, price: float) -> Mask | None:
    """Return as many as are wanted at least, taken one by one so that the cheapest can still make up
    the number, and more while they bring more than they cost; None where more is asked than a number."""
    least, paid = int(program.low[0]), program.matrix[-1]
    if (program.low[1:] > 0).any():
        return None
    taken = np.zeros(len(paid), dtype=bool)
    while True:
        wanted = least - int(taken.sum())
        net = program.gain - shared[:, taken].sum(axis=1) - price * paid
        fits = _within(program, taken) & ~taken
        if wanted > 1:
            # One who is among the cheapest gives their place in the reserve to the next.
            cheap = np.sort(paid[fits])[:wanted]
            spare = np.where(paid <= cheap[-1], cheap.sum() - paid, cheap[:-1].sum())
            fits &= paid[taken].sum() + paid + spare <= program.high[-1] + TOLERANCE
        score = np.where(fits & ((net > TOLERANCE) | (wanted > 0)), net, -np.inf)
        best = int(score.argmax())
        if not np.isfinite(score[best]):
            return taken if wanted <= 0 else None
        taken[best] = True


def _within(program: Program, taken: Mask) -> Mask:
    """Return which columns no upper bound forbids beside those taken."""
    after = program.matrix[:, taken].sum(axis=1)[:, None] + program.matrix
    return np.asarray((after <= program.high[:, None] + TOLERANCE).all(axis=0))


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
