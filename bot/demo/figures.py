"""The shape of the demo's numbers: how engagement, views and prices depend on platform and size.

TikTok's and Instagram's largest tiers follow published medians of real accounts (lifetime likes
per video ÷ followers on TikTok: 13.2 % at 1–10K, 6.6 % at 10–50K, 2.9 % at 100K–1M, 2.4 % above;
Instagram in Indonesia above 1M: 1.7 %); the others are sensible values between those.
Prices follow Indonesian rate cards of 2024–25 per tier.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from core.analytics.frames.schemas import PLATFORMS

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Strings = npt.NDArray[np.object_]

PLATFORM_SHARE = (0.50, 0.38, 0.12)
TIER_EDGES = (1_000, 10_000, 100_000, 500_000, 1_000_000, 6_000_000)
"""Borders of nano, micro, mid, macro and mega in followers."""
TIER_SHARE = (0.46, 0.38, 0.10, 0.04, 0.02)

LEVEL_EDGES = (10_000, 50_000, 100_000, 500_000, 1_000_000)
LIKES_PER_FOLLOWER = {
    "instagram": (0.040, 0.028, 0.022, 0.018, 0.017, 0.017),
    "tiktok": (0.132, 0.066, 0.045, 0.029, 0.029, 0.024),
    "youtube": (0.030, 0.020, 0.016, 0.013, 0.011, 0.009),
}
POST_SPREAD = {"instagram": 0.45, "tiktok": 0.80, "youtube": 0.55}
LIKES_PER_VIEW = {"instagram": 0.050, "tiktok": 0.060, "youtube": 0.035}
KINDS = {
    "instagram": (("reel", "carousel", "image", "story"), (0.48, 0.26, 0.22, 0.04)),
    "tiktok": (("video", "carousel"), (0.93, 0.07)),
    "youtube": (("video", "short"), (0.55, 0.45)),
}
KIND_LIFT = {"reel": 1.15, "carousel": 1.05, "image": 0.85, "video": 1.0, "short": 1.0, "story": 1}
WEEKDAY_LIFT = (0.96, 0.97, 0.98, 1.00, 0.98, 1.05, 1.10)
RATE_BOUNDS_IDR = (50_000, 300_000, 2_000_000, 8_000_000, 20_000_000)
RATE_CEILING_IDR = (500_000, 2_500_000, 10_000_000, 50_000_000, 150_000_000)
RATE_LIFT = {"instagram": 1.0, "tiktok": 0.95, "youtube": 1.4}


def tier_of(followers: npt.ArrayLike) -> Ints:
    """Return 0..4 for nano..mega."""
    return np.searchsorted(TIER_EDGES[1:-1], followers, side="right").astype(np.int64)


def draw_followers(rng: np.random.Generator, count: int) -> Ints:
    """Return followers: a tier by its share, then log-uniform within it."""
    tier = rng.choice(len(TIER_SHARE), size=count, p=TIER_SHARE)
    edges = np.log(np.array(TIER_EDGES))
    return np.asarray(np.exp(rng.uniform(edges[tier], edges[tier + 1])), dtype=np.int64)


def typical_level(platform: Strings, followers: npt.ArrayLike) -> Floats:
    """Return the median likes per follower of accounts of this platform and size."""
    table = np.array([LIKES_PER_FOLLOWER[p] for p in PLATFORMS])
    row = np.array([PLATFORMS.index(p) for p in platform])
    return np.asarray(table[row, np.searchsorted(LEVEL_EDGES, followers, side="right")])


def lookup(table: dict[str, float], keys: Any) -> Floats:
    """Return the table's value for each key."""
    return np.array([table[k] for k in keys], dtype=np.float64)


def price(rng: np.random.Generator, followers: Floats, lift: Floats, platform: Strings) -> Floats:
    """Return the price of one post in whole rupiah; NaN where the creator states none (12 %).

    followers: as shown. lift: interactions relative to what is usual for platform and size.
    """
    raw = 60_000 * (followers / 1_000) ** 0.75 * lift**0.5 * lookup(RATE_LIFT, platform)
    raw = raw * rng.lognormal(0, 0.3, len(raw))
    tier = tier_of(followers)
    bounded = np.clip(raw, np.array(RATE_BOUNDS_IDR)[tier], np.array(RATE_CEILING_IDR)[tier])
    step = np.select([bounded < 500_000, bounded < 2_500_000], [10_000.0, 50_000.0], 100_000.0)
    return np.where(rng.random(len(raw)) < 0.12, np.nan, np.round(bounded / step) * step)
