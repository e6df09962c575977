"""A reader finds every id, in whatever order they become visible."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.storage.queues.cursor import LATE_S, Cursor


@given(
    order=st.permutations(range(1, 30)),
    delays=st.lists(st.floats(0, 8), min_size=29, max_size=29),
    steps=st.lists(st.floats(0.05, 1.5), min_size=60, max_size=60),
)
def test_ids_that_become_visible_late_are_found(
    order: list[int], delays: list[float], steps: list[float]
) -> None:
    visible_at = {n: n + delay for n, delay in zip(order, delays, strict=True)}
    cursor, found, now = Cursor(10.0), set[int](), 0.0
    for step in steps:
        now += step
        rows = [n for n, at in visible_at.items() if at <= now and n > cursor.after(now)]
        fresh = sorted(set(rows) - found)
        found.update(fresh)
        if fresh:
            cursor.advance(fresh[-1], now)
    assert found == {n for n, at in visible_at.items() if at <= now}


@given(st.lists(st.integers(1, 1_000), min_size=1))
def test_where_ids_appear_in_order_none_is_read_twice(ids: list[int]) -> None:
    cursor = Cursor(0.0)
    for now, last in enumerate(sorted(ids)):
        cursor.advance(last, float(now))
        assert cursor.after(float(now)) == last
        assert not cursor.overlaps(float(now))


def test_what_was_read_a_minute_ago_is_behind_us() -> None:
    cursor = Cursor(LATE_S)
    cursor.advance(5, now=0.0)
    cursor.advance(8, now=1.0)
    assert cursor.after(2.0) == 0
    assert cursor.after(LATE_S) == 5
    assert cursor.after(LATE_S + 1) == 8
    assert cursor.newest == 8


def test_a_rewind_reads_all_again_and_knows_it() -> None:
    cursor = Cursor(0.0)
    cursor.advance(8, now=1.0)
    assert not cursor.overlaps(1.0)
    cursor.rewind()
    assert (cursor.after(1.0), cursor.newest) == (0, 0)
    assert cursor.overlaps(1.0)
