"""Published figures that are shipped: engagement per platform and tier, and rate cards.

`data/engagement_reference.csv` and `data/rate_cards.csv` name the source of every row; both were
taken from the survey of the field.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import log, prod, sqrt
from typing import Final

import numpy as np

from core.analytics.frames.grouping import Floats
from core.analytics.tiers import Tiers


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


TIER_ENDS: Final = {
    "nano": (1_000, 10_000),
    "micro": (10_000, 100_000),
    "mid": (100_000, 500_000),
    "macro": (500_000, 1_000_000),
    "mega": (1_000_000, 10_000_000),
}
"""Followers between which the tiers of published figures lie, whatever sizes are called here."""

PUBLISHED: Final = Tiers(tuple(low for low, _ in TIER_ENDS.values()))


def usual_rates(platform: str, denominator: str, followers: Floats) -> Floats:
    """Return the published median engagement rate at each number of followers, NaN where there is none.

    Straight in logarithms between the middles of the tiers: a median of a whole tier is that of its
    middle, and nobody is measured by another figure for one follower more. It falls by less than
    followers grow, so that the same interactions among more followers never stand better.
    """
    found = [
        (tier, engagement_reference().get((platform, denominator, tier))) for tier in TIER_ENDS
    ]
    points = [(log(sqrt(prod(TIER_ENDS[tier]))), log(one.rate)) for tier, one in found if one]
    if not points:
        return np.full(len(followers), np.nan)
    at, rates = zip(*points, strict=True)
    known = followers > 0
    size = np.log(np.where(known, followers, 1.0))
    return np.where(known, np.exp(np.interp(size, at, rates)), np.nan)


def usual_by_views(platform: str) -> float:
    """Return the published median of interactions over views, which is one for all sizes; NaN without."""
    found = engagement_reference().get((platform, "views", "micro"))
    return found.rate if found else float("nan")


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
