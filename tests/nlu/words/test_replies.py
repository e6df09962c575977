"""Whole messages that answer buttons: what is a yes, a no, a taking back, and what is none of them."""

import time

import pytest

from core.nlu.words.replies import (
    assents,
    grants,
    is_no,
    is_yes,
    names_part_of_day,
    picks,
    takes_back,
    which,
)


@pytest.mark.parametrize(
    "text",
    [
        "iya",
        "Ya",
        "yes please",
        "yes agreed",
        "sounds good",
        "ok that's fine",
        "works for me",
        "ya, hapus aja",
        "boleh",
        "yakin",
        "lanjut kak",
        "betul",
        "oke deh sy iyain",
        "ok i'll take it",
        "aku setujui aja",
        "oke kami setuju",
        "okelah aku setuju",
        "fine, we agree",
        "ya udah deal",
        "deal kak",
        "hapus semua",
    ],
)
def test_a_plain_yes(text: str) -> None:
    assert is_yes(text)
    assert assents(text)
    assert not is_no(text)


@pytest.mark.parametrize(
    ("text", "goes"),
    [("yaudah gas", True), ("gaskeun", True), ("gas ga?", False), ("gas 300rb", False)],
)
def test_an_offer_goes_ahead(text: str, goes: bool) -> None:
    assert grants(text) is goes
    assert not is_yes(text)


@pytest.mark.parametrize("text", ["oke", "sip kak", "👍", "ok hapus"])
def test_going_along_is_less_than_a_yes(text: str) -> None:
    assert assents(text)
    assert not is_yes(text)


@pytest.mark.parametrize(
    "text",
    [
        "i dont want that",
        "we don't want it",
        "ga jadi",
        "batal hapus",
        "jangan dulu",
        "no thanks",
        "iya deh ga jadi",
        "ga mau",
        "no wait, keep it",
        "eh jangan, simpan aja",
        "ga jadi, biarin aja",
        "leave it please",
        "aku ga mau",
        "gamau deh",
    ],
)
def test_a_no(text: str) -> None:
    assert is_no(text)
    assert not is_yes(text)
    assert not assents(text)


@pytest.mark.parametrize(
    "text",
    [
        "yakin?",
        "boleh tarik izin nya?",
        "hapus semua data saya",
        "nilai 1",
        "yang mana",
        "berhenti langganan",
        "cari influencer kuliner",
        "thanks, delete everything",
        "keep the first one",
        "simpan catatannya",
        "",
    ],
)
def test_a_request_is_no_answer(text: str) -> None:
    assert not is_yes(text)
    assert not assents(text)
    assert not is_no(text)
    assert which(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "undo",
        "batal hapus",
        "stop deh ga usah",
        "eh jangan",
        "hapus aja",
        "hapus rekomendasi saya yg barusan",
        "gajadi",
    ],
)
def test_taking_back(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize("text", ["tidak", "ngga", "hapus kampanye natal", "stop laporan harian"])
def test_a_no_alone_takes_nothing_back(text: str) -> None:
    assert not takes_back(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("yang pertama", "1"),
        ("2", "2"),
        ("nomor tiga aja", "3"),
        ("pake yg pertama", "1"),
        ("oke ambil yang kedua aja", "2"),
        ("take the second one", "2"),
        ("let's go with the third one", "3"),
        ("i'll go with the first one", "1"),
        ("pake 2 orang", None),
        ("mau 3 kreator", None),
        ("take two weeks", None),
        ("4", None),
    ],
)
def test_which_button(text: str, place: str | None) -> None:
    assert which(text) == place


def test_an_hour_with_and_without_its_part_of_the_day() -> None:
    assert names_part_of_day("jam 7 malam")
    assert not names_part_of_day("eh jam 7 aja")


def test_a_row_of_yeses_is_read_quickly() -> None:
    start = time.process_time()
    is_yes("ya " * 500 + "x")
    is_no("ga jadi " * 4 + "x")
    assert time.process_time() - start < 0.5  # it takes milliseconds, or for ever


@pytest.mark.parametrize("word", ["ya,", "ya-", "iya'", "gausah,", "tidak,", "👍"])
def test_an_answer_over_and_over_is_read_at_once(word: str) -> None:
    """A word may be read in several ways, so that only a short message is read at all."""
    text = f"{word * 60}zq"
    assert not any(reads(text) for reads in (assents, is_no, takes_back))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("iya dijumlah", "sum"),
        ("jumlahin aja", "sum"),
        ("add them up", "sum"),
        ("iya", "sum"),
        ("yang terakhir aja", "last"),
        ("only the last one", "last"),
        ("catat tanpa angka itu", "rest"),
        ("without that number", "rest"),
        ("memang segitu", "as_is"),
        ("exactly", "as_is"),
        ("sudah terjadi", "happened"),
        ("itu tambahan", "more"),
        ("totalnya", "all"),
    ],
)
def test_words_pick_an_answer_about_a_note(text: str, means: str) -> None:
    assert means in picks(text)


@pytest.mark.parametrize(
    "text",
    ["oke", "enggak", "jangan dijumlah", "iya?", "tambahan 100rb", "terakhir laku 5", "both paid",
     "total penjualan berapa?", "semuanya lunas"],
)  # fmt: skip
def test_other_words_pick_none(text: str) -> None:
    assert picks(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "yes they agreed",
        "semua udah deal",
        "udah setuju semua kak",
        "semua sepakat",
        "udah sepakat",
    ],
)
def test_what_others_agreed_to_is_no_yes(text: str) -> None:
    assert not is_yes(text)
