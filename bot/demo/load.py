"""The demo catalogue goes into the database once, into a workspace of its own."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from core.storage.catalogue.seeding import has_creators, seed

if TYPE_CHECKING:
    import pandas as pd

    from bot.wiring import House

    Frames = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]

SEED = 20_261_123
DRAWN_AT = datetime(2026, 11, 23, 3, tzinfo=UTC)
"""The moment that the catalogue is drawn at: its figures are the same for everybody, always."""


async def ensure_catalogue(house: House, now: datetime) -> bool:
    """Load the fictional creators unless they are there; return whether they had to be.

    All of them come in one transaction: a process killed in the middle leaves none.
    """
    workspace = house.defaults.shared_workspace
    if workspace is None or await has_creators(house.database, workspace):
        return False
    from bot.demo.catalogue import generate

    demo = await asyncio.to_thread(generate, SEED, DRAWN_AT)
    frames = as_of(now, (demo.creators, demo.posts, demo.comments))
    await seed(house.database, house.seal, workspace, "demo", frames, now)
    return True


def as_of(now: datetime, frames: Frames) -> Frames:
    """Return the frames moved in time by whole weeks, so that they end within the last seven days
    and every post keeps its weekday."""
    weeks = timedelta(weeks=(now - DRAWN_AT) // timedelta(weeks=1))
    creators, posts, comments = frames
    return (
        creators.assign(captured_at=creators["captured_at"] + weeks),
        posts.assign(posted_at=posts["posted_at"] + weeks),
        comments.assign(posted_at=comments["posted_at"] + weeks),
    )
