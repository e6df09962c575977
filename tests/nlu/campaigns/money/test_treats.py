"""What somebody had for nothing is goods that were given, whoever came along."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.campaigns.money.arrangements import says_free
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.money.treats import treat_in
from core.nlu.understand import understand
from core.nlu.understanding import Understanding


def heard(text: str) -> Understanding:
    return understand(text, now=datetime(2026, 12, 2, tzinfo=UTC), zone=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("dia datang bawa teman 4 orang makan habis 85 ribu saya gratiskan", 85_000),
        ("@rani dateng bawa temen 4 orang makan abis 85rb aku gratisin", 85_000),
        ("dia makan sama temen 4 orang habis 85rb aku yang bayar", 85_000),
        ("@rani aku kasih makan gratis senilai 85rb", 85_000),
        ("@rani treatment 300rb kita tanggung", 300_000),
        ("she came with 3 friends, the bill was 400k on the house", 400_000),
        ("@rani ate for free, 400k", 400_000),
        ("she brought 4 friends, dinner was 300k on us", 300_000),
    ],
)
def test_a_free_meal_is_goods_and_no_search(text: str, worth: int) -> None:
    assert terms_in(text).goods_idr == treat_in(text) == worth
    assert not says_free(text)
    said = heard(text)
    assert said.intent == "campaign_log"
    assert "count" not in said.slots


@pytest.mark.parametrize(
    "text",
    [
        "cari 4 orang budget 850rb",
        "dia minta makan gratis 2 porsi 85rb",
        "tamu makan 4 orang habis 85rb, aku kasih gratis es teh",
        "promo makan gratis minimal belanja 85rb",
        "usaha makanan, gratis ongkir minimal 85rb",
        "kalau makannya aku gratisin 85rb mau ga dia",
        "aku yang bayar dia 300rb",
        "makan malam enak bayar 85rb",
    ],
)
def test_what_is_wished_asked_or_of_guests_is_no_treat(text: str) -> None:
    assert treat_in(text) is None


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("had maybe 25 people mention it, avg spend 95k", {}),
        ("rata-rata belanja 95rb, 12 orang bilang dari ig", {}),
        ("cari 4 kreator buat acara makan, budget 900rb", {"count": 4, "budget_idr": 900_000}),
        ("aku sama temen mau 3 orang kreator budget 900rb", {"count": 3, "budget_idr": 900_000}),
    ],
)
def test_guests_are_nobody_to_be_hired(text: str, slots: dict[str, int]) -> None:
    stated = heard(text).stated
    assert {k: v for k, v in stated.items() if k in {"count", "budget_idr"}} == slots
