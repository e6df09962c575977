"""Searches that name a niche and no creators."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.understand import understand

NOW, JAKARTA = datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("cari kuliner bandung", {"category": "food", "city": "Bandung"}),
        ("min cariin yang parenting di bogor dong", {"category": "parenting", "city": "Bogor"}),
        ("find beauty in surabaya", {"category": "beauty", "city": "Surabaya"}),
        (
            "cari kuliner bandung 500rb",
            {"category": "food", "city": "Bandung", "budget_idr": 500_000},
        ),
    ],
)
def test_a_niche_alone_is_looked_for(text: str, slots: dict[str, object]) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert said.intent == "suggest"
    assert said.slots == slots


def test_a_number_without_its_unit_is_no_budget() -> None:
    said = understand("cariin kuliner bandung 1.5", now=NOW, zone=JAKARTA)
    assert (said.intent, said.slots) == ("suggest", {"category": "food", "city": "Bandung"})
    assert "money_unclear_unit" in said.notes


@pytest.mark.parametrize(
    "text",
    [
        "cari resep kuliner bandung",
        "cari tempat kuliner di bandung",
        "cari kuliner enak di bandung",
        "cari skincare jakarta",
        "cari travel bandung",
        "cari supplier fashion bandung",
        "cari event kuliner bandung",
    ],
)
def test_goods_places_and_events_are_not(text: str) -> None:
    assert understand(text, now=NOW, zone=JAKARTA).intent == "other"
