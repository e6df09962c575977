"""What was set aside can be looked at, tried again and dropped; an operator sees how all is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from core.storage.engine.database import Database
from core.storage.overview import overview
from core.storage.queues.inbox import Inbox, Raw
from core.storage.queues.outbox import Outbox
from core.storage.queues.quarantine import drop, quarantined, replay
from core.storage.replicas.leases import Leases
from core.storage.replicas.slices import SLICES
from core.storage.tables import inbox, outbox, subscription, workspace

TRACEBACK = "Traceback (most recent call last):\n  ...\nKeyError: 'x'\n"


def raw(number: int) -> Raw:
    return Raw.of({"update_id": number, "message": {"chat": {"id": number}, "text": "rahasia"}})


@pytest.fixture
def now() -> datetime:
    """The moment at which the test begins: replicas live by the database's own clock."""
    return datetime.now(UTC)


@pytest.fixture
async def ill(database: Database, now: datetime) -> Database:
    """An inbox with three rows, of which the first and the last were set aside."""
    updates = Inbox(database)
    await updates.save([raw(n) for n in (1, 2, 3)], now - timedelta(minutes=5))
    for number in (1, 3):
        await updates.quarantine(number, TRACEBACK, None, now)
    return database


async def test_it_says_which_and_why(ill: Database) -> None:
    found = await quarantined(ill)
    assert [(one.id, one.update_id, one.reason) for one in found] == [
        (1, 1, "KeyError: 'x'"),
        (3, 3, "KeyError: 'x'"),
    ]


async def test_what_is_replayed_comes_behind_all_that_waits(ill: Database, now: datetime) -> None:
    assert await replay(ill, [1, 2, 99]) == [1]
    waiting = await Inbox(ill).pending(after=3, limit=10)
    assert [(row.update_id, row.attempts, row.payload) for row in waiting] == [
        (1, 0, raw(1).payload)
    ]
    assert [one.id for one in await quarantined(ill)] == [3]
    await Inbox(ill).save([raw(1)], now)  # a redelivery is still recognised
    assert len(await Inbox(ill).pending(after=0, limit=10)) == 2


async def test_what_is_dropped_is_forgotten_but_recognised(ill: Database, now: datetime) -> None:
    assert await drop(ill, [3, 2]) == [3]
    async with ill.read() as connection:
        row = (await connection.execute(select(inbox).where(inbox.c.id == 3))).mappings().one()
    assert (row["state"], row["payload"], row["chat_key"], row["error"]) == ("done", None, "", None)
    await Inbox(ill).save([raw(3)], now)
    assert [row.update_id for row in await Inbox(ill).pending(0, 10)] == [2]


async def test_nothing_is_replayed_twice(ill: Database) -> None:
    assert await replay(ill, [1]) == [1]
    assert await replay(ill, [1]) == []
    assert await drop(ill, []) == []


async def test_an_overview_counts_what_waits_and_who_serves(ill: Database, now: datetime) -> None:
    leases = Leases(ill, "host/ns/1/2/ab", "1.0", lambda: 0.0)
    await leases.beat()
    await Outbox(ill).failed(1, "nothing there")
    async with ill.write() as connection:
        await connection.execute(
            insert(outbox),
            [
                {"chat_id": 5, "lane": "reply", "reply": "[]", "state": s, "created_at": now}
                for s in ("pending", "dead")
            ],
        )
        await connection.execute(
            insert(workspace), {"id": "p1", "kind": "private", "created_at": now}
        )
        await connection.execute(
            insert(subscription),
            [
                {
                    "chat_id": chat,
                    "workspace_id": "p1",
                    "person_id": 1,
                    "at": "08:00",
                    "zone": "Asia/Jakarta",
                    "language": "id",
                    "days": "1234567",
                    "only_changes": False,
                    "state": state,
                    "since": now,
                    "told": 0,
                    "next_day": "2026-11-23",
                    "next_at": now + timedelta(minutes=minutes),
                }
                for chat, state, minutes in (
                    (1, "active", -90),
                    (2, "active", 90),
                    (3, "ended", -90),
                )
            ],
        )
    asked = datetime.now(UTC)
    found = await overview(ill, asked)
    assert (found.inbox.waiting, found.inbox.dead) == (1, 2)
    assert found.inbox.oldest_seconds == (asked - now + timedelta(minutes=5)).total_seconds()
    assert (found.outbox.waiting, found.outbox.dead) == (1, 1)
    assert (found.subscriptions, found.overdue) == (2, 1)
    assert found.next_due == now - timedelta(minutes=90)
    (one,) = found.replicas
    assert (one.alive, one.slices, one.leads, one.version) == (True, SLICES, True, "1.0")
    assert found.free_slices == 0


async def test_a_replica_that_fell_silent_holds_nothing(database: Database) -> None:
    await Leases(database, "host/ns/1/2/ab", "1.0", lambda: 0.0).beat()
    found = await overview(database, datetime.now(UTC) + timedelta(minutes=1))
    (one,) = found.replicas
    assert (one.alive, one.leads) == (False, False)
    assert found.free_slices == SLICES


async def test_an_empty_installation_has_an_overview(database: Database, now: datetime) -> None:
    async with database.write() as connection:
        await connection.execute(update(inbox).values(state="done"))
    found = await overview(database, now)
    assert (found.inbox.waiting, found.inbox.oldest_seconds, found.next_due) == (0, 0.0, None)
