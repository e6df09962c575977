"""A line of our own to PostgreSQL: NOTIFY wakes those that wait for work, and a lock on it tells
that we are there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.database import Database

CHANNEL: Final = "gandeng"
WORK: Final = ""
PAUSED: Final = "paused"
"""What a ring says: there is work, or Telegram asked for a pause."""

PROBE_S: Final = 10.0
"""How often the line is tried: a connection that has died must not be listened to for ever."""

KEEP_S: Final = 0.5
"""A line that does not answer within that time must not hold up a beat."""

LOCK: Final = int.from_bytes(b"Gand", "big")
"""The first half of the keys of our advisory locks; the second is a term."""

_LOCK: Final = "SELECT pg_try_advisory_lock($1::int, $2::int)"
_UNLOCK: Final = "SELECT pg_advisory_unlock($1::int, $2::int)"
_TRY: Final = text("SELECT pg_try_advisory_xact_lock(CAST(:lock AS int), CAST(:term AS int))")
_NOTIFY: Final = text("SELECT pg_notify(:channel, :what)")


class Bell:
    """Rung in the transaction that brings work for another replica; heard when it commits.

    SQLite has none: its processes look every second.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._line: Any = None
        self._turn = asyncio.Lock()  # a line answers one question at a time
        self._kept: int | None = None

    async def ring(self, connection: AsyncConnection, what: str = WORK) -> None:
        """Tell every replica once the caller's transaction commits."""
        if not self._database.is_sqlite:
            await connection.execute(_NOTIFY, {"channel": CHANNEL, "what": what})

    async def ring_alone(self) -> None:
        """Wake every replica now."""
        if not self._database.is_sqlite:
            async with self._database.brief() as connection:
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
            self._line = line
            while True:
                await asyncio.sleep(PROBE_S)
                async with self._turn:
                    await line.execute("SELECT 1")
        finally:
            self._line = self._kept = None
            with suppress(Exception):
                await line.close(timeout=1)

    async def keep(self, term: int | None) -> bool:
        """Keep the lock of a term, instead of that of another, for as long as the line lives; None
        keeps none. Returns whether it is kept: not while there is no line."""
        line = self._line
        if line is None or line.is_closed():
            return False
        with suppress(Exception):  # the line is lost, or as good as
            async with asyncio.timeout(KEEP_S), self._turn:
                if self._kept not in {None, term}:
                    await line.execute(_UNLOCK, LOCK, self._kept)
                    self._kept = None
                if self._kept is None and term is not None:
                    self._kept = term if await line.fetchval(_LOCK, LOCK, term) else None
            return self._kept is not None and self._kept == term
        return False

    async def is_left(self, connection: AsyncConnection, term: int) -> bool:
        """Return whether nobody keeps the lock of a term: the line of its holder is gone."""
        if self._database.is_sqlite:
            return False
        asked = await connection.execute(_TRY, {"lock": LOCK, "term": term})
        return bool(asked.scalar_one())
