"""The catalogue of one workspace: creators, posts and comments as canonical frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
from sqlalchemy import Select, func, or_, select

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.analytics.tiers import Tiers
from core.capabilities.ports import (
    EVERYBODY,
    Filters,
    MergeCount,
    Priced,
    Record,
    TakenBack,
    Watching,
    Worths,
)
from core.storage.catalogue.columns import CHUNK, chunks
from core.storage.catalogue.frames import of_rows, summaries_of_rows
from core.storage.catalogue.growth import days_of, growth_frame
from core.storage.catalogue.journal import begin
from core.storage.catalogue.merge import merge_frames
from core.storage.catalogue.proposals import note, told_to_others
from core.storage.catalogue.rows import CatalogueRows
from core.storage.catalogue.searching import best, cheapest, named, priced
from core.storage.catalogue.seeding import has_creators
from core.storage.catalogue.shortlist import shortlist
from core.storage.catalogue.spelling import called, spelled
from core.storage.catalogue.summaries import summarise_all
from core.storage.catalogue.taking_back import take_back
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import comment, creator, post
from core.storage.turns.turns import Turn


class SqlCatalogue:
    """What the workspace of one turn may see: its own rows, and `shared` ones (the demo's) where it
    has none.

    Implements the port `core.capabilities.ports.Catalogue`.
    """

    def __init__(self, database: Database, seal: Seal, turn: Turn, shared: str | None) -> None:
        self._database = database
        self._seal = seal
        self._turn = turn
        self._own = turn.known.workspace_id
        self._visible = (self._own,) if shared is None else (self._own, shared)
        self._searched_id: str | None = None

    @property
    def tiers(self) -> Tiers:
        """The sizes by which the installation tells accounts apart."""
        return self._database.tiers

    async def peers(self, platform: str, followers: tuple[int, int], limit: int) -> pd.DataFrame:
        """Return CREATORS of a platform and a size with a known price, most followed first."""
        c, (least, below) = creator.c, followers
        alike = (c.platform == platform, c.followers >= least, c.followers < below)
        query = self._creators().where(c.rate_idr.is_not(None), *alike)
        order = (c.followers.desc(), c.creator_id)
        return await self._creators_frame(query.order_by(*order).limit(limit))

    async def summaries(
        self,
        filters: Filters = EVERYBODY,
        *,
        limit: int = 2_000,
        cheapest_first: bool = False,
        worths: Worths | None = None,
    ) -> pd.DataFrame:
        """Return SUMMARIES of those with a known price that match, the best of each price band."""
        workspace_id = await self._searched()
        async with self._turn.reading() as connection:
            if cheapest_first:
                rows = await cheapest(connection, workspace_id, filters, limit)
                return await summaries_of_rows(rows)
            find = partial(best, worths=worths) if worths is not None else best
            found = await find(connection, workspace_id, filters, limit)
        frame = await summaries_of_rows(found.rows)
        if not (found.rest or found.guessed):
            return frame
        rest, bands = zip(*(found.rest_of(row) for row in found.rows), strict=True)
        return frame.assign(rest=list(rest), rest_band=list(bands)).astype(
            {"rest": "Float64", "rest_band": "Int64"}
        )

    async def priced(self, filters: Filters = EVERYBODY) -> Priced:
        """Return how many have a known price and match, and what they ask."""
        workspace_id = await self._searched()
        async with self._turn.reading() as connection:
            return await priced(connection, workspace_id, filters)

    async def summaries_of(self, handles: tuple[str, ...]) -> pd.DataFrame:
        """Return SUMMARIES of creators with one of these handles."""
        workspace_id = await self._searched()
        async with self._turn.reading() as connection:
            rows = await named(connection, workspace_id, handles)
        return await summaries_of_rows(rows)

    async def shortlist(
        self,
        *,
        beginnings: tuple[str, ...] = (),
        category: str | None = None,
        city: str | None = None,
        platform: str | None = None,
        limit: int = 20,
    ) -> tuple[Mapping[str, Any], ...]:
        """Return what a card needs of the best who match, without a frame: cards are quick."""
        filters = Filters((category,) if category else (), (city,) if city else (), platform)
        async with self._turn.reading() as connection:
            return tuple(await shortlist(connection, self._visible, filters, beginnings, limit))

    async def note_proposed(self, creator_ids: tuple[str, ...]) -> None:
        """Remember that these were proposed to this workspace today."""
        await note(
            self._database, await self._turn.changing(), self._own, creator_ids, self._turn.now
        )

    async def crowded(self, creator_ids: tuple[str, ...]) -> Mapping[str, float]:
        """Return how crowded these are, by the workspaces that they were proposed to lately."""
        from core.analytics.portfolio.diversity import crowding

        async with self._turn.reading() as connection:
            told = await told_to_others(connection, self._own, creator_ids, self._turn.now)
        return {one: crowding(count, self._own, one) for one, count in told.items()}

    async def _searched(self) -> str:
        """Return the workspace that is searched: one's own as soon as it holds anybody, else the
        shared fiction. A catalogue older than summaries, or summarised by other
        tiers, gets them now, once."""
        if self._searched_id is None:
            own = await has_creators(self._database, self._own)
            self._searched_id = self._own if own or len(self._visible) == 1 else self._visible[1]
            await summarise_all(self._database, self._searched_id, self._turn.now)
        return self._searched_id

    async def creators(self, handles: tuple[str, ...], platform: str | None = None) -> pd.DataFrame:
        """Return CREATORS with one of these handles."""
        query = self._creators().where(creator.c.handle.in_(handles))
        if platform:
            query = query.where(creator.c.platform == platform)
        return await self._creators_frame(query.order_by(creator.c.creator_id))

    async def known_among(self, names: tuple[str, ...]) -> frozenset[str]:
        """Return those of some names, in lower case, that are handles which can be seen."""
        if not names:
            return frozenset()
        found = await self._rows(
            lambda some: (
                select(creator.c.handle)
                .where(creator.c.workspace_id.in_(self._visible))
                .where(creator.c.handle.in_(some))
            ),
            names,
        )
        return frozenset(row.handle for row in found)

    async def spelled(
        self, names: tuple[str, ...], titles: tuple[str, ...]
    ) -> Mapping[str, tuple[str, ...]]:
        """Return who is meant by names written with spaces, in lower case: the handles that are their words with dots
        and the like between, else, of those that are titles too, those of a profile called so."""
        if not names:
            return {}
        async with self._turn.reading() as connection:
            return await spelled(connection, self._visible, names, titles)

    async def called(self, words: tuple[str, ...]) -> Sequence[tuple[str, str | None]]:
        """Return who of this workspace's own list has one of these words in their name: handles, and what it calls them."""
        async with self._turn.reading() as connection:
            return await called(connection, self._own, words)

    async def own(self) -> pd.DataFrame:
        """Return CREATORS that this workspace brought in itself."""
        query = select(creator).where(creator.c.workspace_id == self._own)
        return await self._creators_frame(query.order_by(creator.c.creator_id))

    async def similar_handles(self, handle: str) -> tuple[str, ...]:
        """Return known handles that are a typing error or two away, best first."""
        from rapidfuzz import fuzz, process

        start = handle[:2]
        query = (
            select(creator.c.handle)
            .where(creator.c.workspace_id.in_(self._visible))
            .where(
                or_(
                    creator.c.handle.startswith(start, autoescape=True),
                    creator.c.handle.contains(handle[-4:], autoescape=True),
                )
            )
            .distinct()
            .limit(5_000)
        )
        async with self._turn.reading() as connection:
            handles = [row[0] for row in await connection.execute(query)]
        best = process.extract(handle, handles, scorer=fuzz.ratio, limit=3, score_cutoff=70)
        return tuple(name for name, _, _ in best)

    async def posts(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return POSTS of these creators, newest first."""
        rows = await self._rows(
            lambda ids: select(post).where(
                post.c.workspace_id.in_(self._visible), post.c.creator_id.in_(ids)
            ),
            creator_ids,
        )
        frame = await of_rows(POSTS, rows, post, self._own)
        return frame.sort_values("posted_at", ascending=False, kind="stable", ignore_index=True)

    async def comments(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return COMMENTS under the posts of these creators."""

        def under(ids: Sequence[str]) -> Select[Any]:
            posts = select(post.c.post_id).where(
                post.c.workspace_id.in_(self._visible), post.c.creator_id.in_(ids)
            )
            return select(comment).where(
                comment.c.workspace_id.in_(self._visible), comment.c.post_id.in_(posts)
            )

        rows = await self._rows(under, creator_ids)
        return await of_rows(COMMENTS, rows, comment, self._own)

    async def size(self) -> int:
        """Return how many creators can be seen."""
        query = select(func.count(func.distinct(creator.c.creator_id))).where(
            creator.c.workspace_id.in_(self._visible)
        )
        async with self._turn.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def growth(self, creator_ids: tuple[str, ...]) -> pd.DataFrame:
        """Return GROWTH of these creators: followers by day, as far as they are known."""
        rows = await self._rows(lambda ids: days_of(self._visible, ids), creator_ids)
        return growth_frame(rows, self._own)

    async def merge(
        self,
        creators: pd.DataFrame,
        posts: pd.DataFrame,
        comments: pd.DataFrame,
        watch: Watching | None = None,
        growth: pd.DataFrame | None = None,
        record: Record | None = None,
    ) -> MergeCount:
        """Add what is new and update what changed, within the turn's transaction; note it if asked to."""
        rows = await self._changing()
        self._searched_id = self._own
        speaker, now = self._turn.speaker.person_id, self._turn.now
        journal = await begin(rows, person_id=speaker, now=now, record=record) if record else None
        frames = (creators, posts, comments)
        counted = await merge_frames(rows, frames, now, watch, growth, journal)
        if journal is None or await journal.is_empty():
            return counted
        return replace(counted, intake=journal.id)

    async def take_back(self, intake: int | None = None, kind: str = "import") -> TakenBack:
        """Take back what a noted merge changed: all of it, or nothing."""
        rows, speaker = await self._changing(), self._turn.speaker.person_id
        return await take_back(rows, speaker, self._turn.now, intake, kind)

    async def _changing(self) -> CatalogueRows:
        """Return the workspace's rows, in the transaction that ends the turn."""
        connection = await self._turn.changing()
        return CatalogueRows(self._database, connection, self._seal, self._own)

    def _creators(self) -> Select[Any]:
        return select(creator).where(creator.c.workspace_id.in_(self._visible))

    async def _creators_frame(self, query: Select[Any]) -> pd.DataFrame:
        async with self._turn.reading() as connection:
            rows = (await connection.execute(query)).all()
        frame = await of_rows(CREATORS, rows, creator, self._own)
        frame["bio"] = frame["bio"].map(self._seal.open, na_action="ignore").astype("string")
        return frame

    async def _rows(
        self, query: Callable[[Sequence[str]], Select[Any]], ids: Sequence[str]
    ) -> list[Any]:
        rows: list[Any] = []
        async with self._turn.reading() as connection:
            for chunk in chunks(list(dict.fromkeys(ids)), CHUNK):
                rows += (await connection.execute(query(chunk))).all()
        return rows
