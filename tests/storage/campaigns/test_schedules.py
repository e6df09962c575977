"""A summary is settled once per subscription and local date, whoever tries and whatever dies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, select, update

from core.capabilities.ports import Subscription
from core.dialogue.state import State
from core.messages import Reply
from core.storage.campaigns.deliveries import LEASE, Deliveries, Settled
from core.storage.campaigns.schedules import SqlSchedules
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.people.people import SqlPeople
from core.storage.queues.outbox import Outbox
from core.storage.tables import delivery, outbox, subscription
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns
from tests.storage.people.test_people import everything

JAKARTA = ZoneInfo("Asia/Jakarta")
ASKED = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
DUE = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
WISH = Subscription(time(7), JAKARTA, "id", "every", only_changes=False)
HELLO = (Reply("halo"),)


async def subscribe(
    database: Database, chat: int = 7, wish: Subscription = WISH, now: datetime = ASKED
) -> datetime:
    async with await Turns(database).open(Speaker(chat, chat), now) as turn:
        first = await SqlSchedules(database, turn).subscribe(wish)
        await turn.end(State(), [], None)
    return first


async def cancel(database: Database, chat: int = 7) -> bool:
    async with await Turns(database).open(Speaker(chat, chat), ASKED) as turn:
        ended = await SqlSchedules(database, turn).cancel()
        await turn.end(State(), [], None)
    return ended


async def count(database: Database, table: Any) -> int:
    async with database.read() as connection:
        found: int = (
            await connection.execute(select(func.count()).select_from(table))
        ).scalar_one()
    return found


async def settle_all(database: Database, now: datetime, state: str = "posted") -> int:
    deliveries = Deliveries(database)
    claims = await deliveries.claim(now, 50)
    await deliveries.settle([Settled(c, state, HELLO) for c in claims], now)
    return len(claims)


async def test_what_was_wished_is_kept_until_it_is_cancelled(database: Database) -> None:
    assert await subscribe(database) == DUE
    current = SqlSchedules(database, await Turns(database).open(Speaker(7, 7), ASKED)).current
    assert await current() == WISH
    assert await cancel(database)
    assert await current() is None
    assert not await cancel(database)
    assert await settle_all(database, DUE) == 0


async def test_it_is_due_at_its_hour_and_not_before(database: Database) -> None:
    await subscribe(database)
    deliveries = Deliveries(database)
    assert await deliveries.next_at() == DUE
    assert await deliveries.claim(DUE - timedelta(seconds=1), 50) == []
    assert len(await deliveries.claim(DUE, 50)) == 1


async def test_a_summary_goes_to_the_topic_that_it_was_wished_in(database: Database) -> None:
    async with await Turns(database).open(Speaker(7, 7), ASKED) as turn:
        await SqlSchedules(database, turn, thread=77).subscribe(WISH)
        await turn.end(State(), [], None)
    await settle_all(database, DUE)
    assert [one.thread for one in await Outbox(database).pending(0, 9)] == [77]


async def test_while_it_is_claimed_nobody_else_gets_it(database: Database) -> None:
    await subscribe(database)
    one, other = Deliveries(database), Deliveries(database)
    (claim,) = await one.claim(DUE, 50)
    assert await other.claim(DUE, 50) == []
    assert await one.settle([Settled(claim, "posted", HELLO)], DUE) == {"posted": 1}
    assert await other.claim(DUE + LEASE * 2, 50) == []
    assert await count(database, outbox) == 1


async def test_who_died_is_followed_by_another_and_can_finish_nothing(database: Database) -> None:
    await subscribe(database)
    dead, heir = Deliveries(database), Deliveries(database)
    (lost,) = await dead.claim(DUE, 50)
    later = DUE + LEASE
    (claim,) = await heir.claim(later, 50)
    assert claim.fence > lost.fence
    assert await dead.settle([Settled(lost, "posted", HELLO)], later) == {"lost": 1}
    assert await heir.settle([Settled(claim, "posted", HELLO)], later) == {"posted": 1}
    assert await dead.settle([Settled(lost, "posted", HELLO)], later) == {"lost": 1}
    assert await count(database, outbox) == await count(database, delivery) == 1


async def test_who_died_before_the_clock_was_set_back_is_followed_at_once(
    database: Database,
) -> None:
    await subscribe(database)
    (lost,) = await Deliveries(database).claim(DUE + timedelta(hours=7), 50)
    (claim,) = await Deliveries(database).claim(DUE, 50)
    assert claim.fence > lost.fence


async def run_to(database: Database, now: datetime, state: str = "skipped") -> None:
    while await settle_all(database, now, state):
        pass


@pytest.mark.parametrize("days", [4, 9, 40])
async def test_a_clock_that_was_days_ahead_and_is_right_again_puts_nothing_off(
    database: Database, days: int
) -> None:
    await subscribe(database)
    await settle_all(database, DUE)
    await run_to(database, DUE + timedelta(days=days))
    assert await Deliveries(database).next_at() == DUE + timedelta(days=days + 1)
    right, tomorrow = DUE + timedelta(hours=3), DUE + timedelta(days=1)
    assert await settle_all(database, right) == 0
    assert await Deliveries(database).next_at() == tomorrow
    assert await settle_all(database, tomorrow) == 1
    assert len(await Outbox(database).pending(0, 10)) == 2  # the day is not held for settled
    assert await settle_all(database, tomorrow) == 0


@pytest.mark.parametrize("rhythm", ["working", "weekly", "d04"])
async def test_who_rarely_hears_is_called_back_too(database: Database, rhythm: str) -> None:
    first = await subscribe(database, wish=replace(WISH, days=rhythm))
    await run_to(database, DUE + timedelta(days=30))
    assert await settle_all(database, ASKED) == 0
    assert await Deliveries(database).next_at() == first


@pytest.mark.parametrize("rhythm", ["every", "working", "weekly", "d04"])
async def test_no_other_hour_asked_for_counts_as_far_ahead(database: Database, rhythm: str) -> None:
    wish = replace(WISH, days=rhythm)
    first = await subscribe(database, wish=wish)
    await settle_all(database, first)
    soon = first + timedelta(minutes=1)
    late = await subscribe(database, wish=replace(wish, at=time(23, 59)), now=soon)
    assert await settle_all(database, soon) == 0
    assert await Deliveries(database).next_at() == late


async def test_a_clock_before_everything_calls_nothing_back(database: Database) -> None:
    await subscribe(database)
    assert await settle_all(database, datetime(1970, 1, 2, tzinfo=UTC)) == 0
    assert await Deliveries(database).next_at() == DUE


async def test_letters_go_into_the_bulk_lane(database: Database) -> None:
    await subscribe(database)
    await settle_all(database, DUE)
    (letter,) = await Outbox(database).pending(0, 10)
    assert (letter.chat_id, letter.lane, letter.text) == (7, "bulk", "halo")


async def test_a_wish_changed_after_todays_summary_holds_from_tomorrow(database: Database) -> None:
    await subscribe(database)
    await settle_all(database, DUE)
    later = Subscription(time(9), JAKARTA, "id", "every", only_changes=False)
    first = await subscribe(database, wish=later, now=DUE + timedelta(minutes=5))
    assert first == datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
    assert await count(database, subscription) == 1


async def test_a_wish_changed_while_it_is_being_written_wins(database: Database) -> None:
    await subscribe(database)
    deliveries = Deliveries(database)
    (claim,) = await deliveries.claim(DUE, 50)
    await cancel(database)
    assert await deliveries.settle([Settled(claim, "posted", HELLO)], DUE) == {"lost": 1}
    assert await count(database, outbox) == 0


async def test_a_skip_is_recorded_and_the_next_day_comes(database: Database) -> None:
    await subscribe(database)
    await settle_all(database, DUE, "skipped")
    async with database.read() as connection:
        row = (await connection.execute(select(delivery.c.day, delivery.c.state))).one()
    assert tuple(row) == ("2026-11-24", "skipped")
    assert await Deliveries(database).next_at() == DUE + timedelta(days=1)


async def test_a_skipped_day_is_told_of_the_next_time(database: Database) -> None:
    await subscribe(database)
    await settle_all(database, DUE, "skipped")
    (claim,) = await Deliveries(database).claim(DUE + timedelta(days=1), 50)
    assert (claim.since, claim.told) == (ASKED, 0)


@pytest.mark.parametrize(
    "said",
    [
        "403 Forbidden: bot was blocked by the user",
        "400 Bad Request: CHAT_WRITE_FORBIDDEN",
        "400 Bad Request: not enough rights to send text messages to the chat",
    ],
)
async def test_a_chat_that_refused_is_paused_and_may_ask_again(
    database: Database, said: str
) -> None:
    await subscribe(database)
    await settle_all(database, DUE)
    (letter,) = await Outbox(database).pending(0, 10)
    await Outbox(database).bury([letter.id], said)
    tomorrow = DUE + timedelta(days=1)
    deliveries = Deliveries(database)
    (claim,) = await deliveries.claim(tomorrow, 50)
    assert claim.refused
    await deliveries.settle([Settled(claim, "paused")], tomorrow)
    assert await settle_all(database, tomorrow + timedelta(days=5)) == 0
    assert await deliveries.next_at() is None
    await subscribe(database, now=tomorrow + timedelta(days=5))
    (claim,) = await deliveries.claim(tomorrow + timedelta(days=6), 50)
    assert not claim.refused


async def test_a_refusal_pauses_what_was_to_come_after_it_and_nothing_else(
    database: Database,
) -> None:
    """A community's digest is a week old where its summary is of yesterday."""
    await subscribe(database)
    await settle_all(database, DUE)
    (letter,) = await Outbox(database).pending(0, 10)
    await Outbox(database).bury([letter.id], "403 Forbidden: bot was blocked by the user")
    later, values = DUE + timedelta(days=3), {"next_at": DUE, "next_day": "2026-11-26"}
    async with database.write() as connection:
        row = (await connection.execute(select(subscription))).mappings().one()
        digest = {n: v for n, v in row.items() if n != "id"} | values | {"kind": "digest"}
        await connection.execute(insert(subscription).values(digest))
        summary = subscription.c.kind == "summary"
        change = update(subscription).where(summary).values(since=later, **values)
        await connection.execute(change)
    claims = await Deliveries(database).claim(later, 50)
    assert {claim.kind: claim.refused for claim in claims} == {"summary": False, "digest": True}


async def test_what_is_wrong_with_one_letter_pauses_nothing(database: Database) -> None:
    await subscribe(database)
    await settle_all(database, DUE)
    (letter,) = await Outbox(database).pending(0, 10)
    await Outbox(database).bury([letter.id], "400 Bad Request: wrong file identifier")
    (claim,) = await Deliveries(database).claim(DUE + timedelta(days=1), 50)
    assert not claim.refused


async def test_deletion_ends_the_summary_and_its_history(database: Database) -> None:
    await subscribe(database, chat=424_242)
    await settle_all(database, DUE)
    async with await Turns(database).open(Speaker(424_242, 424_242), DUE) as turn:
        deleted = await SqlPeople(database, Seal("kunci"), turn).erase()
        await turn.end(State(), [], None)
    assert deleted["subscription"] == deleted["delivery"] == 1
    assert await everything(database) == ""


async def test_another_hour_forgets_nothing_of_what_was_to_be_told(database: Database) -> None:
    await subscribe(database)
    async with database.write() as connection:
        await connection.execute(update(subscription).values(told=3, folded="kept"))
    later = Subscription(time(9), JAKARTA, "id", "every", only_changes=False)
    due = await subscribe(database, wish=later, now=ASKED + timedelta(hours=1))
    (claim,) = await Deliveries(database).claim(due, 50)
    assert (claim.since, claim.told, claim.folded) == (ASKED, 3, "kept")


async def test_who_ended_it_and_asks_again_is_told_of_what_is_new_from_then_on(
    database: Database,
) -> None:
    await subscribe(database)
    await cancel(database)
    again = ASKED + timedelta(hours=1)
    due = await subscribe(database, now=again)
    (claim,) = await Deliveries(database).claim(due, 50)
    assert claim.since == again
