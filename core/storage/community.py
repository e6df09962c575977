"""Recommendations in the database, one space at a time."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.community.votes import Change, Space, Vote
from core.analytics.community.weights import REGULAR_DAYS
from core.storage.database import Database
from core.storage.membership import spaces_of
from core.storage.tables import agreement, member, person, recommendation, workspace
from core.storage.turns import Turn

MOST = 20_000
"""Votes that one question looks at, newest first."""


class SqlCommunity:
    """Implements the port `core.capabilities.ports.Community` for the speaker of one turn."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self._database = database
        self._turn = turn
        self._workspace = turn.known.workspace_id
        self._person = turn.speaker.person_id
        self._wrote = False

    async def opened_at(self) -> datetime:
        """Return when this space began; one that is just beginning is not there yet."""
        query = select(workspace.c.created_at).where(workspace.c.id == self._workspace)
        async with await self._reading() as connection:
            opened: datetime | None = (await connection.execute(query)).scalar_one_or_none()
        return opened or self._turn.now

    async def votes(
        self,
        *,
        handles: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
    ) -> tuple[Vote, ...]:
        """Return every vote about creators that match; about one that matches, all votes."""
        return await self._matching(self._workspace, handles, category, city)

    async def spaces(
        self,
        *,
        handles: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
    ) -> tuple[Space, ...]:
        """Return what the speaker's own space says, and the groups where they spoke lately."""
        lately = spaces_of(self._person, self._turn.now)
        theirs = workspace.c.id.in_(lately) | (workspace.c.id == f"p{self._person}")
        query = select(workspace.c.id, workspace.c.created_at).where(theirs)
        async with await self._reading() as connection:
            known = list(await connection.execute(query.order_by(workspace.c.id)))
        return tuple(
            [Space(i, at, await self._matching(i, handles, category, city)) for i, at in known]
        )

    async def _matching(
        self, space: str, handles: tuple[str, ...], category: str | None, city: str | None
    ) -> tuple[Vote, ...]:
        c = recommendation.c
        query = _seen(space).where(c.state == "shown")
        if handles:
            query = query.where(c.handle.in_(handles))
        for column, wanted in ((c.category, category), (c.city, city)):
            if wanted:
                query = query.where(c.handle.in_(_handles(space, column == wanted)))
        return await self._read(query.order_by(c.changed_at.desc(), c.id.desc()).limit(MOST))

    async def mine(self, handle: str) -> Vote | None:
        """Return what the speaker says of a creator."""
        found = await self._read(self._said(handle))
        return found[0] if found else None

    async def one(self, vote_id: int) -> Vote | None:
        """Return a vote of this space."""
        found = await self._read(_seen(self._workspace).where(recommendation.c.id == vote_id))
        return found[0] if found else None

    async def made_since(self, since: datetime) -> int:
        """Return how many recommendations the speaker made here since then."""
        c = recommendation.c
        query = select(func.count()).where(
            c.workspace_id == self._workspace, c.person_id == self._person, c.made_at >= since
        )
        async with await self._reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def put(self, handle: str, change: Change) -> Vote:
        """Keep what the speaker says now, over what they said before, and return it."""
        said = {f.name: getattr(change, f.name) for f in fields(change)}
        said = {name: value for name, value in said.items() if value not in (None, "")}
        now = self._turn.now
        row = {
            "workspace_id": self._workspace,
            "handle": handle,
            "person_id": self._person,
            "made_at": now,
            "changed_at": now,
        } | said
        connection = await self._writing()
        new = self._database.insert(recommendation).values(**row)
        await connection.execute(
            new.on_conflict_do_update(
                index_elements=["workspace_id", "handle", "person_id"],
                set_={**said, "changed_at": now},
            )
        )
        (kept,) = await self._read(self._said(handle))
        return kept

    async def withdraw(self, vote_id: int) -> bool:
        """Delete a vote of the speaker; return whether there was one."""
        c = recommendation.c
        connection = await self._writing()
        gone = await connection.execute(
            delete(recommendation).where(
                c.id == vote_id,
                c.workspace_id == self._workspace,
                c.person_id == self._person,
            )
        )
        return bool(gone.rowcount)

    async def agree(self, vote_id: int) -> None:
        """Agree with somebody's vote, or agree no more; nobody agrees with themselves."""
        vote = await self.one(vote_id)
        if vote is None or vote.person_id == self._person:
            return
        this = {"recommendation_id": vote_id, "person_id": self._person}
        connection = await self._writing()
        c = agreement.c
        gone = await connection.execute(
            delete(agreement).where(c.recommendation_id == vote_id, c.person_id == self._person)
        )
        if not gone.rowcount:
            await connection.execute(
                self._database.insert(agreement).values(**this).on_conflict_do_nothing()
            )

    def _said(self, handle: str) -> Select[Any]:
        c = recommendation.c
        return _seen(self._workspace).where(c.person_id == self._person, c.handle == handle)

    async def _read(self, query: Select[Any]) -> tuple[Vote, ...]:
        async with await self._reading() as connection:
            return tuple(Vote(*row) for row in await connection.execute(query))

    async def _writing(self) -> AsyncConnection:
        connection = await self._turn.changing()
        self._wrote = True
        return connection

    async def _reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return nullcontext(await self._turn.writing()) if self._wrote else self._database.read()


def _handles(space: str, condition: ColumnElement[bool]) -> Select[Any]:
    c = recommendation.c
    return select(c.handle).where(c.workspace_id == space, condition)


def _seen(space: str) -> Select[Any]:
    """Select votes of one space; every reading of votes goes through here."""
    c = recommendation.c
    agreed = select(func.count()).where(agreement.c.recommendation_id == c.id)
    days = select(member.c.active_days).where(
        member.c.workspace_id == space, member.c.person_id == c.person_id
    )
    return (
        select(
            c.id,
            c.handle,
            c.person_id,
            c.rating,
            c.made_at,
            c.changed_at,
            func.coalesce(person.c.first_seen_at, c.made_at, type_=c.made_at.type),
            c.words,
            c.platform,
            c.category,
            c.city,
            c.on_time,
            agreed.scalar_subquery(),
            func.coalesce(days.scalar_subquery(), 1),
            _vouched(space),
            c.state,
        )
        .select_from(recommendation.outerjoin(person, person.c.id == c.person_id))
        .where(c.workspace_id == space)
    )


def _vouched(space: str) -> ColumnElement[bool]:
    """Return whether a regular member of the space agreed with a recommendation."""
    regular = and_(member.c.workspace_id == space, member.c.person_id == agreement.c.person_id)
    return exists(
        select(1)
        .select_from(agreement.join(member, regular))
        .where(
            agreement.c.recommendation_id == recommendation.c.id,
            member.c.active_days >= REGULAR_DAYS,
        )
    )
