"""The demo catalogue goes into the database once, into a workspace of its own."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from core.storage.seeding import has_creators, seed

if TYPE_CHECKING:
    from bot.wiring import House

SEED = 20_261_123


async def ensure_catalogue(house: House, now: datetime) -> bool:
    """Load the fictional creators unless they are there; return whether they had to be.

    All of them come in one transaction: a process killed in the middle leaves none.
    """
    workspace = house.defaults.shared_workspace
    if workspace is None or await has_creators(house.database, workspace):
        return False
    from bot.demo.catalogue import generate

    demo = await asyncio.to_thread(generate, SEED, now)
    frames = (demo.creators, demo.posts, demo.comments)
    await seed(house.database, house.seal, workspace, "demo", frames, now)
    return True
