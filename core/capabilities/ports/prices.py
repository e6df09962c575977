"""What members of a community tell of the prices they paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.analytics.community.prices import Cell, Paid, PriceRange


@dataclass(frozen=True, slots=True)
class Home:
    """A community that the speaker is a member of; title is "" where it is not known."""

    id: str
    title: str


class Prices(Protocol):
    """The price boards that the speaker may see: this group's, in private those of all theirs.

    Writes join the turn's transaction; what is read after a write of the same turn includes it.
    """

    async def homes(self) -> tuple[Home, ...]:
        """Return the communities of the speaker; in a group that one alone, none in a team's."""

    async def put(self, home: str, handle: str, kind: str, cell: Cell, each_idr: int) -> bool:
        """Keep what the speaker paid, over what they said before of this creator and kind.

        Returns False where the speaker is no member of that community.
        """

    async def mine(self) -> tuple[Paid, ...]:
        """Return everything that the speaker shared in these communities, newest first."""

    async def written(self, at: datetime) -> tuple[Paid, ...]:
        """Return what the speaker first shared with a message written at that moment."""

    async def withdraw(self, paid_id: int) -> bool:
        """Delete a price of the speaker; return whether there was one."""

    async def made_since(self, since: datetime) -> int:
        """Return how many prices the speaker shared since then, wherever."""

    async def ranges(
        self,
        *,
        platform: str | None = None,
        tier: str | None = None,
        category: str | None = None,
    ) -> tuple[PriceRange, ...]:
        """Return the ranges that may be shown, for these cells."""
