"""A count of a day comes on top; one that is called all until now does not."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.selling import of_a_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hari ini laku 8", True),
        ("besoknya laku 7", True),
        ("tadi laku 6 pcs", True),
        ("sold 3 yesterday", True),
        ("the next day sold 5", True),
        ("hari ini totalnya laku 28", False),
        ("sampai kemarin laku 20", False),
        ("sold 28 so far today", False),
        ("laku 15", False),
    ],
)
def test_sales_of_a_day(text: str, day: bool) -> None:
    assert of_a_day(text) == day
