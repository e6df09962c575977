"""Frames become arrays: texts their places, posts their creators."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.frames.tables import positions, post_table
from tests.analytics.made import NOW, creator, creators, posts, posts_of

NAMES = st.sampled_from(["a", "b", "instagram:é", "", "zz", None])


@pytest.mark.parametrize("kind", ["string", object])
@given(values=st.lists(NAMES, max_size=20), among=st.lists(NAMES, max_size=6))
def test_texts_are_found_where_they_first_stand(kind, values, among) -> None:
    found = positions(pd.Series(values, dtype=kind), pd.Series(among, dtype=kind))
    expected = [among.index(v) if v is not None and v in among else -1 for v in values]
    assert found.tolist() == expected
    assert found.dtype == np.int64


def test_frames_glued_together_are_read_whole() -> None:
    glued = pd.concat([pd.Series(["a", "b"], dtype="string")] * 2, ignore_index=True)
    assert positions(glued, glued.iloc[2:]).tolist() == [0, 1, 0, 1]


def test_posts_lie_by_creator_and_time_and_those_of_others_are_left_out() -> None:
    frame = posts(
        posts_of("instagram:b", [1, 2]), posts_of("instagram:x", [9]), posts_of("instagram:a", [3])
    )
    table = post_table(creators(creator("a"), creator("b"), creator("c")), frame, NOW)
    assert table.groups.codes.tolist() == [0, 1, 1]
    assert table.likes.tolist() == [3.0, 2.0, 1.0]
    assert table.groups.count(table.everything()).tolist() == [1, 2, 0]


def test_a_caption_makes_a_post_sponsored_where_the_source_does_not_say() -> None:
    frame = posts_of(
        "instagram:a",
        [4, 3, 2, 1],
        sponsored=["no", "unknown", "unknown", "yes"],
        caption=["#ad", "#iklan serum", "sepatu #adidas", None],
    )
    table = post_table(creators(creator("a")), frame, NOW)
    assert dict(zip(table.likes, table.sponsored, strict=True)) == {4: 0, 3: 1, 2: -1, 1: 1}
