"""Everything on an evaluation card, for any number of creators at once: frames in, a frame out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from core.analytics.authenticity.audience import buying_share, comment_signs, kinds_of
from core.analytics.authenticity.growth import growth_drop, growth_jump
from core.analytics.authenticity.signals import (
    Sign,
    against_peers,
    authenticity,
    comment_band,
    corroborated,
    own_signs,
    view_engagement,
    view_rate,
)
from core.analytics.evaluation.notes import GONE_DAYS
from core.analytics.frames.grouping import Floats, Mask
from core.analytics.frames.tables import (
    UNKNOWN_MINUTE,
    PostTable,
    floats,
    minutes_of,
    post_table,
)
from core.analytics.measures.benchmark import placed
from core.analytics.measures.engagement import MIN_POSTS, measure, usable
from core.analytics.measures.forecast import Target, forecast
from core.analytics.measures.kinds import own_kinds
from core.analytics.measures.spikes import giveaways
from core.analytics.measures.sponsorship import bought, performance_ratio, sponsored_share
from core.analytics.tiers import DEFAULT_TIERS, Tiers

ENGAGEMENT_PER_REACH = 0.0623
"""Interactions per person reached, where reach is not known: Captiv8 for nano accounts on
Instagram, by impressions."""


COMPARED = (
    "platform", "tier", "denominator", "followers", "log_rate", "log_se", "comments_per_100_likes",
)  # fmt: skip
"""Columns of `Facts.frame` that are compared between accounts; all others are an account's own."""


PLACE = (
    "percentile", "expected_rate", "believed", "rate_gap", "reference", "reference_n", "place_low", "place_high",
    "crowd_place", "published_place", "published_low", "published_gap", "published",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What each creator's own posts and comments say, a row a creator; nothing is compared yet.

    frame: the columns of `engagement.measure`, and comments_per_100_likes, sponsored_share,
    performance_ratio, buying_share (of comments), p10, p50, p90 (interactions of the next post that is
    bought, see `bought`; NaN after a year of silence),
    price_days (how old the price is), silent_days, last_post (see `silence`), expected_reach (people a post reaches), reach_counted (that was counted, not
    estimated); where asked for, those of `kinds.own_kinds`.
    """

    frame: pd.DataFrame
    signs: tuple[Sign, ...]
    audience: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One row a creator in `frame`, in the order of CREATORS, and the signs beside it.

    frame: the columns of `Facts.frame` and of `compare`, and authenticity (0..100, NaN below five
    posts).
    """

    frame: pd.DataFrame
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Assessment(Conclusion):
    """A conclusion with the posts that it was drawn from."""

    table: PostTable


def assess(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None = None,
    *,
    now: datetime,
    tiers: Tiers = DEFAULT_TIERS,
    kinds: pd.Series | None = None,
    growth: pd.DataFrame | None = None,
    planned: Target | None = None,
) -> Assessment:
    """Return everything that is known of CREATORS from POSTS and COMMENTS.

    Creators are compared with each other where there are enough of a kind; hand in peers to be
    compared with. kinds: a word for each comment (see `audience.comment_signs`); read
    here where it is not given and comments are not too many. growth: GROWTH, dated followers.
    planned: what is known of each creator's next post.
    """
    if kinds is None and comments is not None and len(comments):
        kinds = kinds_of(comments)
    table = post_table(creators, posts, now)
    known = facts(
        creators, posts, comments, table, tiers=tiers, kinds=kinds, growth=growth, planned=planned
    )
    found = conclude(known, compare(known.frame))
    return Assessment(found.frame, found.signs, table)


def facts(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None,
    table: PostTable,
    *,
    tiers: Tiers = DEFAULT_TIERS,
    kinds: pd.Series | None = None,
    growth: pd.DataFrame | None = None,
    planned: Target | None = None,
    by_kind: bool = False,
) -> Facts:
    """Return what is known of each creator alone: the same whoever else is in the frames.

    table: of `post_table`. kinds: a word for each comment; comments are judged by rule without.
    growth: GROWTH of these creators. planned: what is known of each one's next post.
    by_kind: with the columns of `kinds.own_kinds`.
    """
    use = usable(creators, table)
    frame = measure(creators, table, use, tiers=tiers)
    signs = (*own_signs(table, use.feed), view_rate(frame), view_engagement(frame, table, use))
    audience: tuple[Sign, ...] = ()
    buying = np.full(len(creators), np.nan)
    if comments is not None and len(comments):
        if kinds is not None:
            buying = buying_share(creators, posts, comments, kinds)
        audience = comment_signs(creators, posts, comments, kinds)
    if growth is not None and len(growth):
        audience += (growth_jump(creators, table, growth), growth_drop(creators, growth))
    silent, last_post = silence(creators, table)
    priced = minutes_of(creators["priced_at"])
    learned = use.feed & ~giveaways(table, use, posts["caption"])
    expected = forecast(table, use.interactions, learned, planned)
    reach, counted = _reach(frame)
    ratios = performance_ratio(table, use)
    paid = np.where(silent >= GONE_DAYS, np.nan, bought(ratios))
    full = frame.assign(
        comments_per_100_likes=next(s.value for s in signs if s.name == "comments_per_100_likes"),
        price_days=np.where(priced < UNKNOWN_MINUTE, (table.now - priced) / (24 * 60), np.nan),
        silent_days=silent,
        last_post=last_post,
        sponsored_share=sponsored_share(table),
        performance_ratio=ratios,
        p10=expected.p10 * paid,
        p50=expected.p50 * paid,
        p90=expected.p90 * paid,
        buying_share=buying,
        expected_reach=reach,
        reach_counted=counted,
        **(own_kinds(creators, table, use) if by_kind else {}),
    )
    return Facts(full, signs, audience)


def silence(creators: pd.DataFrame, table: PostTable) -> tuple[Floats, Floats]:
    """Return days from an account's last post until it was last looked at, and the minute (since 1970) of
    that post; NaN where a post has no date.

    creators: CREATORS; `captured_at` says when that was, unless it was later than now or is unknown.
    """
    known = table.minutes < UNKNOWN_MINUTE
    size = table.groups.size
    last = np.full(size, -1, dtype=np.int64)
    np.maximum.at(
        last, table.groups.codes, np.where(known, np.minimum(table.minutes, table.now), -1)
    )
    seen = np.minimum(minutes_of(creators["captured_at"]), table.now)
    days = np.maximum(seen - last, 0) / (24 * 60)
    dated = (last >= 0) & (table.groups.count(~known) == 0)
    return np.where(dated, days, np.nan), np.where(dated, last, np.nan)


def compare(known: pd.DataFrame) -> pd.DataFrame:
    """Return how accounts stand among each other, from the columns COMPARED of `Facts.frame`.

    Columns: PLACE (see `benchmark.placed`), comments_low, comments_high (see `signals.comment_band`).
    """
    ratios = known["comments_per_100_likes"].to_numpy(dtype=np.float64)
    low, high = comment_band(ratios, known["platform"], known["tier"])
    return placed(known)[list(PLACE)].assign(comments_low=low, comments_high=high)


def conclude(known: Facts, among: pd.DataFrame) -> Conclusion:
    """Return what follows from the facts and from `compare`, row by row."""
    signs = corroborated(against_peers(known.signs, among) + known.audience)
    frame = known.frame.assign(**{str(name): among[name].array for name in among.columns})
    few = frame["posts_total"].to_numpy(dtype=np.int64) < MIN_POSTS
    score = authenticity({s.name: s.excess for s in signs})
    return Conclusion(frame.assign(authenticity=np.where(few, np.nan, score)), signs)


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
