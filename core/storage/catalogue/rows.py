"""Rows of one workspace's catalogue, read and written by their keys within a transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.catalogue.columns import CHUNK, chunks
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import comment, creator, post, snapshot

Row = Mapping[str, Any]
Key = tuple[Any, ...]

KEYS: Final[Mapping[Table, tuple[str, ...]]] = {
    creator: ("creator_id",),
    snapshot: ("creator_id", "day"),
    post: ("creator_id", "post_id"),
    comment: ("post_id", "comment_id"),
}
"""The tables that a merge writes, by the key of a row within a workspace."""


@dataclass(frozen=True, slots=True)
class CatalogueRows:
    """What a workspace knows, in the transaction that changes it. Bios are open here and sealed there."""

    database: Database
    connection: AsyncConnection
    seal: Seal
    workspace_id: str

    async def by_key(self, table: Table, keys: Sequence[Key]) -> dict[Key, dict[str, Any]]:
        """Return the rows of a table that have one of these keys."""
        columns = [table.c[name] for name in KEYS[table]]
        found: dict[Key, dict[str, Any]] = {}
        for part in chunks(keys, CHUNK):
            match = (
                columns[0].in_([key[0] for key in part])
                if len(columns) == 1
                else tuple_(*columns).in_(part)
            )
            query = select(table).where(table.c.workspace_id == self.workspace_id, match)
            for row in await self.connection.execute(query):
                known = dict(row._mapping)
                if "bio" in known:
                    known["bio"] = self.seal.open(known["bio"])
                found[tuple(known[column.name] for column in columns)] = known
        return found

    async def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Write rows, each in the place of the one with its key; what a row does not tell is unknown."""
        names = [column.name for column in table.columns if column.name != "workspace_id"]
        new = self.database.insert(table)
        statement = new.on_conflict_do_update(
            index_elements=["workspace_id", *KEYS[table]],
            set_={name: new.excluded[name] for name in names if name not in KEYS[table]},
        )
        for part in chunks(rows, CHUNK):
            values = [{name: row.get(name) for name in names} for row in part]
            for row in values:
                row["workspace_id"] = self.workspace_id
                if "bio" in row:
                    row["bio"] = self.seal.close(row["bio"])
            await self.connection.execute(statement, values)

    async def owners(self, posts: Sequence[str]) -> set[str]:
        """Return whose these posts are."""
        found: set[str] = set()
        for part in chunks(posts, CHUNK):
            query = select(post.c.creator_id).where(
                post.c.workspace_id == self.workspace_id, post.c.post_id.in_(part)
            )
            found |= set((await self.connection.execute(query)).scalars())
        return found
