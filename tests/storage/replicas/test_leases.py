"""Replicas share out the chats: never two of them at one, and a late one does no harm."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from core.dialogue.state import State
from core.messages import Reply
from core.storage.engine.database import Database
from core.storage.queues.inbox import Inbox, Raw
from core.storage.queues.outbox import Outbox
from core.storage.replicas.bell import Bell
from core.storage.replicas.leases import MARGIN_S, TTL, Leases, LostLeaseError
from core.storage.replicas.slices import LEADER, SLICES, slice_of, slice_of_key
from core.storage.tables import lease
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


class Clock:
    """Seconds that pass when we say so, for every process at once."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Timed(Leases):
    """Leases whose database clock is ours too."""

    clock: Clock

    async def _now(self, _connection: object) -> datetime:  # type: ignore[override]
        return NOW + timedelta(seconds=self.clock())


class Town:
    """Several replicas on one database."""

    def __init__(self, database: Database) -> None:
        self.database, self.clock = database, Clock()
        self.dead: set[str] = set()

    def replica(self, name: str, bell: Bell | None = None) -> Leases:
        leases = Timed(self.database, name, "1", self.clock, self.dead.__contains__, bell)
        leases.clock = self.clock
        return leases

    async def rounds(self, *replicas: Leases, count: int = 3) -> None:
        """Let each beat and give away what it may, a few times, a second apart."""
        for _ in range(count):
            for one in replicas:
                await one.beat()
                await one.release(one.leaving)
            self.clock.seconds += 1


@pytest.fixture
def town(database: Database) -> Town:
    return Town(database)


async def test_one_replica_has_everything_at_its_first_beat(town: Town) -> None:
    alone = town.replica("a")
    beat = await alone.beat()
    assert alone.slices() == frozenset(range(SLICES))
    assert alone.leads
    assert (len(beat.won), beat.lost, beat.alive) == (SLICES + 1, frozenset(), 1)


async def test_a_newcomer_gets_its_share_when_it_is_given_away(town: Town) -> None:
    first, second, third = (town.replica(name) for name in "abc")
    await town.rounds(first)
    beat = await second.beat()
    assert (second.slices(), beat.alive) == (frozenset(), 2)
    await first.beat()
    assert len(first.slices()) == SLICES // 2  # no work begins on what is to leave
    assert second.slices() == frozenset()  # and nobody works it before it was released
    await town.rounds(first, second, third)
    shares = [one.slices() for one in (first, second, third)]
    assert sum(map(len, shares)) == SLICES
    assert frozenset().union(*shares) == frozenset(range(SLICES))
    assert max(map(len, shares)) <= -(-SLICES // 3)
    assert [one.leads for one in (first, second, third)].count(True) == 1


async def test_who_is_silent_stops_by_itself_before_others_take_over(town: Town) -> None:
    silent, other = town.replica("a"), town.replica("b")
    await silent.beat()
    town.clock.seconds += TTL.total_seconds() - MARGIN_S
    assert silent.slices() == frozenset()
    assert not silent.leads
    await other.beat()
    assert other.slices() == frozenset()  # the lease still runs
    town.clock.seconds += MARGIN_S + 0.1
    beat = await other.beat()
    assert len(other.slices()) == SLICES
    assert (other.leads, beat.alive) == (True, 1)
    lost = await silent.beat()
    assert len(lost.lost) == SLICES + 1
    assert silent.slices() == frozenset()


async def test_who_comes_back_before_anybody_noticed_goes_on(town: Town) -> None:
    silent = town.replica("a")
    await silent.beat()
    town.clock.seconds += 100
    beat = await silent.beat()
    assert (beat.won, beat.lost) == (frozenset(), frozenset())
    assert len(silent.slices()) == SLICES


async def test_the_slices_of_a_process_that_has_ended_are_not_waited_for(town: Town) -> None:
    await town.replica("dead").beat()
    town.dead.add("dead")
    heir = town.replica("heir")
    beat = await heir.beat()
    assert (len(heir.slices()), beat.alive) == (SLICES, 1)


async def test_what_was_held_before_the_clock_was_set_back_is_not_waited_for(town: Town) -> None:
    await town.rounds(town.replica("dead"), town.replica("other dead"))
    town.clock.seconds -= timedelta(hours=7).total_seconds()
    heirs = town.replica("heir"), town.replica("second")
    await town.rounds(*heirs)
    assert [len(one.slices()) for one in heirs] == [SLICES // 2] * 2
    assert [one.leads for one in heirs] == [True, False]


async def test_who_lives_on_after_the_clock_was_set_back_has_its_share_again(town: Town) -> None:
    first, second = town.replica("a"), town.replica("b")
    await town.rounds(first, second)
    town.clock.seconds -= timedelta(hours=7).total_seconds()
    await town.rounds(second, first)
    assert [len(one.slices()) for one in (first, second)] == [SLICES // 2] * 2
    assert not first.slices() & second.slices()


async def test_a_clock_that_is_a_little_behind_takes_nothing_from_who_lives(town: Town) -> None:
    first, second = town.replica("a"), town.replica("b")
    await first.beat()
    town.clock.seconds -= TTL.total_seconds() - 1
    beat = await second.beat()
    assert (second.slices(), beat.alive) == (frozenset(), 2)


async def test_who_ends_leaves_everything_behind(town: Town) -> None:
    first, second = town.replica("a"), town.replica("b")
    await first.beat()
    await first.end()
    beat = await second.beat()
    assert (len(second.slices()), beat.alive) == (SLICES, 1)


@asynccontextmanager
async def line(database: Database) -> AsyncIterator[Bell]:
    """A bell whose line is up, where the database has lines."""
    bell, heard = Bell(database), asyncio.Event()
    listening = asyncio.create_task(bell.listen(lambda _: heard.set()))
    try:
        while not (heard.is_set() or database.is_sqlite):
            await bell.ring_alone()
            await asyncio.sleep(0.01)
        yield bell
    finally:
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening


async def test_a_leader_whose_line_is_gone_is_not_waited_for(
    town: Town, database: Database
) -> None:
    heir = town.replica("heir")
    async with line(database) as bell:
        leader = town.replica("leader", bell)
        await leader.beat()
        await heir.beat()
        assert (leader.leads, heir.leads) == (True, False)
    beat = await heir.beat()  # not a second later: the process has ended on another machine
    assert heir.leads != database.is_sqlite
    assert beat.won == (frozenset() if database.is_sqlite else {LEADER})  # its chats: its lease
    town.clock.seconds += TTL.total_seconds() + 1
    await heir.beat()
    assert heir.leads


async def test_a_leader_that_stands_still_keeps_its_lock_and_not_the_lead(
    town: Town, database: Database
) -> None:
    async with line(database) as bell, line(database) as other:
        still, heir = town.replica("still", bell), town.replica("heir", other)
        await still.beat()
        town.clock.seconds += TTL.total_seconds() + 0.1
        await heir.beat()
        assert heir.leads
        await still.beat()
        assert (still.leads, heir.leads) == (False, True)
        await heir.beat()
        assert heir.leads


async def test_a_leader_that_loses_its_line_and_beats_first_leads_on(
    town: Town, database: Database
) -> None:
    leader, heir = town.replica("leader"), town.replica("heir")
    async with line(database) as bell:
        leader._bell = bell
        await leader.beat()
    await leader.beat()  # without a line the lease alone counts
    await heir.beat()
    assert (leader.leads, heir.leads) == (True, False)
    async with line(database) as bell:
        leader._bell = bell
        await leader.beat()
        await heir.beat()
        assert (leader.leads, heir.leads) == (True, False)
    await heir.beat()
    assert heir.leads != database.is_sqlite


async def test_old_code_that_knows_no_lock_leads_in_peace(town: Town, database: Database) -> None:
    """A replica of the version before claims the lead and leaves `locked` as it was."""
    heir = town.replica("heir")
    async with line(database) as bell:
        await town.replica("new", bell).beat()
    async with database.write() as connection:
        await connection.execute(
            update(lease)
            .where(lease.c.slice == LEADER)
            .values(holder="old", fence=lease.c.fence + 1, until=NOW + TTL)
        )
    await heir.beat()
    assert not heir.leads


async def test_a_line_keeps_one_term_at_a_time(database: Database) -> None:
    async with line(database) as bell, line(database) as other:
        kept = [await bell.keep(4), await bell.keep(4), await other.keep(4), await bell.keep(5)]
        assert kept == [not database.is_sqlite] * 2 + [False, not database.is_sqlite]
        async with database.write() as connection:
            left = [await bell.is_left(connection, term) for term in (4, 5)]
        assert left == [not database.is_sqlite, False]
        assert not await bell.keep(None)
        assert await other.keep(5) != database.is_sqlite
    assert not await bell.keep(6)


async def test_whatever_happens_two_never_hold_one_chat(town: Town) -> None:
    chance = random.Random(7)
    names = iter(range(1_000))
    replicas = [town.replica(str(next(names))) for _ in range(3)]
    for _ in range(120):
        happens = chance.random()
        one = chance.choice(replicas)
        if happens < 0.75:
            await one.beat()
            if chance.random() < 0.7:
                await one.release(one.leaving)
        elif happens < 0.9:
            town.clock.seconds += chance.choice([0.3, 1.5, TTL.total_seconds()])
        else:
            replicas.remove(one)  # killed: its leases run out
            replicas.append(town.replica(str(next(names))))
        held = [number for each in replicas for number in each.slices()]
        assert len(held) == len(set(held))
        assert sum(each.leads for each in replicas) <= 1
    await town.rounds(*replicas, count=12)
    assert sum(len(each.slices()) for each in replicas) == SLICES


async def arrive(database: Database, update_id: int, chat_id: int) -> int:
    """Save an update; return its row."""
    body = {"chat": {"id": chat_id}, "from": {"id": 7}, "text": "halo"}
    await Inbox(database).save([Raw.of({"update_id": update_id, "message": body})], NOW)
    return max(row.id for row in await Inbox(database).pending(0, 1_000))


async def test_a_turn_of_a_late_replica_leaves_nothing(town: Town, database: Database) -> None:
    late, heir = town.replica("late"), town.replica("heir")
    await late.beat()
    receipt = await arrive(database, 1, chat_id=7)
    turn = await Turns(database, late).open(Speaker(7, 7), NOW)
    town.clock.seconds += TTL.total_seconds() + 1  # the process is stopped in the middle
    await heir.beat()
    with pytest.raises(LostLeaseError):
        await turn.end(State(language="en"), [Reply("terlambat")], receipt)
    assert await Outbox(database).pending(0, 10) == []
    assert [row.id for row in await Inbox(database).pending(0, 10)] == [receipt]
    again = await Turns(database, heir).open(Speaker(7, 7), NOW)
    assert again.known.state == State()
    await again.end(State(), [Reply("sekarang")], receipt)
    assert [x.text for x in await Outbox(database).pending(0, 10)] == ["sekarang"]


async def test_one_lost_chat_does_not_stop_its_neighbours(town: Town, database: Database) -> None:
    mine = town.replica("mine")
    await mine.beat()
    rows = [await arrive(database, n, chat_id=n) for n in (1, 2, 3)]
    async with database.write() as connection:  # somebody took chat 2
        await connection.execute(
            update(lease).where(lease.c.slice == 2).values(holder="b", fence=lease.c.fence + 1)
        )
    turns = Turns(database, mine)
    outcomes = []
    for number, row in zip((1, 2, 3), rows, strict=True):
        turn = await turns.open(Speaker(number, number), NOW)
        try:
            await turn.end(State(), [Reply(str(number))], row)
            outcomes.append("done")
        except LostLeaseError:
            outcomes.append("lost")
    assert outcomes == ["done", "lost", "done"]


async def test_inbox_and_outbox_hand_out_one_share(database: Database) -> None:
    inbox, outbox = Inbox(database), Outbox(database)
    for chat_id in (5, -1_001_234_567_890, 64 + 5, 6):
        receipt = await arrive(database, abs(chat_id), chat_id)
        turn = await Turns(database).open(Speaker(chat_id, 7), NOW)
        assert slice_of(chat_id) == slice_of_key(str(chat_id))
        await turn.end(State(), [Reply(str(chat_id))], receipt)
        await arrive(database, abs(chat_id) + 1_000, chat_id)
    five = {slice_of(5)}
    assert [row.chat_key for row in await inbox.pending(0, 10, five)] == ["5", "69"]
    assert [x.chat_id for x in await outbox.pending(0, 10, five)] == [5, 69]
    group = {slice_of(-1_001_234_567_890)}
    assert [x.chat_id for x in await outbox.pending(0, 10, group)] == [-1_001_234_567_890]
    known = {row.id for row in await inbox.pending(0, 1)}
    rest = [row.chat_key for row in await inbox.pending(0, 10, None, known)]
    assert rest == ["-1001234567890", "69", "6"]
    assert LEADER not in {slice_of(n) for n in range(1_000)}


@pytest.mark.parametrize("key", ["none", "", "²", "-", "12a"])
def test_what_has_no_chat_is_in_the_first_slice(key: str) -> None:
    assert slice_of_key(key) == 0
