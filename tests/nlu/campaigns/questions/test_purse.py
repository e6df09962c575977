"""What is left to spend is asked in many words; what is left of anything else is not asked of a campaign."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.purse import (
    asks_goods,
    asks_left,
    asks_outlay,
    asks_paid_out,
    asks_spent,
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how much is left?", True),
        ("what's left of the budget?", True),
        ("how much money do we have left", True),
        ("how much can we still spend?", True),
        ("sisa budget berapa", True),
        ("masih ada duit berapa", True),
        ("duit kita masih sisa brp ya", True),
        ("berapa sisa duitnya", True),
        ("how much is left to pay?", False),
        ("how much is left in the store", False),
        ("sisa bayarnya berapa?", False),
        ("sisa stok berapa", False),
        ("uangnya rani sisa berapa", False),
    ],
)
def test_what_is_left_to_spend(text: str, asked: bool) -> None:
    assert asks_left(text) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how much have we committed so far?", True),
        ("total committed spend?", True),
        ("are we over budget?", True),
        ("how much over budget are we?", True),
        ("how much did we pay in total?", True),
        ("how much have we paid out so far?", True),
        ("apakah over budget?", True),
        ("total yang udah dibayar berapa?", True),
        ("how much did we pay @rani?", False),
        ("we paid in total", False),
        ("how much should we spend?", False),
        ("kita over budget", False),
        ("udah bayar berapa sih jadinya", True),
        ("udah bayar 200rb", False),
        ("jadi aku udah bayar berapa ya", True),
        ("kita udah keluar berapa sih", True),
        ("berapa yang sudah aku bayar", True),
        ("berapa uang ibu yang sudah keluar", True),
        ("uangku yang sudah keluar berapa", True),
        ("brp duit yg udah kubayar ya", True),
        ("berapa yang harus aku bayar", False),
        ("berapa uang yang sudah masuk", False),
        ("berapa orang yang sudah bayar", False),
        ("aku udah bayar 200rb", False),
    ],
)
def test_what_was_spent(text: str, asked: bool) -> None:
    assert asks_spent(text) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("brp total yg harus aku siapin", True),
        ("totalnya aku keluar brp", True),
        ("total modal aku buat dia brp jadinya", True),
        ("how much do i need to pay in total", True),
        ("total laku berapa", False),
        ("total 500rb keluar berapa", False),
        ("modal per pcs berapa totalnya", False),
        ("brp yg harus aku bayar", False),
    ],
)
def test_what_all_of_it_costs(text: str, asked: bool) -> None:
    assert asks_outlay(text) is asked


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("total yg aku keluarin brp", True),
        ("how much have i spent", True),
        ("are we over budget", False),
        ("sisa budget berapa", False),
    ],
)
def test_what_was_spent_is_not_what_is_left(text: str, paid: bool) -> None:
    assert asks_paid_out(text) is paid


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("total ongkir berapa?", True),
        ("total biaya produk berapa?", True),
        ("nilai barangnya total berapa", True),
        ("how much did we spend on shipping?", True),
        ("what was the total cost of goods", True),
        ("berapa ongkir ke jakarta", False),
        ("harga produk berapa", False),
        ("how much is a product photo", False),
        ("ongkir 20rb", False),
    ],
)
def test_what_goods_and_sending_them_cost_in_all(text: str, asked: bool) -> None:
    assert asks_goods(text) is asked
