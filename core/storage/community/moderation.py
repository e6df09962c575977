"""Decisions of a group's administrators in the database, each with a record."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from core.capabilities.ports.moderation import Decision, Entry, State
from core.storage.community.standings import refresh
from core.storage.engine.database import Database
from core.storage.tables import moderation, recommendation
from core.storage.turns.turns import Turn

MOST = 10
r, m = recommendation.c, moderation.c
_ENTRY = (r.id, r.workspace_id, r.handle, r.rating, r.words, r.state, r.held)


class SqlModeration:
    """Implements the port `core.capabilities.ports.Moderation` for one turn."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self._database = database
        self._turn = turn

    async def entries(self, home: str, handle: str | None = None) -> tuple[Entry, ...]:
        """Return what waits or is hidden in a community, or all that is said of one creator."""
        wanted = r.handle == handle if handle else r.state != "shown"
        query = (
            select(*_ENTRY)
            .where(r.workspace_id == home, wanted)
            .order_by(r.changed_at.desc(), r.id.desc())
            .limit(MOST)
        )
        connection = await self._turn.writing()
        return tuple(Entry(*row) for row in await connection.execute(query))

    async def decide(self, home: str, entry_id: int, state: State) -> Entry | None:
        """Show or hide an entry, with a record; return it where that changed anything."""
        connection = await self._turn.writing()
        change = update(recommendation).where(
            r.workspace_id == home, r.id == entry_id, r.state != state
        )
        done = await connection.execute(change.values(state=state).returning(*_ENTRY))
        row = done.one_or_none()
        if row is None:
            return None
        entry = Entry(*row)
        await refresh(connection, home, (entry.handle,), self._turn.now)
        record = {"workspace_id": home, "recommendation_id": entry_id, "handle": entry.handle}
        record |= {"action": state, "person_id": self._turn.speaker.person_id}
        await connection.execute(insert(moderation).values(**record, at=self._turn.now))
        return entry

    async def log(self, home: str) -> tuple[Decision, ...]:
        """Return the latest decisions, newest first."""
        query = select(m.handle, m.action, m.person_id, m.at).where(m.workspace_id == home)
        connection = await self._turn.writing()
        found = await connection.execute(query.order_by(m.id.desc()).limit(MOST))
        return tuple(Decision(*row) for row in found)
