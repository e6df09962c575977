"""Updates that were set aside after too many tries: looked at, tried again, or dropped."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database
from core.storage.replicas.bell import Bell
from core.storage.tables import inbox

DEAD = inbox.c.state == "dead"


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One update set aside: the row, what Telegram called it, since when, and why."""

    id: int
    update_id: int
    chat_key: str
    received_at: datetime
    attempts: int
    error: str
    payload: str

    @property
    def reason(self) -> str:
        """The last line of the traceback."""
        return (self.error.strip() or "unknown").splitlines()[-1]


async def quarantined(database: Database) -> list[Quarantined]:
    """Return what is set aside, oldest first."""
    c = inbox.c
    query = select(c.id, c.update_id, c.chat_key, c.received_at, c.attempts, c.error, c.payload)
    async with database.read() as connection:
        rows = await connection.execute(query.where(DEAD).order_by(c.id))
        return [
            Quarantined(i, u, chat, at, tries, error or "", payload or "")
            for i, u, chat, at, tries, error, payload in rows
        ]


async def replay(database: Database, ids: Collection[int]) -> list[int]:
    """Let these updates be worked on again, behind all that waits; return which they were.

    They get new ids: those who read the inbox have passed the old ones.
    """
    names = [c.name for c in inbox.columns if c.name not in {"id", "state", "attempts", "error"}]
    query = select(inbox.c.id, *(inbox.c[name] for name in names))
    async with database.write() as connection:
        chosen = query.where(inbox.c.id.in_(ids), DEAD).order_by(inbox.c.id)
        rows = (await connection.execute(chosen)).mappings().all()
        if not rows:
            return []
        found = [int(row["id"]) for row in rows]
        await connection.execute(delete(inbox).where(inbox.c.id.in_(found)))
        await connection.execute(insert(inbox), [{n: row[n] for n in names} for row in rows])
        await Bell(database).ring(connection)
    return found


async def drop(database: Database, ids: Collection[int]) -> list[int]:
    """Forget what these updates said; return which they were.

    Their keys stay for a while, so that a redelivery is recognised.
    """
    statement = (
        update(inbox)
        .where(inbox.c.id.in_(ids), DEAD)
        .values(state="done", payload=None, chat_key="", error=None)
        .returning(inbox.c.id)
    )
    async with database.write() as connection:
        return sorted((await connection.execute(statement)).scalars())


async def forget_of(connection: AsyncConnection, person_id: int) -> None:
    """Delete what is set aside of what a person wrote or tapped, in whatever chat."""
    rows = await connection.execute(select(inbox.c.id, inbox.c.payload).where(DEAD))
    theirs = [row for row, payload in rows if _is_of(payload or "{}", person_id)]
    own = inbox.c.chat_key == str(person_id)
    await connection.execute(delete(inbox).where(DEAD, own | inbox.c.id.in_(theirs)))


def _is_of(payload: str, person_id: int) -> bool:
    try:
        update = json.loads(payload)
    except (ValueError, RecursionError):  # it was set aside for that
        return False
    bodies = update.values() if isinstance(update, dict) else ()
    senders = [body.get("from") for body in bodies if isinstance(body, dict)]
    return any(isinstance(one, dict) and one.get("id") == person_id for one in senders)
