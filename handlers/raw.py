"""What is read of an update before it is known to be one: any JSON at all may stand anywhere in it."""

from __future__ import annotations

import json
from typing import Any

IDS = range(-(2**52), 2**52)
"""Telegram's ids have no more bits."""


def loaded(payload: str | None) -> Any:
    """Return what a payload says; None where it says nothing."""
    try:
        return json.loads(payload or "null")
    except (ValueError, RecursionError):
        return None


def at(node: Any, *path: str) -> Any:
    """Return what lies at the end of a path through objects; None where it breaks off."""
    for name in path:
        node = node.get(name) if isinstance(node, dict) else None
    return node


def chat_spoken_in(payload: str, username: str) -> int | None:
    """Return where an apology can go, if anybody spoke to us there: in a group what names us,
    begins with a command or answers us."""
    update = loaded(payload)
    tapped = at(update, "callback_query")
    spoken = at(update, "message") or at(update, "edited_message")
    message = spoken if tapped is None else at(tapped, "message")
    chat_id = at(message, "chat", "id")
    if not isinstance(chat_id, int) or chat_id not in IDS:
        return None
    ours = chat_id > 0 or tapped is not None or _names(message, username)
    return chat_id if ours else None


def _names(message: Any, username: str) -> bool:
    text = str(at(message, "text") or at(message, "caption") or "")
    answered = str(at(message, "reply_to_message", "from", "username") or "")
    if text.startswith("/"):
        _, _, whom = text.split(maxsplit=1)[0].partition("@")
        return whom.lower() in ("", username.lower())
    return f"@{username}".lower() in text.lower() or answered.lower() == username.lower()
