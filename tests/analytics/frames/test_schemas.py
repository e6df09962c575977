"""Frames that cross borders: what their schemas make of what comes in."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, Schema, SchemaError

COUNTS = Schema("COUNTS", {"name": "string", "count": "Int64"}, key=("name",))


def counted(*values: object) -> list[object]:
    """Return what a schema reads these values of a column of objects as."""
    frame = pd.DataFrame({"name": "a", "count": pd.Series(list(values), dtype=object)})
    return [None if pd.isna(v) else v for v in COUNTS.conform(frame)["count"]]


def test_counts_of_a_database_are_read_whole_and_its_nulls_stay_unknown() -> None:
    assert counted(3, None, 0, 2_147_483_648) == [3, None, 0, 2_147_483_648]


@pytest.mark.parametrize(
    ("value", "read"),
    [("12", 12), ("12.6", 13), ("abc", None), ("1_000", None), (math.nan, None), (pd.NA, None)],
)
def test_counts_that_came_as_something_else_are_read_or_unknown(value: object, read: int) -> None:
    assert counted(7, value) == [7, read]


def test_columns_are_ordered_typed_and_filled() -> None:
    given = pd.DataFrame(
        {"handle": ["a"], "extra": [1], "platform": ["tiktok"], "creator_id": ["x"]}
    )
    found = CREATORS.conform(given)
    assert {name: str(kind) for name, kind in found.dtypes.items()} == CREATORS.columns
    assert list(found.columns) == list(CREATORS.columns)
    assert found.drop(columns=["creator_id", "platform", "handle"]).isna().all(axis=None)


def test_an_empty_frame_of_no_columns_but_the_key_conforms() -> None:
    found = COMMENTS.conform(pd.DataFrame({"post_id": [], "comment_id": []}))
    assert {name: str(kind) for name, kind in found.dtypes.items()} == COMMENTS.columns
    assert found.empty


def test_rows_are_numbered_anew_and_what_was_given_is_left_alone() -> None:
    given = POSTS.conform(pd.DataFrame({"creator_id": ["a", "b"], "post_id": ["1", "2"]}))
    later = given.iloc[[1]]
    found = POSTS.conform(later)
    assert found.index.tolist() == [0]
    found.loc[0, "likes"] = 5
    assert pd.isna(later["likes"].iloc[0])
    assert later.index.tolist() == [1]


def test_a_key_must_be_there_and_known() -> None:
    with pytest.raises(SchemaError, match="lacks post_id"):
        COMMENTS.conform(pd.DataFrame({"comment_id": ["a"]}))
    with pytest.raises(SchemaError, match="rows without post_id"):
        COMMENTS.conform(pd.DataFrame({"post_id": ["1", None], "comment_id": ["a", "b"]}))
