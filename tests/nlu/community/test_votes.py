"""What is said of marks already given."""

from __future__ import annotations

import pytest

from core.nlu.community.votes import (
    asks_opinions,
    changes_own_rating,
    changes_rating,
    new_rating,
    odd_rating,
    of_another_author,
    of_oneself,
    takes_back,
    without_change,
    worded_rating,
)


@pytest.mark.parametrize(
    "text",
    [
        "rekomendasiku buat @a ditarik ya",
        "aku tarik omonganku soal @a",
        "cabut penilaianku @a",
        "yg @a tadi hapus aja",
        "hapus rekomendasiku @a",
        "kalau gitu hapus aja rekomendasiku @a",
        "delete my review of @a please",
        "hapus nilaiku buat @teh.tarik",
    ],
)
def test_a_vote_is_taken_back_in_many_words(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "@a menarik, nilai 5",
        "kalau aku hapus rekomendasiku @a, masih kelihatan ga?",
        "@a hapus 3 postingan, nilai 2",
        "ulasan dari pelanggan bagus, @a nilai 5",
        "gimana cara hapus rekomendasiku?",
        "rekomendasi @teh.tarik nilai 5, laku 12 box",
        "@teh.tarik enak kerjanya, nilai 5",
        "my review of @batal.puasa: 5 stars",
    ],
)
def test_what_only_speaks_of_deleting_takes_nothing_back(text: str) -> None:
    assert not takes_back(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("hapus rekomendasi Tono buat @a", True),
        ("hapus rekomendasi @a dari Lia, itu fitnah", True),
        ("hapus semua rekomendasi @a", True),
        ("hapus rekomendasi @a yang bintang 1", True),
        ("delete Tono's review of @a", True),
        ("hapus rekomendasi saya buat @a", False),
        ("hapus rekomendasiku @a", False),
        ("hapus rekomendasi buat @a dong", False),
        ("hapus semua rekomendasiku @a", False),
        ("tarik rekomendasi @a dari saya", False),
    ],
)
def test_whose_vote_is_spoken_of(text: str, other: bool) -> None:
    assert of_another_author(text) is other


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("ubah jadi 4 ya yang @a", 4),
        ("naikin nilai @a jadi 5", 5),
        ("my rating for @a should be 2 not 1", 2),
        ("eh maaf salah, maksudku @a 4", 4),
        ("nilaiku naik jadi empat", 4),
        ("bukan 1 tapi 4", 4),
        ("3 bukan 5", 3),
        ("@a 3 aja bukan 5", 3),
        ("@a 3 ya, bukan 5", 3),
        ("@a 3 porsi aja bukan 5", None),
        ("@a 3 aja bukan 5 reels", None),
        ("@a 3 orang bukan 5", None),
        ("actually make that a 3", 3),
        ("order naik jadi 5rb", None),
        ("ganti 3 konten", None),
        ("jadi 4 porsi", None),
        ("dari 2 minggu molor", None),
    ],
)
def test_the_rating_of_a_changed_mind(text: str, rating: int | None) -> None:
    assert new_rating(text) == rating


def test_a_change_is_no_first_vote() -> None:
    assert changes_rating("ubah jadi 4")
    assert not changes_rating("puas kerja sama @a, nilai 5")
    assert not changes_rating("@a jadi langganan kami, nilai 5")
    assert changes_own_rating("@a udah minta maaf, nilaiku naik jadi 4")
    assert not changes_own_rating("nilai @a 4")
    assert not changes_own_rating("nilaiku di sekolah bagus")


def test_the_words_of_a_change_are_what_else_is_said() -> None:
    assert without_change("ubah jadi 3, ternyata telat") == "ternyata telat"
    assert without_change("ubah jadi 3 karena telat lagi") == "karena telat lagi"
    assert without_change("naikin nilai @a jadi 5") == ""


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("nilai 4.5, fotonya cakep", "4.5"),
        ("@a dapet 4,5 bintang dari aku", "4,5"),
        ("@a bintang empat setengah", "4,5"),
        ("I'd give @a 3.5 stars", "3.5"),
        ("@a 0 jelek, nilai 0", "0"),
        ("@a nilai 6", "6"),
        ("6/5 deh buat @a, nilai", "6"),
        ("nilai 4", None),
        ("nilai 4, laku 4,5 juta", None),
        ("nilai 9 dari 10", None),
        ("follower 4,5rb, nilai 5", None),
        ("telat dua setengah hari", None),
        ("nilai 4.0", None),
    ],
)
def test_ratings_that_are_none(text: str, odd: str | None) -> None:
    assert odd_rating(text) == odd


@pytest.mark.parametrize(
    ("text", "rating"),
    [("lima", 5), ("empat aja deh", 4), ("nilainya 4 ya", 4), ("kasih dua", 2), ("lima orang", None), ("4 reels", None), ("enam", None), ("empat tahun lalu", None)],
)  # fmt: skip
def test_a_rating_alone(text: str, rating: int | None) -> None:
    assert worded_rating(text) == rating


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("rekomendasi @a", True),
        ("review @a", True),
        ("rekomendasi @a dong gimana orangnya", True),
        ("kalau @a gimana kata orang?", True),
        ("ada yg tau @a?", True),
        ("what do people say about @a?", True),
        ("rekomendasiku buat @a gimana?", True),
        ("rekomendasi @a, rapi kerjanya", False),
        ("rekomendasi @a nilai 5", False),
        ("kata orang @a followernya palsu", False),
        ("ada yang pernah bayar @a?", False),
    ],
)
def test_opinions_are_asked_for(text: str, asks: bool) -> None:
    assert asks_opinions(text) is asks


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("saya sendiri @toko.a, nilai 5 buat saya", True),
        ("aku @toko.a, influencer kuliner. nilai 5!", True),
        ("akunku @toko.a nilai 5", True),
        ("@toko.a itu akunku, nilai 5", True),
        ("aku @toko.ab, influencer kuliner", False),
        ("aku kasih @toko.a 5", False),
        ("aku @toko.a kasih 5", False),
        ("saya puas kerja sama @toko.a, kreator ramah", False),
    ],
)
def test_ones_own_account(text: str, own: bool) -> None:
    assert of_oneself(text, "toko.a") is own
