"""What TikTok's own pages and app are handed, and many scrapers pass on as it is: users and videos.

Pages write `stats.diggCount`, and `statsV2` with the same numbers as texts; the app writes
`statistics.digg_count`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import missing_ids, whole_id
from core.imports.formats import Format
from core.imports.records.belonging import belonging
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Records
from core.imports.values.values import flag, handles

NAME = "tiktok_web"

IDS: Final = ("id", "video_id", "aweme_id")
OWNERS: Final = (
    "user.uniqueId", "author.uniqueId", "author.unique_id", "author", "uniqueId", "unique_id",
)  # fmt: skip
STATS: Final = ("statsV2", "stats", "statistics")
"""Where a video's counts stand; some scrapers leave them beside its id."""

_LIKES: Final = ("diggCount", "digg_count")
_USERS: Final = (("user.uniqueId", "stats.followerCount"), ("uniqueId", "followerCount"), ("unique_id", "follower_count"))  # fmt: skip


def score(records: Records) -> float:
    """Return how sure this is: a user's or a video's names and counts as TikTok spells them."""
    return 0.85 if any(records.has(*names) for names in _USERS) or _has_videos(records) else 0.0


def _has_videos(records: Records) -> bool:
    """Return whether these are videos, by an id beside counts; plain names (`id`, `digg_count`) need an author."""
    counted = [path for path in _counts(*_LIKES) if records.has(path)]
    named = records.has("aweme_id") or (
        any(map(records.has, IDS)) and (records.has("author") or "." in "".join(counted))
    )
    return bool(counted) and named


def _counts(*names: str) -> tuple[str, ...]:
    """Return the paths of a count of a video, which pages and the app spell differently."""
    return (*(f"{stats}.{name}" for stats in STATS for name in names), *names)


def _of_author(camel: str, snake: str) -> tuple[str, ...]:
    """Return the paths of a count of a user, alone or beside a video."""
    places = ("statsV2", "stats", "authorStatsV2", "authorStats", "author", "user")
    return (*(f"{place}.{camel}" for place in places), f"author.{snake}", camel, snake)


def _said(*names: str) -> tuple[str, ...]:
    """Return the paths of what a user says of itself."""
    return tuple(f"{place}{name}" for name in names for place in ("user.", "author.", ""))


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read users, or videos with their authors."""
    total, of_videos = len(records), _has_videos(records)
    owners, nobodys = _owners(records, moment, of_videos)
    hidden = [flag(v) for v in records.values("user.privateAccount", "author.privateAccount")]
    reasons = first_reason(
        reason_if(hidden, "private"),
        nobodys,
        missing_ids(_ids(records)) if of_videos else [None] * total,
    )
    records, skipped = sieve(records, reasons)
    owners = [owner for owner, reason in zip(owners, reasons, strict=True) if reason is None]
    creators = creators_frame(
        "tiktok",
        owners,
        moment,
        NAME,
        display_name=records.values(*_said("nickname")),
        followers=records.values(*_of_author("followerCount", "follower_count")),
        following=records.values(*_of_author("followingCount", "following_count")),
        verified=records.values(*_said("verified")),
        bio=records.values(*_said("signature")),
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
        posted_at=records.values("createTime", "create_time"),
        kind=_kinds(records),
        caption=records.values("desc", "title"),
        likes=records.values(*_counts(*_LIKES)),
        comments=records.values(*_counts("commentCount", "comment_count")),
        views=records.values(*_counts("playCount", "play_count")),
        shares=records.values(*_counts("shareCount", "share_count")),
        saves=records.values(*_counts("collectCount", "collect_count")),
        pinned=records.values("isPinnedItem", "is_top"),
        boosted=records.values("isAd", "is_ads", "is_ad"),
    )
    skipped += repeats(ids, records.lines)
    return ImportedFrames(NAME, creators, posts, COMMENTS.empty(), total, skipped)


def _owners(
    records: Records, moment: Moment, of_videos: bool
) -> tuple[list[str | None], list[str | None]]:
    """Return whose these are, and why those of nobody are left out."""
    named = handles(records.values(*OWNERS))
    if not of_videos:
        return named, missing_ids(named, "no_handle")
    return belonging(
        named, [whole_id(v) for v in records.values("author.id", "author.uid")], moment
    )


def _ids(records: Records) -> list[str | None]:
    return [whole_id(value) for value in records.values(*IDS)]


def _kinds(records: Records) -> Sequence[str]:
    photos = records.values("imagePost", "image_post_info", "images")
    return ["carousel" if shown else "video" for shown in photos]


FORMAT = Format(NAME, score, read)
