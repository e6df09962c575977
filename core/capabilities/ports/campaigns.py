"""The campaigns of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.analytics.campaign.log import Entry, Fact
from core.analytics.campaign.result import Campaign, Collaboration


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Everything of a workspace: campaigns newest first, collaborations and log oldest first."""

    campaigns: tuple[Campaign, ...] = ()
    collaborations: tuple[Collaboration, ...] = ()
    entries: tuple[Entry, ...] = ()

    def chosen(self, text: str, campaign_id: int | None = None) -> Campaign | None:
        """Return the campaign of this id, else the one that a text names, else the newest."""
        by_id = next((c for c in self.campaigns if c.id == campaign_id), None)
        said = " ".join(text.casefold().split())
        named = [c for c in self.campaigns if c.name and c.name.casefold() in said]
        newest = next(iter(self.campaigns), None)
        return by_id or max(named, key=lambda c: len(c.name), default=newest)

    def of(self, campaign: Campaign) -> tuple[Collaboration, ...]:
        """Return who takes part in a campaign."""
        return tuple(c for c in self.collaborations if c.campaign_id == campaign.id)

    def log(self, campaign: Campaign) -> tuple[Entry, ...]:
        """Return the log of a campaign."""
        return tuple(e for e in self.entries if e.campaign_id == campaign.id)


class Campaigns(Protocol):
    """Reads and adds; nothing that was noted is ever changed. Writes join the turn's transaction,
    and what is read after a write of the same turn includes it."""

    async def role(self) -> str:
        """Return what the speaker is in this workspace: `owner`, `editor`, `member`, `viewer`."""

    async def everything(self) -> Portfolio:
        """Return all campaigns of the workspace with their logs."""

    async def start(self, name: str, product: str) -> Campaign:
        """Make a campaign, and return it."""

    async def join(
        self,
        campaign: Campaign,
        handle: str,
        platform: str | None = None,
        code: str | None = None,
        link: str | None = None,
    ) -> Collaboration:
        """Add a creator to a campaign, or return the collaboration that is there; a code and a link
        are kept with it."""

    async def note(self, campaign: Campaign, facts: Sequence[Fact]) -> None:
        """Add facts to the log, as one batch of the speaker."""
