"""What the next post will get: an interval and a middle, from the account's own history.

On the logarithms of likes + comments: recent posts weigh more, and so do posts of the same kind
and the same time of day where those are known; each kind has an offset, shrunk toward none. The
middle lies between the weighted median and the weighted mean; the interval between the weighted
quantiles of the history and a normal one whose spread is pooled with a prior of a few posts, both
widened for short histories. How quickly old posts lose their say is an account's own: where posts
far apart differ no more than neighbours the level stands still, and older posts count for more.
Nothing is fitted: the constants below are round numbers, and `benchmarks/evaluation/forecast.py`
measures them on accounts that stand in no file of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import erf, sqrt
from statistics import NormalDist

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.frames.tables import PostTable

MIN_POSTS = 3
LEVEL_HALF_LIFE, SPREAD_HALF_LIFE, KIND_HALF_LIFE = 9.0, 20.0, 40.0
"""After how many posts a post weighs half, for the level, the spread and the offset of a kind."""

FAR_POSTS, FAR_PRIOR, FAR_MOST = (10, 15, 20), 50.0, 2.5
FAR_USUAL, FAR_POWER, LEVEL_BOUNDS = 1.04, 4.0, (2.5, 40.0)
"""Posts so many apart tell whether a level moves. They differ by `FAR_USUAL` times as much as
neighbours do in most accounts, which so many pairs are assumed of; differences above `FAR_MOST` count
as that. The half-life of the level goes with the ratio, to this power and within these bounds."""

SAME_KIND, SAME_HOUR, HOURS = 3.0, 2.0, 2.0
"""How much more a post of the same kind weighs, and one at the same time of day (within hours)."""

KIND_PRIOR = 4.0
PRIOR_SPREAD, PRIOR_POSTS = 0.6, 4.0
MIDDLE_MEDIAN, INTERVAL_MEDIAN = 0.8, 0.3
"""How much of the weighted median, against the mean, goes into the middle and into the interval:
relative errors like the median, quantiles the mean."""

QUANTILE_SHARE = 0.5
Z80 = 1.2815515655446004
_SCALE = float(1 << 34)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The 10 %, 50 % and 90 % quantiles per creator, NaN below three posts."""

    p10: Floats
    p50: Floats
    p90: Floats


@dataclass(frozen=True, slots=True)
class Target:
    """What is known of each creator's next post: its kind (code of `tables.KINDS`) and its minute
    of the day in UTC (0..1439), -1 where unknown."""

    kind: Ints
    minute: Ints


@dataclass(frozen=True, slots=True)
class _History:
    """Known posts by creator and time: log values, kinds, and how many posts ago (0 the newest)."""

    codes: Ints
    size: int
    logs: Floats
    kinds: Ints
    minutes: Ints
    age: Ints
    count: Ints

    def decay(self, half_life: float) -> Floats:
        return np.exp2(-self.age / half_life)

    def decay_each(self, half_lives: Floats) -> Floats:
        return np.exp2(-self.age / half_lives[self.codes])

    def total(self, values: Floats) -> Floats:
        return np.bincount(self.codes, values, self.size).astype(np.float64)


def forecast(
    table: PostTable, values: Floats, known: Mask, target: Target | None = None
) -> Forecast:
    """Return quantiles of the next post's value (interactions, or views) per creator.

    values: one a post, at least 0. known: which posts to learn from. Without a target the next
    post is of the usual mix of kinds, at the usual times.
    """
    past = _history(table, values, known)
    if target is None:
        own = doubt = np.zeros(past.size)
        levels, like = past.logs, np.ones(len(past.logs))
    else:
        by_kind, totals = _kind_offsets(past)
        offsets = by_kind.reshape(-1)[past.codes * KINDS_MOST + past.kinds]
        offsets = np.where(target.kind[past.codes] < 0, 0.0, offsets)
        own = np.where(target.kind < 0, 0.0, by_kind[np.arange(past.size), target.kind])
        levels, like = past.logs - offsets, _likeness(past, target)
        seen = totals[np.arange(past.size), target.kind]
        doubt = np.where(target.kind < 0, 0.0, 1 / (seen + KIND_PRIOR))
    parts = _quantiles(past, levels, like, doubt)
    enough = np.where(past.count >= MIN_POSTS, own, np.nan)
    return Forecast(*(np.expm1(np.maximum(part + enough, 0.0)) for part in parts))


def several(one: Forecast, posts: int) -> Forecast:
    """Return quantiles of the sum of so many next posts, each forecast by `one`.

    Each is lognormal on either side of its middle, with that side's spread; what they miss is
    normal with a correlation of `TOGETHER`, because the doubt about an account's level is one for
    all of them. Sums are counted on fixed draws: no formula holds where one side is far wider.
    """
    if posts == 1:
        return one
    low, middle, high = (np.maximum(part, 1.0)[:, None] for part in (one.p10, one.p50, one.p90))
    down, up = np.log(middle / low) / Z80, np.log(high / middle) / Z80
    shared, *own = _draws(posts + 1)
    total = np.zeros((len(middle), DRAWS))
    for draw in own:
        far = sqrt(TOGETHER) * shared + sqrt(1 - TOGETHER) * draw
        total += middle * np.exp(far * np.where(far > 0, up, down))
    return Forecast(*np.quantile(total, (0.1, 0.5, 0.9), axis=1))


@cache
def _draws(count: int) -> Floats:
    """Return rows of normal values, each row evenly spread (McKay et al. 1979); always the same."""
    even = np.array([NormalDist().inv_cdf((i + 0.5) / DRAWS) for i in range(DRAWS)])
    random = np.random.default_rng(DRAWS)
    return np.stack([random.permutation(even) for _ in range(count)])


def below(z: Floats) -> Floats:
    """Return the share of a normal distribution below z, NaN where it is not known."""
    return np.array([0.5 * (1 + erf(v / sqrt(2))) for v in z.tolist()])


TOGETHER = 0.15
"""Correlation of what the next posts of one account miss; see `docs/evaluation.md`."""

DRAWS = 4096

KINDS_MOST = 8


def _history(table: PostTable, values: Floats, known: Mask) -> _History:
    codes, size = table.groups.codes[known], table.groups.size
    count = np.bincount(codes, minlength=size)
    last = np.cumsum(count)[codes] - 1
    return _History(
        codes=codes,
        size=size,
        logs=np.log1p(values[known]),
        kinds=table.kind[known].astype(np.int64),
        minutes=table.minutes[known] % 1440,
        age=last - np.arange(len(codes)),
        count=count,
    )


def _quantiles(
    past: _History, levels: Floats, like: Floats, doubt: Floats
) -> tuple[Floats, Floats, Floats]:
    """Return the 10 %, 50 % and 90 % quantiles of the next level.

    doubt: per creator, the variance of the offset of the next post's kind over that of a post.
    """
    order = _order(past, levels)
    near = like * past.decay_each(_half_lives(past, levels))
    wide = like * past.decay(SPREAD_HALF_LIFE)
    (median,) = _weighted(past, levels, near, order, (0.5,))
    mean = _mean(past, levels, near)
    low, centre, high = _weighted(past, levels, wide, order, (0.1, 0.5, 0.9))
    effective = np.maximum(_mean_count(past, wide), 1.0)
    deviation = (levels - _mean(past, levels, wide)[past.codes]) ** 2
    own = _mean(past, deviation, wide) * effective
    spread = np.sqrt((own + PRIOR_POSTS * PRIOR_SPREAD**2) / (effective + PRIOR_POSTS - 1))
    normal = Z80 * spread * np.sqrt(1 + 1 / effective + doubt)
    wider = np.sqrt(1 + 3 / effective + doubt)
    below, above = (
        QUANTILE_SHARE * half * wider + (1 - QUANTILE_SHARE) * normal
        for half in (centre - low, high - centre)
    )
    middle = MIDDLE_MEDIAN * median + (1 - MIDDLE_MEDIAN) * mean
    base = INTERVAL_MEDIAN * median + (1 - INTERVAL_MEDIAN) * mean
    return np.minimum(base - below, middle), middle, np.maximum(base + above, middle)


def _half_lives(past: _History, levels: Floats) -> Floats:
    """Return after how many posts a post weighs half for the level of its account.

    A madogram (Cressie, Statistics for Spatial Data, 2.4): the mean difference of posts far apart
    over that of neighbours, pooled with what is usual, is larger the more a level wanders.
    """
    near, pairs = _apart(past, levels, 1)
    beside = near / np.maximum(pairs, 1.0)
    far = FAR_PRIOR * FAR_USUAL * beside
    count = np.full(past.size, FAR_PRIOR)
    for steps in FAR_POSTS:
        more, pairs = _apart(past, levels, steps)
        far, count = far + more, count + pairs
    moves = np.where(beside > 0, far / count / np.where(beside > 0, beside, 1.0), FAR_USUAL)
    return np.clip(LEVEL_HALF_LIFE * (moves / FAR_USUAL) ** -FAR_POWER, *LEVEL_BOUNDS)


def _apart(past: _History, levels: Floats, steps: int) -> tuple[Floats, Floats]:
    """Return the summed differences of posts so many steps apart, and the pairs, per creator."""
    far = np.minimum(np.abs(levels[steps:] - levels[:-steps]), FAR_MOST)
    far[past.codes[steps:] != past.codes[:-steps]] = 0.0
    pairs = np.maximum(past.count - steps, 0).astype(np.float64)
    return np.bincount(past.codes[steps:], far, past.size).astype(np.float64), pairs


def _kind_offsets(past: _History) -> tuple[Floats, Floats]:
    """Return per creator and kind how far its median lies from the account's, shrunk toward 0, and
    the weight of its posts."""
    order, weight = _order(past, past.logs), past.decay(KIND_HALF_LIFE)
    (median,) = _weighted(past, past.logs, weight, order, (0.5,))
    found, totals = np.zeros((2, past.size, KINDS_MOST))
    for kind in np.unique(past.kinds):
        own = weight * (past.kinds == kind)
        total = past.total(own)
        (middle,) = _weighted(past, past.logs, own, order, (0.5,))
        far = np.where(total > 0, middle - median, 0.0)
        totals[:, kind] = total
        found[:, kind] = far * total / (total + KIND_PRIOR)
    return found, totals


def _likeness(past: _History, target: Target) -> Floats:
    """Return how much each past post weighs for being like the next one."""
    same = past.kinds == target.kind[past.codes]
    apart = np.abs((past.minutes - target.minute[past.codes] + 720) % 1440 - 720) / 60
    hour = 1 + (SAME_HOUR - 1) * np.exp(-((apart / HOURS) ** 2))
    return np.where(same, SAME_KIND, 1.0) * np.where(target.minute[past.codes] < 0, 1.0, hour)


def _order(past: _History, values: Floats) -> Ints:
    """Return the order by creator, by value, and by age: whoever else is there."""
    whole = np.rint(values * _SCALE).astype(np.int64) + (1 << 38)
    key = (past.codes << 40) | np.clip(whole, 0, (1 << 40) - 1)
    return np.argsort(key, kind="stable").astype(np.int64)


def _weighted(
    past: _History, values: Floats, weight: Floats, order: Ints, shares: tuple[float, ...]
) -> tuple[Floats, ...]:
    """Return weighted quantiles per creator, linear between the middles of the weights."""
    codes, ordered, heavy = past.codes[order], values[order], weight[order]
    total = past.total(weight)
    running = np.cumsum(heavy) - (np.cumsum(total) - total)[codes]
    place = (running - heavy / 2) / np.where(total > 0, total, 1.0)[codes]
    line: Floats = np.maximum.accumulate(codes + np.clip(place, 0.0, 1.0 - 1e-9))
    first = np.cumsum(past.count) - past.count
    last = np.maximum(first + past.count - 1, first)
    return tuple(_cut(line, ordered, first, last, share, past.count) for share in shares)


def _cut(
    line: Floats, ordered: Floats, first: Ints, last: Ints, share: float, count: Ints
) -> Floats:
    if not len(line):
        return np.full(len(count), np.nan)
    wanted = np.arange(len(count)) + share
    top = len(line) - 1
    right = np.clip(np.searchsorted(line, wanted), first, last).clip(0, top)
    left = np.clip(right - 1, first, last).clip(0, top)
    width = line[right] - line[left]
    part = np.clip((wanted - line[left]) / np.where(width > 0, width, 1.0), 0.0, 1.0)
    part = np.where(width > 0, part, 1.0)
    return np.where(count > 0, ordered[left] + (ordered[right] - ordered[left]) * part, np.nan)


def _mean(past: _History, values: Floats, weight: Floats) -> Floats:
    total = past.total(weight)
    return past.total(values * weight) / np.where(total > 0, total, 1.0)


def _mean_count(past: _History, weight: Floats) -> Floats:
    """Return how many equal posts the weights are worth (Kish)."""
    square = past.total(weight * weight)
    return past.total(weight) ** 2 / np.where(square > 0, square, 1.0)
