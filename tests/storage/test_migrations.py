"""Migrations make exactly the tables that the code knows, on both databases."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, MetaData, Table, insert, inspect, select

from core.storage.engine.database import Database
from core.storage.engine.migrate import (
    UnknownSchemaError,
    _config,
    is_ahead,
    is_behind,
    migrate,
    revisions,
)
from core.storage.tables import metadata
from tests.databases import fresh_url

WITH_REPLICAS = "0005"
"""Since this revision several versions may run at once."""

PASSED = """
0001:c3d45499 0002:7341e665 0003:a8e83455 0004:36399f13 0005:6c6985f9 0006:d118a6fc 0007:565abc9a
0008:b8e9205e 0009:bbcb2144 0010:5cce5a0b 0011:d4233f65 0012:56cb1a1e 0013:fb8c6c61 0014:963bc22b
0015:236b2db9 0016:df64e17a 0017:ab5dc56c 0018:d9b3fd12 0019:4dd57cd4 0020:3ce9262c 0021:3212afcf
0022:ff3fc3cc 0023:529f3783 0024:438086d5 0025:dfea055a 0026:644ea661 0027:5d9a8a37 0028:2b5f16c7
0029:22d6e527
"""
"""Migrations that databases in use have passed, by digests of their text without its spaces."""


async def test_a_migrated_database_has_the_tables_of_the_code(database: Database) -> None:
    def differences(connection: Any) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.write() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_again_changes_nothing(database: Database) -> None:
    before, after = await migrate(database)
    assert before == after


async def test_a_schema_of_a_later_version_is_left_as_it_is(database: Database) -> None:
    _, newest = await revisions(database)
    await rename(database, "0999")
    assert await migrate(database) == ("0999", "0999")
    assert await revisions(database) == ("0999", newest)
    assert is_ahead("0999", newest)
    assert not is_behind("0999", newest)


async def test_a_schema_of_somebody_else_is_refused(database: Database) -> None:
    await rename(database, "ae1027a6acf")
    with pytest.raises(UnknownSchemaError, match="ae1027a6acf"):
        await migrate(database)
    with pytest.raises(UnknownSchemaError):
        await revisions(database)


def test_revisions_are_numbers_in_order() -> None:
    """Later and earlier are told by them alone."""
    found = [one.revision for one in ScriptDirectory.from_config(_config()).walk_revisions()]
    assert found == sorted(found, reverse=True)
    assert all(re.fullmatch(r"\d{4}", revision) for revision in found)


def test_what_databases_have_passed_is_not_edited() -> None:
    """They would never get it: whoever has something to add or to mend writes a further migration."""
    folder = Path(_config().get_main_option("script_location") or "") / "versions"
    now = {
        file.name[:4]: blake2b(
            "".join(file.read_text().split()).encode(), digest_size=4
        ).hexdigest()
        for file in folder.glob("0*.py")
    }
    passed = dict(pair.split(":") for pair in PASSED.split())
    assert {revision: now[revision] for revision in passed} == passed


async def rename(database: Database, revision: str) -> None:
    async with database.write() as connection:
        await connection.exec_driver_sql(f"UPDATE alembic_version SET version_num='{revision}'")


def upgrade(connection: Any, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def columns(connection: Any) -> dict[tuple[str, str], Any]:
    """Return every column of every table with what is known of it."""
    found = inspect(connection)
    names = found.get_table_names()
    return {(table, c["name"]): c for table in names for c in found.get_columns(table)}


async def test_old_code_works_on_beside_new_code(tmp_path: Path) -> None:
    """Since replicas exist, a migration takes nothing away and asks nothing new of a writer."""
    script = ScriptDirectory.from_config(_config())
    revisions = [found.revision for found in script.walk_revisions()][::-1]
    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/old.db")
    async with opened.write() as connection:
        await connection.run_sync(upgrade, WITH_REPLICAS)
        before = await connection.run_sync(columns)
        for revision in revisions[revisions.index(WITH_REPLICAS) + 1 :]:
            await connection.run_sync(upgrade, revision)
            after = await connection.run_sync(columns)
            assert before.keys() <= after.keys(), revision
            old_tables = {table for table, _ in before}
            for table, name in after.keys() - before.keys():
                new = after[table, name]
                optional = new["nullable"] or new["default"] is not None
                assert table not in old_tables or optional, f"{revision}: {table}.{name}"
            before = after
    await opened.close()


def written(table: Table, number: int) -> dict[str, Any]:
    """Return a row as old code writes it: what has neither a default nor may be missing. Every value
    is the same number, so that rows find what they refer to."""

    def value(column: Column[Any]) -> Any:
        kind = column.type.python_type
        return kind(number)[: column.type.length] if kind is str else kind(number)

    needed = (c for c in table.columns if c.primary_key or not (c.nullable or c.server_default))
    return {column.name: value(column) for column in needed}


async def test_rows_as_old_code_writes_and_reads_them_are_taken(
    database: Database, tmp_path: Path
) -> None:
    """What the first version with replicas and the one before this know of the tables is enough."""
    script = ScriptDirectory.from_config(_config())
    revisions = [found.revision for found in script.walk_revisions()][::-1]
    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/old.db")
    for at, revision in enumerate((WITH_REPLICAS, revisions[-2])):
        old = MetaData()
        async with opened.write() as connection:
            await connection.run_sync(upgrade, revision)
            await connection.run_sync(old.reflect)
        async with database.write() as connection:
            for table in old.sorted_tables:
                if table.name == "alembic_version":
                    continue
                for number in (1_000 + 2 * at, 1_001 + 2 * at):
                    row = written(table, number)
                    await connection.execute(insert(table).values(**row))
                key = next(iter(table.primary_key))
                found = await connection.execute(select(table).where(key == row[key.name]))
                assert found.one()._mapping[key.name] == row[key.name], (revision, table.name)
    await opened.close()


IN_USE = (
    "INSERT INTO workspace VALUES ('p1', 'business', '2026')",
    """INSERT INTO campaign (id, workspace_id, name, created_by, created_at)
       VALUES (1, 'p1', 'Lebaran', 1, '2026')""",
    """INSERT INTO entry (id, workspace_id, campaign_id, batch, person_id, at, metric, value, mode)
       VALUES (5, 'p1', 1, 1, 1, '2026-11-21', 'sales', 1, 'add'),
              (9, 'p1', 1, 1, 1, '2026-11-24', 'sales', 1, 'add')""",
    """INSERT INTO subscription (id, chat_id, workspace_id, person_id, at, zone, language, days,
         only_changes, state, since, next_day, next_at, fence)
       VALUES (7, 1, 'p1', 1, '07:00', 'Asia/Jakarta', 'id', 'every', false, 'active',
         '2026-11-23', '2026-11-23', '2026', 1)""",
    "INSERT INTO delivery VALUES (7, '2026-11-22', 'posted', '2026')",
    "INSERT INTO outbox (id, chat_id, lane, reply, created_at) VALUES (3, 1, 'reply', 'x', '2026')",
)


def as_first_used(connection: Any) -> None:
    """Bring an empty database to 0002 as both migrations were when they were used first."""
    upgrade(connection, "0001")
    if connection.dialect.name == "sqlite":
        for table in ("inbox", "outbox"):
            query = f"SELECT sql FROM sqlite_master WHERE tbl_name = '{table}' AND sql > ''"
            made = connection.exec_driver_sql(query).scalars().all()
            connection.exec_driver_sql(f"DROP TABLE {table}")
            for statement in made:
                connection.exec_driver_sql(statement.replace("AUTOINCREMENT", ""))
    upgrade(connection, "0002")
    connection.exec_driver_sql("ALTER TABLE subscription DROP COLUMN told")
    for statement in IN_USE:
        connection.exec_driver_sql(statement)


def schema(connection: Any) -> dict[str, Any]:
    """Return all that a database says of its tables, in no order."""
    found = inspect(connection)
    said: dict[str, Any] = {}
    for table in found.get_table_names():
        parts = (
            found.get_columns(table),
            found.get_indexes(table),
            found.get_unique_constraints(table),
            found.get_foreign_keys(table),
            [found.get_pk_constraint(table)["constrained_columns"]],
        )
        said[table] = [sorted(re.sub(r" at 0x\w+", "", str(one)) for one in part) for part in parts]
    if connection.dialect.name == "sqlite":
        made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type='table'")
        said["numbered"] = {name for name, sql in made if "AUTOINCREMENT" in sql}
    return said


async def test_a_database_that_passed_a_migration_before_it_was_mended_is_as_a_new_one(
    database: Database, tmp_path: Path
) -> None:
    kind = "sqlite" if database.is_sqlite else "postgres"
    (tmp_path / "old").mkdir()
    with fresh_url(kind, tmp_path / "old") as url:
        opened = Database(url)
    async with opened.write() as connection:
        await connection.run_sync(as_first_used)
    await migrate(opened)
    async with database.read() as new, opened.read() as connection:
        assert await connection.run_sync(schema) == await new.run_sync(schema)
        kept = await connection.exec_driver_sql(
            "SELECT id, chat_id, kind, fence, told FROM subscription"
        )
        assert kept.all() == [(7, 1, "summary", 1, 5)]
        days = await connection.exec_driver_sql("SELECT * FROM delivery")
        assert days.all() == [(7, "2026-11-22", "posted", "2026")]
        letters = await connection.exec_driver_sql("SELECT id FROM outbox")
        assert letters.all() == [(3,)]
    await opened.close()


async def test_commissions_of_before_keep_their_share(tmp_path: Path) -> None:
    """They were tenths of a percent, and are hundredths."""
    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/old.db")
    async with opened.write() as connection:
        await connection.run_sync(upgrade, "0002")
        for statement in IN_USE[:3]:
            await connection.exec_driver_sql(statement)
        noted = "UPDATE entry SET metric = 'commission', value = 75 WHERE id = 9"
        await connection.exec_driver_sql(noted)
        await connection.run_sync(upgrade, "0029")
        found = await connection.exec_driver_sql("SELECT value FROM entry ORDER BY id")
        assert found.scalars().all() == [1, 750]
    await opened.close()
