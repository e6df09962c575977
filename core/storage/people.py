"""What is kept of one person: their choices, a copy of everything, and its deletion."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.database import Database
from core.storage.sealing import Seal
from core.storage.tables import (
    agreement,
    button,
    campaign,
    collaboration,
    comment,
    conversation,
    creator,
    delivery,
    entry,
    inbox,
    member,
    outbox,
    outbox_file,
    person,
    post,
    recommendation,
    snapshot,
    subscription,
    workspace,
)
from core.storage.turns import Turn

NOBODY = 0
"""Stands in a group's log for people who had everything about them deleted."""


class SqlPeople:
    """Implements the port `core.capabilities.base.People` for the speaker of one turn.

    What belongs to a person: the row about them, their conversations and memberships, and the
    workspaces that they alone own. What they noted in a group's workspace belongs to the group;
    what they recommended and agreed with there is their own word, and goes with them.
    """

    def __init__(self, database: Database, seal: Seal, turn: Turn) -> None:
        self._database = database
        self._seal = seal
        self._turn = turn
        self._id = turn.speaker.person_id

    async def choose_language(self, language: str) -> None:
        """Answer in this language from now on."""
        await self._set(language=language)

    async def choose_zone(self, zone: str) -> None:
        """Show times in this IANA zone from now on."""
        await self._set(zone=zone)

    async def export(self) -> Mapping[str, object]:
        """Return everything that is kept of this person, table by table, as JSON values."""
        copy: dict[str, object] = {}
        async with self._database.read() as connection:
            for table, condition in self._belongings():
                rows = await connection.execute(select(table).where(condition))
                copy[table.name] = [_plain(dict(r._mapping), self._seal) for r in rows]
        return copy

    async def erase(self) -> Mapping[str, int]:
        """Delete everything that is kept of this person, within the turn's transaction."""
        connection = await self._turn.writing()
        deleted: dict[str, int] = {}
        letters = select(outbox.c.id).where(outbox.c.chat_id == self._id)
        await connection.execute(delete(outbox_file).where(outbox_file.c.outbox_id.in_(letters)))
        for table, condition in self._belongings():
            deleted[table.name] = (
                await connection.execute(delete(table).where(condition))
            ).rowcount
        await self._become_nobody(connection)
        await connection.execute(
            delete(inbox).where(inbox.c.chat_key == str(self._id), inbox.c.state == "dead")
        )
        self._turn.forget = True
        return deleted

    async def _become_nobody(self, connection: AsyncConnection) -> None:
        """Leave to groups what was noted there, without saying by whom."""
        for column in (entry.c.person_id, campaign.c.created_by, subscription.c.person_id):
            await connection.execute(
                update(column.table).where(column == self._id).values({column.name: NOBODY})
            )

    def _subscribed(self, own: str) -> Any:
        """Return what selects the summaries of this person's chat and of their workspace."""
        return or_(subscription.c.chat_id == self._id, subscription.c.workspace_id == own)

    async def _set(self, **values: str) -> None:
        connection = await self._turn.writing()
        await connection.execute(update(person).where(person.c.id == self._id).values(**values))

    def _belongings(self) -> list[tuple[Table, Any]]:
        """Return each table with the condition that selects this person's rows, children first."""
        own = f"p{self._id}"
        mine = select(subscription.c.id).where(self._subscribed(own))
        return [
            (agreement, agreement.c.person_id == self._id),
            (recommendation, recommendation.c.person_id == self._id),
            (delivery, delivery.c.subscription_id.in_(mine)),
            (subscription, self._subscribed(own)),
            (entry, entry.c.workspace_id == own),
            (collaboration, collaboration.c.workspace_id == own),
            (campaign, campaign.c.workspace_id == own),
            (comment, comment.c.workspace_id == own),
            (post, post.c.workspace_id == own),
            (snapshot, snapshot.c.workspace_id == own),
            (creator, creator.c.workspace_id == own),
            (conversation, conversation.c.person_id == self._id),
            (button, button.c.chat_id == self._id),
            (outbox, outbox.c.chat_id == self._id),
            (member, member.c.person_id == self._id),
            (workspace, workspace.c.id == own),
            (person, person.c.id == self._id),
        ]


def _plain(row: dict[str, Any], seal: Seal) -> dict[str, object]:
    if "bio" in row:
        row["bio"] = seal.open(row["bio"])
    return {k: v.isoformat() if isinstance(v, datetime) else v for k, v in row.items()}
