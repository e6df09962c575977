"""What Telegram told one replica to wait for is written where all of them read it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from core.storage.engine.database import Database
from core.storage.replicas import pauses
from core.storage.replicas.bell import PAUSED, WORK, Bell
from core.storage.replicas.pauses import EVERYBODY, Pauses
from core.storage.tables import flood


async def test_another_replica_reads_what_one_was_told(database: Database) -> None:
    await Pauses(database).tell(7, 30, everybody=False)
    found = await Pauses(database).read()
    assert found == {7: pytest.approx(30, abs=20)}
    assert found[7] <= 30


async def test_everybody_is_told(database: Database) -> None:
    await Pauses(database).tell(7, 30, everybody=True)
    assert set(await Pauses(database).read()) == {7, EVERYBODY}


async def test_the_longer_of_two_pauses_holds(database: Database) -> None:
    kept_by = Pauses(database)
    for seconds in (500, 30):
        await kept_by.tell(7, seconds, everybody=True)
    found = await kept_by.read()
    assert found[7] > 100
    assert found[EVERYBODY] > 100
    await kept_by.tell(7, 5_000, everybody=True)
    assert (await kept_by.read())[EVERYBODY] > 1_000


async def test_three_chats_at_once_are_everybody_whoever_was_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "WITHIN", timedelta(minutes=5))
    one, other = Pauses(database), Pauses(database)
    for who, chat in ((one, 1), (one, 1), (other, 2)):
        await who.tell(chat, 30, everybody=False)
    assert set(await one.read()) == {1, 2}
    await other.tell(3, 30, everybody=False)
    assert set(await one.read()) == {1, 2, 3, EVERYBODY}


async def test_a_pause_from_before_the_clock_was_set_back_is_over(database: Database) -> None:
    kept_by = Pauses(database)
    await kept_by.tell(7, 3, everybody=True)
    ahead = datetime.now(UTC) + timedelta(hours=7)
    async with database.write() as connection:
        change = update(flood).values(told_at=ahead, until=ahead + timedelta(seconds=3))
        await connection.execute(change)
    assert await kept_by.read() == {}
    await kept_by.tell(8, 30, everybody=False)
    assert set(await kept_by.read()) == {8}


async def test_what_is_over_is_read_no_more_and_forgotten(database: Database) -> None:
    kept_by = Pauses(database)
    await kept_by.tell(7, -60, everybody=False)
    assert await kept_by.read() == {}
    await kept_by.tell(8, 30, everybody=False)
    async with database.read() as connection:
        kept = (await connection.execute(select(flood.c.chat_id))).scalars().all()
    assert kept == [8]


async def test_the_bell_says_what_it_rings_for(database: Database) -> None:
    heard: list[str] = []
    bell = Bell(database)
    listening = asyncio.create_task(bell.listen(heard.append))
    try:
        async with asyncio.timeout(60):
            while WORK not in heard and not database.is_sqlite:  # until the line is up
                await bell.ring_alone()
                await asyncio.sleep(0.02)
        await Pauses(database).tell(7, 30, everybody=False)
        async with asyncio.timeout(60):
            while PAUSED not in heard and not database.is_sqlite:  # noqa: ASYNC110 - another connection
                await asyncio.sleep(0.02)
    finally:
        listening.cancel()
    assert set(heard) == (set() if database.is_sqlite else {WORK, PAUSED})
