"""The summary that a chat asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

from core.messages import SlotValue


@dataclass(frozen=True, slots=True)
class Subscription:
    """When a chat gets its summary. days: `every`, `working`, `weekly` (Mondays), or `d` and days of the
    week from 0, Monday (`d14`)."""

    at: time
    zone: ZoneInfo
    language: str
    days: str
    only_changes: bool

    def wished(self) -> dict[str, SlotValue]:
        """Return the slots with which it is wished for again."""
        return {
            "time": self.at.isoformat("minutes"),
            "timezone": self.zone.key,
            "days": self.days,
            "changes": "yes" if self.only_changes else "no",
        }


class Schedules(Protocol):
    """The one subscription of the speaker's chat, within the turn's transaction."""

    async def current(self) -> Subscription | None:
        """Return what this chat gets, or None."""

    async def ended(self) -> Subscription | None:
        """Return what this chat got until it was ended, or until the chat refused us; None for nothing."""

    async def subscribe(self, wish: Subscription) -> datetime:
        """Send summaries so from now on, in place of what was wished before; return when the
        first one is due."""

    async def cancel(self) -> bool:
        """Send no more; return whether there was something to end."""
