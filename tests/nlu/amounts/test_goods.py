"""Money, goods and their worth are told apart; a number of pieces is never money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.amounts.goods import asks_goods, terms_in

PIECES = ("grooming 3x", "produk 2pcs", "5 box brownies", "2 botol serum", "facial 2x")
WORTHS = ("senilai", "total", "seharga", "harga")


@given(
    st.sampled_from(PIECES),
    st.sampled_from(WORTHS),
    st.integers(20, 900),
    st.none() | st.integers(20, 900),
    st.sampled_from(["+", "plus", "sama", "ditambah"]),
    st.booleans(),
)
def test_pieces_are_no_money_and_money_is_added(
    pieces: str, worth: str, goods: int, cash: int | None, joined: str, first: bool
) -> None:
    swap = f"barter {pieces} {worth} {goods}rb"
    paid = f"{cash}rb cash"
    both = f"minta {paid} {joined} {swap}" if first else f"{swap} {joined} {paid}"
    found = terms_in(swap if cash is None else both)
    assert (found.cash_idr, found.goods_idr) == (cash and cash * 1_000, goods * 1_000)


@pytest.mark.parametrize(
    ("text", "cash", "goods"),
    [
        ("she wants free brunch for 2 (worth 350k) plus 400k, is that ok?", 400, 350),
        ("asks for 400k plus a free dinner worth 300k", 400, 300),
        ("dia minta 400rb plus produk 1 (150rb) wajar?", 400, 150),
        ("dia minta 250rb + facial 2x (300rb)", 250, 300),
        ("barter 3 botol serum @75rb", None, 225),
        ("free haircut 3x worth 90k each", None, 270),
        ("two nights stay worth 1.5m plus 500k fee", 500, 1_500),
        ("follower 15rb, minta 300rb + barter produk 150rb", 300, 150),
        ("minta 300rb, kalau barter produk 150rb aja gimana", None, 150),
        ("i offer 300k instead of product worth 150k", None, 150),
        ("barter produk 350rb ongkir 25rb", None, 350),
        ("kalo aku tawarin 300 sama produk toner 89rb gimana", 300, 89),
        ("kalo 300 plus pashmina 45rb worth ga", 300, 45),
        ("kalau 200rb plus hampers 100rb", 200, 100),
        ("minta 300rb plus bonus 50rb", None, None),
        ("300rb plus ongkir 20rb", None, None),
        ("1 reel 500rb plus story 200rb", None, None),
        ("followers 300 plus produk 89rb", None, 89),
        ("produk saya harga 150rb, @nina minta 500rb wajar?", None, None),
        ("2 reels senilai 1jt wajar ga", None, None),
        ("minta 500rb + 2 story (300rb)", None, None),
        ("gratis ongkir, minta 400rb", None, None),
        ("free story, 500k for a reel", None, None),
        ("900k, 20k followers, 600 likes, worth it?", None, None),
    ],
)
def test_goods_and_money_beside_them(text: str, cash: int | None, goods: int | None) -> None:
    found = terms_in(text)
    told = tuple(idr and idr // 1_000 for idr in (found.cash_idr, found.goods_idr))
    assert told == (cash, goods)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("kreator minta 100rb + produk", True),
        ("she asks 300k plus a free bag", True),
        ("minta barter sama 200rb", True),
        ("minta 100rb + produk senilai 50rb", False),
        ("usaha skincare dan makanan, @x minta 300rb wajar?", False),
        ("500rb plus 2 story", False),
        ("300rb dan gratis ongkir", False),
    ],
)
def test_goods_of_unknown_worth(text: str, asks: bool) -> None:
    assert asks_goods(text) is asks
