"""Bring frames into the catalogue: what is new is added, what changed is updated, nothing else.

What a newer but poorer source does not know never erases what is known; what an older source
says fills gaps only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table

from core.analytics.frames.schemas import COMMENTS, CREATORS, GROWTH, POSTS
from core.capabilities.ports import MergeCount, Watching
from core.storage.catalogue.alike import named_alike
from core.storage.catalogue.coalescing import coalesce, is_lower, is_news, is_passed_over
from core.storage.catalogue.columns import CHUNK, Row, rows_of
from core.storage.catalogue.corrections import corrected, without_old
from core.storage.catalogue.growth import remember
from core.storage.catalogue.rows import KEYS, CatalogueRows
from core.storage.catalogue.settling import settle
from core.storage.catalogue.staging import MANY, PART, write_new
from core.storage.catalogue.summaries import summarise_changed
from core.storage.engine.ordering import order_of
from core.storage.tables import comment, creator, post

if TYPE_CHECKING:
    import pandas as pd

    from core.storage.catalogue.journal import Journal
    from core.storage.catalogue.written import Written


async def merge_frames(
    catalogue: CatalogueRows,
    frames: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame],
    now: datetime,
    watch: Watching | None = None,
    growth: pd.DataFrame | None = None,
    journal: Journal | None = None,
) -> MergeCount:
    """Merge (CREATORS, POSTS, COMMENTS) into a workspace within the caller's transaction, and
    summarise anew whoever changed. `watch` is told how many rows were looked at. growth: GROWTH,
    kept by day. journal: notes what is written."""
    counted, changed = await merge_rows(
        catalogue, frames, watch=watch, growth=growth, journal=journal
    )
    own = catalogue
    await summarise_changed(own.database, own.connection, own.workspace_id, changed, now)
    return counted


async def merge_rows(
    catalogue: CatalogueRows,
    frames: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame],
    watch: Watching | None = None,
    growth: pd.DataFrame | None = None,
    written: Written | None = None,
    journal: Journal | None = None,
) -> tuple[MergeCount, set[str]]:
    """Merge without summarising; return what was counted, and the creators whose summaries are due.
    `written` is told of posts."""
    settled = await settle(catalogue, frames[0], frames[1], journal)
    if growth is not None:
        growth = growth.assign(creator_id=growth["creator_id"].replace(dict(settled.names)))
        days = rows_of(GROWTH.conform(growth))
        await remember(catalogue, days, journal)
    read, said, alike = await named_alike(catalogue.connection, catalogue.workspace_id, *frames[1:])
    frames = (settled.creators, read, said)
    new = updated = older = lower = seen = 0
    changed: list[set[str]] = []
    plan = ((CREATORS, creator), (POSTS, post), (COMMENTS, comment))
    for (schema, table), frame in zip(plan, frames, strict=True):
        told = written if table is post else None
        merger = _Merger(catalogue, table, told, journal, settled.moved)
        in_bulk = catalogue.database.is_sqlite and len(frame) >= MANY and table is not creator
        size, work = (PART, merger.merge_many) if in_bulk else (CHUNK, merger.merge_frame)
        whole = schema.conform(frame)
        for start in range(0, len(whole), size):
            part = whole.iloc[start : start + size]
            added, differing = await work(part)
            new, updated = new + added, updated + differing
            seen += len(part)
            if watch is not None:
                await watch(seen)
        changed.append(merger.touched)
        older, lower = older + merger.older, lower + merger.lower
    creators, authors, posts = changed
    owners = await _owners(catalogue, frames[1], posts)
    counted = MergeCount(
        *(new, updated), older=older, alike=alike, lower=lower, settled=len(settled.names)
    )
    return counted, creators | authors | owners | settled.moved


async def _owners(catalogue: CatalogueRows, read: pd.DataFrame, posts: set[str]) -> set[str]:
    """Return whose these posts are, most of which were just read."""
    if not posts:
        return set()
    known = dict(zip(read["post_id"], read["creator_id"], strict=True))
    found = {str(known[name]) for name in posts if name in known}
    return found | await catalogue.owners(sorted(posts - known.keys()))


class _Merger:
    """Merges rows of one table, a chunk at a time. touched: first keys of what changed. older: rows
    whose figures gave way to later ones, or to what somebody put right. lower: posts of which more is known.
    moved: creators that took the place of one that was assumed, which is news of them."""

    def __init__(
        self,
        catalogue: CatalogueRows,
        table: Table,
        written: Written | None = None,
        journal: Journal | None = None,
        moved: frozenset[str] = frozenset(),
    ) -> None:
        self._catalogue = catalogue
        self._moved = moved if table is creator else frozenset()
        self._table = table
        self._key = KEYS[table]
        self._written = written
        self._journal = journal
        self.touched: set[str] = set()
        self.older = self.lower = 0

    async def merge_many(self, frame: pd.DataFrame) -> tuple[int, int]:
        """Merge rows of which most are new or unchanged; for SQLite, and tables without seals."""
        order = order_of(frame, self._key)
        unique = frame.iloc[order.rows[~order.again[order.rows]]]
        own = self._catalogue
        found = await write_new(own.connection, self._table, self._key, own.workspace_id, unique)
        self.touched |= set(found.fresh[self._key[0]].unique().tolist())
        if self._written is not None:
            self._written.add(found.fresh)
        if self._journal is not None:
            await self._journal.note(self._table, {}, rows_of(found.fresh))
        new, updated = len(found.fresh), 0
        rest = (found.differing, frame[order.again])
        for rows in rest:
            for start in range(0, len(rows), CHUNK):
                added, differing = await self.merge_frame(rows.iloc[start : start + CHUNK])
                new, updated = new + added, updated + differing
        return new, updated

    async def merge_frame(self, frame: pd.DataFrame) -> tuple[int, int]:
        """Merge rows of a frame, see `merge`."""
        return await self.merge(rows_of(frame))

    async def merge(self, rows: Sequence[Row]) -> tuple[int, int]:
        """Return how many rows were new and how many changed."""
        wanted: dict[tuple[Any, ...], Row] = {}
        for row in rows:
            key = tuple(row[k] for k in self._key)
            wanted[key] = coalesce(wanted[key], row) if key in wanted else row
        known = await self._catalogue.by_key(self._table, list(wanted))
        if self._table is creator and known and (self._journal is None or not self._journal.told):
            wanted = await self._as_put_right(wanted, known)
        fresh = [row for key, row in wanted.items() if key not in known]
        merged = {key: coalesce(known[key], row) for key, row in wanted.items() if key in known}
        self.older += sum(is_passed_over(wanted[key], known[key], merged[key]) for key in merged)
        if self._table is post:
            self.lower += sum(is_lower(wanted[key], merged[key]) for key in merged)
        differing = [key for key, row in merged.items() if row != known[key]]
        changed = fresh + [merged[key] for key in differing]
        if self._journal is not None:
            await self._journal.note(self._table, known, changed)
        await self._write(changed)
        self.touched |= {str(row[self._key[0]]) for row in fresh}
        owners = {str(key[0]) for key in differing}
        self.touched |= owners
        if self._written is not None:
            self._written.change(owners)
        news = {key for key in differing if is_news(known[key], merged[key])}
        news |= {key for key in merged if key[0] in self._moved}
        return len(fresh), len(news)

    async def _as_put_right(
        self, wanted: dict[tuple[Any, ...], Row], known: Mapping[tuple[Any, ...], Row]
    ) -> dict[tuple[Any, ...], Row]:
        """Return the rows without what they say as it was before somebody put it right."""
        names = [str(key[0]) for key in known]
        was = await corrected(self._catalogue, names)
        kept = dict(wanted)
        for key in known:
            if before := was.get(str(key[0])):
                kept[key] = without_old(wanted[key], known[key], before)
                self.older += kept[key] != wanted[key]
        return kept

    async def _write(self, rows: Sequence[Row]) -> None:
        await self._catalogue.write(self._table, rows)
        if self._table is creator and rows:
            await remember(self._catalogue, rows, self._journal)
