"""Apify TikTok comments: one item a comment, with a link to its video."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.comments import Comments, read_comments
from core.imports.exports.fields import whole_id
from core.imports.formats import Format
from core.imports.records.reading import (
    Moment,
)
from core.imports.records.records import Records
from core.imports.values.links import tiktok_links
from core.imports.values.times import times
from core.imports.values.values import handles

NAME = "apify_tiktok_comments"


def score(records: Records) -> float:
    """Return how sure this is: words and a comment's id or author under a video's link."""
    if not records.has("text", "videoWebUrl"):
        return 0.0
    return 0.9 if records.has("cid") or records.has("uniqueId") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:  # noqa: ARG001
    """Read comments under the id of their video."""
    return read_comments(records, NAME, _comments)


def _comments(records: Records) -> Comments:
    return Comments(
        text=records.values("text"),
        author=handles(records.values("uniqueId")),
        post=_posts(records),
        id=_ids(records),
        at=times(records.values("createTimeISO", "createTime")),
    )


def _posts(records: Records) -> list[str | None]:
    return [link.post_id if link else None for link in tiktok_links(records.values("videoWebUrl"))]


def _ids(records: Records) -> list[str | None]:
    ids = [whole_id(value) for value in records.values("cid", "id")]
    said = zip(records.values("uniqueId"), records.values("text"), strict=True)
    return [
        i or (f"{who}:{what}"[:200] if who else None)
        for i, (who, what) in zip(ids, said, strict=True)
    ]


FORMAT = Format(NAME, score, read)
