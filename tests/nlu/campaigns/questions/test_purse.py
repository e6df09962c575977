"""What is left to spend is asked in many words; what is left of anything else is not asked of a campaign."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.purse import asks_left


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how much is left?", True),
        ("what's left of the budget?", True),
        ("how much money do we have left", True),
        ("how much can we still spend?", True),
        ("sisa budget berapa", True),
        ("masih ada duit berapa", True),
        ("duit kita masih sisa brp ya", True),
        ("berapa sisa duitnya", True),
        ("how much is left to pay?", False),
        ("how much is left in the store", False),
        ("sisa bayarnya berapa?", False),
        ("sisa stok berapa", False),
        ("uangnya rani sisa berapa", False),
    ],
)
def test_what_is_left_to_spend(text: str, asked: bool) -> None:
    assert asks_left(text) is asked
