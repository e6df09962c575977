"""One database: connections for reading, and one transaction at a time for writing on SQLite."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import event, exc, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.schema import Table

from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.storage.engine import sqlite_driver

BUSY_MS: Final = 30_000
"""Milliseconds that a transaction waits for another process's."""

SCRUBS: Final = 4
PATIENCE_SECONDS: Final = 0.2
"""How often emptying the log is tried, and how much longer it waits each time."""

TURNS: Final = {"pool_size": 10, "max_overflow": 5}
READS: Final = {"pool_size": 5, "max_overflow": 5}
BRIEF: Final = {"pool_size": 3, "max_overflow": 2}
"""PostgreSQL's connections by what they are for, so that who holds one waits for none of its own
kind: a turn that writes can always read, and a crowd of turns lets beats through. 30 a process, and
the bell's line."""

POOL_TIMEOUT_S: Final = 10.0
"""So long a connection of a pool is waited for. A turn that got none is begun again."""

NoConnectionError = exc.TimeoutError
"""Others held every connection of a pool for so long."""


class Database:
    """`read()` gives a connection, `write()` a transaction; both databases behave alike. `brief()`
    is a transaction of a few statements that turns, however many, do not hold up on PostgreSQL.

    SQLite runs in WAL: readers never wait; writers queue on a fair lock in this process and on
    `BEGIN IMMEDIATE` with a busy timeout between processes.

    tiers: the sizes of accounts, by which its summaries are made (`core.storage.catalogue.summaries`).
    """

    def __init__(self, url: str, tiers: Tiers = DEFAULT_TIERS) -> None:
        self.url = url
        self.tiers = tiers
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._writer = _sqlite_engine(url, pool_size=1)
            event.listen(self._writer.sync_engine, "begin", _begin_immediate)
            self._reader = _sqlite_engine(
                url, pool_size=4, isolation_level="AUTOCOMMIT", skip_autocommit_rollback=True
            )
            self._brief = self._writer
            self._lock: asyncio.Lock | None = asyncio.Lock()
        else:
            self._writer = _postgres_engine(url, **TURNS)
            self._reader = _postgres_engine(url, isolation_level="AUTOCOMMIT", **READS)
            self._brief = _postgres_engine(url, **BRIEF)
            self._lock = None

    @property
    def file(self) -> Path | None:
        """The file of an SQLite database."""
        path = make_url(self.url).database
        return Path(path) if self.is_sqlite and path else None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection for reading; each statement sees what was committed before it."""
        async with self._reader.connect() as connection:
            yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection for reading whose every statement sees one and the same instant."""
        if self.is_sqlite:
            async with self.read() as connection:
                await connection.exec_driver_sql("BEGIN")
                try:
                    yield connection
                finally:
                    await connection.exec_driver_sql("COMMIT")
            return
        async with self._reader.connect() as connection:
            await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """Give a transaction that commits at the end, or rolls back on an exception."""
        async with self._lock or nullcontext(), self._writer.begin() as connection:
            yield connection

    @asynccontextmanager
    async def brief(self) -> AsyncIterator[AsyncConnection]:
        """Give a transaction, as `write` does, for what must go on while turns hold theirs: beats,
        what Telegram delivers, what became of it. It must wait for nothing but the database."""
        async with self._lock or nullcontext(), self._brief.begin() as connection:
            yield connection

    async def scrub(self) -> bool:
        """Empty SQLite's write-ahead log, which keeps what was deleted until it is written over;
        return whether it is empty. A reader that is still at it is waited for a little."""
        if not self.is_sqlite:
            return True
        for attempt in range(SCRUBS):
            await asyncio.sleep(PATIENCE_SECONDS * attempt)
            async with self._lock or nullcontext(), self.read() as connection:
                await connection.exec_driver_sql("PRAGMA busy_timeout=100")
                found = await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                busy = found.fetchone()
                await connection.exec_driver_sql(f"PRAGMA busy_timeout={BUSY_MS}")
            if busy is not None and not busy[0]:
                return True
        return False

    async def now(self, connection: AsyncConnection) -> datetime:
        """Return the time that all processes agree on: the server's, else this machine's."""
        if self.is_sqlite:
            return datetime.now(UTC)
        now: datetime = (await connection.execute(text("SELECT clock_timestamp()"))).scalar_one()
        return now

    def insert(self, table: Table) -> Any:
        """Return this database's INSERT, which knows `on_conflict_do_nothing` and `..._update`."""
        return sqlite.insert(table) if self.is_sqlite else postgresql.insert(table)

    async def close(self) -> None:
        """Close every connection."""
        for engine in {self._writer, self._reader, self._brief}:
            await engine.dispose()


def _postgres_engine(url: str, **options: Any) -> AsyncEngine:
    return create_async_engine(
        url, pool_pre_ping=True, pool_timeout=POOL_TIMEOUT_S, hide_parameters=True, **options
    )


def _sqlite_engine(url: str, pool_size: int, **options: Any) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,  # what people wrote may not reach a log
        pool_reset_on_return=None,  # `write` ends its transaction, and reading opens none
        connect_args={"async_creator_fn": sqlite_driver.connect},
        **options,
    )
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event opens transactions, not sqlite3
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        f"busy_timeout={BUSY_MS}",
        "secure_delete=ON",  # what people had deleted is not left in free pages
        "foreign_keys=ON",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
