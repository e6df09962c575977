"""aiosqlite with one hop to its thread per statement, where its own cursor takes four.

A hop costs a future, a queue and two hand-overs of the GIL; a turn's transaction has a dozen
statements, so that hops and not SQLite were what a turn waited for (docs/durability.md).
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")


class Cursor:
    """What SQLAlchemy asks of a cursor; rows are fetched in the hop that executes."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cursor: sqlite3.Cursor | None = None
        self._rows: list[Any] = []

    async def __aenter__(self) -> Cursor:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Cursor:
        """Execute one statement and fetch what it returns."""
        await self._connection.run(self._execute, sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> Cursor:
        """Execute one statement for each of many parameters."""
        await self._connection.run(self._executemany, sql, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """Return what was fetched."""
        return self._rows

    async def close(self) -> None:
        """Let go of the rows; the statement was finished when they were fetched."""
        self._rows = []

    @property
    def description(self) -> Any:
        """The columns of the result, or None where a statement returns none."""
        return self._cursor.description if self._cursor else None

    @property
    def rowcount(self) -> int:
        """How many rows were changed; -1 where that has no meaning."""
        return self._cursor.rowcount if self._cursor else -1

    @property
    def lastrowid(self) -> int | None:
        """The key of the row that was inserted last."""
        return self._cursor.lastrowid if self._cursor else None

    def _execute(self, sql: str, parameters: Sequence[Any]) -> None:
        self._cursor = self._connection.raw.execute(sql, parameters)
        self._rows = self._cursor.fetchall() if self._cursor.description else []

    def _executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        self._cursor = self._connection.raw.executemany(sql, parameters)


class Connection(aiosqlite.Connection):
    """aiosqlite's connection, with our cursor, and with a thread that ends before its loop does."""

    _ended: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Let the thread end."""
        self._ended = super().stop()
        return self._ended

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except BaseException:
            if self._ended is not None:
                await self._ended
            raise

    def cursor(self) -> Cursor:  # type: ignore[override]
        """Return a cursor; that alone is no work for the thread."""
        return Cursor(self)

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection of the standard library, to be used in the thread only."""
        return self._conn

    async def run(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call a function in the connection's thread; return what it returns."""
        found: T = await self._execute(function, *arguments)  # type: ignore[no-untyped-call]
        return found


def connect(database: str, **options: Any) -> Connection:
    """Return an awaitable connection; SQLAlchemy's `async_creator_fn`."""
    connection = Connection(partial(_open, database, **options), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy does for connections that it opens itself
    return connection


def _open(database: str, **options: Any) -> sqlite3.Connection:
    """Open a database's file; one that is not there yet is made for its owner's eyes only, and so
    is its folder (SQLite gives the files beside it the same rights).

    Raises:
        sqlite3.OperationalError: it cannot be opened.
    """
    if not options.get("uri"):
        try:
            path = Path(database)
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not path.exists():
                path.touch(mode=0o600)
        except OSError as error:
            said = f"unable to open database file: {error.strerror}"
            raise sqlite3.OperationalError(said) from None
    opened: sqlite3.Connection = sqlite3.connect(database, **options)
    return opened
