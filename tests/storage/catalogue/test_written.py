"""Summaries at the end of an import are the same, whether posts are kept or read back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import Record
from core.storage.catalogue import merge as merging
from core.storage.catalogue import seeding
from core.storage.catalogue.summaries import Beside
from core.storage.catalogue.written import Written
from core.storage.engine.database import Database
from core.storage.engine.ordering import order_of
from core.storage.engine.sealing import Seal
from core.storage.tables import creator_summary, intake_row
from tests.databases import migrated_url
from tests.examples import examples

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SEAL = Seal("k")
SPACES = count()


def posts(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return POSTS.conform(pd.DataFrame(rows)) if rows else POSTS.empty()


def creators(names: list[str]) -> pd.DataFrame:
    rows = [
        {"creator_id": f"tiktok:{n}", "platform": "tiktok", "handle": n, "followers": 5_000}
        for n in names
    ]
    return CREATORS.conform(pd.DataFrame(rows))


POST = st.fixed_dictionaries(
    {
        "creator_id": st.sampled_from(["tiktok:a", "tiktok:b", "tiktok:c"]),
        "post_id": st.integers(1, 30).map(str),
        "posted_at": st.none() | st.integers(0, 90).map(lambda d: NOW - timedelta(days=d)),
        "kind": st.sampled_from(["video", "carousel", None]),
        "caption": st.sampled_from([None, "masak rendang enak banget", "skincare pagi ini"]),
        "likes": st.none() | st.integers(0, 900),
        "comments": st.integers(0, 40),
        "views": st.none() | st.integers(1_000, 9_000),
        "sponsored": st.sampled_from(["yes", "no", "unknown"]),
        "pinned": st.sampled_from([True, False, None]),
    }
)
BATCHES = st.lists(st.lists(POST, max_size=30), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A migrated database for all examples; each has workspaces of its own."""
    return migrated_url("sqlite", tmp_path_factory.mktemp("written"))


@examples(8)
@given(before=st.lists(POST, max_size=4), batches=BATCHES)
def test_summaries_do_not_tell_how_they_were_made(
    before: list[dict[str, Any]], batches: list[list[dict[str, Any]]], store: str
) -> None:
    asyncio.run(_same(before, batches, store))


async def _same(
    before: list[dict[str, Any]], batches: list[list[dict[str, Any]]], url: str
) -> None:
    database, number = Database(url), next(SPACES)
    found = []
    try:
        for most in (0, 1 << 20):
            space = f"s{number}m{most}"
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(merging, "MANY", 0)
                patch.setattr(seeding, "Written", lambda most=most: Written(most))
                await fill(database, space, [before])
                await fill(database, space, batches)
            found.append(await summaries_of(database, space))
    finally:
        await database.close()
    assert found[0] == found[1]
    assert len(found[0]) == 3


async def fill(
    database: Database,
    space: str,
    batches: list[list[dict[str, Any]]],
    beside: Beside | None = None,
) -> None:
    kind = "business"
    async with seeding.Seeding(database, SEAL, space, kind, NOW, beside=beside) as work:
        for rows in batches:
            await work.merge((creators(["a", "b", "c"]), posts(rows), COMMENTS.empty()))


async def summaries_of(database: Database, space: str) -> list[tuple[Any, ...]]:
    query = select(creator_summary).where(creator_summary.c.workspace_id == space)
    async with database.read() as connection:
        rows = await connection.execute(query.order_by(creator_summary.c.creator_id))
        return [tuple(row)[1:] for row in rows]


def shown(owner: str, *ids: int) -> list[dict[str, Any]]:
    return [{"creator_id": owner, "post_id": str(n), "likes": n, "kind": "video"} for n in ids]


def test_what_was_added_in_parts_comes_back_by_key() -> None:
    one, two = (posts(shown("b", 3, 1) + shown("a", 2)), posts(shown("c", 9) + shown("b", 20)))
    written = Written()
    written.add(one)
    written.add(two)
    assert written.whole({"a": 1, "b": 3, "c": 2, "d": 1}) == ["a", "b"]
    every = pd.concat([one, two]).sort_values(list(POSTS.key), ignore_index=True)
    pd.testing.assert_frame_equal(written.posts(["b", "a"]), every[every["creator_id"] != "c"])
    written.change(["b"])
    assert written.whole({"a": 1, "b": 3}) == ["a"]


def test_too_many_posts_are_not_kept() -> None:
    written = Written(most=100)
    for number in range(3):
        written.add(posts(shown("a", *range(number * 10, number * 10 + 10))))
    assert written.whole({"a": 30}) == []


TEXT = st.sampled_from(["1", "10", "9", "a", "é", "💥", "007", "18446744073709551616"])


@given(st.lists(st.tuples(TEXT, TEXT | st.integers(10, 99).map(str))))
def test_rows_lie_as_sqlite_sorts_them(keys: list[tuple[str, str]]) -> None:
    frame = pd.DataFrame(keys, columns=["one", "two"], dtype="string")
    order = order_of(frame, ["one", "two"])
    assert [keys[row] for row in order.rows] == sorted(keys)
    assert order.again.tolist() == [keys.count(key) > 1 for key in keys]


async def test_a_small_file_is_noted_so_that_it_can_be_taken_back_and_a_large_one_is_not(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seeding, "NOTED", 9)
    noted = (1, Record("import", "a.csv"))
    for batches, kept in ([shown("a", 1, 2)], True), ([shown("a", 3), shown("b", 4, 5, 6)], False):
        async with seeding.Seeding(database, SEAL, "p1", "business", NOW, noted) as work:
            for rows in batches:
                await work.merge((creators(["a", "b", "c"]), posts(rows), COMMENTS.empty()))
        assert (work.intake is not None) is kept
        async with database.read() as connection:
            noticed = (await connection.execute(select(intake_row.c.intake_id))).scalars()
            assert len(set(noticed)) == 1
