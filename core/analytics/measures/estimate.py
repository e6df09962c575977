"""What to expect of an account that shows no posts: a careful guess from published figures."""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import Floats
from core.analytics.frames.reference import usual_rates
from core.analytics.frames.tables import floats

CAUTION = 0.5
"""What nobody has seen counts half: an account must not be chosen for its followers alone."""

VIEWS_PER_FOLLOWER = 0.3
"""Assumed views of a video per follower, for platforms whose rates are by views. Ours."""


def estimated_interactions(creators: pd.DataFrame) -> Floats:
    """Return expected likes + comments per post from followers and platform, NaN if unknown.

    creators: CREATORS.
    """
    followers = floats(creators["followers"])
    rates = np.full(len(creators), np.nan)
    for platform in creators["platform"].unique().tolist():
        mine = (creators["platform"] == platform).to_numpy(dtype=bool)
        by_views = usual_rates(platform, "views", followers[mine]) * VIEWS_PER_FOLLOWER
        by_followers = usual_rates(platform, "followers", followers[mine])
        rates[mine] = np.where(np.isnan(by_followers), by_views, by_followers)
    return np.asarray(CAUTION * followers * rates, dtype=np.float64)
