"""Apify TikTok comments: one item a comment, with a link to its video."""

from __future__ import annotations

from core.analytics.frames.schemas import CREATORS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids
from core.imports.formats import Format
from core.imports.records.reading import (
    Moment,
    comments_frame,
    first_reason,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Records
from core.imports.values.links import tiktok_links
from core.imports.values.times import times
from core.imports.values.values import handles, label, texts

NAME = "apify_tiktok_comments"


def score(records: Records) -> float:
    """Return how sure this is: words and a comment's id or author under a video's link."""
    if not records.has("text", "videoWebUrl"):
        return 0.0
    return 0.9 if records.has("cid") or records.has("uniqueId") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:  # noqa: ARG001
    """Read comments under the id of their video."""
    total = len(records)
    reasons = first_reason(
        reason_if([body is None for body in texts(records.values("text"))], "no_text"),
        missing_ids(_posts(records)),
        missing_ids(_ids(records)),
    )
    records, skipped = sieve(records, reasons)
    posts, ids = _posts(records), _ids(records)
    comments = comments_frame(
        posts,
        ids,
        author=handles(records.values("uniqueId")),
        text=records.values("text"),
        posted_at=times(records.values("createTimeISO", "createTime")),
    )
    skipped += repeats(list(zip(posts, ids, strict=True)), records.lines)
    return ImportedFrames(NAME, CREATORS.empty(), POSTS.empty(), comments, total, skipped)


def _posts(records: Records) -> list[str | None]:
    return [link.post_id if link else None for link in tiktok_links(records.values("videoWebUrl"))]


def _ids(records: Records) -> list[str | None]:
    ids = [label(value) for value in records.values("cid", "id")]
    said = zip(records.values("uniqueId"), records.values("text"), strict=True)
    return [
        i or (f"{who}:{what}"[:200] if who else None)
        for i, (who, what) in zip(ids, said, strict=True)
    ]


FORMAT = Format(NAME, score, read)
