"""Dates in numbers: whichever stands first, in whatever a spreadsheet made of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imports.values.dates import local_times, spelled

DAYS = st.dates(date(2005, 1, 1), date(2060, 1, 1))


def read(cell: object) -> datetime | None:
    return local_times(spelled([cell]), [date(2026, 11, 29)], UTC)[0][0]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-08-12", (2026, 8, 12, 0, 0)),
        ("2026/8/2 10:30", (2026, 8, 2, 10, 30)),
        (datetime(2026, 8, 1, 10, 5), (2026, 8, 1, 10, 5)),  # noqa: DTZ001 - as a workbook gives it
        ("12/08/2026", (2026, 8, 12, 0, 0)),
        ("12-08-26", (2026, 8, 12, 0, 0)),
        (46300.5, (2026, 10, 5, 12, 0)),
        ("46300", (2026, 10, 5, 0, 0)),
    ],
)
def test_a_date_in_numbers(cell: object, day: tuple[int, ...]) -> None:
    assert read(cell) == datetime(*day, tzinfo=UTC)


@given(st.builds(datetime.combine, DAYS, st.times()))
def test_iso_dates_are_read_as_they_stand(moment: datetime) -> None:
    expected = moment.replace(microsecond=0, tzinfo=UTC)
    assert read(moment.isoformat()) == expected


@given(st.text(max_size=30) | st.floats(allow_nan=True) | st.integers())
def test_whatever_stands_in_a_cell_is_a_moment_or_none(cell: object) -> None:
    found = read(cell)
    assert found is None or found.tzinfo is UTC
