"""Meta Business Suite, Content, Export: the Instagram CSV of an account's own posts.

Headers are translated in some languages; then the columns are known by their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.capabilities.ports import UNOWNED, ImportedFrames, UnreadableFileError
from core.imports.exports.fields import kind, whole_id
from core.imports.formats import Format
from core.imports.lists.posted import contradicts
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.links import read_links
from core.imports.values.times import localised
from core.imports.values.values import handles

NAME = "meta_business_suite"

ORDER = (
    "post id",
    "account id",
    "account username",
    "account name",
    "description",
    "duration (sec)",
    "publish time",
    "permalink",
    "post type",
    "data comment",
    "date",
    "views",
    "reach",
    "likes",
    "shares",
    "follows",
    "comments",
    "saves",
)
"""The columns of the English file, in their order."""

_NEEDED = ("account username", "permalink", "post type")
_TIME = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})[ ,T]+(\d{1,2})[:.](\d{2})")
_TYPES = {
    "carousel": ("carousel", "karusel", "karussell", "carrusel", "korsel"),
    "reel": ("reel",),
    "story": ("story", "stories", "cerita", "berättelse"),
    "video": ("video",),
    "image": ("image", "gambar", "foto", "photo", "bild", "imagen"),
}


def score(records: Records) -> float:
    """Return how sure this is, by names or, under translated ones, by what stands where."""
    if not isinstance(records, Table):
        return 0.0
    if records.has(*_NEEDED) or records.has("page id", "post id", "permalink"):
        return 0.95
    return 0.8 if _is_in_order(records) else 0.0


def _is_in_order(table: Table) -> bool:
    if len(table.header) != len(ORDER) or not len(table) or contradicts(table.header, ORDER):
        return False
    links = read_links(table.cells[7][:50])
    numbers = [str(cell).strip().isdecimal() for cell in table.cells[0][:50]]
    times = [_TIME.fullmatch(str(cell).strip()) for cell in table.cells[6][:50]]
    posts = [link is not None and link.platform == "instagram" for link in links]
    return min(sum(posts), sum(numbers), sum(t is not None for t in times)) * 2 > len(links)


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts with reach, shares and saves; the file knows no followers.

    Raises:
        UnreadableFileError: `facebook`, the sister file about a Facebook page.
    """
    if records.has("page id") and not records.has("account username"):
        raise UnreadableFileError("facebook")
    by_order = not records.has(*_NEEDED)
    if by_order and isinstance(records, Table):
        told = records.asked  # of the same columns, under the names that the file has
        records = Table(list(ORDER), records.cells, records.lines, records.skipped, asked=told)
    total = len(records)
    links = read_links(records.values("permalink"))
    owners = moment.whose(handles(records.values("account username")))
    ids = [
        link.post_id if link and link.post_id else whole_id(value)
        for link, value in zip(links, records.values("post id"), strict=True)
    ]
    records, skipped = sieve(
        records,
        first_reason(
            reason_if([owner is None for owner in owners], UNOWNED),
            reason_if([not i for i in ids], "no_post_id"),
        ),
    )
    keep = [bool(owner and i) for owner, i in zip(owners, ids, strict=True)]
    owners = [owner for owner, kept in zip(owners, keep, strict=True) if kept]
    creators = creators_frame(
        "instagram", owners, moment, NAME, display_name=records.values("account name")
    )
    posts = posts_frame(
        "instagram",
        owners,
        [i for i, kept in zip(ids, keep, strict=True) if kept],
        NAME,
        posted_at=publish_times(records.values("publish time"), moment),
        kind=_kinds(records),
        caption=records.values("description"),
        **{name: records.values(name) for name in ("likes", "comments", "views", "reach")},
        **{name: records.values(name) for name in ("shares", "saves")},
    )
    warnings = ("columns_by_order",) if by_order else ()
    return ImportedFrames(NAME, creators, posts, _no_comments(), total, skipped, warnings=warnings)


def _no_comments() -> pd.DataFrame:
    from core.analytics.frames.schemas import COMMENTS

    return COMMENTS.empty()


def _kinds(records: Records) -> list[str | None]:
    from_links = [link.kind if link else None for link in read_links(records.values("permalink"))]
    return [
        of_type or of_link
        for of_type, of_link in zip(
            [_kind(cell) for cell in records.values("post type")], from_links, strict=True
        )
    ]


def _kind(cell: object) -> str | None:
    word = str(cell).casefold().removeprefix("ig").strip(" -")
    named = (name for name, words in _TYPES.items() if any(w in word for w in words))
    return kind(word) or next(named, None)


def publish_times(values: Sequence[Any], moment: Moment) -> pd.Series[Any]:
    """Return UTC times of `MM/DD/YYYY HH:MM`; the day stands first where a first part is over 12.

    The file names no zone: the times are of the zone of the person who exported it.
    """
    cells = pd.Series([str(value).strip() for value in values], dtype="string")
    parts = cells.str.extract(_TIME).astype("Int64")
    day_first = bool((parts[0] > 12).any()) and not bool((parts[1] > 12).any())
    month, day = (parts[1], parts[0]) if day_first else (parts[0], parts[1])
    dates = pd.DataFrame(
        {"year": parts[2], "month": month, "day": day, "hour": parts[3], "minute": parts[4]}
    )
    naive = pd.to_datetime(dates.astype("Float64"), errors="coerce", utc=True)
    iso = pd.to_datetime(cells.where(parts[0].isna()), format="ISO8601", errors="coerce", utc=True)
    return localised(naive.fillna(iso).astype("datetime64[us, UTC]"), moment.zone)


FORMAT = Format(NAME, score, read)
