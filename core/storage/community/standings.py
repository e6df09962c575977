"""What the votes about each creator came to, so that the best of many are found without reading all.

A row is written in the transaction that changes a vote, and again when time alone may have changed
it (people settle, waves pass). It only chooses candidates: what is shown is ranked from the votes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Subquery, and_, delete, exists, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.community.ranking import PRIOR_RATING, Standing, rank
from core.analytics.community.votes import Vote
from core.storage.community.votes import displayed, read_votes
from core.storage.engine.database import Database
from core.storage.tables import recommendation, standing, workspace

s, r = standing.c, recommendation.c
MILLIONTHS: Final = 1_000_000
LIVELY: Final = timedelta(days=35)
"""So long after its last vote a creator's standing may change by itself from day to day."""
AT_ONCE: Final = 200


async def refresh(
    connection: AsyncConnection, space: str, handles: Collection[str], now: datetime
) -> None:
    """Weigh the votes about these creators of a space anew."""
    born = select(workspace.c.created_at).where(workspace.c.id == space)
    opened = (await connection.execute(born)).scalar_one_or_none()
    if opened is None:
        return
    votes = await read_votes(connection, displayed(space).where(r.handle.in_(handles)))
    found = {one.handle: one for one in rank(votes, opened, now)}
    newest: dict[str, Vote] = {}
    for vote in votes:
        if vote.handle not in newest or vote.at > newest[vote.handle].at:
            newest[vote.handle] = vote
    said = select(r.handle).distinct().where(r.workspace_id == space, r.handle.in_(handles))
    known = list((await connection.execute(said)).scalars())
    await connection.execute(delete(standing).where(s.workspace_id == space, s.handle.in_(handles)))
    rows = [_row(space, h, found.get(h), newest.get(h), now) for h in known]
    if rows:
        await connection.execute(insert(standing), rows)


def _row(
    space: str, handle: str, found: Standing | None, newest: Vote | None, now: datetime
) -> dict[str, Any]:
    lively = newest is not None and now - newest.at < LIVELY
    return {
        "workspace_id": space,
        "handle": handle,
        "score": round(found.score * MILLIONTHS) if found else 0,
        "people": found.people if found else 0,
        "platform": found.platform if found else None,
        "category": found.category if found else None,
        "city": found.city if found else None,
        "newest": found.newest if found else now,
        "figures": "",
        "fresh_until": now + timedelta(days=1 if lively else 7),
    }


def best(
    spaces: Subquery,
    *,
    category: str | None,
    city: str | None,
    platform: str | None,
    fewest: int,
    limit: int,
) -> Select[Any]:
    """Select (id, beginning and title of a space, handle) of those recommended most, best first.

    `spaces` selects the first three. `fewest`: of a group, only creators whom so many people rate.
    """
    enough: ColumnElement[bool] = or_(
        s.people >= fewest, and_(s.people > 0, s.workspace_id.not_like("g%"))
    )
    query = (
        select(spaces.c.id, spaces.c.created_at, spaces.c.title, s.handle)
        .select_from(spaces.join(standing, s.workspace_id == spaces.c.id))
        .where(s.score >= PRIOR_RATING * MILLIONTHS, enough)
    )
    for column, wanted in ((s.category, category), (s.city, city), (s.platform, platform)):
        if wanted:
            query = query.where(column == wanted)
    return query.order_by(s.score.desc(), s.handle).limit(limit)


async def touched(connection: AsyncConnection, rows: ColumnElement[bool]) -> dict[str, list[str]]:
    """Return, space by space, the creators about whom these recommendations speak."""
    found: dict[str, list[str]] = defaultdict(list)
    query = select(r.workspace_id, r.handle).distinct().where(rows)
    for space, handle in await connection.execute(query):
        found[space].append(handle)
    return found


async def refresh_stale(database: Database, now: datetime) -> int:
    """Weigh anew what time may have changed and what was never weighed; return how many."""
    done = 0
    while rows := await _stale(database, now):
        by_space: dict[str, list[str]] = defaultdict(list)
        for space, handle in rows:
            by_space[space].append(handle)
        for space, handles in by_space.items():  # one short transaction a space: people write too
            async with database.write() as connection:
                await refresh(connection, space, handles, now)
                gone = and_(s.workspace_id == space, s.handle.in_(handles), s.fresh_until <= now)
                await connection.execute(delete(standing).where(gone))
        done += len(rows)
    return done


async def _stale(database: Database, now: datetime) -> Sequence[tuple[str, str]]:
    old = select(s.workspace_id, s.handle).where(s.fresh_until <= now).limit(AT_ONCE)
    weighed = exists(select(1).where(s.workspace_id == r.workspace_id, s.handle == r.handle))
    unknown = select(r.workspace_id, r.handle).distinct().where(~weighed).limit(AT_ONCE)
    async with database.read() as connection:
        rows = [tuple(row) for row in await connection.execute(old)]
        return rows or [tuple(row) for row in await connection.execute(unknown)]
