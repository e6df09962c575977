"""A consistent copy of a living SQLite database."""

from __future__ import annotations

from pathlib import Path

from core.storage.database import Database
from core.storage.migrate import revisions


async def backup(database: Database, target: Path) -> None:
    """Write a copy of the database as it is at one instant; writers go on meanwhile.

    The copy appears under its name only when it is whole.

    Raises:
        ValueError: the database is not SQLite, or there is none.
    """
    if not database.is_sqlite:
        raise ValueError("only SQLite is copied here")
    if (await revisions(database))[0] is None:
        raise ValueError("there is no Gandeng database here")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    async with database.read() as connection:
        await connection.exec_driver_sql("VACUUM INTO ?", (str(part),))
    part.replace(target)
