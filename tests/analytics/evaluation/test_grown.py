"""How an account's followers changed, told from the days of which they are known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.evaluation.grown import MOST_POINTS, grown
from core.analytics.frames.schemas import GROWTH

START = datetime(2026, 9, 1, tzinfo=UTC)


def history(counts: dict[int, int | None]) -> pd.DataFrame:
    """Return GROWTH of followers by the days after the start."""
    rows = [
        {"creator_id": "instagram:sari", "captured_at": START + timedelta(days=n), "followers": c}
        for n, c in counts.items()
    ]
    return GROWTH.conform(pd.DataFrame(rows, columns=["creator_id", "captured_at", "followers"]))


def test_a_change_is_last_less_first_whatever_the_order() -> None:
    found = grown(history({31: 9_450, 0: 9_000, 10: 9_100}))
    assert found is not None
    assert (found.change, found.share, found.span, found.days) == (450, 0.05, 31, 3)
    assert found.points[0] == (date(2026, 9, 1), 9_000)


def test_unknown_counts_are_no_zero() -> None:
    found = grown(history({0: None, 5: 1_000}))
    assert found is not None
    assert (found.points, found.span) == (((date(2026, 9, 6), 1_000),), 0)
    assert grown(history({0: None})) is None
    assert grown(GROWTH.empty()) is None


def test_from_nobody_there_is_no_share() -> None:
    found = grown(history({0: 0, 5: 40}))
    assert found is not None
    assert (found.change, found.share) == (40, None)


@given(st.dictionaries(st.integers(0, 400), st.integers(0, 10_000_000), min_size=1, max_size=60))
def test_few_days_are_told_and_always_the_first_and_the_last(counts: dict[int, int]) -> None:
    found = grown(history(dict(counts)))
    assert found is not None
    assert 1 <= len(found.points) <= MOST_POINTS
    assert [day for day, _ in found.points] == sorted({day for day, _ in found.points})
    assert found.points[0][1] == counts[min(counts)]
    assert found.points[-1][1] == counts[max(counts)]
    assert found.days == len(counts)
