"""Jumps in followers that no post explains: a sign that followers may have been bought."""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.authenticity.signals import Sign
from core.analytics.frames.grouping import Floats, Groups, Ints, Mask, ratio
from core.analytics.frames.tables import UNKNOWN_MINUTE, PostTable, floats, minutes_of, positions

DAILY, TIMES_USUAL = 0.05, 4.0
"""A rise of more than 5 % a day, or four times the account's median daily change,
is a jump. Between snapshots further apart 5 % grows with the square root of the days: ours."""

LEAST_GAIN = 100
"""So few new followers are no jump, however small the account. Ours."""

MIN_CHANGES = 4
"""Changes that it takes to know what is usual of an account."""

VIRAL, AROUND_DAYS = 3.0, 3.0
"""A post above three times the median explains a rise within three days of it."""

UNSEEN = 0.5
"""What a rise from before the oldest known post counts: a viral one may be missing."""

LOSS, LOSS_FULL, LOSS_DAYS = 0.1, 0.6, 366
"""Followers lost since the most of a year that are usual, and from which on the sign is full. Ours."""

DAY = 1440


def growth_jump(creators: pd.DataFrame, table: PostTable, growth: pd.DataFrame) -> Sign:
    """Return the rise of followers that stands out most and that no viral post explains.

    growth: GROWTH, in any order. value: the rise as a share of the followers before it (0 where all
    is calm), high: the rise up to which that period is normal; NaN below two dated counts.
    """
    who, minutes, followers = _dated(creators, growth)
    same = who[1:] == who[:-1]
    owner, start, end = who[1:][same], minutes[:-1][same], minutes[1:][same]
    before, after = followers[:-1][same], followers[1:][same]
    days = (end - start) / DAY
    rise = after / before - 1
    limit = _limits(Groups(owner, len(creators)), np.abs(rise) / days, days)
    counts = (after - before >= LEAST_GAIN) & ~_explained(table, owner, start, end)
    strength = np.where(counts & (rise > 0), rise / limit, 0.0)
    excess = np.where(strength > 1, np.clip(0.35 + 0.25 * (strength - 1), 0, 1), 0.0)
    seen = _first_post(table)[owner] <= start
    excess = np.where(seen, excess, UNSEEN * excess)
    return _strongest(len(creators), owner, excess, np.where(counts, np.maximum(rise, 0), 0), limit)


def growth_drop(creators: pd.DataFrame, growth: pd.DataFrame) -> Sign:
    """Return the share of followers lost since the most that were counted in the last year of GROWTH.

    Fakes that a platform removed, or people who lost interest: whoever pays for an audience wants to know.
    NaN below two dated counts. More were lost, the larger the sign, whatever came after.
    """
    who, minutes, followers = _dated(creators, growth)
    size = len(creators)
    newest, last = np.zeros(size, dtype=np.int64), np.full(size, np.nan)
    newest[who], last[who] = minutes, followers
    recent = minutes >= newest[who] - LOSS_DAYS * DAY
    most = np.zeros(size)
    np.maximum.at(most, who[recent], followers[recent])
    counts = np.bincount(who[recent], minlength=size)
    value = np.where(counts >= 2, 1 - ratio(last, most), np.nan)
    excess = np.clip((value - LOSS) / (LOSS_FULL - LOSS), 0, 1)
    ones = np.ones(size)
    return Sign("growth_drop", value, excess, 0 * ones, LOSS * ones)


def _dated(creators: pd.DataFrame, growth: pd.DataFrame) -> tuple[Ints, Ints, Floats]:
    """Return creator, minute and followers of known counts in order, one (the last) a day."""
    who = positions(growth["creator_id"], creators["creator_id"])
    minutes, followers = minutes_of(growth["captured_at"]), floats(growth["followers"])
    known = np.flatnonzero((who >= 0) & (minutes < UNKNOWN_MINUTE) & (followers > 0))
    order = known[np.lexsort((minutes[known], who[known]))]
    day = who[order] * (1 << 32) + minutes[order] // DAY
    last = np.append(day[1:] != day[:-1], True)[: len(order)]
    order = order[last]
    return who[order].astype(np.int64), minutes[order], followers[order]


def _limits(groups: Groups, daily: Floats, days: Floats) -> Floats:
    """Return the rise up to which each period is normal."""
    every = np.ones(len(daily), dtype=bool)
    usual = groups.median(np.minimum(daily, 200.0), every, float(1 << 32))
    usual = np.where(groups.count(every) >= MIN_CHANGES, usual, 0.0)
    return np.maximum(
        DAILY * np.sqrt(np.maximum(days, 1.0)), TIMES_USUAL * usual[groups.codes] * days
    )


def _explained(table: PostTable, owner: Ints, start: Ints, end: Ints) -> Mask:
    """Return whether a viral post lies in each period, or within three days of it."""
    key = table.groups.codes[_viral(table)] * (1 << 32) + table.minutes[_viral(table)]
    margin = int(AROUND_DAYS * DAY)
    first = np.searchsorted(key, owner * (1 << 32) + np.maximum(start - margin, 0))
    last = np.searchsorted(key, owner * (1 << 32) + end + margin, side="right")
    return np.asarray(last > first, dtype=bool)


def _viral(table: PostTable) -> Mask:
    """Return the posts whose views, or interactions where views are unknown, stand out."""
    dated = table.minutes < UNKNOWN_MINUTE
    interactions = table.likes + np.nan_to_num(table.comments)
    found = np.zeros(len(dated), dtype=bool)
    for size in (table.views, interactions):
        known = ~np.isnan(size)
        middle = table.groups.median(np.nan_to_num(size), known)[table.groups.codes]
        found |= known & dated & (ratio(size, middle) > VIRAL)
    return found


def _first_post(table: PostTable) -> Ints:
    first = np.full(table.groups.size, np.iinfo(np.int64).max)
    np.minimum.at(first, table.groups.codes, table.minutes)
    return first


def _strongest(size: int, owner: Ints, excess: Floats, rise: Floats, limit: Floats) -> Sign:
    """Return the sign of each creator from its strongest period, the largest rise among equals."""
    order = np.lexsort((rise, excess, owner))
    value, worst, high = np.full(size, np.nan), np.full(size, np.nan), np.full(size, np.nan)
    value[owner[order]], worst[owner[order]] = rise[order], excess[order]
    high[owner[order]] = limit[order]
    return Sign("growth_jump", value, worst, np.where(np.isnan(value), np.nan, 0.0), high)
