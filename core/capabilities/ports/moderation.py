"""What a group's administrators decide about what stands in its space."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from core.capabilities.ports.prices import Prices
from core.capabilities.ports.workspaces import Groups

State = Literal["shown", "held", "hidden"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A recommendation as administrators see it: without its author. held: why it waits."""

    id: int
    home: str
    handle: str
    rating: int | None
    words: str
    state: str
    held: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who of the administrators did what, and when. action: a `State`."""

    handle: str
    action: str
    person_id: int
    at: datetime


class Moderation(Protocol):
    """Entries of communities. Who may look and decide is for the caller to have checked."""

    async def entries(self, home: str, handle: str | None = None) -> tuple[Entry, ...]:
        """Return what waits or is hidden in a community, or all that is said of one creator."""

    async def decide(self, home: str, entry_id: int, state: State) -> Entry | None:
        """Show or hide an entry, with a record; return it where that changed anything."""

    async def log(self, home: str) -> tuple[Decision, ...]:
        """Return the latest decisions, newest first."""


async def administered(groups: Groups | None, prices: Prices, person_id: int) -> list[str]:
    """Return the ids of the communities that somebody is in and administers at this moment."""
    if groups is None:
        return []
    homes = await prices.homes()
    return [home.id for home in homes if await groups.is_admin(int(home.id[1:]), person_id)]
