"""Rows of inbox and outbox that wait, read in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, ColumnElement, select

from core.storage.engine.database import Database
from core.storage.queues.cursor import LATE_S

R = TypeVar("R")


class Queue(Generic[R]):
    """A table of rows that wait, in order of their ids. `late_s`: how late a lower id may appear.

    `columns` are what a row is made of by `made`, the key first; `in_slice` is a chat's slice in SQL.
    """

    def __init__(
        self,
        database: Database,
        columns: Sequence[Column[Any]],
        in_slice: ColumnElement[int],
        made: Callable[..., R],
    ) -> None:
        self._database = database
        self._columns = columns
        self._in_slice = in_slice
        self._made = made
        self.late_s = 0.0 if database.is_sqlite else LATE_S

    async def pending(
        self,
        after: int,
        limit: int,
        slices: Collection[int] | None = None,
        known: Collection[int] = (),
    ) -> list[R]:
        """Return up to `limit` waiting rows behind the id `after`, oldest first, without those `known`.

        `slices` narrows them to chats of these slices; None means all. With `known` rows the ids are
        looked at first: what is in memory already is not carried again.
        """
        key = self._columns[0]
        state = key.table.c.state == "pending"
        chosen = select(key) if known else select(*self._columns)
        chosen = chosen.where(state, key > after).order_by(key)
        if slices is not None:
            chosen = chosen.where(self._in_slice.in_(slices))
        async with self._database.read() as connection:
            if known:
                ids = (await connection.execute(chosen.limit(limit + len(known)))).scalars()
                unknown = [found for found in ids if found not in known][:limit]
                if not unknown:
                    return []
                chosen = select(*self._columns).where(state, key.in_(unknown)).order_by(key)
            rows = await connection.execute(chosen.limit(limit))
        return [self._made(*row) for row in rows]
