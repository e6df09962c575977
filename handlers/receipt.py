"""Which inbox row the handler that is running works on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Receipt:
    """The inbox row of the update under way; `ended` when its turn was committed, `stopped` when
    its sender has asked meanwhile to stop it. `progress` is the message that shows how far it is: a
    second try goes on in the same one; `keep` tells it to a next process. `put_off`: so often in a row the way to Telegram ended it."""

    id: int
    ended: bool = False
    stopped: bool = False
    progress: int | None = None
    put_off: int = 0
    keep: Callable[[int], Awaitable[None]] | None = None


current: ContextVar[Receipt] = ContextVar("receipt")
"""Set by the dispatcher around each update, read by the handler that ends its turn."""
