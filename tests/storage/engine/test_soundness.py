"""What the number of a schema does not tell: what is missing, what is damaged, what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from core.storage.engine import soundness
from core.storage.engine.database import Database
from core.storage.engine.migrate import UnknownSchemaError, migrate, revisions
from core.storage.engine.soundness import LackingError, damage, lacking, refusal
from core.storage.tables import lease


async def test_a_new_database_is_whole_and_takes_commits(database: Database) -> None:
    assert await lacking(database) == ()
    assert await damage(database) == ""
    async with database.read() as connection:
        before = (await connection.execute(select(lease).order_by(lease.c.slice))).all()
        assert await refusal(database) is None
        assert (await connection.execute(select(lease).order_by(lease.c.slice))).all() == before


async def test_tables_and_columns_that_are_gone_are_named(tmp_path: Path) -> None:
    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/x.db")
    await migrate(opened)
    async with opened.write() as connection:
        await connection.exec_driver_sql("DROP TABLE delivery")
        await connection.exec_driver_sql("ALTER TABLE subscription DROP COLUMN told")
    assert set(await lacking(opened)) == {"delivery", "subscription.told"}
    with pytest.raises(LackingError, match=r"subscription\.told"):
        await migrate(opened)
    await opened.close()


async def test_columns_that_are_gone_are_named_on_either_database(database: Database) -> None:
    async with database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE price_range RENAME COLUMN people TO persons")
    try:
        assert await lacking(database) == ("price_range.people",)
    finally:
        async with database.write() as connection:
            back = "ALTER TABLE price_range RENAME COLUMN persons TO people"
            await connection.exec_driver_sql(back)


@pytest.mark.parametrize("page", [1, 2, -1], ids=["second", "third", "last"])
async def test_damaged_pages_are_found(tmp_path: Path, page: int) -> None:
    file = tmp_path / "x.db"
    opened = Database(f"sqlite+aiosqlite:///{file}")
    await migrate(opened)
    await opened.close()
    with file.open("r+b") as written:
        written.seek(4096 * page, os.SEEK_END if page < 0 else os.SEEK_SET)
        written.write(b"\xff" * 4096)
    assert await damage(opened)
    await opened.close()


async def test_a_lock_of_somebody_else_refuses_commits_for_as_long(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = {True: ("PRAGMA busy_timeout=20", ""), False: ("SET lock_timeout=20", "")}
    waits = {kind: (short[kind][0], after) for kind, (_, after) in soundness.WAITS.items()}
    monkeypatch.setattr(soundness, "WAITS", waits)
    async with database.write() as connection:
        await connection.execute(update(lease).values(fence=lease.c.fence))
        found = await refusal(database)
        assert found is not None
        assert found.kind == "busy"
    assert await refusal(database) is None


async def test_a_file_of_another_application_is_refused(tmp_path: Path) -> None:
    opened = Database(f"sqlite+aiosqlite:///{tmp_path}/kue.db")
    async with opened.write() as connection:
        await connection.execute(text("CREATE TABLE kue (nama)"))
    for look in (migrate, revisions):
        with pytest.raises(UnknownSchemaError, match="kue"):
            await look(opened)
    async with opened.write() as connection:
        await connection.execute(text("DROP TABLE kue"))
    assert (await migrate(opened))[0] is None  # empty, and so anybody's
    await opened.close()
