"""Numbers, money, shares and dates as people in Indonesia write them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rendering.environment import locale
from core.rendering.locale import is_unknown

INDONESIAN, ENGLISH = locale("id"), locale("en")
NEW_DAY_IN_THE_EAST = datetime(2026, 11, 23, 16, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (1_500_000, "Rp1.500.000", "Rp1,500,000"),
        (0, "Rp0", "Rp0"),
        (-25_000, "-Rp25.000", "-Rp25,000"),
        (np.int64(999), "Rp999", "Rp999"),
        (1234.5, "Rp1.235", "Rp1,235"),
        (None, "tidak diketahui", "unknown"),
    ],
)
def test_money(value: object, indonesian: str, english: str) -> None:
    assert INDONESIAN.money(value) == indonesian
    assert ENGLISH.money(value) == english


@given(st.integers(-(10**12), 10**12))
def test_money_reads_back_to_the_same_rupiah(amount: int) -> None:
    assert int(INDONESIAN.money(amount).replace("Rp", "").replace(".", "")) == amount


@pytest.mark.parametrize(
    ("share", "indonesian"),
    [
        (0.0441, "4,41%"),
        (0.05, "5%"),
        (1.0, "100%"),
        (0, "0%"),
        (0.00001, "<0,01%"),
        (0.01005, "1,01%"),
        (-0.128, "-12,8%"),
        (float("nan"), "tidak diketahui"),
    ],
)
def test_share(share: float, indonesian: str) -> None:
    assert INDONESIAN.percent(share) == indonesian


def test_share_in_english_and_rounded() -> None:
    assert ENGLISH.percent(0.0441) == "4.41%"
    assert ENGLISH.percent(0.0441, 0) == "4%"


@given(st.floats(1e-9, 10))
def test_a_share_above_zero_is_never_shown_as_zero(share: float) -> None:
    assert INDONESIAN.percent(share) != "0%"


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (7, "7", "7"),
        (999, "999", "999"),
        (999.96, "1 rb", "1K"),
        (12_400, "12,4 rb", "12.4K"),
        (999_949, "999,9 rb", "999.9K"),
        (999_950, "1 jt", "1M"),
        (2_000_000_000, "2 M", "2B"),
        (pd.NA, "tidak diketahui", "unknown"),
    ],
)
def test_short_numbers(value: object, indonesian: str, english: str) -> None:
    assert INDONESIAN.short(value) == indonesian
    assert ENGLISH.short(value) == english


@given(st.integers(1, 10**12))
def test_a_short_number_is_within_a_twentieth_of_the_truth(value: int) -> None:
    scales = {"": 1, "rb": 10**3, "jt": 10**6, "M": 10**9}
    digits, _, scale = INDONESIAN.short(value).partition(" ")
    read = Decimal(digits.replace(".", "").replace(",", ".")) * scales[scale]
    assert abs(read - value) <= Decimal(value) / 20


def test_short_money_keeps_two_places() -> None:
    assert INDONESIAN.short_money(1_250_000) == "Rp1,25 jt"
    assert INDONESIAN.short_money(-800_000) == "-Rp800 rb"
    assert INDONESIAN.short_money(None) == "tidak diketahui"


def test_numbers_keep_as_many_places_as_they_need() -> None:
    assert INDONESIAN.number(12_400) == "12.400"
    assert INDONESIAN.number(3.5) == "3,5"
    assert INDONESIAN.number(2 / 3) == "0,67"
    assert INDONESIAN.number(2 / 3, 1) == "0,7"
    assert INDONESIAN.number(-0.001) == "0"


def test_dates_stand_in_the_zone_of_the_chat() -> None:
    jakarta, jayapura = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Jayapura")
    assert INDONESIAN.date(NEW_DAY_IN_THE_EAST, jakarta) == "23 November 2026"
    assert INDONESIAN.date(NEW_DAY_IN_THE_EAST, jayapura) == "24 November 2026"
    assert INDONESIAN.date(date(2026, 8, 17), jakarta) == "17 Agustus 2026"
    assert ENGLISH.date("2026-12-10", jakarta) == "10 December 2026"
    assert INDONESIAN.date(pd.NaT, jakarta) == "tidak diketahui"


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Jakarta", "23.05 WIB"),
        ("Asia/Pontianak", "23.05 WIB"),
        ("Asia/Makassar", "00.05 WITA"),
        ("Asia/Jayapura", "01.05 WIT"),
        ("Europe/Berlin", "17.05 CET"),
    ],
)
def test_times_name_their_zone(zone: str, expected: str) -> None:
    assert INDONESIAN.time(NEW_DAY_IN_THE_EAST, ZoneInfo(zone)) == expected


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(TypeError):
        INDONESIAN.date(12, ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize("value", [None, float("nan"), np.nan, pd.NA, pd.NaT])
def test_unknown_values(value: object) -> None:
    assert is_unknown(value)


@pytest.mark.parametrize("value", [0, "", False, 0.0, "NA"])
def test_zero_and_empty_are_known(value: object) -> None:
    assert not is_unknown(value)
