"""What Telegram says where it is the chat that takes nothing from us, whatever it is, or is gone."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, func, or_

OF_THE_CHAT: Final = (
    "chat not found",
    "chat_write_forbidden",
    "group chat was deactivated",
    "no rights to send",
    "not enough rights to send text",
    "peer_id_invalid",
)
"""Said with 400; 403 is always of the chat."""

FORBIDDEN: Final = 403

GONE: Final = ("bot was kicked", "group chat was deleted", "chat not found", "not a member")
"""Said of a group that is not there any more for us."""


def refuses_all(code: int, said: str) -> bool:
    """Return whether a refusal is of the chat, and not only of this message."""
    return code == FORBIDDEN or any(words in said.lower() for words in OF_THE_CHAT)


def refused_all(error: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that says the same of an error that was kept, `<code> <what was said>`."""
    return or_(error.startswith(f"{FORBIDDEN}"), _says(error, OF_THE_CHAT))


def left_us(error: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that an error is of a group that is gone for us."""
    return _says(error, GONE)


def _says(error: ColumnElement[str], any_of: tuple[str, ...]) -> ColumnElement[bool]:
    return or_(*(func.lower(error).contains(words, autoescape=True) for words in any_of))
