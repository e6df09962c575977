"""Refusals in the Bot API's own words and shapes."""

from __future__ import annotations

from typing import Any

NONSENSE = (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError)
"""What a request whose JSON has another shape than it should comes to."""


class Refused(Exception):  # noqa: N818 - Telegram refuses; nothing here is broken
    """The answer `{"ok": false, ...}`; `parameters` may hold `retry_after` (s)."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON object that a client of the Bot API expects."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(description: str) -> Refused:
    """Return the refusal of a wrong argument: 400."""
    return Refused(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refused:
    """Return the refusal of a chat that does not want the bot: 403."""
    return Refused(403, f"Forbidden: {description}")


def conflict(description: str) -> Refused:
    """Return the refusal of a second reader of the updates: 409."""
    return Refused(409, f"Conflict: {description}")


def flood(retry_after: int) -> Refused:
    """Return the refusal of one message too many: 429 with the seconds to wait."""
    return Refused(
        429, f"Too Many Requests: retry after {retry_after}", retry_after=max(1, retry_after)
    )
