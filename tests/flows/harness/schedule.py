"""Summaries over simulated days: several processes on one database, killed at random."""

from __future__ import annotations

import asyncio
import random
import sys
import time as wall
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select

from core.analytics.campaign.schedule import next_due
from core.storage.campaigns.deliveries import LEASE, Deliveries
from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.tables import delivery, outbox, person, subscription, workspace
from tests.flows.harness.processes import Process

START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
WORKER = "tests.flows.harness.schedule_worker"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the simulated days left: deliveries by state, letters per chat, kills and seconds."""

    expected: int
    states: Counter[str]
    letters: Counter[int]
    twice: int
    kills: int
    seconds: float


async def people(database: Database, count: int) -> None:
    """Let `count` chats ask for a summary between six and nine, spread over the three zones."""
    rows = []
    for i in range(1, count + 1):
        zone, at = ZONES[i % 3], time(6 + i % 3, 15 * (i // 3 % 4))
        day, due = next_due(START, at, ZoneInfo(zone), "every")
        rows.append(
            {
                "chat_id": i, "workspace_id": f"p{i}", "person_id": i, "zone": zone,
                "at": at.isoformat("minutes"), "language": "id", "days": "every",
                "only_changes": False, "since": START, "told": 0, "next_day": day.isoformat(), "next_at": due,
            }
        )  # fmt: skip
    async with database.write() as connection:
        for table, values in (
            (person, [{"id": r["person_id"], "first_seen_at": START} for r in rows]),
            (workspace, [{"id": r["workspace_id"], "kind": "business", "created_at": START} for r in rows]),
            (subscription, rows),
        ):  # fmt: skip
            await connection.execute(insert(table), values)


class Crew:
    """Worker processes, of which one dies now and then."""

    def __init__(self, size: int, url: str, clock: Path, dice: random.Random) -> None:
        self._command = (sys.executable, "-m", WORKER, url, str(clock))
        self._folder = clock.parent
        self._size = size
        self._dice = dice
        self._alive: list[Process] = []
        self.kills = 0

    def fill(self) -> None:
        """Start whoever is missing."""
        while len(self._alive) < self._size:
            process = Process(self._command, {}, self._folder)
            process.start()
            self._alive.append(process)

    def kill(self) -> None:
        """End one without warning."""
        self._alive.pop(self._dice.randrange(len(self._alive))).kill()
        self.kills += 1

    def dismiss(self) -> None:
        """End them all; this counts as no kill."""
        for process in self._alive:
            process.kill()
        self._alive.clear()


async def simulate(
    url: str, folder: Path, *, chats: int, days: int, crew: int, kill_share: float, seed: int
) -> Outcome:
    """Let the clock run from one due time to the next, and count what was sent.

    kill_share: of the due times, in how many a process dies within a third of a second. The clock goes on when everything due is settled,
    or by a lease when a dead process holds something.
    """
    database, dice, began = Database(url), random.Random(seed), wall.monotonic()
    await migrate(database)
    await people(database, chats)
    clock, now, end = folder / "clock", START, START + timedelta(days=days)
    clock.write_text(now.isoformat())
    team = Crew(crew, url, clock, dice)
    team.fill()
    deliveries = Deliveries(database)
    try:
        while (due := await deliveries.next_at()) is not None and due <= end:
            now = max(now, due)
            _tell(clock, now)
            if dice.random() < kill_share:
                await asyncio.sleep(dice.random() * 0.3)
                team.kill()
                team.fill()
            now = await _settled(deliveries, clock, now)
    finally:
        team.dismiss()
    outcome = await _count(database, chats * days, team.kills, wall.monotonic() - began)
    await database.close()
    return outcome


def _tell(clock: Path, now: datetime) -> None:
    fresh = clock.with_suffix(".new")
    fresh.write_text(now.isoformat())
    fresh.replace(clock)


async def _settled(deliveries: Deliveries, clock: Path, now: datetime) -> datetime:
    """Wait until nothing is due any more; let leases of the dead run out."""
    waited = wall.monotonic()
    while (due := await deliveries.next_at()) is not None and due <= now:
        await asyncio.sleep(0.02)
        if wall.monotonic() - waited > 2:
            now, waited = now + LEASE, wall.monotonic()
            _tell(clock, now)
    return now


async def _count(database: Database, expected: int, kills: int, seconds: float) -> Outcome:
    async with database.read() as connection:
        states = await connection.execute(
            select(delivery.c.state, func.count()).group_by(delivery.c.state)
        )
        letters = await connection.execute(
            select(outbox.c.chat_id, func.count()).group_by(outbox.c.chat_id)
        )
        by_chat = Counter({r[0]: r[1] for r in letters})
        by_state = Counter({r[0]: r[1] for r in states})
    days = expected // max(1, len(by_chat))
    twice = sum(max(0, number - days) for number in by_chat.values())
    return Outcome(expected, by_state, by_chat, twice, kills, seconds)
