"""Long work that shows how far it is, and may be stopped."""

from __future__ import annotations

from typing import Protocol


class StoppedError(Exception):
    """The person who asked for long work asked to stop it."""


class Progress(Protocol):
    """Shows that long work goes on, by editing one message; best effort, never the answer."""

    async def show(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say which stage (a block `progress_<stage>` of the capability's template) is under way.

        Raises:
            StoppedError: see `check`.
        """

    def check(self) -> None:
        """Go on, in whatever thread, unless the person asked to stop.

        Raises:
            StoppedError: they did; nothing of the turn is kept.
        """
