"""Counts that are said to become another number are counts; what a fee becomes is none."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("update views @anna jadi 15k, likes 950", {"views": 15_000, "likes": 950}),
        ("update @anna's views to 12k", {"views": 12_000}),
        ("change @anna's views to 9k and likes to 400", {"views": 9_000, "likes": 400}),
        ("@anna's views went up to 16k", {"views": 16_000}),
        ("likes @anna berubah menjadi 300", {"likes": 300}),
        ("komen @anna turun jadi 20", {"comments": 20}),
        ("views @anna 9rb, fee jadi 500rb", {"views": 9_000, "budget_idr": 500_000}),
        ("views @anna 15rb jadi 20rb", {"views": 20_000}),
        ("saves @anna 30 -> 90", {"saves": 90}),
        ("likes @anna dari 300 ke 450", {"likes": 450}),
        ("@anna naik jadi 950rb", {"budget_idr": 950_000}),
        ("@anna's sales: 900k", {}),
        ("@anna sales 12", {"sales": 12}),
        ("sales so far: @anna 12 pcs", {"sales": 12}),
        (
            "followernya 12rb likenya biasanya 300 komennya biasa 10",
            {"followers": 12_000, "likes": 300, "comments": 10},
        ),
        (
            "12k followers, likes usually 300, comments typically 20",
            {"followers": 12_000, "likes": 300, "comments": 20},
        ),
        ("likenya biasanya malam minggu", {}),
        ("@anna agreed at 1.05 million", {"budget_idr": 1_050_000}),
    ],
)
def test_a_count_that_becomes_another(text: str, slots: dict[str, int]) -> None:
    read = read_slots(text, datetime(2026, 12, 2, tzinfo=UTC), ZoneInfo("Asia/Jakarta")).slots
    assert {k: v for k, v in read.items() if isinstance(v, int)} == slots


@pytest.mark.parametrize(
    ("text", "views"),
    [
        ("@anna upload 2 video, yang satu 8rb views yang satu 3rb", (8_000, 3_000)),
        ("@anna posted two videos, one got 8k views the other 3k", (8_000, 3_000)),
        ("@anna satu 8rb views satunya lagi cuma 3rb", (8_000, 3_000)),
        ("@anna 8rb views, yang satu deal 200rb", (8_000,)),
        ("@anna 8rb views yang satu 3rb like", (8_000,)),
        ("@anna 8rb views, laku 3", (8_000,)),
    ],
)
def test_the_same_count_of_the_other_post(text: str, views: tuple[int, ...]) -> None:
    read = read_slots(text, datetime(2026, 12, 2, tzinfo=UTC), ZoneInfo("Asia/Jakarta"))
    assert [figure.values for figure in read.figures["views"]] == [views]
