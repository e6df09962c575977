"""What the reports of Modash, HypeAuditor and InsightIQ share: history, posts inside, platforms."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.imports.exports.fields import kinds
from core.imports.lists.vocabulary import PLATFORM_WORDS
from core.imports.records.reading import merged, posts_frame
from core.imports.records.records import Records
from core.imports.values.links import read_link, read_links
from core.imports.values.times import times
from core.imports.values.values import counts, label


def platform_of(value: object) -> str | None:
    """Return the platform that a word or a link names, or None."""
    link = read_link(value)
    if link is not None:
        return link.platform
    return PLATFORM_WORDS.get((label(value) or "").casefold())


def history_frame(
    records: Records, path: str, accounts: Sequence[str], names: tuple[str, str]
) -> dict[str, pd.DataFrame]:
    """Return `history` (creator_id, captured_at, followers, following), one row a stated month.

    `names` are the fields of followers and of following. Nothing where the report has none.
    """
    months, parents = records.children(path)
    frame = pd.DataFrame(
        {
            "creator_id": pd.Series([accounts[p] for p in parents], dtype="string"),
            "captured_at": times([f"{m}-01" if m else None for m in months.values("month")]),
            "followers": counts(months.values(names[0])),
            "following": counts(months.values(names[1])),
        }
    )
    known = frame[frame["captured_at"].notna()].reset_index(drop=True)
    return {"history": known} if len(known) else {}


def embedded_posts(
    records: Records, paths: Sequence[str], accounts: Sequence[str], source: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return POSTS of the lists at `paths`, and no COMMENTS; the last list is of sponsored posts.

    A post is known by its link, else by its id; the same post in several lists is one.
    """
    frames = []
    for path in paths:
        items, parents = records.children(path)
        owners = [accounts[p] for p in parents]
        sponsored = "yes" if path == paths[-1] else "unknown"
        frames.append(_posts(items, owners, sponsored, source))
    filled = [frame for frame in frames if len(frame)]
    if not filled:
        return POSTS.empty(), COMMENTS.empty()
    posts = merged(pd.concat(filled, ignore_index=True), list(POSTS.key))
    return POSTS.conform(posts), COMMENTS.empty()


def _posts(items: Records, accounts: Sequence[str], sponsored: str, source: str) -> pd.DataFrame:
    links = read_links(items.values("url"))
    ids = [label(value) for value in items.values("id")]
    return posts_frame(
        [account.partition(":")[0] for account in accounts],
        [account.partition(":")[2] for account in accounts],
        [link.post_id if link and link.post_id else i for link, i in zip(links, ids, strict=True)],
        source,
        posted_at=items.values("published_at", "created", "created_at", "timestamp"),
        kind=kinds(items.values("type"), [link.kind if link else None for link in links]),
        caption=items.values("description", "text", "caption", "title"),
        likes=items.values("engagement.like_count", "likes"),
        comments=items.values("engagement.comment_count", "comments"),
        views=items.values("engagement.play_count", "engagement.view_count", "plays", "views"),
        shares=items.values("engagement.share_count", "shares"),
        saves=items.values("engagement.save_count", "saves"),
        sponsored=[sponsored] * len(ids),
    )
