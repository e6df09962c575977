"""Whether a creator's price can be talked down, and what only sounds like it."""

import pytest

from core.nlu.offers.haggling import counter_idr, cut_in, haggles, offered_idr
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
        "bikinin pesen buat nawar ke dia",
        "contoh chat buat nego dong",
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
        "bikinin kontrak buat nego",
        "bikinin brief buat dia",
        "bisa kurangi 1 orang",
        "bisa kurang ga budgetnya",
        "bisa cari di bandung ga",
        "bisa turun hujan ga besok",
        "udah nego sama dia",
    ],
)
def test_other_prices_and_other_wishes_are_left_alone(text: str) -> None:
    assert not haggles(plain(text))


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("kalo 250 mau gak ya dia", 250_000),
        ("kalau 250rb dia mau ga", 250_000),
        ("nek 1,5jt gelem ora dia", 1_500_000),
        ("would she take 250k", 250_000),
        ("kalau 2 dia mau ga", None),
        ("kalau 3 juta?", None),
        ("kalau 250 dapet apa", None),
        ("kalau 2 orang dia mau ga", None),
        ("dia minta 250rb", None),
        ("kalau budget 2jt mau ga ya", None),
    ],
)
def test_a_price_that_somebody_might_take(text: str, rupiah: int | None) -> None:
    assert offered_idr(plain(text)) == rupiah


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("nego jadi 600 ribu dong, bikinin pesannya", 600_000),
        ("write her a reply, I'd rather pay 900k", 900_000),
        ("draft me a counter offer at one and a half million", 1_500_000),
        ("buatin chat buat nawar 750rb", 750_000),
        ("bikin brief buat dia, bayar 600rb", None),
        ("bikin kampanye budget 2 juta", None),
        ("bikinin pesannya dong", None),
        ("udah bayar 600rb, bikin laporan", None),
        ("balas @ana: bayar 600rb", None),
        ("kalau 600rb?", None),
    ],
)
def test_words_for_an_own_price_are_wished(text: str, idr: int | None) -> None:
    assert counter_idr(text) == idr


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("kalo ditawar 20% jadi brp", 0.2),
        ("nego 10 persen jadi berapa", 0.1),
        ("what if 15% off", 0.15),
        ("dp 50% dulu", None),
        ("engagementnya turun 5%, 300rb wajar?", None),
        ("10% lower than average, is 300k fair", None),
        ("dipotong pajak 2,5% jadi berapa", None),
        ("engagement 5% doang, turun", None),
        ("is 3% engagement good", None),
    ],
)
def test_a_share_that_is_taken_off(text: str, share: float | None) -> None:
    assert cut_in(text) == share
