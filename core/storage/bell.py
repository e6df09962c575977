"""A bell between replicas: PostgreSQL's NOTIFY wakes those that wait for work."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.database import Database

CHANNEL: Final = "gandeng"
WORK: Final = ""
PAUSED: Final = "paused"
"""What a ring says: there is work, or Telegram asked for a pause."""

PROBE_S: Final = 10.0
"""How often the line is tried: a connection that has died must not be listened to for ever."""

_NOTIFY: Final = text("SELECT pg_notify(:channel, :what)")


class Bell:
    """Rung in the transaction that brings work for another replica; heard when it commits.

    SQLite has none: its processes look every second.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ring(self, connection: AsyncConnection, what: str = WORK) -> None:
        """Tell every replica once the caller's transaction commits."""
        if not self._database.is_sqlite:
            await connection.execute(_NOTIFY, {"channel": CHANNEL, "what": what})

    async def ring_alone(self) -> None:
        """Wake every replica now."""
        if not self._database.is_sqlite:
            async with self._database.write() as connection:
                await self.ring(connection)

    async def listen(self, rung: Callable[[str], None]) -> None:
        """Call `rung` with what was said whenever somebody rings, until cancelled; raises when the line is lost."""
        if self._database.is_sqlite:
            await asyncio.Event().wait()
        import asyncpg

        url = make_url(self._database.url).set(drivername="postgresql")
        line = await asyncpg.connect(url.render_as_string(hide_password=False))
        try:
            await line.add_listener(CHANNEL, lambda *said: rung(said[-1]))
            while True:
                await asyncio.sleep(PROBE_S)
                await line.execute("SELECT 1")
        finally:
            with suppress(Exception):
                await line.close(timeout=1)
