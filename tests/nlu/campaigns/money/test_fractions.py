"""Fractions of a fee, and a payment that is divided among two."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.dividing import divides, in_amounts
from core.nlu.campaigns.money.fractions import in_percent
from core.nlu.campaigns.money.payments import terms_in

THIRD, TWO_THIRDS = 100 / 3, 200 / 3


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("udah bayar sepertiga ke @rani", THIRD),
        ("bayar sepertiganya @rani", THIRD),
        ("@rani udah dibayar dua per tiga", TWO_THIRDS),
        ("dp 1/3 ke @rani", THIRD),
        ("dibayar 2/3 dari fee", TWO_THIRDS),
        ("tf tiga perempat fee @rani", 75),
        ("bayar seperempat dulu ke @rani, sisanya nanti", 25),
        ("paid a third of it to @rani", THIRD),
        ("@rani: paid one-third", THIRD),
        ("i've paid @rani three quarters", 75),
        ("paid a fifth up front", 20),
        ("belum bayar sepertiganya", None),
        ("dibayar 5/3 dari fee", None),
    ],
)
def test_a_fraction_is_paid_of_the_fee(text: str, share: float | None) -> None:
    paid = terms_in(in_percent(text)).paid_share
    assert paid == (share if share is None else pytest.approx(share, abs=1e-6))


@pytest.mark.parametrize(
    "text",
    [
        "bayar @rani tgl 1/3",
        "paid on 1/4",
        "paid the third creator 300k",
        "paid @rani 100k, a third creator joins",
        "bayar rani 12/3/2027",
        "sepertiga penonton dari sby",
        "a third of her viewers are men",
        "paid @rani for 3 reels 1/3 done",
    ],
)
def test_days_and_other_thirds_are_no_share(text: str) -> None:
    assert in_percent(text) == text


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "transfer 900rb, setengah ke @a, sisanya ke @b",
            "transfer 450000 ke @a, 450000 ke @b",
        ),
        ("tf 600rb: 25% ke ab dan sisanya buat cd", "tf 150000 ke ab, 450000 buat cd"),
        (
            "sent 300k, half to @a and the other half to @b yesterday",
            "sent 150000 to @a, 150000 to @b yesterday",
        ),
        ("bayar 300rb, setengah ke @a, sisanya nanti", None),
        ("paid half to @a, the rest tomorrow", None),
        ("lunasin @a, setengah ke @b", None),
    ],
)
def test_a_payment_is_divided(text: str, apart: str | None) -> None:
    assert in_amounts(text) == (apart or text)


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("transfer setengah ke @a, sisanya ke @b", True),
        ("transferred half to @a, the rest to @b", True),
        ("transfer 900rb, setengah ke @a, sisanya ke @b", False),
        ("bayar setengah ke @a, sisanya nanti", False),
        ("paid @a in full and half to @b", False),
    ],
)
def test_a_part_of_nothing_that_is_told(text: str, open_: bool) -> None:
    assert divides(text) is open_
