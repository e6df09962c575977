"""Prices that are not wanted."""

from __future__ import annotations

import pytest

from core.nlu.searching.refusing import with_bound


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("skip yg harganya diatas 1jt", "maksimal 1jt per orang"),
        ("Jangan yang di atas 400rb", "maksimal 400rb per orang"),
        ("buang yang harganya lebih dari 400rb", "maksimal 400rb per orang"),
        ("yang lebih dari 400 ribu ga usah", "maksimal 400 ribu per orang"),
        ("no one over 400k please", "at most 400k each please"),
        ("skip anyone above 400k", "at most 400k each"),
    ],
)
def test_who_costs_more_is_not_wanted(said: str, meant: str) -> None:
    assert with_bound(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "jangan yang followernya diatas 50rb",
        "skip yang diatas 50rb follower",
        "yang diatas 400rb aja",
        "jangan lebih dari 3 orang",
        "no more than 400k each",
        "budget diatas 1jt",
    ],
)
def test_other_bounds_stay_as_they_are(said: str) -> None:
    assert with_bound(said) == said
