"""What Telegram finds in a text by itself, and how it trims one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import clean, cut_utf16, detect, trim, utf16
from bot.playground.errors import Refused


def found(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each entity in a text."""
    entities = detect(text, [])
    return [(e["type"], cut_utf16(text, e["offset"], e["length"])) for e in entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", [("bot_command", "/start")]),
        ("/start@gandeng_bot ya", [("bot_command", "/start@gandeng_bot")]),
        ("budget 1/2 juta", []),
        ("😀 cek @dapur_sari ya", [("mention", "@dapur_sari")]),
        ("email ke budi@contoh.id", [("email", "budi@contoh.id")]),
        ("lihat https://a.id/b?c=1.", [("url", "https://a.id/b?c=1")]),
        ("lihat instagram.com/dapur", [("url", "instagram.com/dapur")]),
        ("#kuliner #2024 $BBCA", [("hashtag", "#kuliner"), ("cashtag", "$BBCA")]),
        ("halo min", []),
        ("harga 3.500 per $5", []),
    ],
)
def test_entities_that_a_text_holds(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_nothing_is_found_within_code() -> None:
    code = [{"offset": 0, "length": 5, "type": "code"}]
    assert detect("@sari", code) == code


@given(st.text(max_size=60))
def test_found_entities_lie_within_the_text_and_in_order(text: str) -> None:
    entities = detect(text, [])
    ends = [e["offset"] + e["length"] for e in entities]
    assert all(e["length"] > 0 for e in entities)
    assert all(end <= utf16(text) for end in ends)
    assert [e["offset"] for e in entities] == sorted(e["offset"] for e in entities)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\r" not in once


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(Refused, match="UTF-8"):
        clean("\ud83d")


def test_trimming_moves_and_cuts_entities() -> None:
    bold = [{"offset": 2, "length": 4, "type": "bold"}]
    assert trim("  ab  ", bold) == ("ab", [{"offset": 0, "length": 2, "type": "bold"}])


def test_trimming_keeps_space_that_an_entity_covers_at_the_front() -> None:
    code = [{"offset": 0, "length": 4, "type": "pre"}]
    assert trim("  ab", code) == ("  ab", code)


@given(st.text(max_size=30), st.integers(0, 10), st.integers(0, 10))
def test_cutting_by_utf16_agrees_with_javascript(text: str, offset: int, length: int) -> None:
    units = text.encode("utf-16-le", "surrogatepass")
    expected = units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
    assert cut_utf16(text, offset, length) == expected
