"""What a summary needs: a workspace's campaigns, what was noted since the one before, and which days
had none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.campaign.log import Entry
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.campaign.snapshot import Folded, News, amended, news, since
from core.storage.campaigns.campaigns import entries_where, planned
from core.storage.tables import delivery, entry

e = entry.c


@dataclass(frozen=True, slots=True)
class Told:
    """campaigns: newest first. news: since the note that the summary before knew. missed: days since
    then whose summary was due and came too late to be sent."""

    campaigns: tuple[Campaign, ...] = ()
    people: tuple[Collaboration, ...] = ()
    news: News = field(default_factory=News)
    missed: tuple[date, ...] = ()


async def told_since(
    connection: AsyncConnection, workspace_id: str, told: int, kept: str | None
) -> Told:
    """Return the news of a workspace after note `told`.

    `kept` is what held then (`Folded`): with it only later notes are read, and the whole log of
    campaigns of which an earlier note was corrected or taken back. Without, or where notes went or
    came behind it, everything is read.
    """
    campaigns, people = await planned(connection, workspace_id)
    if not campaigns:
        return Told()
    here = e.workspace_id == workspace_id
    before = Folded.from_json(kept) if kept else None
    if before is None or before.told != told or not await _whole(connection, here, before):
        return Told(campaigns, people, since(await entries_where(connection, here), told))
    fresh = await entries_where(connection, here, e.id > told)
    again = await _logs(connection, here, amended(fresh))
    return Told(campaigns, people, news(before, fresh, again))


async def missed_since(
    connection: AsyncConnection, subscription_id: int, sent: datetime
) -> tuple[date, ...]:
    """Return the days of which a summary was skipped since one was sent, in order."""
    d = delivery.c
    query = select(d.day).where(
        d.subscription_id == subscription_id, d.state == "skipped", d.at > sent
    )
    days = (await connection.execute(query.order_by(d.day))).scalars()
    return tuple(map(date.fromisoformat, days))


async def _whole(connection: AsyncConnection, here: ColumnElement[bool], before: Folded) -> bool:
    query = select(func.count()).where(here, e.id <= before.told)
    return (await connection.execute(query)).scalar() == before.notes


async def _logs(
    connection: AsyncConnection, here: ColumnElement[bool], campaigns: Iterable[int]
) -> tuple[Entry, ...]:
    ids = list(campaigns)
    return await entries_where(connection, here, e.campaign_id.in_(ids)) if ids else ()
