"""Rows of bare numbers under icons, which every app prints in its own fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.capabilities.ports import Figure
from core.imports.screens.layout import Word, number_in

ORDERS: Final = {
    ("instagram", 4): ("likes", "comments", "shares", "saves"),
    ("tiktok", 4): ("likes", "comments", "saves", "shares"),
    ("tiktok", 5): ("views", "likes", "comments", "shares", "saves"),
}
"""What numbers in one row count: below a post in Instagram's insights, in TikTok's analytics."""


def by_icons(lines: Sequence[Sequence[Word]], platform: str | None) -> tuple[Figure, ...]:
    """Return the figures of the first row that holds nothing but as many numbers as there are icons."""
    for line in lines:
        values = [number_in(word.text) for word in line]
        order = ORDERS.get((platform or "instagram", len(values)))
        if order and all(value is not None for value in values):
            return tuple(
                Figure(field, value, "", word.text.strip(), guessed=True)
                for field, word, value in zip(order, line, values, strict=True)
                if value is not None
            )
    return ()
