"""Whether a key is the one that a database was sealed with: another one reads nothing of it, and what
it seals itself the right one will not read."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database
from core.storage.engine.sealing import PREFIX, Seal
from core.storage.tables import creator, intake_row, key_check, unmatched, vendor_token

KNOWN_BY: Final = "gandeng: the key of this database"
SEALED: Final[tuple[Column[str], ...]] = (
    vendor_token.c.token,
    intake_row.c.before,
    creator.c.bio,
    unmatched.c.message,
)
"""What a database tells its key by that was sealed before keys were noted."""


class OtherKeyError(Exception):
    """The key is not the one that the database was sealed with."""


async def fits(database: Database, seal: Seal) -> bool:
    """Return whether this is the key of a database; any is, where nothing was sealed yet."""
    async with database.read() as connection:
        return await _fits(connection, seal)


async def note_key(database: Database, seal: Seal) -> None:
    """Note the first key that a database is opened with; any later one must be the same.

    Raises:
        OtherKeyError: it is another one.
    """
    async with database.read() as connection:
        known = await _noted(connection) is not None
    if not known:
        first = database.insert(key_check).values(id=1, digest=seal.digest(KNOWN_BY))
        async with database.write() as connection:
            if await _fits(connection, seal):
                await connection.execute(first.on_conflict_do_nothing())
    if not await fits(database, seal):
        raise OtherKeyError


async def change_key(database: Database, seal: Seal) -> None:
    """Take another key from now on: what was sealed with the one before stays unread."""
    row = {"id": 1, "digest": seal.digest(KNOWN_BY)}
    statement = database.insert(key_check).values(row)
    async with database.write() as connection:
        await connection.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_={"digest": row["digest"]})
        )


async def _noted(connection: AsyncConnection) -> str | None:
    return (await connection.execute(select(key_check.c.digest))).scalar_one_or_none()


async def _fits(connection: AsyncConnection, seal: Seal) -> bool:
    noted = await _noted(connection)
    if noted is not None:
        return noted == seal.digest(KNOWN_BY)
    samples: list[str] = []
    for column in SEALED:
        query = select(column).where(column.startswith(PREFIX)).limit(1)
        samples += (await connection.execute(query)).scalars()
    return not samples or any(seal.open(one) is not None for one in samples)
