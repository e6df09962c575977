"""Rules of groups in the database, and the subscription that brings their weekly digest."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select, update

from core.analytics.campaign.schedule import JAKARTA, next_due, zone_named
from core.capabilities.ports.rules import GroupRules
from core.storage.engine.database import Database
from core.storage.tables import community, subscription
from core.storage.turns.turns import Turn

DIGEST: Final = "digest"
c, s = community.c, subscription.c
COLUMNS: Final = (
    c.title, c.language, c.categories, c.adders, c.most_a_day, c.digest_day, c.digest_at,
    c.quiet_from, c.quiet_until, c.zone,
)  # fmt: skip


class SqlRules:
    """Implements the port `core.capabilities.ports.Rules` for one turn."""

    def __init__(self, database: Database, turn: Turn, thread: int | None = None) -> None:
        """thread: the topic of a group that a digest is wished in."""
        self._database = database
        self._thread = thread
        self._turn = turn
        self._home = turn.known.workspace_id

    async def current(self) -> GroupRules:
        """Return what holds; the defaults where nobody chose."""
        query = select(*COLUMNS).where(c.workspace_id == self._home)
        async with self._turn.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return _rules(row) if row else GroupRules()

    async def change(self, rules: GroupRules) -> None:
        """Let this hold from now on, the digest included."""
        if not self._home.startswith("g"):
            return
        connection = await self._turn.writing()
        values = {
            "title": rules.title[:128],
            "language": rules.language,
            "categories": ",".join(rules.categories),
            "adders": rules.adders,
            "most_a_day": rules.most_a_day,
            "digest_day": rules.digest_day,
            "digest_at": rules.digest_at,
            "quiet_from": rules.quiet_from,
            "quiet_until": rules.quiet_until,
            "zone": rules.zone,
        }
        new = self._database.insert(community).values(workspace_id=self._home, **values)
        await connection.execute(
            new.on_conflict_do_update(index_elements=["workspace_id"], set_=values)
        )
        await self._schedule(rules)

    async def _schedule(self, rules: GroupRules) -> None:
        """Send the digest so from now on; one that was sent today is not sent again."""
        connection = await self._turn.writing()
        chat = self._turn.speaker.chat_id
        key = {"chat_id": chat, "workspace_id": self._home, "kind": DIGEST}
        if rules.digest_day is None:
            this = [s[name] == value for name, value in key.items()]
            ended = update(subscription).where(*this)
            await connection.execute(ended.values(state="ended", fence=s.fence + 1))
            return
        days, at, zone = f"d{rules.digest_day}", rules.told_at, zone_named(rules.zone) or JAKARTA
        day, due = next_due(self._turn.now, at, zone, days)
        values: dict[str, Any] = {
            "at": at.isoformat("minutes"),
            "zone": rules.zone,
            "language": rules.language or "id",
            "days": days,
            "only_changes": True,
            "state": "active",
            "next_day": day.isoformat(),
            "next_at": due,
            "lease_until": None,
            "thread_id": self._thread,
        }
        first = {"person_id": self._turn.speaker.person_id, "since": self._turn.now, "told": 0}
        new = self._database.insert(subscription).values(**key, **values, **first)
        await connection.execute(
            new.on_conflict_do_update(
                index_elements=list(key), set_=values | {"fence": s.fence + 1}
            )
        )


def _rules(row: Any) -> GroupRules:
    title, language, categories, *rest = row
    return GroupRules(title, language, tuple(filter(None, categories.split(","))), *rest)
