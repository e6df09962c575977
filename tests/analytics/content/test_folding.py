"""However it is written, a person reads the same word; so does the check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.content.folding import Reading, edited, fold
from core.analytics.content.unmasking import Lexicon, unmask

LEXICON = Lexicon(frozenset({"ampuh", "jerawat", "menyembuhkan", "slot", "gacor", "terbaik"}))


def _unmasked(text: str) -> str:
    reading = unmask(fold(text), LEXICON)
    return reading.text if reading else "-"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("𝗔𝗠𝗣𝗨𝗛", "ampuh"),
        ("ａｍｐｕｈ", "ampuh"),
        ("𝒶𝓂𝓅𝓊𝒽", "ampuh"),
        ("🅰🅼🅿🆄🅷", "ampuh"),
        ("a̶m̶p̶u̶h̶", "ampuh"),
        ("аmрuһ", "ampuh"),
        ("am\u200bpuh", "ampuh"),
        ("ᴀᴍᴘᴜʜ", "ampuh"),
        ("AMPUUUUH", "ampuh"),
        ("_ampuh_", " ampuh "),
        ("Kafé", "kafe"),
        ("makasih @lumaraya.skin ya", "makasih @akun ya"),
        ("cek https://contoh.id/ampuh dulu", "cek   dulu"),
        ("kirim ke saya@contoh.id", "kirim ke  "),
    ],
)
def test_folding(text: str, plain: str) -> None:
    assert fold(text).text == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a m p u h", "ampuh"),
        ("a.m.p.u.h banget", "ampuh banget"),
        ("t e r b a i k di kota", "terbaik di kota"),
        ("s l o t g a c o r", "slot gacor"),
        ("amp*h", "ampuh"),
        ("am**h", "ampuh"),
        ("4mpuh", "ampuh"),
        ("am-puh", "ampuh"),
        ("s1ot", "slot"),
        ("menyembuhk*n", "menyembuhkan"),
        ("#serumampuhbanget", "#serum ampuh banget"),
        ("SPF 50 dan 12 ribu", "-"),
        ("a.n. Budi, jl. Melati 12", "-"),
        ("buka jam 10.00-21.00", "-"),
        ("kode NINA10", "-"),
        ("#bajulebaran", "-"),
    ],
)
def test_unmasking(text: str, plain: str) -> None:
    assert _unmasked(text) == plain


def test_positions_lead_back_to_the_original_words() -> None:
    text = "Serum 𝗮𝗺𝗽𝘂𝗵 ini"
    reading = fold(text)
    at = reading.text.index("ampuh")
    start, end = reading.original(at, at + 5)
    assert text[start:end] == "𝗮𝗺𝗽𝘂𝗵"
    spaced = unmask(fold("ini a m p u h lho"), LEXICON)
    assert spaced
    at = spaced.text.index("ampuh")
    assert spaced.original(at, at + 5) == (4, 13)


def test_editing_keeps_text_and_positions_in_step() -> None:
    reading = Reading("abcdef", tuple((n, n + 1) for n in range(6)))
    assert edited(reading, []) is reading
    changed = edited(reading, [(1, 3, "x"), (4, 5, "yz")])
    assert changed.text == "axdyzf"
    assert changed.original(1, 2) == (1, 3)
    assert changed.original(3, 5) == (4, 5)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    reading = fold(text)
    assert len(reading.text) == len(reading.spans)
    assert all(0 <= a < b <= len(text) for a, b in reading.spans)
    plain = unmask(reading, LEXICON)
    assert plain is None or len(plain.text) == len(plain.spans)


@given(st.text(max_size=80))
def test_reading_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == fold(fold(once).text).text


def test_a_book_is_read_only_at_its_beginning() -> None:
    assert len(fold("ab " * 50_000).text) == 20_000
