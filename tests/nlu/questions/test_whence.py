"""Numbers and figures that are asked about, told from money and from everything else."""

from __future__ import annotations

import pytest

from core.nlu.questions.whence import Whence, whence


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("emang 43rb itu dr mana", Whence(43_000)),
        ("1,8rb interaksi itu dapet dari mana?", Whence(1_800, figure="interactions")),
        ("rp203 itu dari mana", Whence(203, money=True)),
        ("kok bisa 203 rupiah per interaksi", Whence(203, money=True, figure="cost")),
        ("itu 97 dari 100 maksudnya apa", Whence(97, hundredth=True)),
        ("di atas 97/100 akun setara artinya apa", Whence(97, hundredth=True, figure="percentile")),
        ("kecocokan 100 maksudnya apa", Whence(100, figure="fit")),
        ("where does 46.9k come from?", Whence(46_900)),
        ("how did you get 3.8k interactions", Whence(3_800, figure="interactions")),
        ("kenapa harganya segitu", Whence(figure="price")),
        ("followernya cuma segitu ngapain", Whence(figure="followers")),
        ("why are the prices so low", Whence(figure="price")),
    ],
)
def test_a_number_or_a_figure_is_asked_about(text: str, asked: Whence) -> None:
    assert whence(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "modal 200rb dapet dari mana ya",
        "budget 43rb cukup ga",
        "cari yang harganya 43rb",
        "barangnya 50rb dari mana sih kirimnya",
        "dia dari mana",
        "asalnya dari bandung",
        "omzet 3 juta itu hitungannya gimana",
        "cpm maksudnya apa",
        "1 reels 2 story maksudnya apa",
        "where can I get 3 creators from jakarta",
        "harga wajar itu berapa",
        "kalau 500rb dapat berapa orang",
    ],
)
def test_other_words_about_numbers_ask_for_no_origin(text: str) -> None:
    assert whence(text) is None
