"""The best of a catalogue in a few columns, for cards that are asked for while somebody types."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import Filters
from core.storage.catalogue.searching import SHARES, conditions_of
from core.storage.tables import creator_summary

SHORT: Final = (
    "handle", "platform", "followers", "expected_interactions", "posts_used", "estimated",
    "verdict", "source",
)  # fmt: skip


async def shortlist(
    connection: AsyncConnection,
    spaces: Sequence[str],
    filters: Filters,
    beginnings: Sequence[str],
    limit: int,
) -> list[dict[str, Any]]:
    """Return a few columns of the best who match, of the first space that has any: one statement
    where those of the best standing are enough, the larger accounts first, as the index has them.

    beginnings: how handles begin, a space standing for anything between; whole handles come first.
    """
    c = creator_summary.c
    columns = select(*(c[name] for name in SHORT))
    for space in spaces:
        rows: list[dict[str, Any]] = []
        for standing in SHARES:
            query = columns.where(c.workspace_id == space, *conditions_of(filters))
            if beginnings:
                query = query.where(or_(*map(_begins, beginnings)))
                whole = case((c.handle.in_(beginnings), 0), else_=1)
                query = query.order_by(whole, func.length(c.handle), c.handle)
            else:
                query = query.where(c.standing == standing)
                query = query.order_by(c.price_band.desc(), c.worth.desc())
            found = await connection.execute(query.limit(limit - len(rows)))
            rows += [dict(row) for row in found.mappings()]
            if beginnings or len(rows) >= limit:
                break
        if rows:
            return rows
    return []


def _begins(beginning: str) -> ColumnElement[bool]:
    escaped = (re.sub(r"([/%_])", r"/\1", word) for word in beginning.lower().split())
    return creator_summary.c.handle.like("%".join(escaped) + "%", escape="/")
