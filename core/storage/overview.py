"""An operator's view of an installation, from its database alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database
from core.storage.replicas.leases import TTL
from core.storage.replicas.slices import LEADER
from core.storage.tables import inbox, lease, outbox, replica, subscription


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits, the age of its oldest in seconds, and what was given up."""

    waiting: int
    oldest_seconds: float
    dead: int


@dataclass(frozen=True, slots=True)
class Process:
    """A replica: seconds since it was seen, how many slices of the chats it holds, if it leads, which
    of its tasks fail."""

    id: str
    version: str
    started_at: datetime
    seen_seconds: float
    alive: bool
    slices: int
    leads: bool
    ailing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it. `overdue` summaries should have been sent by now; `free` slices have no holder."""

    inbox: Backlog
    outbox: Backlog
    replicas: tuple[Process, ...]
    free_slices: int
    subscriptions: int
    overdue: int
    next_due: datetime | None


async def overview(database: Database, now: datetime) -> Overview:
    """Return how an installation is at this instant."""
    async with database.snapshot() as connection:
        leases = await _leases(connection, now)
        held = Counter(h for number, h in leases.items() if number != LEADER)
        active = subscription.c.state == "active"
        total, first = await _one(
            connection, select(func.count(), func.min(subscription.c.next_at)).where(active)
        )
        due = select(func.count()).where(active, subscription.c.next_at < now)
        return Overview(
            inbox=await _queue(connection, inbox, inbox.c.received_at, now),
            outbox=await _queue(connection, outbox, outbox.c.created_at, now),
            replicas=await _processes(connection, now, held, leases.get(LEADER, "")),
            free_slices=held[""],
            subscriptions=total,
            overdue=(await _one(connection, due))[0],
            next_due=_moment(first),
        )


async def _leases(connection: AsyncConnection, now: datetime) -> dict[int, str]:
    rows = await connection.execute(select(lease.c.slice, lease.c.holder, lease.c.until))
    return {number: holder if holder and until > now else "" for number, holder, until in rows}


async def _queue(
    connection: AsyncConnection, table: Table, since: Column[datetime], now: datetime
) -> Backlog:
    waits = table.c.state == "pending"
    waiting, oldest = await _one(connection, select(func.count(), func.min(since)).where(waits))
    dead = select(func.count()).where(table.c.state == "dead")
    moment = _moment(oldest)
    age = (now - moment).total_seconds() if moment else 0.0
    return Backlog(waiting, max(0.0, age), (await _one(connection, dead))[0])


async def _processes(
    connection: AsyncConnection, now: datetime, held: Counter[str], leader: str
) -> tuple[Process, ...]:
    c = replica.c
    query = select(c.id, c.version, c.started_at, c.seen_at, c.ailing).order_by(c.started_at)
    return tuple(
        Process(
            name,
            version,
            started,
            max(0.0, (now - seen).total_seconds()),
            abs(now - seen) < TTL,
            held[name],
            name == leader,
            tuple((ailing or "").split()),
        )
        for name, version, started, seen, ailing in await connection.execute(query)
    )


async def _one(connection: AsyncConnection, query: Any) -> tuple[Any, ...]:
    return tuple((await connection.execute(query)).one())


def _moment(value: str | datetime | None) -> datetime | None:
    """Read a time back that an aggregate gave as text."""
    return datetime.fromisoformat(value).astimezone(UTC) if isinstance(value, str) else value
