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
    assert unreal_day(text) == words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("posting tgl 29 februari", "2028-02-29"),
        ("posts on feb 28", "2027-02-28"),
        ("posting tgl 31", "2026-12-31"),
        ("buka 24/7", None),
        ("ukuran 45/12", None),
        ("may 50 people come", None),
    ],
)
def test_other_days_are_read_as_before(text: str, day: str | None) -> None:
    scan = Scan.of(text)
    read_dates(scan, TODAY)
    assert scan.slots.get("date") == day
    assert unreal_day(text) is None
