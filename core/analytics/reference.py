"""Published figures that are shipped: engagement per platform and tier, and rate cards.

`data/engagement_reference.csv` and `data/rate_cards.csv` name the source of every row; both were
taken from the survey of the field (metrics.md 3.1 and 3.3).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class RateReference:
    """A published median engagement rate; n is how many accounts or None where it is unsaid."""

    rate: float
    n: int | None
    source: str


@dataclass(frozen=True, slots=True)
class RateCard:
    """What one source says a post costs, in rupiah, at both ends of a range of followers."""

    source: str
    from_followers: int
    to_followers: int
    low_idr: int
    high_idr: int


@cache
def engagement_reference() -> dict[tuple[str, str, str], RateReference]:
    """Return the figures by (platform, denominator, tier)."""
    return {
        (row["platform"], row["denominator"], row["tier"]): RateReference(
            float(row["rate"]), int(row["n"]) if row["n"] else None, row["source"]
        )
        for row in _rows("engagement_reference.csv")
    }


@cache
def rate_cards() -> tuple[RateCard, ...]:
    """Return the published rate cards, by source and then by followers."""
    return tuple(
        RateCard(row.pop("source"), **{name: int(value) for name, value in row.items()})
        for row in _rows("rate_cards.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = resources.files("core.analytics.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
