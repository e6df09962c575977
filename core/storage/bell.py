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
PROBE_S: Final = 10.0
"""How often the line is tried: a connection that has died must not be listened to for ever."""


class Bell:
    """Rung in the transaction that brings work for another replica; heard when it commits.

    SQLite has none: its processes look every second.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ring(self, connection: AsyncConnection) -> None:
        """Wake every replica once the caller's transaction commits."""
        if not self._database.is_sqlite:
            await connection.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})

    async def ring_alone(self) -> None:
        """Wake every replica now."""
        if not self._database.is_sqlite:
            async with self._database.write() as connection:
                await self.ring(connection)

    async def listen(self, rung: Callable[[], None]) -> None:
        """Call `rung` whenever somebody rings, until cancelled; raises when the line is lost."""
        if self._database.is_sqlite:
            await asyncio.Event().wait()
        import asyncpg

        url = make_url(self._database.url).set(drivername="postgresql")
        line = await asyncpg.connect(url.render_as_string(hide_password=False))
        try:
            await line.add_listener(CHANNEL, lambda *_: rung())
            while True:
                await asyncio.sleep(PROBE_S)
                await line.execute("SELECT 1")
        finally:
            with suppress(Exception):
                await line.close(timeout=1)
