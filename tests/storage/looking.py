"""A turn of somebody in a workspace, for what only reads, or writes where a test says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from core.dialogue.state import State
from core.storage.engine.database import Database
from core.storage.turns.speakers import Known, Speaker
from core.storage.turns.turns import Turn, Turns


async def _nothing() -> Any:
    raise AssertionError("these tests only read")


class Looking(Turn):
    """A turn at one moment; `writing` gives the connection that changes are made on."""

    def __init__(
        self,
        database: Database,
        workspace_id: str,
        now: datetime,
        writing: Callable[[], Awaitable[Any]] = _nothing,
        person_id: int = 0,
    ) -> None:
        known = Known(State(), workspace_id)
        super().__init__(Speaker(person_id, person_id), known, now, Turns(database))
        self._where = writing

    async def changing(self) -> Any:
        """Return where to write."""
        return await self._where()
