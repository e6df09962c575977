"""What messages about recommendations say: punctuality, withdrawal, ratings, the words."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.community.asking import asks_members
from core.nlu.community.recommendation import (
    LONGEST,
    asks_who_rated,
    gives_mark,
    on_time_in,
    rating_in,
    recommendation_intent,
    reviews,
    withdraws,
    words_in,
)
from core.nlu.understand import understand


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selalu tepat waktu", True),
        ("gak pernah telat", True),
        ("tidak terlambat sama sekali", True),
        ("on time and friendly", True),
        ("never late", True),
        ("telat dua minggu", False),
        ("gak tepat waktu", False),
        ("kontennya molor", False),
        ("two days late", False),
        ("hasilnya bagus", None),
        ("", None),
    ],
)
def test_punctuality(text: str, said: bool | None) -> None:
    assert on_time_in(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hapus rekomendasiku buat @x", True),
        ("tolong cabut penilaian saya untuk @x", True),
        ("batalin rekomendasi @dapurnina", True),
        ("withdraw my recommendation of @dapurnina", True),
        ("please remove my review", True),
        ("rekomendasikan @x", False),
        ("dia hapus postingannya setelah sehari", False),
        ("saya puas", False),
    ],
)
def test_withdrawal(text: str, said: bool) -> None:
    assert withdraws(text) is said


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("@x 5 tepat waktu", 5),
        ("⭐⭐⭐⭐ mantap", 4),
        ("@x 4/5", 4),
        ("3 dari 5 deh", 3),
        ("2 out of 5", 2),
        ("@x 3 reels bagus 5", 5),
        ("3 reels 2 story", None),
        ("bayar 5 juta", None),
        ("kemarin aku beli 5 dus di @x", None),
        ("beli 3 di @x", None),
        ("@x punya 2 anak", None),
        ("I bought 4 from @x", None),
        ("3 dari 5 orang suka @x", None),
        ("bayar @x 3 juta", None),
        ("puas beli di @x, 5", 5),
        ("@x 5, sudah order 3 kali", 5),
        ("kasih 4, kirim barangnya cepat", 4),
        ("@x 5 orangnya ramah", 5),
        ("@x5 bagus", None),
        ("@x enak, lokasi Jl. Merdeka 5 Bandung", None),
        ("@x ramah, di jalan sudirman no 4", None),
        ("@x was kind, at 5 Merdeka Street", None),
        ("kerja sama @x jalan lancar 5", 5),
        ("@x di Jl. Merdeka 5, nilai 4", 4),
        ("nilai 9", None),
        ("1 atau 2 ya", None),
        ("⭐⭐⭐⭐⭐⭐⭐", None),
    ],
)
def test_ratings_that_are_no_slots(text: str, rating: int | None) -> None:
    assert rating_in(text) == rating


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("saya puas kerja sama @bikersmalang, tepat waktu, nilai 5", ""),
        ("aku rekomendasiin @dapurnina bintang 4, hasilnya bagus", "hasilnya bagus"),
        ("I was happy with @bikersmalang, on time, neat, 5 stars", "neat"),
        ("@x 5 tepat waktu", ""),
        ("@x 1 telat", "telat"),
        ("eh salah, nilainya 4", ""),
        ("ganti nilai @x jadi 3", ""),
        ("rekomendasikan @x", ""),
        ("jangan lupa catat rekomendasiku @x 5 ramah", "ramah"),
        ("@x nilai 5 ya, jangan lupa", ""),
        ("I'd give @x 4 out of 5, please don't forget to count it", ""),
        ("@x nilai 4, jangan lupa kasih brief yang jelas", "jangan lupa kasih brief yang jelas"),
        ("@x nilai 2, sering lupa tag", "sering lupa tag"),
        ("@x 5, don't forget to brief them", "don't forget to brief them"),
        ("@x 4/5", ""),
        ("⭐⭐⭐⭐⭐", ""),
        ("rapi. Order naik 20 porsi!", "rapi. Order naik 20 porsi!"),
    ],
)
def test_the_words_are_what_is_left(text: str, words: str) -> None:
    assert words_in(text) == words


@given(st.text(max_size=600))
def test_words_are_never_too_long_and_name_nobody(text: str) -> None:
    words = words_in(f"@seseorang {text}")
    assert len(words) <= LONGEST
    assert "@seseorang" not in words
    assert rating_in(text) in {None, 1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("siapa yang paling direkomendasikan buat kuliner", "recommendations"),
        ("siapa aja yang direkomendasiin anggota?", "recommendations"),
        ("who is recommended for food?", "recommendations"),
        ("siapa yang direkomendasikan dengan budget 2 juta", None),
        ("kenapa dia ga direkomendasikan", None),
        ("cari influencer kuliner", None),
    ],
)
def test_who_is_recommended_is_asked_of_the_members(text: str, intent: str | None) -> None:
    assert recommendation_intent(text) == intent
    if intent:
        now, zone = datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Asia/Jakarta")
        assert understand(text, now=now, zone=zone).intent == intent


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("rekomendasiin @x 1 bintang, telat posting", True),
        ("nilai 4 untuk @sita.hijab, udah posting", True),
        ("mau kasih ulasan @bang.jek 3/5", True),
        ("gak rekomen @tono", False),
        ("cek @x rating berapa?", False),
        ("nilai 4 dari 5", False),
    ],
)
def test_who_begins_with_a_mark_gives_one(text: str, gives: bool) -> None:
    assert gives_mark(text) is gives


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("add my review for @rani: great video, brought 30 buyers", True),
        ("catat ulasan buat @rani ya min, orangnya ramah", True),
        ("my experience with @rani was poor, she ignored the brief", True),
        ("pengalaman saya kerja sama @rani kurang bagus", True),
        ("hats off to @rani, content was lovely", True),
        ("jgn pake @rani deh, udah dibayar kontennya ga tayang", True),
        ("don't use @rani ya, took my money and never posted", True),
        ("cari kreator kuliner, jangan pake @rani", False),
        ("jangan pake @rani, mahal", False),
        ("lihat ulasan @rani", False),
        ("catat review post @rani tanggal 5", False),
        ("ada ulasan buat @rani?", False),
    ],
)
def test_who_says_what_they_think_of_somebody(text: str, says: bool) -> None:
    assert reviews(text) is says


def test_who_wrote_it() -> None:
    assert asks_who_rated("siapa yg nulis ulasan itu")
    assert asks_who_rated("cuma saya yg kasih ya?")
    assert asks_who_rated("min, yang nilai @bundafood siapa aja?")
    assert asks_who_rated("siapa aja yg udah nulis review")
    assert asks_who_rated("who has written reviews here")
    assert asks_who_rated("siapa yang pernah ngereview dia")
    assert not asks_who_rated("siapa yang mau bikin konten bareng")
    assert not asks_who_rated("siapa yang paling direkomendasikan")
    assert not asks_who_rated("siapa yang nyatat fee itu")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("siapa yang paling bagus buat skincare di Bandung?", True),
        ("influencer skincare di Bandung yang oke siapa ya", True),
        ("ada rekomendasi skincare Bandung ga?", True),
        ("any recommendations for food in Bandung?", True),
        ("ada yg tau influencer bagus buat jualan kue kering ga?", True),
        ("ada saran kreator buat skincare?", True),
        ("kalo buat skincare sini pada pake siapa?", True),
        ("influencer yang jujur siapa ya", True),
        ("who do you guys use for cakes?", True),
        ("mau kerja sama siapa aja boleh", False),
        ("can someone recommend a food vlogger in Bandung?", True),
        ("does anyone know a good beauty influencer?", True),
        ("ada influencer kuliner di Bandung ga", False),
        ("ada yang tau cara daftar ga", False),
        ("do you know how to export my list", False),
        ("siapa yang bagus buat skincare, budget 500rb", False),
        ("siapa yang belum bayar", False),
        ("rekomendasiin aku yang bagus", False),
        ("@a bagus ga", False),
    ],
)
def test_who_is_good_is_a_question_to_members(text: str, asks: bool) -> None:
    assert asks_members(text) is asks
