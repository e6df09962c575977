"""Groups that the bot was sent away from: warned about, kept for thirty days, then removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.messages import Reply
from core.storage.engine.database import Database
from core.storage.queues.outbox import post
from core.storage.queues.refusals import left_us
from core.storage.tables import (
    community,
    conversation,
    member,
    metadata,
    outbox,
    outbox_file,
    workspace,
)

GRACE: Final = timedelta(days=30)
MOST_WARNED: Final = 200
c = community.c


@dataclass(frozen=True, slots=True)
class EndingSpace:
    """A space that will be removed, and the members who can be told of it in private."""

    chat_id: int
    title: str
    ends_at: datetime
    people: tuple[int, ...]


async def arrive(
    database: Database,
    chat_id: int,
    title: str,
    greeting: Callable[[bool], Reply],
    saved: Callable[[EndingSpace], Reply],
    now: datetime,
) -> None:
    """Keep a group's space after all, and greet the group; who was warned that it ends is told as well."""
    async with database.write() as connection:
        ended = await welcome_back(connection, database, chat_id, title)
        await post(connection, [(chat_id, "reply", greeting(ended is not None))], now)
        if ended is not None and ended.people:
            letter = saved(ended)
            await post(connection, [(person, "bulk", letter) for person in ended.people], now)


async def part(
    database: Database,
    chat_id: int,
    title: str,
    warning: Callable[[EndingSpace], Reply],
    now: datetime,
) -> bool:
    """Let a group's space end, and warn its members in the same transaction; once."""
    async with database.write() as connection:
        ending = await say_goodbye(connection, database, chat_id, title, now)
        if ending is None or not ending.people:
            return False
        letter = warning(ending)
        await post(connection, [(person, "bulk", letter) for person in ending.people], now)
    return True


async def say_goodbye(
    connection: AsyncConnection, database: Database, chat_id: int, title: str, now: datetime
) -> EndingSpace | None:
    """Note that a group's space ends in thirty days; None where that is known, or there is none."""
    home = f"g{chat_id}"
    there = select(workspace.c.id).where(workspace.c.id == home)
    if (await connection.execute(there)).first() is None:
        return None
    known = (
        await connection.execute(select(c.title, c.ends_at).where(c.workspace_id == home))
    ).first()
    if known is not None and known[1] is not None:
        return None
    title = title or (known[0] if known else "")
    values = {"title": title[:128], "ends_at": now + GRACE}
    await _upsert(connection, database, home, values)
    return EndingSpace(chat_id, title, now + GRACE, await _reached(connection, home))


async def _reached(connection: AsyncConnection, home: str) -> tuple[int, ...]:
    """Return the members of a space who can be told of it in private."""
    talks = (conversation.c.chat_id == member.c.person_id) & (
        conversation.c.person_id == member.c.person_id
    )
    people = (
        select(member.c.person_id)
        .select_from(member.join(conversation, talks))
        .where(member.c.workspace_id == home)
        .order_by(member.c.person_id)
        .limit(MOST_WARNED)
    )
    return tuple((await connection.execute(people)).scalars())


async def welcome_back(
    connection: AsyncConnection, database: Database, chat_id: int, title: str
) -> EndingSpace | None:
    """Keep a group's space after all, and what the group calls itself; return the space where it was
    to end, None where it was not or there is none."""
    home = f"g{chat_id}"
    there = select(workspace.c.id).where(workspace.c.id == home)
    if (await connection.execute(there)).first() is None:
        return None
    until = select(c.ends_at).where(c.workspace_id == home)
    ended: datetime | None = (await connection.execute(until)).scalar_one_or_none()
    await _upsert(connection, database, home, {"title": title[:128], "ends_at": None})
    if ended is None:
        return None
    return EndingSpace(chat_id, title, ended, await _reached(connection, home))


async def _upsert(
    connection: AsyncConnection, database: Database, home: str, values: dict[str, Any]
) -> None:
    new = database.insert(community).values(workspace_id=home, **values)
    await connection.execute(
        new.on_conflict_do_update(index_elements=["workspace_id"], set_=values)
    )


async def vanished(database: Database, now: datetime) -> list[int]:
    """Return the groups that refuse our messages since a day as if they were no more."""
    o = outbox.c
    lately = o.created_at > now - timedelta(days=1)
    query = (
        select(o.chat_id)
        .distinct()
        .where(o.state == "dead", o.chat_id < 0, lately, left_us(o.error))
    )
    async with database.read() as connection:
        return list((await connection.execute(query)).scalars())


async def remove_ended(database: Database, now: datetime) -> int:
    """Delete everything of the spaces whose thirty days have passed; return how many."""
    over = select(c.workspace_id).where(c.ends_at <= now)
    async with database.write() as connection:
        homes = list((await connection.execute(over)).scalars())
        for home in homes:
            await remove_space(connection, int(home[1:]))
    return len(homes)


async def remove_space(connection: AsyncConnection, chat_id: int) -> None:
    """Delete every row of every table that belongs to a group and its space."""
    letters = select(outbox.c.id).where(outbox.c.chat_id == chat_id)
    await connection.execute(delete(outbox_file).where(outbox_file.c.outbox_id.in_(letters)))
    for table in reversed(metadata.sorted_tables):
        if "workspace_id" in table.c:
            await connection.execute(delete(table).where(table.c.workspace_id == f"g{chat_id}"))
        if "chat_id" in table.c:
            await connection.execute(delete(table).where(table.c.chat_id == chat_id))
    await connection.execute(delete(workspace).where(workspace.c.id == f"g{chat_id}"))


async def call_group(
    connection: AsyncConnection, database: Database, home: str, title: str
) -> None:
    """Keep what a group calls itself now; somebody speaks there, so its space does not end."""
    change = update(community).where(c.workspace_id == home)
    done = await connection.execute(change.values(title=title[:128], ends_at=None))
    if not done.rowcount:
        await _upsert(connection, database, home, {"title": title[:128]})
