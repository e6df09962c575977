"""Rows of inbox and outbox that wait, read in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection


async def waiting(
    connection: AsyncConnection,
    table: Table,
    columns: Sequence[Column[Any]],
    mine: ColumnElement[bool] | None,
    after: int,
    limit: int,
    known: Collection[int],
) -> list[tuple[Any, ...]]:
    """Return up to `limit` pending rows behind the id `after` that are `mine` and not `known`.

    With `known` rows the ids are looked at first: what is in memory already is not carried again.
    """
    key = table.c.id
    chosen = select(key) if known else select(*columns)
    chosen = chosen.where(table.c.state == "pending", key > after).order_by(key)
    if mine is not None:
        chosen = chosen.where(mine)
    if not known:
        return [tuple(row) for row in await connection.execute(chosen.limit(limit))]
    ids = (await connection.execute(chosen.limit(limit + len(known)))).scalars()
    unknown = [found for found in ids if found not in known][:limit]
    if not unknown:
        return []
    rows = select(*columns).where(table.c.state == "pending", key.in_(unknown)).order_by(key)
    return [tuple(row) for row in await connection.execute(rows)]
