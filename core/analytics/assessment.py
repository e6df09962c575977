"""Everything on an evaluation card, for any number of creators at once: frames in, a frame out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from core.analytics.audience import buying_share, comment_signs, kinds_of
from core.analytics.benchmark import placed
from core.analytics.engagement import MIN_POSTS, measure, usable
from core.analytics.forecast import forecast
from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.price import price_ranges
from core.analytics.signals import Sign, authenticity, corroborated, post_signs
from core.analytics.sponsorship import performance_ratio, sponsored_share
from core.analytics.tables import DEFAULT_TIERS, PostTable, Tiers, floats, post_table

ENGAGEMENT_PER_REACH = 0.0623
"""Interactions per person reached, where reach is not known: Captiv8 for nano accounts on
Instagram, by impressions (metrics.md 3.1)."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """One row a creator in `frame`, in the order of CREATORS, and the signs beside it.

    frame: the columns of `benchmark.placed`, and authenticity (0..100, NaN below five posts), sponsored_share,
    performance_ratio, buying_share (of comments), p10, p50, p90 (interactions of the next post), expected_reach (people a
    post reaches), reach_counted (that was counted, not estimated), price_low, price_high (rupiah).
    """

    frame: pd.DataFrame
    signs: tuple[Sign, ...]
    table: PostTable


def assess(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None = None,
    *,
    now: datetime,
    tiers: Tiers = DEFAULT_TIERS,
    kinds: pd.Series | None = None,
) -> Assessment:
    """Return everything that is known of CREATORS from POSTS and COMMENTS.

    Creators are compared with each other where there are enough of a kind; hand in peers to be
    compared with. kinds: a word for each comment (see `audience.comment_signs`); read
    here where it is not given and comments are not too many.
    """
    table = post_table(creators, posts, now)
    use = usable(creators, table)
    frame = placed(measure(creators, table, use, tiers=tiers))
    signs = post_signs(table, frame, _cells(frame))
    buying = np.full(len(creators), np.nan)
    if comments is not None and len(comments):
        if kinds is None:
            kinds = kinds_of(comments)
        if kinds is not None:
            buying = buying_share(creators, posts, comments, kinds)
        signs += comment_signs(creators, posts, comments, kinds)
    signs = corroborated(signs)
    expected = forecast(table, use.interactions, use.feed)
    reach, counted = _reach(frame)
    few = frame["posts_total"].to_numpy(dtype=np.int64) < MIN_POSTS
    low, high = price_ranges(np.where(counted, reach, np.nan), floats(creators["followers"]))
    full = frame.assign(
        authenticity=np.where(few, np.nan, authenticity({s.name: s.excess for s in signs})),
        sponsored_share=sponsored_share(table),
        performance_ratio=performance_ratio(table, use),
        p10=expected.p10,
        p50=expected.p50,
        p90=expected.p90,
        buying_share=buying,
        expected_reach=reach,
        reach_counted=counted,
        price_low=low,
        price_high=high,
    )
    return Assessment(full, signs, table)


def _cells(frame: pd.DataFrame) -> Ints:
    platform = pd.factorize(frame["platform"].astype(object))[0]
    tier = pd.factorize(frame["tier"].astype(object), use_na_sentinel=False)[0]
    return np.unique(platform * (tier.max(initial=0) + 1) + tier, return_inverse=True)[1]


def _reach(frame: pd.DataFrame) -> tuple[Floats, Mask]:
    """Return people reached by a post: counted reach or views, else estimated from interactions."""
    counted = frame["reach"].fillna(frame["views"]).to_numpy(dtype=np.float64)
    interactions = frame["interactions"].to_numpy(dtype=np.float64)
    followers = floats(frame["followers"])
    estimate = interactions / ENGAGEMENT_PER_REACH
    estimate = np.where(
        followers > 0, np.minimum(estimate, np.maximum(followers, interactions)), estimate
    )
    known = np.isfinite(counted)
    return np.where(known, counted, estimate), known
