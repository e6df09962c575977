"""A notebook of campaigns in memory, for capabilities that keep one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.analytics.campaign.log import Entry, Fact
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.ports import Portfolio, Subscription
from tests.capabilities.fakes import NOW


@dataclass
class FakeCampaigns:
    """The `Campaigns` port over lists; `who` speaks, at `now`."""

    who: int = 7
    now: datetime = NOW
    known: Portfolio = field(default_factory=Portfolio)

    async def everything(self) -> Portfolio:
        return self.known

    async def start(self, name: str, product: str) -> Campaign:
        made = Campaign(len(self.known.campaigns) + 1, name, self.now, product, self.who)
        self.known = replace(self.known, campaigns=(made, *self.known.campaigns))
        return made

    async def rename(self, campaign: Campaign, name: str) -> Campaign:
        new = replace(campaign, name=name)
        known = tuple(new if c.id == new.id else c for c in self.known.campaigns)
        self.known = replace(self.known, campaigns=known)
        return new

    async def join(
        self,
        campaign: Campaign,
        handle: str,
        platform: str | None = None,
        code: str | None = None,
        link: str | None = None,
    ) -> Collaboration:
        there = {(c.campaign_id, c.handle): c for c in self.known.collaborations}
        new = Collaboration(100 + len(there), campaign.id, handle, platform)
        one = there.get((campaign.id, handle), new)
        there[campaign.id, handle] = one = replace(
            one, code=code or one.code, link=link or one.link
        )
        self.known = replace(self.known, collaborations=tuple(there.values()))
        return one

    async def delete(self, campaign: Campaign) -> None:
        known = self.known
        self.known = Portfolio(
            tuple(c for c in known.campaigns if c.id != campaign.id),
            tuple(c for c in known.collaborations if c.campaign_id != campaign.id),
            tuple(e for e in known.entries if e.campaign_id != campaign.id),
        )

    async def note(self, campaign: Campaign, facts: Sequence[Fact]) -> int | None:
        return await self.note_together([(campaign, facts)])

    async def note_together(self, noted: Sequence[tuple[Campaign, Sequence[Fact]]]) -> int | None:
        log = self.known.entries
        batch = max((e.batch for e in log), default=0) + 1
        new = tuple(
            Entry(len(log) + i, batch, self.who, self.now, campaign.id, fact)
            for i, (campaign, fact) in enumerate(((c, f) for c, facts in noted for f in facts), 1)
        )
        self.known = replace(self.known, entries=log + new)
        return batch if new else None


@dataclass
class FakeSchedules:
    """The `Schedules` port of one chat."""

    wish: Subscription | None = None
    first: datetime = NOW
    past: Subscription | None = None

    async def ended(self) -> Subscription | None:
        return None if self.wish else self.past

    async def current(self) -> Subscription | None:
        return self.wish

    async def subscribe(self, wish: Subscription) -> datetime:
        self.wish = wish
        return self.first

    async def cancel(self) -> bool:
        had, self.wish = self.wish is not None, None
        return had
