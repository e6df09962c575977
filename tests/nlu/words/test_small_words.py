"""A question is somebody else's when it names what its reader does not know."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

OWN = bag("biaya kampanye cost campaign")


@pytest.mark.parametrize(
    ("text", "is_strange"),
    [
        ("total biayanya berapa ya kak", True),
        ("jadi biaya kampanyenya berapa ya kak?", False),
        ("biayaku berapa", False),
        ("what's the cost of our campaign?", False),
        ("biaya kuliah berapa", True),
        ("cost of the wedding", True),
        ("biaya 30 berapa", False),
        ("?!", False),
        ("", False),
    ],
)
def test_a_word_that_is_neither_small_nor_ones_own(text: str, is_strange: bool) -> None:
    assert strange(text, OWN) is is_strange


@given(st.text(max_size=60))
def test_whatever_is_ones_own_is_not_strange(text: str) -> None:
    assert not strange(text.lower(), bag(text.lower().replace("'", " ")) | _parts(text))


def _parts(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.lower()))
