"""Leases on slices of the chats: one replica works a chat at a time, and a late one does no harm.

A replica renews what it holds with every beat. Who misses its beats for `TTL` loses its slices to
the others; its fence has grown then, and no turn of the former holder can be committed
(`Leases.guard`). Between machines only the database's clock counts; within a process the deadline
is kept by a clock that a pause of the process does not stop.

On PostgreSQL the leader also keeps an advisory lock of its term on a connection of its own: when
that is free, the leader has ended, and its lease is not waited for (docs/adr/0009).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import and_, delete, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database
from core.storage.replicas.bell import Bell
from core.storage.replicas.slices import LEADER, SLICES
from core.storage.tables import lease, replica

TTL: Final = timedelta(seconds=6)
"""How long a replica may be silent."""

MARGIN_S: Final = 1.0
"""A holder stops that much before its lease ends."""

TERMS: Final = 2**31
"""A lock's key has so much room for the fence of a term."""

FORGET: Final = timedelta(hours=1)
"""A replica that was not seen for so long is no longer listed."""


class LostLeaseError(Exception):
    """The slice of this turn belongs to another replica now; nothing of the turn was written."""


@dataclass(frozen=True, slots=True)
class Held:
    """A lease of ours: its fence, and until when (monotonic seconds) it is surely ours."""

    fence: int
    deadline: float


@dataclass(frozen=True, slots=True)
class Beat:
    """What a beat changed: slices won and lost; how many replicas there are."""

    won: frozenset[int]
    lost: frozenset[int]
    alive: int


class Leases:
    """The slices that one replica holds.

    holder: a name that no other process has. clock: monotonic seconds, going on while the process
    is stopped. gone: whether the process behind a name has surely ended, so that its slices need
    not be waited for.
    """

    def __init__(
        self,
        database: Database,
        holder: str,
        version: str,
        clock: Callable[[], float],
        gone: Callable[[str], bool] = lambda _holder: False,
        bell: Bell | None = None,
    ) -> None:
        self._database = database
        self._bell = bell or Bell(database)
        self._locked: int | None = None
        self.holder = holder
        self._version = version
        self._clock = clock
        self._gone = gone
        self._held: dict[int, Held] = {}
        self._leaving: frozenset[int] = frozenset()
        self._started_at: datetime | None = None

    def slices(self) -> frozenset[int]:
        """Return the slices of chats that are ours to work now."""
        now = self._clock()
        ours = (s for s, held in self._held.items() if s != LEADER and now < held.deadline)
        return frozenset(ours) - self._leaving

    def holds(self, number: int) -> bool:
        """Return whether work on this slice may begin."""
        held = self._held.get(number)
        return held is not None and self._clock() < held.deadline and number not in self._leaving

    @property
    def leads(self) -> bool:
        """Whether this replica polls, announces and tidies up for all."""
        return self.holds(LEADER)

    @property
    def leaving(self) -> frozenset[int]:
        """Slices to be released as soon as nothing of them is under way."""
        return self._leaving

    async def beat(self, ailing: Collection[str] = ()) -> Beat:
        """Renew, claim a fair share of what is free, and choose what to give to newcomers. ailing: the
        tasks of this process that fail, noted beside when it was seen."""
        before = frozenset(self._held)
        asked_at = self._clock()
        async with self._database.brief() as connection:
            now = await self._now(connection)
            fences = await self._renew(connection, now)
            alive = await self._appear(connection, now, " ".join(ailing))
            share = math.ceil(SLICES / alive)
            chats = sorted(s for s in fences if s != LEADER)
            free = await self._claim(connection, now, share - len(chats), LEADER not in fences)
            fences |= free
            locked = await self._lock_term(connection, fences.get(LEADER))
        self._locked = locked
        deadline = asked_at + TTL.total_seconds() - MARGIN_S
        self._held = {s: Held(fence, deadline) for s, fence in fences.items()}
        self._leaving = frozenset(chats[share:])
        held = frozenset(self._held)
        return Beat(won=held - before, lost=before - held, alive=alive)

    async def release(self, slices: Iterable[int]) -> None:
        """Give these slices up for others to claim."""
        given = [s for s in slices if s in self._held]
        if given:
            async with self._database.brief() as connection:
                await self._lock(connection, given)
                await connection.execute(
                    update(lease)
                    .where(lease.c.slice.in_(given), lease.c.holder == self.holder)
                    .values(holder=None, until=None)
                )
        for number in given:
            del self._held[number]
        self._leaving -= frozenset(given)

    async def end(self) -> None:
        """Give everything up and be no replica any more."""
        await self.release(list(self._held))
        async with self._database.brief() as connection:
            await connection.execute(delete(replica).where(replica.c.id == self.holder))

    async def guard(self, connection: AsyncConnection, slices: Collection[int]) -> None:
        """Make sure that these slices stay ours until the caller's transaction ends.

        Raises:
            LostLeaseError: one of them has another holder.
        """
        query = select(lease.c.slice, lease.c.fence).where(lease.c.slice.in_(slices))
        query = query.order_by(lease.c.slice)  # the same order everywhere: no deadlock
        if not self._database.is_sqlite:
            query = query.with_for_update(read=True)
        for number, fence in (await connection.execute(query)).all():
            held = self._held.get(number)
            if held is None or held.fence != fence:
                raise LostLeaseError(f"slice {number}")

    async def _lock_term(self, connection: AsyncConnection, fence: int | None) -> int | None:
        """Keep the lock of our term, and say in the lease that it is kept: only then does a free
        lock mean an end. Returns the fence it is kept for. Before the claim is committed, so that nobody finds it free."""
        term = None if fence is None else fence % TERMS
        kept = fence if await self._bell.keep(term) and fence is not None else None
        if fence is not None and kept != self._locked:
            change = update(lease).where(lease.c.slice == LEADER, lease.c.fence == fence)
            await connection.execute(change.values(locked=kept))
        return kept

    async def _leader_ended(self, connection: AsyncConnection) -> bool:
        """Return whether the leader said that it keeps a lock, and nobody does."""
        if self._database.is_sqlite:
            return False
        query = select(lease.c.fence).where(
            lease.c.slice == LEADER, lease.c.holder.is_not(None), lease.c.locked == lease.c.fence
        )
        fence = (await connection.execute(query)).scalar_one_or_none()
        return fence is not None and await self._bell.is_left(connection, fence % TERMS)

    async def _now(self, connection: AsyncConnection) -> datetime:
        return await self._database.now(connection)

    async def _lock(self, connection: AsyncConnection, slices: Collection[int]) -> None:
        if not self._database.is_sqlite:
            query = select(lease.c.slice).where(lease.c.slice.in_(slices))
            await connection.execute(query.order_by(lease.c.slice).with_for_update())

    async def _renew(self, connection: AsyncConnection, now: datetime) -> dict[int, int]:
        """Return the fences of what is still ours."""
        await self._lock(connection, list(self._held))
        renewed = await connection.execute(
            update(lease)
            .where(lease.c.slice.in_(list(self._held)), lease.c.holder == self.holder)
            .values(until=now + TTL)
            .returning(lease.c.slice, lease.c.fence)
        )
        return {s: f for s, f in renewed if self._held[s].fence == f}

    async def _appear(self, connection: AsyncConnection, now: datetime, ailing: str) -> int:
        """Note that we are alive, and how; return how many replicas are, ourselves included."""
        self._started_at = self._started_at or now
        seen = {"seen_at": now, "ailing": ailing or None}
        new = self._database.insert(replica).values(
            id=self.holder, version=self._version, started_at=self._started_at, **seen
        )
        await connection.execute(new.on_conflict_do_update(index_elements=["id"], set_=seen))
        await connection.execute(delete(replica).where(replica.c.seen_at < now - FORGET))
        await self._free_of_ghosts(connection, now)
        living = select(replica.c.id).where(replica.c.seen_at > now - TTL)
        names = (await connection.execute(living)).scalars()
        return sum(name == self.holder or not self._gone(name) for name in names)

    async def _free_of_ghosts(self, connection: AsyncConnection, now: datetime) -> None:
        """Take back what replicas hold that were seen after now: the clock was set back since, and what
        they held would last for as long. One that lives is there again with its next beat."""
        seen_after = delete(replica).where(replica.c.seen_at > now + TTL).returning(replica.c.id)
        ghosts = (await connection.execute(seen_after)).scalars().all()
        if not ghosts:
            return
        theirs = select(lease.c.slice).where(lease.c.holder.in_(ghosts))
        slices = (await connection.execute(theirs)).scalars().all()
        await self._lock(connection, slices)
        freed = update(lease).where(lease.c.slice.in_(slices), lease.c.holder.in_(ghosts))
        await connection.execute(freed.values(holder=None, until=None))

    async def _claim(
        self, connection: AsyncConnection, now: datetime, wanted: int, leader: bool
    ) -> dict[int, int]:
        """Claim up to `wanted` slices that nobody holds, and the lead where it is free."""
        others = select(lease.c.holder).where(lease.c.holder != self.holder).distinct()
        gone = [h for h in (await connection.execute(others)).scalars() if self._gone(h)]
        free = or_(lease.c.holder.is_(None), lease.c.until < now, lease.c.holder.in_(gone))
        ended = leader and await self._leader_ended(connection)
        picked: list[int] = []
        for condition, limit in (
            (and_(free, lease.c.slice != LEADER), max(0, wanted)),
            (and_(true() if ended else free, lease.c.slice == LEADER), int(leader)),
        ):
            query = select(lease.c.slice).where(condition).order_by(lease.c.slice)
            if not self._database.is_sqlite:
                query = query.with_for_update(skip_locked=True)
            picked += (await connection.execute(query.limit(limit))).scalars()
        if not picked:
            return {}
        claimed = await connection.execute(
            update(lease)
            .where(lease.c.slice.in_(picked))
            .values(holder=self.holder, fence=lease.c.fence + 1, until=now + TTL)
            .returning(lease.c.slice, lease.c.fence)
        )
        return {row.slice: row.fence for row in claimed}
