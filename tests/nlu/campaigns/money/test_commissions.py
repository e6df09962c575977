"""A share of the sales is told apart from a fee, from what is asked in general, and from what was paid."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.commissions import (
    Commission,
    asks_commission,
    by_piece,
    commission_in,
    pays_commission,
    wants_fee_only,
    without_commission,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@rani maunya komisi 10% aja", Commission(1_000, alone=True, asked=True)),
        ("oke setuju komisi 10 persen", Commission(1_000, alone=False, asked=False)),
        ("@rani minta 20% dari penjualan", Commission(2_000, alone=False, asked=True)),
        ("she wants 20% of sales instead of a fee", Commission(2_000, alone=True, asked=True)),
        ("@rani wants 15% of sales, i said yes", Commission(1_500, alone=False, asked=False)),
        ("@rani deal 200rb plus komisi 7,5%", Commission(750, alone=False, asked=False)),
        ("@rani komisi 7,25%", Commission(725, alone=False, asked=False)),
        ("@rani 7,25% komisi aja", Commission(725, alone=True, asked=False)),
        ("@rani gets 7.50% of sales", Commission(750, alone=False, asked=False)),
        ("@rani 112% dari penjualan", None),
        ("agreed on 10% commission with @rani, no fee", Commission(1_000, alone=True, asked=False)),
        ("aku tawarin komisi 5% ke @rani", Commission(500, alone=False, asked=True)),
        ("komisi @rani jadi 15%", Commission(1_500, alone=False, asked=False)),
        ("@rani ga jadi komisi, fee 200rb aja", Commission(0, alone=False, asked=False)),
        ("@rani no commission any more", Commission(0, alone=False, asked=False)),
        ("komisi biasanya 10 persen", None),
        ("kalau komisi 10% gimana", None),
        ("komisi 10% wajar ga?", None),
        ("komisi @rani 50rb", None),
        ("diskon 10% buat pembeli", None),
        ("dp 50% dari 600rb", None),
        ("komisi 95% aja", None),
        ("naik 20% dari penjualan kemarin", None),
        ("sales are up 15% on last month's revenue", None),
        ("dp 50% dari orderan", None),
    ],
)
def test_a_share_of_the_sales(text: str, told: Commission | None) -> None:
    assert commission_in(text) == told


def test_what_is_said_beside_it() -> None:
    assert without_commission("deal 200rb plus komisi 5% dari omzet").strip() == "deal 200rb plus"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("jadi komisinya brp", True),
        ("komisi dia berapa", True),
        ("what's her commission", True),
        ("komisi biasanya berapa persen?", False),
        ("komisinya 10% berapa rupiah kalau laku 5", False),
        ("what percentage does she get", True),
        ("dia dapet berapa persen follower", False),
        ("komisinya udah ku tf", False),
    ],
)
def test_what_it_comes_to_is_asked(text: str, asked: bool) -> None:
    assert asks_commission(text) is asked


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("komisinya udah ku tf", True),
        ("paid her commission", True),
        ("komisi semuanya udah dibayar", True),
        ("komisi @rani udah aku tf", True),
        ("the commission was sent", True),
        ("komisinya udah dibayar 45rb", False),
        ("komisinya blm aku bayar", False),
        ("i'll pay her commission tomorrow", False),
        ("komisinya udah dibayar?", False),
        ("fee udah ku tf", False),
    ],
)
def test_it_was_paid_without_an_amount(text: str, paid: bool) -> None:
    assert pays_commission(text) is paid


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("ga mau, fee aja", True),
        ("no just the fee", True),
        ("tetep fee aja deh", True),
        ("keep the fee", True),
        ("fee 200rb aja", False),
        ("feenya berapa", False),
        ("tanpa fee", False),
    ],
)
def test_who_keeps_to_the_fee(text: str, only: bool) -> None:
    assert wants_fee_only(text) is only


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("rin fee 400rb plus komisi 5rb per botol", True),
        ("@rani 5k commission per bottle sold", True),
        ("@rani komisi 3.000/pcs", True),
        ("@rani komisi rp2.500 tiap yang laku", True),
        ("@rani komisi 10% per penjualan", False),
        ("@rani fee 300rb per video komisi 10%", False),
        ("komisi 5rb per botol itu wajar?", False),
        ("@rani komisi 50rb udah dibayar", False),
    ],
)
def test_a_commission_a_piece_is_no_share(text: str, so: bool) -> None:
    assert by_piece(text) is so
