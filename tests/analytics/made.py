"""Small frames for the tests of analytics: say only what a test is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


def creator(handle: str = "sari", **values: object) -> dict[str, object]:
    """Return one row of CREATORS."""
    platform = values.get("platform", "instagram")
    return {
        "creator_id": f"{platform}:{handle}",
        "platform": platform,
        "handle": handle,
        "followers": 10_000,
        "source": "test",
    } | values


def creators(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return CREATORS of these rows."""
    return CREATORS.conform(pd.DataFrame(list(rows))) if rows else CREATORS.empty()


def posts_of(
    creator_id: str,
    likes: Sequence[object],
    *,
    newest: timedelta = timedelta(days=3),
    every: timedelta = timedelta(days=2),
    **columns: object,
) -> pd.DataFrame:
    """Return POSTS with these likes, newest first; a column is one value or one a post."""
    count = len(likes)
    rows = {
        "creator_id": [creator_id] * count,
        "post_id": [f"{creator_id}/{i}" for i in range(count)],
        "posted_at": [NOW - newest - i * every for i in range(count)],
        "kind": ["image"] * count,
        "likes": list(likes),
        "comments": [0] * count,
        "sponsored": ["unknown"] * count,
    }
    for name, value in columns.items():
        rows[name] = list(value) if isinstance(value, list | tuple) else [value] * count
    return POSTS.conform(pd.DataFrame(rows))


def posts(*frames: pd.DataFrame) -> pd.DataFrame:
    """Return POSTS of several creators together."""
    return POSTS.conform(pd.concat(frames)) if frames else POSTS.empty()


def comments_of(post_id: str, texts: Sequence[str], authors: Sequence[str]) -> pd.DataFrame:
    """Return COMMENTS under one post."""
    return COMMENTS.conform(
        pd.DataFrame(
            {
                "post_id": [post_id] * len(texts),
                "comment_id": [f"{post_id}#{i}" for i in range(len(texts))],
                "author": list(authors),
                "text": list(texts),
            }
        )
    )
