"""Instaloader: a file a post or profile (`json`, `json.xz`), many of them in a zip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.exports.fields import kinds, missing_ids, shortcodes, whole_id
from core.imports.formats import Format
from core.imports.lists.taxonomy import categories
from core.imports.records.belonging import belonging
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    merged,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Documents, Records
from core.imports.values.paths import get
from core.imports.values.values import count, flag, handles, label

NAME = "instaloader"
POST_TYPES = {"Post", "StoryItem"}
_BARE = (
    ("shortcode", "owner"),
    ("shortcode", "edge_media_preview_like"),
    ("username", "edge_followed_by"),
    ("code", "taken_at", "user"),
)
"""Posts as version 3 wrote them, and what Instagram itself hands to scrapers of all kinds."""

MEDIA_TYPES = {1: "image", 2: "video", 8: "carousel"}


def score(records: Records) -> float:
    """Return how sure this is: the wrapper's `node`, or a bare post or profile."""
    if records.has("node", "instaloader"):
        return 0.99
    return 0.7 if any(records.has(*names) for names in _BARE) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read posts and profiles; a post's owner may be known only by a profile beside it."""
    nodes, types = _nodes(records)
    of_post = [t in POST_TYPES for t in types]
    posts: Records = nodes.take(of_post)
    profiles: Records = nodes.take([t == "Profile" for t in types])
    other = tuple(
        Skipped(line, "unknown_shape")
        for line, t in zip(nodes.lines, types, strict=True)
        if t not in POST_TYPES and t != "Profile"
    )
    profiles, skipped_profiles = sieve(
        profiles,
        first_reason(
            reason_if([flag(v) for v in profiles.values("is_private")], "private"),
            reason_if([h is None for h in handles(profiles.values("username"))], "no_handle"),
        ),
    )
    owners, nobodys = _owners(posts, profiles, moment)
    reasons = first_reason(nobodys, missing_ids(shortcodes(posts)))
    posts, skipped_posts = sieve(posts, reasons)
    owners = [owner for owner, r in zip(owners, reasons, strict=True) if r is None]
    return ImportedFrames(
        NAME,
        _creators(profiles, posts, owners, moment),
        _posts(posts, owners),
        COMMENTS.empty(),
        len(records),
        other + skipped_profiles + skipped_posts + repeats(shortcodes(posts), posts.lines),
    )


def _nodes(records: Records) -> tuple[Documents, list[str]]:
    """Return the nodes themselves and their types; a profile's latest posts may stand inside it."""
    nodes: list[dict[str, Any]] = []
    types: list[str] = []
    lines: list[int] = []
    for line, document in zip(records.lines, records.documents(), strict=True):
        node, wrapper = document.get("node"), document.get("instaloader")
        wrapped = isinstance(node, dict) and isinstance(wrapper, dict)
        own = node if wrapped and isinstance(node, dict) else document
        bare = "Profile" if "edge_followed_by" in own and "shortcode" not in own else "Post"
        stated = wrapper.get("node_type") if isinstance(wrapper, dict) else bare
        if stated == "StoryItem":
            own = {**own, "product_type": "story"}
        inside = _inside(own) if bare == "Profile" else []
        nodes += [own, *inside]
        types += [stated if isinstance(stated, str) else bare, *["Post"] * len(inside)]
        lines += [line] * (1 + len(inside))
    return Documents(nodes, lines), types


def _inside(profile: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the posts that Instagram put into a profile, with their owner in them."""
    edges = get(profile, ("edge_owner_to_timeline_media", "edges"))
    found = [get(edge, ("node",)) for edge in edges] if isinstance(edges, list) else []
    owner = {"username": profile.get("username")}
    return [{**node, "owner": owner} for node in found if isinstance(node, dict)]


def _owners(
    posts: Records, profiles: Records, moment: Moment
) -> tuple[list[str | None], list[str | None]]:
    names = handles(profiles.values("username"))
    ids = [label(value) for value in profiles.values("id", "pk")]
    by_id = {i: name for i, name in zip(ids, names, strict=True) if i}
    stated = handles(posts.values("owner.username", "user.username"))
    numbers = [whole_id(value) for value in posts.values("owner.id", "owner.pk", "user.pk")]
    named = [s or by_id.get(i or "") for s, i in zip(stated, numbers, strict=True)]
    return belonging(named, numbers, moment)


def _creators(
    profiles: Records, posts: Records, owners: list[str | None], moment: Moment
) -> pd.DataFrame:
    from_posts = _profile_frame(posts, owners, moment, "owner.")
    own = _profile_frame(profiles, handles(profiles.values("username")), moment, "")
    filled = [frame for frame in (from_posts, own) if len(frame)]
    if not filled:
        return CREATORS.empty()
    return CREATORS.conform(merged(pd.concat(filled, ignore_index=True), ["creator_id"]))


def _profile_frame(
    records: Records, names: list[str | None], moment: Moment, at: str
) -> pd.DataFrame:
    def values(*paths: str) -> Sequence[Any]:
        return records.values(*(at + path for path in paths))

    return creators_frame(
        "instagram",
        names,
        moment,
        NAME,
        display_name=values("full_name"),
        followers=values("edge_followed_by.count", "follower_count"),
        following=values("edge_follow.count", "following_count"),
        category=categories(values("business_category_name", "category_name", "category")),
        verified=values("is_verified"),
        bio=values("biography"),
    )


def _posts(posts: Records, owners: list[str | None]) -> pd.DataFrame:
    hidden = [
        flag(v)
        for v in posts.values(
            "iphone_struct.like_and_view_counts_disabled", "like_and_view_counts_disabled"
        )
    ]
    told = [
        posts.values(path)
        for path in (
            "edge_media_preview_like.count",
            "edge_liked_by.count",
            "iphone_struct.like_count",
            "like_count",
        )
    ]
    likes = [
        next((n for n in row if count(n) is not None), None) for row in zip(*told, strict=True)
    ]
    return posts_frame(
        "instagram",
        owners,
        shortcodes(posts),
        NAME,
        posted_at=posts.values("date", "taken_at_timestamp", "iphone_struct.taken_at", "taken_at"),
        kind=_kinds(posts),
        caption=posts.values("edge_media_to_caption.edges.0.node.text", "caption.text", "caption"),
        likes=[None if is_hidden else n for n, is_hidden in zip(likes, hidden, strict=True)],
        comments=posts.values(
            "edge_media_to_comment.count",
            "edge_media_to_parent_comment.count",
            "comments",
            "iphone_struct.comment_count",
            "comment_count",
        ),
        views=posts.values(
            "video_play_count",
            "iphone_struct.play_count",
            "play_count",
            "video_view_count",
            "iphone_struct.view_count",
        ),
        sponsored=[
            "yes" if sponsors else "unknown"
            for sponsors in posts.values("edge_media_to_sponsor_user.edges")
        ],
    )


def _kinds(posts: Records) -> list[str | None]:
    types = posts.values("iphone_struct.media_type", "media_type")
    videos = [flag(value) for value in posts.values("is_video")]
    return kinds(
        posts.values("product_type", "iphone_struct.product_type"),
        posts.values("__typename"),
        [MEDIA_TYPES.get(t) if isinstance(t, int) else None for t in types],
        ["video" if v else None for v in videos],
    )


FORMAT = Format(NAME, score, read)
