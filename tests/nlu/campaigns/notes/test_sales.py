"""What was sold: how many, of a day or in all, and counts that cannot be seen."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.pieces_for import pieces_for
from core.nlu.campaigns.notes.sales import of_a_day, sales_in, says_whole, sold_in, unseen_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hari ini laku 8", True),
        ("besoknya laku 7", True),
        ("tadi laku 6 pcs", True),
        ("sold 3 yesterday", True),
        ("the next day sold 5", True),
        ("hari ini totalnya laku 28", False),
        ("sampai kemarin laku 20", False),
        ("sold 28 so far today", False),
        ("laku 15", False),
    ],
)
def test_sales_of_a_day(text: str, day: bool) -> None:
    assert of_a_day(text) == day


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("jual 3", 3),
        ("like 80 jual 3", 3),
        ("15 mangkok laku", 15),
        ("12 cups were sold", 12),
        ("penjualan belum ada", 0),
        ("jual 30rb", None),
        ("harga jual 20 untung 6 ribu per box", None),
        ("jual 25 untung 8 ribu per pcs", None),
        ("harga jual 45, modal 30 ribu per pcs", None),
        ("jual 3 untung 20rb", 3),
        ("jualan kopi", None),
        ("900 like laku 5", None),
        ("5 hari laku keras", None),
        ("fee 300 ribu laku", None),
    ],
)
def test_pieces_sold(text: str, sold: int | None) -> None:
    assert sold_in(text) == sold


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
    assert unseen_in(text) is unseen


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
    assert sales_in(text) == counts


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("sales so far: @anna 12 pcs / 1,188,000", (12, "1,188,000")),
        ("penjualan: @rani 4 pcs / 396.000", (4, "396.000")),
        ("@bela 12 pcs = 1.2jt", (12, "1.2jt")),
        ("@bela sold 4 (396,000)", (4, "396,000")),
        ("laku 9 = 810rb", (9, "810rb")),
        ("@maya 14 mangkok = 490rb", (14, "490rb")),
        ("penjualan @rani 7 (245rb)", (7, "245rb")),
        ("kirim 2 mangkok = 70rb ke @rani", None),
        ("@anna 12 pcs / 1,188,000", None),
        ("barter @eko 5 pcs (250rb)", None),
        ("kirim 3 pcs = 150rb ke @rani", None),
        ("laku 4 (99rb each)", None),
        ("sales: 4 pcs / 99rb per pcs", None),
        ("@anna 1.200 likes / 12 saves", None),
        ("@rani 5 order 645rb", (5, "645rb")),
        ("sales today @rani 4 orders 516k", (4, "516k")),
        ("5 order 120rb per order", None),
        ("kirim barang 5 order 645rb", None),
    ],
)
def test_pieces_with_what_they_came_to(text: str, whole: tuple[int, str] | None) -> None:
    assert pieces_for(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("revenue 4.5m in total", True),
        ("total omzet campaign 4,5jt", True),
        ("omzet kampanye 4,5jt", True),
        ("omzet semuanya 3jt", True),
        ("total omzet dari dia 3jt", False),
        ("she brought 3m in total", False),
        ("omzet 3jt", False),
        ("total omzet lewat rani 3jt", False),
    ],
)
def test_what_all_earned_together_is_nobodys(text: str, whole: bool) -> None:
    assert says_whole(text) is whole
