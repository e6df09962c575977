"""Many rows at once are merged as they would be one by one, whatever was known before."""

from __future__ import annotations

import asyncio
import signal
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import MergeCount
from core.storage.catalogue import merge as merging
from core.storage.catalogue.merge import merge_rows
from core.storage.catalogue.rows import CatalogueRows
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import post, workspace
from tests.databases import migrated_url
from tests.examples import examples

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SEAL = Seal("k")
ROOT = Path(__file__).parents[3]


def frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return POSTS.conform(pd.DataFrame(rows)) if rows else POSTS.empty()


async def everything(database: Database, space: str) -> list[tuple[Any, ...]]:
    query = select(post).where(post.c.workspace_id == space).order_by(*post.primary_key.columns)
    async with database.read() as connection:
        return [tuple(row)[1:] for row in await connection.execute(query)]


async def merge(database: Database, space: str, posts: pd.DataFrame) -> tuple[MergeCount, set[str]]:
    async with database.write() as connection:
        row = {"id": space, "kind": "business", "created_at": NOW}
        await connection.execute(database.insert(workspace).on_conflict_do_nothing(), [row])
        parts = (CREATORS.empty(), posts, COMMENTS.empty())
        return await merge_rows(CatalogueRows(database, connection, SEAL, space), parts)


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "creator_id": st.sampled_from(["instagram:a", "instagram:b"]),
            "post_id": st.sampled_from(["1", "2", "3", "4"]),
            "likes": st.none() | st.integers(0, 3),
            "caption": st.none() | st.sampled_from(["", "x'y", "💥", "a\0b"]),
            "posted_at": st.none() | st.just(NOW),
            "sponsored": st.sampled_from(["yes", "unknown"]),
        }
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A migrated database for all examples; each has workspaces of its own."""
    return migrated_url("sqlite", tmp_path_factory.mktemp("bulk"))


SPACES = count()


@examples(10)
@given(batches=st.lists(ROWS, min_size=1, max_size=3))
def test_it_is_as_if_rows_came_one_by_one(batches: list[list[dict[str, Any]]], store: str) -> None:
    asyncio.run(_same(batches, store))


async def _same(batches: list[list[dict[str, Any]]], url: str) -> None:
    database, number = Database(url), next(SPACES)
    try:
        for rows in batches:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(merging, "MANY", 0)
                quick = await merge(database, f"q{number}", frame(rows))
                patch.setattr(merging, "MANY", 10**9)
                slow = await merge(database, f"s{number}", frame(rows))
            assert quick == slow
            both = [await everything(database, f"{kind}{number}") for kind in "qs"]
            assert both[0] == both[1]
    finally:
        await database.close()


async def test_a_large_file_changes_nothing_the_second_time(tmp_path: Path) -> None:
    database = Database(migrated_url("sqlite", tmp_path))
    rows = [
        {"creator_id": f"tiktok:{n % 50}", "post_id": str(n), "likes": n, "posted_at": NOW}
        for n in range(2_500)
    ]
    assert (await merge(database, "p1", frame(rows)))[0] == MergeCount(2_500, 0)
    assert await merge(database, "p1", frame(rows)) == (MergeCount(0, 0), set())
    rows[7]["likes"], rows[8]["likes"] = 1_000_000, None
    counted, changed = await merge(database, "p1", frame(rows))
    assert (counted, changed) == (MergeCount(0, 1), {"tiktok:7"})
    assert len(await everything(database, "p1")) == 2_500
    await database.close()


KILLED = """
import asyncio, os, signal, sys
from tests.storage.catalogue.test_staging import NOW, SEAL, frame
from core.analytics.frames.schemas import COMMENTS, CREATORS
from core.storage.engine.database import Database
from core.storage.catalogue.seeding import Seeding

async def half() -> None:
    database = Database(sys.argv[1])
    async with Seeding(database, SEAL, "p1", "business", NOW) as seeding:
        rows = [{"creator_id": "tiktok:a", "post_id": str(n), "likes": n} for n in range(1_500)]
        counted = await seeding.merge((CREATORS.empty(), frame(rows), COMMENTS.empty()))
        assert counted.new == 1_500
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(half())
"""


async def test_a_process_that_is_killed_half_way_leaves_nothing(tmp_path: Path) -> None:
    url = migrated_url("sqlite", tmp_path)
    database = Database(url)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, url, cwd=ROOT)
    assert await process.wait() == -signal.SIGKILL
    assert await everything(database, "p1") == []
    rows = [{"creator_id": "tiktok:a", "post_id": str(n), "likes": n} for n in range(1_500)]
    assert (await merge(database, "p1", frame(rows)))[0] == MergeCount(1_500, 0)
    await database.close()
