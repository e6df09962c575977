"""Whom a message misses in the list, told from wishes to leave somebody out and from complaints of the list."""

from __future__ import annotations

import pytest

from core.nlu.searching.whynot import missing_in


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("nasiboxreview kok ga masuk?", "nasiboxreview"),
        ("kenapa nasiboxreview ga masuk?", "nasiboxreview"),
        ("nasiboxreview kok gak ada di daftar", "nasiboxreview"),
        ("kok @tiga ga masuk sih", "tiga"),
        ("jajan.butet.bdg kok nggak kepilih ya", "jajan.butet.bdg"),
        ("why is wahyurasa not in it?", "wahyurasa"),
        ("why isn't wahyurasa included", "wahyurasa"),
        ("how come wahyurasa is not on the list?", "wahyurasa"),
    ],
)
def test_somebody_is_missed(text: str, who: str) -> None:
    assert missing_in(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "ga usah masukin nasiboxreview",
        "nasiboxreview jangan dimasukin",
        "kok nasiboxreview masuk?",
        "bandung kok ga ada",
        "kenapa tiktok ga ada",
        "kok ga ada yang tiktok",
        "dia kok ga masuk",
        "kok yang pertama ga masuk",
        "nasiboxreview ga masuk",
        "why is it not working",
    ],
)
def test_wishes_places_and_complaints_miss_nobody(text: str) -> None:
    assert missing_in(text) is None
