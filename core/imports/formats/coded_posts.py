"""Posts that scripts write one a row, by their short code or id and in plain names: `like_count`, `play_count`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import kinds, missing_ids, shortcode_of, whole_id
from core.imports.formats import Format
from core.imports.lists.columns import names_of
from core.imports.lists.owners import platform_in
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Text
from core.imports.values.times import times
from core.imports.values.values import handles

NAME: Final = "coded_posts"

OWNER: Final = (
    "username",
    "owner_username",
    "user.username",
    "owner.username",
    "user_name",
    "akun",
)
CODES: Final = ("shortcode", "short_code", "post_id", "postid", "media_id", "video_id")
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "likes": ("like_count", "likes_count", "likes", "likecount"),
    "comments": ("comment_count", "comments_count", "comments", "commentcount"),
    "views": ("play_count", "view_count", "video_view_count", "video_play_count", "views", "plays"),
    "shares": ("share_count", "shares"),
    "saves": ("save_count", "saves"),
    "reach": ("reach",),
    "caption": ("caption", "caption_text", "text"),
    "posted_at": ("taken_at", "posted_at", "timestamp", "date", "created_at", "tanggal"),
    "kind": ("media_type", "product_type", "type", "kind"),
}
COUNTED: Final = ("likes", "comments", "views")
FOLLOWERS: Final = ("followers", "follower_count", "followers_count")
NAMES: Final = ("full_name",)
MEDIA_TYPES: Final = {"1": "image", "2": "video", "8": "carousel"}
TIKTOK_ID: Final = 19
"""Digits of TikTok's ids, which begin with a 6 or a 7."""


def score(records: Records) -> float:
    """Return how sure this is: a post's code, its owner, and what it brought."""
    if isinstance(records, Text) or not (_any(records, OWNER) and _any(records, CODES)):
        return 0.0
    return 0.55 if any(_any(records, FIELDS[name]) for name in COUNTED) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts, and what their owners had; the platform is told by a column or by the id."""
    total, mapping = len(records), _mapping(records)
    reasons = first_reason(
        missing_ids(_ids(records)),
        missing_ids(handles(records.values(*OWNER)), UNOWNED),
    )
    records, skipped = sieve(records, reasons)
    owners, ids = handles(records.values(*OWNER)), _ids(records)
    platforms = [
        platform_in(said) or ("tiktok" if _is_tiktoks(code) else "instagram")
        for said, code in zip(records.values("platform", "network"), ids, strict=True)
    ]
    told: dict[str, Sequence[Any]] = {n: records.values(*paths) for n, paths in FIELDS.items()}
    told["kind"] = kinds([MEDIA_TYPES.get(str(cell), cell) for cell in told["kind"]])
    posts = posts_frame(
        platforms,
        owners,
        ids,
        NAME,
        **told | {"posted_at": times(told["posted_at"], moment.zone)},
    )
    creators = creators_frame(
        platforms,
        owners,
        moment,
        NAME,
        display_name=records.values(*NAMES),
        followers=records.values(*FOLLOWERS),
    )
    return ImportedFrames(
        NAME,
        creators,
        posts,
        COMMENTS.empty(),
        total,
        skipped + repeats(ids, records.lines),
        mapping=mapping,
        warnings=("platform_assumed",) if _is_open(records, ids) else (),
    )


def _any(records: Records, paths: Sequence[str]) -> bool:
    return any(records.has(path) for path in paths)


def _is_open(records: Records, ids: Sequence[str | None]) -> bool:
    """Return whether nothing says on which platform posts are."""
    stated = _any(records, ("platform", "network", *CODES[:2]))
    return not stated and not all(map(_is_tiktoks, ids))


def _ids(records: Records) -> list[str | None]:
    found = [whole_id(cell) for cell in records.values(*CODES)]
    return [code if code is None or _is_tiktoks(code) else shortcode_of(code) for code in found]


def _is_tiktoks(code: str | None) -> bool:
    return (
        bool(code)
        and str(code).isdecimal()
        and len(str(code)) == TIKTOK_ID
        and str(code)[0] in "67"
    )


def _mapping(records: Records) -> dict[str, str]:
    """Return the field of every column, nothing for those that are not kept."""
    fields = {path: name for name, paths in FIELDS.items() for path in paths}
    fields |= dict.fromkeys(FOLLOWERS, "followers") | dict.fromkeys(NAMES, "display_name")
    fields |= dict.fromkeys(OWNER, "handle") | {"platform": "platform"}
    names = (name.strip() for name in names_of(records) if name.strip())
    return {name: fields.get(name.casefold(), "") for name in names if name.casefold() not in CODES}


FORMAT = Format(NAME, score, read)
