"""What to expect of an account that shows no posts: a careful guess from published figures."""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.grouping import Floats
from core.analytics.reference import engagement_reference
from core.analytics.tables import floats

CAUTION = 0.5
"""What nobody has seen counts half: an account must not be chosen for its followers alone."""

VIEWS_PER_FOLLOWER = 0.3
"""Assumed views of a video per follower, for platforms whose rates are by views. Ours."""


def estimated_interactions(creators: pd.DataFrame) -> Floats:
    """Return expected likes + comments per post from followers, platform and tier, NaN if unknown.

    creators: CREATORS with a column `tier`.
    """
    rates = [_rate(platform, tier) for platform, tier in _cells(creators)]
    return CAUTION * floats(creators["followers"]) * np.array(rates, dtype=np.float64)


def _cells(creators: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(creators["platform"], creators["tier"].fillna(""), strict=True))


def _rate(platform: str, tier: str) -> float:
    reference = engagement_reference()
    by_followers = reference.get((platform, "followers", tier))
    if by_followers is not None:
        return by_followers.rate
    by_views = reference.get((platform, "views", tier))
    return np.nan if by_views is None else by_views.rate * VIEWS_PER_FOLLOWER
