from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.evaluation.evaluation import evaluate
from core.analytics.frames.schemas import ENGAGEMENT
from core.analytics.frames.tables import post_table
from core.analytics.measures.engagement import Z90, engagement, measure, student, usable
from core.analytics.tiers import Tiers
from tests.analytics.made import NOW, creator, creators, posts, posts_of


def measured(who, what):
    table = post_table(who, what, NOW)
    return measure(who, table, usable(who, table)).iloc[0]


def test_instagram_is_the_median_of_likes_and_comments_over_followers():
    found = measured(
        creators(creator(followers=10_000)),
        posts_of("instagram:sari", [100, 200, 200, 300, 1000], comments=[5, 10, 10, 10, 50]),
    )
    assert found.engagement_rate == 210 / 10_000
    assert found.rate_mean == pytest.approx((105 + 210 + 210 + 310 + 1050) / 5 / 10_000)
    assert found.formula == "median(likes+comments)/followers"
    assert found.interactions == 210


def test_tiktok_is_the_median_of_interactions_over_views():
    found = measured(
        creators(creator(platform="tiktok")),
        posts_of("tiktok:sari", [10, 20, 30], comments=1, shares=2, saves=3, views=[100, 400, 300]),
    )
    assert found.engagement_rate == pytest.approx(36 / 300)
    assert found.formula == "median((likes+comments+shares+saves)/views)"


def test_counts_that_are_missing_somewhere_are_left_out_of_the_formula():
    found = measured(
        creators(creator(platform="tiktok")),
        posts_of(
            "tiktok:sari", [10, 20, 30], comments=1, shares=[2, None, 2], views=[100, 100, 100]
        ),
    )
    assert found.formula == "median((likes+comments)/views)"
    assert found.engagement_rate == pytest.approx(0.21)


def test_an_account_of_reels_is_measured_by_views_and_a_mixed_one_by_followers():
    reels = posts_of("instagram:sari", [10, 20], views=[1000, 1000], kind="reel")
    mixed = posts_of("instagram:sari", [10, 20], views=[1000, 1000], kind=["reel", "image"])
    assert measured(creators(creator()), reels).formula == "median((likes+comments)/views)"
    assert measured(creators(creator()), mixed).formula == "median(likes+comments)/followers"


def test_reach_takes_the_place_of_unknown_followers():
    found = measured(
        creators(creator(followers=None)), posts_of("instagram:sari", [10, 30], reach=[100, 100])
    )
    assert found.formula == "median((likes+comments)/reach)"
    assert found.engagement_rate == pytest.approx(0.2)


def test_hidden_likes_are_unknown_and_never_zero():
    found = measured(
        creators(creator()), posts_of("instagram:sari", [100, None, -1, 300], comments=0)
    )
    assert (found.posts_used, found.posts_total, found.posts_hidden) == (2, 4, 2)
    assert found.engagement_rate == 200 / 10_000


def test_posts_younger_than_48_hours_and_stories_stay_out():
    found = measured(
        creators(creator()),
        posts_of(
            "instagram:sari",
            [1, 100, 100, 1],
            newest=timedelta(hours=47),
            kind=["image", "image", "image", "story"],
        ),
    )
    assert (found.posts_used, found.posts_total) == (2, 4)
    assert found.engagement_rate == 100 / 10_000


def test_comments_that_nobody_counts_leave_likes_alone():
    found = measured(creators(creator()), posts_of("instagram:sari", [100, 300], comments=None))
    assert found.formula == "median(likes)/followers"
    assert found.engagement_rate == 200 / 10_000


def test_sponsored_posts_stand_apart_while_enough_organic_ones_remain():
    likes = [100] * 5 + [1] * 3
    marked = ["no"] * 5 + ["yes"] * 3
    enough = posts_of("instagram:sari", likes, sponsored=marked)
    few = posts_of("instagram:sari", likes[1:], sponsored=marked[1:])
    assert measured(creators(creator()), enough).posts_used == 5
    assert measured(creators(creator()), few).posts_used == 7


def test_posts_whose_captions_say_that_they_were_paid_stand_apart_too():
    told = ["serum #ad kerja sama berbayar"] * 4 + ["sepatu #adidas"] * 8
    found = measured(
        creators(creator()), posts_of("instagram:sari", [900] * 4 + [100] * 8, caption=told)
    )
    assert (found.posts_used, found.posts_total) == (8, 12)
    assert found.engagement_rate == 100 / 10_000


def test_an_account_without_posts_or_followers_has_no_rate():
    nothing = measured(creators(creator()), posts())
    unknown = measured(creators(creator(followers=None)), posts_of("instagram:sari", [5]))
    assert np.isnan(nothing.engagement_rate)
    assert np.isnan(unknown.engagement_rate)
    assert pd.isna(unknown.tier)
    assert unknown.interactions == 5


@pytest.mark.parametrize(
    ("followers", "tier"),
    [(1, "nano"), (9_999, "nano"), (10_000, "micro"), (99_999, "micro"), (100_000, "mid"),
     (500_000, "macro"), (1_000_000, "mega")],
)  # fmt: skip
def test_tiers_begin_where_the_design_says(followers, tier):
    found = engagement(creators(creator(followers=followers)), posts(), now=NOW)
    assert found.tier[0] == tier


def test_tiers_are_a_setting():
    low = Tiers.read("nano=500,micro=5000,mid=20000,macro=50000,mega=90000")
    found = engagement(creators(creator(followers=20_000)), posts(), now=NOW, tiers=low)
    assert found.tier[0] == "mid"


def test_published_figures_keep_their_own_tiers():
    who = creators(creator(followers=20_000))
    seen = posts_of("instagram:sari", [400] * 12)
    wide = Tiers.read("nano=1000,micro=50000,mid=100000,macro=500000,mega=1000000")
    (usual,), (other,) = evaluate(who, seen, now=NOW), evaluate(who, seen, now=NOW, tiers=wide)
    assert (usual.tier, other.tier) == ("micro", "nano")
    assert other.benchmark == usual.benchmark
    assert other.benchmark.reference == "HypeAuditor, 36,000 accounts"


def test_fewer_posts_make_a_wider_interval():
    both = creators(creator("sedikit"), creator("banyak"))
    found = engagement(
        both,
        posts(
            posts_of("instagram:sedikit", [100, 150, 200]),
            posts_of("instagram:banyak", [100, 150, 200] * 10),
        ),
        now=NOW,
    )
    width = np.log((found.rate_high / found.rate_low).to_numpy(dtype=float))
    assert width[0] > 2 * width[1]


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=40))
def test_the_interval_holds_the_rate(likes):
    found = engagement(creators(creator()), posts_of("instagram:sari", likes), now=NOW).iloc[0]
    assert 0 <= found.rate_low <= found.engagement_rate <= found.rate_high


def test_several_creators_keep_their_order_and_strangers_are_left_out():
    both = creators(creator("b"), creator("a", platform="tiktok"))
    found = engagement(
        both,
        posts(
            posts_of("tiktok:a", [5], views=100), posts_of("x:z", [9]), posts_of("instagram:b", [7])
        ),
        now=NOW,
    )
    assert list(found.columns) == list(ENGAGEMENT.columns)
    assert found.handle.tolist() == ["b", "a"]
    assert found.interactions.tolist() == [7, 5]


def test_input_frames_stay_untouched():
    who, what = creators(creator()), posts_of("instagram:sari", [3, None])
    before = who.copy(), what.copy()
    engagement(who, what, now=NOW)
    pd.testing.assert_frame_equal(who, before[0])
    pd.testing.assert_frame_equal(what, before[1])


@pytest.mark.parametrize(("freedom", "t"), [(4, 2.1318), (9, 1.8331), (30, 1.6973), (1e6, 1.6449)])
def test_students_t_agrees_with_the_tables(freedom, t):
    assert student(Z90, np.array([float(freedom)]))[0] == pytest.approx(t, abs=2e-3)


def test_views_below_likes_neither_divide_nor_set_a_price():
    who = creators(creator(platform="tiktok", followers=10_000))
    likes, views = [200] * 8, [10] * 7 + [4_000]
    (told,) = evaluate(who, posts_of("tiktok:sari", likes, views=views), now=NOW)
    assert told.engagement.posts_used == 1
    assert told.engagement.rate == pytest.approx(0.05)
    assert told.fair_price.views == 4_000
    (wrong,) = evaluate(who, posts_of("tiktok:sari", likes, views=10), now=NOW)
    assert wrong.engagement.denominator == "followers"
    assert wrong.fair_price.basis == "interactions"


@pytest.mark.parametrize("column", ["pinned", "boosted"])
def test_posts_that_are_better_seen_than_others_stay_out(column):
    likes = [9_000, 9_000, *[100] * 8]
    marked = [True, True, *[None] * 8]
    what = posts_of("instagram:sari", likes, **{column: marked})
    found = engagement(creators(creator()), what, now=NOW).iloc[0]
    assert found["engagement_rate"] == pytest.approx(0.01)
    assert (found["posts_used"], found["posts_total"]) == (8, 10)


@pytest.mark.parametrize("column", ["views", "reach"])
def test_what_money_has_spread_is_not_how_many_see_a_usual_post(column):
    seen = [200_000] * 7 + [2_000] * 7
    what = posts_of("instagram:sari", [100] * 14, boosted=[True] * 7 + [None] * 7, **{column: seen})
    use = usable(people := creators(creator()), table := post_table(people, what, NOW))
    assert measure(people, table, use)[column].iloc[0] == 2_000


def test_pinned_posts_count_where_too_few_others_are_known():
    what = posts_of("instagram:sari", [100] * 6, pinned=[True, True, False, False, False, False])
    assert engagement(creators(creator()), what, now=NOW).iloc[0]["posts_used"] == 6
