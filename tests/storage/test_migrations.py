"""Migrations make exactly the tables that the code knows, on both databases."""

from __future__ import annotations

from pathlib import Path
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


async def test_what_chats_were_sent_survives_the_new_key(tmp_path: Path) -> None:
    """SQLite makes a table anew to change a key, and takes along what refers to it."""
    from alembic import command

    from core.storage.migrate import _config

    def upgrade(connection: Any, revision: str) -> None:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)

    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/old.db")
    async with opened.write() as connection:
        await connection.run_sync(upgrade, "0003")
        for statement in (
            "INSERT INTO workspace VALUES ('p1', 'business', '2026')",
            """INSERT INTO subscription VALUES (7, 1, 'p1', 1, '07:00', 'Asia/Jakarta', 'id',
               'every', 0, 'active', '2026', 3, '2026-11-23', '2026', 1, NULL)""",
            "INSERT INTO delivery VALUES (7, '2026-11-22', 'posted', '2026')",
        ):
            await connection.exec_driver_sql(statement)
    await migrate(opened)
    async with opened.read() as connection:
        kept = await connection.exec_driver_sql("SELECT id, chat_id, kind, fence FROM subscription")
        assert kept.all() == [(7, 1, "summary", 1)]
        days = await connection.exec_driver_sql("SELECT * FROM delivery")
        assert days.all() == [(7, "2026-11-22", "posted", "2026")]
    await opened.close()
