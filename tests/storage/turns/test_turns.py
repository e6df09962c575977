"""A turn is one transaction: all of what it leaves, or nothing; and it ends once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.dialogue.state import Question, Shown, State
from core.messages import Button, Document, Payload, Picture, Reply
from core.storage.engine.database import Database
from core.storage.queues.inbox import Inbox, Raw
from core.storage.queues.outbox import Outbox
from core.storage.tables import conversation, member, person, workspace
from core.storage.turns.endings import AlreadyDoneError
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SARI = Speaker(chat_id=7, person_id=7)
STATE = State(
    question=Question("brief", "product", {"handles": ("dapurnina",)}),
    shown=Shown("suggest", {"budget_idr": 2_000_000}, ("a", "b")),
    language="id",
    updated_at=NOW,
)


async def receive(database: Database, update_id: int, chat_id: int = 7) -> int:
    inbox = Inbox(database)
    update = {"update_id": update_id, "message": {"chat": {"id": chat_id}, "text": "x"}}
    await inbox.save([Raw.of(update)], NOW)
    return max(row.id for row in await inbox.pending(0, 1_000))


async def test_a_turn_leaves_state_and_replies_and_a_done_update(database: Database) -> None:
    turns, receipt = Turns(database), await receive(database, 1)
    async with await turns.open(SARI, NOW) as turn:
        assert turn.known.newcomer
        await turn.end(STATE, [Reply("satu"), Reply("dua")], receipt)
    again = await turns.open(SARI, NOW)
    assert again.known.state == STATE
    assert not again.known.newcomer
    assert [x.text for x in await Outbox(database).pending(0, 10)] == ["satu", "dua"]
    assert await Inbox(database).pending(0, 10) == []


async def test_a_turn_that_is_left_writes_nothing(database: Database) -> None:
    turns, receipt = Turns(database), await receive(database, 1)

    async def fail_in_the_middle() -> None:
        async with await turns.open(SARI, NOW) as turn:
            await turn.writing()
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        await fail_in_the_middle()
    async with await turns.open(SARI, NOW) as turn:
        await turn.writing()
    assert [row.id for row in await Inbox(database).pending(0, 10)] == [receipt]
    async with database.read() as connection:
        assert (await connection.execute(select(func.count()).select_from(person))).scalar() == 0


async def test_a_rollback_that_fails_gives_the_connection_back_all_the_same(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_connection: AsyncConnection) -> None:
        raise OSError("the line is dead")

    held = []  # as a traceback that is logged holds it

    async def left(undone: bool) -> None:
        async with await Turns(database).open(SARI, NOW) as turn:
            held.append(turn)
            await turn.writing()
            monkeypatch.setattr(AsyncConnection, "rollback", fails)
            if undone:
                await turn.undo()

    for undone in (False, True):
        with pytest.raises(OSError, match="dead"):
            await left(undone)
        monkeypatch.undo()
        async with asyncio.timeout(10), database.write() as connection:
            query = select(func.count()).select_from(person)
            assert (await connection.execute(query)).scalar() == 0


async def test_an_update_is_worked_on_once_even_by_two(database: Database) -> None:
    turns, receipt = Turns(database), await receive(database, 1)
    first, second = await turns.open(SARI, NOW), await turns.open(SARI, NOW)
    await first.end(STATE, [Reply("pertama")], receipt)
    with pytest.raises(AlreadyDoneError):
        await second.end(State(), [Reply("kedua")], receipt)
    assert [x.text for x in await Outbox(database).pending(0, 10)] == ["pertama"]
    assert (await turns.open(SARI, NOW)).known.state == STATE


async def test_turns_that_end_together_do_not_spoil_each_other(database: Database) -> None:
    turns = Turns(database)
    receipts = [await receive(database, n, chat_id=n) for n in range(1, 21)]
    done_before = receipts[7]
    await Inbox(database).finish(done_before)

    async def one(number: int, receipt: int) -> bool:
        speaker = Speaker(number, number)
        async with await turns.open(speaker, NOW) as turn:
            try:
                await turn.end(STATE, [Reply(f"balasan {number}")], receipt)
            except AlreadyDoneError:
                return False
        return True

    ended = await asyncio.gather(*(one(n, r) for n, r in enumerate(receipts, 1)))
    assert ended.count(False) == 1
    assert len(await Outbox(database).pending(0, 100)) == 19


async def test_a_newcomer_gets_a_workspace_and_owns_it(database: Database) -> None:
    turns = Turns(database)
    group = Speaker(chat_id=-100, person_id=7, chat_kind="group")
    for speaker in (SARI, group):
        async with await turns.open(speaker, NOW) as turn:
            await turn.end(State(), [], None)
    async with database.read() as connection:
        spaces = await connection.execute(select(workspace.c.id, workspace.c.kind))
        roles = await connection.execute(select(member.c.workspace_id, member.c.role))
        assert set(map(tuple, spaces)) == {("p7", "business"), ("g-100", "community")}
        assert set(map(tuple, roles)) == {("p7", "owner"), ("g-100", "member")}


async def test_a_forgotten_speaker_leaves_no_conversation(database: Database) -> None:
    turns = Turns(database)
    async with await turns.open(SARI, NOW) as turn:
        turn.forget = True
        await turn.end(STATE, [], None)
    async with database.read() as connection:
        rows = (await connection.execute(select(conversation))).all()
    assert rows == []


async def test_a_long_payload_is_found_only_in_its_chat(database: Database) -> None:
    turns, payload = Turns(database), Payload("suggest", {"handles": tuple("abcdefghij" * 4)})
    reply = Reply("pilih", buttons=((Button("lagi", payload=payload),),))
    async with await turns.open(SARI, NOW) as turn:
        await turn.end(State(), [reply], None)
    assert payload.key().startswith("#")
    assert await turns.payload(7, payload.key()) == payload
    assert await turns.payload(8, payload.key()) is None


async def test_files_travel_with_their_letter_and_go_with_it(database: Database) -> None:
    turns, outbox, receipt = Turns(database), Outbox(database), await receive(database, 1)
    replies = [
        Reply("kartu", picture=Picture("a.png", b"\x89PNG")),
        Reply("", document=Document("b.pdf", b"%PDF")),
        Reply("teks"),
    ]
    async with await turns.open(SARI, NOW) as turn:
        await turn.end(State(), replies, receipt)
    letters = await outbox.pending(0, 10)
    assert [x.has_files for x in letters] == [True, True, False]
    assert await outbox.files(letters[0].id) == {"picture": ("a.png", b"\x89PNG")}
    for letter in letters:
        await outbox.sent(letter.id)
    assert await outbox.files(letters[0].id) == {}
    assert await outbox.count_pending() == 0
