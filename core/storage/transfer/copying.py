"""Make a table of one database equal to that of another, row by row, whatever is there already."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table, delete, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database

BATCH: Final = 500
"""Rows that are compared and written at a time."""

MODULUS: Final = 2**64

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a table has, and what they add up to in any order."""

    rows: int = 0
    checksum: int = 0

    def plus(self, rows: Sequence[Row]) -> Sum:
        """Return this with more rows: their digests are added modulo 2^64."""
        added = sum(map(_digest, rows))
        return Sum(self.rows + len(rows), (self.checksum + added) % MODULUS)

    def __str__(self) -> str:
        return f"{self.checksum:016x}"


def _digest(row: Row) -> int:
    return int.from_bytes(hashlib.blake2b(repr(row).encode(), digest_size=8).digest(), "big")


async def read_rows(
    connection: AsyncConnection, table: Table, *, keys_only: bool = False
) -> AsyncIterator[list[Row]]:
    """Give all rows (or their keys) by the primary key, `BATCH` at a time.

    Both databases walk along their own index; they may sort text differently.
    """
    keys = list(table.primary_key.columns)
    query = select(*keys) if keys_only else select(table)
    places = [list(query.selected_columns).index(k) for k in keys] if keys_only else _places(table)
    query = query.order_by(*keys).limit(BATCH)
    last: Row | None = None
    while True:
        step = query if last is None else query.where(tuple_(*keys) > tuple_(*_bound(keys, last)))
        rows = [tuple(row) for row in await connection.execute(step)]
        if rows:
            yield rows
        if len(rows) < BATCH:
            return
        last = tuple(rows[-1][place] for place in places)


async def add_up(connection: AsyncConnection, table: Table) -> Sum:
    """Return the count and checksum of a table."""
    total = Sum()
    async for rows in read_rows(connection, table):
        total = total.plus(rows)
    return total


async def write_missing(source: AsyncConnection, target: Database, table: Table) -> int:
    """Write the rows that `target` has not, or has otherwise; return how many."""
    upsert = _upsert(target, table)
    names = [c.name for c in table.columns]
    written = 0
    async for rows in read_rows(source, table):
        async with target.write() as connection:
            there = await _same_keys(connection, table, rows)
            new = [dict(zip(names, row, strict=True)) for row in rows if row not in there]
            if new:
                await connection.execute(upsert, new)
        written += len(new)
    return written


async def remove_surplus(source: AsyncConnection, target: Database, table: Table) -> int:
    """Delete the rows of `target` whose keys `source` has not; return how many."""
    keys = list(table.primary_key.columns)
    removed = 0
    async with target.snapshot() as reading:
        async for rows in read_rows(reading, table, keys_only=True):
            found = await source.execute(select(*keys).where(tuple_(*keys).in_(rows)))
            surplus = set(rows) - {tuple(row) for row in found}
            if surplus:
                async with target.write() as connection:
                    await connection.execute(delete(table).where(tuple_(*keys).in_(surplus)))
            removed += len(surplus)
    return removed


def _upsert(database: Database, table: Table) -> Any:
    statement = database.insert(table)
    rest = {c.name: statement.excluded[c.name] for c in table.columns if not c.primary_key}
    if not rest:
        return statement.on_conflict_do_nothing()
    keys = [c.name for c in table.primary_key.columns]
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


async def _same_keys(connection: AsyncConnection, table: Table, rows: list[Row]) -> set[Row]:
    places = _places(table)
    wanted = [tuple(row[place] for place in places) for row in rows]
    condition = tuple_(*table.primary_key.columns).in_(wanted)
    return {tuple(row) for row in await connection.execute(select(table).where(condition))}


def _places(table: Table) -> list[int]:
    names = [c.name for c in table.columns]
    return [names.index(c.name) for c in table.primary_key.columns]


def _bound(keys: Sequence[Any], values: Row) -> list[Any]:
    return [literal(value, key.type) for key, value in zip(keys, values, strict=True)]
