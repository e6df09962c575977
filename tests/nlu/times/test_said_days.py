"""A day that is named by its number alone, in English."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots

NOW = datetime(2026, 12, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("@a and @b said yes, the 11th for both", "2026-12-11"),
        ("@a agreed, the 3rd for both", "2026-12-03"),
        ("@a agreed, the 20th works", "2026-12-20"),
        ("@a is confirmed for the 15th", "2026-12-15"),
        ("this is for the 15th creator", None),
        ("book her for the 2nd reel", None),
        ("@a is the 14th", "2026-12-14"),
        ("@a agreed, the 11th and the 13th", None),
        ("not the first, the 2nd please", None),
        ("no, the 12th creator", None),
        ("the 11th floor", None),
    ],
)
def test_a_day_behind_a_comma(text: str, day: str | None) -> None:
    assert read_slots(text, NOW, ZoneInfo("Asia/Jakarta")).slots.get("date") == day
