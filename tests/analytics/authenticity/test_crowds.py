"""Sketches of commenters count small crowds and estimate large ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.authenticity.crowds import KEPT, opened, shared, sketch


def people(start: int, stop: int) -> list[str]:
    return [f"orang{i}" for i in range(start, stop)]


@given(st.integers(1, KEPT), st.integers(1, KEPT), st.integers(0, KEPT))
def test_small_crowds_are_counted(size: int, other: int, start: int) -> None:
    one, two = sketch(people(0, size)), sketch(people(start, start + other))
    assert one is not None
    assert two is not None
    assert shared(one, two) == max(0, min(size, start + other) - start)


def test_large_crowds_are_estimated() -> None:
    one, two = sketch(people(0, 3_000)), sketch(people(1_500, 4_500))
    assert one is not None
    assert two is not None
    assert shared(one, two) == pytest.approx(1_500, rel=0.35)
    assert opened(one)[0] == 3_000


def test_a_name_is_one_person_however_it_is_written() -> None:
    assert sketch(["Nina", "nina"]) == sketch(["nina"])
    assert sketch([]) is None
    assert opened("no sketch") == (0, pytest.approx([]))


def test_names_cannot_be_read_out_of_a_sketch() -> None:
    assert "orang1" not in (sketch(people(0, 5)) or "")
