"""Where each table's numbering stands: an id that was used once is never given again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, column, func, select, text
from sqlalchemy import table as table_of
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database


async def carry_numbers(
    source: tuple[AsyncConnection, Database],
    target: tuple[AsyncConnection, Database],
    tables: list[Table],
) -> None:
    """Let the numbering of `target` go on where that of `source` stands."""
    for table in tables:
        column = table.autoincrement_column
        if column is not None and column.autoincrement is True:
            await _write(*target, table, await _read(*source, table))


async def _read(connection: AsyncConnection, database: Database, table: Table) -> int:
    highest = select(func.coalesce(func.max(table.c.id), 0))
    found: int = (await connection.execute(highest)).scalar_one()
    if database.is_sqlite:
        kept = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        values = {"name": table.name} if table.dialect_options["sqlite"]["autoincrement"] else None
        given = (await connection.execute(kept, values)).scalar_one_or_none() if values else 0
        return max(found, int(given or 0))
    sequence = (await connection.execute(_sequence(table))).scalar_one()
    state = table_of(sequence.rpartition(".")[2], column("last_value"), column("is_called"))
    last, called = (await connection.execute(select(state))).one()
    return max(found, last if called else 0)


async def _write(
    connection: AsyncConnection, database: Database, table: Table, number: int
) -> None:
    values: dict[str, Any] = {"name": table.name, "number": number}
    if not database.is_sqlite:
        sequence = (await connection.execute(_sequence(table))).scalar_one()
        if number:
            await connection.execute(text("SELECT setval(:s, :n)"), {"s": sequence, "n": number})
        return
    if table.dialect_options["sqlite"]["autoincrement"]:
        await connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
        into = "INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)"
        await connection.execute(text(into), values)


def _sequence(table: Table) -> Any:
    return select(func.pg_get_serial_sequence(table.name, "id"))
