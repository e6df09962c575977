"""Summaries follow what is known of creators: within the turn that changes it, for them alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import delete, insert, select, update

from core.analytics.frames.schemas import POSTS
from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.storage.engine.database import Database
from core.storage.tables import creator, creator_summary, workspace
from tests.storage.catalogue.test_catalogue import NOW, catalogue, creators, fill


async def kept(database: Database, workspace_id: str = "p1") -> dict[str, Any]:
    query = select(creator_summary).where(creator_summary.c.workspace_id == workspace_id)
    async with database.read() as connection:
        return {row.handle: row for row in await connection.execute(query)}


def shown(handle: str, likes: int, count: int = 12) -> pd.DataFrame:
    rows = [
        {
            "creator_id": f"instagram:{handle}",
            "post_id": f"{handle}{n}",
            "posted_at": NOW - timedelta(days=3 + n),
            "likes": likes + n,
            "comments": 5,
        }
        for n in range(count)
    ]
    return POSTS.conform(pd.DataFrame(rows))


PRICED = {"followers": 5_000, "rate_idr": 100_000, "category": "food", "city": "Bandung"}


async def test_an_import_leaves_a_summary_of_each_creator(database: Database) -> None:
    await fill(database, creators({"handle": "a"} | PRICED), shown("a", 200))
    row = (await kept(database))["a"]
    assert (row.platform, row.category, row.city, row.tier) == (
        "instagram",
        "food",
        "Bandung",
        "nano",
    )
    assert (row.rate_idr, row.standing, row.posts_used) == (100_000, 0, 12)
    assert row.expected_interactions > 100
    assert row.evaluated_at == NOW


async def test_news_of_one_creator_change_that_summary_only(database: Database) -> None:
    who = creators({"handle": "a"} | PRICED, {"handle": "b"} | PRICED)
    await fill(database, who, pd.concat([shown("a", 200), shown("b", 200)]))
    before = await kept(database)
    await fill(database, creators({"handle": "a"}), shown("a", 900))
    after = await kept(database)
    assert after["a"].worth > before["a"].worth
    assert after["b"] == before["b"]


async def test_workspaces_are_summarised_apart(database: Database) -> None:
    await fill(database, creators({"handle": "a"} | PRICED), workspace="p1")
    await fill(database, creators({"handle": "a"} | PRICED | {"rate_idr": 5}), workspace="p2")
    assert (await kept(database, "p1"))["a"].rate_idr == 100_000
    assert (await kept(database, "p2"))["a"].rate_idr == 5


async def test_a_catalogue_older_than_summaries_gets_all_of_them(database: Database) -> None:
    await fill(database, creators({"handle": "a"} | PRICED))
    async with database.write() as connection:
        await connection.execute(delete(creator_summary))
    await fill(database, creators({"handle": "b"} | PRICED))
    assert sorted(await kept(database)) == ["a", "b"]


async def test_summaries_go_with_their_workspace(database: Database) -> None:
    await fill(database, creators({"handle": "a"} | PRICED))
    async with database.write() as connection:
        await connection.execute(delete(workspace).where(workspace.c.id == "p1"))
    assert await kept(database) == {}


@pytest.mark.parametrize("by", ["search", "import"])
async def test_summaries_of_other_tiers_are_made_anew(database: Database, by: str) -> None:
    await fill(database, creators({"handle": "a"} | PRICED), shown("a", 200))
    scored = (await kept(database))["a"]
    async with database.write() as connection:  # a score whose posts were never handed over
        row = scored._asdict() | {"creator_id": "instagram:b", "handle": "b", "percentile": 88.0}
        await connection.execute(insert(creator_summary).values(**row))
        known = {"creator_id": "instagram:b", "handle": "b", "platform": "instagram"}
        owned = known | {"followers": 5_000, "workspace_id": "p1"}
        await connection.execute(insert(creator).values(**owned))
    database.tiers = Tiers((500, 4_000, 20_000, 50_000, 90_000))
    if by == "search":
        await catalogue(database).summaries()
    else:
        await fill(database, creators({"handle": "c"} | PRICED))
    now = await kept(database)
    assert {row.tier for row in now.values()} == {"micro"}
    assert now["b"].percentile == 88
    assert now["a"].worth == scored.worth
    again = catalogue(database)
    await again.summaries()
    assert (await kept(database)) == now
    assert again.tiers == database.tiers != DEFAULT_TIERS


async def test_summaries_of_older_rules_are_made_anew_once(database: Database) -> None:
    await fill(database, creators({"handle": "a"} | PRICED), shown("a", 200))
    right = await kept(database)
    async with database.write() as connection:  # what code before these rules left behind
        await connection.execute(update(workspace).values(summarised_by=None))
        await connection.execute(update(creator_summary).values(verdict="avoid", worth=0.0))
    await catalogue(database).summaries()
    assert await kept(database) == right
    async with database.write() as connection:
        await connection.execute(update(creator_summary).values(verdict="consider"))
    await catalogue(database).summaries()
    assert {row.verdict for row in (await kept(database)).values()} == {"consider"}
