"""Summaries that chats asked for, as they wished them, in the database."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.campaign.schedule import JAKARTA, next_due, zone_named
from core.capabilities.ports import Subscription
from core.storage.engine.database import Database
from core.storage.tables import delivery, entry, subscription
from core.storage.turns.turns import Turn

SUMMARY = "summary"

s = subscription.c


class SqlSchedules:
    """Implements the port `core.capabilities.ports.Schedules` for the chat of one turn."""

    def __init__(self, database: Database, turn: Turn, thread: int | None = None) -> None:
        """thread: the topic of a group that summaries are wished in."""
        self._database = database
        self._thread = thread
        self._turn = turn
        self._chat = turn.speaker.chat_id
        self._workspace = turn.known.workspace_id

    @property
    def _this(self) -> tuple[ColumnElement[bool], ...]:
        return s.chat_id == self._chat, s.workspace_id == self._workspace, s.kind == SUMMARY

    async def current(self) -> Subscription | None:
        """Return what this chat gets, or None."""
        return await self._kept(s.state == "active")

    async def ended(self) -> Subscription | None:
        """Return what this chat got until it was ended or paused."""
        return await self._kept(s.state != "active")

    async def _kept(self, state: ColumnElement[bool]) -> Subscription | None:
        query = select(s.at, s.zone, s.language, s.days, s.only_changes).where(*self._this, state)
        async with self._turn.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        if row is None:
            return None
        at, zone, language, days, only_changes = row
        kept = zone_named(zone) or JAKARTA
        return Subscription(time.fromisoformat(at), kept, language, days, only_changes)

    async def subscribe(self, wish: Subscription) -> datetime:
        """Send summaries so from now on; return when the first one is due."""
        own = self._turn.speaker.chat_kind == "private"  # who only looks on may be told, too
        connection = await (self._turn.writing() if own else self._turn.changing())
        found = await connection.execute(select(s.id, s.state).where(*self._this))
        known, state = found.one_or_none() or (None, None)
        day, due = next_due(self._turn.now, wish.at, wish.zone, wish.days)
        while known is not None and await is_settled(connection, known, day):
            day, due = next_due(due, wish.at, wish.zone, wish.days)
        wished = {
            "person_id": self._turn.speaker.person_id,
            "at": wish.at.isoformat("minutes"),
            "zone": wish.zone.key,
            "language": wish.language,
            "days": wish.days,
            "only_changes": wish.only_changes,
            "state": "active",
            "next_day": day.isoformat(),
            "next_at": due,
            "lease_until": None,
            "thread_id": self._thread,
        }
        fresh = {
            "since": self._turn.now,
            "told": await newest(connection, self._workspace),
            "folded": None,
        }
        key = {"chat_id": self._chat, "workspace_id": self._workspace, "kind": SUMMARY}
        new = self._database.insert(subscription).values(**key, **wished, **fresh)
        again = {} if state == "active" else fresh  # another hour forgets no news
        await connection.execute(
            new.on_conflict_do_update(
                index_elements=list(key), set_=wished | again | {"fence": s.fence + 1}
            )
        )
        return due

    async def cancel(self) -> bool:
        """Send no more; return whether there was something to end."""
        connection = await self._turn.writing()
        ended = await connection.execute(
            update(subscription)
            .where(*self._this, s.state == "active")
            .values(state="ended", fence=s.fence + 1, lease_until=None)
        )
        return ended.rowcount > 0


async def newest(connection: AsyncConnection, workspace_id: str) -> int:
    """Return the id of a workspace's last note, 0 if there is none."""
    query = select(func.max(entry.c.id)).where(entry.c.workspace_id == workspace_id)
    return (await connection.execute(query)).scalar() or 0


async def is_settled(connection: AsyncConnection, subscription_id: int, day: date) -> bool:
    """Return whether a day's summary was sent, or passed over."""
    query = select(delivery.c.state).where(
        delivery.c.subscription_id == subscription_id, delivery.c.day == day.isoformat()
    )
    return (await connection.execute(query)).first() is not None
