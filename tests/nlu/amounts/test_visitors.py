"""People who came, booked or were won by somebody are results of a campaign, and no creators wanted."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.understand import understand

NOW, JAKARTA = datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Asia/Jakarta")


def slots(text: str) -> dict[str, object]:
    return dict(understand(text, now=NOW, zone=JAKARTA).slots)


@pytest.mark.parametrize(
    ("text", "sales"),
    [
        ("ada 9 org dateng bilang dr ig dia", 9),
        ("dapet 6 booking, per booking 120rb", 6),
        ("ada 4 pelanggan dari dia", 4),
        ("5 customers came from her", 5),
        ("we got 6 bookings from @dapurnina", 6),
        ("3 people showed up because of her", 3),
    ],
)
def test_who_came_is_counted_as_sold_to(text: str, sales: int) -> None:
    found = slots(text)
    assert found["sales"] == sales
    assert "count" not in found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("cari 9 org di bandung", 9),
        ("cari 3 kreator buat dateng ke resto, 2jt", 3),
        ("boleh booking 3 kreator ga", 3),
        ("saya punya 200 customers", None),
        ("pelanggan saya 3000, cari kreator budget 2jt", None),
    ],
)
def test_who_is_wanted_or_owned_is_no_sale(text: str, count: int | None) -> None:
    found = slots(text)
    assert found.get("count") == count
    assert "sales" not in found
