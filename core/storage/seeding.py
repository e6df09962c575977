"""Fill a workspace at once, outside any person's turn."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from core.capabilities.base import MergeCount
from core.storage.database import Database
from core.storage.merge import merge_frames
from core.storage.sealing import Seal
from core.storage.tables import creator, workspace

if TYPE_CHECKING:
    import pandas as pd


async def has_creators(database: Database, workspace_id: str) -> bool:
    """Return whether a workspace holds anything."""
    query = select(exists().where(creator.c.workspace_id == workspace_id))
    async with database.read() as connection:
        return bool((await connection.execute(query)).scalar_one())


async def seed(
    database: Database,
    seal: Seal,
    workspace_id: str,
    kind: str,
    frames: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame],
    now: datetime,
) -> MergeCount:
    """Merge (CREATORS, POSTS, COMMENTS) into a workspace, made if it is new, in one transaction."""
    async with database.write() as connection:
        await connection.execute(
            database.insert(workspace).on_conflict_do_nothing(),
            [{"id": workspace_id, "kind": kind, "created_at": now}],
        )
        return await merge_frames(database, connection, seal, workspace_id, frames)
