"""A reader finds every id, in whatever order they become visible."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.storage.cursor import LOOK_AGAIN_S, MOST_GAPS, Cursor


@given(st.permutations(range(1, 30)), st.integers(0, 29))
def test_ids_that_become_visible_late_are_asked_for(order: list[int], seen_first: int) -> None:
    cursor, found = Cursor(), set[int]()
    for step in range(seen_first, len(order) + 1):
        visible = set(order[:step])
        read = {i for i in visible if i > cursor.after or i in cursor.gaps} - found
        cursor.advance(sorted(read), now=0.0)
        found |= read
    missed = set(order) - found
    first = min(found)
    assert all(i < first for i in missed)


def test_a_gap_is_looked_for_a_minute_and_no_longer() -> None:
    cursor = Cursor()
    cursor.advance([5, 8], now=0.0)
    assert (cursor.after, cursor.gaps) == (8, [6, 7])
    cursor.advance([7], now=1.0)
    assert cursor.gaps == [6]
    cursor.advance([9], now=LOOK_AGAIN_S)
    assert cursor.gaps == []


def test_what_went_before_the_first_read_is_no_gap() -> None:
    cursor = Cursor()
    cursor.advance([1_000_000], now=0.0)
    assert cursor.gaps == []


def test_a_great_leap_is_not_a_million_gaps() -> None:
    cursor = Cursor()
    cursor.advance([1], now=0.0)
    cursor.advance([10_000_000], now=0.0)
    assert len(cursor.gaps) == MOST_GAPS
