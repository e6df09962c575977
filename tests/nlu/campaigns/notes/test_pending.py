"""Who is still undecided, told or asked of an account that is named."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.pending import asks_pending, tells_pending


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        ("@rani masih nego", True, False),
        ("still negotiating with @hana", True, False),
        ("belum ada kabar dari @rani", True, False),
        ("@rani ga bales2 chat", True, False),
        ("@rani masih nego ga?", False, True),
        ("is @hana still thinking?", False, True),
        ("naksir sama @rani tapi blm yakin, bagus ga?", False, False),
        ("cek @rani, aku masih mikir", False, False),
        ("@rani masih nego di 500rb", False, False),
    ],
)
def test_of_whom_nothing_is_certain(text: str, told: bool, asked: bool) -> None:
    assert (tells_pending(text), asks_pending(text)) == (told, asked)
