"""Posts that scripts write one a row, by their short code, id or link and in plain names: `like_count`, `diggcount`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from itertools import compress
from typing import Any, Final

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import kinds, missing_ids, refusals, shortcode_of, whole_id
from core.imports.formats import Format
from core.imports.lists.columns import names_of
from core.imports.lists.owners import platform_in
from core.imports.lists.posted import is_short
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Text
from core.imports.values.links import Link, read_links
from core.imports.values.times import times
from core.imports.values.values import handles

NAME: Final = "coded_posts"

OWNER: Final = (
    *("username", "owner_username", "user.username", "owner.username", "user_name", "akun"),
    *("author_username", "profile_username", "account.platform_username"),
    *("author_uniqueid", "channel.username"),
)
PROFILES: Final = ("uploader_url", "profile_url", "author_url", "channel_url")
CODES: Final = (
    *("shortcode", "short_code", "post_shortcode", "post_id", "postid", "media_id", "video_id"),
)
LINKS: Final = (
    *("url", "link", "post_url", "video_url", "webpage_url", "permalink", "share_url", "postPage"),
)
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "likes": (
        *("like_count", "likes_count", "likes", "likecount"),
        *("digg_count", "diggcount", "video_diggcount", "engagement.like_count"),
        *("stats_diggcount", "likeCount"),
    ),
    "comments": (
        *("comment_count", "comments_count", "comments", "commentcount", "video_commentcount"),
        *("engagement.comment_count", "stats_commentcount", "commentCount"),
    ),
    "views": (
        *("play_count", "view_count", "video_view_count", "video_play_count", "views", "plays"),
        *("playcount", "video_playcount", "engagement.view_count", "stats_playcount"),
        *("playCount", "video.playCount"),
    ),
    "shares": (
        *("share_count", "shares", "sharecount", "video_sharecount", "repost_count"),
        *("engagement.share_count", "stats_sharecount", "shareCount"),
    ),
    "saves": (
        *("save_count", "saves", "collect_count", "favorites_count", "engagement.save_count"),
        *("stats_collectcount", "bookmarks"),
    ),
    "reach": ("reach", "engagement.reach_organic_count"),
    "caption": (
        *("caption", "caption_text", "text", "video_description", "description", "title", "desc"),
    ),
    "posted_at": (
        *("taken_at", "posted_at", "timestamp", "date", "created_at", "published_at", "tanggal"),
        *("create_time", "createtime", "create_date", "datetime", "video_timestamp"),
        *("createdAt", "uploadedAtFormatted", "uploadedAt"),
    ),
    "kind": ("media_type", "product_type", "type", "kind"),
}
COUNTED: Final = ("likes", "comments", "views")
FOLLOWERS: Final = (
    *("followers", "follower_count", "followers_count", "author_followercount"),
    *("profile_followers", "channel_follower_count", "authorstats_followercount"),
    *("owner.followerCount", "channel.followers"),
)
NAMES: Final = (
    *("full_name", "fullname", "author_name", "author_nickname", "nickname", "userFullName"),
    *("owner.fullName", "channel.name"),
)
GALLERY: Final = ("category", "post_shortcode", "post_date", "num")
"""Keys that only gallery-dl writes together, whose times are UTC."""

MEDIA_TYPES: Final = {"1": "image", "2": "video", "8": "carousel"}
TIKTOK_ID: Final = 19
"""Digits of TikTok's ids, which begin with a 6 or a 7."""


def score(records: Records) -> float:
    """Return how sure this is: a post's code or link, its owner, and what it brought."""
    if isinstance(records, Text) or not are_posts(records):
        return 0.0
    return 0.55 if any(_owners(records, _links(records))) else 0.0


def are_posts(records: Records) -> bool:
    """Return whether items have a post's code, or a link to one, and say what it brought."""
    counted = any(_any(records, FIELDS[name]) for name in COUNTED)
    coded = _any(records, CODES) or any(map(is_tiktoks, map(whole_id, records.column("id"))))
    return counted and (coded or any(link and link.post_id for link in _links(records)))


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts, and what their owners had; the platform is told by a link, a column, or the id."""
    total, mapping = len(records), _mapping(records)
    linked = read_links(records.values(*LINKS))
    links = [link if link and link.post_id else None for link in linked]
    owners, ids = _owners(records, links), _ids(records, links)
    lead_on = [i is None and is_short(link) for i, link in zip(ids, linked, strict=True)]
    reasons = first_reason(
        refusals(records),
        reason_if(lead_on, "short_link"),
        missing_ids(ids),
        missing_ids(owners, UNOWNED),
    )
    records, skipped = sieve(records, reasons)
    usable = [reason is None for reason in reasons]
    links, owners = list(compress(links, usable)), list(compress(owners, usable))
    ids = list(compress(ids, usable))
    stated = [
        link.platform if link else platform_in(said)
        for link, said in zip(
            links, records.values("platform", "network", "work_platform.name"), strict=True
        )
    ]
    platforms = [
        told or ("tiktok" if is_tiktoks(code) else "instagram")
        for told, code in zip(stated, ids, strict=True)
    ]
    told: dict[str, Sequence[Any]] = {n: records.values(*paths) for n, paths in FIELDS.items()}
    told["kind"] = kinds(
        [MEDIA_TYPES.get(str(cell), cell) for cell in told["kind"]],
        [link.kind if link else None for link in links],
    )
    in_utc = all(map(records.has, GALLERY)) or records.has("work_platform.name")
    zone = UTC if in_utc else moment.zone
    posts = posts_frame(
        platforms, owners, ids, NAME, **told | {"posted_at": times(told["posted_at"], zone)}
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
        warnings=("platform_assumed",) if _is_open(records, stated, ids) else (),
    )


def _owners(records: Records, links: Sequence[Link | None]) -> list[str | None]:
    """Return whose every post is: by its link, by one to the account, or by a name."""
    stated = handles(records.values(*OWNER))
    if _any(records, ("extractor_key",)):  # as yt-dlp calls accounts of Instagram
        stated = [a or b for a, b in zip(stated, handles(records.values("channel")), strict=True)]
    rows = zip(links, read_links(records.values(*PROFILES)), stated, strict=True)
    return [
        (post.handle if post else None) or (profile.handle if profile else None) or who
        for post, profile, who in rows
    ]


def _links(records: Records) -> list[Link | None]:
    """Return the link to every post; None where what stands there leads elsewhere."""
    links = read_links(records.values(*LINKS))
    return [link if link and link.post_id else None for link in links]


def _any(records: Records, paths: Sequence[str]) -> bool:
    return any(records.has(path) for path in paths)


def _is_open(records: Records, stated: Sequence[str | None], ids: Sequence[str | None]) -> bool:
    """Return whether nothing says on which platform posts are."""
    known = _any(records, ("platform", "network", "work_platform.name", *CODES[:3]))
    return not known and not all(
        told or is_tiktoks(code) for told, code in zip(stated, ids, strict=True)
    )


def _ids(records: Records, links: Sequence[Link | None]) -> list[str | None]:
    found = [whole_id(cell) for cell in records.values(*CODES)]
    if not any(found):
        numbers = map(whole_id, records.column("id"))
        found = [number if is_tiktoks(number) else None for number in numbers]
    codes = [code if code is None or is_tiktoks(code) else shortcode_of(code) for code in found]
    pairs = zip(links, codes, strict=True)
    return [link.post_id if link else code for link, code in pairs]


def is_tiktoks(code: str | None) -> bool:
    """Return whether a number is such as TikTok gives its videos."""
    return (
        bool(code)
        and str(code).isdecimal()
        and len(str(code)) == TIKTOK_ID
        and str(code)[0] in "67"
    )


def _mapping(records: Records) -> dict[str, str]:
    """Return the field of every column, nothing for those that are not kept."""
    fields = {path.casefold(): name for name, paths in FIELDS.items() for path in paths}
    others = ((FOLLOWERS, "followers"), (NAMES, "display_name"), (OWNER, "handle"))
    fields |= {path.casefold(): name for paths, name in others for path in paths}
    fields["platform"] = "platform"
    told = {path.casefold() for path in (*CODES, *LINKS)}
    names = (name.strip() for name in names_of(records) if name.strip())
    return {name: fields.get(name.casefold(), "") for name in names if name.casefold() not in told}


FORMAT = Format(NAME, score, read)
