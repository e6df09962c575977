"""Which of two databases an installation lives in: a mark in the place of the leader's lease.

A database whose lead is `moved to` elsewhere, or that is still being filled `from` elsewhere, has
no leader: nothing polls, works, sends or starts there, whatever processes still run on it.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import make_url, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database
from core.storage.replicas.slices import LEADER
from core.storage.tables import lease

FOREVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
MOVED: Final = "moved to "
FILLING: Final = "filled from "
LONGEST: Final = 120

REFUSE: Final = "BEGIN SELECT RAISE(ABORT, 'this installation has moved'); END"
RAISE: Final = "$$BEGIN RAISE EXCEPTION 'this installation has moved'; END$$"
EACH: Final = "FOR EACH STATEMENT EXECUTE FUNCTION moved()"

CLOSE: Final = {
    "sqlite": (f"CREATE TRIGGER IF NOT EXISTS moved BEFORE INSERT ON inbox {REFUSE}",),
    "postgresql": (
        f"CREATE OR REPLACE FUNCTION moved() RETURNS trigger LANGUAGE plpgsql AS {RAISE}",
        f"CREATE OR REPLACE TRIGGER moved BEFORE INSERT ON inbox {EACH}",
    ),
}
"""A process that still listens for Telegram may acknowledge nothing that nobody would work on."""

OPEN: Final = {
    "sqlite": ("DROP TRIGGER IF EXISTS moved",),
    "postgresql": ("DROP TRIGGER IF EXISTS moved ON inbox", "DROP FUNCTION IF EXISTS moved()"),
}


class MovedError(Exception):
    """This database is not where the installation lives; `mark` says what became of it."""

    def __init__(self, mark: str) -> None:
        super().__init__(mark)
        self.mark = mark


class Place(NamedTuple):
    """How a mark calls a database: without user and password."""

    name: str

    @staticmethod
    def of(url: str) -> Place:
        """Return the place of a database address."""
        parts = make_url(url)
        backend, where = parts.get_backend_name(), parts.query.get("host", parts.host or "")
        port = f":{parts.port}" if parts.port else ""
        full = f"{backend}://{where}{port}/{parts.database or ''}"
        if len(full) <= LONGEST:
            return Place(full)
        digest = hashlib.blake2b(full.encode(), digest_size=8).hexdigest()
        return Place(f"{full[: LONGEST - 20]}...{digest}")


async def read_mark(database: Database) -> str:
    """Return what became of a database; empty while an installation lives in it."""
    query = select(lease.c.holder).where(lease.c.slice == LEADER)
    async with database.read() as connection:
        holder = (await connection.execute(query)).scalar_one_or_none() or ""
    return holder if holder.startswith((MOVED, FILLING)) else ""


async def ensure_here(database: Database) -> None:
    """Make sure that the installation lives in this database.

    Raises:
        MovedError: it has moved on, or its move to here was not finished.
    """
    mark = await read_mark(database)
    if mark:
        raise MovedError(mark)


async def pause(connection: AsyncConnection, database: Database, lasts: timedelta) -> None:
    """Take every lease from the replicas for so long: nothing is worked on meanwhile.

    Should the mover die, the replicas take them back when the time is over.
    """
    await _take(connection, database, "paused", await database.now(connection) + lasts)


async def close_down(connection: AsyncConnection, database: Database, mark: str) -> None:
    """Take every lease for good and refuse what still arrives, until `open_up`."""
    await _take(connection, database, mark, FOREVER)
    await _execute(connection, database, CLOSE)


async def begin_filling(connection: AsyncConnection, database: Database, mark: str) -> None:
    """Take every lease for good; the caller alone writes here, until `open_up`."""
    await _take(connection, database, mark, FOREVER)
    await _execute(connection, database, OPEN)


async def open_up(connection: AsyncConnection, database: Database) -> None:
    """Give every lease free and accept what arrives."""
    await connection.execute(update(lease).values(holder=None, until=None))
    await _execute(connection, database, OPEN)


async def _take(
    connection: AsyncConnection, database: Database, holder: str, until: datetime
) -> None:
    if not database.is_sqlite:  # in the order in which replicas lock them: no deadlock
        await connection.execute(select(lease.c.slice).order_by(lease.c.slice).with_for_update())
    values = {"holder": holder, "fence": lease.c.fence + 1, "until": until}
    await connection.execute(update(lease).values(**values))


async def _execute(
    connection: AsyncConnection, database: Database, statements: dict[str, tuple[str, ...]]
) -> None:
    for statement in statements["sqlite" if database.is_sqlite else "postgresql"]:
        await connection.execute(text(statement))
