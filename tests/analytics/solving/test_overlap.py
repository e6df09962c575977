import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.authenticity.crowds import crowds
from core.analytics.solving.overlap import (
    Overlap,
    measured_overlap,
    prior_overlap,
    second_order,
    union,
)
from tests.analytics.made import comments_of, creator, creators, posts, posts_of


def shares(*rows):
    return prior_overlap(creators(*rows)).shares(np.arange(len(rows)))


def test_what_two_have_in_common_makes_them_overlap_more():
    home = creator("a", category="food", city="Solo")
    nothing = shares(home, creator("b", category="tech", city="Medan"))[0, 1]
    category = shares(home, creator("b", category="food", city="Medan"))[0, 1]
    both = shares(home, creator("b", category="food", city="Solo"))[0, 1]
    away = shares(home, creator("b", category="food", city="Solo", platform="tiktok"))[0, 1]
    assert 0 < nothing < category < both
    assert away < both


def test_unknown_places_are_not_the_same_place():
    assert (
        shares(creator("a"), creator("b"))[0, 1]
        == shares(creator("a", city="Solo"), creator("b", city="Medan"))[0, 1]
    )


def test_one_name_on_two_platforms_is_mostly_one_audience():
    assert shares(creator("a"), creator("a", platform="tiktok"))[0, 1] == 0.5


@given(
    st.lists(st.floats(0, 1e6), min_size=1, max_size=7),
    st.floats(0, 1),
)
def test_the_union_lies_between_the_largest_and_the_sum(sizes, share):
    values = np.array(sizes)
    matrix = np.full((len(sizes), len(sizes)), share)
    np.fill_diagonal(matrix, 0)
    together, pairwise = union(values, matrix), second_order(values, matrix)
    tolerance = 1e-6 * max(values.sum(), 1)
    assert values.max() - tolerance <= pairwise <= together + tolerance
    assert together <= values.sum() + tolerance


def crowd(handle, people):
    what = posts_of(f"instagram:{handle}", [100])
    return what, comments_of(what["post_id"][0], ["enak kak"] * len(people), people)


def measured(one, two):
    (first, said), (second, spoke) = crowd("a", one), crowd("b", two)
    who = creators(creator("a"), creator("b"))
    told = crowds(who, posts(first, second), pd.concat([said, spoke]))
    found = measured_overlap(who.assign(crowd=told))
    return found.shares(np.arange(2))[0, 1]


def test_shared_commenters_measure_the_overlap():
    names = [f"orang{i}" for i in range(200)]
    assert measured(names[:100], names[:100]) > 0.6
    assert measured(names[:100], names[100:]) < shares(creator("a"), creator("b"))[0, 1]


def test_few_commenters_leave_the_prior():
    names = [f"orang{i}" for i in range(10)]
    assert measured(names, names) == pytest.approx(shares(creator("a"), creator("b"))[0, 1])


@given(st.lists(st.tuples(*[st.integers(-1, 2)] * 3), min_size=2, max_size=9))
def test_groups_never_share_more_than_their_pairs(rows):
    codes = np.array([[*row, i] for i, row in enumerate(rows)])
    overlap = Overlap(codes)
    pairs = overlap.shares(np.arange(len(rows)))
    floor = np.zeros_like(pairs)
    for members, share in overlap.groups():
        floor += share * np.outer(members, members)
    off = ~np.eye(len(rows), dtype=bool)
    assert (floor[off] <= pairs[off] + 1e-12).all()
