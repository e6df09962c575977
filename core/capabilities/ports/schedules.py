"""The summary that a chat asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Subscription:
    """When a chat gets its summary. days: `every`, `working` or `weekly` (Mondays)."""

    at: time
    zone: ZoneInfo
    language: str
    days: str
    only_changes: bool


class Schedules(Protocol):
    """The one subscription of the speaker's chat, within the turn's transaction."""

    async def current(self) -> Subscription | None:
        """Return what this chat gets, or None."""

    async def subscribe(self, wish: Subscription) -> datetime:
        """Send summaries so from now on, in place of what was wished before; return when the
        first one is due."""

    async def cancel(self) -> bool:
        """Send no more; return whether there was something to end."""
