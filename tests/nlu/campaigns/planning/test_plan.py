"""From when until when a campaign runs, and what it is for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.campaigns.planning.plan import aim_in, period_in


@pytest.mark.parametrize(
    ("text", "start", "end", "goal"),
    [
        ("mulai 1 desember sampai 20 desember tujuannya jualan", "12-01", "12-20", "sales"),
        ("from december 1 to december 24", "12-01", "12-24", None),
        ("kampanye 1-20 desember goal awareness", "12-01", "12-20", "awareness"),
        ("mulai besok selama 2 minggu", "11-25", "12-08", None),
        ("sampai 20 desember", None, "12-20", None),
        ("move the end date to december 20", None, "12-20", None),
        ("perpanjang ke 20 desember", None, "12-20", None),
        ("1/12 - 20/12", "12-01", "12-20", None),
        ("2-3 orang budget 4 juta", None, None, None),
        ("kampanye Promo 12.12 budget 2-3 juta", None, None, None),
    ],
)
def test_plans(text: str, start: str | None, end: str | None, goal: str | None) -> None:
    first, last = period_in(text, date(2026, 11, 24))
    assert [day and day.isoformat()[5:] for day in (first, last)] == [start, end]
    assert aim_in(text) == goal


@pytest.mark.parametrize("today", [date(2026, 11, 24), date(2026, 12, 31), date(2027, 1, 1)])
def test_a_period_over_the_turn_of_the_year_keeps_its_order(today: date) -> None:
    found = period_in("dari 30 desember s/d 5 januari", today)
    assert found == (date(2026, 12, 30), date(2027, 1, 5))


def test_a_leap_day_of_the_year_before_is_the_last_of_its_february() -> None:
    found = period_in("dari 29 februari s/d 3 maret", date(2027, 3, 2))
    assert found == (date(2027, 2, 28), date(2027, 3, 3))


@given(st.text("0123456789 -/sampai mulai desember,minggu", max_size=60))
def test_any_words_give_a_period_in_order_or_none(words: str) -> None:
    first, last = period_in(words, date(2026, 11, 24))
    assert first is None or last is None or first <= last
