"""What went wrong while an update was handled; PTB swallows it, the dispatcher must know."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from telegram.ext import CallbackContext

failures: ContextVar[list[BaseException]] = ContextVar("failures")
"""Set by the dispatcher to a list of its own around each update."""


async def note_failure(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Keep the error for the dispatcher, which counts tries and quarantines."""
    if context.error is not None:
        failures.get().append(context.error)
