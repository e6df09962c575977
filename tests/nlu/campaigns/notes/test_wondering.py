"""How many somebody guesses that were sold, and questions that guess nothing."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.wondering import wondered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("yang laku berapa ya kemaren, kayaknya 30an porsi", "laku sekitar 30"),
        ("brp ya yg laku, sekitar 20 deh", "laku sekitar 20"),
        ("laku kayaknya 30an porsi", "laku sekitar 30"),
        ("how many did we sell, maybe 30?", "laku sekitar 30"),
        ("sold maybe 30", "laku sekitar 30"),
        ("laku berapa ya", None),
        ("laku 30", None),
        ("laku sekitar 30rb", None),
        ("laku kayaknya 30 like", None),
        ("how many followers, maybe 30", None),
        ("berapa harganya, kayaknya 30", None),
    ],
)
def test_who_wonders_guesses(text: str, words: str | None) -> None:
    assert wondered(text) == words
