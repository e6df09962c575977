"""What members of one space recommend to each other."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from core.analytics.community.votes import Change, Space, Vote
from core.capabilities.ports.creators import CreatorWord


class Community(Protocol):
    """The recommendations of the space that the turn is in, and of no other.

    Writes join the turn's transaction; what is read after a write of the same turn includes it.
    """

    async def opened_at(self) -> datetime:
        """Return when this space began."""

    async def votes(
        self,
        *,
        handles: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
    ) -> tuple[Vote, ...]:
        """Return every vote about creators that match; about one that matches, all votes."""

    async def spaces(
        self,
        *,
        handles: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
        platform: str | None = None,
        fewest: int = 1,
        limit: int = 20,
    ) -> tuple[Space, ...]:
        """Return what the speaker's spaces say of some creators, or of the best who fit.

        Those are their own and the groups where they spoke to the bot within 30 days. Without
        handles the best `limit` of all of them are looked for, of a group's creators only whom
        `fewest` people rate. A space that says nothing of them may be left out.
        """

    async def word(self, handle: str, home: str | None = None) -> CreatorWord:
        """Return what a creator says to what is said of them here, or in another of one's spaces."""

    async def mine(self, handle: str) -> Vote | None:
        """Return what the speaker says of a creator."""

    async def written(self, at: datetime) -> tuple[Vote, ...]:
        """Return what the speaker first said here with a message written at that moment."""

    async def one(self, vote_id: int) -> Vote | None:
        """Return a vote of this space."""

    async def made_since(self, since: datetime) -> int:
        """Return how many recommendations the speaker made here since then."""

    async def made_here_since(self, since: datetime) -> int:
        """Return how many recommendations were made here since then, by whomever."""

    async def put(self, handle: str, change: Change) -> Vote:
        """Keep what the speaker says now, over what they said before, and return it."""

    async def withdraw(self, vote_id: int) -> bool:
        """Delete a vote of the speaker; return whether there was one."""

    async def agree(self, vote_id: int, *, holds: bool | None = None) -> None:
        """Agree with somebody's vote, agree no more, or, where `holds` is None, change which it is."""
