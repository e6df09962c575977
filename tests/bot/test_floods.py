"""A 429 that one replica was told stops all of them, at once and for as long as it says."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.api import BotApi
from bot.floods import Floods
from bot.metrics import Metrics
from bot.pacing import Limits, Pacer
from bot.playground import Fault, Playground
from bot.sender import Sender
from core.messages import Reply
from core.storage.engine.database import Database
from core.storage.queues.outbox import Outbox, post
from core.storage.replicas.bell import PAUSED, Bell
from core.storage.replicas.pauses import EVERYBODY, Pauses
from core.storage.replicas.slices import SLICES, slice_of
from core.storage.tables import flood
from tests.bot.alone import its_block

CHATS = range(1, 13)


class Half:
    """The share of one of two replicas: the odd slices, or the even ones."""

    def __init__(self, remainder: int) -> None:
        self.generation, self.alive = 1, 2
        self._mine = frozenset(n for n in range(SLICES) if n % 2 == remainder)

    def slices(self) -> Collection[int]:
        return self._mine

    def holds(self, number: int) -> bool:
        return number in self._mine


class Replica:
    """What sends in one process."""

    def __init__(self, database: Database, api: BotApi, remainder: int) -> None:
        outbox, self.metrics, share = Outbox(database), Metrics(), Half(remainder)
        pacer = Pacer(Limits(), time.monotonic)
        self.floods = Floods(pacer, Pauses(database), share)
        self.sender = Sender(
            outbox, api, pacer, outbox, self.metrics, share, self.floods, its_block
        )
        self._bell = Bell(database)
        self._tasks: list[asyncio.Task[None]] = []

    def hear(self, what: str) -> None:
        if what == PAUSED:
            self.floods.rung()
        self.sender.wake()

    def start(self) -> None:
        for work in (self.sender.run(), self._bell.listen(self.hear)):
            self._tasks.append(asyncio.create_task(work))

    async def end(self) -> None:
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await self.sender.stop(1)

    @property
    def told(self) -> float:
        return self.metrics.registry.get_sample_value("gandeng_floods_total") or 0


@pytest.fixture
async def two(database: Database, api: BotApi) -> AsyncIterator[tuple[Replica, Replica]]:
    both = Replica(database, api, 0), Replica(database, api, 1)
    for one in both:
        one.start()
    yield both
    for one in both:
        await one.end()


async def write(database: Database, *chats: int) -> None:
    """Post a letter to each of these chats, as the turns of any replica do."""
    async with database.write() as connection:
        await post(connection, [(c, "reply", Reply(f"{c}")) for c in chats], datetime.now(UTC))
        await Bell(database).ring(connection)


async def told_of(database: Database, chat_id: int) -> bool:
    """Return whether anybody was told to leave a chat alone, even if that is over by now."""
    async with database.read() as connection:
        query = select(flood.c.chat_id).where(flood.c.chat_id == chat_id)
        return (await connection.execute(query)).first() is not None


async def test_after_one_429_no_replica_sends_before_it_may(
    two: tuple[Replica, Replica], database: Database, playground: Playground
) -> None:
    api = playground.app.api
    await write(database, *CHATS)
    await until(lambda: len(api.recorder.of("sendMessage")) == len(CHATS))
    api.faults.add(Fault("flood", "sendMessage", chat_id=20, retry_after=3))
    await write(database, 20)  # a chat that gave no cause: the bot as a whole is meant
    await until(lambda: two[0].told == 1)
    while not await told_of(database, EVERYBODY):  # noqa: ASYNC110 - asks the database
        await asyncio.sleep(0.005)
    await write(database, *CHATS)
    await until(lambda: len(api.recorder.of("sendMessage")) == 2 * len(CHATS) + 2)
    calls = api.recorder.of("sendMessage")
    (told,) = (call for call in calls if call.status == 429)
    later = [call.arrived_s - told.answered_s for call in calls if call.number > told.number]
    assert len(later) == len(CHATS) + 1
    assert min(later) >= 3
    assert {slice_of(c) % 2 for c in CHATS} == {0, 1}  # both replicas had something to send
    assert (two[0].told, two[1].told) == (1, 0)


async def test_who_starts_during_a_pause_keeps_it(
    database: Database, api: BotApi, playground: Playground
) -> None:
    began = time.monotonic()
    await Pauses(database).tell(3, 2, everybody=True)
    newcomer = Replica(database, api, 1)
    newcomer.start()
    try:
        await write(database, 5)
        await until(lambda: bool(playground.app.api.recorder.of("sendMessage")))
    finally:
        await newcomer.end()
    assert time.monotonic() - began > 1.9


async def test_one_chat_alone_waits_on_whichever_replica_has_it(
    database: Database, api: BotApi, playground: Playground
) -> None:
    await Pauses(database).tell(5, 300, everybody=False)
    heir = Replica(database, api, 1)
    heir.start()
    try:
        await write(database, 5, 7)
        await until(lambda: bool(playground.app.api.recorder.of("sendMessage")))
        await asyncio.sleep(0.2)
    finally:
        await heir.end()
    assert [call.chat_id for call in playground.app.api.recorder.of("sendMessage")] == [7]


async def until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not done():  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.005)


class Book:
    """Pauses that are read when we say so."""

    late_s = 5.0

    def __init__(self) -> None:
        self.reads, self.left, self.fails = 0, dict[int, float](), False

    async def tell(self, chat_id: int, seconds: float, everybody: bool) -> None:
        self.left[chat_id] = seconds

    async def read(self) -> dict[int, float]:
        self.reads += 1
        if self.fails:
            raise OSError("away")
        return self.left


class Rig:
    """Floods over a book, with a clock of ours."""

    def __init__(self) -> None:
        self.now, self.book, self.share = 100.0, Book(), Half(0)
        self.pacer = Pacer(Limits(), lambda: self.now)
        self.floods = Floods(self.pacer, self.book, self.share, lambda: self.now)


async def test_nobody_asks_the_database_more_often_than_there_is_news() -> None:
    rig = Rig()
    for _ in range(3):
        await rig.floods.obey()
    assert rig.book.reads == 1
    rig.now += 5
    await rig.floods.obey()
    assert rig.book.reads == 2
    rig.share.generation += 1  # chats of another replica are ours now
    await rig.floods.obey()
    assert rig.book.reads == 3
    rig.floods.rung()
    await rig.floods.obey()
    assert rig.book.reads == 4
    rig.share.alive = 1
    rig.now += 500
    await rig.floods.obey()
    assert rig.book.reads == 4


async def test_what_could_not_be_read_is_read_later() -> None:
    rig = Rig()
    rig.book.left, rig.book.fails = {EVERYBODY: 9.0}, True
    with pytest.raises(OSError, match="away"):
        await rig.floods.obey()
    assert not rig.pacer.is_paused(1)
    rig.book.fails = False
    await rig.floods.obey()
    assert rig.pacer.is_paused(1)
    rig.now += 9.1
    assert not rig.pacer.is_paused(1)
