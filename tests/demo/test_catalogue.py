"""The demo catalogue: enough of everything, honest about being fiction, the same every time."""

import json
from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import templates
from bot.demo.catalogue import DemoCatalogue, generate
from bot.demo.load import SEED as SHOWN
from bot.demo.words import load
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from tests.demo.conftest import NOW, SEED

CATEGORIES = set(load("categories"))


def test_there_is_as_much_as_the_demo_promises(demo: DemoCatalogue) -> None:
    assert len(demo.creators) == 600
    assert 14_000 < len(demo.posts) < 16_000
    assert 18_000 < len(demo.comments) < 22_000
    assert set(demo.creators["category"]) == CATEGORIES
    assert len(CATEGORIES) == 16
    assert demo.creators["city"].nunique() == 40
    assert set(demo.creators["platform"]) == {"instagram", "tiktok", "youtube"}


def test_frames_conform_and_hold_together(demo: DemoCatalogue) -> None:
    for frame, schema in (
        (demo.creators, CREATORS),
        (demo.posts, POSTS),
        (demo.comments, COMMENTS),
    ):
        assert_frame_equal(frame, schema.conform(frame))
        assert not frame.duplicated(list(schema.key)).any()
    assert set(demo.posts["creator_id"]) == set(demo.creators["creator_id"])
    assert set(demo.comments["post_id"]) <= set(demo.posts["post_id"])
    assert (demo.creators["source"] == "demo").all()
    assert (demo.posts["source"] == "demo").all()
    expected = demo.creators["platform"] + ":" + demo.creators["handle"]
    assert (demo.creators["creator_id"] == expected).all()


def test_the_same_seed_gives_the_same_world_and_another_seed_another(demo: DemoCatalogue) -> None:
    again = generate(SEED, NOW)
    for name in ("creators", "posts", "comments", "truth"):
        assert_frame_equal(getattr(demo, name), getattr(again, name))
    other = generate(SEED + 7, NOW, creators=50)
    assert not set(other.posts["caption"]) <= set(demo.posts["caption"])


def test_the_world_moves_with_the_clock(demo: DemoCatalogue) -> None:
    later = generate(SEED, NOW + timedelta(days=7))
    assert (later.creators["captured_at"] - demo.creators["captured_at"] == timedelta(days=7)).all()


@pytest.mark.parametrize("creators", [1, 7, 60])
def test_a_small_world_is_a_whole_world(creators: int) -> None:
    small = generate(SEED, NOW, creators=creators)
    assert len(small.creators) == creators
    assert set(small.posts["creator_id"]) == set(small.creators["creator_id"])


def test_everybody_is_labelled_fictional_and_nobody_shares_a_handle(demo: DemoCatalogue) -> None:
    assert demo.creators["bio"].str.contains(r"contoh|fiksi", regex=True).all()
    assert demo.creators["handle"].is_unique
    assert demo.creators["handle"].str.fullmatch(r"[a-z._]+\.contoh").all()


def test_every_large_city_has_several_of_every_main_category(demo: DemoCatalogue) -> None:
    largest = [p[0] for p in sorted(load("places"), key=lambda p: -p[1])[:12]]
    main = ["food", "beauty", "fashion", "parenting", "travel", "tech", "fitness", "lifestyle"]
    counts = demo.creators.groupby(["city", "category"]).size()
    assert (counts.reindex(pd.MultiIndex.from_product([largest, main])) >= 3).all()


def test_bandung_has_a_choice_of_affordable_food_creators(demo: DemoCatalogue) -> None:
    chosen = demo.creators.query("city == 'Bandung' and category == 'food'")
    assert chosen["rate_idr"].between(100_000, 1_500_000).sum() >= 15
    assert chosen["rate_idr"].nunique() >= 10


def test_people_live_where_people_live(crowd: DemoCatalogue) -> None:
    counts = crowd.creators["city"].value_counts()
    assert counts["Surabaya"] > counts["Malang"] > counts["Ambon"]


def test_nothing_happens_after_it_was_recorded(demo: DemoCatalogue) -> None:
    posts = demo.posts.merge(demo.creators[["creator_id", "captured_at"]], on="creator_id")
    assert (posts["posted_at"] <= posts["captured_at"]).all()
    assert (demo.creators["captured_at"] < NOW).all()
    talk = demo.comments.merge(
        posts[["post_id", "posted_at", "captured_at"]], on="post_id", suffixes=("", "_post")
    )
    assert (talk["posted_at"] >= talk["posted_at_post"]).all()
    assert (talk["posted_at"] <= pd.Timestamp(NOW)).all()


def test_the_first_messages_of_the_chat_page_name_an_account_that_is_there() -> None:
    known = set(generate(SHOWN, NOW).creators["handle"])
    for language in ("id", "en"):
        words = json.loads((Path(templates.__path__[0]) / language / "playground.json").read_text())
        assert words["starter_2"].partition("@")[2] in known
