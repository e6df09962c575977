from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analytics.solving import counting, portfolio
from core.analytics.solving.overlap import Overlap, second_order
from core.analytics.solving.portfolio import choose
from core.analytics.solving.question import Question
from core.analytics.solving.wish import Infeasible, Plan, Quota, Wish
from tests.examples import examples


def brute_force(values, prices, wish):
    best = None
    for size in range(wish.at_least, len(values) + 1):
        if wish.at_most is not None and size > wish.at_most:
            break
        for team in combinations(range(len(values)), size):
            if respects(team, prices, wish):
                value = sum(values[i] for i in team)
                best = value if best is None else max(best, value)
    return best


def respects(team, prices, wish):
    chosen = set(team)
    return (
        sum(prices[i] for i in team) <= wish.budget_idr
        and chosen >= set(wish.must)
        and not chosen & set(wish.never)
        and len(chosen) >= wish.at_least
        and (wish.at_most is None or len(chosen) <= wish.at_most)
        and all(
            q.low <= len(chosen & set(q.members)) <= (len(chosen) if q.high is None else q.high)
            for q in wish.quotas
        )
    )


@st.composite
def markets(draw, most=9):
    count = draw(st.integers(1, most))
    values = draw(st.lists(st.integers(0, 40), min_size=count, max_size=count))
    prices = draw(st.lists(st.integers(0, 30), min_size=count, max_size=count))
    low = draw(st.integers(0, 3))
    high = draw(st.none() | st.integers(low, low + 3))
    members = tuple(draw(st.sets(st.integers(0, count - 1))))
    quotas = (Quota(members, draw(st.integers(0, 1)), draw(st.none() | st.integers(1, 2))),)
    position = st.integers(0, count - 1)
    wish = Wish(
        budget_idr=draw(st.integers(0, 120)),
        at_least=low,
        at_most=high,
        must=tuple(draw(st.sets(position, max_size=1))),
        never=tuple(draw(st.sets(position, max_size=1))),
        quotas=quotas if draw(st.booleans()) else (),
    )
    return values, prices, wish


@examples(60)
@given(markets())
def test_the_plan_equals_brute_force(market):
    values, prices, wish = market
    best, found = brute_force(values, prices, wish), choose(values, prices, wish)
    if best is None:
        assert isinstance(found, Infeasible)
    else:
        assert isinstance(found, Plan)
        assert found.value == pytest.approx(best)
        assert found.gap == 0
        assert respects(found.chosen, prices, wish)


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**6))
def test_the_plan_equals_brute_force_with_14_candidates(seed):
    random = np.random.default_rng(seed)
    values = random.lognormal(5, 1, 14).tolist()
    prices = (random.integers(1, 40, 14) * 50_000).tolist()
    wish = Wish(2_000_000)
    assert choose(values, prices, wish).value == pytest.approx(brute_force(values, prices, wish))


@examples(25)
@given(markets())
def test_a_larger_budget_never_lowers_the_value(market):
    values, prices, wish = market
    small = choose(values, prices, wish)
    large = choose(values, prices, Wish(10**6, wish.at_least, wish.at_most, wish.must, wish.never))
    if isinstance(small, Plan) and isinstance(large, Plan):
        assert large.value >= small.value - 1e-9


@examples(25)
@given(markets())
def test_what_is_infeasible_says_the_cheapest_way(market):
    values, prices, wish = market
    found = choose(values, prices, wish)
    if isinstance(found, Infeasible) and found.cheapest is not None:
        need = found.cheapest.spent_idr
        assert need > wish.budget_idr
        again = Wish(need, wish.at_least, wish.at_most, wish.must, wish.never, wish.quotas)
        assert isinstance(choose(values, prices, again), Plan)
        assert (
            brute_force(
                values,
                prices,
                Wish(need - 1, wish.at_least, wish.at_most, wish.must, wish.never, wish.quotas),
            )
            is None
        )


def test_greedy_would_be_wrong_with_three():
    assert choose([60, 50, 50], [60, 50, 50], Wish(100)).chosen == (1, 2)


def test_among_equals_the_cheaper_one_is_taken():
    assert choose([10, 10, 10], [900, 500, 700], Wish(1_000, at_most=1)).chosen == (1,)


def test_a_budget_is_kept_to_the_rupiah():
    prices = [333_334, 333_333, 333_333, 333_334]
    assert choose([5, 5, 5, 9], prices, Wish(1_000_000)).spent_idr == 1_000_000
    assert len(choose([5, 5, 5, 9], prices, Wish(999_999)).chosen) == 2


def test_a_must_that_may_never_be_is_impossible_at_any_price():
    assert choose([1, 1], [1, 1], Wish(10, must=(0,), never=(0,))) == Infeasible(None)


def test_nobody_to_choose_from():
    assert choose([], [], Wish(10)) == Infeasible(None)


def test_the_same_question_has_the_same_answer():
    random = np.random.default_rng(7)
    values, prices = random.lognormal(5, 1, 400), random.integers(1, 50, 400) * 25_000
    plans = {choose(values, prices, Wish(3_000_000, 4, 4)).chosen for _ in range(3)}
    assert len(plans) == 1


def test_many_candidates_are_decided_with_proof():
    random = np.random.default_rng(3)
    values = random.lognormal(6, 1, 20_000)
    prices = np.rint(values**0.8 * random.lognormal(6, 0.5, 20_000) / 1000).astype(int) * 1000
    plan = choose(values, prices, Wish(5_000_000))
    assert plan.gap == 0
    assert plan.spent_idr <= 5_000_000


@pytest.mark.parametrize(
    ("values", "prices"), [([1.0], [1, 2]), ([-1.0], [1]), ([float("nan")], [1]), ([1.0], [-1])]
)
def test_unknown_values_are_refused(values, prices):
    with pytest.raises(ValueError, match="value"):
        choose(values, prices, Wish(10))


def test_a_wish_that_contradicts_itself_is_refused():
    with pytest.raises(ValueError, match="at most"):
        Wish(10, at_least=3, at_most=2)
    with pytest.raises(ValueError, match="negative"):
        Wish(-1)


@st.composite
def overlapping_markets(draw, most=8):
    """A market whose creators share categories, cities, platforms, and here and there commenters."""
    values, prices, wish = draw(markets(most))
    count = len(values)
    column = st.lists(st.integers(-1, 2), min_size=count, max_size=count)
    codes = [draw(column), draw(column), draw(column), list(range(count))]
    pairs = [(i, j) for i, j in combinations(range(count), 2)]
    chosen = draw(st.sets(st.sampled_from(pairs), max_size=3)) if pairs else set()
    measured = {pair: draw(st.floats(0, 0.9)) for pair in sorted(chosen)}
    return values, prices, wish, Overlap(np.array(codes).T, measured)


def together(values, team, overlap):
    rows = np.array(team, dtype=np.int64)
    return second_order(np.array(values, dtype=float)[rows], overlap.shares(rows))


@examples(30)
@given(overlapping_markets())
def test_with_overlap_the_plan_equals_brute_force(market):
    values, prices, wish, overlap = market
    teams = [
        team
        for size in range(len(values) + 1)
        for team in combinations(range(len(values)), size)
        if respects(team, prices, wish)
    ]
    found = choose(values, prices, wish, overlap)
    if not teams:
        assert isinstance(found, Infeasible)
        return
    best = max(together(values, team, overlap) for team in teams)
    assert respects(found.chosen, prices, wish)
    assert found.value == pytest.approx(together(values, found.chosen, overlap))
    assert found.value >= best * (1 - 0.0051) - 1e-6
    assert found.bound >= best * (1 - 1e-6)


@examples(15)
@given(overlapping_markets(6), st.data())
def test_the_same_creator_twice_is_worth_no_more(market, data):
    values, prices, wish, overlap = market
    wish = Wish(wish.budget_idr)
    twin = data.draw(st.integers(0, len(values) - 1))
    codes = overlap.codes.copy()
    codes[:, 2] = 0
    doubled = np.vstack([codes, codes[twin]])
    one = choose(values, prices, wish, Overlap(codes))
    two = choose([*values, values[twin]], [*prices, prices[twin]], wish, Overlap(doubled))
    if isinstance(one, Plan):
        assert two.value <= one.value + 1e-6 * max(values) + 1e-9


def test_of_two_equal_creators_the_one_with_other_followers_is_taken():
    codes = np.array([[0, 0, 0, 0], [0, 0, 0, 1], [1, 1, 0, 2]])
    assert choose([100, 90, 90], [10, 10, 10], Wish(20), Overlap(codes)).chosen == (0, 2)


def test_the_bound_holds_over_all_candidates_of_a_large_market():
    random = np.random.default_rng(4)
    values = random.lognormal(6, 1, 3_000)
    prices = np.rint(values**0.8 * random.lognormal(6, 0.5, 3_000) / 1000).astype(int) * 1000
    codes = np.stack([random.integers(0, k, 3_000) for k in (16, 40, 3)] + [np.arange(3_000)], 1)
    plan = choose(values, prices, Wish(5_000_000, 5, 5), Overlap(codes), seconds=2)
    assert plan.value <= plan.bound
    assert plan.gap <= 0.05
    assert plan.spent_idr <= 5_000_000


def crowded(seed, count, kinds=(3, 3, 2)):
    random = np.random.default_rng(seed)
    values = random.lognormal(5, 1, count)
    prices = np.rint(values**0.8 * random.lognormal(6, 0.5, count) / 1000).astype(int) * 1000
    columns = [random.integers(0, k, count) for k in kinds]
    return values, prices, Overlap(np.stack([*columns, np.arange(count)], axis=1))


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_with_overlap_14_candidates_equal_brute_force(seed, most):
    values, prices, overlap = crowded(seed, 14)
    wish = Wish(int(np.sort(prices)[:6].sum()), 1, most)
    teams = (
        team
        for size in range(1, most + 1)
        for team in combinations(range(14), size)
        if respects(team, prices, wish)
    )
    best = max(together(values, team, overlap) for team in teams)
    found = choose(values, prices, wish, overlap)
    assert (found.value, found.gap) == (pytest.approx(best), 0)


@examples(20)
@given(overlapping_markets())
def test_without_a_budget_a_set_is_worth_no_less(market):
    values, prices, wish, overlap = market
    bounded = choose(values, prices, wish, overlap)
    rest = (wish.at_least, wish.at_most, wish.must, wish.never, wish.quotas)
    free = choose(values, prices, Wish(10**6, *rest), overlap)
    if isinstance(bounded, Plan):
        assert free.value >= bounded.value - 1e-6 * max(bounded.value, 1)


@pytest.mark.parametrize("seed", range(3))
def test_two_ways_of_proving_agree(seed, monkeypatch):
    values, prices, overlap = crowded(seed, 120, (1, 8, 3))
    wish = Wish(int(np.median(prices)) * 5, 2, 6, quotas=(Quota(tuple(range(0, 120, 3)), 1, 2),))
    one = choose(values, prices, wish, overlap)
    monkeypatch.setattr(portfolio, "branched", lambda *_: None)
    two = choose(values, prices, wish, overlap, seconds=3)
    assert one.gap == 0
    assert two.value <= one.value + 1e-6 * one.value <= two.bound * (1 + 2e-6)


def test_a_crowded_market_of_twenty_thousand_is_proved():
    values, prices, overlap = crowded(1, 20_000, (1, 40, 3))
    plan = choose(values, prices, Wish(3_000_000, 1, 10), overlap, seconds=5)
    assert plan.gap == 0


@pytest.mark.parametrize("states", [1, 3, 8, 20])
@pytest.mark.parametrize("seed", range(4))
def test_however_few_states_can_be_told_apart_the_best_set_is_found(seed, states, monkeypatch):
    """Classes of little audience become one, of which only what all pairs share is known."""
    monkeypatch.setattr(counting, "STATES", states)
    monkeypatch.setattr(counting, "MOST_STATES", states)
    values, prices, overlap = crowded(seed, 12)
    wish = Wish(int(np.sort(prices)[:6].sum()), 2, 4, quotas=(Quota((0, 3, 6, 9), 0, 2),))
    plan = choose(values, prices, wish, overlap)
    teams = (
        team
        for size in (2, 3, 4)
        for team in combinations(range(12), size)
        if respects(team, prices, wish)
    )
    best = max(together(values, team, overlap) for team in teams)
    assert plan.value <= best * (1 + 1e-9)
    assert plan.bound >= best * (1 - 1e-6)
    assert plan.value == pytest.approx(best)


@pytest.mark.parametrize("kinds", [(1, 1, 3), (1, 40, 3)])
def test_twenty_creators_of_a_crowded_market_are_proved(kinds):
    """So many of three platforms make more states than are told apart in a large catalogue."""
    values, prices, overlap = crowded(0, 100, kinds)
    wish = Wish(int(np.sort(prices)[:20].sum() * 4), 20, 20)
    plan = choose(values, prices, wish, overlap, seconds=20)
    assert (len(plan.chosen), plan.gap) == (20, 0)


def test_classes_that_tell_most_of_what_is_shared_are_told_apart():
    """Categories tell more than platforms: of both together there would be too many states."""
    _, _, overlap = crowded(3, 500, (2, 3, 3))
    question = Question(
        sizes=np.ones(500),
        costs=np.zeros(500),
        prices=np.full(500, 0.01),
        budget=1.0,
        at_least=1,
        at_most=25,
        overlap=overlap,
        rows=np.arange(500),
        must=np.zeros(500, dtype=bool),
    )
    states = counting.counts(question)
    assert len(states.enough) <= counting.CELLS // 500
    first = overlap.codes[states.classes == states.classes[0]]
    assert len(np.unique(first[:, 0])) == 1
    assert len(np.unique(first[:, 2])) == 3
