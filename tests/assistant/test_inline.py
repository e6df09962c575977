"""Inline mode shows cards of what was typed, and nothing for what nobody can have."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.assistant.inline import narrowed
from core.nlu.understand import understand

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("", set()),
        ("halo apa kabar", None),
        ("😀", None),
        ("makasih ya kak", None),
        ("thank you so much", None),
        ("how are you?", None),
        ("besok jam 7", None),
        ("dapur", {"handles"}),
        ("@dapur.n", {"handles"}),
        ("Warung Agus", {"handles"}),
        ("dapur bu sri", {"handles"}),
        ("halo", {"handles"}),
        ("kuliner bandung", {"category", "city"}),
        ("tiktok", {"platform"}),
        ("cari influencer", set()),
        ("find me creators", set()),
    ],
)
def test_what_is_typed_narrows_the_cards_or_asks_for_none(
    typed: str, keys: set[str] | None
) -> None:
    slots = narrowed(understand(typed, now=NOW, zone=ZoneInfo("Asia/Jakarta")))
    narrowing = {"handles", "category", "city", "platform"}
    assert (None if slots is None else slots.keys() & narrowing) == keys
