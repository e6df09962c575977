"""A summary's instant is where the clocks of its zone say so, once per local date."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.schedule import in_time, instant, next_due, upcoming, weekdays

JAKARTA = ZoneInfo("Asia/Jakarta")
NEW_YORK = ZoneInfo("America/New_York")

zones = st.sampled_from(sorted(zoneinfo.available_timezones())).map(ZoneInfo)
days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(days, times, zones)
def test_clocks_show_the_time_at_its_instant_or_it_is_the_end_of_a_gap(
    day: date, at: time, zone: ZoneInfo
) -> None:
    due = instant(day, at, zone)
    shown = due.astimezone(zone).replace(tzinfo=None)
    if shown != datetime.combine(day, at):
        before = (due - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None)
        assert before < datetime.combine(day, at) < shown
        assert shown - before > timedelta(seconds=1)


@given(days, times, zones)
def test_of_two_such_instants_it_is_the_first(day: date, at: time, zone: ZoneInfo) -> None:
    due = instant(day, at, zone)
    for hours in (0.5, 1, 2):
        earlier = (due - timedelta(hours=hours)).astimezone(zone).replace(tzinfo=None)
        assert earlier != datetime.combine(day, at)


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    times,
    zones,
    st.sampled_from(("every", "working", "weekly", "d4", "d146")),
)
def test_dates_and_instants_ascend_and_none_is_left_out(
    after: datetime, at: time, zone: ZoneInfo, rhythm: str
) -> None:
    found = list(islice(upcoming(after, at, zone, rhythm), 12))
    assert found[0][1] > after
    assert all(day.weekday() in weekdays(rhythm) for day, _ in found)
    for (day, due), (later, then) in pairwise(found):
        between = (day + timedelta(days=n) for n in range(1, (later - day).days))
        assert due <= then
        assert not any(d.weekday() in weekdays(rhythm) for d in between)
    first = found[0][0]
    assert (first - after.astimezone(zone).date()).days <= (
        3 if rhythm in ("every", "working") else 7
    )


def test_who_asks_at_three_for_seven_gets_the_first_one_tomorrow() -> None:
    asked = datetime(2026, 11, 23, 15, 0, tzinfo=JAKARTA)
    day, due = next_due(asked, time(7), JAKARTA, "every")
    assert day == date(2026, 11, 24)
    assert due == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


def test_who_asks_at_six_for_seven_gets_it_today() -> None:
    asked = datetime(2026, 11, 23, 6, 0, tzinfo=JAKARTA)
    assert next_due(asked, time(7), JAKARTA, "every")[0] == date(2026, 11, 23)


def test_working_days_end_on_friday_and_weekly_means_monday() -> None:
    friday = datetime(2026, 11, 27, 8, 0, tzinfo=JAKARTA)
    assert next_due(friday, time(7), JAKARTA, "working")[0] == date(2026, 11, 30)
    assert next_due(friday, time(7), JAKARTA, "weekly")[0] == date(2026, 11, 30)


def test_a_time_that_the_clocks_skip_is_the_first_after_the_gap() -> None:
    due = instant(date(2026, 3, 8), time(2, 30), NEW_YORK)
    assert due.astimezone(NEW_YORK).time() == time(3, 0)


def test_the_three_zones_of_indonesia_are_an_hour_apart() -> None:
    due = [
        instant(date(2026, 11, 24), time(7), ZoneInfo(name))
        for name in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
    ]
    assert [d.hour for d in due] == [0, 23, 22]


def test_six_hours_late_is_in_time_and_a_minute_more_is_not() -> None:
    due = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    assert in_time(due, due + timedelta(hours=6), JAKARTA)
    assert not in_time(due, due + timedelta(hours=6, minutes=1), JAKARTA)


def test_nobody_is_woken_by_a_message_that_comes_late() -> None:
    evening = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)  # 20:00 in Jakarta
    assert in_time(evening, evening + timedelta(minutes=59), JAKARTA)
    assert not in_time(evening, evening + timedelta(minutes=61), JAKARTA)
    night = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)  # 03:00
    assert in_time(night, night + timedelta(minutes=5), JAKARTA)
    assert not in_time(night, night + timedelta(hours=1), JAKARTA)
    assert in_time(night, night + timedelta(hours=3), JAKARTA)
