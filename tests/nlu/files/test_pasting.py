"""Lists and tables that are pasted are told from notes, offers, rate cards and questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.files.pasting import is_list, is_of_lone_numbers, is_row, line_by_line, listed


@pytest.mark.parametrize(
    "text",
    [
        "@rani.jajan 26rb 350rb\ntiktok.com/@budi.kuliner 12,4rb",
        "@rani.jajan 26rb 350rb\n@dinamakan 12rb 200rb\n@kulinermalang 45rb 1,2jt",
        "ini daftarnya:\n@rani.jajan 26rb 350rb\n@dinamakan 12rb 200rb",
        "@rani.jajan 26rb follower 350rb\n@dinamakan 12rb follower 200rb",
        "tolong simpan ya min\n1. @pf.satu 12rb followers rate 350rb\n2. @pf.dua 8rb rate 50rb",
        "List KOL\n• @pe.satu – 12,4rb followers – 350k/reels\n✅ @pe.dua | 8.900 foll | Rp200.000",
        "[21/11/26 19.04.10] Bu Tini: @pg.satu 26rb 350rb\n[21/11/26 19.05.10] Bu Tini: @pg.dua 6rb",
        "yg oke ya\n@wa.satu 26rb follower 350rb\n@wa.dua 8,5rb rate 200rb\noke bu, besok transfer ya",
        "@en.four 12k 350k\n@en.five 8.9k 200k",
        "@kopi.vs 12k 350k\n@toko.order 8.9k 200k",
        "| Akun | Followers | Harga |\n|---|---|---|\n| @a.b | 12400 | 350000 |",
        "akun | followers | harga\na.b | 12400 | 350000",
        "Akun;Followers;Harga\na.b;12400;350000",
        "akun,followers,harga\npk.satu,12400,350000",
        "No\tUsername\tPengikut\tHarga\n1\tsd.satu\t12.400\tRp350.000\n2\tsd.dua\t8.900\tRp200.000",
        "username followers harga\n@sd.tujuh 12400 350000\n@sd.dua 1200 50000",
        "Rani Jajan\n@rani.jajan\n26,3 rb\n350rb\n\nBudi\n@budi.kuliner\n12,4rb followers\n250rb",
        "1. Ani (@a.satu)\n12rb followers\n350rb\n2. @b.dua (Budi)\n9rb followers\n200rb",
        "ini daftarnya:\n@a.satu\n12rb followers\n350rb\n@b.dua\n9rb followers\n200rb",
        "tiktok.com/@a.satu\n12.400 followers\nRp350.000\ntiktok.com/@b.dua\n9.000 followers",
        "rani.jajan\nIkuti\n431 kiriman\n18,4 rb pengikut\n612 diikuti\nbagus ga?",
    ],
)
def test_a_list_of_accounts(text: str) -> None:
    assert is_list(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("@rani.jajan 26rb 350rb", True),
        ("@batiknina 12rb followers solo fashion 300rb", True),
        ("@a.b 26rb", False),
        ("@a.b fee 400rb dp 200rb", False),
        ("@a.b 14 laku 700rb", False),
        ("@a.b 12rb like 300", False),
        ("@a.b 2 reels deal 700rb", False),
    ],
)
def test_a_single_line_of_a_list(text: str, row: bool) -> None:
    assert is_row(text) == row


@pytest.mark.parametrize(
    "text",
    [
        "@a.b 26rb 350rb",
        "@a.b deal 400rb\n@c.d deal 200rb",
        "@a.b 400rb\n@c.d 200rb",
        "a.bc 400rb\nc.de 200rb",
        "ayam 12 5000\nmie 3 8000",
        "a.bc, 45200, 1500000\na.bc, 45200, 1500000",
        "@a.b 14 pcs 700rb\n@c.d 3 pcs 150rb",
        "@a.b 14 order 700rb\n@c.d 3 order 150rb",
        "@a.b 12rb followers 200 likes 5 komen\n@c.d 8rb followers 100 likes 3 komen",
        "@a.b posting, like 1.200 komen 40\n@c.d posting like 300 komen 4",
        "mana yg bagus?\n@a.b 12rb 300rb\n@c.d 8rb 200rb",
        "buat kampanye gajian\n@a.b 500rb 2 reels\n@c.d 300rb 1 story",
        "RATE CARD\nReels: 1.000.000\nStory 300.000\n@bima",
        "halo kak\nsaya @rini follower 18rb\nreels 850rb",
        "@a.b\ndeal 400rb\n@c.d\ndeal 200rb",
        "@a.b\n400rb\n@c.d\n200rb",
        "mana yg bagus?\n@a.b\n12rb 300rb\n@c.d\n8rb 200rb",
        "@a.b\nlike 800\nkomen 20\n@c.d\nlike 90\nkomen 2",
        "cari influencer kuliner\nbudget 2 juta\n3 orang",
        "cek caption: serum ini\nbagus 100%",
        "Paket A\n2 reels 500rb\nPaket B\n3 reels 700rb",
        "",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert not is_list(text)


@given(
    st.lists(
        st.tuples(st.from_regex(r"[a-z]{4,9}\.[a-z]{2,5}", fullmatch=True), st.integers(1, 99)),
        min_size=2,
        max_size=9,
        unique_by=lambda row: row[0],
    ),
    st.sampled_from(["@{0} {1}rb 350rb", "- @{0}: {1}rb followers", "{1}. @{0} 12rb 200rb"]),
)
def test_every_list_of_two_and_more_is_one(rows: list[tuple[str, int]], form: str) -> None:
    assert is_list("\n".join(form.format(*row) for row in rows))


@pytest.mark.parametrize(
    "text",
    [
        "nina.masak, 45200, 1500000\ndoni.jajan, 8700, 750000\nsari.tt, 9000, 300000",
        "nina.masak 45rb 1,5jt\ndoni_jajan 8,7rb 750rb\nsari 9rb 300rb",
        "1. nina.masak | 45.200 | 1.500.000\n2. doni.jajan | 8.700 | 750.000",
    ],
)
def test_names_without_a_mark_are_a_list_where_two_numbers_stand_behind_each(text: str) -> None:
    assert is_list(text)


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        ("@nina.masak 500rb\n@doni.jajan 300rb\n\n@sari.tt 250rb", 3),
        ("@ninamasak 45k\n@donijajan 8.7k", 2),
        ("instagram.com/nina.masak 45rb\nhttps://www.tiktok.com/@doni.jajan 8,7rb", 2),
        ("1) nina.masak: 500.000\n2) sari.tt: 250.000", 2),
        ("@nina.masak 45rb 1jt\n@doni.jajan 8,7rb 300rb", 0),
        ("@nina.masak deal 500rb\n@doni.jajan 300rb", 0),
        ("@nina.masak 500rb, @doni.jajan 300rb", 0),
        ("@nina.masak 500rb", 0),
        ("ayam 5000\nmie 8000", 0),
    ],
)
def test_a_number_that_stands_alone_behind_each_may_be_either(text: str, accounts: int) -> None:
    assert is_of_lone_numbers(text) == (accounts > 0)
    assert not accounts or len(listed(text)) == accounts


@pytest.mark.parametrize(
    "text",
    [
        "@rani.jajan 12rb follower 300rb, @budi.makan 8,5rb follower 250rb",
        "saya punya sendiri daftarnya: @english.dita 12rb 300rb, @mr.tono 8,5rb 250rb",
        "my own list: @rani.jajan 12k 300k and @budi.makan 8k 250k",
    ],
)
def test_a_list_in_one_line_is_one(text: str) -> None:
    assert is_list(text)
    assert len(line_by_line(text).splitlines()) == 2
    assert all(map(is_row, line_by_line(text).splitlines()))


@pytest.mark.parametrize(
    "text",
    [
        "bagusan mana @rani.jajan 12rb 300rb, @budi.makan 8rb 250rb",
        "@rani.jajan deal 275rb, @budi.makan 200rb",
        "@rani.jajan like 410 komen 22, @budi.makan like 90 komen 9",
        "@rani.jajan 12rb follower 300rb",
    ],
)
def test_a_question_notes_and_one_account_are_no_list(text: str) -> None:
    assert line_by_line(text) == text
    assert not is_list(text)
