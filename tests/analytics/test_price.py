import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.price import card_ranges, cost_per_engagement, fair_price, fair_prices, rounded


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


@given(st.lists(st.tuples(KNOWN, KNOWN), min_size=1, max_size=9), st.sampled_from([1.0, 0.5]))
def test_many_prices_are_those_of_each(known, factor):
    views, followers = (np.array(part, dtype=float) for part in zip(*known, strict=True))
    alone = [fair_price(seen, size, factor) for seen, size in known]
    assert fair_prices(views, followers, factor) == alone


@given(st.lists(st.integers(1, 10**8), min_size=2, max_size=20))
def test_more_followers_never_cost_less(followers):
    low, high = card_ranges(np.array(sorted(followers), dtype=float))
    assert (np.diff(low) >= -1e-6).all()
    assert (np.diff(high) >= -1e-6).all()
    assert (low <= high).all()


@pytest.mark.parametrize(
    ("asked", "word"), [(100_000, "cheap"), (300_000, "fair"), (450_000, "fair"), (900_000, "dear")]
)
def test_an_asked_price_is_judged(asked, word):
    assert fair_price(10_000, None).judged(asked) == word


def test_rate_cards_that_judge_otherwise_are_heard_beside_views():
    found = fair_price(1_000, 10_000)
    assert (found.judged(500_000), found.judged_by_cards(500_000)) == ("dear", "fair")
    assert found.counter_offer(500_000) == found.high


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(1, 10**9))
def test_a_judgement_never_contradicts_the_range_that_is_shown(views, followers, asked):
    found = fair_price(views, followers)
    if found is not None:
        inside = found.low <= asked <= found.high
        assert (found.judged(asked) == "fair") is inside
        assert found.judged_by_cards(asked) != found.judged(asked)


@given(st.integers(1, 10**9))
def test_a_counter_offer_is_polite(asked):
    found = fair_price(10_000, 10_000)
    assert found.counter_offer(asked) <= max(asked, found.high)
    assert found.counter_offer(asked) <= asked


def test_formats_change_the_price():
    assert fair_price(10_000, None, 0.5).high == 225_000


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
