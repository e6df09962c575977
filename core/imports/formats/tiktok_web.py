"""What TikTok's own pages hand to a browser, and many scrapers pass on: users and videos."""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids, whole_id
from core.imports.formats import Format
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    repeats,
    sieve,
)
from core.imports.records.records import Records
from core.imports.values.values import handles

NAME = "tiktok_web"

_USERS = (("user.uniqueId", "stats.followerCount"), ("uniqueId", "followerCount"))
_VIDEOS = (("id", "author", "stats.diggCount"), ("id", "author", "statsV2.diggCount"))


def score(records: Records) -> float:
    """Return how sure this is: a user's or a video's names and counts as TikTok spells them."""
    return 0.85 if any(records.has(*names) for names in (*_USERS, *_VIDEOS)) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read users, or videos with their authors."""
    total, of_videos = len(records), any(records.has(*names) for names in _VIDEOS)
    reasons = missing_ids(_owners(records), "no_handle")
    if of_videos:
        reasons = first_reason(reasons, missing_ids(_ids(records)))
    records, skipped = sieve(records, reasons)
    owners = _owners(records)
    creators = creators_frame(
        "tiktok",
        owners,
        moment,
        NAME,
        display_name=records.values("user.nickname", "author.nickname", "nickname"),
        followers=records.values(
            "stats.followerCount", "authorStats.followerCount", "followerCount"
        ),
        following=records.values(
            "stats.followingCount", "authorStats.followingCount", "followingCount"
        ),
        verified=records.values("user.verified", "author.verified", "verified"),
        bio=records.values("user.signature", "author.signature", "signature"),
    )
    if not of_videos:
        skipped += repeats(owners, records.lines)
        return ImportedFrames(NAME, creators, POSTS.empty(), COMMENTS.empty(), total, skipped)
    ids = _ids(records)
    posts = posts_frame(
        "tiktok",
        owners,
        ids,
        NAME,
        posted_at=records.values("createTime"),
        kind=["carousel" if photos else "video" for photos in records.values("imagePost")],
        caption=records.values("desc"),
        likes=records.values("statsV2.diggCount", "stats.diggCount"),
        comments=records.values("statsV2.commentCount", "stats.commentCount"),
        views=records.values("statsV2.playCount", "stats.playCount"),
        shares=records.values("statsV2.shareCount", "stats.shareCount"),
        saves=records.values("statsV2.collectCount", "stats.collectCount"),
    )
    skipped += repeats(ids, records.lines)
    return ImportedFrames(NAME, creators, posts, COMMENTS.empty(), total, skipped)


def _owners(records: Records) -> list[str | None]:
    return handles(records.values("user.uniqueId", "author.uniqueId", "author", "uniqueId"))


def _ids(records: Records) -> list[str | None]:
    return [whole_id(value) for value in records.values("id")]


FORMAT = Format(NAME, score, read)
