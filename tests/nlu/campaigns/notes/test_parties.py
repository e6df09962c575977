"""Bookings of several people at a price for each are told from pieces at a price."""

import pytest

from core.nlu.campaigns.notes.parties import parties_in


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("3 bookings at 450k a pax, 2 pax each", (3, 6, 450_000)),
        ("2 bookings of 3 people each at 450k per person", (2, 6, 450_000)),
        ("3 bookings, two of them 2 pax, at 450k a pax", (3, 5, 450_000)),
        ("ada 3 rombongan, tiap rombongan 4 orang, 50rb per orang", (3, 12, 50_000)),
        ("2 booking, masing2 4 orang @50rb/orang", (2, 8, 50_000)),
    ],
)
def test_bookings_of_several(text: str, parties: tuple[int, int, int]) -> None:
    assert parties_in(text) == parties


@pytest.mark.parametrize(
    "text",
    [
        "3 orders at 50k each",
        "3 bookings at 450k a pax",
        "4 orang, 50rb per orang",
        "3 orders, 2 pax each",
    ],
)
def test_other_sales(text: str) -> None:
    assert parties_in(text) is None
