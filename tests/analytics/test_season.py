"""Seasons come from the library's dates; steps are counted back and never out of order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.season import LEAD, STEPS, is_open, next_season, overview, plan, seasons

TODAY = date(2026, 11, 29)
DAYS = st.dates(date(2025, 1, 1), date(2031, 12, 31))


@pytest.mark.parametrize(
    ("code", "peak"),
    [
        ("double_12", date(2026, 12, 12)),
        ("lebaran", date(2027, 3, 10)),
        ("ramadan", date(2027, 2, 8)),
        ("christmas", date(2026, 12, 25)),
        ("independence", date(2027, 8, 17)),
        ("payday", date(2026, 12, 25)),
        ("lunar", date(2027, 2, 6)),
        ("double_1|double_2", date(2027, 1, 1)),
        ("school_mid|school_end", date(2026, 12, 19)),
    ],
)
def test_the_next_day_of_a_season(code: str, peak: date) -> None:
    found = next_season(code, TODAY)
    assert found is not None
    assert found.peak == peak


def test_steps_are_counted_back_and_avoid_days_off() -> None:
    found = plan(next_season("lebaran", TODAY), TODAY)
    assert not found.tight
    assert [s.code for s in found.steps] == list(STEPS)
    assert found.steps[0].on == date(2027, 1, 13)
    assert found.steps[-1].on == date(2027, 2, 17)
    # 42 days before Ramadan is Monday 28 December; 45 days before would be Christmas.
    assert not is_open(date(2026, 12, 25))
    assert not is_open(date(2026, 12, 27))


def test_what_is_late_is_squeezed_in_from_today() -> None:
    found = plan(next_season("double_12", TODAY), TODAY)
    assert found.tight
    assert not found.hopeless
    assert found.steps[0].on == TODAY
    assert found.steps[-1].on < date(2026, 12, 12)
    assert plan(next_season("double_12", date(2026, 12, 10)), date(2026, 12, 10)).hopeless


@given(today=DAYS)
def test_every_plan_is_in_order_and_before_its_day(today: date) -> None:
    for season in overview(today, 50):
        days = [step.on for step in plan(season, today).steps]
        assert days == sorted(days)
        assert today <= days[0]
        assert days[-1] <= season.peak


@given(today=DAYS)
def test_a_year_holds_every_season(today: date) -> None:
    codes = {s.code for s in seasons(today)}
    assert {"ramadan", "lebaran", "qurban", "payday", "school_mid", "school_end"} <= codes
    assert {f"double_{month}" for month in range(1, 13)} <= codes
    found = next_season("ramadan", today)
    assert found is not None
    feast = next_season("lebaran", found.peak)
    assert feast is not None
    assert 28 <= (feast.peak - found.peak) / timedelta(days=1) <= 31


def test_what_began_last_year_goes_on() -> None:
    codes = [s.code for s in seasons(date(2027, 1, 1)) if s.peak.year == 2026]
    assert codes == ["school_end", "payday"]


def test_leads_are_in_order() -> None:
    for lead in LEAD.values():
        assert list(lead) == list(STEPS)
        assert sorted(lead.values(), reverse=True) == list(lead.values())
