"""Rules of a group are kept, move with it, and bring a digest once a week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from core.analytics.community.votes import Change
from core.capabilities.ports import GroupRules
from core.dialogue.state import State
from core.storage.campaigns.deliveries import Deliveries, Settled
from core.storage.community.community import SqlCommunity, news_of
from core.storage.community.rules import DIGEST, SqlRules
from core.storage.engine.database import Database
from core.storage.people.moving import move_group
from core.storage.tables import metadata, outbox, subscription, workspace
from core.storage.turns.presence import (
    GRACE,
    call_group,
    remove_ended,
    say_goodbye,
    vanished,
    welcome_back,
)
from core.storage.turns.speakers import Speaker
from core.storage.turns.turns import Turns

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)  # a Monday, 09.00 WIB
CHAT = -100500
RULES = GroupRules("Pasar", "id", ("food",), "admins", 10, 4, "22:30", "21:00", "07:00")


async def keep(database: Database, rules: GroupRules, chat: int = CHAT) -> None:
    async with await Turns(database).open(Speaker(chat, 7, "group"), NOW) as turn:
        await SqlRules(database, turn).change(rules)
        await turn.end(State(), [], None)


async def current(database: Database, chat: int) -> GroupRules:
    turn = await Turns(database).open(Speaker(chat, 7, "group"), NOW)
    return await SqlRules(database, turn).current()


async def recommend(database: Database, person: int, rating: int, at: datetime) -> None:
    async with await Turns(database).open(Speaker(CHAT, person, "group"), at) as turn:
        said = Change(rating=rating, words=f"kata {person}")
        await SqlCommunity(database, turn).put("dapurnina", said)
        await turn.end(State(), [], None)


async def test_rules_hold_and_move_with_the_group(database: Database) -> None:
    assert await current(database, CHAT) == GroupRules()
    await keep(database, RULES)
    assert await current(database, CHAT) == RULES
    assert await current(database, -100501) == GroupRules()
    await move_group(database, CHAT, -100502)
    assert await current(database, -100502) == RULES
    turn = await Turns(database).open(Speaker(-100502, 8, "group"), NOW)
    assert (turn.known.group_language, turn.known.group_title) == ("id", "Pasar")


async def test_a_private_chat_keeps_no_rules(database: Database) -> None:
    async with await Turns(database).open(Speaker(7, 7), NOW) as turn:
        await SqlRules(database, turn).change(RULES)
        assert await SqlRules(database, turn).current() == GroupRules()


async def test_the_digest_is_due_on_its_day_after_the_quiet_hours(database: Database) -> None:
    await keep(database, RULES)
    deliveries = Deliveries(database)
    assert await deliveries.next_at() == datetime(2026, 11, 27, 0, tzinfo=UTC)
    friday = datetime(2026, 11, 27, 0, 5, tzinfo=UTC)
    (claim,) = await deliveries.claim(friday, 10)
    assert (claim.kind, claim.chat_id) == (DIGEST, CHAT)
    assert await deliveries.claim(friday, 10) == []
    await deliveries.settle([Settled(claim, "quiet")], friday)
    assert await deliveries.next_at() == datetime(2026, 12, 4, 0, tzinfo=UTC)
    await keep(database, GroupRules())
    assert await deliveries.next_at() is None


async def test_news_are_what_came_since(database: Database) -> None:
    for person in (1, 2):
        await recommend(database, person, 5, NOW)
    monday = NOW + timedelta(days=7)
    async with database.read() as connection:
        assert await news_of(connection, f"g{CHAT}", monday, monday) == (0, ())
    await recommend(database, 2, 4, monday + timedelta(hours=1))
    later = monday + timedelta(hours=2)
    async with database.read() as connection:
        fresh, (one,) = await news_of(connection, f"g{CHAT}", NOW + timedelta(minutes=1), later)
    assert (fresh, one.handle) == (1, "dapurnina")


async def spaces(database: Database) -> set[str]:
    async with database.read() as connection:
        return set((await connection.execute(select(workspace.c.id))).scalars())


async def test_a_space_ends_thirty_days_after_we_were_sent_away(database: Database) -> None:
    await recommend(database, 1, 5, NOW)
    await keep(database, RULES)
    async with await Turns(database).open(Speaker(1, 1), NOW) as turn:
        await turn.end(State(), [], None)
    async with database.write() as connection:
        ending = await say_goodbye(connection, database, CHAT, "Pasar", NOW)
        assert ending is not None
        assert (ending.people, ending.ends_at) == ((1,), NOW + GRACE)
        assert await say_goodbye(connection, database, CHAT, "Pasar", NOW) is None
    await remove_ended(database, NOW + GRACE - timedelta(hours=1))
    assert f"g{CHAT}" in await spaces(database)
    await remove_ended(database, NOW + GRACE)
    assert f"g{CHAT}" not in await spaces(database)
    async with database.read() as connection:
        for table in metadata.sorted_tables:
            rows = (await connection.execute(select(table))).all()
            assert not any(f"g{CHAT}" in row or CHAT in row for row in rows), table.name


async def test_who_invites_us_back_in_time_loses_nothing(database: Database) -> None:
    await recommend(database, 1, 5, NOW)
    async with database.write() as connection:
        await say_goodbye(connection, database, CHAT, "Pasar", NOW)
        saved = await welcome_back(connection, database, CHAT, "Pasar baru")
        assert saved is not None
        assert saved.title == "Pasar baru"
        assert await welcome_back(connection, database, CHAT, "Pasar baru") is None
    await remove_ended(database, NOW + GRACE)
    assert (await current(database, CHAT)).title == "Pasar baru"
    async with database.write() as connection:
        await say_goodbye(connection, database, CHAT, "", NOW)
        await call_group(connection, database, f"g{CHAT}", "Pasar lagi")
    await remove_ended(database, NOW + GRACE)
    assert (await current(database, CHAT)).title == "Pasar lagi"


async def test_a_group_that_was_deleted_is_found_by_what_telegram_answers(
    database: Database,
) -> None:
    await keep(database, RULES)
    rows = [
        {
            "chat_id": chat,
            "lane": "bulk",
            "reply": "[]",
            "state": "dead",
            "error": e,
            "created_at": NOW,
        }
        for chat, e in (
            (CHAT, "403: Forbidden: the group chat was deleted"),
            (-7, "400: Bad Request: message is too long"),
            (7, "403: Forbidden: bot was kicked"),
        )
    ]
    async with database.write() as connection:
        await connection.execute(outbox.insert(), rows)
    assert await vanished(database, NOW) == [CHAT]
    assert await vanished(database, NOW + timedelta(days=2)) == []


async def test_a_digest_that_is_wished_again_keeps_what_was_told(database: Database) -> None:
    await keep(database, RULES)
    async with database.write() as connection:
        await connection.execute(update(subscription).values(since=NOW - timedelta(days=3)))
    await keep(database, GroupRules(digest_day=2))
    async with database.read() as connection:
        (row,) = (await connection.execute(select(subscription))).mappings().all()
    assert (row["days"], row["since"]) == ("d2", NOW - timedelta(days=3))
