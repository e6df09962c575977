"""Messages that were not understood: counted always, their words kept only where that is allowed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.nlu.masking import without_contacts
from core.nlu.words.bags import folded
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import unmatched, unmatched_day
from core.storage.turns.turns import Turn

KEPT: Final = timedelta(days=30)
"""So long the words of a message that was not understood are kept."""

COUNTED: Final = timedelta(days=400)
"""So long the bare numbers per day are kept."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Messages that say the same: how often, by how many people, and one of them in full."""

    text: str
    times: int
    people: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Unmatched:
    """What was not understood since a time: counted messages, kept ones, the commonest wordings."""

    messages: int
    kept: int
    wordings: tuple[Wording, ...]


class Unknowns:
    """What one turn adds to the messages that were not understood, within its transaction."""

    def __init__(self, database: Database, seal: Seal, turn: Turn) -> None:
        self._database = database
        self._seal = seal
        self._turn = turn

    async def count(self) -> None:
        """Count one message; nothing is kept of it or of its writer."""
        upsert = self._database.insert(unmatched_day).values(day=_day(self._turn.now), messages=1)
        more = {"messages": unmatched_day.c.messages + 1}
        connection = await self._turn.writing()
        await connection.execute(upsert.on_conflict_do_update(index_elements=["day"], set_=more))

    async def keep(self, text: str) -> None:
        """Keep the words of one message, without contact data and without saying by whom."""
        row = {
            "person": self._seal.digest(str(self._turn.speaker.person_id)),
            "message": self._seal.close(without_contacts(text)),
            "written_at": self._turn.now,
        }
        await (await self._turn.writing()).execute(unmatched.insert().values(row))


async def commonest(database: Database, seal: Seal, now: datetime, limit: int = 50) -> Unmatched:
    """Return what was not understood within the days that are kept, the commonest wordings first.

    Wordings that differ only in case, signs and spaces are one. Words that were sealed with another
    key are counted and not shown.
    """
    since = now - KEPT
    c = unmatched.c
    rows = select(c.message, c.person, c.written_at).where(c.written_at >= since).order_by(c.id)
    days = select(func.sum(unmatched_day.c.messages)).where(unmatched_day.c.day >= _day(since))
    async with database.read() as connection:
        counted = (await connection.execute(days)).scalar_one_or_none() or 0
        kept = [(seal.open(row[0]), row[1], row[2]) for row in await connection.execute(rows)]
    return Unmatched(int(counted), len(kept), _wordings(kept)[:limit])


def _wordings(kept: list[tuple[str | None, str, datetime]]) -> tuple[Wording, ...]:
    alike: dict[str, list[tuple[str, str, datetime]]] = defaultdict(list)
    for text, person, written in kept:
        if text is not None:
            alike[folded(text)].append((text, person, written))
    found = [
        Wording(rows[-1][0], len(rows), len({person for _, person, _ in rows}), rows[-1][2])
        for rows in alike.values()
    ]
    return tuple(sorted(found, key=lambda w: (-w.people, -w.times, w.text)))


async def forget_unmatched(connection: AsyncConnection, now: datetime) -> None:
    """Delete words and numbers that were kept long enough, within the caller's transaction."""
    await connection.execute(delete(unmatched).where(unmatched.c.written_at < now - KEPT))
    await connection.execute(delete(unmatched_day).where(unmatched_day.c.day < _day(now - COUNTED)))


def _day(moment: datetime) -> str:
    return moment.astimezone(UTC).date().isoformat()
