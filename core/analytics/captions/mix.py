"""What each account posts about: shares of themes, share of promotion, tone of voice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from core.analytics.captions.cues import THEMES
from core.analytics.captions.reading import OTHER, CaptionReading, read_caption
from core.analytics.frames.grouping import Floats, Groups, ratio
from core.analytics.frames.tables import UNKNOWN_MINUTE, minutes_of, positions

NEWEST = 30
"""Posts of an account that are read: what it posts about now."""

MIN_CAPTIONS = 5
"""Fewer captions than this show no habit: shares and tone are unknown."""

STIFF, EVERYDAY = 0.4, 0.6
"""Below the first an account sounds stiff, from the second on everyday; between them mixed."""

CAPTIONED = ("creator_id", "posted_at", "caption", "sponsored")
"""Columns of POSTS that are looked at."""

SHARES = tuple(f"{theme}_share" for theme in (*THEMES, OTHER))


def caption_mix(creators: pd.DataFrame, posts: pd.DataFrame) -> pd.DataFrame:
    """Return one row a creator, in the order of CREATORS, from the captions of its newest POSTS.

    Columns: creator_id · captions_read (int) · promotion_share, unboxing_share, tutorial_share,
    review_share, daily_share, other_share (0..1 of the captions read, by theme, adding up to 1) ·
    paid_share (0..1: captions that sell, or say that they were paid or given, and posts marked as
    sponsored) · everyday (mean tone, 0 stiff to 1 everyday) · tone (`everyday`, `mixed`, `stiff`).
    Shares and tone are NaN/None below five captions. Reads 30 captions an account at most, 0.15 ms
    each: hand in those creators that are asked about, not a whole catalogue.
    """
    own = _newest(creators, posts)
    readings = [read_caption(text) for text in own["caption"]]
    groups = Groups(own["who"].to_numpy(dtype=np.int64), len(creators))
    count = groups.count(np.ones(len(own), dtype=bool))
    known = count >= MIN_CAPTIONS
    out = pd.DataFrame({"creator_id": creators["creator_id"].to_numpy(), "captions_read": count})
    for theme, column in zip((*THEMES, OTHER), SHARES, strict=True):
        mine = np.array([r.theme == theme for r in readings], dtype=bool)
        out[column] = np.where(known, ratio(groups.count(mine), count), np.nan)
    paid = np.array([r.promotional for r in readings], dtype=bool)
    paid |= (own["sponsored"] == "yes").to_numpy(dtype=bool, na_value=False)
    out["paid_share"] = np.where(known, ratio(groups.count(paid), count), np.nan)
    out["everyday"] = np.where(known, _tone(groups, readings), np.nan)
    words = [tone_word(value) for value in out["everyday"]]
    return out.assign(tone=np.array(words, dtype=object))


def tone_word(everyday: float) -> str | None:
    """Return `everyday`, `mixed` or `stiff` for a mean tone, None for NaN."""
    if np.isnan(everyday):
        return None
    return "stiff" if everyday < STIFF else "everyday" if everyday >= EVERYDAY else "mixed"


def _newest(creators: pd.DataFrame, posts: pd.DataFrame) -> pd.DataFrame:
    """Return who (position of the creator), caption, sponsored of the newest captioned posts."""
    who = positions(posts["creator_id"], creators["creator_id"])
    written = (posts["caption"].fillna("").str.strip() != "").to_numpy(dtype=bool)
    rows = np.flatnonzero((who >= 0) & written)
    times = minutes_of(posts["posted_at"])[rows]
    times = np.where(times >= UNKNOWN_MINUTE, -1, times)
    rows = rows[np.lexsort((-times, who[rows]))]
    owner = who[rows]
    rows = rows[np.arange(len(rows)) - np.searchsorted(owner, owner) < NEWEST]
    newest: pd.DataFrame = posts[["caption", "sponsored"]].iloc[rows].assign(who=who[rows])
    return newest


def _tone(groups: Groups, readings: Sequence[CaptionReading]) -> Floats:
    values = np.array([np.nan if r.everyday is None else r.everyday for r in readings], dtype=float)
    return groups.mean(np.nan_to_num(values), ~np.isnan(values))
