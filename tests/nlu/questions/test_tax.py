"""Questions about tax are read; what mentions tax in passing is left alone."""

import pytest

from core.nlu.questions.tax import TaxWish, read_tax, tax_wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("pajak 1 juta ke perorangan", TaxWish(1_000_000, "person")),
        ("kalau fee 1,5jt ke agensi pajaknya berapa?", TaxWish(1_500_000, "agency")),
        ("pph 21 untuk honor 2 juta", TaxWish(2_000_000, "person")),
        ("hitung pph23 5jt", TaxWish(5_000_000, "agency")),
        ("mau terima bersih 975rb, pajaknya?", TaxWish(975_000, None, net=True)),
        ("gross up 2 juta", TaxWish(2_000_000, None, net=True)),
        ("how much tax on 3 million to a creator", TaxWish(3_000_000, "person")),
        ("pajak 3jt termasuk bahan 1jt", TaxWish(3_000_000, None, materials_idr=1_000_000)),
        ("daftar bukti pajak kampanye ramadan", TaxWish(receipts=True)),
        ("pajak sejuta ke cv kreatif", TaxWish(1_000_000, "agency")),
        ("tax 10 million cash plus 1 million product to a person", TaxWish(11_000_000, "person")),
        ("pajak uang 10 juta sama produk 1 juta ke perorangan", TaxWish(11_000_000, "person")),
        ("pph 500 ribu ke perorangan", TaxWish(500_000, "person")),
        ("pph 21 juta ke perorangan", TaxWish(21_000_000, "person")),
        ("tax on 1,250,000.50 to a person", TaxWish(1_250_000, "person")),
        ("pajak 1 juta, produknya skincare, kalau 2 juta?", TaxWish(1_000_000, None)),
    ],
)
def test_what_is_asked(text: str, wish: TaxWish) -> None:
    assert tax_wish(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "apa itu pajak endorse",
        "pajak",
        "cari influencer kuliner budget 2 juta belum termasuk pajak",
        "catat bayar @dina 500rb termasuk pajak",
        'cek caption: "harga 50rb sudah termasuk pajak"',
        "bikin brief buat @nina fee 1jt setelah pajak",
        "fee @nina 1 juta",
        "harga wajar 1 juta ga?",
    ],
)
def test_what_is_not_about_tax(text: str) -> None:
    assert tax_wish(text) is None


def test_a_command_needs_no_word_for_tax() -> None:
    assert read_tax("1000000 orang") == TaxWish(1_000_000, "person")
    assert read_tax("pph 21 tahun 2026") == TaxWish(payee="person")
