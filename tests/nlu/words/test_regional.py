"""Javanese and Sundanese are read in Indonesian where a message is of them; names, other words and other languages stay."""

import pytest

from core.nlu.words.regional import JAVANESE, SUNDANESE, in_indonesian


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yo wis carikno 2 wong sing murah wae", "ya sudah carikan 2 orang yang murah aja"),
        ("sing nomer loro kuwi akune opo isine", "yang kedua itu akunnya apa isinya"),
        ("wis tak transfer dp 50 nyang sing pertama", "sudah aku transfer dp 50 ke yang pertama"),
        ("payu 22 porsi seko @rani.ewu sak porsi 17 ewu", "laku 22 porsi dari @rani.ewu seporsi 17 ribu"),
        ("kurange piro", "kurangnya berapa"),
        ("nu mana nu pang amanna", "yang mana yang paling aman"),
        ("cariin nu di bandung sakurilingna 3 urang", "cariin yang di bandung sekitarnya 3 orang"),
        ("nu kahiji geus satuju 150 rebu", "yang pertama sudah setuju 150 ribu"),
        ("geus dibayar", "sudah dibayar"),
        ("Beliau minta berapa?", "dia minta berapa?"),
        ("ulah nu bandung", "jangan yang bandung"),
        ("sabaraha urang eta teh", "berapa orang itu"),
        ("alus teu", "bagus ga"),
        ("serumku durung bpom oleh diiklanno ta", "serumku belum bpom boleh diiklankan ga"),
        ("@didikno.id durung dikirimake barange", "@didikno.id belum dikirimkan barangnya"),
    ],
)  # fmt: skip
def test_it_is_said_in_indonesian(text: str, said: str) -> None:
    assert in_indonesian(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer kuliner di bandung budget 500rb",
        "sing pertama aja",
        "cek @beliau.id",
        "sing a song for my shop",
        "@sing.kuwi laku 5, cek instagram.com/opo.iki",
        "teh manis saya laku 5",
        "wae",
        "",
    ],
)
def test_one_word_a_name_or_another_language_stays(text: str) -> None:
    assert in_indonesian(text) == text


def test_no_word_of_them_is_said_as_itself() -> None:
    for told in (JAVANESE, SUNDANESE):
        assert not [word for word, said in told.items() if word == said]
