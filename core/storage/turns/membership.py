"""Which spaces a person is a member of, whose they are, and what ends with a membership."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    delete,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import OWNER
from core.dialogue.state import State
from core.storage.tables import conversation, invitation, member, subscription, team

RECENT = timedelta(days=30)
"""Who has not spoken in a group for so long may have left it without the bot being told."""


def spaces_of(person_id: int, now: datetime) -> Select[Any]:
    """Select the ids of spaces where somebody is a member and spoke lately.

    A group that became a team's chat has no space of its own any more.
    """
    c, m = conversation.c, member.c
    belongs = and_(m.workspace_id == c.workspace_id, m.person_id == c.person_id)
    return (
        select(c.workspace_id)
        .select_from(conversation.join(member, belongs))
        .where(c.person_id == person_id, c.updated_at >= now - RECENT)
        .where(c.chat_id.not_in(select(team.c.chat_id)))
    )


async def owners(connection: AsyncConnection, person_id: int) -> tuple[list[str], list[str]]:
    """Return the businesses that a person alone owns, and those that have another owner too."""
    m = member.c
    mine = select(m.workspace_id).where(m.person_id == person_id, m.role == OWNER)
    query = (
        select(m.workspace_id, func.count())
        .where(m.workspace_id.in_(mine), m.role == OWNER)
        .group_by(m.workspace_id)
        .order_by(m.workspace_id)
    )
    rows = list(await connection.execute(query))
    return [s for s, n in rows if n == 1], [s for s, n in rows if n > 1]


async def end_membership(connection: AsyncConnection, space: str, person_id: int) -> None:
    """Take from somebody who is no member any more what they had of a workspace: its summaries in
    their private chat, links that they gave out, and what they were talking about there."""
    i, s = invitation.c, subscription.c
    await connection.execute(
        delete(subscription).where(s.chat_id == person_id, s.workspace_id == space)
    )
    await connection.execute(
        delete(invitation).where(i.person_id == person_id, i.workspace_id == space)
    )
    await send_home(connection, conversation.c.workspace_id == space, person_id)


async def send_home(
    connection: AsyncConnection, condition: ColumnElement[bool], person_id: int | None = None
) -> None:
    """Let people's private chats act for their own business again, with nothing in mind."""
    c = conversation.c
    who = c.chat_id == (c.person_id if person_id is None else person_id)
    home = literal("p") + cast(c.person_id, String)
    await connection.execute(
        update(conversation)
        .where(condition, who)
        .values(workspace_id=home, state=State().to_json())
    )
