"""The SQLite driver behaves as aiosqlite's own does, with one hop to its thread per statement."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from core.storage.engine import sqlite_driver
from core.storage.engine.database import Database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/x.db")
    async with opened.write() as connection:
        await connection.execute(text("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT UNIQUE)"))
    yield opened
    await opened.close()


async def words(database: Database) -> list[str]:
    async with database.read() as connection:
        rows = await connection.execute(text("SELECT word FROM t ORDER BY id"))
        return [row.word for row in rows]


async def test_it_says_what_was_changed(database: Database) -> None:
    insert = text("INSERT INTO t (word) VALUES (:word)")
    async with database.write() as connection:
        first = await connection.execute(insert, {"word": "a"})
        many = await connection.execute(insert, [{"word": "b"}, {"word": "c"}])
        changed = await connection.execute(text("UPDATE t SET word = word || '!' WHERE id > 1"))
        assert (first.lastrowid, many.rowcount, changed.rowcount) == (1, 2, 2)
    assert await words(database) == ["a", "b!", "c!"]


async def test_a_returned_row_comes_with_its_statement(database: Database) -> None:
    async with database.write() as connection:
        statement = text("INSERT INTO t (word) VALUES ('a') RETURNING id")
        assert (await connection.execute(statement)).scalar_one() == 1


async def test_an_error_undoes_the_transaction_and_leaves_the_connection_usable(
    database: Database,
) -> None:
    insert = text("INSERT INTO t (word) VALUES ('a')")

    async def insert_twice() -> None:
        async with database.write() as connection:
            await connection.execute(insert)
            await connection.execute(insert)

    with pytest.raises(IntegrityError):
        await insert_twice()
    assert await words(database) == []
    with pytest.raises(OperationalError):
        async with database.read() as connection:
            await connection.execute(text("SELECT nothing FROM nowhere"))
    async with database.write() as connection:
        await connection.execute(insert)
    assert await words(database) == ["a"]


async def test_a_cancelled_transaction_leaves_nothing(database: Database) -> None:
    begun = asyncio.Event()

    async def write() -> None:
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO t (word) VALUES ('a')"))
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.write() as connection:
        await connection.execute(text("INSERT INTO t (word) VALUES ('b')"))
    assert await words(database) == ["b"]


async def test_what_is_committed_is_read_at_once_by_a_connection_opened_before(
    database: Database,
) -> None:
    async with database.read() as reader:
        count = text("SELECT count(*) FROM t")
        assert (await reader.execute(count)).scalar_one() == 0
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO t (word) VALUES ('a')"))
        assert (await reader.execute(count)).scalar_one() == 1


async def test_a_statement_is_one_hop(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    hops, execute = [], sqlite_driver.Connection._execute

    async def counted(self: Any, function: Any, *arguments: Any) -> Any:
        hops.append(function)
        return await execute(self, function, *arguments)

    await words(database)
    monkeypatch.setattr(sqlite_driver.Connection, "_execute", counted)
    await words(database)
    assert len(hops) == 1
    async with database.write() as connection:
        await connection.execute(text("INSERT INTO t (word) VALUES ('a')"))
    assert len(hops) == 1 + 3  # begin, insert, commit
