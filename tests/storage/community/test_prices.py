"""Prices belong to who told them and to one community; what is shown of them is what was published."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.analytics.community.prices import Cell
from core.capabilities.ports import Home
from core.dialogue.state import State
from core.storage.community.prices import SqlPrices, publish_waiting
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.moving import leave_group, move_group
from core.storage.people.people import SqlPeople
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.storage.people.test_people import everything

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PASAR, BENGKEL = -100_100, -100_200
CELL = Cell("instagram", "nano", "food")


class At:
    """Somebody in a chat; each call is a turn of its own."""

    def __init__(self, database: Database, person: int, chat: int | None = None) -> None:
        self.database = database
        kind = "group" if chat else "private"
        self.speaker = Speaker(chat or person, person, kind)  # type: ignore[arg-type]

    async def pays(self, each: int, at: datetime = NOW, home: int = PASAR) -> bool:
        async with await Turns(self.database).open(self.speaker, at) as turn:
            port = SqlPrices(self.database, turn)
            kept = await port.put(f"g{home}", "dapurnina", "image", CELL, each)
            await turn.end(State(), [], None)
        return kept

    async def withdraws(self, paid_id: int) -> bool:
        async with await Turns(self.database).open(self.speaker, NOW) as turn:
            gone = await SqlPrices(self.database, turn).withdraw(paid_id)
            await turn.end(State(), [], None)
        return gone

    async def port(self, at: datetime = NOW) -> SqlPrices:
        return SqlPrices(self.database, await Turns(self.database).open(self.speaker, at))

    async def sees(self, at: datetime = NOW) -> list[tuple[int, int, int]]:
        found = await (await self.port(at)).ranges(category="food")
        return [(r.low_idr, r.high_idr, r.people) for r in found]


async def gather(database: Database, people: int = 5) -> None:
    for person in range(1, people + 1):
        assert await At(database, person, PASAR).pays(300_000 + person)


async def test_five_members_make_a_range_for_members_alone(database: Database) -> None:
    await gather(database, 4)
    assert await At(database, 1, PASAR).sees() == []
    await At(database, 5, PASAR).pays(350_000)
    shown = [(300_000, 500_000, 5)]
    assert await At(database, 1, PASAR).sees() == shown
    assert await At(database, 1).sees() == shown
    assert await At(database, 77).sees() == []
    await At(database, 77, BENGKEL).pays(900_000, home=BENGKEL)
    assert await At(database, 77, BENGKEL).sees() == []


async def test_in_private_one_may_tell_ones_own_communities_only(database: Database) -> None:
    await gather(database, 1)
    assert await (await At(database, 1).port()).homes() == (Home(f"g{PASAR}", ""),)
    assert await At(database, 1).pays(400_000)
    assert len(await (await At(database, 1).port()).mine()) == 1
    assert not await At(database, 77).pays(400_000)
    await leave_group(database, PASAR, 1)
    assert not await At(database, 1).pays(400_000)


async def test_a_withdrawn_price_is_gone_and_so_is_a_range_of_four(database: Database) -> None:
    await gather(database)
    (mine,) = await (await At(database, 1).port()).mine()
    assert not await At(database, 2).withdraws(mine.id)
    assert await At(database, 1).withdraws(mine.id)
    assert await At(database, 2, PASAR).sees() == []
    await At(database, 1, PASAR).pays(9_000_000)
    assert await At(database, 2, PASAR).sees() == []


async def test_a_price_said_again_replaces_the_one_before_and_moves_nothing(
    database: Database,
) -> None:
    await gather(database)
    later = NOW + timedelta(days=8)
    await At(database, 1, PASAR).pays(9_000_000, later)
    assert await At(database, 1, PASAR).sees(later) == [(300_000, 500_000, 5)]
    (mine,) = await (await At(database, 1, PASAR).port()).mine()
    assert mine.each_idr == 9_000_000
    assert await (await At(database, 1).port(later)).made_since(NOW + timedelta(days=1)) == 0


@pytest.mark.parametrize("days", [6, 7])
async def test_a_week_later_a_new_range_of_five_more_is_published(
    database: Database, days: int
) -> None:
    await gather(database)
    at = NOW + timedelta(hours=1)
    for person in range(11, 16):
        await At(database, person, PASAR).pays(2_000_000, at)
    await publish_waiting(database, NOW + timedelta(days=days))
    expected = (300_000, 2_000_000, 10) if days == 7 else (300_000, 500_000, 5)
    assert await At(database, 1, PASAR).sees(at) == [expected]


async def test_a_group_that_moves_takes_its_board_along(database: Database) -> None:
    await gather(database)
    await move_group(database, PASAR, BENGKEL)
    assert await At(database, 1, BENGKEL).sees() == [(300_000, 500_000, 5)]


async def test_who_deletes_themselves_leaves_no_price(database: Database) -> None:
    await gather(database)
    async with await Turns(database).open(Speaker(1, 1), NOW) as turn:
        people = SqlPeople(database, Seal("kunci"), turn)
        assert len((await people.export())["price_paid"]) == 1  # type: ignore[arg-type]
        await people.erase()
        await turn.end(State(), [], None)
    assert "300001" not in await everything(database)


async def test_what_a_message_shared_is_known_by_its_moment_after_it_was_edited(
    database: Database,
) -> None:
    await At(database, 1, PASAR).pays(300_000)
    port = await At(database, 1, PASAR).port(NOW + timedelta(hours=1))
    assert [one.each_idr for one in await port.written(NOW)] == [300_000]
    assert await port.written(NOW + timedelta(hours=1)) == ()
    assert await (await At(database, 2, PASAR).port()).written(NOW) == ()
