"""Questions about the set just shown are told by what they ask of it, and by its opposite."""

from __future__ import annotations

import pytest

from core.nlu.searching import about_set as kinds
from core.nlu.searching.about_set import question_about


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        ("siapa yang paling mahal per interaksi? | yang per interaksinya paling tinggi siapa | which one costs the most per interaction? | yang termahal per interaksi siapa | mana yang paling boros?", kinds.COSTLY),
        ("siapa paling murah per interaksi | who is cheapest per interaction", kinds.VALUE),
        ("berapa rata-rata biaya per interaksi? | biaya per interaksi totalnya berapa | what is the average cost per interaction?", kinds.AVERAGE),
        ("total interaksinya berapa? | total jangkauannya berapa", kinds.RESULTS),
        ("totalnya berapa | brp total yg harus aku siapin | how much do i need in total | total modal yg harus disiapin brp", kinds.TOTAL),
        ("siapa yang paling mahal", kinds.DEAREST),
        ("wis seng iki wae | oke pakai yang ini", kinds.AGREED),
        ("siapo se", kinds.WHO),
    ],
)  # fmt: skip
def test_kinds(texts: str, kind: str) -> None:
    for text in texts.split(" | "):
        assert question_about(text) == kind, text


@pytest.mark.parametrize("text", ["apa itu cpe", "biaya per interaksi itu apa", "boros banget"])
def test_what_asks_nothing_of_a_set(text: str) -> None:
    assert question_about(text) is None
