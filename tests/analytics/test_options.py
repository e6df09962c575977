"""Candidates that are options of one creator: at most one of them stands in a set."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.solving import portfolio
from core.analytics.solving.bounding import ahead, tolled, undominated
from core.analytics.solving.counting import counts
from core.analytics.solving.exact import _question
from core.analytics.solving.overlap import Overlap
from core.analytics.solving.portfolio import choose
from core.analytics.solving.question import Limit
from core.analytics.solving.wish import Infeasible, Plan, Quota, Wish
from tests.analytics.solving.test_portfolio import crowded, respects, together
from tests.examples import examples


def apart(team, groups):
    return len({groups[i] for i in team}) == len(team)


def best_of_all(values, prices, wish, overlap, most=14):
    """Return the value of the best set, None where there is none: every set is looked at."""
    found = [
        together(values, team, overlap)
        for size in range(min(len(values), most) + 1)
        for team in combinations(range(len(values)), size)
        if respects(team, prices, wish) and apart(team, wish.groups)
    ]
    return max(found, default=None)


@st.composite
def menus(draw, most=4):
    """Creators of one to three options each, who share categories, cities and platforms."""
    creators = draw(st.integers(1, most))
    groups = tuple(g for g in range(creators) for _ in range(draw(st.integers(1, 3))))
    count = len(groups)
    values = draw(st.lists(st.integers(0, 40), min_size=count, max_size=count))
    prices = draw(st.lists(st.integers(0, 30), min_size=count, max_size=count))
    kinds = [
        draw(st.lists(st.integers(-1, 2), min_size=creators, max_size=creators)) for _ in "123"
    ]
    codes = np.array([*kinds, range(creators)]).T[list(groups)]
    low = draw(st.integers(0, 3))
    members = tuple(draw(st.sets(st.integers(0, count - 1))))
    whole = draw(st.sampled_from([None, *range(creators)]))
    quotas = [Quota(members, draw(st.integers(0, 1)), draw(st.none() | st.integers(1, 2)))]
    quotas = quotas if draw(st.booleans()) else []
    if whole is not None:
        quotas.append(Quota(tuple(i for i, g in enumerate(groups) if g == whole), 1, 1))
    wish = Wish(
        budget_idr=draw(st.integers(0, 90)),
        at_least=low,
        at_most=draw(st.none() | st.integers(low, low + 2)),
        must=tuple(draw(st.sets(st.integers(0, count - 1), max_size=1))),
        quotas=tuple(quotas),
        groups=groups,
    )
    return values, prices, wish, Overlap(codes)


@examples(60)
@given(menus())
def test_with_options_the_plan_equals_brute_force(market):
    values, prices, wish, overlap = market
    best, found = best_of_all(values, prices, wish, overlap), choose(values, prices, wish, overlap)
    if best is None:
        assert isinstance(found, Infeasible)
        return
    assert isinstance(found, Plan)
    assert respects(found.chosen, prices, wish)
    assert apart(found.chosen, wish.groups)
    assert found.value == pytest.approx(best, abs=1e-4)
    assert found.gap == 0


@examples(6)
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_seven_creators_of_two_options_equal_brute_force(seed, most):
    values, prices, overlap = crowded(seed, 7)
    rows = np.repeat(np.arange(7), 2)
    factor = np.tile([0.5, 1.0], 7) * np.random.default_rng(seed).uniform(0.8, 1.2, 14)
    sizes, fees = values[rows] * factor, np.rint(prices[rows] * np.tile([0.4, 1.0], 7)).astype(int)
    wish = Wish(int(np.sort(fees)[:7].sum()), 1, most, groups=tuple(rows.tolist()))
    shared = Overlap(overlap.codes[rows])
    found = choose(sizes, fees, wish, shared)
    assert apart(found.chosen, wish.groups)
    assert (found.value, found.gap) == (
        pytest.approx(best_of_all(sizes, fees, wish, shared, most)),
        0,
    )


def menu(seed, creators, kinds=(1, 40, 3)):
    """Return many creators of five options each: bundles cost more, reach more, and less each."""
    values, prices, overlap = crowded(seed, creators, kinds)
    rows = np.repeat(np.arange(creators), 5)
    random = np.random.default_rng(seed)
    reach = np.tile([0.5, 0.8, 1.0, 1.3, 1.7], creators) * random.lognormal(0, 0.1, len(rows))
    fee = np.tile([0.5, 1.0, 1.0, 1.5, 2.3], creators)
    fees = np.rint(prices[rows] * fee / 1000).astype(int) * 1000
    return values[rows] * reach, fees, Overlap(overlap.codes[rows]), tuple(rows.tolist())


@pytest.mark.parametrize("seed", range(2))
def test_five_thousand_options_are_proved(seed):
    values, prices, overlap, groups = menu(seed, 1_000)
    wish = Wish(3_000_000, 1, 10, groups=groups)
    plan = choose(values, prices, wish, overlap, seconds=5)
    assert plan.gap == 0
    assert apart(plan.chosen, groups)
    assert plan.spent_idr <= wish.budget_idr


def test_tolls_tighten_the_bound_and_never_below_a_set():
    values, prices, overlap, groups = menu(3, 60)
    wish = Wish(2_000_000, 1, 6, groups=groups)
    plan = choose(values, prices, wish, overlap)
    top = float(values.max())
    sizes = values / top
    task = portfolio._program(sizes, prices, wish)
    question = _question(task, sizes, prices, wish, overlap)
    states = counts(question)
    near = undominated(question, states)
    part, few = question.only(near), states.only(near)
    free = float(ahead(part, few, 0.5)[0, 0]) + part.given(0.5)
    paid, price = tolled(part, few, 0.5, plan.value / top, Limit(5))
    bound = float(ahead(paid, few, price)[0, 0]) + paid.given(price)
    assert plan.value / top - 1e-6 <= bound < free


@pytest.mark.parametrize("seed", range(2))
def test_two_ways_of_proving_agree_on_options(seed, monkeypatch):
    values, prices, overlap, groups = menu(seed, 20, (2, 4, 2))
    wish = Wish(int(np.median(prices)) * 4, 2, 4, groups=groups)
    one = choose(values, prices, wish, overlap)
    monkeypatch.setattr(portfolio, "branched", lambda *_: None)
    two = choose(values, prices, wish, overlap, seconds=3)
    assert one.gap == 0
    assert apart(two.chosen, groups)
    assert two.value <= one.value * (1 + 1e-6) <= two.bound * (1 + 3e-6)


def test_the_cheapest_way_takes_one_option_of_each():
    wish = Wish(5, 2, 2, groups=(0, 0, 1, 1))
    found = choose([1, 1, 1, 1], [3, 4, 9, 8], wish, Overlap(np.zeros((4, 4), dtype=np.int64)))
    assert found.cheapest.chosen == (0, 3)


def test_eight_who_must_be_there_are_still_proved():
    values, prices, overlap, groups = menu(5, 200)
    must = tuple(Quota(tuple(range(5 * g, 5 * g + 5)), 1, 1) for g in range(8))
    wish = Wish(10**7, 1, 10, quotas=must, groups=groups)
    plan = choose(values, prices, wish, overlap)
    assert {groups[i] for i in plan.chosen} >= set(range(8))
    assert plan.gap <= 0.005
