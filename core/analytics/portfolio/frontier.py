"""What other budgets would bring, and one famous creator against several small ones."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from core.analytics.portfolio.proposal import Suggestion
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose

STEPS = (0.8, 0.9, 1.0, 1.1, 1.2)
"""The budgets looked at, as shares of the one that was named."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """What each budget brings; `here` is the position of the one that was named."""

    points: tuple[Suggestion, ...]
    here: int

    @property
    def compares(self) -> bool:
        """Return whether the budget that was named buys a set, and another one does."""
        return bool(self.points[self.here].picks) and sum(bool(p.picks) for p in self.points) > 1


@dataclass(frozen=True, slots=True)
class FrontierPicture:
    """Expected interactions by budget, for `charts.frontier`."""

    budgets: tuple[int, ...]
    values: tuple[float, ...]
    budget: int
    value: float
    demo: bool


def frontier(known: pd.DataFrame, request: Request) -> Frontier:
    """Return the best set of SUMMARIES for ten and twenty per cent less and more money."""
    budgets = [round(request.budget_idr * step) for step in STEPS]
    points = tuple(propose(known, replace(request, budget_idr=b)) for b in budgets)
    return Frontier(points, STEPS.index(1.0))


def picture(found: Frontier) -> FrontierPicture | None:
    """Return the picture of the budgets that buy what the one that was named does, the same wishes let
    go; None where fewer than two of them bring anybody."""
    here = found.points[found.here]
    known = [point for point in found.points if point.picks and point.relaxed == here.relaxed]
    if len(known) < 2 or not here.picks:
        return None
    return FrontierPicture(
        tuple(point.request.budget_idr for point in known),
        tuple(point.expected_interactions for point in known),
        here.request.budget_idr,
        here.expected_interactions,
        any(pick.demo for pick in here.picks),
    )
