"""What members tell each other of a creator is told from what somebody wants of the bot or of a deal."""

import pytest

from core.nlu.community.talk import agrees_with, disagrees, tells_opinion


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
    ],
)
def test_no_opinion(text: str) -> None:
    assert not tells_opinion(text)
