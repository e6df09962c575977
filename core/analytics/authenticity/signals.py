"""Signs that an account's numbers may not be what they seem: indications, never proof.

Every sign has a value, a band in which it is normal and an excess 0..1 that says how far outside
the band it lies (NaN where nothing can be said). Bands and their sources: docs/evaluation.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import RATIO_SCALE, Floats, Groups, Ints, Mask, ratio
from core.analytics.frames.reference import usual_by_views
from core.analytics.frames.tables import STORY, PostTable, floats
from core.analytics.measures.benchmark import USUAL_GAP
from core.analytics.measures.engagement import ENOUGH_POSTS, VIEWS, Usable

MIN_POSTS = 5
MIN_PEERS = 30
MIN_SIGNS = 3

HINTS = ("like_spread",)
HINT_LIMIT = 0.3
"""Bands that were published for another formula are hints: `info` at most while they stand alone."""

LEVELLED = 5.0
"""Percent. Likes that differ less are no hint but a sign of their own: see `docs/evaluation.md`."""

WEIGHTS = {
    "like_spread": 0.35,
    "comments_per_100_likes": 0.35,
    "engagement_gap": 0.6,
    "view_rate": 0.6,
    "view_engagement": 0.4,
    "hidden_likes": 0.15,
    "impossible_pairs": 0.6,
    "suspicious_comments": 0.5,
    "repeat_commenters": 0.5,
    "spam_comments": 0.3,
    "fake_followers": 0.7,
    "growth_jump": 0.5,
    "growth_drop": 0.4,
}
"""How much of the authenticity score each sign can take away at most."""

SEVERITIES = (("none", 0.0), ("info", 0.3), ("warn", 0.6), ("alarm", 1.0))
"""Names of the excess up to and including the bound that stands beside each."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign for every creator: arrays of equal length, NaN where unknown or unbounded.

    comments: how many comments it rests on, None where it rests on something else.
    """

    name: str
    value: Floats
    excess: Floats
    low: Floats
    high: Floats
    comments: Ints | None = None


def severity(excess: float) -> str:
    """Return the name of how far outside its band a sign lies; `unknown` for NaN."""
    if np.isnan(excess):
        return "unknown"
    return next(name for name, bound in SEVERITIES if excess <= bound)


def authenticity(excesses: dict[str, Floats]) -> Floats:
    """Return 100 x the product of (1 - weight x excess): no sign raises it, each can lower it.

    excesses: per name of `WEIGHTS`, arrays of 0..1; unknown signs (NaN) take nothing away. The
    score is NaN where fewer than three signs are known.
    """
    names = list(excesses)
    parts = np.stack([excesses[name] for name in names])
    weights = np.array([WEIGHTS[name] for name in names])[:, None]
    score = 100 * np.prod(1 - weights * np.clip(np.nan_to_num(parts), 0, 1), axis=0)
    return np.where((~np.isnan(parts)).sum(axis=0) < MIN_SIGNS, np.nan, score)


def corroborated(signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
    """Return the signs with hints kept at `info` where no other sign is outside its band, unless they are
    `LEVELLED`.

    More excess of any sign never gives less of another, so that authenticity stays monotone.
    """
    others = [np.nan_to_num(sign.excess) for sign in signs if sign.name not in HINTS]
    if not others:
        return signs
    company = np.max(np.stack(others), axis=0) > 0
    return tuple(
        replace(sign, excess=np.minimum(sign.excess, _limit(sign, company)))
        if sign.name in HINTS
        else sign
        for sign in signs
    )


def _limit(sign: Sign, company: Mask) -> Floats:
    return np.where(company | (sign.value < LEVELLED), 1.0, HINT_LIMIT)


def own_signs(table: PostTable, feed: Mask) -> tuple[Sign, ...]:
    """Return the signs that an account's own posts show, without comparison with others.

    feed: the posts that the rate counts (see `engagement.Usable`): likes and comments are judged by the same.

    Of comments per 100 likes only the value is known so far: `against_peers` gives the band.
    """
    public = table.old & (table.kind != STORY)
    return (
        like_spread(table, feed),
        comment_ratio(table, feed),
        hidden_likes(table, public),
        impossible_pairs(table),
    )


def against_peers(signs: tuple[Sign, ...], among: pd.DataFrame) -> tuple[Sign, ...]:
    """Return `own_signs` with those that need others to compare with.

    among: a row an account, with rate_gap (of `benchmark.placed`), comments_low, comments_high (of
    `comment_band`).
    """
    spread, ratios, *rest = signs
    low, high = (
        among[name].to_numpy(dtype=np.float64) for name in ("comments_low", "comments_high")
    )
    absurd = ratios.value > MOST_COMMENTS
    low, high = np.where(absurd, np.nan_to_num(low), low), np.fmin(high, MOST_COMMENTS)
    high = np.where(absurd | ~np.isnan(low), high, np.nan)
    excess = _outside(ratios.value, low, high)
    judged = replace(ratios, excess=excess, low=low, high=high)
    return (spread, judged, engagement_gap(among), *rest)


def like_spread(table: PostTable, feed: Mask) -> Sign:
    """Standard deviation over mean of likes, in percent; 40..100 is normal (trendHERO's band).

    Equal likes look levelled by bots; a wide spread is a giveaway or a boost and weighs little.
    A hint only, unless they are level (see `corroborated`): the band was published for a formula that is not said. Fewer
    than ten likes have a value and no judgement: the few that are shown may be alike by chance.
    """
    groups, known = table.groups, feed & ~np.isnan(table.likes)
    value = 100 * ratio(np.sqrt(_variance(groups, table.likes, known)), _mean(groups, table, known))
    value[groups.count(known) < MIN_POSTS] = np.nan
    below, above = (40 - value) / 40, 0.3 * (value - 100) / 200
    excess = np.where(value < 40, below, np.clip(above, 0, 0.3))
    excess[groups.count(known) < ENOUGH_POSTS] = np.nan
    return _sign("like_spread", value, excess, 40.0, 100.0)


def comment_ratio(table: PostTable, feed: Mask) -> Sign:
    """Comments per 100 likes, yet without a band."""
    groups = table.groups
    known = feed & ~np.isnan(table.likes) & ~np.isnan(table.comments)
    value = 100 * ratio(groups.total(table.comments, known), groups.total(table.likes, known))
    value[groups.count(known) < MIN_POSTS] = np.nan
    unknown = np.full(len(value), np.nan)
    return Sign("comments_per_100_likes", value, unknown, unknown, unknown)


MOST_COMMENTS = 20.0
"""Comments per 100 likes above which hardly any account lies, whatever its company: see `docs/evaluation.md`.
Below it nothing is said without company."""


def comment_band(value: Floats, platform: pd.Series, tier: pd.Series) -> tuple[Floats, Floats]:
    """Return the middle 90 % of comments per 100 likes of at least 30 accounts of the same kind.

    Where fewer are of the same platform and tier, those of the platform are the measure.
    """
    platforms = pd.factorize(platform.astype(object))[0]
    tiers = pd.factorize(tier.astype(object), use_na_sentinel=False)[0]
    kinds = platforms * (tiers.max(initial=0) + 1) + tiers
    near = _band(value, np.unique(kinds, return_inverse=True)[1])
    wide = _band(value, platforms.astype(np.int64))
    low, high = (np.where(np.isnan(a), b, a) for a, b in zip(near, wide, strict=True))
    return low, high


def _outside(value: Floats, low: Floats, high: Floats) -> Floats:
    """Return how far a ratio lies outside its band, full at a fourth or four times of it."""
    small = 1e-9
    far = np.log(np.maximum(ratio(low, np.maximum(value, small)), ratio(value, high)) + small)
    return np.asarray(np.clip(far / np.log(4), 0, 1))


def engagement_gap(placed: pd.DataFrame) -> Sign:
    """Engagement rate over the centre of accounts of the same kind; bought followers make it tiny.

    Normal is a third to six times; the excess is full at a twelfth. Above it is a warning at once, as likes
    can be bought, and never an alarm. Published figures are a measure beside any crowd, and what lies
    further out counts: accounts that are alike bought must not be each other's measure.
    """
    gaps = [placed[name].to_numpy(dtype=np.float64) for name in ("rate_gap", "published_gap")]
    crowd, published = ((gap, _gap_excess(gap)) for gap in gaps)
    worse = np.nan_to_num(published[1]) > np.nan_to_num(crowd[1])
    gap, excess = (np.where(worse, b, a) for a, b in zip(crowd, published, strict=True))
    return _sign("engagement_gap", np.exp(gap), excess, *USUAL_GAP)


def _gap_excess(gap: Floats) -> Floats:
    low, high = np.log(USUAL_GAP)
    above = np.where(gap > high, ABOVE_BAND + 0.3 * (gap - high) / np.log(4), 0.0)
    return np.asarray(np.clip((low - gap) / np.log(4), 0, 1) + np.clip(above, 0, ABOVE_MOST))


ABOVE_BAND, ABOVE_MOST = 0.31, 0.6
"""Excess of a rate just above its band, and at most: the least and the most of a warning."""


def view_rate(measured: pd.DataFrame) -> Sign:
    """Median views over followers, where the rate is by views: bought or dead followers make it tiny.

    measured: of `engagement.measure`. The least that is usual (`LEAST_VIEWS`) is ours; the excess is full at
    an eighth of it. Views far above followers are what a viral account has, and nothing is said of them.
    """
    by_views = measured["denominator"].to_numpy(dtype=np.int64) == VIEWS
    value = np.where(by_views, measured["view_rate"].to_numpy(dtype=np.float64), np.nan)
    value[measured["posts_used"].to_numpy(dtype=np.int64) < MIN_POSTS] = np.nan
    least = floats(measured["platform"].map(LEAST_VIEWS))
    excess = -np.log(np.maximum(ratio(value, least), 1e-9)) / np.log(8)
    known = np.where(np.isnan(value), np.nan, np.clip(excess, 0, 1))
    return Sign("view_rate", value, known, least, MOST_VIEWS * np.ones(len(value)))


LEAST_VIEWS = {"tiktok": 0.05, "instagram": 0.05, "youtube": 0.01}
"""Views per follower below which hardly any account lies: see `docs/evaluation.md` for the calibration.
Subscribers of YouTube gather for years and need not be shown a video."""

MOST_VIEWS = 100.0
"""The upper end of the band that is shown."""


def view_engagement(measured: pd.DataFrame, table: PostTable, use: Usable) -> Sign:
    """Median of interactions over views, where the rate is by something else: bought views make it tiny.

    Normal is from a third of the published median by views (`benchmark.USUAL_GAP`), as of accounts whose
    rate is by views; the excess is full at a twelfth.
    """
    groups = table.groups
    seen = use.feed & (table.views > 0)
    value = groups.median(ratio(use.interactions, table.views), seen, RATIO_SCALE)
    other = measured["denominator"].to_numpy(dtype=np.int64) != VIEWS
    value = np.where(other & (groups.count(seen) >= MIN_POSTS), value, np.nan)
    least = USUAL_GAP[0] * floats(measured["platform"].map(usual_by_views))
    excess = -np.log(np.maximum(ratio(value, least), 1e-9)) / np.log(4)
    known = np.where(np.isnan(value) | np.isnan(least), np.nan, np.clip(excess, 0, 1))
    return Sign("view_engagement", value, known, least, np.ones(len(value)))


def hidden_likes(table: PostTable, public: Mask) -> Sign:
    """Share of posts without a like count, or with one that looks hidden (`tables.post_table`)."""
    groups = table.groups
    hidden = groups.count(public & np.isnan(table.likes))
    value = ratio(hidden, groups.count(public))
    value[groups.count(public) < MIN_POSTS] = np.nan
    return _sign("hidden_likes", value, np.clip((value - 0.2) / 0.8, 0, 1), 0.0, 0.2)


def impossible_pairs(table: PostTable) -> Sign:
    """Share of posts with views below likes, reach below likes or saves above reach."""
    groups = table.groups
    value = ratio(groups.count(table.impossible & table.paired), groups.count(table.paired))
    excess = np.where(value > 0, np.clip(0.4 + 2 * value, 0, 1), 0.0)
    return _sign("impossible_pairs", value, np.where(np.isnan(value), np.nan, excess), 0.0, 0.0)


def _sign(name: str, value: Floats, excess: Floats, low: float, high: float) -> Sign:
    shape = np.ones(len(value))
    known = np.where(np.isnan(value), np.nan, np.clip(excess, 0, 1))
    return Sign(name, value, known, low * shape, high * shape)


def _variance(groups: Groups, values: Floats, known: Mask) -> Floats:
    return groups.variance(np.nan_to_num(values), known)


def _mean(groups: Groups, table: PostTable, known: Mask) -> Floats:
    return groups.mean(np.nan_to_num(table.likes), known)


def _band(value: Floats, cells: Ints) -> tuple[Floats, Floats]:
    """Return the 5th and 95th percentile of each account's cell, NaN where it is too small."""
    known = ~np.isnan(value)
    groups = Groups(cells, int(cells.max(initial=-1)) + 1)
    low, high = groups.quantiles(np.nan_to_num(value), (0.05, 0.95), known, 1e6)
    small = groups.count(known) < MIN_PEERS
    low[small] = high[small] = np.nan
    return low[cells], high[cells]
