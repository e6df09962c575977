"""Sales tracking: orders and revenue a creator brought, and the tables of creators beside it."""

from __future__ import annotations

import pandas as pd

from core.analytics.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.base import ImportedFrames
from core.imports.fields import missing_ids
from core.imports.formats import Format
from core.imports.links import read_links
from core.imports.reading import Moment, creators_frame, first_reason, posts_frame, reason_if, sieve
from core.imports.records import Records, Table
from core.imports.reports import platform_of
from core.imports.taxonomy import categories
from core.imports.values import counts, handles, label, texts, times
from core.nlu.numbers import parse_money_idr

NAME = "sales_tracking"


def score(records: Records) -> float:
    """Return how sure this is: an influencer's id beside orders, or beside a post."""
    if records.has("influencer_id", "orders", "revenue"):
        return 0.95
    if records.has("influencer_id", "reach", "date"):
        return 0.9
    is_table = isinstance(records, Table)
    return 0.85 if is_table and records.has("id", "name", "follower_count", "platform") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read sales as `sales`; influencers and posts of the same model as creators and posts."""
    if records.has("orders", "revenue"):
        return _sales(records)
    return _posts(records, moment) if records.has("influencer_id") else _creators(records, moment)


def _sales(records: Records) -> ImportedFrames:
    total = len(records)
    reasons = reason_if([value is None for value in _money(records)], "no_amount")
    records, skipped = sieve(records, reasons)
    names = ("source", "campaign", "influencer_id", "product")
    sales = pd.DataFrame(
        {name: pd.Series(texts(records.values(name)), dtype="string") for name in names}
        | {
            "date": times(records.values("date")),
            "orders": counts(records.values("orders")),
            "revenue_idr": pd.Series(_money(records), dtype="Int64"),
        }
    )
    return ImportedFrames(
        NAME,
        CREATORS.empty(),
        POSTS.empty(),
        COMMENTS.empty(),
        total,
        skipped,
        extras={"sales": sales} if len(sales) else {},
    )


def _money(records: Records) -> list[int | None]:
    cells = [label(value) for value in records.values("revenue")]
    plain = [cell.removesuffix(".0") if cell else None for cell in cells]
    return [parse_money_idr(cell) if cell else None for cell in plain]


def _creators(records: Records, moment: Moment) -> ImportedFrames:
    """Read influencers whose name is a handle; a person's name is none."""
    total = len(records)
    records, skipped = sieve(records, missing_ids(handles(records.values("name")), "bad_handle"))
    creators = creators_frame(
        [platform_of(value) or "instagram" for value in records.values("platform")],
        handles(records.values("name")),
        moment,
        NAME,
        followers=records.values("follower_count"),
        category=categories(records.values("category")),
    )
    return ImportedFrames(NAME, creators, POSTS.empty(), COMMENTS.empty(), total, skipped)


def _posts(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts whose link names their owner."""
    total = len(records)
    links = read_links(records.values("url"))
    reasons = first_reason(
        missing_ids([link.post_id if link else None for link in links]),
        missing_ids([link.handle if link else None for link in links], "unknown_creator"),
    )
    records, skipped = sieve(records, reasons)
    known = [link for link in read_links(records.values("url")) if link]
    platforms, owners = [link.platform for link in known], [link.handle for link in known]
    posts = posts_frame(
        platforms,
        owners,
        [link.post_id for link in known],
        NAME,
        posted_at=times(records.values("date"), moment.zone),
        kind=[link.kind for link in known],
        caption=records.values("caption"),
        likes=records.values("likes"),
        comments=records.values("comments"),
        reach=records.values("reach"),
    )
    creators = creators_frame(platforms, owners, moment, NAME)
    return ImportedFrames(NAME, creators, posts, COMMENTS.empty(), total, skipped)


FORMAT = Format(NAME, score, read)
