"""Links that let somebody join a business, or bind a group: how long they work, and who may give them out."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from sqlalchemy import ColumnElement, delete, exists, or_
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import OWNER
from core.storage.engine.tokens import digest
from core.storage.tables import invitation, member

VALID: Final = timedelta(days=3)
"""How long an invitation works."""

BRIEFLY: Final = timedelta(hours=1)
"""How long a link to bind a group works."""

i, m = invitation.c, member.c


def still_invites() -> ColumnElement[bool]:
    """Return whether who gave an invitation out may still do so; a link for a group names no workspace."""
    owns = (m.workspace_id == i.workspace_id, m.person_id == i.person_id, m.role == OWNER)
    return or_(i.workspace_id.is_(None), exists().where(*owns))


async def used_up(connection: AsyncConnection, token: str) -> bool:
    """Use a link up; return False where somebody else was faster."""
    used = await connection.execute(delete(invitation).where(i.digest == digest(token)))
    return used.rowcount > 0
