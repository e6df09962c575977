"""Frames read from SQLite by columns are those that SQLAlchemy's rows make."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import select

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.storage.catalogue import columns
from core.storage.catalogue.columns import frame_of
from core.storage.catalogue.merge import merge_rows
from core.storage.catalogue.rows import CatalogueRows
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import comment, creator, post, workspace
from tests.databases import migrated_url

NOW = datetime(2026, 11, 23, 3, 0, 0, 123, tzinfo=UTC)
TABLES = ((CREATORS, creator), (POSTS, post), (COMMENTS, comment))


def known() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    creators = pd.DataFrame(
        {
            "creator_id": [f"tiktok:{n}" for n in range(7)],
            "platform": "tiktok",
            "handle": [str(n) for n in range(7)],
            "followers": [None, 0, 5, 10**12, 1, 2, 3],
            "verified": [True, False, None, True, None, False, True],
            "bio": "wa 0812",
            "captured_at": [NOW, None, *[NOW - timedelta(days=n) for n in range(5)]],
        }
    )
    posts = pd.DataFrame(
        {
            "creator_id": [f"tiktok:{n % 7}" for n in range(30)],
            "post_id": [str(n) for n in range(30)],
            "posted_at": [None if n % 4 == 0 else NOW - timedelta(hours=n) for n in range(30)],
            "caption": [None if n % 5 == 0 else f"é 💥 '{n}" for n in range(30)],
            "likes": [None if n % 3 == 0 else n for n in range(30)],
            "sponsored": "unknown",
            "pinned": [None if n % 2 else n % 4 == 0 for n in range(30)],
        }
    )
    comments = pd.DataFrame({"post_id": ["1", "2"], "comment_id": ["x", "y"], "text": ["a", None]})
    return CREATORS.conform(creators), POSTS.conform(posts), COMMENTS.conform(comments)


async def test_the_frames_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "KEYS", 3)
    database = Database(migrated_url("sqlite", tmp_path))
    async with database.write() as connection:
        row = {"id": "p1", "kind": "business", "created_at": NOW}
        await connection.execute(database.insert(workspace), [row])
        await merge_rows(CatalogueRows(database, connection, Seal("k"), "p1"), known())
        for schema, table in TABLES:
            names = [table.c[name] for name in schema.columns]
            keys = [f"tiktok:{n}" for n in (6, 0, 3, 3, 2, 9)]
            keys = ["2", "1"] if table is comment else keys
            first = table.c[schema.key[0]]
            query = select(*names).where(table.c.workspace_id == "p1", first.in_(keys))
            rows = (await connection.execute(query)).all()
            slow = pd.DataFrame(rows, columns=list(schema.columns), dtype=object)
            slow = schema.conform(slow).sort_values(list(schema.key), ignore_index=True)
            quick = await frame_of(connection, schema, table.name, "p1", first.name, keys)
            assert len(quick)
            pd.testing.assert_frame_equal(quick, slow)
    await database.close()


async def test_nothing_is_an_empty_frame(tmp_path: Path) -> None:
    database = Database(migrated_url("sqlite", tmp_path))
    async with database.read() as connection:
        for schema, table in TABLES:
            for keys in ([], ["nobody"]):
                first = schema.key[0]
                found = await frame_of(connection, schema, table.name, "p1", first, keys)
                pd.testing.assert_frame_equal(found, schema.empty())
    await database.close()
