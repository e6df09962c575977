"""The cheapest set that respects all of a wish but its budget."""

import time
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.solving import cheapest as module
from core.analytics.solving.cheapest import cheapest
from core.analytics.solving.wish import Quota, Wish
from tests.analytics.solving.test_portfolio import respects
from tests.analytics.test_options import apart
from tests.examples import examples


@st.composite
def quotas(draw, most=8):
    """Prices and a wish of quotas that cross each other, here and there with options of creators."""
    count = draw(st.integers(1, most))
    prices = draw(st.lists(st.integers(0, 30), min_size=count, max_size=count))
    position = st.integers(0, count - 1)
    crossing = [
        Quota(
            tuple(draw(st.sets(position))),
            low := draw(st.integers(0, 2)),
            draw(st.none() | st.integers(low, 3)),
        )
        for _ in range(draw(st.integers(1, 3)))
    ]
    low = draw(st.integers(0, 4))
    some = draw(st.integers(1, count))
    wish = Wish(
        0,
        low,
        draw(st.none() | st.integers(low, low + 2)),
        tuple(draw(st.sets(position, max_size=1))),
        tuple(draw(st.sets(position, max_size=1))),
        tuple(crossing),
        tuple(i % some for i in range(count)) if draw(st.booleans()) else (),
    )
    return np.array(prices), wish


def least(prices, wish):
    """Return what the cheapest set costs, None where there is none: every set is looked at."""
    free = [0] * len(prices)
    found = [
        int(sum(prices[i] for i in team))
        for size in range(len(prices) + 1)
        for team in combinations(range(len(prices)), size)
        if respects(team, free, wish) and (not wish.groups or apart(team, wish.groups))
    ]
    return min(found, default=None)


@examples(80)
@given(quotas())
def test_nothing_that_respects_the_wish_costs_less(market):
    prices, wish = market
    found, cost = cheapest(prices, wish, 5), least(prices, wish)
    if cost is None:
        assert found is None
        return
    assert found is not None
    assert respects(found.tolist(), [0] * len(prices), wish)
    assert int(prices[found].sum()) == cost
    assert not wish.groups or apart(found.tolist(), wish.groups)


def crossing(count, seed=0):
    """Return a market and a wish of so many quotas of three that their counts are too many."""
    random = np.random.default_rng(seed)
    prices = random.integers(1, 40, 60) * 25_000
    wanted = tuple(
        Quota(tuple(random.choice(60, 20, replace=False).tolist()), 3, 4) for _ in range(count)
    )
    return prices, Wish(0, 1, 20, quotas=wanted)


def test_where_counts_are_too_many_a_program_says_the_same(monkeypatch):
    prices, wish = crossing(3)
    counted = cheapest(prices, wish, 5)
    monkeypatch.setattr(module, "STATES", 0)
    programmed = cheapest(prices, wish, 5)
    assert counted is not None
    assert programmed is not None
    assert prices[programmed].sum() == prices[counted].sum()


@dataclass
class Hangs:
    """A program that never ends."""

    program: object
    seconds: float

    def __call__(self, told):
        time.sleep(600)


def test_a_program_that_overruns_is_ended(monkeypatch):
    prices, wish = crossing(3)
    monkeypatch.setattr(module, "STATES", 0)
    monkeypatch.setattr(module, "Cheapest", Hangs)
    start = time.monotonic()
    assert cheapest(prices, wish, 0.1) is None
    assert time.monotonic() - start < 60


@pytest.mark.parametrize("seed", range(2))
def test_many_candidates_are_counted_too(seed):
    prices, wish = crossing(2, seed)
    many = np.concatenate([prices, np.full(20_000, 10**7)])
    found = cheapest(many, wish, 5)
    assert found is not None
    assert found.max() < 60
