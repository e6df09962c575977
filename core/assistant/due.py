"""Summaries that are due: claimed, written outside any lock, settled with their letters."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.analytics.campaign.digest import digest as of_campaigns
from core.analytics.campaign.schedule import in_time
from core.assistant.parts import Parts
from core.capabilities.recommendations import digest
from core.capabilities.subscribe import halted, said
from core.messages import Reply
from core.storage.campaigns.deliveries import Claim, Deliveries, Settled, asked_by
from core.storage.campaigns.news import Told, missed_since, told_since
from core.storage.community.community import news_of
from core.storage.community.rules import DIGEST
from core.storage.engine.trouble import trouble_of

BATCH = 50
"""Summaries of one claim: two short transactions each, whatever the number of chats."""

NAME, COMMUNITY = "subscribe", "recommendations"


@dataclass(frozen=True, slots=True)
class Done:
    """How many summaries became what (`posted`, `quiet`, `skipped`, `paused`, `lost`), when the next
    one is due, and what failed: of what (`subscription 5`), and why."""

    counts: dict[str, int]
    next_at: datetime | None
    failed: tuple[tuple[str, Exception], ...] = ()


class Summaries:
    """Sends what is due; any number of processes may do so on one database."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._deliveries = Deliveries(parts.database)

    async def send(self, now: datetime) -> Done:
        """Settle everything that is due at `now`. One that cannot be written holds up no other: it
        is tried again when its lease has ended, until it is too late for it."""
        counts: Counter[str] = Counter()
        failed: list[tuple[str, Exception]] = []
        while claims := await self._deliveries.claim(now, BATCH):
            settled = []
            for claim in claims:
                try:
                    settled.append(await self._write(claim, now))
                except Exception as error:
                    failed.append((f"subscription {claim.id}", error))
            counts.update(await self._settle(settled, now, failed))
        return Done(dict(counts), await self._deliveries.next_at(now), tuple(failed))

    async def _settle(
        self, settled: Sequence[Settled], now: datetime, failed: list[tuple[str, Exception]]
    ) -> Mapping[str, int]:
        """Settle claims together; where that fails over one of them, each alone."""
        try:
            return await self._deliveries.settle(settled, now)
        except Exception as error:
            if trouble_of(error) is not None:
                raise
            if len(settled) == 1:
                failed.append((f"subscription {settled[0].claim.id}", error))
                return {}
        counts: Counter[str] = Counter()
        for one in settled:
            counts.update(await self._settle([one], now, failed))
        return counts

    async def _write(self, claim: Claim, now: datetime) -> Settled:
        if claim.refused:
            return Settled(claim, "paused", await self._halted(claim))
        if not in_time(claim.due, now, claim.wish.zone):
            return Settled(claim, "skipped")
        if claim.kind == DIGEST:
            return await self._digest(claim, now)
        async with self._parts.database.read() as connection:
            known = await told_since(connection, claim.workspace_id, claim.told, claim.folded)
            missed = await missed_since(connection, claim.id, claim.since)
        known = replace(known, missed=missed)
        return await asyncio.to_thread(self._settled, claim, known, now)

    async def _halted(self, claim: Claim) -> tuple[Reply, ...]:
        """Return what who asked for a group's summary is told, once: it is paused with it."""
        async with self._parts.database.read() as connection:
            title = await asked_by(connection, claim)
        if title is None or claim.kind == DIGEST:
            return ()
        wish = claim.wish
        return self._parts.renderer.replies(
            NAME, halted(wish, title), language=wish.language, zone=wish.zone
        )

    async def _digest(self, claim: Claim, now: datetime) -> Settled:
        """Write what is new in a community since the digest before; nothing new is not told."""
        async with self._parts.database.read() as connection:
            fresh, found = await news_of(connection, claim.workspace_id, claim.since, now)
        if not found:
            return Settled(claim, "quiet")
        wish = claim.wish
        replies = self._parts.renderer.replies(
            COMMUNITY, digest(fresh, found), language=wish.language, zone=wish.zone
        )
        return Settled(claim, "posted", replies)

    def _settled(self, claim: Claim, known: Told, now: datetime) -> Settled:
        replies = self._words(claim, known, now)
        held = known.news.after
        return Settled(
            claim,
            "posted" if replies else "quiet",
            replies,
            max(held.told, claim.told),
            held.to_json() if known.campaigns else None,
        )

    def _words(self, claim: Claim, known: Told, now: datetime) -> tuple[Reply, ...]:
        """Return the summary's messages; none where there is nothing to say and that was wished."""
        wish = claim.wish
        told = (known.campaigns, known.people, known.news)
        found = of_campaigns(*told, now=now, zone=wish.zone)
        if found.quiet and wish.only_changes:
            return ()
        return self._parts.renderer.replies(
            NAME, said(found, known.missed), language=wish.language, zone=wish.zone
        )
