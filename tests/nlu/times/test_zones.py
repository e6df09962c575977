"""A zone named by a place is no city of the business."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots
from core.nlu.times.zones import zone_of

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("set timezone to Jakarta time", "Asia/Jakarta"),
        ("change my time zone to jayapura", "Asia/Jayapura"),
        ("zona waktunya bali aja", "Asia/Makassar"),
        ("jam ikut waktu balikpapan", "Asia/Makassar"),
        ("use Lombok time please", "Asia/Makassar"),
        ("zona waktu: banda aceh", "Asia/Jakarta"),
        ("switch to Sorong time zone", "Asia/Jayapura"),
        ("pakai WITA", "Asia/Makassar"),
    ],
)
def test_a_place_names_its_zone_and_no_city(text: str, zone: str) -> None:
    slots = read_slots(text, NOW, WIB).slots
    assert slots == {"timezone": zone}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("ganti kota ke makassar", {"city": "Makassar"}),
        ("cari influencer di bali", {"city": "Denpasar"}),
        ("first time here", {}),
        ("real time report", {}),
    ],
)
def test_a_place_without_a_clock_stays_a_city(text: str, slots: dict[str, object]) -> None:
    assert read_slots(text, NOW, WIB).slots == slots


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("pontianak", "Asia/Jakarta"),
        ("palangka raya", "Asia/Jakarta"),
        ("banjarmasin", "Asia/Makassar"),
        ("tarakan", "Asia/Makassar"),
        ("kupang", "Asia/Makassar"),
        ("ambon", "Asia/Jayapura"),
        ("ternate", "Asia/Jayapura"),
        ("atlantis", None),
    ],
)
def test_provinces_keep_the_zones_of_the_decree(place: str, zone: str | None) -> None:
    assert zone_of(place) == zone
