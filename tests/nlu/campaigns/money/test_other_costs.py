"""Costs of a campaign besides its creators are no fee and no budget."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.other_costs import other_cost


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("biaya fotografer 150rb", 150_000),
        ("beli iklan meta 200rb buat kampanye ini", 200_000),
        ("ada biaya tambahan packing 50rb", 50_000),
        ("spent 50k on packaging", 50_000),
        ("200rb buat pasang iklan", 200_000),
        ("bayar @rani 200rb buat iklan", None),
        ("budget 2jt buat kampanye iklan", None),
        ("biaya iklan berapa?", None),
        ("fee 150rb", None),
        ("ongkir 20rb", None),
    ],
)
def test_what_is_spent_on_something_else(text: str, idr: int | None) -> None:
    assert other_cost(text) == idr
