"""Ranges of what members paid, from which nobody's own price can be read.

A range stands for one cell (platform, tier, category). Five rules keep a contributor hidden:

1. Everybody counts once, with the median of what they paid in the cell, as the price of one post.
2. The range runs from the lower to the upper quartile (nearest rank, never the ends) and is widened
   to the steps 1, 1.5, 2, 3, 5, 7 of each power of ten; the number of people is rounded down.
3. There is none before five settled people contributed (`weights.settled_share`).
4. A new one differs from the one before by five people who came or changed their price, and comes
   a week after it or later. So whatever one person does, the range stays as it was.
5. It is shown while five of those who made it are still in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median_low
from typing import Final

from core.analytics.community.weights import settled_share

FEWEST: Final = 5
"""Contributors of a range, and people by whom two ranges in turn differ."""

AT_LEAST_APART: Final = timedelta(days=7)
STEPS: Final = (10, 15, 20, 30, 50, 70, 100)
CROWD_SIZES: Final = (100, 50, 20, 10, 5)
LEAST_IDR: Final = 5_000
MOST_IDR: Final = 1_000_000_000

FACTORS: Final = {"story": 2, "reel": 1 / 1.3, "video": 1 / 1.3, "short": 1 / 1.3}
"""From a piece to one feed post: the inverse of `core.analytics.pricing.price.MODIFIERS`, ours."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a range is about."""

    platform: str
    tier: str
    category: str


@dataclass(frozen=True, slots=True)
class Paid:
    """What somebody paid for one piece. kind: of POSTS. since: when they were first seen.
    published_at: the range that it was last part of. home: the community that it was told to."""

    id: int
    person_id: int
    handle: str
    kind: str
    cell: Cell
    each_idr: int
    changed_at: datetime
    since: datetime
    published_at: datetime | None = None
    home: str = ""

    @property
    def post_idr(self) -> int:
        """The price as that of one feed post."""
        return round(self.each_idr * FACTORS.get(self.kind, 1))


@dataclass(frozen=True, slots=True)
class PriceRange:
    """What members paid for one post, in rupiah; people: at least so many."""

    cell: Cell
    low_idr: int
    high_idr: int
    people: int
    published_at: datetime


def as_piece(published: PriceRange, kind: str | None) -> tuple[int, int] | None:
    """Return a range as the price of one piece, in whole thousands; None for what costs as much as a post."""
    factor = FACTORS.get(kind or "", 1)
    if factor == 1:
        return None
    low, high = (round(idr / factor, -3) for idr in (published.low_idr, published.high_idr))
    return int(low), int(high)


def publish(
    paid: Sequence[Paid], before: PriceRange | None, opened: datetime, now: datetime
) -> PriceRange | None:
    """Return the range of one cell's prices when a new one may be published, else None."""
    each = counted(paid, opened, now)
    if len(each) < FEWEST:
        return None
    if before is not None:
        fresh = {p.person_id for p in paid if _is_new(p, before)} & set(each)
        if len(fresh) < FEWEST or now - before.published_at < AT_LEAST_APART:
            return None
    low, high = _quartiles(sorted(each.values()))
    people = next(size for size in CROWD_SIZES if len(each) >= size)
    return PriceRange(paid[0].cell, low, high, people, now)


def counted(paid: Sequence[Paid], opened: datetime, now: datetime) -> dict[int, int]:
    """Return the price of each settled person: the median of theirs, as one post's."""
    prices: dict[int, list[int]] = defaultdict(list)
    for one in paid:
        if settled_share(one.since, opened, now) == 1:
            prices[one.person_id].append(one.post_idr)
    return {person: median_low(theirs) for person, theirs in prices.items()}


def shown(paid: Sequence[Paid], published: PriceRange | None) -> bool:
    """Return whether five of those who made a range are still in."""
    if published is None:
        return False
    still = {p.person_id for p in paid if p.published_at == published.published_at}
    return len(still) >= FEWEST


def _is_new(paid: Paid, before: PriceRange) -> bool:
    return paid.published_at != before.published_at or paid.changed_at > before.published_at


def _quartiles(prices: Sequence[int]) -> tuple[int, int]:
    """Return the second of five and the fourth, and so on, widened to the steps around them."""
    skip = (len(prices) - 1) // 4
    low, high = _step_down(prices[skip]), _step_up(prices[-1 - skip])
    return low, high if high > low else _step_up(high + 1)


def _step_down(amount: int) -> int:
    power = int(10 ** (len(str(max(1, amount))) - 1))
    return max(step * power // 10 for step in STEPS if step * power <= max(1, amount) * 10)


def _step_up(amount: int) -> int:
    power = int(10 ** (len(str(max(1, amount))) - 1))
    return min(step * power // 10 for step in STEPS if step * power >= amount * 10)
