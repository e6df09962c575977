"""Letters wait in order, survive failures, and are buried without their words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.messages import Button, Payload, Reply
from core.storage.engine.database import Database
from core.storage.queues.outbox import KEEP_DEAD, Letter, Outbox, post

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


async def send(database: Database, *replies: Reply, chat_id: int = 7) -> list[Letter]:
    async with database.write() as connection:
        await post(connection, [(chat_id, "reply", r) for r in replies], NOW)
    return await Outbox(database).pending(0, 100)


async def test_a_letter_says_what_the_reply_said(database: Database) -> None:
    buttons = (
        (Button("Detail", payload=Payload("evaluate", {"handles": ("x",)})),),
        (Button("Bagikan", share="x"), Button("Situs", url="https://example.org")),
    )
    (letter,) = await send(database, Reply("<b>halo</b> 🙏", buttons=buttons, edits=12))
    assert (letter.text, letter.edits, letter.lane) == ("<b>halo</b> 🙏", 12, "reply")
    assert letter.buttons == (
        (("Detail", "payload", 'evaluate{"handles":["x"]}'),),
        (("Bagikan", "share", "x"), ("Situs", "url", "https://example.org")),
    )


async def test_failures_are_counted_and_the_letter_stays(database: Database) -> None:
    (letter,) = await send(database, Reply("a"))
    await Outbox(database).failed(letter.id, "reset")
    assert [x.attempts for x in await Outbox(database).pending(0, 10)] == [1]


async def test_a_buried_letter_keeps_no_words(database: Database) -> None:
    outbox = Outbox(database)
    (letter,) = await send(database, Reply("rahasia"))
    await outbox.bury([letter.id], "403 blocked")
    assert await outbox.count_pending() == 0
    async with database.read() as connection:
        text = (await connection.exec_driver_sql("SELECT reply FROM outbox")).scalar_one()
    assert "rahasia" not in text


async def test_that_a_letter_was_given_up_is_known_for_a_month(database: Database) -> None:
    outbox = Outbox(database)
    letter, _ = await send(database, Reply("a"), Reply("b"))
    await outbox.bury([letter.id], "403 blocked")
    assert await outbox.purge(NOW + KEEP_DEAD - timedelta(seconds=1)) == 0
    assert await outbox.purge(NOW + KEEP_DEAD + timedelta(seconds=1)) == 1
    assert await outbox.count_pending() == 1  # what waits is never too old
