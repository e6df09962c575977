"""Days that no calendar has are read as no other day."""

from datetime import date

import pytest

from core.nlu.scan import Scan
from core.nlu.times.calendar import read_dates, unreal_day

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("posting tgl 31 februari", "tgl 31 februari"),
        ("posts on feb 30", "feb 30"),
        ("tayang 31/11", "31/11"),
        ("tayang 31-11-2026", "31-11-2026"),
        ("tayang 2026-02-30", "2026-02-30"),
    ],
)
def test_a_day_that_its_month_does_not_have_is_none(text: str, words: str) -> None:
    scan = Scan.of(text)
    read_dates(scan, TODAY)
    assert "date" not in scan.slots
    assert unreal_day(text, TODAY) == words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("posting tgl 29 februari", "2028-02-29"),
        ("posts on feb 28", "2027-02-28"),
        ("posting tgl 31", "2026-12-31"),
        ("posting tgl 30 bulan depan", "2027-01-30"),
        ("posts at the end of next month", "2027-01-31"),
        ("posts at the start of next month", "2027-01-01"),
        ("posts mid next month", "2027-01-15"),
        ("posts next month", "2027-01-01"),
        ("posts a week from friday", "2026-12-11"),
        ("posts one week after monday", "2026-12-14"),
        ("buka 24/7", None),
        ("ukuran 45/12", None),
        ("may 50 people come", None),
    ],
)
def test_other_days_are_read_as_before(text: str, day: str | None) -> None:
    scan = Scan.of(text)
    read_dates(scan, TODAY)
    assert scan.slots.get("date") == day
    assert unreal_day(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("posting tgl 31", date(2026, 11, 5), "2026-12-31"),
        ("posting tgl 30", date(2027, 2, 5), "2027-03-30"),
        ("posting tgl 5", date(2026, 11, 30), "2026-12-05"),
        ("posting tgl 30 bulan depan", date(2027, 1, 31), None),
        ("posting tgl 31 bulan ini", date(2026, 11, 5), None),
        ("posting akhir bulan", date(2026, 11, 5), "2026-11-30"),
    ],
)
def test_a_day_is_of_a_month_that_has_it(text: str, today: date, day: str | None) -> None:
    scan = Scan.of(text)
    read_dates(scan, today)
    assert scan.slots.get("date") == day
