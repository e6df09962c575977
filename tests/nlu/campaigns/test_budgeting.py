"""Words that give a campaign another budget, told from searches and from fees."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.budgeting import rebudgets


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("budget kampanyenya jadi 4 juta", 0),
        ("budgetnya naik jadi 5 juta ya", 0),
        ("budgetnya ditambah 500rb ya, jadi 2,5 juta", 0),
        ("raise the budget to 4 million", 0),
        ("budget uji ditambah 500rb", 1),
        ("increase the budget by 500k", 1),
        ("budgetnya dikurangi 1 juta", -1),
    ],
)
def test_a_budget_is_replaced_or_moved(text: str, moved: int) -> None:
    assert rebudgets(text) == moved


@pytest.mark.parametrize(
    "text",
    [
        "budget 2 juta",
        "cari influencer budget 2 juta",
        "sisa budgetnya berapa",
        "fee @rani naik jadi 900rb",
        "budget @rani jadi 500rb",
        "naik jadi 5 juta",
        "budgetnya kurang",
    ],
)
def test_what_changes_no_budget(text: str) -> None:
    assert rebudgets(text) is None
