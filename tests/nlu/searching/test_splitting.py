"""Money that is split in words: what is for the product is not for creators, what two kinds get is for both."""

from zoneinfo import ZoneInfo

import pytest

from core.nlu.searching.splitting import split_of
from core.nlu.slots import read_slots
from tests.capabilities.fakes import NOW


@pytest.mark.parametrize(
    ("text", "spend", "reserved"),
    [
        ("aku punya 900 ribu, 300 buat produk sisanya buat influencer fashion", 600_000, 300_000),
        ("1jt buat tiktok, 500rb buat ig kuliner", 1_500_000, 0),
        ("budget 5jt, 3jt buat kuliner 2jt buat fashion, di Medan", 5_000_000, 0),
        ("total 6jt: 4jt instagram, 2jt tiktok, kuliner", 6_000_000, 0),
        ("dana 4jt, yang 3jt buat kuliner sisanya fashion, Bandung", 4_000_000, 0),
        ("budget 5 million, 3m for food and 2m for fashion in Bandung", 5_000_000, 0),
        ("modal 1 juta, 400 buat bahan sisanya promosi kue", 600_000, 400_000),
        ("budget 1jt, 300rb buat ongkir", 700_000, 300_000),
        ("500k for packaging, 1 million for creators", 1_000_000, 500_000),
    ],
)
def test_a_budget_is_what_its_parts_leave_for_creators(
    text: str, spend: int, reserved: int
) -> None:
    split = split_of(text)
    assert split is not None
    assert (split.spend_idr, split.reserved_idr) == (spend, reserved)
    assert read_slots(text, NOW, ZoneInfo("Asia/Jakarta")).slots["budget_idr"] == spend


@pytest.mark.parametrize(
    "text",
    [
        "budget 5jt buat 3 orang",
        "1jt buat tiktok",
        "budget 2jt buat kuliner, sekitar 500rb per orang",
        "bayar rani 200rb buat reels, dina 300rb buat story",
        "@a.b 500rb buat reels, @c.d 300rb buat story",
        "dp 300rb buat endorse, sisanya buat ongkir",
        "budget kuliner 2jt, target 1000 orang buat launching",
        "paid 200k for tiktok and 300k for instagram",
    ],
)
def test_people_pieces_and_payments_split_nothing(text: str) -> None:
    assert split_of(text) is None
