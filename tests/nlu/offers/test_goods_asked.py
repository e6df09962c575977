"""Whether creators would work for goods, as owners ask before they have anybody."""

import pytest

from core.nlu.offers.goods_asked import goods_asked


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("kalo cuma dikasih tas aja harga 250rb gimana", (250_000,)),
        ("bayarnya pake baju aja yg 150rb mau ga ya mereka", (150_000,)),
        ("kalo barter baju 185rb sama uang 100rb gimana", (185_000, 100_000)),
        ("what if I only gift them a bag worth 250k", (250_000,)),
        ("terus si lia minta barter baju harga 185rb + 100rb", (185_000, 100_000)),
        ("mereka mau ga kalau dikasih produk doang", ()),
        ("could i pay them with clothes only?", ()),
    ],
)
def test_goods_instead_of_pay_are_asked_about(text: str, sums: tuple[int, ...]) -> None:
    assert goods_asked(text) == sums


@pytest.mark.parametrize(
    "text",
    """kalo saya cuma kasih 200rb gimana|cuma dikasih budget 200rb bisa ga|kalau cuma kasih tau harga gimana|dikasih waktu 2 hari aja bisa ga
kirim daftarnya aja bisa ga|kasih yang kuliner aja bisa ga|kalau bayar setengah aja gimana|kirimin pdf aja bisa ga|give me only food creators?
cari kreator fesyen, barter baju 185rb|barter produk senilai 250rb aja|@rani minta barter baju 100rb|dia udah minta barter baju 100rb""".replace("\n", "|").split("|"),
)  # fmt: skip
def test_other_wishes_are_none(text: str) -> None:
    assert goods_asked(text) is None
