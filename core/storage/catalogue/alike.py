"""The same post under two ids: without a link Instagram's interfaces and exports give a number of their
own, which no link leads to, where all others know the short code."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.catalogue.columns import CHUNK, chunks, rows_of
from core.storage.tables import post

if TYPE_CHECKING:
    import pandas as pd

DIGITS: Final = 17
"""Of Instagram's numbers for its own interfaces; short codes are shorter, and words."""

CUT: Final = 60
"""Characters after which an export may cut a caption off."""

Key = tuple[str, str]
Place = tuple[str, datetime]
"""A creator and a minute."""

_TOLD: Final = ("creator_id", "post_id", "posted_at", "caption", "likes", "comments")


@dataclass(frozen=True, slots=True)
class _Post:
    key: Key
    caption: str
    counted: tuple[int | None, int | None]

    @property
    def numbered(self) -> bool:
        return _is_numbered(self.key[1])

    def is_same(self, other: _Post) -> bool:
        """Return whether one of two posts of a minute is the other: by its words, else by its figures."""
        if self.caption and other.caption:
            short, long = sorted((self.caption, other.caption), key=len)
            return short == long or (len(short) >= CUT and long.startswith(short.rstrip(".…")))
        return None not in self.counted and self.counted == other.counted


async def named_alike(
    connection: AsyncConnection, workspace_id: str, posts: pd.DataFrame, comments: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """Return POSTS and COMMENTS with one id for each post that is known under two, and how many may be
    known under another one, where nothing tells which."""
    ours = posts[posts["creator_id"].str.startswith("instagram:") & posts["posted_at"].notna()]
    if ours.empty:
        return posts, comments, 0
    read = _by_place(rows_of(ours[list(_TOLD)]))
    known = _by_place([row async for row in _stored(connection, workspace_id, read.values())])
    names, doubtful = _names(read, known)
    if names:
        keys = zip(posts["creator_id"], posts["post_id"], strict=True)
        posts = posts.assign(post_id=[names.get(key, key[1]) for key in keys])
        comments = comments.assign(
            post_id=comments["post_id"].replace({old: new for (_, old), new in names.items()})
        )
    return posts, comments, doubtful


async def _stored(
    connection: AsyncConnection, workspace_id: str, read: Iterable[Sequence[_Post]]
) -> AsyncIterator[Mapping[str, Any]]:
    """Yield what is known of these creators: of those with numbered posts all, of others the numbered ones."""
    numbered: dict[str, bool] = {}
    for one in (one for here in read for one in here):
        numbered[one.key[0]] = numbered.get(one.key[0], False) or one.numbered
    p = post.c
    for wanted, also in ((True, ()), (False, (func.length(p.post_id) == DIGITS,))):
        owners = [owner for owner, has_any in numbered.items() if has_any is wanted]
        for part in chunks(owners, CHUNK):
            query = select(*(p[name] for name in _TOLD)).where(
                p.workspace_id == workspace_id, p.creator_id.in_(part), *also
            )
            for row in await connection.execute(query):
                yield dict(row._mapping)


def _names(
    read: Mapping[Place, Sequence[_Post]], known: Mapping[Place, Sequence[_Post]]
) -> tuple[dict[Key, str], int]:
    """Return the other id of posts that were read, and of how many it is open."""
    names: dict[Key, str] = {}
    doubtful = 0
    for place, here in read.items():
        there = known.get(place, ())
        stored = {one.key for one in there}
        for one in here:
            others = (*there, *(here if one.numbered else ()))
            same = {o.key[1] for o in others if o.numbered is not one.numbered and one.is_same(o)}
            if one.key in stored or not same:
                continue
            if len(same) == 1:
                names[one.key] = same.pop()
            else:
                doubtful += 1
    return names, doubtful


def _by_place(rows: Iterable[Mapping[str, Any]]) -> dict[Place, list[_Post]]:
    found: dict[Place, list[_Post]] = {}
    for row in rows:
        if row["posted_at"] is not None:
            minute = row["posted_at"].replace(second=0, microsecond=0)
            found.setdefault((row["creator_id"], minute), []).append(_read(row))
    return found


def _read(row: Mapping[str, Any]) -> _Post:
    words = " ".join((row["caption"] or "").split()).casefold()
    return _Post((row["creator_id"], row["post_id"]), words, (row["likes"], row["comments"]))


def _is_numbered(post_id: str) -> bool:
    return len(post_id) == DIGITS and post_id.isdecimal()
