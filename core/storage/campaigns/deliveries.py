"""Summaries that are due: claimed by one process, settled once per local date."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.campaign.schedule import JAKARTA, next_due, zone_named
from core.capabilities.ports import Subscription
from core.messages import Reply
from core.storage.campaigns.far_ahead import bring_back
from core.storage.campaigns.schedules import SUMMARY
from core.storage.engine.database import Database
from core.storage.queues.outbox import post
from core.storage.queues.refusals import refused_all
from core.storage.tables import community, conversation, delivery, outbox, subscription, team

LEASE = timedelta(minutes=2)
"""How long a claim holds: whoever takes longer to write a summary has died."""

s = subscription.c


@dataclass(frozen=True, slots=True)
class Claim:
    """A summary that is due and ours to write, until the lease ends.

    since: when the one before was sent; told: the id of the last note that it knew; folded: what
    held then (`Folded`), None where that was not kept. asker: the person who asked for it.
    """

    id: int
    chat_id: int
    workspace_id: str
    wish: Subscription
    since: datetime
    told: int
    day: str
    due: datetime
    fence: int
    refused: bool = False
    folded: str | None = None
    kind: str = SUMMARY
    thread: int | None = None
    asker: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a claim: `posted` with replies, `quiet`, `skipped`, or `paused` where the
    chat refuses us (noted as skipped, nothing comes after it, and the replies go to who asked). told: the last note it knew;
    folded: what held then."""

    claim: Claim
    state: str
    replies: tuple[Reply, ...] = ()
    told: int | None = None
    folded: str | None = None


class Deliveries:
    """Claims due summaries and settles them; safe with any number of processes on one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def next_at(self, free_at: datetime | None = None) -> datetime | None:
        """Return when the next summary is due; of those alone that nobody has claimed at a time."""
        query = select(func.min(s.next_at)).where(s.state == "active")
        if free_at is not None:
            query = query.where(_free(free_at))
        async with self._database.read() as connection:
            at: datetime | str | None = (await connection.execute(query)).scalar()
        return datetime.fromisoformat(at) if isinstance(at, str) else at

    async def claim(self, now: datetime, limit: int) -> list[Claim]:
        """Claim summaries that are due and nobody else's, those due longest first."""
        await bring_back(self._database, now)
        pick = (
            select(subscription)
            .where(
                s.state == "active",
                s.next_at <= now,
                _free(now),
            )
            .order_by(s.next_at, s.id)
            .limit(limit)
        )
        async with self._database.read() as connection:
            if (await connection.execute(pick.limit(1))).first() is None:
                return []
        if not self._database.is_sqlite:
            pick = pick.with_for_update(skip_locked=True)
        async with self._database.write() as connection:
            rows = (await connection.execute(pick)).mappings().all()
            ids = [row["id"] for row in rows]
            await connection.execute(
                update(subscription)
                .where(s.id.in_(ids))
                .values(fence=s.fence + 1, lease_until=now + LEASE)
            )
            refused = await _refused(connection, {row["chat_id"] for row in rows})
        return [_claim(row, refused.get(row["chat_id"])) for row in rows]

    async def settle(self, settled: Iterable[Settled], now: datetime) -> dict[str, int]:
        """End claims in one transaction; return how many of each state counted.

        A claim whose lease went to another, or whose day was settled before, counts as `lost`.
        """
        counts: dict[str, int] = {}
        async with self._database.write() as connection:
            mail: list[tuple[int, str, Reply]] = []
            for each in settled:
                state = each.state if await self._end(connection, each, now) else "lost"
                counts[state] = counts.get(state, 0) + 1
                if state == "posted":
                    chat, thread = each.claim.chat_id, each.claim.thread
                    mail += [(chat, "bulk", replace(r, thread=thread)) for r in each.replies]
                elif state == "paused":
                    mail += [(each.claim.asker, "bulk", reply) for reply in each.replies]
            if mail:
                await post(connection, mail, now)
        return counts

    async def _end(self, connection: AsyncConnection, each: Settled, now: datetime) -> bool:
        claim, wish = each.claim, each.claim.wish
        day, due = next_due(claim.due, wish.at, wish.zone, wish.days)
        told: dict[str, Any] = {}
        if each.state in {"posted", "quiet"}:
            told = {"since": now, "told": claim.told if each.told is None else each.told}
            told["folded"] = each.folded
        ours = await connection.execute(
            update(subscription)
            .where(s.id == claim.id, s.fence == claim.fence)
            .values(
                next_day=day.isoformat(),
                next_at=due,
                lease_until=None,
                state="paused" if each.state == "paused" else "active",
                **told,
            )
        )
        if not ours.rowcount:
            return False
        row = {
            "subscription_id": claim.id,
            "day": claim.day,
            "state": "skipped" if each.state == "paused" else each.state,
            "at": now,
        }
        new = self._database.insert(delivery).values(**row).on_conflict_do_nothing()
        return (await connection.execute(new)).rowcount > 0


async def resume(database: Database, chat_id: int, now: datetime) -> None:
    """Send on what was paused because a chat refused us: it takes our messages again."""
    paused = select(s.id, s.at, s.zone, s.days).where(s.chat_id == chat_id, s.state == "paused")
    async with database.write() as connection:
        for key, at, zone, days in list(await connection.execute(paused)):
            place = zone_named(zone) or JAKARTA
            day, due = next_due(now, time.fromisoformat(at), place, days)
            on = {"state": "active", "since": now, "next_day": day.isoformat(), "next_at": due}
            await connection.execute(update(subscription).where(s.id == key).values(on))


async def asked_by(connection: AsyncConnection, claim: Claim) -> str | None:
    """Return what a group is called whose summary somebody asked for who can be told in private;
    None where nobody can."""
    c, t = conversation.c, team.c
    who = select(c.chat_id).where(c.chat_id == claim.asker, c.person_id == claim.asker)
    if claim.chat_id > 0 or (await connection.execute(who)).first() is None:
        return None
    own = select(community.c.title).where(community.c.workspace_id == claim.workspace_id)
    bound = select(t.title).where(t.chat_id == claim.chat_id)
    titles = [(await connection.execute(query)).scalar() for query in (own, bound)]
    return next((title for title in titles if title), "")


async def _refused(connection: AsyncConnection, chats: Collection[int]) -> dict[int, datetime]:
    """Return when chats refused us altogether last: blocked, gone, no rights."""
    o = outbox.c
    query = select(o.chat_id, o.created_at).where(
        o.state == "dead", o.chat_id.in_(chats), refused_all(o.error)
    )
    found = await connection.execute(query.order_by(o.created_at))
    return {row.chat_id: row.created_at for row in found}


def _claim(row: Any, refused_at: datetime | None) -> Claim:
    """Return a claim. refused_at: when its chat refused us last."""
    wish = Subscription(
        time.fromisoformat(row["at"]),
        zone_named(row["zone"]) or JAKARTA,
        row["language"],
        row["days"],
        row["only_changes"],
    )
    return Claim(
        id=row["id"],
        chat_id=row["chat_id"],
        workspace_id=row["workspace_id"],
        wish=wish,
        since=row["since"],
        told=row["told"],
        day=row["next_day"],
        due=row["next_at"],
        fence=row["fence"] + 1,
        refused=refused_at is not None and refused_at >= row["since"],
        folded=row["folded"],
        kind=row["kind"],
        thread=row["thread_id"],
        asker=row["person_id"],
    )


def _free(now: datetime) -> ColumnElement[bool]:
    """Return the condition that nobody writes a summary just now. A claim that lasts longer than any is
    one from before the clock was set back."""
    return or_(s.lease_until.is_(None), s.lease_until <= now, s.lease_until > now + 2 * LEASE)
