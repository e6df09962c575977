"""What is said in the middle of a campaign without naming it."""

import pytest

from core.nlu.campaigns import following as said


def test_fees_of_several_people() -> None:
    text = "fee nya rasabdg 170rb, tasya 90rb"
    assert said.fees_in(text) == (("rasabdg", 170_000), ("tasya", 90_000))
    assert said.fees_in("budget 170rb") == ()
    assert said.fees_in("fee totalnya 500rb") == ()


@pytest.mark.parametrize("text", ["fee rasabdg 170rb", "omzetnya 75rb", "honor dia jadi 1,5jt"])
def test_terms(text: str) -> None:
    assert said.sets_terms(text)


def test_a_search_with_a_budget_sets_no_terms() -> None:
    assert not said.sets_terms("cari influencer kuliner 170rb")


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("tasya blm posting", True),
        ("rasabdg belum tayang", True),
        ("siapa yang belum posting?", False),
        ("tasya udah posting", False),
    ],
)
def test_not_posted(text: str, waits: bool) -> None:
    assert said.not_posted(text) == waits


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("jual 3", 3),
        ("like 80 jual 3", 3),
        ("15 mangkok laku", 15),
        ("12 cups were sold", 12),
        ("penjualan belum ada", 0),
        ("jual 30rb", None),
        ("jualan kopi", None),
        ("900 like laku 5", None),
        ("5 hari laku keras", None),
        ("fee 300 ribu laku", None),
    ],
)
def test_pieces_sold(text: str, sold: int | None) -> None:
    assert said.sold_in(text) == sold


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("like @a hidden", True),
        ("@a views 0 masih proses", True),
        ("viewsnya belum keliatan", True),
        ("comments are off", True),
        ("@a like 900", False),
        ("views 0", False),
        ("like hidden?", False),
    ],
)
def test_counts_that_cannot_be_seen(text: str, unseen: bool) -> None:
    assert said.unseen_in(text) is unseen


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("kemarin laku 7 dari mbak.seblak, hari ini laku 5", (7, 5)),
        ("sold 7 yesterday, sold 5 today", (7, 5)),
        ("laku 7", (7,)),
        ("laku 7 omzet 50rb", (7,)),
        ("3 lagi laku, omzet nambah 60rb", (3,)),
        ("total laku 12: kemarin laku 7, hari ini laku 5", ()),
        ("laku 13 bukan laku 11", ()),
        ("jual 30rb", ()),
    ],
)
def test_each_count_of_sales(text: str, counts: tuple[int, ...]) -> None:
    assert said.sales_in(text) == counts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ganti namanya jadi Natal Ceria", "Natal Ceria"),
        ("rename it to Happy Xmas", "Happy Xmas"),
        ("ganti nama kampanye natal jadi Lebaran", "Lebaran"),
        ("ganti kota jadi Bogor", None),
        ("ganti nama usaha jadi Kopi Pagi", None),
        ("ubah nama toko jadi Kopi Malam", None),
        ("rename my business to Kopi Siang", None),
        ("ganti nama grup jadi Tim Inti", None),
        ("ganti nama kampanye toko jadi Obral Akhir Tahun", "Obral Akhir Tahun"),
    ],
)
def test_another_name(text: str, name: str | None) -> None:
    assert said.new_name(text) == name


@pytest.mark.parametrize(
    "text", ["untung apa rugi jadinya?", "balik modal ga?", "did we lose money"]
)
def test_whether_it_paid(text: str) -> None:
    assert said.asks_profit(text)


@pytest.mark.parametrize("text", ["kalau rugi siapa yang ganti", "apa itu balik modal", "laporan"])
def test_other_questions_do_not_ask_that(text: str) -> None:
    assert not said.asks_profit(text)


@pytest.mark.parametrize(
    "text", ["laporan lagi", "pdf", "kirim pdf nya dong", "how is it going", "lihat hasilnya dong"]
)
def test_the_report_again(text: str) -> None:
    assert said.asks_report_again(text)
    assert not said.asks_report_again(f"{text} kuliner di bandung 2 juta")


def test_who_leads() -> None:
    assert said.leads_with_somebody("tasya blm posting")
    assert said.leads_with_somebody("tasya jual 5")
    assert not said.leads_with_somebody("saya jual 5 macam kue")
    assert "tasya" in said.told_of("fee nya rasabdg 170rb, tasya 90rb")
