"""What each creator is to cost at least, told from budgets, numbers of people and followers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dialogue.searching.floors import floored

BEFORE = {"budget_idr": 6_000_000, "count": 4}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minimal 300rb per orang", {"least_idr": 300_000}),
        ("fee minimal 300rb", {"least_idr": 300_000}),
        ("micro instead of nano, and at least 300k per person", {"least_idr": 300_000}),
        ("per orang 300-500rb", {"least_idr": 300_000, "each_idr": 500_000, "bounded": True}),
        ("between 1.2m and 2m each", {"least_idr": 1_200_000, "each_idr": 2_000_000, "bounded": True}),
        ("no minimum per person", {"least_idr": None}),
    ],
)  # fmt: skip
def test_what_each_is_to_cost_at_least(text: str, said: dict) -> None:
    found, _ = floored(text, BEFORE)
    assert {n: v for n, v in found.items() if n not in BEFORE} == said


@pytest.mark.parametrize(
    "text",
    [
        "minimal 3 orang",
        "at least 5 creators",
        "budget minimal 3 juta",
        "budget antara 3 juta sampai 5 juta",
        "followers minimal 10rb",
        "max 500rb per orang",
        "per orang 500rb",
        "minimal 5 persen per orang",
    ],
)
def test_other_bounds_are_none(text: str) -> None:
    assert floored(text, BEFORE) == ({}, text)


@given(
    st.sampled_from(["minimal {}rb per orang", "at least {}k each", "rate minimum {}k per creator"]),
    st.integers(50, 999),
    st.integers(2, 20),
)  # fmt: skip
def test_the_budget_beside_it_is_that_of_all(text: str, least: int, millions: int) -> None:
    beside, _ = floored(f"budget {millions} juta, {text.format(least)}", None)
    assert beside["budget_idr"] == millions * 1_000_000
    assert beside["least_idr"] == least * 1_000
    assert floored(text.format(least), BEFORE)[0]["budget_idr"] == BEFORE["budget_idr"]
