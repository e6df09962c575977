"""Bring a database to the newest schema, by Alembic, from within this process."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.storage.engine.database import Database
from core.storage.engine.soundness import ensure_whole
from core.storage.transfer.marks import ensure_here

if TYPE_CHECKING:
    from alembic.config import Config


async def migrate(database: Database) -> tuple[str | None, str]:
    """Bring the database of a living installation to the newest schema.

    Raises:
        MovedError: the installation lives in another database.
        LackingError: tables or columns of this schema were taken away.
        UnknownSchemaError: it is no schema of Gandeng.
    """
    revisions = await upgrade(database)
    await ensure_here(database)
    await ensure_whole(database)
    return revisions


class UnknownSchemaError(Exception):
    """The database's schema is neither one of this version's nor of a later one."""


async def upgrade(database: Database) -> tuple[str | None, str]:
    """Run every migration that is missing; return the revision before and after.

    Several processes may call it at once: the database's write lock lets one through, and the
    others then find nothing to do. A schema of a later version is left as it is: migrations only
    add (docs/operations.md), so that a replica of the version before works on it.

    Raises:
        UnknownSchemaError: it is no schema of Gandeng.
    """
    async with database.write() as connection:
        return await connection.run_sync(_upgrade)


async def revisions(database: Database) -> tuple[str | None, str]:
    """Return the database's revision and the newest one that the code knows.

    Raises:
        UnknownSchemaError: it is no schema of Gandeng.
    """
    async with database.read() as connection:
        current = await connection.run_sync(_current)
    return current, _newest(_config())


def is_behind(current: str | None, newest: str) -> bool:
    """Return whether a schema lacks something that this version needs."""
    return current is None or current < newest


def is_ahead(current: str | None, newest: str) -> bool:
    """Return whether a schema is of a later version than this one."""
    return current is not None and current > newest


def _upgrade(connection: Any) -> tuple[str | None, str]:
    from alembic import command

    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(71172)")
    before = _current(connection)
    config = _config()
    newest = _newest(config)
    if is_ahead(before, newest):
        return before, before or newest
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    return before, _current(connection) or ""


def _current(connection: Any) -> str | None:
    from alembic.runtime.migration import MigrationContext

    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and connection.dialect.name == "sqlite" and (others := _tables(connection)):
        raise UnknownSchemaError(f"The database has tables of something else ({others})")
    if found is not None and not re.fullmatch(r"\d{4}", found):
        raise UnknownSchemaError(f"The database has schema {found}, which is none of Gandeng's")
    return found


def _tables(connection: Any) -> str:
    """Return a few of the tables that a file has: whose they are, its owner knows by them."""
    query = """SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name LIMIT 3"""
    return ", ".join(connection.exec_driver_sql(query).scalars())


def _newest(config: Config) -> str:
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(config).get_current_head() or ""


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations"))
    return config
