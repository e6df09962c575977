"""A post that one file knows by its short code and another by a number only is one post."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd
import pytest

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import MergeCount
from core.storage.catalogue.seeding import seed
from core.storage.engine.database import Database
from tests.storage.catalogue.test_catalogue import NOW, SEAL, catalogue, creators, posts

CODE, OTHER, NUMBER = "CONTOH00001", "CONTOH00002", "17900000000000010"
LONG = "Sambal matah lima menit, resep Ibu yang tidak pernah gagal dan selalu ditanya"


def told(post_id: str, caption: str | None = "Sambal matah", **more: Any) -> dict[str, Any]:
    return {"post_id": post_id, "caption": caption, "likes": 10, "comments": 2} | more


async def take(database: Database, *rows: dict[str, Any], said: str = "") -> MergeCount:
    under = [{"post_id": said, "comment_id": "k", "text": "a"}] if said else []
    comments = COMMENTS.conform(pd.DataFrame(under, columns=["post_id", "comment_id", "text"]))
    frames = (creators({"handle": "a"}), posts("a", *rows), comments)
    return await seed(database, SEAL, "p1", "business", frames, NOW)


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ([told(CODE)], [told(NUMBER, likes=15)], {CODE: 15}),
        ([told(NUMBER)], [told(CODE, likes=15)], {NUMBER: 15}),
        ([], [told(CODE), told(NUMBER, likes=15)], {CODE: 15}),
        ([told(CODE, LONG)], [told(NUMBER, LONG[:63] + "…", likes=15)], {CODE: 15}),
        ([told(CODE)], [told(NUMBER, None)], {CODE: 10}),  # by its figures
        ([told(CODE)], [told(NUMBER, None, likes=11)], {CODE: 10, NUMBER: 11}),
        ([told(CODE)], [told(NUMBER, "Rica-rica")], {CODE: 10, NUMBER: 10}),
        (
            [told(CODE)],
            [told(NUMBER, posted_at=NOW - timedelta(minutes=2))],
            {CODE: 10, NUMBER: 10},
        ),
        ([told(CODE)], [told(OTHER)], {CODE: 10, OTHER: 10}),  # two short codes are two posts
        ([told(CODE), told(OTHER)], [told(NUMBER)], {CODE: 10, OTHER: 10, NUMBER: 10}),
        ([told(CODE, posted_at=None)], [told(NUMBER, posted_at=None)], {CODE: 10, NUMBER: 10}),
    ],
)
async def test_equal_posts_under_two_ids_are_one(
    database: Database, first: Any, second: Any, kept: dict[str, int]
) -> None:
    if first:
        await take(database, *first)
    counted = await take(database, *second)
    found = await catalogue(database).posts(("instagram:a",))
    assert dict(zip(found["post_id"], found["likes"], strict=True)) == kept
    assert counted.alike == (1 if len(kept) == 3 else 0)
    assert (await take(database, *second)).new == 0


async def test_comments_go_with_their_post(database: Database) -> None:
    await take(database, told(CODE))
    await take(database, told(NUMBER), said=NUMBER)
    assert (await catalogue(database).comments(("instagram:a",)))["post_id"].tolist() == [CODE]
