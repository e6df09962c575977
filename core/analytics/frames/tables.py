"""Canonical frames as arrays: posts put beside their creators, in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from core.analytics.captions.disclosure import disclosed
from core.analytics.frames.grouping import Floats, Groups, Ints, Mask
from core.analytics.tiers import DEFAULT_TIERS, NAMES, Tiers

if TYPE_CHECKING:
    import numpy.typing as npt
    import pandas as pd

YOUNG = timedelta(hours=48)
"""A post younger than this still collects reactions and stays out of medians."""

KINDS = ("image", "reel", "story", "carousel", "video", "short")
REEL, STORY, SHORT = 1, 2, 5
"""Codes of kinds are positions in KINDS; a kind that is not known counts as an image."""


@dataclass(frozen=True, slots=True)
class PostTable:
    """Posts of known creators as arrays of equal length, by creator and then by time.

    minutes: minutes since 1970, a very large number where the time is unknown. kind: a code
    of KINDS. chosen: pinned on top by its creator, or boosted with money: better seen than others
    are. Counts are NaN where unknown. old: not younger than 48 hours, or of unknown age.
    paired: likes and one of views and reach are known. impossible: of those, the ones with views or
    reach below likes, or saves above reach; such views and reach count as unknown, and so do likes that look
    hidden. now: minute since 1970
    at which all is looked at.
    """

    groups: Groups
    rows: Ints
    minutes: Ints
    kind: npt.NDArray[np.int8]
    sponsored: npt.NDArray[np.int8]
    chosen: Mask
    likes: Floats
    comments: Floats
    views: Floats
    reach: Floats
    shares: Floats
    saves: Floats
    old: Mask
    paired: Mask
    impossible: Mask
    now: int = 0

    def everything(self) -> Mask:
        """Return a mask that keeps every post."""
        return np.ones(len(self.minutes), dtype=bool)


def post_table(creators: pd.DataFrame, posts: pd.DataFrame, now: datetime) -> PostTable:
    """Return the posts (POSTS) of these creators (CREATORS); others are left out.

    `rows` are positions in `posts`; sponsored is 1 yes, 0 no, -1 unknown. Where the source does not
    say, a caption that discloses it makes it yes.
    """
    codes = positions(posts["creator_id"], creators["creator_id"])
    minutes = minutes_of(posts["posted_at"])
    key = (codes << 32) | np.minimum(minutes, (1 << 32) - 1)
    order = np.argsort(key, kind="stable")[np.count_nonzero(codes < 0) :].astype(np.int64)
    counts = {c: floats(posts[c])[order] for c in _COUNTS}
    counts["likes"] = np.where(_look_hidden(counts), np.nan, counts["likes"])
    ordered = minutes[order]
    paired = ~np.isnan(counts["likes"]) & ~(np.isnan(counts["views"]) & np.isnan(counts["reach"]))
    impossible = _impossible(counts)
    return PostTable(
        groups=Groups.ascending(codes[order], len(creators)),
        rows=order,
        minutes=ordered,
        kind=np.maximum(_coded(posts["kind"], KINDS), 0)[order],
        sponsored=_sponsored(posts)[order],
        chosen=(_true(posts["pinned"]) | _true(posts["boosted"]))[order],
        old=(ordered <= _minute(now - YOUNG)) | (ordered >= UNKNOWN_MINUTE),
        paired=paired,
        impossible=impossible,
        now=_minute(now),
        **_possible(counts),
    )


UNKNOWN_MINUTE = (1 << 32) - 1
_COUNTS = ("likes", "comments", "views", "reach", "shares", "saves")


def _look_hidden(counts: dict[str, Floats]) -> Mask:
    """Return where likes are what platforms show in the place of hidden ones: 3 and fewer, under more comments."""
    likes = counts["likes"]
    return np.asarray((likes <= 3) & (counts["comments"] > np.maximum(2 * likes, 4)))


def _impossible(counts: dict[str, Floats]) -> Mask:
    views, reach, likes = counts["views"], counts["reach"], counts["likes"]
    return np.asarray((views < likes) | (reach < likes) | (counts["saves"] > reach))


def _possible(counts: dict[str, Floats]) -> dict[str, Floats]:
    """Return the counts without views and reach that are below likes."""
    kept = {n: np.where(counts[n] < counts["likes"], np.nan, counts[n]) for n in ("views", "reach")}
    return counts | kept


def _true(values: pd.Series) -> Mask:
    return values.to_numpy(dtype=bool, na_value=False)


def floats(values: pd.Series) -> Floats:
    """Return numbers as float64, NaN where unknown or below 0 (a count below 0 means hidden)."""
    out = values.to_numpy(dtype=np.float64, na_value=np.nan, copy=True)
    out[out < 0] = np.nan
    return out


def column(frame: pd.DataFrame, name: str) -> Floats:
    """Return a column as floats, NaN where it is unknown."""
    return frame[name].to_numpy(dtype=np.float64, na_value=np.nan)


def tier_codes(followers: Floats, tiers: Tiers = DEFAULT_TIERS) -> Ints:
    """Return the position in `tiers.NAMES` for each number of followers, -1 where unknown."""
    codes = np.searchsorted(np.array(tiers.starts[1:], dtype=np.float64), followers, side="right")
    return np.where(np.isnan(followers), -1, codes).astype(np.int64)


def tier_names(codes: Ints) -> npt.NDArray[np.object_]:
    """Return the names of tiers, NA for -1."""
    import pandas as pd

    return np.array([*NAMES, pd.NA], dtype=object)[codes]


def _minute(moment: datetime) -> int:
    return int(moment.timestamp() // 60)


def minutes_of(times: pd.Series) -> Ints:
    """Return minutes since 1970, `UNKNOWN_MINUTE` where the time is unknown."""
    microseconds = times.to_numpy(dtype="datetime64[us]")
    minutes = microseconds.astype(np.int64) // 60_000_000
    return np.where(np.isnat(microseconds), UNKNOWN_MINUTE, np.maximum(minutes, 0))


def _sponsored(posts: pd.DataFrame) -> npt.NDArray[np.int8]:
    found = _coded(posts["sponsored"], ("no", "yes"))
    untold = np.flatnonzero(found < 0)
    found[untold[disclosed(posts["caption"].iloc[untold])]] = 1
    return found


def _coded(values: pd.Series, words: tuple[str, ...]) -> npt.NDArray[np.int8]:
    """Return the position of each value in `words`, -1 for what is not among them."""
    import pandas as pd

    return positions(values, pd.Series(words, dtype="string")).astype(np.int8)


def positions(values: pd.Series, among: pd.Series) -> Ints:
    """Return where each text stands in others, the first place of those that stand there more than
    once, -1 for what does not; eight times as quick as an index of pandas."""
    import pyarrow as pa
    import pyarrow.compute as pc

    texts, known = (
        pa.array(part, type=pa.large_string(), from_pandas=True) for part in (values, among)
    )
    if isinstance(known, pa.ChunkedArray):
        known = known.combine_chunks()
    found = pc.fill_null(pc.index_in(texts, value_set=known, skip_nulls=True), -1)
    return np.asarray(found, dtype=np.int64)
