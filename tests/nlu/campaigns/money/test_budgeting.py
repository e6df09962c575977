"""Words that give a campaign another budget, told from searches and from fees."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.budgeting import rebudgets


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("budget kampanyenya jadi 4 juta", 0),
        ("budgetnya naik jadi 5 juta ya", 0),
        ("budgetnya ditambah 500rb ya, jadi 2,5 juta", 0),
        ("raise the budget to 4 million", 0),
        ("budget kampanye naik jd 1,5jt", 0),
        ("naikin budget lebaran jadi 3jt", 0),
        ("budget kampanye nambah 500rb", 1),
        ("tambah budget kampanye lebaran 500rb", 1),
        ("add 500k to the campaign budget", 1),
        ("turunin budgetnya 200rb", -1),
        ("budget uji ditambah 500rb", 1),
        ("increase the budget by 500k", 1),
        ("budgetnya dikurangi 1 juta", -1),
        ("the budget changed to 7 million", 0),
        ("the budget went up to 10 million", 0),
        ("we have 10 million to spend now", 0),
        ("our new budget is 9 million", 0),
        ("budget is now 9 million", 0),
        ("the campaign budget was raised to 9m", 0),
        ("the budget is 6 million now", 0),
        ("budgetnya berubah jadi 7 juta", 0),
        ("sekarang budgetnya 9 juta", 0),
        ("budget kita sekarang 10 juta", 0),
        ("kita sekarang punya 10 juta", 0),
        ("the budget went up by 1m", 1),
        ("our budget has been cut by 500k", -1),
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
        "tambah @rani fee 500rb, budget 2jt",
        "kampanye lebaran budget 2jt tambah kreator",
        "we only have 6 million left to spend",
        "we have 10 million to spend on food creators in Bandung",
        "the budget is 6 million",
        "cari kreator baru budget 3 juta",
        "find more, our budget is now 3 million",
        "sekarang kita punya 10 kreator",
    ],
)
def test_what_changes_no_budget(text: str) -> None:
    assert rebudgets(text) is None
