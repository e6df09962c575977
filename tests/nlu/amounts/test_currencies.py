"""Who asks for an amount in another currency is told that no rate is known."""

from __future__ import annotations

import pytest

from core.nlu.amounts.currencies import asks_conversion


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how much is 8 million in dollars?", True),
        ("what's that in euros", True),
        ("berapa 8 juta dalam dolar?", True),
        ("how much is $100 in rupiah", True),
        ("how much is that in rupiah", True),
        ("itu berapa kalo dalam rupiah", True),
        ("berapa budgetnya dalam rupiah", False),
        ("kurs dolar hari ini berapa", True),
        ("convert 2 million to USD", True),
        ("report in English please", False),
        ("budget $300", False),
        ("berapa yang masuk ke dollar coffee hari ini dan kemarin dan lusa dan besok ya", False),
        ("how much is left?", False),
        ("harga dalam rupiah berapa?", False),
    ],
)
def test_what_an_amount_is_elsewhere(text: str, asks: bool) -> None:
    assert asks_conversion(text) is asks
