"""In what language something is wished for."""

from __future__ import annotations

import pytest

from core.nlu.words.languages import said_in


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("laporan pdf in English please", ("en", "laporan pdf please")),
        ("report dalam bahasa inggris dong", ("en", "report dong")),
        ("laporan versi inggris", ("en", "laporan")),
        ("the report in Indonesian", ("id", "the report")),
        ("report in bahasa", ("id", "report")),
        ("an English version of the report", ("en", "an of the report")),
        ("laporan kampanye kursus inggris", None),
        ("report of the English breakfast campaign", None),
    ],
)
def test_the_language_of_something(text: str, said: tuple[str, str] | None) -> None:
    assert said_in(text) == said
