"""Recommendations in the database, one space at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.community.ranking import Standing, rank
from core.analytics.community.votes import Change, Space, Vote
from core.capabilities.ports.creators import CreatorWord
from core.storage.community.standings import best, refresh
from core.storage.community.votes import displayed, displayed_in, read_votes, seen, unwanted
from core.storage.engine.database import Database
from core.storage.tables import (
    agreement,
    community,
    creator_word,
    member,
    recommendation,
    workspace,
)
from core.storage.turns.membership import spaces_of
from core.storage.turns.turns import Turn

COMMUNITY = "community"
MOST = 20_000
"""Votes that one question looks at, newest first."""


class SqlCommunity:
    """Implements the port `core.capabilities.ports.Community` for the speaker of one turn."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self._database = database
        self._turn = turn
        self._workspace = turn.known.workspace_id
        self._person = turn.speaker.person_id

    async def opened_at(self) -> datetime:
        """Return when this space began; one that is just beginning is not there yet."""
        query = select(workspace.c.created_at).where(workspace.c.id == self._workspace)
        async with self._turn.reading() as connection:
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
        platform: str | None = None,
        fewest: int = 1,
        limit: int = 20,
    ) -> tuple[Space, ...]:
        """Return what the speaker's own spaces say, and the groups where they spoke lately."""
        theirs = self._theirs().subquery()
        async with self._turn.reading() as connection:
            if handles:
                spaces = list(await connection.execute(select(theirs)))
                pairs = [(space, handle) for space, *_ in spaces for handle in handles]
            else:
                found = best(
                    theirs, category=category, city=city, platform=platform,
                    fewest=fewest, limit=limit,
                )  # fmt: skip
                rows = list(await connection.execute(found))
                spaces = list({row[0]: row[:3] for row in rows}.values())
                pairs = [(row[0], row[3]) for row in rows]
            votes = await _about(connection, pairs) if pairs else {}
        return tuple(
            Space(home, opened, tuple(votes[home]), title)
            for home, opened, title in sorted(spaces)
            if home in votes
        )

    def _theirs(self) -> Select[Any]:
        """Select id, beginning and title of the speaker's spaces."""
        lately = spaces_of(self._person, self._turn.now)
        m = member.c
        own = select(m.workspace_id).where(
            m.person_id == self._person, workspace.c.kind != COMMUNITY
        )
        theirs = workspace.c.id.in_(lately) | workspace.c.id.in_(own)
        here = workspace.outerjoin(community, community.c.workspace_id == workspace.c.id)
        title = func.coalesce(community.c.title, "").label("title")
        return (
            select(workspace.c.id, workspace.c.created_at, title)
            .select_from(here)
            .where(theirs | (workspace.c.id == f"p{self._person}"))
        )

    async def _matching(
        self, space: str, handles: tuple[str, ...], category: str | None, city: str | None
    ) -> tuple[Vote, ...]:
        c = recommendation.c
        query = displayed(space)
        if handles:
            query = query.where(c.handle.in_(handles))
        for column, wanted in ((c.category, category), (c.city, city)):
            if wanted:
                query = query.where(c.handle.in_(_handles(space, column == wanted)))
        return await self._read(query.order_by(c.changed_at.desc(), c.id.desc()).limit(MOST))

    async def word(self, handle: str, home: str | None = None) -> CreatorWord:
        """Return what a creator says to what is said of them in this space, or another."""
        w, space = creator_word.c, home or self._workspace
        query = select(w.words, w.removed, w.at).where(w.workspace_id == space, w.handle == handle)
        gone = unwanted(space).where(w.handle == handle)
        async with self._turn.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
            removed = (await connection.execute(gone)).first() is not None
        return CreatorWord(row[0] if row else "", removed, row[2] if row else None)

    async def mine(self, handle: str) -> Vote | None:
        """Return what the speaker says of a creator."""
        found = await self._read(self._said(handle))
        return found[0] if found else None

    async def written(self, at: datetime) -> tuple[Vote, ...]:
        """Return what the speaker first said here with a message written at that moment."""
        c = recommendation.c
        moments = (at, at.replace(microsecond=0))  # of before messages had one of their own
        mine = seen(self._workspace).where(c.person_id == self._person, c.made_at.in_(moments))
        return await self._read(mine)

    async def one(self, vote_id: int) -> Vote | None:
        """Return a vote of this space."""
        found = await self._read(seen(self._workspace).where(recommendation.c.id == vote_id))
        return found[0] if found else None

    async def made_since(self, since: datetime) -> int:
        """Return how many recommendations the speaker made here since then."""
        c = recommendation.c
        query = select(func.count()).where(
            c.workspace_id == self._workspace, c.person_id == self._person, c.made_at >= since
        )
        async with self._turn.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def made_here_since(self, since: datetime) -> int:
        """Return how many recommendations were made here since then, by whomever."""
        c = recommendation.c
        query = select(func.count()).where(c.workspace_id == self._workspace, c.made_at >= since)
        async with self._turn.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def put(self, handle: str, change: Change) -> Vote:
        """Keep what the speaker says now, over what they said before, and return it."""
        said = {f.name: getattr(change, f.name) for f in fields(change)}
        said = {name: value for name, value in said.items() if value not in (None, "")}
        if change.state == "shown":
            said |= {"words": change.words, "held": ""}
        now = self._turn.now
        row = {
            "workspace_id": self._workspace,
            "handle": handle,
            "person_id": self._person,
            "made_at": now,
            "changed_at": now,
        } | said
        connection = await self._turn.changing()
        await self._drop_agreement(connection, handle, change)
        new = self._database.insert(recommendation).values(**row)
        await connection.execute(
            new.on_conflict_do_update(
                index_elements=["workspace_id", "handle", "person_id"],
                set_={**said, "changed_at": now},
            )
        )
        await refresh(connection, self._workspace, (handle,), now)
        (kept,) = await self._read(self._said(handle))
        return kept

    async def _drop_agreement(
        self, connection: AsyncConnection, handle: str, change: Change
    ) -> None:
        """Forget who agreed with another mark or with other words: nobody agreed with these."""
        for vote in await self._read(self._said(handle)):
            rating, words = change.rating or vote.rating, change.words or vote.words
            if (rating, words) != (vote.rating, vote.words):
                gone = delete(agreement).where(agreement.c.recommendation_id == vote.id)
                await connection.execute(gone)

    async def withdraw(self, vote_id: int) -> bool:
        """Delete a vote of the speaker; return whether there was one."""
        c = recommendation.c
        connection = await self._turn.changing()
        gone = await connection.execute(
            delete(recommendation)
            .where(
                c.id == vote_id,
                c.workspace_id == self._workspace,
                c.person_id == self._person,
            )
            .returning(c.handle)
        )
        handles = list(gone.scalars())
        await refresh(connection, self._workspace, handles, self._turn.now)
        return bool(handles)

    async def agree(self, vote_id: int, *, holds: bool | None = None) -> None:
        """Agree with somebody's vote, agree no more, or, where `holds` is None, change which it is. Nobody
        agrees with themselves."""
        vote = await self.one(vote_id)
        if vote is None or vote.person_id == self._person:
            return
        this = {"recommendation_id": vote_id, "person_id": self._person}
        connection = await self._turn.changing()
        c = agreement.c
        mine = (c.recommendation_id == vote_id, c.person_id == self._person)
        gone = None if holds else await connection.execute(delete(agreement).where(*mine))
        if holds or (holds is None and gone is not None and not gone.rowcount):
            await connection.execute(
                self._database.insert(agreement).values(**this).on_conflict_do_nothing()
            )
        await refresh(connection, self._workspace, (vote.handle,), self._turn.now)

    def _said(self, handle: str) -> Select[Any]:
        c = recommendation.c
        return seen(self._workspace).where(c.person_id == self._person, c.handle == handle)

    async def _read(self, query: Select[Any]) -> tuple[Vote, ...]:
        async with self._turn.reading() as connection:
            return await read_votes(connection, query)


async def _about(
    connection: AsyncConnection, pairs: Sequence[tuple[str, str]]
) -> dict[str, list[Vote]]:
    """Return the votes about creators of several spaces, space by space, newest first."""
    c = recommendation.c
    query = displayed_in(pairs).order_by(c.changed_at.desc(), c.id.desc()).limit(MOST)
    votes: dict[str, list[Vote]] = defaultdict(list)
    for *vote, space in await connection.execute(query):
        votes[space].append(Vote(*vote))
    return votes


def _handles(space: str, condition: ColumnElement[bool]) -> Select[Any]:
    c = recommendation.c
    return select(c.handle).where(c.workspace_id == space, condition)


async def news_of(
    connection: AsyncConnection, space: str, since: datetime, now: datetime
) -> tuple[int, tuple[Standing, ...]]:
    """Return how many votes of a space came or changed since then and count, and the creators
    recommended among them, best first."""
    c = recommendation.c
    born = select(workspace.c.created_at).where(workspace.c.id == space)
    opened = (await connection.execute(born)).scalar_one_or_none()
    new = select(c.handle).where(c.workspace_id == space, c.changed_at >= since, c.rating >= 3)
    if opened is None:
        return 0, ()
    votes = await read_votes(connection, displayed(space).where(c.handle.in_(new)).limit(MOST))
    found = tuple(
        one for one in rank(votes, opened, now) if one.recommended and one.newest >= since
    )
    names = {one.handle for one in found}
    return sum(vote.at >= since and vote.handle in names for vote in votes), found
