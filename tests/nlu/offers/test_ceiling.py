"""The most that may be paid, and goods instead of money."""

import pytest

from core.nlu.offers.ceiling import asks_most, weighs_barter
from core.nlu.scan import plain


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("jadi berapa maksimal aku bayar?", True),
        ("paling banyak aku bayar berapa ke dia", True),
        ("what's the most i should pay her?", True),
        ("maksimal berapa orang?", False),
        ("cari influencer maksimal bayar 500rb berapa orang", False),
        ("budget maksimal 2 juta", False),
        ("berapa maksimal caption yang boleh", False),
        ("sudah bayar berapa paling banyak", False),
        ("buat @nina.jajan berapa maksimal aku bayar?", True),
        ("berapa paling banyak kasih fee ke dia?", True),
        ("berapa maksimal bayar listrik token", False),
        ("berapa paling banyak bayar cicilan motor", False),
        ("how much can i pay at most for the rent?", False),
    ],
)
def test_the_most_that_may_be_paid(text: str, asked: bool) -> None:
    assert asks_most(plain(text)) is asked


@pytest.mark.parametrize(
    ("text", "weighs"),
    [
        ("kalau dia cuma mau barter produk 300rb?", True),
        ("what if she takes a free product worth 300k?", True),
        ("@a deal, barter senilai 100rb, kode NINA10", False),
        ("@a setuju barter produk 100rb", False),
        ("kirim produk gratis senilai 100rb ke @a", False),
        ("catat barter 300rb buat @nina", False),
        ("cari influencer yang mau barter", False),
        ("pajak barter 300rb gimana", False),
        ("produk 300rb", False),
        ("barter produk senilai 150rb", True),
        ("would she do it for free products worth 150k?", True),
        ("anakku suka tukar produk 50rb sama temennya", False),
        ("di toko sebelah produk gratis 20rb ongkir", False),
        ("my friend wants free products worth 50k", False),
        ("tadi pagi pembeli minta produk gratis 20rb di depan toko", False),
    ],
)
def test_goods_instead_of_money(text: str, weighs: bool) -> None:
    assert weighs_barter(plain(text)) is weighs
