"""What buyers pay, and what is paid to a creator."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.takings import takings_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ada 5 yang pesen, bayarnya 25rb satu", "terjual 5 harga 25rb satuan"),
        ("yang beli 5 orang bayar 125rb", "terjual 5, 125rb"),
        (
            "yang laku lewat @rani 14 lembar, satunya 55 ribu",
            "laku 14 lembar lewat @rani, harga 55 ribu satuan",
        ),
        ("like 412, yg beli lewat dia 9 botol @35rb", "like 412, laku 9 botol lewat dia @35rb"),
        ("yang beli 5 orang, udah bayar 125rb", "terjual 5, 125rb"),
        ("pelanggan bayar 125rb dari postingan dia", "omzet 125rb dari postingan dia"),
        ("5 orang udah transfer 125rb buat pesenan", "terjual 5, 125rb"),
        ("ada 7 yang daftar, bayarnya 350rb sebulan", "terjual 7, 350rb"),
        ("pembelinya udah pada bayar total 125rb", "omzet 125rb"),
        ("@rani laku 5, pembelinya bayar 30rb satu", "@rani laku 5, harga 30rb satuan"),
        ("6 tamu dateng bayar 85rb per orang", "terjual 6 harga 85rb satuan"),
        ("pembeli dari @rani bayar 75rb", "omzet 75rb dari @rani"),
        (
            "pendaftar 7 orang dari dia, biaya kelas 350 ribu per bulan",
            "terjual 7 harga 350 ribu satuan dari dia",
        ),
        ("7 people signed up, the class fee is 350k", "sold 7 at 350k each"),
        ("7 people signed up, they pay 350k a month", "sold 7, 350k"),
        ("5 customers paid 125k", "sold 5, 125k"),
        ("ada yang beli 4 orang dari dia, totalnya 120rb", "terjual 4, omzet 120rb dari dia"),
        ("dapat 4 pembeli, jumlahnya 120rb", "terjual 4, omzet 120rb"),
        ("4 people bought because of her, 120k in total", "sold 4, revenue 120k because of her"),
        ("guests paid 90k each, 4 of them", "sold 4 at 90k each"),
        ("my clients paid us 400k", "revenue 400k"),
        ("customers from her post paid 300k", "revenue 300k from her post"),
    ],
)
def test_what_buyers_pay_is_sold_and_earned(text: str, told: str) -> None:
    assert takings_told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "udah bayar yang pertama 125rb",
        "laku lewat rani 2 hari",
        "fee satunya 55rb",
        "yang laku lewat @rani 14 lembar?",
        "aku udah bayar 125rb buat pelanggan",
        "pelanggan bilang aku harus bayar 125rb",
        "yang beli 5 orang, udah aku bayar 125rb",
        "5 orang udah dibayar 125rb",
        "pelanggan belum bayar 125rb",
        "pelanggan udah bayar 125rb?",
        "bayar 125rb ke pelanggan",
        "pelanggan, harga produk 50rb",
        "pelangganku suka, bayar @rani 200rb",
        "tf 125rb ke @rani buat 5 postingan",
        "customers love it, i paid her 300k",
        "the people were paid 125k each",
        "paid @rani 125k",
        "10 peserta, total 500rb",
        "3 orang beli, total fee 500rb",
        "4 orang beli, total views 3rb",
        "4 orang mau beli, totalnya 120rb",
        "4 orang beli, budget total 500rb",
    ],
)
def test_what_is_paid_to_a_creator_is_no_income(text: str) -> None:
    assert takings_told(text) == text
