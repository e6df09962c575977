"""Fill a workspace outside any person's turn: the demo's catalogue, files by command line."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Final

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import MergeCount, Record
from core.storage.catalogue.journal import Journal, begin, forget
from core.storage.catalogue.merge import merge_rows
from core.storage.catalogue.rows import CatalogueRows
from core.storage.catalogue.summaries import Beside, summarise_changed
from core.storage.catalogue.written import Written
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import creator, workspace

if TYPE_CHECKING:
    import pandas as pd

    Frames = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


NOTED: Final = 20_000
"""Rows up to which an import is noted: to write them down takes as long as to write them."""

ROOMY: Final = 65_536
USUAL: Final = 2_000
"""Kibibytes of SQLite's page cache: while a file is taken in, and otherwise (its own default)."""


async def has_creators(database: Database, workspace_id: str) -> bool:
    """Return whether a workspace holds anything."""
    query = select(exists().where(creator.c.workspace_id == workspace_id))
    async with database.read() as connection:
        return bool((await connection.execute(query)).scalar_one())


class Seeding:
    """One transaction that merges any number of frames into a workspace, made if it is new.

    Whoever changed is summarised once, at the end. Leaving with an exception keeps nothing. noted: the
    person for whom it is noted, and what it is called, so that it can be taken back; of more than `NOTED`
    rows nothing is. intake: its number, once all is written.
    """

    def __init__(
        self,
        database: Database,
        seal: Seal,
        workspace_id: str,
        kind: str,
        now: datetime,
        noted: tuple[int, Record] | None = None,
        beside: Beside | None = None,
    ) -> None:
        self._database = database
        self._seal = seal
        self._row = {"id": workspace_id, "kind": kind, "created_at": now}
        self._now = now
        self._stack = AsyncExitStack()
        self._connection: AsyncConnection | None = None
        self._changed: set[str] = set()
        self._written = Written()
        self._noted, self._rows = noted, 0
        self._journal: Journal | None = None
        self._beside = beside
        self.intake: int | None = None

    async def merge(self, frames: Frames, growth: pd.DataFrame | None = None) -> MergeCount:
        """Merge (CREATORS, POSTS, COMMENTS) and GROWTH; return what was new and what changed."""
        if self._connection is None:
            write = self._database.write()
            self._connection = await self._stack.enter_async_context(write)
            await self._cache(ROOMY)
            insert = self._database.insert(workspace).on_conflict_do_nothing()
            await self._connection.execute(insert, [self._row])
        space = str(self._row["id"])
        rows = CatalogueRows(self._database, self._connection, self._seal, space)
        counted, changed = await merge_rows(
            rows,
            frames,
            growth=growth,
            written=self._written,
            journal=await self._noting(rows, sum(map(len, frames))),
        )
        self._changed |= changed
        return counted

    async def _noting(self, rows: CatalogueRows, number: int) -> Journal | None:
        """Return where so many more rows are noted, None where they are too many."""
        self._rows += number
        if self._noted is None:
            return None
        if self._rows > NOTED:
            if self._journal is not None:
                await forget(self._journal)
            self._journal = self._noted = None
        elif self._journal is None:
            person_id, record = self._noted
            self._journal = await begin(rows, person_id=person_id, now=self._now, record=record)
        return self._journal

    async def __aenter__(self) -> Seeding:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is not None or self._connection is None:
            await self._stack.__aexit__(kind, error, traceback)
            return
        import pyarrow as pa

        async with self._stack:
            pa.default_memory_pool().release_unused()  # summaries need it
            space, due = str(self._row["id"]), sorted(self._changed)
            await summarise_changed(
                *(self._database, self._connection, space, due, self._now),
                written=self._written,
                beside=self._beside,
            )
            if self._journal is not None and not await self._journal.is_empty():
                self.intake = self._journal.id
            elif self._journal is not None:
                await forget(self._journal)
            await self._cache(USUAL)

    async def _cache(self, kibibytes: int) -> None:
        """Let SQLite keep so much of a large index at hand, instead of writing it again and again."""
        if self._connection is not None and self._database.is_sqlite:
            await self._connection.exec_driver_sql(f"PRAGMA cache_size=-{kibibytes}")


async def seed(
    database: Database,
    seal: Seal,
    workspace_id: str,
    kind: str,
    frames: Frames,
    now: datetime,
) -> MergeCount:
    """Merge (CREATORS, POSTS, COMMENTS) into a workspace in one transaction."""
    async with Seeding(database, seal, workspace_id, kind, now) as seeding:
        return await seeding.merge(frames)
