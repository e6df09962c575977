"""An upper bound over all candidates, and a proof of which of them cannot matter.

The linear relaxation is solved by column generation: HiGHS sees a few hundred candidates, prices
the rows, and every other candidate is priced by one product of arrays (Lübbecke & Desrosiers
2005, Selected topics in column generation). A candidate whose reduced cost exceeds the distance
between bound and a known solution is in no better solution (reduced cost fixing).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.analytics.frames.grouping import Floats, Ints
from core.analytics.solving.layers import Layer, layered, level_costs
from core.analytics.solving.milp import Program, solve

BATCH = 100
TOLERANCE = 1e-10


@dataclass(frozen=True, slots=True)
class Relaxed:
    """bound: no set gains more. reduced: what taking each candidate would change of that bound."""

    bound: float
    reduced: Floats

    def nearest(self, around: int) -> Ints:
        """Return the candidates that the relaxation takes and the nearest others, ascending."""
        count = int(np.count_nonzero(self.reduced > 0)) + around
        return np.sort(np.argsort(-self.reduced, kind="stable")[:count]).astype(np.int64)

    def useful(self, value: float) -> Ints:
        """Return the candidates that may stand in a set worth more than `value`."""
        slack = self.bound - value + TOLERANCE
        return np.flatnonzero(self.reduced >= -slack).astype(np.int64)


def tightest(relaxations: Iterable[Relaxed]) -> Relaxed:
    """Return the lowest bound, and for each candidate the lowest bound of a set that holds it.

    Programs of the same question have many equally good prices; each proves something else.
    """
    known = sorted(relaxations, key=lambda relaxed: relaxed.bound)
    ceilings = np.min([r.bound + np.minimum(r.reduced, 0.0) for r in known], axis=0)
    best = known[0]
    return Relaxed(best.bound, np.where(best.reduced > 0, best.reduced, ceilings - best.bound))


def relax(program: Program, sizes: Floats, shape: tuple[Layer, ...], seeds: Ints) -> Relaxed:
    """Bound a program whose x may be fractions; `seeds` are columns that hold a feasible set.

    sizes, shape: the audiences, and what groups of them share (see `layers`).
    """
    columns = np.unique(np.concatenate([seeds, _promising(program)])).astype(np.int64)
    rows = len(program.low)
    while True:
        parts = tuple(part.at(columns) for part in shape)
        solved = solve(layered(program.only(columns), sizes[columns], parts, whole=False))
        paid = level_costs(solved.duals[rows:], sizes, shape)
        reduced = program.gain - solved.duals[:rows] @ program.matrix - paid
        outside = reduced.copy()
        outside[columns] = 0.0
        better = np.flatnonzero(outside > TOLERANCE)
        if not len(better):
            return Relaxed(solved.objective + float(np.maximum(outside, 0).sum()), reduced)
        best = better[np.argsort(-outside[better], kind="stable")[:BATCH]]
        columns = np.union1d(columns, best)


def _promising(program: Program) -> Ints:
    """Return columns to begin with: the most gain, and the most gain for what they use."""
    use = np.abs(program.matrix).sum(axis=0) + TOLERANCE
    orders = (np.argsort(-key, kind="stable")[:BATCH] for key in (program.gain, program.gain / use))
    return np.concatenate(list(orders)).astype(np.int64)
