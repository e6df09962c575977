"""What the next post will get: an interval and a middle, from the account's own history."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analytics.engagement import student
from core.analytics.grouping import Floats, Mask
from core.analytics.tables import PostTable

Z80 = 1.2815515655446004
MIN_POSTS = 3
PRIOR_SPREAD, PRIOR_POSTS = 0.7, 4.0


@dataclass(frozen=True, slots=True)
class Forecast:
    """The 10 %, 50 % and 90 % quantiles per creator, NaN below three posts."""

    p10: Floats
    p50: Floats
    p90: Floats


def forecast(table: PostTable, values: Floats, known: Mask) -> Forecast:
    """Return quantiles of the next post's value (interactions, or views) per creator.

    values: one a post, at least 0. known: which posts to learn from.
    """
    groups = table.groups
    logs = np.log1p(np.where(known, values, 0.0))
    count = groups.count(known).astype(np.float64)
    middle = groups.median(logs, known, float(1 << 34))
    freedom = PRIOR_POSTS + np.maximum(count - 1, 0)
    own = np.nan_to_num(groups.variance(logs, known)) * np.maximum(count - 1, 0)
    spread = np.sqrt((PRIOR_POSTS * PRIOR_SPREAD**2 + own) / freedom)
    half = student(Z80, freedom) * spread * np.sqrt(1 + np.pi / 2 / np.maximum(count, 1))
    middle = np.where(count >= MIN_POSTS, middle, np.nan)
    return Forecast(*(np.expm1(np.maximum(middle + z * half, 0)) for z in (-1.0, 0.0, 1.0)))
