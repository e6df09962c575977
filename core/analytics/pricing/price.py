"""What a post may fairly cost, from views and from published rate cards, with the arithmetic.

Views: median views x cost per thousand, Rp15.000-45.000 (Facebook advertising in Indonesia, 2025,
xposure.id). They are mostly those of videos, so that a video costs just that; other
formats are scaled from it. Interactions: the same at five a hundred views. Rate cards:
between the ends of each source's tier the price grows evenly in logarithms with followers; the sources
disagree by 4-10 times, so the range runs from the cheapest to the dearest source.
`asking` says how a price that is asked lies by each way.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

import numpy as np

from core.analytics.frames.grouping import Floats
from core.analytics.frames.reference import rate_cards

CPM_IDR = (15_000, 45_000)
INTERACTION_IDR = (300, 900)
"""What an interaction costs where a thousand views cost `CPM_IDR`, at 0.05 interactions a view."""

MODIFIERS = {"story": 0.5, "feed": 1.0, "reel": 1.3, "video": 1.3, "exclusivity": 2.0}
"""Story < feed < Reels/TikTok, exclusivity x2-3 (calcscope): the order is published, the sizes of
the first three are ours."""

PIECES = {"story": "story", "image": "feed", "carousel": "feed", "reel": "reel", "video": "video"}
"""The modifier of each kind of post; Shorts are priced like video."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FairPrice:
    """A range in whole rupiah and where it comes from: `views`, else `interactions`, else `rate_cards`, for
    followers can be bought.

    by_views, by_cards, by_interactions: all ways side by side, None where one cannot be had. views: people
    that a post is shown to, by which `by_views` was found.
    """

    low: int
    high: int
    basis: str
    views: float | None
    by_views: Range | None
    by_cards: Range | None
    by_interactions: Range | None = None

    @property
    def cpm_idr(self) -> Range:
        """Return what a thousand views cost, lowest and highest, by which `by_views` was found."""
        return CPM_IDR

    @property
    def most_idr(self) -> int:
        """Return the most that it is worth."""
        return self.high

    def without(self, doubted: Collection[str]) -> FairPrice | None:
        """Return it without the ways (`views`, `rate_cards`, `interactions`) whose numbers are doubted, None
        where no other is left; never with a higher range for that."""
        if not doubted:
            return self
        ways = {
            "views": self.by_views,
            "rate_cards": self.by_cards,
            "interactions": self.by_interactions,
        }
        left = {name: None if name in doubted else way for name, way in ways.items()}
        found = _chosen(self.views, left["views"], left["rate_cards"], left["interactions"])
        return found and replace(
            found, low=min(found.low, self.low), high=min(found.high, self.high)
        )


def package_factor(pieces: Mapping[str, int], exclusive: bool = False) -> float:
    """Return how many plain posts a package is worth: kinds (of POSTS) to counts, one if empty."""
    parts = (MODIFIERS[PIECES.get(kind, "video")] * count for kind, count in pieces.items())
    return (sum(parts) or 1.0) * (MODIFIERS["exclusivity"] if exclusive else 1.0)


def views_factor(pieces: Mapping[str, int], exclusive: bool = False, *, filmed: bool) -> float:
    """Return how many times its views a package is paid for; filmed: they are those of videos, which
    other formats are scaled from; otherwise those of any post."""
    if filmed and pieces:
        return package_factor(pieces, exclusive) / MODIFIERS["video"]
    return package_factor(pieces, exclusive)


def fair_price(
    views: float | None,
    followers: int | None,
    pieces: Mapping[str, int] = MappingProxyType({}),
    exclusive: bool = False,
    *,
    filmed: bool = True,
    interactions: float | None = None,
) -> FairPrice | None:
    """Return the fair price of a package, of one post if empty; None where nothing is known.

    views: median per post (or reach, which is not `filmed`). pieces: kinds (of POSTS) to counts.
    interactions: of one post; a Story is worth half of them.
    """
    seen, known = (np.array([np.nan if n is None else n]) for n in (views, followers))
    by_views = _ranges(view_ranges(seen), views_factor(pieces, exclusive, filmed=filmed))[0]
    by_cards = _ranges(card_ranges(known), package_factor(pieces, exclusive))[0]
    price = _chosen(
        float(seen[0]), by_views, by_cards, _by_interactions(interactions, pieces, exclusive)
    )
    return replace(price, views=views) if price and price.by_views else price


def shown(pieces: Mapping[str, int]) -> float:
    """Return for how many posts' interactions the pieces are paid: 1 of a plain post. Nobody sees those of
    a Story: it is worth as much less than a post as its price (`MODIFIERS`)."""
    posts = sum(n for kind, n in pieces.items() if kind != "story")
    return posts + MODIFIERS["story"] * pieces.get("story", 0) if pieces else 1


def _by_interactions(
    interactions: float | None, pieces: Mapping[str, int], exclusive: bool
) -> Range | None:
    times = shown(pieces) * (MODIFIERS["exclusivity"] if exclusive else 1.0)
    if not interactions or not np.isfinite(interactions) or not times:
        return None
    low, high = (rounded(interactions * idr * times) for idr in INTERACTION_IDR)
    return low, high


def fair_prices(
    views: Floats, followers: Floats, interactions: Floats | None = None
) -> list[FairPrice | None]:
    """Return `fair_price` of many plain posts at once, NaN for what is not known."""
    engaged = np.full(len(views), np.nan) if interactions is None else interactions
    return [
        _chosen(float(seen), by_view, by_card, _by_interactions(each, {}, False))
        for seen, each, by_view, by_card in zip(
            views,
            engaged.tolist(),
            _ranges(view_ranges(views), 1.0),
            _ranges(card_ranges(followers), 1.0),
            strict=True,
        )
    ]


def _chosen(
    views: float | None,
    by_views: Range | None,
    by_cards: Range | None,
    by_interactions: Range | None,
) -> FairPrice | None:
    chosen = by_views or by_interactions or by_cards
    if chosen is None:
        return None
    basis = "views" if by_views else "interactions" if by_interactions else "rate_cards"
    seen = views if by_views else None
    return FairPrice(*chosen, basis, seen, by_views, by_cards, by_interactions)


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


def cost_per_engagement(price_idr: int | None, interactions: float | None) -> float | None:
    """Return price ÷ (likes + comments) per post (HypeAuditor's CPE), None where unknown."""
    if price_idr is None or not interactions or not np.isfinite(interactions):
        return None
    return price_idr / interactions


def rounded(amount: float) -> int:
    """Round to what people say: thousands, and five thousands above a hundred thousand."""
    step = 1_000 if amount < 100_000 else 5_000
    return int(round(amount / step) * step)


def _ranges(pair: tuple[Floats, Floats], factor: float) -> list[Range | None]:
    return [
        None if low != low else (rounded(low * factor), rounded(high * factor))  # noqa: PLR0124
        for low, high in zip(pair[0].tolist(), pair[1].tolist(), strict=True)
    ]
