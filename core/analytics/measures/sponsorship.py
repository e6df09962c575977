"""Sponsored against organic posts of the same account."""

from __future__ import annotations

import numpy as np

from core.analytics.frames.grouping import RATIO_SCALE, Floats, ratio
from core.analytics.frames.tables import STORY, PostTable
from core.analytics.measures.engagement import FOLLOWERS, VIEWS, Usable

MIN_EACH = 3
"""Posts of each kind that a comparison needs (ppp)."""


def sponsored_share(table: PostTable) -> Floats:
    """Return the share of posts that are known to be paid for, NaN where nothing is known.

    Where no post is known to be unpaid, the share is of all posts, and so the least it can be.
    """
    groups = table.groups
    paid, unpaid = groups.count(table.sponsored == 1), groups.count(table.sponsored == 0)
    total = groups.count(table.everything())
    known = np.where(unpaid > 0, paid + unpaid, np.where(paid > 0, total, 0))
    return ratio(paid, known)


def performance_ratio(table: PostTable, use: Usable) -> Floats:
    """Return median rate of sponsored posts ÷ that of the others, NaN below three of each."""
    groups = table.groups
    chosen = use.denominator[groups.codes]
    by = np.where(chosen == VIEWS, table.views, np.where(chosen == FOLLOWERS, 1.0, table.reach))
    rates = ratio(use.interactions, by)
    seen = table.old & (table.kind != STORY) & np.isfinite(rates)
    usual = groups.mean(np.nan_to_num(rates), seen)
    rates = ratio(rates, usual[groups.codes])
    seen &= np.isfinite(rates)
    paid, organic = seen & (table.sponsored == 1), seen & (table.sponsored != 1)
    enough = np.minimum(groups.count(paid), groups.count(organic)) >= MIN_EACH
    top, bottom = (groups.median(rates, mask, RATIO_SCALE) for mask in (paid, organic))
    return np.where(enough, ratio(top, bottom), np.nan)


def bought(ratios: Floats) -> Floats:
    """Return what a post that is paid for brings beside any other, from `performance_ratio`: what is known to
    be less counts, and where nothing is known, or more was seen, it is 1."""
    return np.where(np.isnan(ratios), 1.0, np.minimum(ratios, 1.0))
