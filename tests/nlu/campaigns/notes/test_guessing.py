"""Payments and stages that somebody is not sure of."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.guessing import guesses


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("kayaknya @rani udah lunas", True),
        ("mungkin @hana udah dibayar", True),
        ("seingatku @hana udah dp 100rb", True),
        ("kalau ga salah @hana udah dibayar 200rb", True),
        ("@rani udah posting kayaknya", True),
        ("I think @rani was paid", True),
        ("maybe @hana posted yesterday", True),
        ("@rani udah lunas", False),
        ("@rani udah posting, kayaknya bagus hasilnya", False),
        ("@rani udah lunas, mungkin dia senang", False),
        ("@rani kayaknya cocok", False),
    ],
)
def test_what_is_guessed(text: str, guessed: bool) -> None:
    assert guesses(text) is guessed
