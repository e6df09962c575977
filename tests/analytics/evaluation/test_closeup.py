"""One account from near: content, rhythm and what its next posts may get."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest

from core.analytics.evaluation.assessment import assess
from core.analytics.evaluation.closeup import closeup
from tests.analytics.made import NOW, creator, creators, posts, posts_of

LIKES = [300, 410, 350, 380, 330, 360, 345, 400, 310, 370, 355, 390]
SARI = "instagram:sari"


def near(*frames, minute=None, **known):
    people, what = creators(creator(**known), creator("budi")), posts(*frames)
    return closeup(assess(people, what, now=NOW), what, SARI, now=NOW, minute=minute)


def test_captions_say_what_an_account_posts_about():
    caption = ["Tutorial bikin sambal, caranya gampang banget guys"] * 9 + [
        "Promo diskon 50% beli sekarang, link di bio"
    ] * 3
    content = near(posts_of(SARI, LIKES, caption=caption)).content
    assert content.captions == 12
    assert content.themes[0] == ("tutorial", pytest.approx(0.75))
    assert content.paid == pytest.approx(0.25)
    assert content.tone in ("everyday", "mixed", "stiff")


def test_nothing_is_said_of_what_is_not_known():
    found = near(posts_of(SARI, [10, 20]))
    assert (found.content, found.rhythm, found.plans, found.views, found.campaign) == (
        None,
        None,
        (),
        None,
        None,
    )
    assert near().rhythm is None


def test_the_rhythm_is_counted_in_weeks():
    steady = near(posts_of(SARI, LIKES)).rhythm
    assert steady.per_week == pytest.approx(3.5)
    assert steady.longest_gap == pytest.approx(2)
    assert steady.habit == "steady"
    late = near(posts_of(SARI, LIKES, newest=timedelta(days=50))).rhythm
    assert late.habit == "quiet"


def test_silence_is_counted_until_the_account_was_last_seen():
    seen = NOW - timedelta(days=47)
    known = near(posts_of(SARI, LIKES, newest=timedelta(days=50)), captured_at=seen).rhythm
    assert known.quiet == pytest.approx(3)
    assert known.habit == "steady"


def test_each_kind_and_hour_has_its_own_forecast():
    kinds = ["reel", "image"] * 6
    likes = [900 if kind == "reel" else 300 for kind in kinds]
    plans = near(posts_of(SARI, likes, kind=kinds)).plans
    assert [plan.kind for plan in plans] == ["reel", "image"]
    assert plans[0].p50 > 2 * plans[1].p50
    assert near(posts_of(SARI, likes, kind=kinds), minute=720).plans


def test_several_posts_together_are_surer_than_one():
    found = near(posts_of(SARI, [int(x) for x in np.random.default_rng(1).lognormal(6, 0.6, 30)]))
    one, three = found.plans[0], found.campaign
    assert three.posts == 3
    assert 2.5 * one.p50 < three.p50 < 4.5 * one.p50
    assert three.p90 / three.p10 < one.p90 / one.p10


def test_views_are_forecast_where_they_are_known():
    found = near(posts_of(SARI, LIKES, views=[x * 10 for x in LIKES]))
    assert found.views.p10 < 3_600 < found.views.p90


def test_others_do_not_change_what_is_seen():
    own = posts_of(SARI, LIKES)
    assert near(own) == near(own, posts_of("instagram:budi", [9] * 12))
    assert isinstance(own, pd.DataFrame)
