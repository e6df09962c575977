"""Campaigns and their log in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.campaign.log import Entry, Fact
from core.analytics.campaign.naming import folded, mentions, stand_in
from core.analytics.campaign.result import Campaign, Collaboration
from core.capabilities.ports import Portfolio
from core.storage.engine.database import Database
from core.storage.tables import campaign, collaboration, entry
from core.storage.turns.turns import Turn


class SqlCampaigns:
    """Implements the port `core.capabilities.ports.Campaigns` for the speaker of one turn."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self._database = database
        self._turn = turn
        self._workspace = turn.known.workspace_id

    async def everything(self) -> Portfolio:
        """Return all campaigns of the workspace with their logs."""
        async with self._turn.reading() as connection:
            return await portfolio(connection, self._workspace)

    async def start(self, name: str, product: str) -> Campaign:
        """Make a campaign, and return it."""
        row = {
            "workspace_id": self._workspace,
            "name": name,
            "product": product,
            "created_by": self._turn.speaker.person_id,
            "created_at": self._turn.now,
        }
        connection = await self._turn.changing()
        made = await connection.execute(insert(campaign).values(**row).returning(campaign.c.id))
        return Campaign(
            made.scalar_one(), name, self._turn.now, product, self._turn.speaker.person_id
        )

    async def rename(self, of: Campaign, name: str) -> Campaign:
        """Give a campaign of this workspace another name, and return it."""
        c = campaign.c
        this = (c.id == of.id, c.workspace_id == self._workspace)
        connection = await self._turn.changing()
        await connection.execute(update(campaign).where(*this).values(name=name))
        return replace(of, name=name)

    async def delete(self, of: Campaign) -> None:
        """Delete a campaign of this workspace with everything in it.

        An emptied row of it, and of who joined last, keeps their ids from being given again: a
        button below an old answer must never mean somebody else.
        """
        c, who = campaign.c, collaboration.c
        this = (c.id == of.id, c.workspace_id == self._workspace)
        connection = await self._turn.changing()
        emptied = {"name": "", "product": "", "created_by": 0, "deleted_at": self._turn.now}
        found = await connection.execute(update(campaign).where(*this).values(emptied))
        if not found.rowcount:
            return
        await connection.execute(delete(entry).where(entry.c.campaign_id == of.id))
        here = who.campaign_id == of.id
        last = select(func.max(who.id)).where(here).scalar_subquery()
        await connection.execute(delete(collaboration).where(here, who.id != last))
        blank = {"handle": "", "platform": None, "code": None, "link": None}
        await connection.execute(update(collaboration).where(here).values(blank))

    async def join(
        self,
        of: Campaign,
        handle: str,
        platform: str | None = None,
        code: str | None = None,
        link: str | None = None,
    ) -> Collaboration:
        """Add a creator to a campaign, or return the collaboration that is there."""
        connection = await self._turn.changing()
        c = collaboration.c
        row = {
            "workspace_id": self._workspace,
            "campaign_id": of.id,
            "handle": handle,
            "platform": platform,
        }
        new = self._database.insert(collaboration).values(**row)
        await connection.execute(
            new.on_conflict_do_nothing(index_elements=["campaign_id", "handle"])
        )
        here = c.workspace_id == self._workspace
        this = (here, c.campaign_id == of.id, c.handle == handle)
        marks = {name: value for name, value in (("code", code), ("link", link)) if value}
        if marks:
            await connection.execute(update(collaboration).where(*this).values(marks))
        found = await connection.execute(select(*_WHO).where(*this))
        return Collaboration(*found.one())

    async def note(self, of: Campaign, facts: Sequence[Fact]) -> int | None:
        """Add facts to the log, as one batch of the speaker; return its number."""
        return await self.note_together([(of, facts)])

    async def note_together(self, noted: Sequence[tuple[Campaign, Sequence[Fact]]]) -> int | None:
        """Add facts of several campaigns, as one batch of the speaker: its number is the id of its first
        row, which is given once in all workspaces."""
        rows = [{"campaign_id": of.id} | _row(fact) for of, facts in noted for fact in facts]
        if not rows:
            return None
        await self._turn.changing()
        connection = await self._turn.alone()
        common = {
            "workspace_id": self._workspace,
            "person_id": self._turn.speaker.person_id,
            "at": self._turn.now,
        }
        first, *more = [common | row for row in rows]
        made = insert(entry).values(**first, batch=0).returning(entry.c.id)
        batch: int = (await connection.execute(made)).scalar_one()
        await connection.execute(update(entry).where(entry.c.id == batch).values(batch=batch))
        if more:
            await connection.execute(insert(entry), [{**row, "batch": batch} for row in more])
        return batch


_PLAN = (
    campaign.c.id,
    campaign.c.name,
    campaign.c.created_at,
    campaign.c.product,
    campaign.c.created_by,
)
_WHO = (
    collaboration.c.id,
    collaboration.c.campaign_id,
    collaboration.c.handle,
    collaboration.c.platform,
    collaboration.c.code,
    collaboration.c.link,
)


def _row(fact: Fact) -> dict[str, Any]:
    return {
        "collaboration_id": fact.collaboration_id,
        "metric": fact.metric,
        "value": fact.value,
        "mode": fact.mode,
        "day": fact.on.isoformat() if fact.on else None,
        "replaces": fact.replaces,
        "origin": fact.origin or None,
    }


async def portfolio(connection: AsyncConnection, workspace_id: str) -> Portfolio:
    """Return all campaigns of a workspace with their logs."""
    campaigns, people = await planned(connection, workspace_id)
    if not campaigns:
        return Portfolio()
    log = await entries_where(connection, entry.c.workspace_id == workspace_id)
    return Portfolio(campaigns, people, log)


async def planned(
    connection: AsyncConnection, workspace_id: str
) -> tuple[tuple[Campaign, ...], tuple[Collaboration, ...]]:
    """Return a workspace's campaigns, newest first, and who takes part in them."""
    plans = select(*_PLAN).where(
        campaign.c.workspace_id == workspace_id, campaign.c.deleted_at.is_(None)
    )
    found = await connection.execute(plans.order_by(campaign.c.id.desc()))
    campaigns = tuple(Campaign(*row) for row in found)
    if not campaigns:
        return (), ()
    people = select(*_WHO).where(
        collaboration.c.workspace_id == workspace_id, collaboration.c.handle != ""
    )
    who = await connection.execute(people.order_by(collaboration.c.id))
    return campaigns, tuple(Collaboration(*row) for row in who)


async def campaign_names(connection: AsyncConnection, workspace_id: str) -> dict[int, str]:
    """Return what the campaigns of a workspace are called, by their ids."""
    here = (campaign.c.workspace_id == workspace_id, campaign.c.deleted_at.is_(None))
    rows = await connection.execute(select(campaign.c.id, campaign.c.name).where(*here))
    return {row.id: row.name for row in rows}


async def campaign_called(
    connection: AsyncConnection, workspace_id: str, name: str, *, whole: bool = False
) -> int | None:
    """Return the id of the newest campaign of exactly this name, whatever its capitals, else of the only one that ends
    so, unless the name is meant as a whole."""
    here = (campaign.c.workspace_id == workspace_id, campaign.c.deleted_at.is_(None))
    query = select(campaign.c.id, campaign.c.name).where(*here).order_by(campaign.c.id.desc())
    rows = (await connection.execute(query)).all()
    newest = {folded(called): i for i, called in reversed(rows)} | {stand_in(i): i for i, _ in rows}
    wanted = folded(name)
    near = () if whole else mentions(f"yang {wanted}", newest)
    ends = (one.name for one in near if one.name.endswith(wanted))
    return newest.get(wanted) or next((newest[one] for one in ends), None)


async def partners_among(
    connection: AsyncConnection, workspace_id: str, names: Sequence[str] | None
) -> tuple[str, ...]:
    """Return those of some names, in lower case, who take part in a campaign of this workspace; all who do
    where no names are given."""
    who = collaboration.c
    here = [who.workspace_id == workspace_id, who.handle != ""]
    if names is not None:
        here.append(who.handle.in_(names))
    found = await connection.execute(select(who.handle).where(*here).distinct())
    return tuple(sorted(found.scalars()))


async def entries_where(
    connection: AsyncConnection, *conditions: ColumnElement[bool]
) -> tuple[Entry, ...]:
    """Return notes, oldest first."""
    found = await connection.execute(select(*_NOTE).where(*conditions).order_by(entry.c.id))
    days: dict[str | None, date | None] = {None: None}
    return tuple(_entry(tuple(row), days) for row in found)


_NOTE = (
    entry.c.id,
    entry.c.batch,
    entry.c.person_id,
    entry.c.at,
    entry.c.campaign_id,
    entry.c.metric,
    entry.c.value,
    entry.c.collaboration_id,
    entry.c.mode,
    entry.c.day,
    entry.c.replaces,
    entry.c.origin,
)


def _entry(row: tuple[Any, ...], days: dict[str | None, date | None]) -> Entry:
    i, batch, person, at, campaign_id, metric, value, who, mode, day, replaces, origin = row
    if day not in days:
        days[day] = date.fromisoformat(day)
    fact = Fact(metric, value, who, mode, days[day], replaces, origin or "")
    return Entry(i, batch, person, at, campaign_id, fact)
