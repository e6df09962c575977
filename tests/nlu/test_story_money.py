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


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("eh salah, bukan 2 juta tapi 1,8", 1_800_000),
        ("budgetnya bukan 2jt tapi 2,5", 2_500_000),
        ("bukan 1,2 juta maksudku 1,3", 1_300_000),
        ("bukan 2jt tapi 500", 500_000),
        ("bukan 500rb tapi 1,2", 1_200_000),
        ("not 2 million but 1.8", 1_800_000),
        ("bukan 3 juta tapi 2,5 juta", 2_500_000),
        ("2,5 juta bukan 2 juta", 2_500_000),
        ("cari influencer jakarta bukan bandung budget 2 juta", 2_000_000),
    ],
)
def test_an_amount_instead_of_a_denied_one_takes_its_unit(text: str, budget: int) -> None:
    assert money(text)[0] == budget


@pytest.mark.parametrize(
    "text", ["bukan 2jt tapi 30", "budgetku bukan 2 juta", "bukan 2 juta tapi 2 orang"]
)
def test_an_amount_that_is_only_denied_is_asked_about(text: str) -> None:
    said = understand(text, now=NOW, zone=WIB)
    assert "budget_idr" not in said.everything()
    assert "money_unclear_unit" in said.notes


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("sy jualan sate taichan mau ngajak 4 food vlogger duit sy 900 ribu", 900_000),
        ("jualan seblak di garut uangnya cuma 500rb", 500_000),
        ("aku jual uang kuno 900 ribu", None),
        ("jualan sate 25 ribu", None),
        ("aku jualan pulsa 50rb", None),
    ],
)
def test_ones_own_money_is_a_budget_and_a_price_is_none(text: str, budget: int | None) -> None:
    assert money(text)[0] == budget
