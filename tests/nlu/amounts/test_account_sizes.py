"""Followers that no word calls so, and amounts that are none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "followers", "budget_idr"),
    [
        ("@sambal.queen has 12.5k, is she legit?", 12_500, None),
        ("can u check if @x.z uses bots, she has 12.5k", 12_500, None),
        ("@x.y 12K, 450k per reel, fair?", 12_000, 450_000),
        ("@x.y (15rb) 300rb per story, oke ga?", 15_000, 300_000),
        ("cek @warung.x fol 12rb like 300", 12_000, None),
        ("likes rata 300 follower 20rb cek @x.y", 20_000, None),
        ("@x.y views rata 45rb follower 60rb", 60_000, None),
        ("@x.y 450k per reel, fair?", None, 450_000),
        ("@x.y has 500k budget", None, 500_000),
        ("is @x.y legit, she asks 250k", None, 250_000),
        ("@x.y laku 12, 20rb", None, 20_000),
    ],
)
def test_sizes(text: str, followers: int | None, budget_idr: int | None) -> None:
    slots = read_slots(text, NOW, JAKARTA).slots
    assert (slots.get("followers"), slots.get("budget_idr")) == (followers, budget_idr)
