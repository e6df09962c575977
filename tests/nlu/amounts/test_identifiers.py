"""A telephone's number, an account's or an identity card's is nobody's budget."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.amounts.identifiers import without_identifiers
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.slots import read_slots

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jakarta")


def slots(text: str) -> dict[str, object]:
    return dict(read_slots(text, NOW, ZONE).slots)


@pytest.mark.parametrize(
    "said",
    [
        "cari influencer, wa saya 081234567890",
        "saya Budi 085712345678 mau cari influencer",
        "WA: 0812-3456-7890 cari influencer",
        "nomor saya +62 812 3456 7890, cari influencer",
        "hp 62812345678 cari influencer",
        "my number is +1 415 555 2671, find creators",
        "hubungi 021 5551234, cari influencer",
        "telp (022) 2503456 cari influencer",
        "telp 5551234 cari influencer",
        "cari influencer rek bca 1234567890",
        "no rek saya 7700123 cari influencer",
        "norek mandiri: 137-00-1234567-8 cari influencer",
        "bca 8290123456 cari influencer",
        "npwp 09.123.456.7-890.000 cari influencer",
        "nik 3273010101010001 cari influencer",
        "kode pos 40115 cari influencer",
        "postal code 40115, find creators",
        "kode pos tokoku 40115 cari influencer",
        "kode pos toko saya di bandung 40115 cari influencer",
        "kode posnya itu 40115, cari influencer",
        "our shop's postal code is 40115, find creators",
        "cari influencer 1234567891",
    ],
)
def test_numbers_that_name_somebody_are_no_amounts(said: str) -> None:
    assert "budget_idr" not in slots(said)
    assert slots(f"{said} budget 2 juta")["budget_idr"] == 2_000_000


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("cari influencer 1500000", 1_500_000),
        ("kode pos lupa, cari influencer budget 500000", 500_000),
        ("kode pos tokoku budget 500000 cari influencer", 500_000),
        ("cari influencer dekat kode pos 40115 budget 500000", 500_000),
        ("cari influencer 50.000.000", 50_000_000),
        ("budget 0500000 cari influencer", 500_000),
        ("budget 1500000000 cari influencer", 1_500_000_000),
        ("cari influencer 2000000000", 2_000_000_000),
        ("dana 1234567890 cari kreator", 1_234_567_890),
        ("cari kreator rp1234567890", 1_234_567_890),
        ("cari reviewer hp 1500000", 1_500_000),
        ("transfer bca 500000 ke @rani.glow", 500_000),
        ("bayar @rani.glow 500000 ke rek bca 8290123456", 500_000),
        ("kontak 3 influencer budget 900000", 900_000),
        ("order 12 influencer budget 3000000", 3_000_000),
        ("cari influencer halal 12500000", 12_500_000),
        ("cari influencer 800000 - 1200000", 1_200_000),
        ("cari influencer 800.000 sampai 1.200.000", 1_200_000),
    ],
)
def test_amounts_stay_amounts(said: str, budget: int) -> None:
    assert slots(said)["budget_idr"] == budget


@given(
    st.from_regex(r"\A08[0-9]{8,11}\Z", fullmatch=False),
    st.sampled_from(["", "wa ", "wa saya ", "no hp: ", "hubungi ", "kontak saya di "]),
    st.sampled_from(["", "-", " "]),
)
def test_no_mobile_number_is_an_amount(number: str, cue: str, between: str) -> None:
    parts = (number[:4], number[4:8], number[8:])
    said = f"cari influencer kuliner {cue}{between.join(part for part in parts if part)}"
    assert "budget_idr" not in slots(said)


@given(
    st.sampled_from(["transfer ke mandiri {}", "tf ke dia {}", "udah bayar 500rb, transfer {} mandiri", "kirim ke permata {} ya"]),
    st.from_regex(r"[1-9]\d{9,15}[1-9]", fullmatch=True),
)  # fmt: skip
def test_an_account_number_is_no_payment(text: str, number: str) -> None:
    assert number not in without_identifiers(text.format(number))
    assert terms_in(text.format(number)).paid_idr in {None, 500_000}


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("bayar @a 500rb, tf ke mandiri 137-00-1234567-8", 500_000),
        ("udah tf ke dia 081234567", None),
        ("lunas 500rb, transfer ke permata 1234567", 500_000),
        ("tf ke dina 1500000", 1_500_000),
        ("bayar rani 12500000", 12_500_000),
        ("bayar 1.250.000 ke bca 7712345678", 1_250_000),
    ],
)
def test_amounts_beside_account_numbers_stay(text: str, paid: int | None) -> None:
    assert terms_in(text).paid_idr == paid
