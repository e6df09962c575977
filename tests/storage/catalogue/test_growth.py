"""What accounts had on earlier days: kept by day, read back, own days first."""

from datetime import UTC, datetime

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, GROWTH, POSTS
from core.storage.catalogue.growth import days_of, growth_frame
from core.storage.catalogue.seeding import Seeding
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


def history(*months: tuple[str, int]) -> pd.DataFrame:
    rows = [{"creator_id": "instagram:sari", "captured_at": d, "followers": n} for d, n in months]
    return GROWTH.conform(pd.DataFrame(rows))


async def kept(database: Database, *workspaces: str) -> list[tuple[str, int]]:
    async with database.read() as connection:
        rows = (await connection.execute(days_of(workspaces, ["instagram:sari"]))).all()
    frame = growth_frame(rows, workspaces[0]).sort_values("captured_at")
    return [
        (f"{d:%Y-%m-%d}", int(n))
        for d, n in zip(frame["captured_at"], frame["followers"], strict=True)
    ]


async def merge(database: Database, workspace: str, growth: pd.DataFrame) -> None:
    who = {"creator_id": "instagram:sari", "platform": "instagram", "handle": "sari"}
    who |= {"followers": 12_000, "captured_at": NOW}
    people = CREATORS.conform(pd.DataFrame([who]))
    async with Seeding(database, Seal("kunci"), workspace, "business", NOW) as seeding:
        await seeding.merge((people, POSTS.empty(), COMMENTS.empty()), growth)


async def test_a_history_joins_what_imports_saw(database: Database) -> None:
    await merge(database, "p1", history(("2026-09-01", 9_000), ("2026-10-01", 9_400)))
    await merge(database, "p1", history(("2026-10-01", 9_500)))
    assert await kept(database, "p1") == [
        ("2026-09-01", 9_000),
        ("2026-10-01", 9_500),
        ("2026-11-01", 12_000),
    ]
    assert await kept(database, "p2") == []


async def test_own_days_hide_shared_ones(database: Database) -> None:
    await merge(database, "demo", history(("2026-10-01", 1)))
    await merge(database, "p1", history(("2026-10-01", 2)))
    assert ("2026-10-01", 2) in await kept(database, "p1", "demo")
    assert ("2026-10-01", 1) not in await kept(database, "p1", "demo")
