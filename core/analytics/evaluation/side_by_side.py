"""Accounts side by side of which nothing is known but the numbers that a person typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from core.analytics.evaluation.evaluation import Evaluation

CLOSE: Final = 1.2
"""Times by which one typed number a post must differ to tell two accounts apart: posts of one account differ by
more. Ours."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One account by its typed numbers. counted: median interactions a post, else views. cost_idr: its price for each
    of those, None without a price."""

    card: Evaluation
    counted: float
    cost_idr: float | None

    @property
    def rate(self) -> float | None:
        """Return what is counted per follower, 0..1."""
        return self.counted / self.card.followers if self.card.followers else None

    @property
    def dear_idr(self) -> int | None:
        """Return from what on an interaction is dear, where this one's price is."""
        asking = self.card.asking if self.card.interactions == self.counted else None
        dear = asking.dear_cost_idr if asking else None
        return dear if dear and self.cost_idr and self.cost_idr > dear else None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """entries: the best first. what: `interactions` or `views`, as all are counted. by: what orders them, `cost` where
    all have a price, else `engagement`. close: whether the first two are too near to each other to choose by
    numbers that were typed. fullest: handle of the highest rate. commented: whether interactions count comments."""

    entries: tuple[Beside, ...]
    what: str
    by: str
    close: bool
    fullest: str
    commented: bool = False


def side_by_side(cards: Sequence[Evaluation], *, commented: bool = False) -> SideBySide | None:
    """Return the comparison of accounts with followers; None for fewer than two, or where they are not
    counted alike."""
    what = next((each for each in ("interactions", "views") if _all(cards, each)), None)
    if what is None or len(cards) < 2:
        return None
    found = [_beside(card, float(getattr(card, what))) for card in cards]
    by = "cost" if all(one.cost_idr for one in found) else "engagement"
    key: Callable[[Beside], float] = (
        (lambda one: one.cost_idr or 0.0) if by == "cost" else (lambda one: -(one.rate or 0.0))
    )
    ordered = sorted(found, key=key)
    first, second = (abs(key(one)) for one in ordered[:2])
    fullest = max(ordered, key=lambda one: one.rate or 0.0)
    close = max(first, second) < CLOSE * min(first, second)
    return SideBySide(tuple(ordered), what, by, close, fullest.card.handle, commented)


def _all(cards: Sequence[Evaluation], what: str) -> bool:
    return all(getattr(card, what) for card in cards)


def _beside(card: Evaluation, counted: float) -> Beside:
    cost = card.rate_idr / counted if card.rate_idr else None
    return Beside(card, counted, cost)
