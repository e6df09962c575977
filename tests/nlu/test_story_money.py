"""Money that was lost or spent in a story is nobody's budget."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.understand import understand

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
WIB = ZoneInfo("Asia/Jakarta")


def money(text: str) -> tuple[object, bool]:
    said = understand(text, now=NOW, zone=WIB)
    return said.everything().get("budget_idr"), "money_past" in said.notes


@pytest.mark.parametrize(
    "text",
    [
        "jualan batik, kemarin ditipu orang habis 2 juta, bisa bantu cari influencer?",
        "kemarin bayar selebgram 1,5 juta tapi zonk",
        "uang 500rb dibawa kabur selebgram",
        "dulu pernah habis 3 juta ga ada hasilnya",
        "I lost 2 million to a fake influencer",
        "kena tipu 700 ribu sama orang",
    ],
)
def test_it_is_told_apart(text: str) -> None:
    assert money(text) == (None, True)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("kemarin ditipu habis 2 juta, sekarang budget 1 juta aja", 1_000_000),
        ("cari influencer kuliner budget 2 juta", 2_000_000),
        ("kalau habis 2 juta dapat berapa orang", 2_000_000),
        ("kemarin sudah bayar @dapurnina 500rb", 500_000),
        ("dia minta 500rb", 500_000),
        ("budget max 2 juta, takut ketipu", 2_000_000),
    ],
)
def test_a_budget_beside_it_still_counts(text: str, budget: int) -> None:
    assert money(text)[0] == budget


def test_the_price_of_each_is_kept_beside_the_total() -> None:
    said = understand("2jt per orang ambil 3 orang", now=NOW, zone=WIB)
    assert said.everything()["budget_idr"] == 6_000_000
    assert said.each_idr == 2_000_000
    assert understand("budget 2 juta", now=NOW, zone=WIB).each_idr is None
