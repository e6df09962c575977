"""What became of goods that were sent to somebody who is out."""

import pytest

from core.nlu.campaigns.notes.goods_left import goods_left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("@ayu batal, produknya ga dibalikin", 1),
        ("@ayu mundur, barangnya hangus", 1),
        ("@ayu batal padahal produk udah dikirim", 1),
        ("@ayu dropped out and keeps the goods", 1),
        ("@ayu cancelled and never sent the parcel back", 1),
        ("she didn't return the product", 1),
        ("@ayu batal, produk udah dibalikin", 0),
        ("barang @ayu sudah dibalikin", 0),
        ("@ayu returned the goods", 0),
        ("the product from @ayu came back", 0),
        ("@ayu batal", None),
        ("@ayu batal, dp dibalikin 100rb", None),
        ("@ayu mundur, produk belum dikirim", None),
        ("produk dari @ayu dibalikin 2 pembeli", None),
        ("3 barang dibalikin customer", None),
        ("produknya dibalikin ga?", None),
        ("@ayu keeps posting about the product", None),
    ],
)
def test_goods_stay_or_come_back(text: str, left: int | None) -> None:
    assert goods_left(text, out="batal" in text or "mundur" in text) == left
