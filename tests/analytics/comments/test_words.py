"""Comments are cut into words whose meaning no longer depends on how they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.comments.words import Words, denied, read, slang


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("cek https://contoh.id/abc ya", "§link"),
        ("bit.ly/abc", "§link"),
        ("@sari.dewi lihat", "§akun"),
        ("wa 0812xxxx aja", "§telepon"),
        ("cuma 25rb", "§uang"),
        ("Rp 150.000", "§uang"),
        ("menit 12:30", "§jam"),
        ("ada 15 orang", "§angka"),
        ("main di RAJAWALI4D", "§situs"),
        ("A N G S A W I N", "§situs"),
        ("b3b3kb3t", "§situs"),
        ("KUPU88", "§situsangka"),
        ("pake gobang125", "§berangka"),
        ("pake vario125", "vario"),
    ],
)
def test_what_differs_in_every_comment_is_named_by_its_kind(text: str, token: str) -> None:
    assert token in read(text).tokens


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("brp kak", "berapa"),
        ("hrgnya", "harganya"),
        ("gak enak", "tidak"),
        ("bguuuuus bgttt", "banget"),
        ("kereeeeen", "keren"),
        ("anak2", "anak"),
        ("terima kasih", "terimakasih"),
        ("g4c0r", "gacor"),
    ],
)
def test_slang_stretches_and_digits_for_letters_are_resolved(text: str, token: str) -> None:
    assert token in read(text).tokens


@pytest.mark.parametrize("text", ["ribet banget", "edwin ganteng", "5menit lagi", "3x sehari"])
def test_ordinary_words_are_no_betting_sites(text: str) -> None:
    assert not any(token.startswith("§situs") for token in read(text).tokens)


def test_gaps_between_letters_are_closed_and_counted() -> None:
    assert read("K E R E N kak").tokens == ("keren", "kak")
    assert read("K E R E N kak").spaced == 1


@pytest.mark.parametrize("text", ["1. 2. 3. 4.", "a, b, c, d", "pilih a atau b"])
def test_lists_are_not_taken_for_gaps(text: str) -> None:
    assert read(text).spaced == 0


def test_a_denial_marks_the_two_words_after_it() -> None:
    assert denied(("ini", "tidak", "enak", "banget", "kak")) == ["¬enak", "¬banget"]
    assert denied(("enak", "tidak")) == []


def test_every_pair_of_the_slang_list_leads_to_a_word_that_stays() -> None:
    loops = {word for word, formal in slang().items() if slang().get(formal, formal) == word}
    assert not loops


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    words = read(text)
    assert isinstance(words, Words)
    assert words.text == " ".join(words.text.split())
