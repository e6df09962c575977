"""Which days something is wanted on; a day of the month, a start and a week are none."""

from __future__ import annotations

import pytest

from core.nlu.times.rhythm import code_of, days_in, leaves_out_days, named_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("kirim laporan jam 7 malem tiap jumat", "d4"),
        ("laporan tiap senin dan kamis jam 8", "d03"),
        ("laporan senin, rabu, jumat", "d024"),
        ("send it on tuesdays and thursdays", "d13"),
        ("laporannya senin sampai jumat aja", "working"),
        ("monday to friday only", "working"),
        ("jangan kirim pas weekend", "working"),
        ("sabtu minggu jangan dikirim", "working"),
        ("tiap hari kecuali hari minggu", "d012345"),
        ("every day except sunday and friday", "d01235"),
        ("tiap weekend", "d56"),
        ("tiap senin", "weekly"),
        ("rekap mingguan", "weekly"),
        ("tiap minggu jam 7", "weekly"),
        ("tiap hari kerja", "working"),
        ("senin-jumat", "working"),
        ("every monday", "weekly"),
        ("tiap pagi jam 7", "every"),
        ("mulai senin kirim tiap pagi jam 7", "every"),
        ("minggu depan aja", None),
        ("seminggu sekali", "weekly"),
        ("jam 7 pagi", None),
    ],
)
def test_days_are_read(text: str, days: str | None) -> None:
    assert days_in(text) == days


@pytest.mark.parametrize(
    ("text", "now", "days"),
    [
        ("stop the summary on Fridays", range(5), "d0123"),
        ("hari jumat jangan dikirim", range(5), "d0123"),
        ("ringkasannya kecuali hari senin", [0, 1, 2, 3], "d123"),
        ("skip Sundays", range(7), "d012345"),
        ("libur minggu", range(7), "d012345"),
        ("not on weekends", [0, 5], "weekly"),
        ("skip Fridays", [4], None),
        ("every day except Friday", range(5), "d012356"),
        ("weekdays only, but not Monday", range(7), "d1234"),
        ("weekends off", range(7), "working"),
        ("every day but Sunday", [6], "d012345"),
        ("take Fridays out", range(5), "d0123"),
        ("ringkasannya jangan tiap jumat", range(5), "d0123"),
        ("ga usah kirim tiap minggu dan sabtu", range(7), "working"),
        ("pause on Friday", range(5), "d0123"),
        ("sabtu juga ya", range(5), "d012345"),
        ("send it out on Fridays", range(5), "d4"),
        ("also on Saturdays", [0, 3], "d035"),
        ("laporan tiap senin dan kamis", range(5), "d03"),
    ],
)
def test_what_is_left_out_or_added_is_of_the_days_that_hold(text, now, days) -> None:
    assert days_in(text, now) == days


def test_days_left_out_are_told_from_days_wished() -> None:
    assert leaves_out_days("don't send it on weekends")
    assert not leaves_out_days("kirim tiap weekend")
    assert named_days("sampai senin") == set()
    assert (code_of(range(7)), code_of([0]), code_of([])) == ("every", "weekly", None)
