"""More money without a word of what for is told from people who join, searches and payments."""

import pytest

from core.nlu.campaigns.money.on_top import on_top
from core.nlu.campaigns.planning.enlisting import adds


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("tambah lagi 100rb", 100_000),
        ("kak, tambahin 100rb lagi buat @nina ya", 100_000),
        ("another 50k for @nina", 50_000),
        ("add 50k more", 50_000),
    ],
)
def test_an_amount_on_top_lets_nobody_join(text: str, idr: int) -> None:
    assert on_top(text) == idr
    assert not adds(text)


@pytest.mark.parametrize(
    "text",
    [
        "tambah @nina 100rb",
        "tambah lagi @budi 100rb",
        "tambah 2 kreator lagi",
        "tambah lagi 100rb ke budget",
        "add another creator for 50k",
        "tambah lagi satu yang 100rb",
    ],
)
def test_near_misses(text: str) -> None:
    assert on_top(text) is None
