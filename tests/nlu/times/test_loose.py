"""Which words for a day leave open which one is meant."""

import pytest

from core.nlu.times.loose import loose_day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@rani posting sabtu depan", "sabtu depan"),
        ("tayang minggu depan ya", "minggu depan"),
        ("she posts next week", "next week"),
        ("live next friday", "next friday"),
        ("posting jumat minggu depan", ""),
        ("tayang sabtu ini", ""),
        ("tayang sabtu depan tgl 12", ""),
        ("friday next week", ""),
        ("tayang besok", ""),
        ("warung depan kampus", ""),
    ],
)
def test_words_that_several_days_fit(text: str, words: str) -> None:
    assert loose_day(text) == words
