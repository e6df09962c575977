"""Notes that wait together, and those that are of different posts."""

from __future__ import annotations

import pytest

from core.analytics.campaign.noting import of_another_post


@pytest.mark.parametrize(
    ("waits", "told", "another"),
    [
        ({"likes": 1870, "views": 23400}, {"likes": 640}, True),
        ({"likes": 1870}, {"comments": 96}, False),
        ({"likes": 1870}, {"likes": 1870, "saves": 3}, False),
        ({"paid_idr": 100_000}, {"paid_idr": 50_000}, False),
    ],
)
def test_the_same_count_with_another_number_is_of_another_post(
    waits: dict[str, int], told: dict[str, int], another: bool
) -> None:
    assert of_another_post(waits, told) is another
