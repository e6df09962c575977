"""Bring a database to the newest schema, by Alembic, from within this process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.storage.database import Database


async def migrate(database: Database) -> tuple[str | None, str]:
    """Run every migration that is missing; return the revision before and after.

    Several processes may call it at once: the database's write lock lets one through, and the
    others then find nothing to do.
    """
    async with database.write() as connection:
        return await connection.run_sync(_upgrade)


def _upgrade(connection: Any) -> tuple[str | None, str]:
    from alembic import command
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext

    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(71172)")
    before = MigrationContext.configure(connection).get_current_revision()
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    after = MigrationContext.configure(connection).get_current_revision()
    return before, after or ""
