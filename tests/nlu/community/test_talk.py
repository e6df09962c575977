"""What members tell each other of a creator is told from what somebody wants of the bot or of a deal."""

from collections.abc import Callable

import pytest

from core.nlu.community.talk import agrees_with, disagrees, tells_opinion
from core.nlu.community.votes import (
    agrees_no_more,
    asks_how_to_rate,
    asks_why_so_rated,
    takes_out,
)


@pytest.mark.parametrize(
    "text",
    [
        "setuju sama @dapurnina",
        "setuju @dapurnina",
        "aku juga setuju sama rekomendasi @kulitsehat.id",
        "+1 buat @kulitsehat.id",
        "setuju banget, @dapurnina emang bagus",
        "ya setuju, 👍 @dapurnina",
        "I agree with @dapurnina",
        "totally agree about @dapurnina, great to work with",
        "seconded, @dapurnina is awesome",
        "setuju",
        "dukung @glowing.id!",
        "thumbs up for @bundafood from me",
        "iya bener",
        "betul banget kak",
        "exactly!",
    ],
)
def test_agreeing(text: str) -> None:
    assert agrees_with(text)
    assert not disagrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "@dapurnina setuju 500rb",
        "@dapurnina setuju",
        "setuju sama harga @dapurnina 500rb",
        "setuju @dapurnina dp 50% dulu",
        "kalian setuju sama @dapurnina?",
        "aku ga setuju sama @dapurnina",
        "kurang setuju, @dapurnina telat",
        "I don't agree about @dapurnina",
        "agreed on 2 reels with @dapurnina",
        "+1 juta buat @dapurnina",
        "iya bener?",
        "ga jadi setuju",
        "tarik setujuku buat @dapurnina",
        "bener ga sih @dapurnina jual kue",
        "+1 reels buat @dapurnina",
    ],
)
def test_not_agreeing(text: str) -> None:
    assert not agrees_with(text)


@pytest.mark.parametrize(
    "text",
    [
        "aku ga setuju, @dapurnina telat 2 minggu kirim draft",
        "kurang setuju sama yang lain, @dapurnina jutek",
        "gak nyesel pake @mbakjajan3, laku 40, balik modal",
        "pernah kerja sama @mbakjajan3, terjual 25",
        "kapok pake @dapurnina deh",
        "@dapurnina orangnya ramah, fast respon, laku 30",
        "@dapurnina telat kirim draft",
        "nilai 1 untuk @jajanbandung: sudah dibayar tidak tayang",
        "@novimakan telat mulu, bayar 800rb ga sesuai brief. 2/5 aja",
        "kecewa sama @novimakan, ga sesuai brief",
        "rating 2 @jajanbandung, udah dibayar ga tayang",
        "rate @jajanbandung 1, paid but never posted",
        "no regrets using @mbakjajan3, sold 40",
        "disappointed in @dapurnina, she missed the deadline",
        "@dapurnina is great to work with",
        "kalo menurutku @sarirasa.bdg biasa aja sih, 3 lah",
        "@sarirasa.bdg lumayan",
        "in my experience @sarirasa.bdg is average, 3",
        "@x rekeningnya BCA, dia pernah ga balikin dp 300rb",
        "@x ga balikin uangku",
        "@x never returned my deposit",
    ],
)
def test_an_opinion(text: str) -> None:
    assert tells_opinion(text)


@pytest.mark.parametrize(
    "text",
    [
        "@dapurnina udah posting like 1200",
        "@dapurnina deal 300rb",
        "dp @dapurnina 200rb",
        "@dapurnina laku 12",
        "@dapurnina amanah ga?",
        "ada yang puas sama @dapurnina?",
        "cek @dapurnina, katanya ramah",
        "bikin brief buat @dapurnina, jangan telat",
        "tulis pesan ke @dapurnina kalau saya kecewa",
        "kirim draft ke @dapurnina besok, jangan telat",
        "@jajanbandung penipu, bawa kabur DP saya, nilai 1",
        "is @dapurnina easy to work with?",
        "how do I work with @dapurnina",
        "rekomendasi @dapurnina",
        "@x udah balikin dp 300rb",
        "@x tidak refund kalo batal?",
    ],
)
def test_no_opinion(text: str) -> None:
    assert not tells_opinion(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ga jadi setuju", agrees_no_more),
        ("tarik setujuku buat @dapurnina", agrees_no_more),
        ("I no longer agree with @dapurnina", agrees_no_more),
        ("batal deh, hapus aja yg @dapurnina", takes_out),
        ("tarik yang @dapurnina tadi", takes_out),
        ("never mind, delete what I said about @dapurnina", takes_out),
        ("kenapa nilai @dapurnina cuma 3 koma?", asks_why_so_rated),
        ("why is the score of @dapurnina so low", asks_why_so_rated),
        ("gimana cara ngasih nilai?", asks_how_to_rate),
        ("grup ini bahas apa aja?", asks_how_to_rate),
        ("how do I recommend someone?", asks_how_to_rate),
    ],
)
def test_what_is_said_of_votes(text: str, read: Callable[[str], bool]) -> None:
    assert read(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("setuju sama @dapurnina", agrees_no_more),
        ("batal kerja sama dengan @dapurnina", agrees_no_more),
        ("hapus @dapurnina dari kampanye Lebaran", takes_out),
        ("hapus harga @dapurnina", takes_out),
        ("batalin pesanan @dapurnina", takes_out),
        ("kenapa harga @dapurnina segitu?", asks_why_so_rated),
        ("nilai 5 buat @dapurnina, rapi", asks_why_so_rated),
        ("gimana cara nulis brief?", asks_how_to_rate),
        ("how do I read a rate card?", asks_how_to_rate),
        ("nilai @dapurnina gimana?", asks_how_to_rate),
    ],
)
def test_what_is_not_said_of_votes(text: str, read: Callable[[str], bool]) -> None:
    assert not read(text)
