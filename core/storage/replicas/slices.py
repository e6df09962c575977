"""Chats in slices: what replicas share out among themselves."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, Integer, cast, func

SLICES: Final = 64
"""Enough to share out evenly among a dozen replicas, few enough to renew in one statement."""

LEADER: Final = SLICES
"""The slice without chats whose holder polls, announces and tidies up."""


def slice_of(chat_id: int) -> int:
    """Return the slice of a chat; `slice_column` is the same in SQL."""
    return abs(chat_id) % SLICES


def slice_of_key(chat_key: str) -> int:
    """Return the slice of an inbox queue; what has no chat is in the first."""
    digits = chat_key.removeprefix("-")
    return int(digits) % SLICES if digits.isascii() and digits.isdecimal() else 0


def slice_column(chat_id: ColumnElement[int]) -> ColumnElement[int]:
    """Return the slice of a chat as an SQL expression."""
    return cast(func.abs(chat_id) % SLICES, Integer)
