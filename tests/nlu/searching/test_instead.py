"""A kind that is wanted instead of one that is not, where its word may be of no kind."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("not beauty sorry, home", "home"),
        ("i want home, not beauty", "home"),
        ("bukan beauty maaf, rumah", "home"),
        ("not beauty, fashion", "fashion"),
        ("home", None),
        ("kerja dari rumah, bukan di kota", None),
        ("not beauty, i work from home", None),
    ],
)
def test_home_is_a_kind_beside_one_that_is_not_wanted(text: str, category: str | None) -> None:
    scan = read_slots(text, datetime(2026, 12, 2, tzinfo=UTC), ZoneInfo("Asia/Jakarta"))
    assert scan.slots.get("category") == category
