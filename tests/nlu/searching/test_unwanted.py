"""What somebody advertised before is no wish for that trade, and nobody knows it here."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.searching.product import product_in
from core.nlu.searching.unwanted import NOTE
from core.nlu.slots import read_slots

NOW = datetime(2026, 12, 1, 5, tzinfo=UTC)


def read(text: str):
    return read_slots(text, NOW, ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    "text",
    [
        "jangan yg jualan oli merk lain",
        "jangan yang pernah endorse frozen food lain",
        "bukan yang udah kerja sama dengan skincare sebelah",
        "jgn yg suka promo judi",
        "yang ga pernah promosi rokok atau judi",
        "asal belum pernah endorse pinjol",
        "not those who have promoted other skincare",
        "nobody who sells food, except creators who never promoted gambling",
    ],
)
def test_a_rival_excluded_is_not_the_trade(text: str) -> None:
    scan = read(text)
    assert NOTE in scan.notes
    assert "category" not in scan.excluded


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("jangan yang jualan skincare", {"category": ["beauty"]}),
        ("jangan otomotif", {"category": ["automotive"]}),
        ("jangan yang jualan hijab, cari yang lain", {"category": ["fashion"]}),
        ("jangan lupa promo lebaran", {}),
        ("yang pernah endorse skincare", {}),
    ],
)
def test_a_trade_excluded_is(text: str, excluded: dict[str, list[str]]) -> None:
    scan = read(text)
    assert NOTE not in scan.notes
    assert scan.excluded == excluded


def test_what_is_not_wanted_is_no_product_and_ends_before_the_budget() -> None:
    assert product_in("cari influencer fashion, jangan yang pernah promosi judi") == ""
    slots = read("jangan yang pernah promo slot budget 2jt di bandung").slots
    assert slots == {"budget_idr": 2_000_000, "city": "Bandung"}
