"""Followers are judged by what their accounts look like, and the share with its doubt."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.authenticity.audit import LEAST, audit, scorecard, traits

REAL = {
    "Number.of.posts": 210,
    "Number.of.people.they.follow": 320,
    "Number.of.followers": 410,
    "has_profile_picture": True,
    "Private.account": False,
    "username_len": 11,
    "username_digits": 0,
}
FAKE = REAL | {
    "Number.of.posts": 0,
    "Number.of.people.they.follow": 4200,
    "Number.of.followers": 12,
    "has_profile_picture": False,
    "username_digits": 5,
}


def chance(**traits: object) -> float:
    return float(audit(pd.DataFrame([REAL | traits])).accounts["probability"].iloc[0])


def test_an_empty_account_that_follows_thousands_looks_fake_and_a_lived_in_one_does_not() -> None:
    found = audit(pd.DataFrame([REAL, FAKE])).accounts
    assert found["judged_fake"].tolist() == [False, True]
    assert found["probability"].iloc[0] < 0.05
    assert found["probability"].iloc[1] > 0.9


@given(st.integers(0, 5_000), st.integers(0, 5_000))
def test_more_posts_never_look_more_fake(few: int, many: int) -> None:
    few, many = sorted((few, many))
    assert chance(**{"Number.of.posts": many}) <= chance(**{"Number.of.posts": few}) + 1e-9


@given(st.integers(0, 11), st.integers(0, 11))
def test_more_digits_in_the_name_never_look_more_real(few: int, many: int) -> None:
    few, many = sorted((few, many))
    assert chance(username_digits=few) <= chance(username_digits=many) + 1e-9


def test_a_missing_picture_weighs() -> None:
    assert chance(has_profile_picture=False) > 2 * chance(has_profile_picture=True)


def test_the_share_comes_with_an_interval_that_narrows_with_the_sample() -> None:
    few = audit(pd.DataFrame([REAL, FAKE] * 20))
    many = audit(pd.DataFrame([REAL, FAKE] * 500))
    assert few.share == pytest.approx(many.share)
    assert 0 <= few.low < few.share < few.high <= 1
    assert many.high - many.low < few.high - few.low


def test_a_handful_of_followers_says_nothing_about_all() -> None:
    small = audit(pd.DataFrame([FAKE] * (LEAST - 1)))
    assert np.isnan([small.share, small.low, small.high]).all()
    assert small.accounts["judged_fake"].all()


def test_words_numbers_and_flags_are_understood_alike() -> None:
    said = [True, "True", "yes", 1, 1.0]
    frame = pd.DataFrame({"has_profile_picture": pd.Series(said, dtype=object)})
    assert traits(frame)["no_picture"].tolist() == [0.0] * 5


def test_what_is_unknown_adds_no_points() -> None:
    frame = pd.DataFrame([REAL | {"has_profile_picture": pd.NA, "Number.of.posts": pd.NA}])
    found = traits(frame)
    assert np.isnan([found["no_picture"][0], found["posts"][0], found["posts_ratio"][0]]).all()
    assert 0 < audit(frame).accounts["probability"].iloc[0] < 1


def test_names_themselves_serve_where_their_shape_is_not_given() -> None:
    shape = traits(pd.DataFrame({"username_len": [8], "username_digits": [4]}))
    name = traits(pd.DataFrame({"username": ["budi1234"]}))
    assert shape["digit_share"][0] == name["digit_share"][0] == 0.5


def test_the_index_is_kept_and_the_frame_untouched() -> None:
    frame = pd.DataFrame([REAL, FAKE], index=["a", "b"])
    before = frame.copy()
    assert audit(frame).accounts.index.tolist() == ["a", "b"]
    pd.testing.assert_frame_equal(frame, before)


def test_a_frame_without_any_trait_is_refused() -> None:
    with pytest.raises(ValueError, match="has_profile_picture"):
        audit(pd.DataFrame({"name": ["x"]}))


def test_every_line_of_the_scorecard_is_drawn_from_left_to_right() -> None:
    for name, line in scorecard().items():
        assert len(line.knots) == len(line.points), name
        assert list(line.knots) == sorted(line.knots), name
