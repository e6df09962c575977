"""A dataset is divided in bounded memory, and nothing of it goes astray."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from bot.scoring import dataset
from bot.scoring.dataset import divide


def test_comments_follow_their_post_however_the_rows_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "ROWS_AT_ONCE", 7)
    source = tmp_path / "source"
    source.mkdir()
    who = [f"tiktok:k{n}" for n in range(9)]
    creators = pd.DataFrame({"creator_id": who, "platform": "tiktok", "handle": who})
    posts = pd.DataFrame({"creator_id": who * 5, "post_id": [f"p{n}" for n in range(45)]})
    comments = pd.DataFrame({"post_id": [f"p{n % 47}" for n in range(300)]})
    comments["comment_id"] = [f"c{n}" for n in range(300)]
    for name, frame in (("creators", creators), ("posts", posts), ("comments", comments)):
        frame.sample(frac=1, random_state=4).to_parquet(source / f"{name}.parquet")
    parts = divide(source, tmp_path / "parts", 4)
    seen = 0
    for part in parts:
        mine = set(part.read("posts")["post_id"])
        told = part.read("comments")
        assert set(told["post_id"]) <= mine
        seen += len(told)
    assert seen == sum(n % 47 < 45 for n in range(300))  # two posts of the comments are unknown


def test_a_dataset_without_posts_or_comments_is_divided_too(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    row = {"creator_id": ["tiktok:a"], "platform": ["tiktok"], "handle": ["a"]}
    pd.DataFrame(row).to_parquet(source / "creators.parquet")
    nothing = pd.DataFrame({"creator_id": [], "post_id": []}, dtype="string")
    nothing.to_parquet(source / "posts.parquet")
    comments = pd.DataFrame({"post_id": ["x"], "comment_id": ["y"]})
    comments.to_parquet(source / "comments.parquet")
    parts = divide(source, tmp_path / "parts", 3)
    assert sum(len(part.read("creators")) for part in parts) == 1
    assert sum(len(part.read("comments")) for part in parts) == 0
