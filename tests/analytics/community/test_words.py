"""Ways to reach people, links, gambling and insults are found; honest praise is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.community.words import MASK, faults, masked


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("WA 0812-3456-7890", "phone"),
        ("hub +62 812 3456 7890 ya", "phone"),
        ("nol delapan satu dua tiga empat lima enam tujuh delapan", "phone"),
        ("transfer ke 1234567890123", "phone"),
        ("tanya nina.dapur@contoh.com", "email"),
        ("budi at gmail dot com", "email"),
        ("cek bit.ly/abc", "link"),
        ("ｗｗｗ.contoh.com", "link"),
        ("https://t.me/abc", "link"),
        ("buka contoh(dot)com", "link"),
        ("slot gacor maxwin", "gambling"),
        ("sl0t g4c0r h4ri ini", "gambling"),
        ("ｓｌｏｔ ｇａｃｏｒ", "gambling"),
        ("slot gac\u200bor", "gambling"),
        ("daftar hoki88 sekarang", "gambling"),
        ("dia penipu", "insult"),
        ("she is a scammer", "insult"),
        ("ini NIK dia", "private"),
    ],
)
def test_what_may_not_be_kept(text: str, fault: str) -> None:
    assert fault in faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "tepat waktu, hasil bagus, bayar Rp1.500.000 untuk 3 reels",
        "like 12.400 views 100.000 komen 87",
        "followers naik dari 1.200.000 ke 3.400.000",
        "tayang 12-12-2026 jam 10.30",
        "masih ada slot waktu kosong bulan depan",
        "review nasi babi dan mie setan, pedasnya mantap",
        "konten anjing lucu, cocok buat petshop",
        "revisi dua kali.Hasilnya rapi",
        "dibayar 350rb, 2 reels 1 story, order naik 20 porsi",
        "belum tayang padahal sudah lunas",
        "very professional, would work with her again",
    ],
)
def test_honest_words_are_left_alone(text: str) -> None:
    assert faults(text) == ()


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert set(faults(text)) <= {"email", "link", "phone", "private", "gambling", "insult"}


@given(st.text(alphabet="abc de.,", max_size=40), st.text(alphabet="xyz .,", max_size=40))
def test_a_number_is_found_wherever_it_stands(before: str, after: str) -> None:
    assert "phone" in faults(f"{before} 0812 3456 7890 {after}")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("rapi, wa 0812-3456-7890 rek BCA 1234567890 a.n. Siti", f"rapi, wa {MASK} rek BCA {MASK} {MASK}"),
        ("call Zero eight one two three four five six seven eight, nice", f"call {MASK}, nice"),
        ("tanya siti@contoh.com, rapi", f"tanya {MASK}, rapi"),
        ("tanya siti [at] contoh [dot] com", ""),
        ("views 25.000 dari 2026-11-12, fee Rp1.500.000", "views 25.000 dari 2026-11-12, fee Rp1.500.000"),
    ],
)  # fmt: skip
def test_numbers_and_addresses_are_cut_out_and_figures_stay(text: str, kept: str) -> None:
    assert masked(text) == kept


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("orangnya baik, wa O812-3456-7890", "orangnya baik, wa •••"),
        ("wa o8l23456789O", "wa •••"),
        ("wa 08I2 345G 7890", "wa •••"),
        ("rek bca 77l2345678", "rek bca •••"),
    ],
)
def test_letters_among_digits_hide_no_number(text: str, left: str) -> None:
    assert "phone" in faults(text)
    assert masked(text) == left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("alamatnya Jl. Merdeka No 12 Bandung", ("private",)),
        ("di gang mawar 5 rt 02", ("private",)),
        ("lewat jalan raya no problem", ()),
        ("view 12.500 like 830 komen 45", ()),
        ("tgl 12 10 2026 jam 08 30", ()),
        ("so good, 100 of 100 is so big", ()),
        ("kirim 20 box isi 10 biji", ()),
    ],
)
def test_streets_are_private_and_figures_are_not(text: str, found: tuple[str, ...]) -> None:
    assert faults(text) == found
