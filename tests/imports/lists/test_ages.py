"""Of sheets of several times the newest counts, wherever it stands."""

from __future__ import annotations

from datetime import date

import pytest

from core.imports.lists.ages import NOW, age_of

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("KOL 2025", "KOL 2026"),
        ("Rate Lama 2023", "Nano"),
        ("Arsip", "November"),
        ("Oktober", "November"),
        ("Oktober", "Sheet1"),
        ("Nov 2025", "Jan 2026"),
        ("Q3 2026", "Q4 2026"),
        ("Data lama", "2024"),
        ("Backup KOL 2026", "KOL 2025"),
        ("archive 2026", "rates"),
    ],
)
def test_a_sheet_is_older_by_its_name(older: str, newer: str) -> None:
    assert age_of(older, TODAY) < age_of(newer, TODAY)


@pytest.mark.parametrize(
    "title", ["", "Nano", "KOL 2026", "Desember", "Micro TikTok", "Top 20", "Q4"]
)
def test_what_names_no_earlier_time_is_of_now(title: str) -> None:
    assert age_of(title, TODAY) == NOW


def test_months_without_a_year_are_the_latest() -> None:
    january = date(2027, 1, 5)
    assert age_of("Desember", january) < age_of("Januari", january)
