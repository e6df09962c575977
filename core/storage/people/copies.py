"""What the copy of somebody's data says of others: that there is somebody, and not who."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, select

from core.storage.engine.sealing import Seal
from core.storage.tables import campaign, creator_claim, intake, joint, moderation, team

PEOPLE: Final = frozenset({"person_id", "created_by", "decided_by"})
"""Columns that name a person by id; 0 stands for nobody."""

SEALED: Final = frozenset({"bio", "message", "before"})

SECRET: Final = frozenset({"token"})
"""Sealed columns that not even a copy of everything shows: they open doors elsewhere."""

_PERSONAL: Final = re.compile(r"p\d+")
"""A workspace that is called after the person whose first one it is."""


class Others:
    """Names everybody but one person `other 1`, `other 2`, each the same throughout a copy."""

    def __init__(self, own_id: int) -> None:
        self._known: dict[str, str] = {"0": "0", str(own_id): str(own_id)}
        self._own = own_id

    def unnamed(self, row: dict[str, Any]) -> dict[str, object]:
        """Return a row without the ids of others."""
        return {name: self._value(name, value) for name, value in row.items()}

    def _value(self, name: str, value: object) -> object:
        if name in PEOPLE and isinstance(value, int) and value not in (0, self._own):
            return self._called(str(value))
        if name in ("id", "workspace_id") and isinstance(value, str) and _PERSONAL.fullmatch(value):
            return value if value == f"p{self._own}" else f"p:{self._called(value[1:])}"
        return value

    def _called(self, who: str) -> str:
        return self._known.setdefault(who, f"other {len(self._known) - 1}")


def acts(person_id: int) -> Iterator[tuple[str, Select[Any]]]:
    """Yield what a person did for groups and teams and that stands under their number, by what it is called
    in a copy; of each no more than the act: what it is about belongs to others."""
    m, c, j, t, k, i = moderation.c, creator_claim.c, joint.c, team.c, campaign.c, intake.c
    decided = select(m.workspace_id, m.handle, m.action, m.at)
    claims = select(c.workspace_id, c.handle, c.state, c.decided_at)
    yield "moderation", decided.where(m.person_id == person_id)
    yield "claim_decided", claims.where(c.decided_by == person_id)
    yield "joint", select(j.workspace_id, j.handle, j.created_at).where(j.created_by == person_id)
    yield "team_linked", select(t.workspace_id, t.title, t.since).where(t.person_id == person_id)
    begun = select(k.workspace_id, k.name, k.created_at)
    yield "campaign_begun", begun.where(k.created_by == person_id)
    read = select(i.workspace_id, i.kind, i.title, i.at, i.undone_at)
    yield "file_read", read.where(i.person_id == person_id)


def plain(row: dict[str, Any], seal: Seal) -> dict[str, object]:
    """Return a row as JSON values that a person can read: what is sealed is opened, what is JSON within a
    text stands as what it holds."""
    for secret in SECRET & row.keys():
        row[secret] = None
    for sealed in SEALED & row.keys():
        row[sealed] = seal.open(row[sealed])
    return {name: _readable(value) for name, value in row.items()}


def _readable(value: Any) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
