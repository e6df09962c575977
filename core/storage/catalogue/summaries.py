"""Keep the summaries of a workspace's creators in step with what is known of them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Protocol

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, SUMMARIES, Schema
from core.storage.catalogue.columns import CHUNK, chunks, frame_of, rows_of
from core.storage.catalogue.growth import days_of, growth_frame
from core.storage.engine.database import Database
from core.storage.tables import comment, creator, creator_summary, post, workspace

if TYPE_CHECKING:
    import pandas as pd
    from sqlalchemy import Select, Table

    from core.analytics.tiers import Tiers
    from core.storage.catalogue.written import Written

Summarising = Callable[..., "Awaitable[pd.DataFrame]"]
"""Returns what `core.analytics.portfolio.summary.summarise` does, worked out somewhere."""


class Beside(Protocol):
    """A process beside this one that helps until it is ended."""

    async def summarise(self, *frames: pd.DataFrame, **known: Any) -> pd.DataFrame: ...

    def end(self) -> None: ...


AT_ONCE: Final = 1_000
"""So many creators are compared and written at a time: their posts are in memory with them."""

LIGHT: Final = 32 << 20
"""Bytes of posts of one lot up to which two lots, one of them thrice, may be in memory together."""

PEERS: Final = 150
"""So many of a platform and size are compared, others of the workspace among them."""


async def summarise_changed(
    database: Database,
    connection: AsyncConnection,
    workspace_id: str,
    changed: Iterable[str],
    now: datetime,
    written: Written | None = None,
    beside: Beside | None = None,
) -> None:
    """Write the summaries of these creators within the caller's transaction; `written` holds posts
    of them that it wrote; where a lot of these is `LIGHT`, `beside` works out every second lot.

    A workspace that has none yet (it is older than summaries), or those of other rules or tiers, gets those of
    all its creators.
    """
    ids = list(dict.fromkeys(changed))
    if not await _made(database, connection, workspace_id):
        every = select(creator.c.creator_id).where(creator.c.workspace_id == workspace_id)
        ids = list((await connection.execute(every)).scalars())
        await _note(database, connection, workspace_id)
    parts, turn = chunks(ids, AT_ONCE), asyncio.Lock()

    async def work(summarising: Summarising) -> None:
        for part in parts:
            async with turn:
                frames = await _known(database, connection, workspace_id, part, written)
            *told, growth = frames
            found = await summarising(*told, growth=growth, now=now, tiers=database.tiers)
            async with turn:
                await _keep(database, connection, workspace_id, part, found)

    workers: list[Summarising] = [_here]
    if beside is not None and written is not None:
        if written.weight * AT_ONCE <= LIGHT * len(ids):
            workers.insert(0, beside.summarise)
        else:
            beside.end()  # what it holds is needed here
    await _all(map(work, workers))


async def _here(*frames: pd.DataFrame, **known: Any) -> pd.DataFrame:
    from core.analytics.portfolio.summary import summarise

    return await asyncio.to_thread(summarise, *frames, **known)


async def _all(works: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Wait for all of these; where one fails, the others end with it."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def summarise_all(database: Database, workspace_id: str, now: datetime) -> None:
    """Write the summaries of a workspace that has none of these rules and tiers, in a transaction of its own."""
    async with database.read() as connection:
        if await _made(database, connection, workspace_id):
            return
        some = select(creator.c.creator_id).where(creator.c.workspace_id == workspace_id)
        if (await connection.execute(some.limit(1))).first() is None:
            return
    async with database.write() as connection:
        await summarise_changed(database, connection, workspace_id, (), now)


async def note_rules(database: Database, connection: AsyncConnection, workspace_id: str) -> None:
    """Note that a workspace's summaries are of the rules and tiers in force, where it has none of others."""
    if not await _any(connection, creator_summary, workspace_id):
        await _note(database, connection, workspace_id)


async def _note(database: Database, connection: AsyncConnection, workspace_id: str) -> None:
    own = update(workspace).where(workspace.c.id == workspace_id)
    await connection.execute(own.values(summarised_by=_by(database)))


async def _made(database: Database, connection: AsyncConnection, workspace_id: str) -> bool:
    """Return whether a workspace has summaries, made by the rules and tiers in force."""
    query = select(workspace.c.summarised_by).where(workspace.c.id == workspace_id)
    by = (await connection.execute(query)).scalar_one_or_none()
    return by == _by(database) and await _any(connection, creator_summary, workspace_id)


def _by(database: Database) -> str:
    from core.analytics.portfolio.summary import RULES

    return f"rules={RULES};{database.tiers}"


async def _any(connection: AsyncConnection, table: Table, workspace_id: str) -> bool:
    query = select(table.c.workspace_id).where(table.c.workspace_id == workspace_id)
    return (await connection.execute(query.limit(1))).first() is not None


async def _known(
    database: Database,
    connection: AsyncConnection,
    workspace_id: str,
    ids: Sequence[str],
    written: Written | None,
) -> tuple[pd.DataFrame, ...]:
    """Return CREATORS, these and their peers, with their POSTS, COMMENTS and GROWTH."""
    own = _Own(connection, workspace_id)
    creators = await own.frame(CREATORS, creator, creator.c.creator_id, ids)
    peers = await _peers(connection, workspace_id, creators, database.tiers)
    crowd = list(dict.fromkeys([*ids, *peers]))
    creators = await own.frame(CREATORS, creator, creator.c.creator_id, crowd)
    posts = await own.posts(crowd, written)
    told = posts["post_id"].tolist() if await _any(connection, comment, workspace_id) else []
    comments = await own.frame(COMMENTS, comment, comment.c.post_id, told)
    return creators, posts, comments, await own.growth(ids)


async def _keep(
    database: Database,
    connection: AsyncConnection,
    workspace_id: str,
    ids: Sequence[str],
    found: pd.DataFrame,
) -> None:
    """Write the SUMMARIES of these creators, found among their peers."""
    from core.analytics.portfolio.summary import keep_drawn

    own = _Own(connection, workspace_id)
    own_rows = found[found["creator_id"].isin(ids)].reset_index(drop=True)
    bare = own_rows.loc[~(own_rows["posts_used"] > 0).fillna(False), "creator_id"].tolist()
    known = await own.frame(SUMMARIES, creator_summary, creator_summary.c.creator_id, bare)
    await write(database, connection, workspace_id, keep_drawn(own_rows, known))


async def _peers(
    connection: AsyncConnection, workspace_id: str, changed: pd.DataFrame, tiers: Tiers
) -> list[str]:
    """Return others of the same platforms and sizes, so many that each kind has `PEERS`."""
    import pandas as pd

    kinds = Counter(
        (platform, tiers.bounds(tiers.of(int(followers))))
        for platform, followers in zip(changed["platform"], changed["followers"], strict=True)
        if pd.notna(followers)
    )
    c = creator.c
    found: list[str] = []
    for (platform, (low, high)), count in kinds.items():
        alike = (c.platform == platform, c.followers >= low, c.followers < high)
        query = select(c.creator_id).where(c.workspace_id == workspace_id, *alike)
        most = query.order_by(c.creator_id).limit(max(PEERS - count, 0))
        found += (await connection.execute(most)).scalars().all()
    return found


async def write(
    database: Database, connection: AsyncConnection, workspace_id: str, summaries: pd.DataFrame
) -> None:
    """Write SUMMARIES of a workspace; what was known of these creators before is replaced."""
    rows = [{"workspace_id": workspace_id} | row for row in rows_of(SUMMARIES.conform(summaries))]
    insert = database.insert(creator_summary)
    changes = {name: insert.excluded[name] for name in SUMMARIES.columns if name != "creator_id"}
    statement = insert.on_conflict_do_update(
        index_elements=["workspace_id", "creator_id"], set_=changes
    )
    for part in chunks(rows, CHUNK):
        await connection.execute(statement, part)


class _Own:
    """Reads a workspace's rows within a transaction, what it wrote itself included."""

    def __init__(self, connection: AsyncConnection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id

    async def frame(
        self, schema: Schema, table: Table, column: Any, keys: Sequence[str]
    ) -> pd.DataFrame:
        """Return the rows whose column is one of the keys, as a canonical frame."""
        import pandas as pd

        if self._connection.dialect.name == "sqlite":
            return await frame_of(
                self._connection, schema, table.name, self._workspace_id, column.name, keys
            )
        rows: list[Any] = []
        for part in chunks(keys, CHUNK):
            query: Select[Any] = select(*(table.c[name] for name in schema.columns)).where(
                table.c.workspace_id == self._workspace_id, column.in_(part)
            )
            rows += (await self._connection.execute(query)).all()
        frame = pd.DataFrame(rows, columns=list(schema.columns), dtype=object)
        return schema.conform(frame).sort_values(list(schema.key), ignore_index=True)

    async def posts(self, creator_ids: Sequence[str], written: Written | None) -> pd.DataFrame:
        """Return POSTS of these creators; those that were written just now are not read back."""
        import pandas as pd

        whole = written.whole(await self._numbers(creator_ids)) if written is not None else []
        if written is None or not whole:
            return await self.frame(POSTS, post, post.c.creator_id, creator_ids)
        rest = sorted(set(creator_ids).difference(whole))
        parts = (written.posts(whole), await self.frame(POSTS, post, post.c.creator_id, rest))
        filled = [part for part in parts if len(part)]
        if len(filled) < 2:
            return filled[0]
        return pd.concat(filled).sort_values(list(POSTS.key), ignore_index=True)

    async def _numbers(self, creator_ids: Sequence[str]) -> dict[str, int]:
        """Return how many posts each of these creators has."""
        found: dict[str, int] = {}
        for part in chunks(creator_ids, CHUNK):
            query = (
                select(post.c.creator_id, func.count())
                .where(post.c.workspace_id == self._workspace_id, post.c.creator_id.in_(part))
                .group_by(post.c.creator_id)
            )
            found |= {row[0]: row[1] for row in await self._connection.execute(query)}
        return found

    async def growth(self, creator_ids: Sequence[str]) -> pd.DataFrame:
        """Return GROWTH of these creators."""
        rows: list[Any] = []
        for part in chunks(creator_ids, CHUNK):
            rows += (await self._connection.execute(days_of((self._workspace_id,), part))).all()
        return growth_frame(rows, self._workspace_id)
