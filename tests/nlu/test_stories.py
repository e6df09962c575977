"""What a story mentions in passing is not what is asked for; what is shortened still counts."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.messages import SlotValue
from core.nlu.understand import understand

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)


def slots(text: str) -> dict[str, SlotValue]:
    return dict(understand(text, now=NOW, zone=ZONE).slots)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "suami kerja di bengkel, aku jualan kue di tegal, cari influencer budget 500rb",
            {"budget_idr": 500_000, "category": "food", "city": "Tegal"},
        ),
        (
            "aku asli solo tapi sekarang buka toko hijab di malang, cari selebgram 1 juta",
            {"budget_idr": 1_000_000, "category": "fashion", "city": "Malang"},
        ),
        (
            "2 bulan lalu buka cafe di jogja sewa 5 juta sebulan, cari selebgram dana 1 juta",
            {"budget_idr": 1_000_000, "category": "food", "city": "Yogyakarta"},
        ),
        (
            "karyawan saya 3 orang, cari influencer mainan anak budget 400rb",
            {"budget_idr": 400_000, "category": "parenting"},
        ),
        (
            "tim saya 4 orang, cari influencer kue budget 400rb",
            {"budget_idr": 400_000, "category": "food"},
        ),
        (
            "bikin tim 4 influencer kue budget 2jt",
            {"budget_idr": 2_000_000, "category": "food", "count": 4},
        ),
        ("butuh kreator 3 budget 2jt", {"budget_idr": 2_000_000, "count": 3}),
        ("cari influencer 17an budget 2jt", {"budget_idr": 2_000_000}),
        ("cari influencer 25 tahun budget 2jt", {"budget_idr": 2_000_000}),
        (
            "cari influencer kue budget maks 1.2jt 4 orang yg followersnya 5k-20k",
            {"budget_idr": 1_200_000, "count": 4, "followers": 20_000, "category": "food"},
        ),
    ],
)
def test_only_what_is_asked_for_is_stated(text: str, expected: dict[str, SlotValue]) -> None:
    assert slots(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cr slbgrm skncr sby 3 org", {"category": "beauty", "city": "Surabaya", "count": 3}),
        ("cari influencer kulnr d dpok", {"category": "food", "city": "Depok"}),
        ("cari yutubr otmtf di bks", {"platform": "youtube", "category": "automotive", "city": "Bekasi"}),
        ("cek @rara lk 300 kmn 20 vw 4rb", {"handles": ("rara",), "likes": 300, "comments": 20, "views": 4_000}),
    ],
)  # fmt: skip
def test_left_out_vowels(text: str, expected: dict[str, SlotValue]) -> None:
    assert slots(text) == expected


@pytest.mark.parametrize(
    "text",
    ["kirim ke hp saya filenya", "bisa dibuka di laptop ga", "lagi nyiapin lbrn", "bikin knten"],
)
def test_what_is_no_trade_states_no_category(text: str) -> None:
    assert "category" not in understand(text, now=NOW, zone=ZONE).everything()


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("sejuta dua ratus", 1_200_000),
        ("2 juta 750", 2_750_000),
        ("4 orang x 300rb", 1_200_000),
        ("tiap kreator dapat 250rb, 3 kreator", 750_000),
        ("maximum 2,5 jt", 2_500_000),
    ],
)
def test_amounts_as_they_are_said(words: str, amount: int) -> None:
    assert slots(f"cari influencer kuliner budget {words}")["budget_idr"] == amount


@pytest.mark.parametrize("text", ["cari influencer budgetku lima ratus", "dana 7 ratus"])
def test_an_amount_without_its_unit_is_asked_about(text: str) -> None:
    said = understand(text, now=NOW, zone=ZONE)
    assert "budget_idr" not in said.everything()
    assert "money_unclear_unit" in said.notes


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ganti kota ke Kupang", "profile"),
        ("tolong ubah lokasi usaha jadi Bandar Lampung", "profile"),
        ("udahan kirim rekapnya", "unsubscribe"),
        ("golekno selebgram nang solo", "suggest"),
        ("pangpariksakeun akun @abc.one", "evaluate"),
    ],
)
def test_intents(text: str, intent: str) -> None:
    assert understand(text, now=NOW, zone=ZONE).intent == intent
