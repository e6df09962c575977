"""Whether a database is whole and takes commits: what the number of its schema does not tell."""

from __future__ import annotations

from typing import Final

from sqlalchemy import update
from sqlalchemy.exc import DatabaseError, OperationalError

from core.storage.engine.database import BUSY_MS, Database
from core.storage.engine.trouble import Trouble, trouble_of
from core.storage.replicas.slices import LEADER
from core.storage.tables import lease, metadata

PATIENCE_MS: Final = 3_000
"""So long a commit that is only tried waits for another process's."""

COLUMNS: Final = {
    True: "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c",
    False: """SELECT t.relname, c.attname FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
        WHERE pg_table_is_visible(t.oid) AND c.attnum > 0 AND NOT c.attisdropped""",
}
"""Tables and their columns, on SQLite and elsewhere."""

WAITS: Final = {
    True: (f"PRAGMA busy_timeout={PATIENCE_MS}", f"PRAGMA busy_timeout={BUSY_MS}"),
    False: (f"SET lock_timeout={PATIENCE_MS}", "RESET lock_timeout"),
}


class LackingError(Exception):
    """Tables or columns that the schema should have are not there; its text lists them."""


async def lacking(database: Database) -> tuple[str, ...]:
    """Return which tables, and which columns of others, this version needs and does not find."""
    async with database.read() as connection:
        rows = await connection.exec_driver_sql(COLUMNS[database.is_sqlite])
        found = {tuple(row) for row in rows}
    tables = {table for table, _ in found}
    return tuple(
        f"{table.name}.{column.name}" if table.name in tables else table.name
        for table in metadata.sorted_tables
        for column in (table.columns if table.name in tables else list(table.columns)[:1])
        if (table.name, column.name) not in found
    )


async def ensure_whole(database: Database) -> None:
    """Make sure that every table and column of the newest schema is there.

    Raises:
        LackingError: some are not.
    """
    if names := await lacking(database):
        raise LackingError(", ".join(names))


async def damage(database: Database) -> str:
    """Return what SQLite finds damaged first, reading the whole file; empty where nothing is."""
    if not database.is_sqlite:
        return ""
    try:
        async with database.read() as connection:
            rows = await connection.exec_driver_sql("PRAGMA quick_check(1)")
            said = str(rows.scalars().first())
    except DatabaseError as error:
        if isinstance(error, OperationalError):
            raise  # busy, or out of reach
        return str(error.orig)  # what is needed to check it is damaged itself
    return "" if said == "ok" else said.rpartition("\n")[2]


async def refusal(database: Database) -> Trouble | None:
    """Return why a commit that changes nothing is refused; None where it is taken."""
    same = update(lease).where(lease.c.slice == LEADER).values(fence=lease.c.fence)
    briefly, as_before = WAITS[database.is_sqlite]
    try:
        async with database.read() as connection:
            await connection.exec_driver_sql(briefly)
            try:
                await connection.execute(same)
            finally:
                await connection.exec_driver_sql(as_before)
    except Exception as error:
        found = trouble_of(error)
        if found is None:
            raise
        return found
    return None
