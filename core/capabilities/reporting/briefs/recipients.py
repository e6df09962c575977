"""Whom a brief is for: what is known of each, their campaign, and what their own posts do best."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from core.analytics.campaign.result import Campaign, Row
from core.analytics.content.formats import Format, formats, spread
from core.capabilities.base import Context

if TYPE_CHECKING:
    import pandas as pd

BETTER: Final = 1.1
"""How many times their usual posts those of a format have to bring to be told as doing well."""


@dataclass(frozen=True, slots=True)
class BriefCreator:
    """What is known of one creator; everything but the handle may be None. Rates are per post.

    angle: how this creator may tell it. format: the creator's own posts that speak for it.
    code: the promo code that is theirs alone.
    """

    handle: str
    known: bool = False
    demo: bool = False
    name: str | None = None
    platform: str | None = None
    category: str | None = None
    city: str | None = None
    followers: int | None = None
    rate_idr: int | None = None
    angle: str = "review"
    format: Format | None = None
    code: str | None = None


async def campaign_of(
    handles: tuple[str, ...], context: Context
) -> tuple[Campaign | None, tuple[Row, ...]]:
    """Return the newest campaign that these creators take part in, with their rows of it."""
    if context.campaigns is None:
        return None, ()
    known = await context.campaigns.everything()
    today = context.today
    for campaign in known.campaigns:
        if {c.handle for c in known.active(campaign)} >= set(handles):
            found = known.result(campaign, today)
            own = {row.collaboration.handle: row for row in found.rows}
            return campaign, tuple(own[handle] for handle in handles)
    return None, ()


async def with_angles(
    creators: tuple[BriefCreator, ...],
    frame: pd.DataFrame,
    rows: tuple[Row, ...],
    context: Context,
) -> tuple[BriefCreator, ...]:
    """Return the creators, each with an angle: what their own posts do best, no two alike."""
    posts = await context.catalogue.posts(tuple(frame["creator_id"]))
    by_handle = dict(zip(frame["creator_id"], frame["handle"], strict=True))
    whose = posts["creator_id"].map(by_handle)
    own = [formats(posts[whose == creator.handle]) for creator in creators]
    chosen = spread([[f.angle for f in found if f.lift >= 1] for found in own])
    codes = {row.collaboration.handle: row.collaboration.code for row in rows}
    return tuple(
        replace(
            creator,
            angle=angle,
            format=next((f for f in found if f.angle == angle and f.lift >= BETTER), None),
            code=codes.get(creator.handle),
        )
        for creator, angle, found in zip(creators, chosen, own, strict=True)
    )


def creator_of(handle: str, frame: pd.DataFrame, platform: str | None) -> BriefCreator:
    """Return the account of this handle; of several, the one with the most followers."""
    rows = frame[frame["handle"] == handle].sort_values("followers", ascending=False)
    if rows.empty:
        return BriefCreator(handle, platform=platform)
    row = rows.iloc[0]

    def known(column: str) -> Any:
        return None if bool(rows[column].isna().iloc[0]) else row[column]

    return BriefCreator(
        handle,
        known=True,
        demo=known("source") == "demo",
        name=known("display_name"),
        platform=known("platform"),
        category=known("category"),
        city=known("city"),
        followers=known("followers"),
        rate_idr=known("rate_idr"),
    )
