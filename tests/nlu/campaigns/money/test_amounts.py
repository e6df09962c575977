"""What somebody earned is told by words for sales around an amount; counts, and what they get, are none."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.amounts import barter_in, revenue_in


@pytest.mark.parametrize(
    ("text", "revenue"),
    [
        ("@bela made 2.1 million in sales", 2_100_000),
        ("@gita brought in 1.5 million", 1_500_000),
        ("@dina's sales: 900k", 900_000),
        ("sales went up to 1.2 million", 1_200_000),
        ("we made 500k from @citra", 500_000),
        ("penjualan lewat @x sampai sekarang 1,2jt", 1_200_000),
        ("@x menghasilkan omzet 800rb", 800_000),
        ("sales so far: @bela 7 pcs, 693k total", 693_000),
        ("penjualan @bela 5 pcs total 450rb", 450_000),
        ("sales: @bela 7 pcs 93k", None),
        ("@bela made 2.1 million", None),
        ("@anna earned 300k", None),
        ("@anna generated 10k views", None),
        ("penjualan naik, fee 500rb", None),
        ("sales 12", None),
    ],
)
def test_what_was_earned(text: str, revenue: int | None) -> None:
    assert revenue_in(text) == revenue


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("@bela 15k views and 12 orders worth 960k", None),
        ("@bela 8rb views dan laku 12 senilai 960rb", None),
        ("12 orders worth 960k and a free dinner worth 150k", 150_000),
        ("produk senilai 150rb dan laku 12 senilai 900rb", 150_000),
        ("sent @bela a box worth 90k", 90_000),
    ],
)
def test_what_sold_is_no_value_of_goods(text: str, goods: int | None) -> None:
    assert barter_in(text) == goods
