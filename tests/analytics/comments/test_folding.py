"""Disguised letters are read as plain ones, and how many were disguised is known."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.comments.folding import LONGEST, fold

BOLD = str.maketrans(
    {c: chr(0x1D400 + n) for n, c in enumerate(string.ascii_uppercase + string.ascii_lowercase)}
)


@pytest.mark.parametrize(
    ("text", "plain", "disguised"),
    [
        ("𝐏𝐔𝐋𝐀𝐔𝟕𝟕", "PULAU77", 7),
        ("ⓅⓊⓁⒶⓊ⑦", "PULAU7", 6),
        ("🅼🅰🅲🅰🅽", "MACAN", 5),
        ("Ｇａｒｕｄａ", "Garuda", 6),
        ("pυlαυ ❶❻❽", "pulau 168", 6),
        ("аеrо88", "aero88", 3),
        ("ᴘᴀʀɪꜱ", "paris", 5),
        ("P͟U͟L", "PUL", 2),
    ],
)
def test_decorated_alphabets_and_look_alikes_become_plain(
    text: str, plain: str, disguised: int
) -> None:
    assert fold(text) == (plain, disguised)


@pytest.mark.parametrize(
    "text", ["mantap 🔥🔥", "keren 👍🏽", "café di Ubud", "I ❤️ you", "1️⃣ dulu", "🇮🇩"]
)
def test_what_everybody_writes_is_no_disguise(text: str) -> None:
    assert fold(text)[1] == 0


def test_skin_tones_and_invisible_signs_vanish_and_the_rest_of_an_emoji_stays() -> None:
    assert fold("👍🏽\u200b ok\u2060")[0] == "👍 ok"


@given(st.text(alphabet=string.ascii_letters + " "))
def test_a_decorated_text_reads_like_the_plain_one(text: str) -> None:
    assert fold(text.translate(BOLD)) == (text, sum(c.isalpha() for c in text))


def test_only_the_beginning_of_an_endless_text_is_read() -> None:
    assert len(fold("a" * (LONGEST + 500))[0]) == LONGEST
