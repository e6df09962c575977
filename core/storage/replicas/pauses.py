"""Pauses that Telegram asked for (429), shared by all replicas: one was told, everybody obeys."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, delete, func, not_, or_, select

from core.storage.engine.database import Database
from core.storage.replicas.bell import PAUSED, Bell
from core.storage.tables import flood

EVERYBODY: Final = 0
"""Stands for all chats; no chat has this id."""

AT_ONCE: Final = 3
WITHIN: Final = timedelta(seconds=2)
"""So many chats told to wait within that time mean the bot, whichever replicas were told."""


class Pauses:
    """Notes and reads pauses by the database's clock, so that machines need not agree on one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.late_s = 0.0 if database.is_sqlite else 1.0  # SQLite has no bell, and is close by
        self._bell = Bell(database)

    async def tell(self, chat_id: int, seconds: float, everybody: bool) -> None:
        """Let every replica leave a chat alone for so long, and all chats where `everybody`, or
        where others were told the same just now."""
        async with self._database.brief() as connection:
            now = await self._database.now(connection)
            over = or_(flood.c.until < now - WITHIN, _told_after(now))
            await connection.execute(delete(flood).where(over))
            several = select(func.count()).where(
                flood.c.told_at >= now - WITHIN, flood.c.chat_id.not_in((EVERYBODY, chat_id))
            )
            everybody |= (await connection.execute(several)).scalar_one() >= AT_ONCE - 1
            until = now + timedelta(seconds=seconds)
            new = self._database.insert(flood).values(
                [
                    {"chat_id": one, "told_at": now, "until": until}
                    for one in (chat_id, *[EVERYBODY] * everybody)
                ]
            )
            longest = func.max if self._database.is_sqlite else func.greatest
            change = {
                "told_at": new.excluded.told_at,
                "until": longest(flood.c.until, new.excluded.until),
            }
            await connection.execute(
                new.on_conflict_do_update(index_elements=["chat_id"], set_=change)
            )
            await self._bell.ring(connection, PAUSED)

    async def read(self) -> dict[int, float]:
        """Return the seconds that are left, by chat; under `EVERYBODY` those for all."""
        async with self._database.read() as connection:
            now = await self._database.now(connection)
            query = select(flood.c.chat_id, flood.c.until).where(
                flood.c.until > now, not_(_told_after(now))
            )
            rows = (await connection.execute(query)).all()
        return {chat_id: (until - now).total_seconds() for chat_id, until in rows}


def _told_after(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a pause was told after now: the clock was set back since, and it would
    last for as long."""
    return flood.c.told_at > now + WITHIN
