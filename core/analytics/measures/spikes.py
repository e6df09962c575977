"""Posts far above what an account usually gets: giveaways, viral posts, posts that were advertised."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import numpy as np
import pandas as pd

from core.analytics.frames.grouping import RATIO_SCALE, Floats, Mask
from core.analytics.frames.tables import UNKNOWN_MINUTE, PostTable
from core.analytics.measures.engagement import MIN_POSTS, Usable

TIMES, ALONE = 5.0, 8.0
"""How many times the median makes a post stand out, and without any other sign of it. Ours."""

CROWDED: Final = 3.0
"""How many times the usual comments per like make a post look like a giveaway. Ours."""

OPENING: Final = 60
"""Characters of a caption that are shown."""

_GIVEAWAY: Final = re.compile(
    r"\bgive ?-?aways?\b|#ga\b|\bundian\b|\bkuis berhadiah\b|\bmenang(?:kan|in)\b|\bpemenang(?:nya)?\b|"
    r"\b(?:tag|mention) \w+ (?:teman|temen|orang|akun|friends?)\b|\bbagi-?bagi (?:hadiah|produk)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spike:
    """One post far above the others. at: None where unknown. comments: per 100 likes, None where
    unknown. crowded: far more comments per like than usual. giveaway: its caption names one."""

    at: datetime | None
    interactions: float
    comments: float | None
    crowded: bool
    giveaway: bool
    opening: str

    @property
    def prized(self) -> bool:
        """Return whether it looks like a giveaway."""
        return self.crowded or self.giveaway


@dataclass(frozen=True, slots=True)
class Spikes:
    """posts: the largest first, of so many. usual: the median of interactions. comments: per 100
    likes of the posts that do not stand out, None where unknown."""

    posts: tuple[Spike, ...]
    of: int
    usual: float
    comments: float | None


def giveaways(table: PostTable, use: Usable, captions: pd.Series) -> Mask:
    """Return which posts that count stand out and look like a giveaway, by their comments or by their words.

    What they get comes of the prize: a forecast of what somebody else's post will get learns nothing of them.
    captions: by what `table.rows` holds.
    """
    groups = table.groups
    usual = groups.median(use.interactions, use.feed)[groups.codes]
    enough = (groups.count(use.feed) >= MIN_POSTS)[groups.codes]
    high = use.feed & enough & (use.interactions > TIMES * np.maximum(usual, 1.0))
    if not high.any():
        return high
    ratios = _comments(table)
    common = groups.median(ratios, use.feed & ~high & np.isfinite(ratios), RATIO_SCALE)
    found = high & (ratios > CROWDED * np.maximum(common[groups.codes], 1.0))
    for row in np.flatnonzero(high & ~found):
        found[row] = _GIVEAWAY.search(str(captions.iloc[table.rows[row]])) is not None
    return np.asarray(found, dtype=bool)


def spikes(table: PostTable, use: Usable, captions: Mapping[int, str]) -> Spikes | None:
    """Return the posts of one creator that stand out; None where none does, or below five posts.

    table: of that creator alone. captions: by what `table.rows` holds.
    """
    rows = np.flatnonzero(use.feed)
    if len(rows) < MIN_POSTS:
        return None
    values = use.interactions[rows]
    usual = float(np.median(values))
    high = values > TIMES * max(usual, 1.0)
    if not high.any():
        return None
    ratios = _comments(table)[rows]
    known = ratios[~high & np.isfinite(ratios)]
    common = float(np.median(known)) if len(known) else None
    order = sorted(np.flatnonzero(high), key=lambda at: -values[at])
    likely = (_spike(table, rows[at], ratios[at], common, captions) for at in order)
    found = tuple(p for p in likely if p.crowded or p.giveaway or p.interactions > ALONE * usual)
    return Spikes(found, len(rows), usual, common) if found else None


def _comments(table: PostTable) -> Floats:
    likes = np.where(table.likes > 0, table.likes, np.nan)
    return np.asarray(100 * table.comments / likes, dtype=np.float64)


def _spike(
    table: PostTable,
    row: np.int64,
    ratio: float,
    common: float | None,
    captions: Mapping[int, str],
) -> Spike:
    minute, said = int(table.minutes[row]), captions[int(table.rows[row])]
    words = " ".join(said.split())
    return Spike(
        at=None if minute >= UNKNOWN_MINUTE else datetime.fromtimestamp(minute * 60, UTC),
        interactions=float(np.nansum([table.likes[row], table.comments[row]])),
        comments=float(ratio) if np.isfinite(ratio) else None,
        crowded=bool(common is not None and ratio > CROWDED * max(common, 1.0)),
        giveaway=_GIVEAWAY.search(said) is not None,
        opening=words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + " …",
    )
