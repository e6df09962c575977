"""How an account's followers changed over the days of which they are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pandas as pd

MOST_POINTS: Final = 6
"""So many days are told, evenly spread, the first and the last among them."""


@dataclass(frozen=True, slots=True)
class Grown:
    """points: days (UTC) and followers on them, oldest first, at most `MOST_POINTS`. days: of how many days the followers are known."""

    points: tuple[tuple[date, int], ...]
    days: int

    @property
    def change(self) -> int:
        """Followers of the last day less those of the first."""
        return self.points[-1][1] - self.points[0][1]

    @property
    def share(self) -> float | None:
        """The change as a share of the followers of the first day; None where it had none."""
        first = self.points[0][1]
        return self.change / first if first else None

    @property
    def span(self) -> int:
        """Days from the first to the last."""
        return (self.points[-1][0] - self.points[0][0]).days


def grown(growth: pd.DataFrame) -> Grown | None:
    """Return how the followers of one account changed; None where they are known of no day.

    growth: GROWTH of the account, in any order; days without followers say nothing.
    """
    known = growth.dropna(subset=["followers", "captured_at"]).sort_values("captured_at")
    if known.empty:
        return None
    days = [at.date() for at in known["captured_at"]]
    every = list(dict(zip(days, known["followers"].astype(int).tolist(), strict=True)).items())
    last = len(every) - 1
    steps = min(last, MOST_POINTS - 1)
    kept = sorted({round(i * last / steps) for i in range(steps + 1)}) if steps else [0]
    return Grown(tuple(every[i] for i in kept), len(every))
