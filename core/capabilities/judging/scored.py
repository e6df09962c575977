"""What a catalogue's score says of an account whose posts were never handed over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.capabilities.base import Context

THIN = 10
"""Fewer posts than this are said to be few, as in an evaluation."""


@dataclass(frozen=True, slots=True)
class Scored:
    """An account as `gandeng score` or an earlier import left it: figures of its summary, without
    the posts that they were drawn from. posts: how many those were. rate: engagement, 0..1.
    percentile: 0..100 among accounts alike. interactions: expected of the next post, low to high
    in eight of ten. authenticity: 0..100. buying_share: of comments, 0..1. day: when it was
    worked out. None is unknown."""

    handle: str
    platform: str
    followers: int | None
    tier: str | None
    posts: int
    rate: float | None
    percentile: float | None
    interactions: float | None
    low: float | None
    high: float | None
    authenticity: float | None
    buying_share: float | None
    verdict: str
    day: date | None
    demo: bool

    @property
    def thin(self) -> bool:
        """Return whether these are few posts."""
        return self.posts < THIN


async def scored(handle: str, creator_id: str, context: Context) -> Scored | None:
    """Return what is known of an account without posts; None where none was ever counted."""
    found = await context.catalogue.summaries_of((handle,))
    rows = found[(found["creator_id"] == creator_id) & (found["posts_used"] > 0).fillna(False)]
    if rows.empty:
        return None
    known = rows.iloc[0]
    at = _known(known["evaluated_at"])
    return Scored(
        handle=handle,
        platform=str(known["platform"]),
        followers=_whole(known["followers"]),
        tier=_known(known["tier"]),
        posts=int(known["posts_used"]),
        rate=_known(known["engagement_rate"]),
        percentile=_known(known["percentile"]),
        interactions=_known(known["expected_interactions"]),
        low=_known(known["p10"]),
        high=_known(known["p90"]),
        authenticity=_known(known["authenticity"]),
        buying_share=_known(known["buying_share"]),
        verdict=str(_known(known["verdict"]) or "insufficient_data"),
        day=None if at is None else at.astimezone(context.zone).date(),
        demo=_known(known["source"]) == "demo",
    )


def _known(value: Any) -> Any:
    import pandas as pd

    return None if pd.isna(value) else value


def _whole(value: Any) -> int | None:
    known = _known(value)
    return None if known is None else int(known)
