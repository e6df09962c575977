"""Summaries that a clock from the time to come put off: they are due by the right clock again."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from sqlalchemy import BindParameter, and_, case, delete, literal, select, update

from core.analytics.campaign.schedule import JAKARTA, next_due, zone_named
from core.storage.engine.database import Database
from core.storage.tables import delivery, subscription, workspace
from core.storage.tables.base import UtcText

LONGEST: Final = {"every": timedelta(days=2), "working": timedelta(days=4)}
OTHERWISE: Final = timedelta(days=8)
"""From one summary to the next there is less than this in each rhythm, whatever hour was asked for between."""

s = subscription.c


async def bring_back(database: Database, now: datetime) -> int:
    """Reckon anew, from now, when summaries are due that wait longer than any may; return how many.

    Days of theirs that were settled ahead of time are not settled any more. A clock that shows a
    time before the first workspace is itself the one that is wrong, and changes nothing.
    """
    spans = [(s.days == days, _at(now + span)) for days, span in LONGEST.items()]
    far = and_(
        s.state == "active",
        s.next_at > _at(now + min(LONGEST.values())),  # what the index finds, at every claim
        s.next_at > case(*spans, else_=_at(now + OTHERWISE)),
    )
    first = select(workspace.c.created_at).order_by(workspace.c.created_at).limit(1)
    async with database.read() as connection:
        if (await connection.execute(select(s.id).where(far).limit(1))).first() is None:
            return 0
        began = (await connection.execute(first)).scalar()
    if began is None or now < began:
        return 0
    async with database.write() as connection:
        rows = (await connection.execute(select(subscription).where(far))).mappings().all()
        for row in rows:
            zone = zone_named(row["zone"]) or JAKARTA
            day, due = next_due(now, time.fromisoformat(row["at"]), zone, row["days"])
            d = delivery.c
            ahead = [d.subscription_id == row["id"], d.day >= day.isoformat(), d.at > now]
            await connection.execute(delete(delivery).where(*ahead))
            await connection.execute(
                update(subscription)
                .where(s.id == row["id"])
                .values(
                    next_day=day.isoformat(),
                    next_at=due,
                    since=min(row["since"], now),
                    lease_until=None,
                    fence=s.fence + 1,
                )
            )
    return len(rows)


def _at(moment: datetime) -> BindParameter[datetime]:
    return literal(moment, UtcText)
