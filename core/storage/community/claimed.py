"""What follows from claims to accounts: where they hold, who is told, what is weighed anew or taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, and_, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.campaign.schedule import JAKARTA, zone_named
from core.analytics.community.votes import CONTESTED
from core.capabilities.ports.creators import EVERYWHERE, Claim
from core.capabilities.ports.rules import GroupRules
from core.storage.community.standings import refresh
from core.storage.engine.database import Database
from core.storage.tables import (
    community,
    creator_claim,
    creator_word,
    moderation,
    recommendation,
    workspace,
)

k, w, r, m, c = creator_claim.c, creator_word.c, recommendation.c, moderation.c, community.c
KEPT: Final = timedelta(days=30)
"""So long a decision can be undone; then what a creator had removed is deleted."""


def homes_of(person_id: int, handle: str) -> Select[Any]:
    """Select the communities that speak of an account, or did, where a person proved that it is theirs."""
    mine = and_(k.person_id == person_id, k.handle == handle, k.state == "proven")
    anywhere = exists().where(mine, k.workspace_id == EVERYWHERE)
    here = exists().where(mine, k.workspace_id == workspace.c.id)
    speaks = or_(
        exists().where(r.workspace_id == workspace.c.id, r.handle == handle),
        exists().where(w.workspace_id == workspace.c.id, w.handle == handle),
    )
    query = select(workspace.c.id).where(workspace.c.kind == "community", speaks)
    return query.where(or_(anywhere, here)).order_by(workspace.c.id)


def contested_before(home: str, handle: str) -> Select[Any]:
    """Select the entries that were contested before: administrators have them, or have decided."""
    return select(func.coalesce(m.recommendation_id, 0)).where(
        m.workspace_id == home, m.handle == handle, m.action == CONTESTED
    )


async def awake(connection: AsyncConnection, homes: list[str], now: datetime) -> tuple[int, ...]:
    """Return the groups that are not in their quiet hours: those see it when they look."""
    query = select(c.workspace_id, c.quiet_from, c.quiet_until, c.zone)
    asleep = {
        home
        for home, start, end, zone in await connection.execute(
            query.where(c.workspace_id.in_(homes))
        )
        if GroupRules(quiet_from=start, quiet_until=end).is_quiet(
            now.astimezone(zone_named(zone) or JAKARTA).time()
        )
    }
    return tuple(int(home[1:]) for home in homes if home not in asleep)


async def weigh_anew(connection: AsyncConnection, handle: str, now: datetime) -> None:
    """Weigh anew what communities say of an account: what its owner said of it does not count."""
    speaks = select(r.workspace_id).distinct().where(r.handle == handle)
    found = await connection.execute(speaks.where(r.workspace_id.like("g%")))
    for home in list(found.scalars()):
        await refresh(connection, home, (handle,), now)


async def undo(connection: AsyncConnection, home: str, claim: Claim, now: datetime) -> None:
    """Take back what somebody did as a creator who was none."""
    theirs = and_(w.handle == claim.handle, w.person_id == claim.person_id)
    if home != EVERYWHERE:
        theirs = and_(theirs, w.workspace_id == home)
    gone = await connection.execute(delete(creator_word).where(theirs).returning(w.workspace_id))
    waits = and_(r.handle == claim.handle, r.state == "held", r.held == CONTESTED)
    waits = waits if home == EVERYWHERE else and_(waits, r.workspace_id == home)
    back = update(recommendation).where(waits).values(state="shown", held="")
    freed = await connection.execute(back.returning(r.workspace_id))
    for space in {*gone.scalars(), *freed.scalars()}:
        await refresh(connection, space, (claim.handle,), now)


async def forget_unwanted(database: Database, now: datetime) -> None:
    """Delete what creators had removed a month ago, and claims that came to nothing."""
    old = select(w.workspace_id, w.handle).where(w.removed, w.at < now - KEPT)
    asked = and_(k.state.in_(("asked", "refused")), k.asked_at < now - KEPT)
    async with database.write() as connection:
        for home, handle in list(await connection.execute(old)):
            gone = delete(recommendation).where(r.workspace_id == home, r.handle == handle)
            await connection.execute(gone)
        await connection.execute(delete(creator_claim).where(asked))
