"""Costs of a campaign besides its creators are no fee and no budget."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.other_costs import helper_asks, other_cost, takes_share


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("biaya fotografer 150rb", 150_000),
        ("beli iklan meta 200rb buat kampanye ini", 200_000),
        ("ada biaya tambahan packing 50rb", 50_000),
        ("spent 50k on packaging", 50_000),
        ("200rb buat pasang iklan", 200_000),
        ("boost ads @rani 300rb", 300_000),
        ("iklan postingan @rani 200rb", 200_000),
        ("biaya produksi foto 500rb", 500_000),
        ("iklan ig 200rb", 200_000),
        ("ads cost 200k", 200_000),
        ("iklan ig 100rb udah jalan", 100_000),
        ("boosted the post for 100k", 100_000),
        ("foto produk 300rb ya", 300_000),
        ("cari kreator iklan 200rb", None),
        ("dia minta iklan 200rb", None),
        ("her ad 200k", None),
        ("konten iklan 200rb", None),
        ("iklan ig 200rb wajar ga?", None),
        ("harga iklan ig dia 200rb", None),
        ("bayar @rani 200rb buat iklan", None),
        ("endorse @rani 300rb", None),
        ("budget 2jt buat kampanye iklan", None),
        ("biaya iklan berapa?", None),
        ("fee 150rb", None),
        ("ongkir 20rb", None),
    ],
)
def test_what_is_spent_on_something_else(text: str, idr: int | None) -> None:
    assert other_cost(text) == idr


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("agency fee 10%", True),
        ("manajemen komisi 10 persen", True),
        ("management fee is 15%", True),
        ("agency fee 10%?", False),
        ("fee @rani naik 10%", False),
    ],
)
def test_an_agencys_share_is_no_creators_fee(text: str, share: bool) -> None:
    assert takes_share(text) is share


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("fotografernya minta 500rb", 500_000),
        ("the photographer wants 300k", 300_000),
        ("mas foto mintanya 150rb", 150_000),
        ("@rani minta 500rb", None),
        ("dia minta 500rb", None),
        ("fotografernya minta 500rb wajar ga?", None),
        ("bayar fotografer 500rb", None),
    ],
)
def test_who_helps_asks_for_no_creators_fee(text: str, idr: int | None) -> None:
    assert helper_asks(text) == idr
