"""What a post may fairly cost, from views and from published rate cards, with the arithmetic.

Views: median views x cost per thousand, Rp15.000-45.000 (Facebook advertising in Indonesia, 2025,
xposure.id; metrics.md 2.3). Rate cards: between the ends of each source's tier the price grows
evenly in logarithms with followers; the sources disagree by 4-10 times (metrics.md 3.3), so the
range runs from the cheapest to the dearest source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from core.analytics.grouping import Floats
from core.analytics.reference import rate_cards

CPM_IDR = (15_000, 45_000)

MODIFIERS = {"story": 0.5, "feed": 1.0, "reel": 1.3, "video": 1.3, "exclusivity": 2.0}
"""Story < feed < Reels/TikTok, exclusivity x2-3 (calcscope): the order is published, the sizes of
the first three are ours."""

PIECES = {"story": "story", "image": "feed", "carousel": "feed", "reel": "reel", "video": "video"}
"""The modifier of each kind of post; Shorts are priced like video."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FairPrice:
    """A range in whole rupiah and where it comes from: `views` or `rate_cards`.

    by_views, by_cards: both ways side by side, None where one cannot be had. views: people that
    a post is shown to, by which `by_views` was found.
    """

    low: int
    high: int
    basis: str
    views: float | None
    by_views: Range | None
    by_cards: Range | None

    @property
    def cpm_idr(self) -> Range:
        """Return what a thousand views cost, lowest and highest, by which `by_views` was found."""
        return CPM_IDR

    def judged(self, asked_idr: int) -> str:
        """Return `cheap`, `fair` or `dear`: where the asked price lies by the range low..high."""
        return _judged(asked_idr, (self.low, self.high))

    def judged_by_cards(self, asked_idr: int) -> str | None:
        """Return the same by rate cards, None where they are unknown or agree with `judged`."""
        word = _judged(asked_idr, self.by_cards) if self.by_cards else None
        return None if word == self.judged(asked_idr) else word

    def counter_offer(self, asked_idr: int) -> int:
        """Return a polite counter-offer: the middle of the range, never above what is asked.

        Where rate cards do not call the price dear, it is the range's upper end.
        """
        doubted = self.judged_by_cards(asked_idr) is not None
        return min(asked_idr, self.high if doubted else rounded((self.low + self.high) / 2))


def package_factor(pieces: Mapping[str, int], exclusive: bool = False) -> float:
    """Return how many plain posts a package is worth: kinds (of POSTS) to counts, one if empty."""
    parts = (MODIFIERS[PIECES.get(kind, "video")] * count for kind, count in pieces.items())
    return (sum(parts) or 1.0) * (MODIFIERS["exclusivity"] if exclusive else 1.0)


def fair_price(views: float | None, followers: int | None, factor: float = 1.0) -> FairPrice | None:
    """Return the fair price of one post, None where neither views nor followers are known.

    views: median per post (or reach). factor: of `MODIFIERS`, for a format or exclusivity.
    """
    seen, known = (np.array([np.nan if n is None else n]) for n in (views, followers))
    price = fair_prices(seen, known, factor)[0]
    return replace(price, views=views) if price and price.by_views else price


def fair_prices(views: Floats, followers: Floats, factor: float = 1.0) -> list[FairPrice | None]:
    """Return `fair_price` of many posts at once, NaN for what is not known."""
    by_views = _ranges(view_ranges(views), factor)
    by_cards = _ranges(card_ranges(followers), factor)
    return [
        _chosen(float(seen), by_view, by_card)
        for seen, by_view, by_card in zip(views, by_views, by_cards, strict=True)
    ]


def _chosen(views: float, by_views: Range | None, by_cards: Range | None) -> FairPrice | None:
    chosen = by_views or by_cards
    if chosen is None:
        return None
    basis = "views" if by_views else "rate_cards"
    return FairPrice(*chosen, basis, views if by_views else None, by_views, by_cards)


def view_ranges(views: Floats) -> tuple[Floats, Floats]:
    """Return the lowest and highest price by views, NaN where there are none."""
    low, high = (np.where(views > 0, views * cpm / 1000, np.nan) for cpm in CPM_IDR)
    return low, high


def card_ranges(followers: Floats) -> tuple[Floats, Floats]:
    """Return the lowest and highest price by published rate cards, NaN without followers."""
    size = np.log(np.maximum(followers, 1.0))
    found = np.stack([np.exp(np.interp(size, at, prices)) for at, prices in _lines()])
    known = followers > 0
    return np.where(known, found.min(axis=0), np.nan), np.where(known, found.max(axis=0), np.nan)


@cache
def _lines() -> list[tuple[Floats, Floats]]:
    """Return for each source the sizes of its tiers' ends and the prices there, as logarithms."""
    cards = rate_cards()
    found = []
    for source in {card.source for card in cards}:
        points = sorted(
            point
            for card in cards
            if card.source == source
            for point in ((card.from_followers, card.low_idr), (card.to_followers, card.high_idr))
        )
        at, prices = np.log(np.array(points, dtype=np.float64)).T
        found.append((at, prices))
    return found


def price_ranges(views: Floats, followers: Floats) -> tuple[Floats, Floats]:
    """Return the fair range of many accounts: by views, else by rate cards."""
    pairs = zip(view_ranges(views), card_ranges(followers), strict=True)
    low, high = (np.where(np.isnan(seen), card, seen) for seen, card in pairs)
    return low, high


def cost_per_engagement(price_idr: int | None, interactions: float | None) -> float | None:
    """Return price ÷ (likes + comments) per post (HypeAuditor's CPE), None where unknown."""
    if price_idr is None or not interactions or not np.isfinite(interactions):
        return None
    return price_idr / interactions


def rounded(amount: float) -> int:
    """Round to what people say: thousands, and five thousands above a hundred thousand."""
    step = 1_000 if amount < 100_000 else 5_000
    return int(round(amount / step) * step)


def _judged(asked_idr: int, fair: Range) -> str:
    if asked_idr < fair[0]:
        return "cheap"
    return "fair" if asked_idr <= fair[1] else "dear"


def _ranges(pair: tuple[Floats, Floats], factor: float) -> list[Range | None]:
    return [
        None if low != low else (rounded(low * factor), rounded(high * factor))  # noqa: PLR0124
        for low, high in zip(pair[0].tolist(), pair[1].tolist(), strict=True)
    ]
