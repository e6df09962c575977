import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.pricing.price import (
    card_ranges,
    cost_per_engagement,
    fair_price,
    fair_prices,
    rounded,
    shown,
)


def test_views_times_the_price_of_a_thousand():
    found = fair_price(10_000, None)
    assert (found.low, found.high, found.basis) == (150_000, 450_000, "views")


def test_both_ways_stand_side_by_side():
    found = fair_price(10_000, 10_000)
    assert found.by_views == (150_000, 450_000)
    assert found.by_cards == (500_000, 2_000_000)
    assert found.basis == "views"


def test_without_views_rate_cards_decide():
    assert fair_price(None, 100_000).basis == "rate_cards"
    assert fair_price(None, None) is None
    assert fair_price(0, None) is None


KNOWN = st.none() | st.integers(0, 10**7)


@given(st.lists(st.tuples(KNOWN, KNOWN, KNOWN), min_size=1, max_size=9))
def test_many_prices_are_those_of_each(known):
    views, followers, engaged = (np.array(part, dtype=float) for part in zip(*known, strict=True))
    alone = [fair_price(seen, size, interactions=each) for seen, size, each in known]
    assert fair_prices(views, followers, engaged) == alone


@given(st.lists(st.integers(1, 10**8), min_size=2, max_size=20))
def test_more_followers_never_cost_less(followers):
    low, high = card_ranges(np.array(sorted(followers), dtype=float))
    assert (np.diff(low) >= -1e-6).all()
    assert (np.diff(high) >= -1e-6).all()
    assert (low <= high).all()


def test_a_video_costs_its_views_and_others_are_scaled_from_it():
    whole = fair_price(13_000, None)
    assert fair_price(13_000, None, {"reel": 1}) == whole
    assert fair_price(13_000, None, {"reel": 2}).high == 2 * whole.high
    assert fair_price(13_000, None, {"image": 1}).high == 450_000
    assert fair_price(13_000, None, {"story": 1}).high == 225_000
    assert fair_price(13_000, None, {"reel": 1}, exclusive=True).high == 2 * whole.high


def test_people_reached_are_those_of_any_post():
    assert fair_price(10_000, None, {"image": 1}, filmed=False).high == 450_000
    assert fair_price(10_000, None, {"reel": 1}, filmed=False).high == 585_000


def test_rate_cards_go_by_plain_posts_whatever_the_views():
    assert fair_price(10_000, 10_000, {"reel": 1}).by_cards == (650_000, 2_600_000)


def test_interactions_set_a_price_beside_them():
    assert fair_price(None, 82_000, interactions=103).by_interactions == (31_000, 93_000)
    assert fair_price(None, None, interactions=1_000).basis == "interactions"
    assert fair_price(None, None, {"reel": 2}, interactions=1_000).by_interactions[1] == 1_800_000


def test_a_story_is_worth_half_the_interactions_of_a_post():
    found = fair_price(None, 9_000, {"reel": 2, "story": 1}, interactions=1_000)
    assert found.by_interactions == (750_000, 2_250_000)
    assert [shown(pieces) for pieces in ({}, {"reel": 2, "story": 1}, {"story": 3})] == [
        1,
        2.5,
        1.5,
    ]


@given(KNOWN, KNOWN, KNOWN, st.sets(st.sampled_from(["views", "interactions", "rate_cards"])))
def test_a_way_that_is_taken_out_never_raises_the_range(views, followers, engaged, doubted):
    whole = fair_price(views, followers, interactions=engaged)
    left = whole and whole.without(doubted)
    assert left is None or (left.low <= whole.low and left.high <= whole.high)


@given(KNOWN, KNOWN)
def test_bought_followers_never_raise_what_an_account_is_worth(followers, more):
    before = fair_price(None, followers, interactions=100)
    after = fair_price(None, (followers or 0) + (more or 0), interactions=100)
    assert before.most_idr == after.most_idr == 90_000


def test_cost_per_engagement():
    assert cost_per_engagement(500_000, 250) == 2_000
    assert cost_per_engagement(None, 250) is None
    assert cost_per_engagement(500_000, 0) is None


@pytest.mark.parametrize(("amount", "said"), [(61_350, 61_000), (184_050, 185_000), (999, 1_000)])
def test_prices_are_rounded_as_people_say_them(amount, said):
    assert rounded(amount) == said


def test_the_cost_of_a_thousand_views_is_that_of_the_arithmetic():
    price = fair_price(10_000, 5_000)
    assert price.by_views == tuple(10 * cost for cost in price.cpm_idr)
