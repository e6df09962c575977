"""Long work shows that it goes on: one message, drawn anew, that the answer then replaces."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import Final, Protocol

from core.capabilities.ports import StoppedError
from core.messages import Reply

EVERY = 1.0
"""Seconds between two drawings: Telegram takes one edit a second from a chat."""

LONGEST_TOAST: Final = 200
"""Letters that Telegram shows on a button that was tapped."""

_TAG: Final = re.compile(r"<[^>]+>")


PATIENCE_S: Final = 2.0
"""So long an answer that holds up nobody waits for the message that it is to take the place of."""


class Canvas(Protocol):
    """One message in a chat that can be drawn anew while work goes on."""

    @property
    def is_stopped(self) -> bool:
        """Whether the person has asked meanwhile to stop what is under way."""

    @property
    def is_put_off(self) -> bool:
        """Whether the channel has kept the work from going on more than once."""

    def draw(self, text: str) -> None:
        """Have this Telegram HTML shown as soon as can be; of what waits to be shown the newest."""

    async def leave(self, patience: float) -> int | None:
        """Show nothing more; return the message that an answer can take the place of. None where
        there is none, or where something is still on its way to it after so many seconds: it would
        come over the answer, so that message goes."""

    async def toast(self, text: str) -> bool:
        """Show this plain text, for a moment, to who tapped a button; return whether it was."""


class DrawnProgress:
    """Puts a capability's progress into words and on the canvas.

    `words` gives the text of a block with its variables.
    """

    def __init__(
        self, canvas: Canvas | None, words: Callable[[str, dict[str, object]], str]
    ) -> None:
        self._canvas = canvas
        self._words = words
        self._drawn_at = float("-inf")

    async def show(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say which stage is under way, unless another was said a moment ago."""
        self.check()
        now = time.monotonic()
        if self._canvas is None or self._canvas.is_put_off or now - self._drawn_at < EVERY:
            return
        self._drawn_at = now
        text = self._words(f"progress_{stage}", {"done": done, "total": total})
        self._canvas.draw(text)

    def check(self) -> None:
        """Go on, unless the person asked to stop."""
        if self._canvas is not None and self._canvas.is_stopped:
            raise StoppedError


def over(message_id: int | None, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Let the first reply take the place of a message, where there is one and it is text."""
    if message_id is None or not replies:
        return replies
    first = replies[0]
    if first.picture is not None or first.document is not None:
        return replies
    return (replace(first, edits=message_id), *replies[1:])


async def toasted(canvas: Canvas | None, replies: tuple[Reply, ...]) -> bool:
    """Show a reply on the button that was tapped instead; return whether that could be."""
    if canvas is None or len(replies) != 1:
        return False
    words = unescape(_TAG.sub("", replies[0].text))
    return len(words) <= LONGEST_TOAST and await canvas.toast(words)
