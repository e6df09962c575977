"""VAT beside an amount is neither goods nor another payment."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.taxed import taxed_in


@pytest.mark.parametrize(
    ("text", "words", "tax"),
    [
        (
            "invoice @a 1.250.000 + PPN 137.500 = 1.387.500 udah dibayar",
            "invoice @a 1.250.000 udah dibayar",
            137_500,
        ),
        ("total 499.500 dibayar ke @a (450rb + ppn 49.500)", "total 450rb dibayar ke @a", 49_500),
        ("tf 888rb ke @a, 800rb plus ppn 11% udah", "tf 800rb ke @a udah", 88_000),
        ("fee @a 990k: 900k + 90k tax", "fee @a 900k", 90_000),
        ("@b 500rb, @a 800rb + ppn 88rb", "@b 500rb, @a 800rb", 88_000),
        ("bayar @a 1jt ditambah pajak 110rb", "bayar @a 1jt", 110_000),
        ("dp @a 625rb + ppn 11% 68.750 udah tf", "dp @a 625rb udah tf", 68_750),
        ("paid @a 450k plus VAT 49,500", "paid @a 450k", 49_500),
        ("paid @a 900k + 99k VAT", "paid @a 900k", 99_000),
        ("@a deal 1,1jt nett + PPN 11%", "@a deal 1,1jt", 121_000),
        ("@a agreed 450k excl. VAT 11%", "@a agreed 450k", 49_500),
        ("@a fee 1jt (belum termasuk 11% ppn)", "@a fee 1jt", 110_000),
        ("@a deal 1jt + ppn 11% = 1.110.000", "@a deal 1jt", 110_000),
    ],
)
def test_vat_on_top_is_read_apart(text: str, words: str, tax: int) -> None:
    assert taxed_in(text) == (words, tax)


@pytest.mark.parametrize(
    "text",
    [
        "bayar @a 500rb + ongkir 20rb",
        "fee 1jt + barang 150rb",
        "@a deal 1,1jt termasuk PPN 11%",
        "@a fee 1m incl. VAT 11%",
        "@a deal 1jt + pph 2,5%",
        "bayar 1jt dan pajak 100rb total 2jt",
        "fee 1jt sudah termasuk ppn 110rb",
        "paid 400k and 300k to @b",
    ],
)
def test_other_amounts_are_no_vat(text: str) -> None:
    assert taxed_in(text) is None
