"""A consistent copy of a living SQLite database."""

from __future__ import annotations

import os
from errno import ENOSPC
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from core.storage.engine.database import Database
from core.storage.engine.migrate import revisions
from core.storage.engine.trouble import trouble_of
from core.storage.transfer.marks import ensure_here

MARKED_SINCE: Final = "0005"
"""The schema that knows leases, and with them the mark of a move."""


async def backup(database: Database, target: Path) -> None:
    """Write a copy of the database as it is at one instant; writers go on meanwhile.

    The copy appears under its name only when it is whole.

    Raises:
        ValueError: the database is not SQLite, or there is none.
        MovedError: the installation lives in another database.
        OSError: the copy cannot be written where it should stand.
    """
    if not database.is_sqlite:
        raise ValueError("only SQLite is copied here")
    current, _ = await revisions(database)
    if current is None:
        raise ValueError("there is no Gandeng database here")
    if current >= MARKED_SINCE:  # an older schema can be copied before it is brought up
        await ensure_here(database)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        async with database.read() as connection:
            await connection.exec_driver_sql("VACUUM INTO ?", (str(part),))
        part.replace(target)
    except DBAPIError as error:
        found = trouble_of(error)
        if found is not None and found.kind == "full":  # the copy's disk: nothing else is written
            raise OSError(ENOSPC, os.strerror(ENOSPC), str(target)) from None
        raise
    finally:
        part.unlink(missing_ok=True)
