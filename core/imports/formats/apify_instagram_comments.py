"""Apify `instagram-comment-scraper` and its relatives: one item a comment."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.comments import Comments, read_comments
from core.imports.exports.fields import shortcode_of, whole_id
from core.imports.formats import Format
from core.imports.records.reading import (
    Moment,
)
from core.imports.records.records import Records
from core.imports.values.links import read_links
from core.imports.values.times import times
from core.imports.values.values import handles

NAME = "apify_instagram_comments"
TEXT = ("text", "commentText")
OWNER = ("ownerUsername", "owner.username", "commentatorUserName")


def score(records: Records) -> float:
    """Return how sure this is: words, somebody who said them, and a post."""
    if records.has("commentText"):
        return 0.85
    if records.has("shortCode") or not records.has("text", "ownerUsername"):
        return 0.0
    return 0.9 if records.has("postId") or records.has("postUrl") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:  # noqa: ARG001
    """Read comments under the short code of their post."""
    return read_comments(records, NAME, _comments)


def _comments(records: Records) -> Comments:
    return Comments(
        text=records.values(*TEXT),
        author=handles(records.values(*OWNER)),
        post=_posts(records),
        id=_ids(records),
        at=times(records.values("timestamp", "created_at", "commentDate")),
    )


def _posts(records: Records) -> list[str | None]:
    links = read_links(records.values("postUrl", "postLink", "url"))
    ids = [shortcode_of(whole_id(value)) for value in records.values("postId")]
    return [link.post_id if link else i for link, i in zip(links, ids, strict=True)]


def _ids(records: Records) -> list[str | None]:
    """Return the comments' ids; one without is known by who said what."""
    ids = [whole_id(value) for value in records.values("id", "commentId")]
    said = zip(records.values(*OWNER), records.values(*TEXT), strict=True)
    return [i or f"{who}:{what}"[:200] for i, (who, what) in zip(ids, said, strict=True)]


FORMAT = Format(NAME, score, read)
