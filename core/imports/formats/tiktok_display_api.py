"""TikTok Display API v2: `user/info` and `video/list` responses."""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import UNOWNED, ImportedFrames, Skipped
from core.imports.exports.fields import missing_ids, whole_id
from core.imports.formats import Format
from core.imports.records.joining import combine
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    repeats,
    sieve,
)
from core.imports.records.records import Documents, Records
from core.imports.values.links import tiktok_links
from core.imports.values.values import handles

NAME = "tiktok_display_api"
_OF_USERS = ("open_id", "union_id", "display_name", "follower_count")
"""What a user is known by; other vendors wrap theirs alike."""

_OF_INSTAGRAM = ("pk", "media_count", "biography", "is_private", "profile_pic_url")
"""What Instagram's app is told of a user, wrapped in the same way."""


def score(records: Records) -> float:
    """Return how sure this is: a user, or videos that do not name their owner as an object."""
    told, others = (
        any(records.has(f"data.user.{name}") for name in names)
        for names in (_OF_USERS, _OF_INSTAGRAM)
    )
    if told and not others:
        return 0.9
    listed = any(isinstance(videos, list) for videos in records.values("data.videos"))
    if not listed or records.has("data.username"):  # an account with its videos
        return 0.0
    return 0.0 if records.children("data.videos")[0].has("author.unique_id") else 0.9


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read the user and videos; a video's owner stands in its link, or is the only user here."""
    users = Documents([d["data"]["user"] for d in records.documents() if _user(d)])
    names = handles(users.values("username"))
    known = {name for name in names if name}
    videos, _ = records.children("data.videos")
    videos = Documents(videos.items)
    owner = known.pop() if len(known) == 1 else None
    nameless = tuple(
        Skipped(line, "no_handle") for line, n in zip(users.lines, names, strict=True) if n is None
    )
    creators = creators_frame(
        "tiktok",
        names,
        moment,
        NAME,
        display_name=users.values("display_name"),
        followers=users.values("follower_count"),
        following=users.values("following_count"),
        verified=users.values("is_verified"),
        bio=users.values("bio_description"),
    )
    of_users = ImportedFrames(NAME, creators, POSTS.empty(), COMMENTS.empty(), len(users), nameless)
    return combine([of_users, read_videos(videos, owner, moment, NAME)])


def read_videos(videos: Records, owner: str | None, moment: Moment, source: str) -> ImportedFrames:
    """Read the videos of a TikTok API; `owner` is whose they are where they do not say."""
    owner = owner or moment.owner
    total = len(videos)
    reasons = first_reason(missing_ids(_owners(videos, owner), UNOWNED), missing_ids(_ids(videos)))
    videos, skipped = sieve(videos, reasons)
    owners, ids = _owners(videos, owner), _ids(videos)
    posts = posts_frame(
        "tiktok",
        owners,
        ids,
        source,
        posted_at=videos.values("create_time"),
        kind=["video"] * len(ids),
        caption=videos.values("video_description", "title"),
        likes=videos.values("like_count"),
        comments=videos.values("comment_count"),
        views=videos.values("view_count"),
        shares=videos.values("share_count"),
        saves=videos.values("favorites_count"),
    )
    creators = creators_frame("tiktok", owners, moment, source)
    skipped += repeats(ids, videos.lines)
    return ImportedFrames(source, creators, posts, COMMENTS.empty(), total, skipped)


def _user(document: dict[str, object]) -> bool:
    data = document.get("data")
    return isinstance(data, dict) and isinstance(data.get("user"), dict)


def _owners(videos: Records, owner: str | None) -> list[str | None]:
    links = tiktok_links(videos.values("share_url"))
    named = handles(videos.values("username"))
    return [
        name or (link.handle if link else None) or owner
        for name, link in zip(named, links, strict=True)
    ]


def _ids(videos: Records) -> list[str | None]:
    return [whole_id(value) for value in videos.values("id")]


FORMAT = Format(NAME, score, read)
