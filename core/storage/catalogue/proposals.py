"""Which creators were proposed to which workspace lately, so that not everybody gets the same ones.

What leaves a workspace is a number alone: to how many others a creator was proposed, in coarse steps,
and nothing below `FEWEST`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.catalogue.columns import CHUNK, chunks
from core.storage.engine.database import Database
from core.storage.tables import proposed

LATELY: Final = timedelta(days=30)
FEWEST: Final = 5
STEPS: Final = (5, 10, 20, 50, 100)
"""Workspaces; a count is rounded down to one of these."""


async def note(
    database: Database,
    connection: AsyncConnection,
    workspace_id: str,
    creator_ids: Sequence[str],
    now: datetime,
) -> None:
    """Remember what a workspace was proposed today, and forget what was long ago."""
    p, today = proposed.c, now.date().isoformat()
    mine = p.workspace_id == workspace_id
    query = select(p.creator_id).where(mine, p.creator_id.in_(creator_ids), p.day == today)
    known = set((await connection.execute(query)).scalars())
    rows = [
        {"workspace_id": workspace_id, "creator_id": one, "day": today}
        for one in dict.fromkeys(creator_ids)
        if one not in known
    ]
    if not rows:
        return
    insert = database.insert(proposed)
    statement = insert.on_conflict_do_update(
        index_elements=["workspace_id", "creator_id"], set_={"day": insert.excluded["day"]}
    )
    await connection.execute(statement, rows)
    await connection.execute(delete(proposed).where(mine, p.day < _since(now)))


async def told_to_others(
    connection: AsyncConnection, workspace_id: str, creator_ids: Iterable[str], now: datetime
) -> dict[str, int]:
    """Return to how many other workspaces creators were proposed lately, rounded down to `STEPS`;
    those below the first step are left out, and those proposed to this workspace too: what one was
    told stays as it is."""
    p, ids = proposed.c, list(dict.fromkeys(creator_ids))
    found: dict[str, int] = {}
    for part in chunks(ids, CHUNK):
        lately = (p.creator_id.in_(part), p.day >= _since(now))
        mine = select(p.creator_id).where(*lately, p.workspace_id == workspace_id)
        query = (
            select(p.creator_id, func.count())
            .where(*lately, p.workspace_id != workspace_id, p.creator_id.not_in(mine))
            .group_by(p.creator_id)
            .having(func.count() >= FEWEST)
        )
        for creator_id, count in await connection.execute(query):
            found[creator_id] = max(step for step in STEPS if step <= count)
    return found


def _since(now: datetime) -> str:
    return (now - LATELY).date().isoformat()
