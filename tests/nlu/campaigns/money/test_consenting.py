"""A price that is asked for and agreed to in one sentence."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.consenting import consented


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("yg pertama mau 250, yg kedua maunya 175, ya udah aku iyain dua duanya", "yg pertama deal 250, yg kedua deal 175"),
        ("yg pertama mintanya 250 aku iyain", "yg pertama deal 250"),
        ("yg kedua maunya 175rb ya udah gapapa", "yg kedua deal 175rb"),
        ("@rani minta 300rb, @hana minta 200rb, oke deal semuanya", "@rani deal 300rb, @hana deal 200rb"),
        ("the first asks 250k, i said ok", "the first agreed 250k"),
        ("first wants 250k and second wants 300k, we accepted both", "first agreed 250k and second agreed 300k"),
        ("she wants 300k, that's fine", "she agreed 300k"),
    ],
)  # fmt: skip
def test_what_was_said_yes_to_is_agreed(text: str, told: str) -> None:
    assert consented(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "yg pertama mintanya 250 ga aku iyain",
        "yg pertama mintanya 250, aku mau 200",
        "yg kedua maunya 175rb gapapa ga ya",
        "yg kedua minta 400rb wajar gapapa?",
        "minta 400rb, yaudah cari yang lain",
        "@rani minta 300rb, @hana minta 200rb, aku oke",
        "kalau minta 250 aku iyain",
        "she wants 300k, should i say ok",
        "yg pertama oke 250rb",
    ],
)
def test_what_nobody_said_yes_to_stays_asked(text: str) -> None:
    assert consented(text) == text
