"""The move: copy while the bot works, hold it for a moment, copy the rest, compare, change over.

Killed at any line it can be run again: rows that are there already are only compared, and the
source is closed before the target is opened, so that never both are alive.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import Table, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database
from core.storage.engine.migrate import is_ahead, revisions, upgrade
from core.storage.replicas.leases import TTL
from core.storage.tables import flood, key_check, lease, metadata, replica
from core.storage.transfer.copying import Sum, add_up, remove_surplus, write_missing
from core.storage.transfer.marks import (
    FILLING,
    MOVED,
    MovedError,
    Place,
    begin_filling,
    close_down,
    open_up,
    pause,
    read_mark,
)
from core.storage.transfer.numbers import carry_numbers

STAYS: Final = {lease.name, replica.name, flood.name}
"""Who serves a database, and what Telegram told them, is no business of another."""

HOLD: Final = timedelta(minutes=10)
"""How long replicas wait for a mover that died."""


class NotEmptyError(Exception):
    """The target holds something that did not come from this source."""


class ServedError(Exception):
    """A bot runs on the target; it must be stopped first."""


class NewerError(Exception):
    """A database has the schema of a later version, which alone knows all that is to be moved."""


class DifferenceError(Exception):
    """A table of the target does not add up to that of the source; nothing was changed over."""


@dataclass(frozen=True, slots=True)
class TableMoved:
    """What became of a table: rows and checksum are equal on both sides when all is done."""

    table: str
    rows: int
    checksum: str
    written: int
    removed: int


Tell = Callable[[str], None]
"""Told what happens now."""


async def move(
    source: Database,
    target: Database,
    tell: Tell = lambda _what: None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> list[TableMoved]:
    """Move everything from `source` to `target`, bring both to the newest schema before.

    A bot that serves `source` goes on until the last copy and then stops for good; one started on
    `target` begins where it stopped.

    Raises:
        MovedError: `source` is not where the installation lives.
        NotEmptyError: `target` holds another installation.
        ServedError: a bot runs on `target`.
        NewerError: `source` or `target` is of a later version than this one.
        DifferenceError: counts or checksums differ after copying.
    """
    for database in (source, target):
        await upgrade(database)
        if is_ahead(*await revisions(database)):
            raise NewerError
    already = await _check(source, target)
    counts: Counter[tuple[str, str]] = Counter()
    await _copy(source, target, tell, counts)
    if not already and await _is_served(source):
        tell("hold")
        async with source.write() as connection:
            await pause(connection, source, HOLD)
        await sleep(TTL.total_seconds())
    async with source.write() as held:
        await _lock(held, source)
        tell("rest")
        await _copy(source, target, tell, counts, held)
        sums = await _compare(source, target, held)
        await close_down(held, source, MOVED + Place.of(target.url).name)
    async with target.write() as connection:
        await open_up(connection, target)
    return [
        TableMoved(name, s.rows, str(s), counts["written", name], counts["removed", name])
        for name, s in sums.items()
    ]


async def _check(source: Database, target: Database) -> bool:
    """Mark the target as being filled; return whether the source was closed by an earlier run."""
    here, there = Place.of(source.url).name, Place.of(target.url).name
    if here == there:
        raise NotEmptyError
    mark, other = await read_mark(source), await read_mark(target)
    if mark not in {"", MOVED + there}:
        raise MovedError(mark)
    if mark and other != FILLING + here:
        raise MovedError(mark)
    if other not in {FILLING + here, MOVED + here} and (other or not await _is_empty(target)):
        raise NotEmptyError
    if await _is_served(target):
        raise ServedError
    async with target.write() as connection:
        await begin_filling(connection, target, FILLING + here)
    return bool(mark)


async def _is_empty(database: Database) -> bool:
    """Return whether nobody's data are there: a key alone is noted by any start."""
    async with database.read() as connection:
        for table in set(_tables()) - {key_check}:
            if (await connection.execute(select(table).limit(1))).first() is not None:
                return False
    return True


async def _is_served(database: Database) -> bool:
    async with database.read() as connection:
        now = await database.now(connection)  # replicas note when they were seen by its clock
        query = select(func.count()).where(replica.c.seen_at > now - TTL * 2)
        return (await connection.execute(query)).scalar_one() > 0


async def _lock(connection: AsyncConnection, database: Database) -> None:
    """Let nobody else write until this transaction ends; on SQLite it alone writes anyway."""
    if not database.is_sqlite:
        names = ", ".join(sorted(metadata.tables))
        await connection.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))


def _tables() -> list[Table]:
    return [table for table in metadata.sorted_tables if table.name not in STAYS]


async def _copy(
    source: Database,
    target: Database,
    tell: Tell,
    counts: Counter[tuple[str, str]],
    held: AsyncConnection | None = None,
) -> None:
    """Make the target equal to a snapshot of the source, or to the source that is `held`."""
    tables = _tables()
    async with nullcontext(held) if held else source.snapshot() as reading:
        # What refers to a row goes before it, and comes after it.
        for table in reversed(tables):
            counts["removed", table.name] += await remove_surplus(reading, target, table)
        for table in tables:
            tell(table.name)
            counts["written", table.name] += await write_missing(reading, target, table)


async def _compare(source: Database, target: Database, held: AsyncConnection) -> dict[str, Sum]:
    """Carry the numbering over and return what the tables add up to, on both sides alike."""
    async with target.write() as writing:
        await carry_numbers((held, source), (writing, target), _tables())
    sums = {}
    for table in _tables():
        sums[table.name] = await add_up(held, table)
        async with target.snapshot() as connection:
            if sums[table.name] != await add_up(connection, table):
                raise DifferenceError(table.name)
    return sums
