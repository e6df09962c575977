"""Shortened words of a note in full, and what stays as it is typed."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.shorthand import written_out


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("@rani udh byr lg 250", "@rani sudah bayar lagi 250"),
        ("hari ini laku lg 12", "hari ini laku lagi 12"),
        ("dp nya 100 yg udh sy bayar", "dpnya 100 yang sudah saya bayar"),
        ("ga jd 400 tp 350", "ga jadi 400 tapi 350"),
        ("paid @jd.lg 250k", "paid @jd.lg 250k"),
        ('caption: "hr ini sy lg promo"', 'caption: "hr ini sy lg promo"'),
        ("skin.lg laku 5", "skin.lg laku 5"),
    ],
)
def test_shortened_words_are_written_out(text: str, full: str) -> None:
    assert written_out(text) == full
