"""Where a sentence ends, and whether it means what it says."""

import re

import pytest

from core.analytics.content.circumstances import is_denied, is_opinion, sentence
from core.analytics.content.rewriting import rewrite


def _around(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("satu. dua tiga! empat", "dua", " dua tiga!"),
        ("kopi no.1 enak. ya", "enak", "kopi no.1 enak."),
        ("baris satu\nbaris dua", "dua", "baris dua"),
        ("tanpa akhir", "akhir", "tanpa akhir"),
        ("harga 1.500 saja. oke", "saja", "harga 1.500 saja."),
    ],
)
def test_sentences(text: str, words: str, expected: str) -> None:
    left, right = sentence(text, *_around(text, words))
    assert text[left:right] == expected


@pytest.mark.parametrize(
    "text",
    [
        "ini bukan *ampuh",
        "tidak bisa *menyembuhkan",
        "gak ada krim yang *instan",
        "tidak menjamin hasil *instan",
        "belum tentu *ampuh",
        "kalau ada yang janji *ampuh, kabur aja",
        "pernah ketipu krim *ampuh",
        "emang *ampuh gitu?",
        "does it really make you *glow?",
        "never *cures acne",
        "mitos: odol *ampuh",
        "bukan 'obat *ampuh",
    ],
)
def test_denied(text: str) -> None:
    word = re.search(r"\*(\w+)", text)[1]
    plain = text.replace("*", "")
    assert is_denied(plain, *_around(plain, word))


@pytest.mark.parametrize(
    "text",
    [
        "bukan cuma *ampuh",
        "not only *cures",
        "gak bohong *ampuh",
        "gak ada yang lebih *ampuh",
        "tidak mahal, *ampuh",
        "kapok pakai yang lain, ini *ampuh",
        "jangan ragu. *ampuh",
        "mau *ampuh?",
        "bukan penipuan, sungguh *ampuh",
    ],
)
def test_not_denied(text: str) -> None:
    word = text.split("*")[1].rstrip("?")
    plain = text.replace("*", "")
    assert not is_denied(plain, *_around(plain, word))


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        ("menurut aku terbaik", True),
        ("terbaik versi saya", True),
        ("terbaik di kulitku", True),
        ("terbaik yang pernah aku coba", True),
        ("the best I've ever tried", True),
        ("favoritku, terbaik", True),
        ("pilihan wanita, terbaik", False),
        ("terbaik di buku", False),
        ("terbaik. menurut aku mahal", False),
    ],
)
def test_opinions(text: str, opinion: bool) -> None:
    folded = text.lower()
    word = "best" if "best" in folded else "terbaik"
    assert is_opinion(folded, *_around(folded, word)) is opinion


def test_rewriting_mends_one_sentence_and_leaves_the_others() -> None:
    text = "Hai. Serum ini ampuh, wangi. Beli yuk"
    start, end = _around(text, "ampuh")
    assert rewrite(text, start, [(start, end, "cocok")]) == "Serum ini cocok, wangi."


def test_rewriting_needs_words_for_every_fault_of_the_sentence() -> None:
    text = "ampuh dan aman"
    assert rewrite(text, 0, [(0, 5, "cocok"), (10, 14, None)]) is None


def test_overlapping_faults_are_mended_once() -> None:
    text = "ampuh hilangkan jerawat ya"
    edits = [(0, 23, "merawat kulit"), (6, 23, "xx")]
    assert rewrite(text, 0, [*edits]) == "Merawat kulit ya"


def test_rewriting_tidies_blanks_and_doubles() -> None:
    assert rewrite("ini  bagus ampuh , ya", 0, [(11, 16, "bagus")]) == "Ini bagus, ya"
