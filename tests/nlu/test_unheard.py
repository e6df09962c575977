"""Figures of a message that its answer does not name."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.unheard import unheard

NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jakarta")


def left(text: str, answer: str) -> tuple[str, ...]:
    return unheard(text, answer, NOW, ZONE)


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("@a.b deal 1,5jt, dp 500rb", "@a.b: <b>fee Rp1.500.000</b>", ("500rb",)),
        ("sepakat 2jt, barang 180rb ongkir 22rb", "ongkir Rp22.000; fee Rp2.000.000", ("180rb",)),
        ("like 1rb komen 40 kepake 6 omzet 900rb", "1.000, 40, Rp900.000, 1.040", ("6",)),
        ("yang pertama like 120, yang kedua like 95", "like 120", ("95",)),
        ("dua puluh lima pcs laku", "terjual 20", ("dua puluh lima",)),
        ("likes 1,200, saves 38", "likes 1,200", ("38",)),
        ("fee 12 dan 12", "like 3", ("12",)),
        ("jadiin kampanye, yg 2 pertama aja", "kampanye", ()),
        ("kampanye sabun dua orang pertama, laku 2", "kampanye", ("2",)),
        ("paid the two of them", "paid", ()),
        ("satu porsi 28", "Rp28.000", ()),
        ("2 porsi 28", "Rp28.000", ("2",)),
        ("termin 500rb, pembayaran 250", "like 3", ("500rb", "250")),
        ("like 9, 15 rusak", 'like 9 <i>Tulis misalnya "eh salah, 15".</i>', ("15",)),
    ],
)
def test_what_the_answer_leaves_out_is_named_as_it_was_written(
    text: str, answer: str, expected: tuple[str, ...]
) -> None:
    assert left(text, answer) == expected


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("terjual 26 pcs @45rb", "terjual 26; omzet Rp1.170.000"),
        ("laku 12, terus laku 3 lagi", "terjual 15"),
        ("fee 1,25 juta", "fee Rp1,2 jt"),
        ("eh salah, 14 bukan 41", "terjual 14"),
        ("tgl 12 buat dua-duanya", "batas tayang 12 Desember 2026"),
        ("posting tgl 5 des jam 10, serum 30ml 20%", "tayang 5 Desember 2026"),
        ("@toko88 H+3 like 640, hari ke-3", "@toko88: like 640"),
        ("kode LARAS10 kepake 6", "kode dipakai 6"),
        ("buat kampanye Glow dengan dua yang pertama", "Glow dimulai"),
        ("a campaign Glow with the first two", "Glow has started"),
        ("udah posting, makasih ya", "tahap: tayang"),
        ("termin 2 40% udah tf, 3rd payment later, pph 21", "sudah dibayar Rp480.000"),
        ("fee @a 500k plus 11% tax", "fee Rp555.000 (tadinya Rp450.000) PPN Rp55.000"),
        ('caption "beli 2 gratis 1 cuma 50rb"', "tahap: tayang"),
    ],
)
def test_what_is_said_derived_or_no_figure_of_a_note_is_not_named(text: str, answer: str) -> None:
    assert left(text, answer) == ()


@given(st.lists(st.integers(11, 999), min_size=1, max_size=8, unique=True))
def test_every_figure_is_in_the_answer_or_named(values: list[int]) -> None:
    text = "terjual " + ", ".join(map(str, values))
    assert left(text, "") == tuple(map(str, values))
    assert left(text, text) == ()
