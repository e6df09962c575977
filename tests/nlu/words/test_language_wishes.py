"""A whole message that wishes for another language, and what only names one."""

import pytest

from core.nlu.words.languages import language_in, wishes_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("makasih, eh lanjut bahasa inggris aja ya", "en"),
        ("ok back to indonesia", "id"),
        ("balik bahasa indo aja", "id"),
        ("continue in english please thanks", "en"),
        ("let's continue in english", "en"),
        ("ganti ke bahasa indonesia lagi ya", "id"),
    ],
)
def test_the_language_to_be_answered_in(text: str, code: str) -> None:
    assert wishes_language(text)
    assert language_in(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "aku cari kreator yang bahasa inggris aja ya",
        "caption bahasa inggris dong",
        "report in english",
        "lanjut cari kreator indonesia",
        "makasih",
    ],
)
def test_what_is_wished_for_in_a_language_is_no_such_wish(text: str) -> None:
    assert not wishes_language(text)
