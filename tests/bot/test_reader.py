"""Rows that wait are handed out in order within a chat, while our share comes and goes."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader import Reader
from core.storage.queues.inbox import Pending
from tests.bot.test_dispatcher import NOW

CHATS = 4
STEPS = st.one_of(
    st.tuples(st.just("arrive"), st.lists(st.integers(0, CHATS - 1), min_size=1, max_size=6)),
    st.tuples(st.just("read"), st.lists(st.integers(0, 3), max_size=2)),
    st.tuples(st.just("work"), st.lists(st.integers(0, CHATS - 1), min_size=1, max_size=4)),
    st.tuples(st.just("hold"), st.sets(st.integers(0, CHATS - 1)).map(sorted)),
)


class World:
    """A table, the share of its chats that is ours (a chat is a slice), and who works them."""

    late_s = 0.0
    generation = 0
    alive = 1

    def __init__(self) -> None:
        self.table: list[Pending] = []
        self.ours: frozenset[int] = frozenset(range(CHATS))
        self.meanwhile: list[int] = []
        self.queues: dict[int, list[Pending]] = defaultdict(list)
        self.worked: dict[int, list[int]] = defaultdict(list)
        self.reader: Reader[Pending] = Reader(self, self, clock=lambda: 0.0)

    def slices(self) -> frozenset[int]:
        return self.ours

    def holds(self, number: int) -> bool:
        return number in self.ours

    def arrive(self, chats: Collection[int]) -> None:
        for chat in chats:
            self.table.append(Pending(self.last + 1, 0, str(chat), "", 0, NOW, chat))

    @property
    def last(self) -> int:
        """The greatest id so far; every id stays in the table or was worked on."""
        ids = [row.id for row in self.table] + [n for done in self.worked.values() for n in done]
        return max(ids, default=0)

    async def pending(
        self,
        after: int,
        limit: int,
        slices: Collection[int] | None = None,
        known: Collection[int] = (),
    ) -> list[Pending]:
        mine = self.ours if slices is None else slices
        found = [r for r in self.table if r.id > after and r.slice in mine and r.id not in known]
        lapsed, self.meanwhile = self.meanwhile, []
        if lapsed:  # a lease runs out while we read, what waits is dropped, and it is ours again
            self.work(range(CHATS), held=self.ours.difference(lapsed))
            self.arrive(lapsed)
        return found[:limit]

    async def read(self, limit: int = 3) -> int:
        return await self.reader.read(limit, lambda row: self.queues[row.slice].append(row))

    def work(self, chats: Collection[int], held: Collection[int] | None = None) -> None:
        """Work on the head of these chats, or leave a chat that is not ours."""
        for chat in chats:
            queue = self.queues[chat]
            if queue and chat not in (self.ours if held is None else held):
                self.reader.give_back(queue)
                queue.clear()
            elif queue and held is None:
                row = queue.pop(0)
                self.worked[chat].append(row.id)
                self.table.remove(row)
                self.reader.forget(row)


async def _play(steps: list[tuple[str, list[int]]]) -> World:
    world = World()
    for kind, chats in steps:
        match kind:
            case "arrive":
                world.arrive(chats)
            case "work":
                world.work(chats)
            case "hold":
                world.ours = frozenset(chats)
            case _:
                world.meanwhile = chats
                await world.read()
    world.ours, world.meanwhile = frozenset(range(CHATS)), []  # nothing arrives any more
    while await world.read() or any(world.queues.values()):
        world.work(range(CHATS))
    return world


@given(st.lists(STEPS, max_size=40))
def test_rows_are_handed_out_in_order_and_none_is_passed_over(
    steps: list[tuple[str, list[int]]],
) -> None:
    world = asyncio.run(_play(steps))
    assert not world.table
    assert all(ids == sorted(ids) for ids in world.worked.values())


async def test_what_was_given_back_comes_before_what_arrived_since() -> None:
    world = World()
    world.arrive([0, 0, 1])
    await world.read()
    world.work([0], held=())
    world.arrive([0])
    await world.read()
    assert [row.id for row in world.queues[0]] == [1, 2, 4]
    assert [row.id for row in world.queues[1]] == [3]


async def test_a_read_during_which_something_was_given_back_is_done_again() -> None:
    world = World()
    world.arrive([0])
    await world.read()
    world.arrive([0])
    world.meanwhile = [0]
    await world.read()
    assert [row.id for row in world.queues[0]] == [1, 2, 3]


async def test_a_row_that_nobody_can_take_holds_up_none_behind_it() -> None:
    world = World()
    world.arrive([0, 1, 2])

    def refuse(row: Pending) -> None:
        if row.slice == 1:
            raise ValueError(row.id)
        world.queues[row.slice].append(row)

    with pytest.raises(ValueError, match="2"):
        await world.reader.read(3, refuse)
    assert await world.reader.read(3, refuse) == 1
    assert [row.id for queue in world.queues.values() for row in queue] == [1, 3]
