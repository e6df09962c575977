"""A share of a fee that is one more instalment, and one that is all until now."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.instalments import pays_further


@pytest.mark.parametrize(
    "text",
    [
        "termin 2 @anna 40% udah tf",
        "cicilan ke-3 @anna 30% lunas",
        "dp kedua 20% buat @anna udah ditransfer",
        "pembayaran terakhir 30% ke @anna",
        "bayar sisa 60% @anna udah",
        "pelunasan 50% @anna done",
        "udah tf 40% lagi ke @anna",
        "tf @anna setengahnya lagi",
        "paid second instalment of @anna 40%",
        "paid the last 30% to @anna",
        "2nd payment 25% to @anna sent",
        "final payment 50% for @anna sent",
        "paid the other half to @anna",
        "paid @anna the remaining 30%",
    ],
)
def test_one_more_instalment(text: str) -> None:
    assert pays_further(text)


@pytest.mark.parametrize(
    "text",
    [
        "dp 30% udah tf ke @anna",
        "termin 1 @anna 40% udah tf",
        "pembayaran 30% ke @anna",
        "dibayar 2x, 50% dulu",
        "bayar 50% dari sisanya",
        "termin 2 masuk, jadi total 70% buat @anna",
        "paid 30% of the first instalment",
        "payment 25% sent",
        "@anna 80% paid so far after the second payment",
    ],
)
def test_all_until_now(text: str) -> None:
    assert not pays_further(text)
