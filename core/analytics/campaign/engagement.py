"""How many of those who watched did something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.analytics.campaign.result import Totals


@dataclass(frozen=True, slots=True)
class Engagement:
    """rate = interactions / views, over the rows that know both, of which there are so many."""

    interactions: int
    views: int
    rows: int

    @property
    def rate(self) -> float:
        """Interactions per view, 0..1."""
        return self.interactions / self.views


def engagement_of(rows: Iterable[Totals]) -> Engagement | None:
    """Return the engagement of rows, None where none has views and interactions."""
    both = [(r.interactions, r.views) for r in rows if r.views and r.interactions is not None]
    done, seen = sum(one or 0 for one, _ in both), sum(two or 0 for _, two in both)
    return Engagement(done, seen, len(both)) if both else None
