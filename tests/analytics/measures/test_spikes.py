"""Posts that stand out are named, with what speaks for a giveaway; ordinary ones are not."""

from __future__ import annotations

import pytest

from core.analytics.evaluation.assessment import assess
from core.analytics.evaluation.closeup import closeup
from core.analytics.evaluation.evaluation import evaluations
from tests.analytics.made import NOW, creator, creators, posts_of

SARI = "instagram:sari"
QUIET = [300, 320, 280, 310, 330, 290, 305, 275, 315]


def near(likes, comments, captions=None, **columns):
    people = creators(creator())
    what = posts_of(SARI, likes, comments=comments, caption=captions or "menu hari ini", **columns)
    return closeup(assess(people, what, now=NOW), what, SARI, now=NOW)


def test_giveaways_are_found_by_their_size_and_their_comments():
    found = near([*QUIET, 5200, 6100, 4800], [15] * 9 + [4100, 5200, 3900]).spikes
    assert [post.interactions for post in found.posts] == [11_300, 9_300, 8_700]
    assert (found.of, found.usual) == (12, 327.5)
    assert all(post.crowded and not post.giveaway for post in found.posts)
    assert found.posts[0].opening == "menu hari ini"


def test_a_viral_post_has_no_more_comments_per_like_than_others():
    (post,) = near([*QUIET, 48_000], [15] * 9 + [2_300]).spikes.posts
    assert not post.crowded


@pytest.mark.parametrize(
    ("caption", "giveaway"),
    [
        ("GIVEAWAY! tag 3 teman kamu", True),
        ("give away akhir tahun", True),
        ("menangkan serum gratis", True),
        ("pemenangnya diumumkan besok #ga", True),
        ("kado ulang tahun anak", False),
        ("tag harga di toko ini", False),
        ("ga nyangka seramai ini", False),
        ("menang lomba lari kemarin", False),
    ],
)
def test_captions_say_whether_a_post_was_a_giveaway(caption, giveaway):
    said = ["menu hari ini"] * 9 + [caption]
    (post,) = near([*QUIET, 9_000], [15] * 9 + [300], said).spikes.posts
    assert post.giveaway is giveaway


def test_less_is_enough_where_something_else_speaks_for_it():
    """Six times the usual: a good post, unless its comments or its caption tell more."""
    assert near([*QUIET[:5], 1_900], 15).spikes is None
    assert near([*QUIET[:5], 1_900], [15] * 5 + [900]).spikes is not None
    told = ["menu hari ini"] * 5 + ["giveaway!"]
    assert near([*QUIET[:5], 1_900], 15, told).spikes is not None


def test_ordinary_accounts_have_none():
    assert near(QUIET, 15).spikes is None
    assert near([300, 9_000, 310], 15).spikes is None
    assert near([], []).spikes is None


def test_unknown_captions_and_times_are_no_trouble():
    found = near([*QUIET, 9_000], [15] * 9 + [None], [None] * 10, posted_at=None)
    assert found is not None
    long = near([*QUIET, 9_000], 15, ["kata " * 40] * 10).spikes.posts[0].opening
    assert long.endswith(" …")
    assert len(long) <= 62


def test_rates_by_views_are_worked_out_at_the_posts_in_the_middle():
    likes = [10, 20, 30, 40, 50, 60]
    people = creators(creator(platform="tiktok"))
    what = posts_of("tiktok:sari", likes, views=1_000)
    even = closeup(assess(people, what, now=NOW), what, "tiktok:sari", now=NOW)
    assert even.middle == ((30.0, 1_000.0), (40.0, 1_000.0))
    odd = posts_of("tiktok:sari", likes[:5], views=1_000)
    assert closeup(assess(people, odd, now=NOW), odd, "tiktok:sari", now=NOW).middle == (
        (30.0, 1_000.0),
    )
    assert near(QUIET, 15).middle == ()


@pytest.mark.parametrize(
    ("likes", "comments", "captions", "learned"),
    [
        ([*QUIET, 5_200, 6_100], [15] * 9 + [4_100, 5_200], None, False),
        ([*QUIET, 5_200, 6_100], 15, ["menu"] * 9 + ["giveaway!"] * 2, False),
        ([*QUIET, 5_200, 6_100], [15] * 9 + [260, 300], None, True),
        (QUIET, 15, ["giveaway!"] * 9, True),
    ],
    ids=["crowded", "said so", "viral", "ordinary"],
)
def test_a_forecast_learns_nothing_of_giveaways(likes, comments, captions, learned):
    what = posts_of(SARI, likes, comments=comments, caption=captions or "menu hari ini")
    found = assess(creators(creator()), what, now=NOW)
    seen = closeup(found, what, SARI, now=NOW)
    card = evaluations(found)[0]
    quiet = posts_of(SARI, QUIET, comments=15)
    usual = evaluations(assess(creators(creator()), quiet, now=NOW))[0]
    assert (card.forecast.p90 < 2 * usual.forecast.p50) == (not learned or likes == QUIET)
    assert learned or seen.campaign.p50 < 4 * usual.forecast.p50
    assert card.engagement.posts_used == len(likes)
