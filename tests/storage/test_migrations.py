"""Migrations make exactly the tables that the code knows, on both databases."""

from __future__ import annotations

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from core.storage.database import Database
from core.storage.migrate import migrate
from core.storage.tables import metadata


async def test_a_migrated_database_has_the_tables_of_the_code(database: Database) -> None:
    def differences(connection: Any) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.write() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_again_changes_nothing(database: Database) -> None:
    before, after = await migrate(database)
    assert before == after
