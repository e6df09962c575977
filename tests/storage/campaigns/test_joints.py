"""Joint campaigns: who may do what, what moves with a group, what goes with a person."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from core.dialogue.state import State
from core.storage.campaigns.joints import SqlJoints
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.moving import move_group
from core.storage.people.people import SqlPeople
from core.storage.tables import joint, joint_share
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
PASAR = -100100


async def act(database: Database, who: int, name: str, *args: Any, chat: int | None = PASAR) -> Any:
    """Do one thing in a group, or in private where `chat` is None, in a turn of its own."""
    speaker = Speaker(chat, who, "group") if chat else Speaker(who, who)
    async with await Turns(database).open(speaker, NOW) as turn:
        port = SqlJoints(database, turn, f"Toko {who}", lambda: "seed")
        done = await getattr(port, name)(*args)
        await turn.end(State(), [], None)
        return done


async def begun(database: Database) -> Any:
    first = await act(database, 1, "start", "dapurnina", 100_000)
    for who in (2, 3):
        assert await act(database, who, "join", first)
    return await act(database, 1, "one", first.id)


async def test_only_who_began_it_closes_it_and_then_nobody_joins(database: Database) -> None:
    known = await begun(database)
    assert await act(database, 2, "close", known) is None
    settled = await act(database, 1, "close", known)
    assert [one.slot for one in settled.shares] == [1, 2, 3]
    assert sum(one.share_idr for one in settled.shares) == 100_000
    assert not await act(database, 4, "join", settled)
    assert await act(database, 1, "close", settled) is None
    assert not await act(database, 4, "pay", settled)


async def test_others_results_never_come_out(database: Database) -> None:
    settled = await act(database, 1, "close", await begun(database))
    for who, orders in ((1, 11), (2, 22)):
        assert await act(database, who, "report", settled, orders, orders * 1_000, chat=None)
    for who in (1, 2, 3):
        (seen,) = await act(database, who, "mine", chat=None)
        assert {one.orders for one in seen.shares if one.shop != f"p{who}"} == {None}
        assert seen.totals is None
    await act(database, 3, "report", settled, 33, 33_000, chat=None)
    (seen,) = await act(database, 1, "mine", chat=None)
    assert seen.totals == (66, 66_000)
    assert not await act(database, 1, "report", seen, 99, 0, chat=None)


async def test_another_group_finds_nothing(database: Database) -> None:
    known = await begun(database)
    assert await act(database, 9, "one", known.id, chat=-100200) is None
    assert await act(database, 9, "mine", chat=None) == ()
    assert await act(database, 2, "one", known.id, chat=-100200) is not None


async def test_it_moves_with_its_group(database: Database) -> None:
    known = await begun(database)
    await move_group(database, PASAR, -100300)
    moved = await act(database, 9, "one", known.id, chat=-100300)
    assert len(moved.shares) == 3


async def test_who_deletes_themselves_takes_their_share_along(database: Database) -> None:
    await begun(database)
    async with await Turns(database).open(Speaker(1, 1), NOW) as turn:
        people = SqlPeople(database, Seal("kunci"), turn)
        assert "Toko 1" in str((await people.export())["joint_share"])
        await people.erase()
        await turn.end(State(), [], None)
    async with database.read() as connection:
        shops = set((await connection.execute(select(joint_share.c.workspace_id))).scalars())
        assert shops == {"p2", "p3"}
        assert (await connection.execute(select(joint.c.created_by))).scalar_one() == 0
