"""How many must sell before a fee is earned back: which question it is, and whose each amount is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.questions.break_even import Sums, asks_break_even, asks_profit, sums_in

FEES = ("fee {}", "bayar dia {}", "if i pay {}", "endorse {}")
PROFITS = ("untung {} per barang", "margin {}/pcs", "make {} per cup", "profit {} each")
ASKS = (
    "harus laku berapa",
    "balik modal brp pcs?",
    "how many to break even",
    "biar ga rugi jual berapa",
)


@given(
    st.sampled_from(FEES),
    st.sampled_from(PROFITS),
    st.sampled_from(ASKS),
    st.integers(50, 999),
    st.integers(1, 49),
    st.permutations(range(3)),
    st.sampled_from([" ", ", "]),
)
def test_each_amount_is_of_the_word_beside_it(
    fee: str, profit: str, ask: str, paid: int, earned: int, order: list[int], between: str
) -> None:
    parts = (fee.format(f"{paid}rb"), profit.format(f"{earned}rb"), ask)
    text = between.join(parts[at] for at in order)
    assert asks_break_even(text)
    assert sums_in(text) == Sums(fee_idr=paid * 1_000, profit_idr=earned * 1_000)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "bayar kreator 200rb, madu per botol 85rb modal 50rb, berapa botol biar balik modal",
            Sums(200_000, price_idr=85_000, cost_idr=50_000),
        ),
        (
            "fee 300rb, each cup 25k costs me 15k, how many to break even",
            Sums(300_000, price_idr=25_000, cost_idr=15_000),
        ),
        ("berapa yang harus laku biar ga rugi kalau bayar 400rb untung 10rb", Sums(400_000, 10_000)),
        ("jual 35rb modal 20rb fee 300rb balik modal berapa porsi", Sums(300_000, None, 35_000, 20_000)),
        ("harga jual 35rb, hpp 20rb, endorse 450rb, bep brp pcs", Sums(450_000, None, 35_000, 20_000)),
        ("how many do I need to sell to cover the fee of 600k if my profit is 30k each", Sums(600_000, 30_000)),
        ("harus kejual berapa biar nutup fee 250rb? untung 5rb", Sums(250_000, 5_000)),
        ("berapa cup harus kejual biar impas", Sums()),
        ("break even berapa pcs kalau fee 500rb", Sums(500_000)),
        ("kalau gw bayar 500 untung per gelas 8rb harus laku berapa", Sums(500_000, 8_000)),
        ("harus laku berapa kalau bayar 3 kreator untung 8rb", Sums(None, 8_000)),
        ("bayar 50% untung 8rb, balik modal berapa pcs", Sums(None, 8_000)),
    ],
)  # fmt: skip
def test_what_must_sell(text: str, said: Sums) -> None:
    assert asks_break_even(text)
    assert sums_in(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "apa itu break even",
        "udah balik modal belum?",
        "kampanye geprek udah balik modal berapa persen",
        "laku berapa kemarin",
        "harus bayar berapa ke dia",
        "cari kreator yang bisa bikin balik modal budget 500rb",
        "untung berapa persen yang wajar",
        "how many followers do i need to sell",
        "biar ga ketipu bayar berapa dulu",
        "catat @nina laku 9",
    ],
)
def test_what_asks_something_else(text: str) -> None:
    assert not asks_break_even(text)
    assert not asks_profit(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("omzet 315rb modal bahan 150rb, untung brp", True),
        ("revenue 900k, cost of goods 400k, fee 200k, how much profit?", True),
        ("omzet 2jt, fee 500rb, untungnya berapa", True),
        ("omzet 2jt, untungnya berapa", False),
        ("catat omzet 2jt modal 1jt, untung berapa", False),
        ("untung berapa", False),
    ],
)
def test_what_is_left_of_what_was_earned(text: str, asks: bool) -> None:
    assert asks_profit(text) is asks
