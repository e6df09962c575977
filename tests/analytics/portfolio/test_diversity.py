"""Not the same creators for everybody, and never at more than half a per cent of the best set."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.portfolio.diversity import TOLERANCE, crowding, spread
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose
from core.analytics.portfolio.whynot import why_not
from core.analytics.solving.overlap import Overlap, second_order
from core.analytics.solving.portfolio import choose
from core.analytics.solving.wish import Plan, Quota, Wish
from tests.analytics.portfolio.test_deliverables import known
from tests.analytics.portfolio.test_suggestion import handles
from tests.analytics.solving.test_portfolio import crowded as market
from tests.analytics.solving.test_portfolio import respects
from tests.examples import examples

ALIKE = Overlap(np.array([[0, 0, 0, i] for i in range(6)]))
VALUES, PRICES = np.array([100.0, 99.9, 99.8, 80.0, 60.0, 40.0]), np.full(6, 10)


def plan_of(wish):
    found = choose(VALUES, PRICES, wish, ALIKE)
    assert isinstance(found, Plan)
    return found


def test_where_nobody_is_crowded_the_best_set_stays():
    wish = Wish(20, 2, 2)
    assert spread(plan_of(wish), VALUES, PRICES, wish, ALIKE, np.zeros(6)) == plan_of(wish)


def test_a_crowded_creator_makes_room_for_one_of_almost_the_same_worth():
    wish = Wish(20, 2, 2)
    before = plan_of(wish)
    found = spread(before, VALUES, PRICES, wish, ALIKE, np.array([0.9, 0, 0, 0, 0, 0]))
    assert (before.chosen, found.chosen) == ((0, 1), (1, 2))
    assert found.bound == before.bound
    assert 0 < found.gap <= TOLERANCE


def test_nobody_who_is_worth_clearly_more_is_given_up():
    wish = Wish(10, 1, 1)
    values = np.array([100.0, 99.0, 1, 1, 1, 1])
    plan = choose(values, PRICES, wish, ALIKE)
    assert spread(plan, values, PRICES, wish, ALIKE, np.array([1.0, 0, 0, 0, 0, 0])) == plan


def test_who_must_be_there_stays_however_crowded():
    wish = Wish(10, 1, 1, must=(0,))
    plan = plan_of(wish)
    assert spread(plan, VALUES, PRICES, wish, ALIKE, np.array([1.0, 0, 0, 0, 0, 0])) == plan


@examples(15)
@given(st.integers(0, 10**6), st.integers(1, 5))
def test_the_wish_is_kept_and_the_gap_stays_proved(seed, most):
    values, prices, overlap = market(seed, 60)
    random = np.random.default_rng(seed)
    full = np.where(random.random(60) < 0.4, random.random(60), 0.0)
    wish = Wish(int(np.median(prices)) * most, 1, most, quotas=(Quota(tuple(range(20)), 0, 1),))
    plan = choose(values, prices, wish, overlap)
    if not isinstance(plan, Plan):
        return
    found = spread(plan, values, prices, wish, overlap, full)
    rows = np.array(found.chosen)
    assert respects(found.chosen, prices.tolist(), wish)
    assert len(found.chosen) == len(plan.chosen)
    assert found.value == pytest.approx(second_order(values[rows], overlap.shares(rows)))
    assert found.value >= plan.bound * (1 - TOLERANCE) - 1e-9 or found == plan
    assert full[rows].sum() <= full[list(plan.chosen)].sum()


def test_crowding_grows_with_businesses_and_differs_by_workspace():
    steps = [crowding(n, "p1", "tiktok:a") for n in (0, 5, 10, 50, 100, 1_000)]
    assert steps == sorted(steps)
    assert steps[0] == 0
    assert 0 < steps[1] < steps[-1] <= 1
    assert steps[-1] == steps[-2]
    assert len({crowding(20, f"p{n}", "tiktok:a") for n in range(20)}) == 20
    assert crowding(20, "p1", "tiktok:a") == crowding(20, "p1", "tiktok:a")


def test_shops_alike_are_proposed_others_and_told_why():
    frame = known(*((f"k{i}", 100_000, 5_000 - i) for i in range(8)))
    request = Request(300_000, count=3, avoid=False)
    first = propose(frame, request)
    busy = {f"instagram:{pick.handle}": 0.8 for pick in first.picks}
    told = frame.assign(crowded=frame["creator_id"].map(busy).fillna(0.0).astype("float64"))
    second = propose(told, request)
    assert second.spread > 0
    assert handles(second) != handles(first)
    assert second.optimality_gap <= TOLERANCE
    gone = next(iter(handles(first) - handles(second)))
    why = why_not(gone, told, request, second)
    assert (why.reason, why.loss <= TOLERANCE) == ("crowded", True)
