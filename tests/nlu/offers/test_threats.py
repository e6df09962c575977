"""Who is threatened for money is told so; who threatens nobody, or only wants to be paid, is not."""

import pytest

from core.nlu.offers.threats import threatens


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dia ngancem mau bikin review jelek toko kami kalo ga dibayar", True),
        ("dia ngancem mau jelek2in toko saya kalo ga dibayar 2jt", True),
        ("influencer ngancam mau jelekin toko aku kalau ga dikasih 1 juta", True),
        ("kreatornya bilang bakal viralin toko kita kalo kita nggak bayar", True),
        ("she threatens to trash my shop if i don't pay 2 million", True),
        ("he will post bad reviews unless we pay", True),
        ("kalo ga dibayar lunas dia ga mau posting", False),
        ("cari influencer yang mau jelekin toko sebelah kalo dibayar 1jt", False),
        ("dia kasih review jelek, gimana jawabnya", False),
        ("she won't post unless we pay", False),
        ("jual jus jeruk peras di malang", False),
    ],
)
def test_a_threat(text: str, told: bool) -> None:
    assert threatens(text) is told
