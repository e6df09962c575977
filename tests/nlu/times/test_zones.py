"""A zone named by a place is no city of the business."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots
from core.nlu.times.zones import being_in, sets_zone, zone_of

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
        ("change my timezone to New York", "America/New_York"),
        ("zona waktu paris dong", "Europe/Paris"),
    ],
)
def test_a_place_names_its_zone_and_no_city(text: str, zone: str) -> None:
    slots = read_slots(text, NOW, WIB).slots
    assert slots == {"timezone": zone}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("ganti kota ke makassar", {"city": "Makassar"}),
        ("cari influencer di bali", {"city": "Bali"}),
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


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("I am in Bali now", "Asia/Makassar"),
        ("btw we're in Singapore this week", "Asia/Singapore"),
        ("aku lagi di Bali", "Asia/Makassar"),
        ("sekarang saya di Jayapura", "Asia/Jayapura"),
        ("I am in Bali", None),
        ("usahaku di Bali", None),
        ("aku jualan di Bali", None),
        ("aku lagi di jalan", None),
        ("aku lagi di Bali cari kreator kuliner", None),
    ],
)
def test_where_somebody_is_for_a_time(text: str, zone: str | None) -> None:
    assert being_in(text) == zone


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("set my timezone to Atlantis", True),
        ("ganti zona waktu ke atlantis", True),
        ("what is my time zone?", False),
        ("zona waktuku apa", False),
        ("set the budget to 5 million", False),
    ],
)
def test_a_wish_for_another_zone(text: str, sets: bool) -> None:
    assert sets_zone(text) is sets
