"""How many followers one account had day by day, as Social Blade, TikTok Studio and people themselves write it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Any, Final

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import missing_ids
from core.imports.formats import Format
from core.imports.lists.columns import columns_of
from core.imports.lists.meanings import fold, meaning
from core.imports.lists.networks import stated_by_figures
from core.imports.lists.owners import platform_in, titled
from core.imports.lists.rows import days_of
from core.imports.records.reading import Moment, creators_frame, first_reason, reason_if, sieve
from core.imports.records.records import Records, Table
from core.imports.values.times import times
from core.imports.values.values import count, counts

NAME: Final = "follower_history"

DAYS: Final = ("date", "tanggal", "tgl", "day", "hari", "bulan", "month")
FOLLOWERS: Final = (
    *("followers", "follower", "total followers", "total follower", "pengikut", "jumlah pengikut"),
    *("followers count", "total pengikut", "subscribers", "total subscribers"),
)
FOLLOWING: Final = ("following", "mengikuti")
OF_TIKTOK: Final = frozenset({"difference in followers from previous day"})

FEWEST: Final = 100
"""Followers that are a whole account's, and not those of a day."""

STEADY: Final = 0.2
"""The part by which such numbers mostly change from row to row at most; those who came on a day change more."""


def score(records: Records) -> float:
    """Return how sure this is: days and followers that hardly change, and nobody's name."""
    if not isinstance(records, Table) or not any(map(records.has, DAYS)):
        return 0.0
    named = {column.field for name in records.header if (column := meaning(name))}
    owned = {c.field for c in columns_of(records)} & {"handle", "url"} or "display_name" in named
    return 0.4 if not owned and _is_steady(records.values(*FOLLOWERS)) else 0.0


def _is_steady(cells: Sequence[Any]) -> bool:
    known = [number for cell in cells if (number := count(cell)) is not None]
    if not known or min(known) < FEWEST:
        return False
    changes = [abs(b - a) / a for a, b in pairwise(known)]
    return not changes or median(changes) <= STEADY


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read the days as `history`, and the last one as what the account has now."""
    title = records.title if isinstance(records, Table) else ""
    owner = titled(title) or moment.owner
    days = days_of(records.values(*DAYS), moment)
    followers = counts(records.values(*FOLLOWERS))
    kept, skipped = sieve(
        records,
        first_reason(
            missing_ids([owner] * len(records), UNOWNED),
            reason_if([day is None for day in days], "no_day"),
            reason_if(followers.isna().tolist(), "no_figure"),
        ),
    )
    days, known = days_of(kept.values(*DAYS), moment), counts(kept.values(*FOLLOWERS))
    stated = _platform(records, title)
    platform = stated or "instagram"
    history = pd.DataFrame(
        {
            "creator_id": pd.Series([f"{platform}:{owner}"] * len(kept), dtype="string"),
            "captured_at": times(days),
            "followers": known,
            "following": counts(kept.values(*FOLLOWING)),
        }
    )
    creators = creators_frame(
        platform,
        [owner] * len(kept),
        moment,
        NAME,
        followers=kept.values(*FOLLOWERS),
        following=kept.values(*FOLLOWING),
        captured_at=days,
    )
    return ImportedFrames(
        NAME,
        creators,
        POSTS.empty(),
        COMMENTS.empty(),
        len(records),
        skipped,
        warnings=("platform_assumed",) if len(kept) and stated is None else (),
        extras={"history": history} if len(kept) else {},
    )


def _platform(records: Records, title: str) -> str | None:
    names = {fold(name) for name in records.header} if isinstance(records, Table) else set()
    if names & OF_TIKTOK:
        return "tiktok"
    return stated_by_figures(columns_of(records)) or platform_in(title)


FORMAT = Format(NAME, score, read, lone=True)
