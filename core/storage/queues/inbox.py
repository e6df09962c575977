"""The inbox: what Telegram delivered, kept until it was worked on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, delete, func, or_, select, update

from core.messages import Reply
from core.storage.engine.batch import Batch
from core.storage.engine.database import Database
from core.storage.queues.outbox import KEEP_DEAD, post
from core.storage.queues.waiting import Queue
from core.storage.replicas.bell import Bell
from core.storage.replicas.leases import Leases
from core.storage.replicas.slices import slice_of_key
from core.storage.tables import inbox

KEEP_KEYS = timedelta(hours=72)
"""How long a done update is recognised; Telegram redelivers for 24 hours."""


@dataclass(frozen=True, slots=True)
class Raw:
    """An update as it came: its id, the queue that it belongs to, its JSON."""

    update_id: int
    chat_key: str
    payload: str

    @staticmethod
    def of(update: Mapping[str, Any]) -> Raw:
        """Wrap an update without parsing more than its id and its chat.

        Raises:
            ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError: it is
                no update.
        """
        update_id = int(update["update_id"])
        if not 0 <= update_id < 2**63:
            raise ValueError("an update id that no database can keep")
        return Raw(
            update_id=update_id,
            chat_key=chat_key(update),
            payload=json.dumps(update, separators=(",", ":")),
        )

    @property
    def digest(self) -> str:
        """A key of the content, which tells a redelivery from a restarted counter."""
        return hashlib.blake2b(self.payload.encode(), digest_size=16).hexdigest()


def chat_key(update: Mapping[str, Any]) -> str:
    """Return the queue of an update: its chat, else its sender, else one queue for the rest."""
    for kind, body in update.items():
        if kind == "update_id" or not isinstance(body, dict):
            continue
        message = body.get("message")
        chat = message.get("chat") if isinstance(message, dict) else body.get("chat")
        for owner in (chat, body.get("from"), body.get("user")):
            if isinstance(owner, dict) and isinstance(owner.get("id"), int):
                return str(owner["id"])[:64]
    return "none"


@dataclass(frozen=True, slots=True)
class Pending:
    """A row that waits to be worked on. progress: the message that showed how far a process before
    this one was."""

    id: int
    update_id: int
    chat_key: str
    payload: str
    attempts: int
    received_at: datetime
    slice: int
    progress: int | None = None


COLUMNS = (
    inbox.c.id,
    inbox.c.update_id,
    inbox.c.chat_key,
    inbox.c.payload,
    inbox.c.attempts,
    inbox.c.received_at,
    inbox.c.slice,
    inbox.c.progress,
)
"""What a `Pending` is made of."""


class Inbox(Queue[Pending]):
    """Saves before anything is acknowledged; recognises what was delivered before.

    With `leases` it rings for the replica whose chats got something, unless they are our own.
    """

    def __init__(self, database: Database, leases: Leases | None = None) -> None:
        super().__init__(database, COLUMNS, inbox.c.slice, Pending)
        self._leases = leases
        self._bell = Bell(database)
        self._saved: Batch[list[dict[str, Any]], None] = Batch(self._save)
        self._finished: Batch[int, None] = Batch(self._finish)
        self._tried: Batch[tuple[int, int], None] = Batch(self._count_attempts)

    async def save(self, updates: Sequence[Raw], now: datetime) -> None:
        """Return when these updates are saved; those known already are passed over.

        Calls at the same time share a transaction, and their ids are in the order of the calls: on
        PostgreSQL that of one transaction each could be another than that in which they are seen.
        """
        rows = [
            {
                "update_id": u.update_id,
                "digest": u.digest,
                "chat_key": u.chat_key,
                "slice": slice_of_key(u.chat_key),
                "payload": u.payload,
                "received_at": now,
            }
            for u in updates
        ]
        if rows:
            await self._saved.submit(rows)

    async def _save(self, calls: Sequence[list[dict[str, Any]]]) -> list[None]:
        rows = [row for call in calls for row in call]
        statement = self._database.insert(inbox).on_conflict_do_nothing()
        slices = {row["slice"] for row in rows}
        async with self._database.brief() as connection:
            await connection.execute(statement, rows)
            if self._leases and not all(map(self._leases.holds, slices)):
                await self._bell.ring(connection)
        return [None] * len(calls)

    async def count_pending(self) -> tuple[int, datetime | None]:
        """Return how many rows wait, and since when the oldest does."""
        statement = select(func.count(), func.min(inbox.c.received_at)).where(
            inbox.c.state == "pending"
        )
        async with self._database.read() as connection:
            count, oldest = (await connection.execute(statement)).one()
        return count, datetime.fromisoformat(oldest) if isinstance(oldest, str) else oldest

    async def count_attempt(self, row_id: int, times: int = 1) -> None:
        """Note that a row was tried, or is about to be where a try may end the process; -1 times
        takes such a note back."""
        await self._tried.submit((row_id, times))

    async def _count_attempts(self, tries: Sequence[tuple[int, int]]) -> list[None]:
        statement = update(inbox).where(inbox.c.id == bindparam("row"))
        more: BindParameter[int] = bindparam("times")
        async with self._database.brief() as connection:
            await connection.execute(
                statement.values(attempts=inbox.c.attempts + more),
                [{"row": row, "times": times} for row, times in tries],
            )
        return [None] * len(tries)

    async def shows(self, row_id: int, message_id: int) -> None:
        """Keep which message shows how far the work on a row is."""
        change = update(inbox).where(inbox.c.id == row_id, inbox.c.state == "pending")
        async with self._database.brief() as connection:
            await connection.execute(change.values(progress=message_id))

    async def dead(self) -> list[tuple[int, int, str]]:
        """Return (id, update id, traceback) of the rows in quarantine."""
        statement = select(inbox.c.id, inbox.c.update_id, inbox.c.error).where(
            inbox.c.state == "dead"
        )
        async with self._database.read() as connection:
            return [(i, u, e or "") for i, u, e in await connection.execute(statement)]

    async def purge(self, now: datetime) -> int:
        """Forget done rows that nobody will deliver again, and what stayed in quarantine, with what
        people wrote, after a month; return how many."""
        done = and_(inbox.c.state == "done", inbox.c.received_at < now - KEEP_KEYS)
        dead = and_(inbox.c.state == "dead", inbox.c.received_at < now - KEEP_DEAD)
        statement = delete(inbox).where(or_(done, dead))
        async with self._database.write() as connection:
            return (await connection.execute(statement)).rowcount

    async def finish(self, row_id: int) -> None:
        """Mark a row done that asks for no turn (an update that is not meant for us)."""
        await self._finished.submit(row_id)

    async def _finish(self, ids: Sequence[int]) -> list[None]:
        async with self._database.brief() as connection:
            await connection.execute(
                update(inbox)
                .where(inbox.c.id.in_(ids), inbox.c.state == "pending")
                .values(state="done", payload=None, chat_key="")
            )
        return [None] * len(ids)

    async def quarantine(
        self, row_id: int, error: str, apology: tuple[int, Reply] | None, now: datetime
    ) -> None:
        """Set a row aside with its traceback and tell the person, in one transaction."""
        async with self._database.brief() as connection:
            await connection.execute(
                update(inbox).where(inbox.c.id == row_id).values(state="dead", error=error)
            )
            if apology is not None:
                await post(connection, [(apology[0], "reply", apology[1])], now)
