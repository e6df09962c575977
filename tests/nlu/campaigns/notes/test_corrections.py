"""Which messages better a number that was noted, and that others are notes of their own."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.corrections import corrects


@pytest.mark.parametrize(
    "text",
    [
        "eh salah, 15",
        "dp @rani harusnya 400rb bukan 350rb",
        "@rani dp harusnya 400rb",
        "yang tadi @rani 400rb ya bukan 350",
        "paid @rani 400k not 500k",
        "@rani's fee should be 400k",
        "stop, that's wrong: rani got paid 400k not 500k",
        "eh kelebihan, harusnya 400rb",
        "kebanyakan nol, 40rb",
        "kurang satu nol, 400rb",
        "too many zeros, 40k",
        "i meant 14 sold",
    ],
)
def test_a_better_number_is_a_correction(text: str) -> None:
    assert corrects(text)


@pytest.mark.parametrize(
    "text",
    [
        "kelebihan 50rb",
        "masih kurang 200rb",
        "kurang 200rb",
        "@rani dp 400rb",
        "@rani fee 400rb",
        "@rani minta 400rb bukan 350rb",
        "kebanyakan bayar @rani 50rb",
        "that's right, 15",
    ],
)
def test_other_numbers_are_no_correction(text: str) -> None:
    assert not corrects(text)
