"""What only counts the lines of a list is no figure; any other number stays."""

from __future__ import annotations

import pytest

from core.nlu.numbering import unnumbered


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("1. @a lunas\n2. @b deal", "-  @a lunas\n-  @b deal"),
        ("Status\n 9) @a 5\n10) @b 6", "Status\n-   @a 5\n-   @b 6"),
        ("@a lunas 300rb\n2. ", "@a lunas 300rb\n-  "),
        ("1) @a 300rb, 2) @b deal", ";  @a 300rb, ;  @b deal"),
    ],
)
def test_numbers_of_lines_are_left_out(text: str, left: str) -> None:
    assert unnumbered(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "1. yang pertama",
        "2.",
        "tgl 1. @a posting",
        "@a lunas\n250. makasih",
        "1.5 jt @a\n2.5 jt @b",
        "budget:\n2 - 3 juta",
        "@a posting\n2 reels",
        "like 12\n20.000 view",
        "@a dp 5) lalu 2. lagi",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert unnumbered(text) == text
