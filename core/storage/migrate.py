"""Bring a database to the newest schema, by Alembic, from within this process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.storage.database import Database
from core.storage.transfer.marks import ensure_here

if TYPE_CHECKING:
    from alembic.config import Config


async def migrate(database: Database) -> tuple[str | None, str]:
    """Bring the database of a living installation to the newest schema.

    Raises:
        MovedError: the installation lives in another database.
    """
    revisions = await upgrade(database)
    await ensure_here(database)
    return revisions


async def upgrade(database: Database) -> tuple[str | None, str]:
    """Run every migration that is missing; return the revision before and after.

    Several processes may call it at once: the database's write lock lets one through, and the
    others then find nothing to do.
    """
    async with database.write() as connection:
        return await connection.run_sync(_upgrade)


async def revisions(database: Database) -> tuple[str | None, str]:
    """Return the database's revision and the newest one that the code knows."""
    from alembic.script import ScriptDirectory

    async with database.read() as connection:
        current = await connection.run_sync(_current)
    return current, ScriptDirectory.from_config(_config()).get_current_head() or ""


def _upgrade(connection: Any) -> tuple[str | None, str]:
    from alembic import command

    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(71172)")
    before = _current(connection)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    return before, _current(connection) or ""


def _current(connection: Any) -> str | None:
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
