"""What a kind of content brings beside one post: by an account's own posts, else a constant of ours."""

from math import exp, log

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.measures.kinds import (
    GUESSED,
    MOST,
    PRIOR_POSTS,
    PRIOR_VARIANCE,
    read_kinds,
    write_kinds,
)
from core.analytics.portfolio.deliverables import brings
from core.analytics.portfolio.outlook import outlook
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose
from core.analytics.portfolio.summary import summarise
from tests.analytics.made import NOW, comments_of, creator, creators, posts, posts_of


def account(name="a", platform="instagram", **kinds):
    """Return SUMMARIES of one account: for each kind the likes of its posts (reach of its stories)."""
    who = creator(name, platform=platform, followers=20_000, rate_idr=200_000, category="food")
    owner = f"{platform}:{name}"
    frames = []
    for kind, values in kinds.items():
        story = kind == "story"
        counts = {"reach": values} if story else {"reach": [4 * value for value in values]}
        named = [f"{kind}{n}" for n in range(len(values))]
        likes = [None] * len(values) if story else values
        frames.append(posts_of(owner, likes, kind=kind, post_id=named, **counts))
    told = posts(*frames)
    return summarise(creators(who), told, comments_of("x", [], []), now=NOW)


def ratios(**kinds):
    (text,) = account(**kinds)["kinds"]
    return read_kinds(None if pd.isna(text) else text)


def test_without_posts_the_constants_hold_and_are_a_guess():
    (text,) = account()["kinds"]
    assert pd.isna(text)
    found = read_kinds(None)
    assert {kind: one.value for kind, one in found.items()} == GUESSED
    assert all(one.guessed and one.variance == PRIOR_VARIANCE for one in found.values())


def test_feed_posts_alone_leave_the_constants_as_they_are():
    found = ratios(image=[500] * 20)
    assert found["image"].value == pytest.approx(1)
    assert found["reel"].value == pytest.approx(1.3)
    assert found["story"].value == pytest.approx(0.5)
    assert (found["image"].guessed, found["reel"].guessed, found["story"].guessed) == (
        False,
        True,
        True,
    )
    assert found["image"].variance == 0


def test_who_posts_nothing_but_reels_has_them_counted_already():
    found = ratios(reel=[500] * 20)
    assert found["reel"].value == pytest.approx(1)
    assert found["image"].value == pytest.approx(1 / 1.3, rel=1e-2)
    assert not found["reel"].guessed
    assert found["image"].guessed


def test_many_posts_of_both_kinds_speak_for_themselves_and_few_hardly():
    many = ratios(image=[400] * 200, reel=[1_200] * 200)
    apart = many["reel"].value / many["image"].value
    assert apart == pytest.approx(3, rel=0.1)
    few = ratios(image=[400] * 20, reel=[1_200])
    assert few["reel"].value / few["image"].value == pytest.approx(
        exp((20 / 21 * log(1_201 / 401) + PRIOR_POSTS * log(1.3)) / (20 / 21 + PRIOR_POSTS)),
        rel=1e-2,
    )
    assert few["reel"].guessed
    assert few["reel"].variance > many["reel"].variance


def test_a_video_on_instagram_is_reels_and_shorts_stand_beside_videos():
    assert ratios(image=[400] * 30, video=[800] * 30) == ratios(image=[400] * 30, reel=[800] * 30)
    found = ratios(platform="youtube", video=[900] * 30, short=[300] * 30)
    assert found["short"].value < 1 < found["video"].value
    assert pd.isna(account(platform="tiktok", video=[900] * 30)["kinds"][0])


def test_stories_are_compared_by_their_reach():
    found = ratios(image=[500] * 40, story=[1_600] * 40)
    assert found["story"].value == pytest.approx(0.8, rel=0.12)
    assert not found["story"].guessed


counts = st.integers(0, 200).map(float)
logs = st.one_of(st.just(float("nan")), st.floats(-9, 9))


@given(counts, counts, logs, counts, counts, logs)
def test_ratios_stay_within_bounds_and_about_the_usual_post(
    feed, reels, ratio, reached, stories, story
):
    known = {
        "platform": "instagram",
        "kind_posts": feed,
        "kind_others": reels,
        "kind_ratio": ratio,
        "kind_reached": reached,
        "kind_stories": stories,
        "kind_story": story,
    }
    found = read_kinds(write_kinds(pd.DataFrame([known]))[0])
    assert 1 / MOST - 0.01 <= found["reel"].value / found["image"].value <= MOST * 1.01
    assert all(np.isfinite(one.value) and one.value > 0 for one in found.values())
    assert all(0 <= one.variance <= PRIOR_VARIANCE for one in found.values())
    share = reels / (feed + reels) if feed + reels else 0.0
    usual = (1 - share) * log(found["image"].value) + share * log(found["reel"].value)
    assert usual == pytest.approx(0, abs=0.02)


def test_what_is_bought_uses_the_accounts_own_ratio_and_says_so():
    frame = account(image=[400] * 30, reel=[1_600] * 30)
    own = read_kinds(frame["kinds"][0])
    (plain,) = propose(frame, Request(900_000, avoid=False)).picks
    found = propose(frame, Request(900_000, avoid=False, deliverable="reel*1"))
    (reel,) = found.picks
    assert reel.expected_interactions / plain.expected_interactions == pytest.approx(
        own["reel"].value
    )
    (note,) = [note for note in reel.notes if note.code == "pick_kinds"]
    assert note.values["kinds"][0]["posts"] == 30
    assert reel.guessed == found.guessed == ()
    guess = propose(account(image=[800] * 60), Request(900_000, avoid=False, deliverable="reel*1"))
    assert guess.guessed == ("reel",)
    assert not [note for note in guess.picks[0].notes if note.code == "pick_kinds"]


def spread(frame):
    found = outlook(frame, float(frame["expected_reach"].sum())).interactions
    assert found.p10 <= found.p50 <= found.p90
    return found.p90 / found.p10


def test_a_guess_widens_the_forecast_and_several_pieces_narrow_it():
    frame = account(image=[400, 500, 700] * 10).assign(lumped=1.0, doubt=0.0)
    sure = spread(frame)
    assert spread(frame.assign(doubt=PRIOR_VARIANCE)) > sure
    two = brings((("reel", 2),), read_kinds(None))
    assert two.lumped == pytest.approx(0.5)
    assert spread(frame.assign(lumped=two.lumped)) < sure
    assert sure == pytest.approx(spread(frame.drop(columns=["lumped", "doubt"])))


def test_doubts_of_different_kinds_are_no_surer_than_their_parts():
    known = read_kinds(None)
    one, both = brings((("reel", 1),), known), brings((("reel", 1), ("story", 1)), known)
    assert 0 < both.doubt < one.doubt == PRIOR_VARIANCE
