"""Engagement rates, each with its formula, what it was counted from and how sure it is.

Formulas: Instagram is the median of likes + comments per post over followers;
TikTok, YouTube, Shorts and accounts of Reels only are the median of interactions over views;
reach takes the place of what is unknown where the creator's own export has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from core.analytics.frames.grouping import RATIO_SCALE, Floats, Ints, Mask, ratio
from core.analytics.frames.schemas import CREATORS, ENGAGEMENT
from core.analytics.frames.tables import (
    REEL,
    SHORT,
    STORY,
    PostTable,
    floats,
    post_table,
    tier_codes,
    tier_names,
)
from core.analytics.tiers import DEFAULT_TIERS, Tiers

if TYPE_CHECKING:
    import pandas as pd

MIN_POSTS = 5
"""Fewer usable posts than this give numbers and no verdict."""

ENOUGH_POSTS = 10
"""From here on the data are no longer called thin."""

DENOMINATORS = ("followers", "views", "reach")
FOLLOWERS, VIEWS, REACH = range(3)

PRIOR_SPREAD, PRIOR_POSTS = 0.6, 4.0
"""What is assumed of the standard deviation of log rates between posts, and its weight in posts."""

Z90 = 1.6448536269514722
MEDIAN_FACTOR = 1.2533141373155003
"""Standard error of a median over that of a mean, for normal values: sqrt(pi / 2)."""


@dataclass(frozen=True, slots=True)
class Usable:
    """Which posts count, and what their interactions are divided by.

    feed: posts whose likes (and comments, where the account shows any) are known.
    used: those of them that the rate is computed from. values: interactions of each post.
    with_comments, with_shares, with_saves: per creator, whether the interactions hold them.
    """

    feed: Mask
    used: Mask
    interactions: Floats
    values: Floats
    denominator: Ints
    with_comments: Mask
    with_shares: Mask
    with_saves: Mask


def engagement(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    *,
    now: datetime,
    tiers: Tiers = DEFAULT_TIERS,
) -> pd.DataFrame:
    """Return ENGAGEMENT for CREATORS with POSTS, in the order of `creators`.

    Rates are shares 0..1 and NA without a usable post; `percentile` is NA here and filled by
    `benchmark.placed`. Posts with hidden likes, Stories and posts younger than 48 hours are in
    `posts_total` and not in `posts_used`.
    """
    table = post_table(creators, posts, now)
    return ENGAGEMENT.conform(measure(creators, table, usable(creators, table), tiers=tiers))


def measure(
    creators: pd.DataFrame, table: PostTable, use: Usable, *, tiers: Tiers = DEFAULT_TIERS
) -> pd.DataFrame:
    """Return CREATORS with the columns of ENGAGEMENT and those that the evaluation adds.

    Added: rate_mean (float) · denominator (0 followers, 1 views, 2 reach) · formula (str) ·
    posts_hidden (int, posts without a like count) · posts_young (int, below 48 hours) · posts_counted (int, of
    `Usable.feed`) · views, reach (median per post, without pinned and boosted ones where enough are left) ·
    first_minute, last_minute (since 1970, of the posts used) · log_rate, log_se (float).
    """
    followers = floats(creators["followers"])
    followers[followers == 0] = np.nan
    groups, everything = table.groups, table.everything()
    rate, mean = _rates(table, use, followers)
    log_se, low, high = _interval(table, use, rate)
    views = groups.median(table.views, _seen(table, table.views))
    public = everything & (table.kind != STORY)
    codes = tier_codes(followers, tiers)
    return creators[list(CREATORS.columns)].assign(
        posts_used=groups.count(use.used),
        posts_total=groups.count(everything),
        interactions=groups.median(use.interactions, use.feed),
        engagement_rate=rate,
        rate_low=low,
        rate_high=high,
        view_rate=ratio(views, followers),
        tier=tier_names(codes),
        percentile=np.nan,
        rate_mean=mean,
        denominator=use.denominator,
        formula=_formulas(use),
        posts_hidden=groups.count(public & np.isnan(table.likes)),
        posts_young=groups.count(public & ~table.old),
        posts_counted=groups.count(use.feed),
        views=views,
        reach=groups.median(table.reach, _seen(table, table.reach)),
        first_minute=_span(table, use.used)[0],
        last_minute=_span(table, use.used)[1],
        log_rate=np.log(np.maximum(rate, 1e-6)),
        log_se=log_se,
    )


def usable(creators: pd.DataFrame, table: PostTable) -> Usable:
    """Return which posts count for each creator and how; see the module for the rules."""
    groups, followers = table.groups, floats(creators["followers"])
    public = table.old & (table.kind != STORY) & ~np.isnan(table.likes)
    with_comments = groups.count(public & ~np.isnan(table.comments)) > 0
    feed = public & (~np.isnan(table.comments) | ~with_comments[groups.codes])
    feed = _preferred(table, feed, ~table.chosen)
    feed = _preferred(table, feed, table.sponsored != 1)
    interactions = table.likes + np.where(np.isnan(table.comments), 0.0, table.comments)
    denominator = _denominators(creators, table, feed, followers)
    used = feed & _divisible(table, denominator, followers)
    with_shares = _always(table, used, table.shares) & (denominator == VIEWS)
    with_saves = _always(table, used, table.saves) & (denominator == VIEWS)
    values = interactions + np.where(with_shares[groups.codes], np.nan_to_num(table.shares), 0.0)
    values += np.where(with_saves[groups.codes], np.nan_to_num(table.saves), 0.0)
    return Usable(
        feed, used, interactions, values, denominator, with_comments, with_shares, with_saves
    )


def _preferred(table: PostTable, feed: Mask, usual: Mask) -> Mask:
    """Leave out unusual posts (pinned, boosted, sponsored) where enough usual ones remain."""
    kept = feed & usual
    enough = table.groups.count(kept) >= MIN_POSTS
    return np.asarray(kept | (feed & ~enough[table.groups.codes]))


def _denominators(creators: pd.DataFrame, table: PostTable, feed: Mask, followers: Floats) -> Ints:
    groups = table.groups
    by_views = creators["platform"].isin(["tiktok", "youtube"]).to_numpy(dtype=bool)
    posts, reels = groups.count(feed), groups.count(feed & np.isin(table.kind, (REEL, SHORT)))
    has_views = groups.count(feed & (table.views > 0)) > 0
    has_reach = groups.count(feed & (table.reach > 0)) > 0
    unknown = ~(followers > 0)
    out = np.where(unknown & has_reach, REACH, FOLLOWERS)
    wants_views = by_views | ((posts > 0) & (reels == posts)) | (unknown & ~has_reach)
    return np.where(has_views & wants_views, VIEWS, out).astype(np.int64)


def _divisible(table: PostTable, denominator: Ints, followers: Floats) -> Mask:
    chosen = denominator[table.groups.codes]
    known = np.where(chosen == VIEWS, table.views > 0, followers[table.groups.codes] > 0)
    return np.asarray(np.where(chosen == REACH, table.reach > 0, known), dtype=bool)


def _always(table: PostTable, used: Mask, values: Floats) -> Mask:
    count = table.groups.count(used)
    return np.asarray((table.groups.count(used & ~np.isnan(values)) == count) & (count > 0))


def _seen(table: PostTable, values: Floats) -> Mask:
    """Return the posts whose views or reach say how many see a usual one: none that money has spread."""
    return _preferred(table, table.old & (table.kind != STORY) & ~np.isnan(values), ~table.chosen)


def _ratios(table: PostTable, use: Usable, followers: Floats) -> Floats:
    codes = table.groups.codes
    by = np.where(use.denominator[codes] == VIEWS, table.views, table.reach)
    return ratio(use.values, np.where(use.denominator[codes] == FOLLOWERS, followers[codes], by))


def _rates(table: PostTable, use: Usable, followers: Floats) -> tuple[Floats, Floats]:
    """Return median and mean rate; over followers they come from whole counts, exactly."""
    groups = table.groups
    ratios = _ratios(table, use, followers)
    by_followers = use.denominator == FOLLOWERS
    exact = use.used & by_followers[groups.codes]
    median = np.where(
        by_followers,
        ratio(groups.median(use.values, exact), followers),
        groups.median(ratios, use.used & ~exact, RATIO_SCALE),
    )
    return median, groups.mean(np.nan_to_num(ratios), use.used)


def _interval(table: PostTable, use: Usable, rate: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the standard error of the log rate, and the 90 % interval of the rate.

    The spread between posts is pooled with a prior of a few posts (Gelman et al., Bayesian Data
    Analysis, 2.6), so that two equal posts do not look certain; Student's t with the same degrees.
    """
    groups = table.groups
    codes = groups.codes
    size = np.where(use.denominator[codes] == VIEWS, np.maximum(table.views, 1.0), 1.0)
    size = np.where(use.denominator[codes] == REACH, np.maximum(table.reach, 1.0), size)
    logs = np.log((use.values + 0.5) / size)
    logs[~use.used] = 0.0
    count = groups.count(use.used).astype(np.float64)
    freedom = PRIOR_POSTS + np.maximum(count - 1, 0)
    own = np.nan_to_num(groups.variance(logs, use.used)) * np.maximum(count - 1, 0)
    spread = np.sqrt((PRIOR_POSTS * PRIOR_SPREAD**2 + own) / freedom)
    error = np.where(count > 0, MEDIAN_FACTOR * spread / np.sqrt(np.maximum(count, 1)), np.nan)
    reach = np.exp(student(Z90, freedom) * error)
    return error, rate / reach, rate * reach


def student(z: float, freedom: Floats) -> Floats:
    """Return Student's t for a normal quantile z (Abramowitz & Stegun 26.7.5), freedom >= 3."""
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3


def _span(table: PostTable, used: Mask) -> tuple[Ints, Ints]:
    """Return the first and the last minute of the posts used, 0 without any."""
    groups = table.groups
    last = np.zeros(groups.size, dtype=np.int64)
    last[groups.codes[used]] = table.minutes[used]
    first = np.zeros(groups.size, dtype=np.int64)
    first[groups.codes[used][::-1]] = table.minutes[used][::-1]
    return first, last


def _formulas(use: Usable) -> list[str]:
    """Return the formula of each creator's rate as text."""
    flags = [use.with_comments, use.with_shares, use.with_saves, use.denominator]
    keys = np.stack([np.asarray(f, dtype=np.int64) for f in flags], axis=1)
    code = keys @ np.array([1, 2, 4, 8])
    return [_FORMULAS[c] for c in code]


def _formula(code: int) -> str:
    parts = ["likes"]
    parts += [p for bit, p in ((1, "comments"), (2, "shares"), (4, "saves")) if code & bit]
    total, by = "+".join(parts), DENOMINATORS[code >> 3]
    if by == "followers":
        return f"median({total})/followers"
    return f"median(({total})/{by})" if len(parts) > 1 else f"median({total}/{by})"


_FORMULAS = tuple(_formula(code) for code in range(24))
