"""The certificate holds over creators who match and were not compared."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analytics.beyond import bound_of_all, rests
from core.analytics.portfolio import choose
from core.analytics.proposal import Request
from core.analytics.suggestion import propose
from core.analytics.summary import least_price, price_bands
from core.analytics.wish import Plan, Wish
from tests.analytics.test_portfolio import crowded
from tests.analytics.test_suggestion import handles


def cut(values, prices, each):
    """Return who is compared (the best of each band), and what is known of the others."""
    bands = price_bands(prices)
    shown, left = [], []
    for band in np.unique(bands).tolist():
        rows = np.flatnonzero(bands == band)
        rows = rows[np.argsort(-values[rows], kind="stable")]
        shown += rows[:each].tolist()
        if len(rows) > each:
            left.append((int(least_price(band)), float(values[rows[each - 1]])))
    return np.array(sorted(shown)), tuple(left)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 6), st.integers(1, 4))
def test_no_set_of_all_exceeds_the_bound(seed, most, each):
    values, prices, overlap = crowded(seed, 150)
    wish = Wish(int(np.median(prices)) * most, 1, most)
    shown, left = cut(values, prices, each)
    bound = bound_of_all(values[shown], prices[shown], wish, overlap.only(shown), left, 5)
    best = choose(values, prices, wish, overlap)
    if isinstance(best, Plan):
        assert best.value <= bound * (1 + 1e-6)


def test_the_bound_is_near_where_the_best_of_each_price_are_compared():
    values, prices, overlap = crowded(5, 20_000, (1, 1, 3))
    wish = Wish(3_000_000, 1, 6)
    shown, left = cut(values, prices, 30)
    plan = choose(values[shown], prices[shown], wish, overlap.only(shown))
    bound = bound_of_all(values[shown], prices[shown], wish, overlap.only(shown), left, 5)
    best = choose(values, prices, wish, overlap, seconds=5)
    assert plan.value <= best.value * (1 + 1e-6) <= bound * (1 + 2e-6)
    assert bound <= plan.value * 1.15


def test_where_nobody_is_left_the_bound_is_that_of_the_compared():
    values, prices, overlap = crowded(2, 60)
    wish = Wish(int(np.median(prices)) * 3, 1, 3)
    plan = choose(values, prices, wish, overlap)
    assert bound_of_all(values, prices, wish, overlap, (), 5) >= plan.value * (1 - 1e-9)


def test_what_is_left_is_read_by_band():
    known = pd.DataFrame(
        {
            "rest": pd.array([50.0, 70.0, None, 5.0], dtype="Float64"),
            "rest_band": pd.array([62, 62, None, 0], dtype="Int64"),
        }
    )
    assert rests(known) == ((0, 5.0), (int(least_price(62)), 70.0))
    assert rests(known.drop(columns=["rest"])) == ()


def summaries(count, seed=0):
    """Return SUMMARIES of creators alike but for price and interactions."""
    random = np.random.default_rng(seed)
    price = random.integers(2, 40, count) * 25_000
    engaged = price / 300 * random.lognormal(0, 0.4, count)
    names = [f"k{i}" for i in range(count)]
    return pd.DataFrame(
        {
            "creator_id": [f"tiktok:{name}" for name in names],
            "platform": "tiktok", "handle": names, "category": "food", "city": "Solo",
            "tier": "micro", "followers": 20_000, "rate_idr": price, "engagement_rate": 0.05,
            "percentile": 50.0, "posts_used": 12, "estimated": False,
            "expected_interactions": engaged, "expected_reach": engaged * 15,
        }
    )  # fmt: skip


def compared(frame, each):
    from core.analytics.summary import ranked

    known = ranked(frame)
    parts = []
    for band, rows in known.groupby("price_band"):
        best = rows.nlargest(each, "worth")
        more = len(rows) > each
        rest = float(best["worth"].min()) if more else None
        parts.append(best.assign(rest=rest, rest_band=int(band) if more else None))
    found = pd.concat(parts, ignore_index=True)
    return known, found.astype({"rest": "Float64", "rest_band": "Int64"})


def test_the_gap_over_all_is_honest():
    known, shown = compared(summaries(400), 8)
    request = Request(1_500_000, category="food", at_most=5)
    part, whole = propose(shown, request), propose(known, request)
    assert (whole.compared_gap, whole.optimality_gap) == (None, 0)
    assert part.compared_gap == 0
    assert part.optimality_gap is not None
    assert part.value >= whole.value * (1 - part.optimality_gap) - 1e-6
    assert 0 <= part.optimality_gap < 0.2


@pytest.mark.parametrize(
    "wish", [{"goal": "awareness"}, {"goal": "sales"}, {"deliverable": "video"}]
)
def test_what_cannot_be_bounded_is_not_claimed(wish):
    _, shown = compared(summaries(400), 8)
    found = propose(shown, Request(1_500_000, category="food", at_most=5, **wish))
    assert handles(found)
    assert found.optimality_gap is None
    assert found.compared_gap == 0
    assert found.to_json()["optimality_gap"] is None
