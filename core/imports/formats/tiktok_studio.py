"""TikTok Studio, Content: a creator's own videos, with dates in words and mostly without a year."""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import missing_ids
from core.imports.formats import Format
from core.imports.lists.posted import contradicts
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.dates import latest, local_times, read_day
from core.imports.values.links import Link, tiktok_links

NAME = "tiktok_studio"
ORDER = (
    "time",
    "video title",
    "video link",
    "post time",
    "total likes",
    "total comments",
    "total shares",
    "total views",
)
"""The columns of the English file; others are translated and known by their order."""


def score(records: Records) -> float:
    """Return how sure this is, by names, or by links to videos in the third of eight columns."""
    if not isinstance(records, Table):
        return 0.0
    if records.has("video link", "post time"):
        return 0.95
    if len(records.header) != len(ORDER) or not len(records) or contradicts(records.header, ORDER):
        return 0.0
    links = tiktok_links(records.cells[2][:50])
    days = [sum(read_day(str(c)) is not None for c in records.cells[at][:50]) for at in (0, 3)]
    videos = sum(bool(link and link.post_id) for link in links)
    return 0.8 if min(videos, *days) * 2 > len(links) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read videos. A date without a year is the latest one not after the file's own day."""
    by_order = not records.has("video link", "post time")
    if by_order and isinstance(records, Table):
        records = Table(list(ORDER), records.cells, records.lines, records.skipped)
    total = len(records)
    links = _links(records)
    reasons = first_reason(
        missing_ids([link.post_id if link else None for link in links]),
        missing_ids(moment.whose([link.handle if link else None for link in links]), UNOWNED),
    )
    records, skipped = sieve(records, reasons)
    known = [link for link in _links(records) if link]
    owners = moment.whose([link.handle for link in known])
    ids = [link.post_id for link in known]
    today = moment.today
    made = [read_day(str(cell)) for cell in records.values("time")]
    untils = [(latest(day, today) if day else None) or today for day in made]
    posted, assumed = local_times(records.values("post time"), untils, moment.zone)
    posts = posts_frame(
        "tiktok",
        owners,
        ids,
        NAME,
        posted_at=posted,
        kind=[link.kind for link in known],
        caption=records.values("video title"),
        saves=records.values("total favorites"),
        **{
            name: records.values(f"total {name}")
            for name in ("likes", "comments", "shares", "views")
        },
    )
    doubts = {"columns_by_order": by_order, "year_assumed": assumed}
    return ImportedFrames(
        NAME,
        creators_frame("tiktok", owners, moment, NAME),
        posts,
        COMMENTS.empty(),
        total,
        skipped + repeats(ids, records.lines),
        warnings=tuple(code for code, is_so in doubts.items() if is_so),
    )


def _links(records: Records) -> list[Link | None]:
    return tiktok_links(records.values("video link"))


FORMAT = Format(NAME, score, read)
