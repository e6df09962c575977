"""Campaigns that several shops pay together."""

from __future__ import annotations

from typing import Protocol

from core.analytics.campaign.joint import Joint


class Joints(Protocol):
    """The joint campaigns of the group that the turn is in, and those of the speaker's own shop.

    Writes join the turn's transaction. Of other shops no result ever comes out, only the totals.
    """

    @property
    def shop(self) -> str:
        """The speaker's own shop."""

    async def start(self, handle: str, cost_idr: int) -> Joint:
        """Begin one in this group; the speaker's shop takes part."""

    async def one(self, joint_id: int) -> Joint | None:
        """Return one of this group, or one that the speaker's shop takes part in."""

    async def here(self) -> tuple[Joint, ...]:
        """Return those of this group that are not over, newest first."""

    async def cancel(self, joint: Joint) -> bool:
        """Delete one that is not closed; only by who began it."""

    async def mine(self) -> tuple[Joint, ...]:
        """Return those that the speaker's shop takes part in, newest first."""

    async def join(self, joint: Joint) -> bool:
        """Let the speaker's shop take part, or no more; not after it was closed or is full."""

    async def close(self, joint: Joint) -> Joint | None:
        """Draw the slots and settle shares and codes; only by who began it, with two shops."""

    async def pay(self, joint: Joint) -> bool:
        """Note that the speaker's shop paid, or take that back."""

    async def report(self, joint: Joint, orders: int, revenue_idr: int) -> bool:
        """Keep the result of the speaker's shop; not after every shop has told its own."""
