"""What leaves a workspace of its proposals is a coarse number, and only where many have it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from core.storage.catalogue.proposals import LATELY, note, told_to_others
from core.storage.engine.database import Database
from core.storage.tables import proposed
from tests.storage.catalogue.test_catalogue import NOW, catalogue, creators, fill

ROW = {"followers": 5_000, "rate_idr": 100_000}


async def told(database: Database, shops: range, *names: str, ago: int = 0) -> None:
    """Propose these to some workspaces, so many days ago."""
    for shop in shops:
        await fill(database, creators({"handle": "own"} | ROW), workspace=f"p{shop}")
        async with database.write() as connection:
            await note(database, connection, f"p{shop}", names, NOW - timedelta(days=ago))


async def others(database: Database, workspace: str, *names: str) -> dict[str, int]:
    async with database.read() as connection:
        return await told_to_others(connection, workspace, names, NOW)


async def test_fewer_than_five_workspaces_are_not_told_of(database: Database) -> None:
    await told(database, range(1, 5), "tiktok:a")
    assert await others(database, "p99", "tiktok:a") == {}
    await told(database, range(5, 6), "tiktok:a")
    assert await others(database, "p99", "tiktok:a", "tiktok:b") == {"tiktok:a": 5}


async def test_numbers_are_rounded_down(database: Database) -> None:
    await told(database, range(1, 9), "tiktok:a")
    assert await others(database, "p99", "tiktok:a") == {"tiktok:a": 5}


async def test_what_one_was_told_itself_is_not_crowded(database: Database) -> None:
    await told(database, range(1, 8), "tiktok:a")
    assert await others(database, "p3", "tiktok:a") == {}


async def test_long_ago_counts_no_more_and_is_forgotten(database: Database) -> None:
    await told(database, range(1, 8), "tiktok:a", ago=LATELY.days + 1)
    assert await others(database, "p99", "tiktok:a") == {}
    await told(database, range(1, 2), "tiktok:b")
    async with database.read() as connection:
        mine = select(proposed.c.creator_id).where(proposed.c.workspace_id == "p1")
        assert (await connection.execute(mine)).scalars().all() == ["tiktok:b"]


async def test_the_same_proposal_again_is_one_row(database: Database) -> None:
    await told(database, range(1, 2), "tiktok:a", ago=3)
    await told(database, range(1, 2), "tiktok:a", "tiktok:a")
    async with database.read() as connection:
        rows = (await connection.execute(select(func.count()).select_from(proposed))).scalar_one()
        day = (await connection.execute(select(proposed.c.day))).scalar_one()
    assert (rows, day) == (1, NOW.date().isoformat())


async def test_a_catalogue_says_how_crowded_somebody_is(database: Database) -> None:
    await told(database, range(1, 12), "tiktok:a", "tiktok:b")
    found = await catalogue(database, workspace="p50").crowded(("tiktok:a", "tiktok:b", "tiktok:c"))
    assert set(found) == {"tiktok:a", "tiktok:b"}
    assert all(0 < share <= 1 for share in found.values())
