"""A price for one and a number said elsewhere make the total."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "count", "budget"),
    [
        ("tarif per org 750rb, ambil 2", 2, 1_500_000),
        ("per influencer 1jt. total yg mau diajak 6", 6, 6_000_000),
        ("tiap orang dapet 300rb, ajak 5 dong", 5, 1_500_000),
        ("tarif satu orang 450rb, mau gandeng 4", 4, 1_800_000),
        ("cariin 2 aja, per org 1,5 juta", 2, 3_000_000),
        ("rate per kreator 900rb, book 2", 2, 1_800_000),
        ("budget seorang 350rb, pengen 10 nano", 10, 3_500_000),
        ("cari satu orang, 450rb", 1, 450_000),
        ("cari 3 orang budget 2jt", 3, 2_000_000),
        ("budget 3jt buat 2 orang, per orang max 1,5jt", 2, 3_000_000),
        ("per video 300rb, cari 3 kreator", 3, 900_000),
        ("kemarin pakai 2 orang, sekarang 5 kreator, total 3jt", 5, 3_000_000),
    ],
)
def test_the_number_is_heard_wherever_it_stands(text: str, count: int, budget: int) -> None:
    slots = read_slots(text, NOW, WIB).slots
    assert (slots.get("count"), slots.get("budget_idr")) == (count, budget)


@pytest.mark.parametrize(
    "text",
    ["per orang 400rb, buat 3 hari", "honor per kreator 400rb", "per org 400rb isi 2 video"],
)
def test_without_a_number_of_people_the_price_stays_one_persons(text: str) -> None:
    scan = read_slots(text, NOW, WIB)
    assert scan.slots["budget_idr"] == 400_000
    assert "count" not in scan.slots
    assert "money_per_person" in scan.notes


def test_being_somebody_is_no_number() -> None:
    assert "count" not in read_slots("saya seorang penjual madu", NOW, WIB).slots
    assert read_slots("cari seorang kreator", NOW, WIB).slots["count"] == 1
