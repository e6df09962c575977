"""Which spaces a person is a member of: every reading across spaces begins here."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, select

from core.storage.tables import conversation, member, team

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
