"""Whether a creator's price can be talked down, and what only sounds like it."""

import pytest

from core.nlu.haggling import haggles
from core.nlu.scan import plain


@pytest.mark.parametrize(
    "text",
    [
        "bisa ditawar nggak",
        "bisa nego ga min",
        "yang kedua boleh nego?",
        "masih bisa kurang dikit ga harganya",
        "bisa ditawar teu",
        "iso dinego ora",
        "yaudah yg @jajanbandung itu aja bisa nego ga",
        "can I negotiate?",
        "is the price negotiable",
        "can i bargain with the first one",
    ],
)
def test_a_price_may_be_talked_down(text: str) -> None:
    assert haggles(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "gaji kasirku bisa nego ga",
        "harga sewa ruko bisa ditawar ga",
        "harga produkku boleh ditawar pembeli ga",
        "bikinin pesan buat nego",
        "bisa kurangi 1 orang",
        "bisa kurang ga budgetnya",
        "bisa cari di bandung ga",
        "bisa turun hujan ga besok",
        "udah nego sama dia",
    ],
)
def test_other_prices_and_other_wishes_are_left_alone(text: str) -> None:
    assert not haggles(plain(text))
