"""The pieces of the proof: bounds never understate, a good set is never worse than its start."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.solving.layers import layer, layered, paired
from core.analytics.solving.localsearch import improved
from core.analytics.solving.milp import Program, solve
from core.analytics.solving.relaxation import relax, tightest
from tests.examples import examples

SHARE = 0.12


@st.composite
def markets(draw):
    """Sizes scaled to 1, prices as shares of the budget, and the program of a budget."""
    count = draw(st.integers(2, 8))
    sizes = np.array(draw(st.lists(st.integers(1, 50), min_size=count, max_size=count))) / 50
    prices = np.array(draw(st.lists(st.integers(1, 50), min_size=count, max_size=count))) / 60
    matrix = np.vstack([np.ones(count), prices])
    program = Program(sizes, matrix, np.array([0.0, -np.inf]), np.array([np.inf, 1.0]))
    return sizes, program


def shares(count):
    return SHARE * (1 - np.eye(count))


def value(sizes, team):
    pairs = sum(min(sizes[i], sizes[j]) for i, j in combinations(team, 2))
    return sum(sizes[i] for i in team) - SHARE * pairs


def best(sizes, program):
    teams = (t for k in range(len(sizes) + 1) for t in combinations(range(len(sizes)), k))
    return max(value(sizes, t) for t in teams if program.matrix[1, list(t)].sum() <= 1 + 1e-12)


def shape(sizes, levels):
    everyone = np.ones(len(sizes), dtype=bool)
    found = layer(sizes, everyone, SHARE, len(sizes), levels, np.arange(len(sizes)))
    return () if found is None else (found,)


@examples(30)
@given(markets(), st.integers(1, 9))
def test_a_relaxation_never_understates(market, levels):
    sizes, program = market
    relaxed = relax(program, sizes, shape(sizes, levels), np.zeros(0, dtype=np.int64))
    assert relaxed.bound >= best(sizes, program) - 1e-7


@examples(30)
@given(markets())
def test_what_a_candidate_costs_bounds_every_set_that_holds_it(market):
    sizes, program = market
    both = tightest(
        relax(program, sizes, shape(sizes, levels), np.zeros(0, dtype=np.int64))
        for levels in (2, 9)
    )
    for size in range(1, len(sizes) + 1):
        for team in combinations(range(len(sizes)), size):
            if program.matrix[1, list(team)].sum() <= 1:
                for one in team:
                    ceiling = both.bound + min(both.reduced[one], 0.0)
                    assert value(sizes, team) <= ceiling + 1e-7


@examples(30)
@given(markets(), st.integers(1, 9))
def test_with_pairs_the_program_is_exact(market, levels):
    sizes, program = market
    solved = solve(paired(program, sizes, shares(len(sizes)), shape(sizes, levels)))
    assert solved.objective == pytest.approx(best(sizes, program), abs=1e-3)
    assert solved.bound >= best(sizes, program) - 1e-7


@examples(30)
@given(markets())
def test_search_respects_the_program_and_never_loses(market):
    sizes, program = market
    cheapest = np.array([int(program.matrix[1].argmin())])
    found = improved(program, sizes, shares(len(sizes)), cheapest)
    assert program.matrix[1, found].sum() <= 1 + 1e-6
    assert value(sizes, found) >= value(sizes, cheapest) - 1e-9
    assert value(sizes, found) >= 0.6 * best(sizes, program)


def test_a_program_without_columns_is_answered():
    nothing = Program(np.zeros(0), np.zeros((1, 0)), np.array([-1.0]), np.array([1.0]))
    wanting = Program(np.zeros(0), np.zeros((1, 0)), np.array([1.0]), np.array([1.0]))
    assert solve(nothing).objective == 0
    assert solve(wanting).values is None


def test_groups_of_one_have_no_layer():
    sizes = np.array([1.0, 0.5])
    alone = np.array([True, False])
    assert layer(sizes, alone, SHARE, 2, 8, np.arange(2)) is None
    assert layer(sizes, alone | True, 0.0, 2, 8, np.arange(2)) is None


def test_levels_are_only_variables_where_something_is_shared():
    program = Program(np.ones(2), np.ones((1, 2)), np.array([0.0]), np.array([2.0]))
    assert len(layered(program, np.ones(2), (), whole=False).gain) == 2


@pytest.mark.parametrize("seed", range(6))
def test_so_many_are_taken_by_a_price_as_the_cheapest_can_still_make_up(seed):
    """The number and the budget hold whatever the price; a set that is worth more may be found."""
    random = np.random.default_rng(seed)
    sizes = np.sort(random.lognormal(0, 1, 40))[::-1]
    paid = sizes**0.8 * random.lognormal(0, 0.5, 40)
    paid /= np.sort(paid)[:10].sum() * 2
    rows = np.vstack([np.ones(40), paid])
    program = Program(sizes, rows, np.array([10.0, -np.inf]), np.array([10.0, 1.0]))
    pairs = np.full((40, 40), 0.03)
    np.fill_diagonal(pairs, 0)
    cheapest = np.sort(np.argsort(paid)[:10])
    for price in (None, 0.0, 1.0, 10.0, 1_000.0):
        found = improved(program, sizes, pairs, cheapest, price)
        assert len(found) == 10
        assert paid[found].sum() <= 1 + 1e-9
