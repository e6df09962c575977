"""The inbox recognises what comes again, keeps order, and forgets words when they are done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.messages import Reply
from core.storage.engine.database import Database
from core.storage.queues.inbox import KEEP_KEYS, Inbox, Raw, chat_key
from core.storage.queues.outbox import KEEP_DEAD, Outbox

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def message(update_id: int, chat_id: int = 7, text: str = "halo") -> dict[str, Any]:
    return {
        "update_id": update_id,
        "message": {"message_id": update_id, "chat": {"id": chat_id}, "text": text},
    }


async def test_what_is_delivered_again_is_saved_once(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.save([Raw.of(message(1)), Raw.of(message(2))], NOW)
    await inbox.save([Raw.of(message(2)), Raw.of(message(3))], NOW)
    assert [row.update_id for row in await inbox.pending(0, 10)] == [1, 2, 3]


async def test_a_restarted_counter_is_no_redelivery(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.save([Raw.of(message(1, text="sebelum"))], NOW)
    await inbox.save([Raw.of(message(1, text="sesudah"))], NOW)
    assert len(await inbox.pending(0, 10)) == 2


async def test_done_rows_keep_no_words_and_are_still_recognised(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.save([Raw.of(message(1, text="rahasia"))], NOW)
    row = (await inbox.pending(0, 10))[0]
    await inbox.finish(row.id)
    await inbox.save([Raw.of(message(1, text="rahasia"))], NOW)
    assert await inbox.pending(0, 10) == []
    async with database.read() as connection:
        kept = (await connection.exec_driver_sql("SELECT payload, chat_key FROM inbox")).one()
    assert tuple(kept) == (None, "")


async def test_pages_follow_each_other_without_gap(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.save([Raw.of(message(n)) for n in range(1, 26)], NOW)
    seen: list[int] = []
    after = 0
    while page := await inbox.pending(after, 10):
        seen += [row.update_id for row in page]
        after = page[-1].id
    assert seen == list(range(1, 26))


async def test_attempts_are_counted_and_the_hopeless_is_set_aside(database: Database) -> None:
    inbox, outbox = Inbox(database), Outbox(database)
    await inbox.save([Raw.of(message(1))], NOW)
    row = (await inbox.pending(0, 1))[0]
    await inbox.count_attempt(row.id)
    await inbox.count_attempt(row.id)
    assert (await inbox.pending(0, 1))[0].attempts == 2
    await inbox.quarantine(row.id, "Traceback", (7, Reply("maaf")), NOW)
    assert await inbox.pending(0, 1) == []
    assert [(update, error) for _, update, error in await inbox.dead()] == [(1, "Traceback")]
    assert [letter.text for letter in await outbox.pending(0, 10)] == ["maaf"]


async def test_old_keys_are_forgotten_and_waiting_rows_are_not(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.save([Raw.of(message(1)), Raw.of(message(2))], NOW)
    await inbox.finish((await inbox.pending(0, 1))[0].id)
    assert await inbox.purge(NOW + KEEP_KEYS - timedelta(seconds=1)) == 0
    assert await inbox.purge(NOW + KEEP_KEYS + timedelta(seconds=1)) == 1
    assert await inbox.count_pending() == (1, NOW)


async def test_what_stays_in_quarantine_is_forgotten_after_a_month(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.save([Raw.of(message(1)), Raw.of(message(2))], NOW)
    await inbox.quarantine((await inbox.pending(0, 1))[0].id, "Traceback", None, NOW)
    assert await inbox.purge(NOW + KEEP_DEAD - timedelta(seconds=1)) == 0
    assert len(await inbox.dead()) == 1
    assert await inbox.purge(NOW + KEEP_DEAD + timedelta(seconds=1)) == 1
    assert (await inbox.dead(), await inbox.count_pending()) == ([], (1, NOW))


@pytest.mark.parametrize(
    ("update", "key"),
    [
        (message(1, chat_id=-5), "-5"),
        (
            {"update_id": 1, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": 9}}}},
            "9",
        ),
        ({"update_id": 1, "inline_query": {"from": {"id": 3}, "query": "x"}}, "3"),
        ({"update_id": 1, "poll_answer": {"user": {"id": 4}}}, "4"),
        ({"update_id": 1, "something_new": {"a": 1}}, "none"),
        ({"update_id": 1}, "none"),
    ],
)
def test_every_update_has_a_queue(update: dict[str, Any], key: str) -> None:
    assert chat_key(update) == key
