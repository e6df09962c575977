"""What several exports share: reasons to refuse an item, Apify's Instagram posts, kinds of posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.imports.records.reading import comments_frame, first_reason, posts_frame, reason_if
from core.imports.records.records import Records
from core.imports.values.links import read_links
from core.imports.values.times import times
from core.imports.values.values import flag, handles, label, texts

_TYPES = {
    "image": "image",
    "graphimage": "image",
    "photo": "image",
    "foto": "image",
    "gambar": "image",
    "slide": "carousel",
    "korsel": "carousel",
    "sidecar": "carousel",
    "graphsidecar": "carousel",
    "carousel": "carousel",
    "carousel_album": "carousel",
    "carousel_container": "carousel",
    "album": "carousel",
    "video": "video",
    "graphvideo": "video",
    "clips": "reel",
    "reel": "reel",
    "reels": "reel",
    "igtv": "video",
    "story": "story",
    "stories": "story",
    "short": "short",
    "shorts": "short",
}


def kind(*words: object) -> str | None:
    """Return the kind of post that the first telling word names, or None."""
    for word in words:
        if isinstance(word, str) and (known := _TYPES.get(word.strip().casefold())):
            return known
    return None


def kinds(*columns: Sequence[Any]) -> list[str | None]:
    """Return `kind` of every row; a video that another column calls a reel is a reel."""
    return [
        "reel" if "reel" in {kind(word) for word in row} else kind(*row)
        for row in zip(*columns, strict=True)
    ]


def refusals(records: Records, *owner: str) -> list[str | None]:
    """Return why items cannot be used: an error of the scraper, a private account, no handle.

    The handle is looked for at the paths of `owner`, if there are any.
    """
    return first_reason(
        reason_if([is_error(v) for v in records.values("error")], "error_item"),
        reason_if(
            [flag(v) for v in records.values("private", "is_private", "isPrivate")], "private"
        ),
        missing_ids(
            handles(records.values(*owner)) if owner else ["-"] * len(records), "no_handle"
        ),
    )


def is_error(value: object) -> bool:
    """Return whether an item's `error` field says that something went wrong."""
    if isinstance(value, dict):
        return (
            value.get("code") != "ok"
        )  # TikTok's answers have an error that says that there is none
    return value is not False and label(value) is not None


_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def shortcode_of(media_id: str | None) -> str | None:
    """Return the short code of a media id of 18 or 19 digits, which is the same number in base 64.

    Other ids, such as those of the Graph API (17 digits), are returned as they are.
    """
    number = (media_id or "").partition("_")[0]
    if not (number.isascii() and number.isdecimal() and len(number) in (18, 19)):
        return media_id
    rest, code = int(number), ""
    while rest:
        rest, digit = divmod(rest, 64)
        code = _ALPHABET[digit] + code
    return code


_ROUNDED = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)


def whole_id(value: object) -> str | None:
    """Return an id; None for one that a table program has rounded (`7,57E+18`)."""
    plain = label(value)
    return None if plain is None or _ROUNDED.fullmatch(plain) else plain


def shortcodes(records: Records, *links: str) -> list[str | None]:
    """Return Instagram's short code of every post, from its own field or its link, else its id."""
    codes = [label(v) for v in records.values("shortCode", "shortcode", "code")]
    from_links = [link.post_id if link else None for link in read_links(records.values(*links))]
    ids = [shortcode_of(whole_id(v)) for v in records.values("id", "pk", "postId", "mediaId")]
    return [code or link or i for code, link, i in zip(codes, from_links, ids, strict=True)]


def instagram_posts(
    posts: Records, owners: Sequence[str | None], source: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return POSTS and COMMENTS of Apify's Instagram post items.

    Views are plays where a post has both. `isSponsored` is no disclosure but an
    advertisement (boosted): sponsored is `yes` only for a paid partnership that is marked as such.
    """
    codes = shortcodes(posts, "url")
    from_links = [link.kind if link else None for link in read_links(posts.values("url"))]
    paid = [flag(value) for value in posts.values("isPaidPartnership", "paidPartnership")]
    frame = posts_frame(
        "instagram",
        owners,
        codes,
        source,
        posted_at=posts.values("timestamp", "takenAtTimestamp"),
        kind=kinds(posts.values("productType"), posts.values("type"), from_links),
        caption=posts.values("caption"),
        likes=posts.values("likesCount"),
        comments=posts.values("commentsCount"),
        views=posts.values("videoPlayCount", "videoViewCount"),
        shares=posts.values("sharesCount", "reshareCount"),
        sponsored=["yes" if value else "unknown" for value in paid],
        pinned=posts.values("isPinned"),
        boosted=posts.values("isSponsored", "isAd"),
    )
    return frame, _instagram_comments(posts, codes)


def _instagram_comments(posts: Records, codes: Sequence[str | None]) -> pd.DataFrame:
    items, parents = posts.children("latestComments")
    if not len(items):
        items, parents = posts.children("topComments")
    bodies = texts(items.values("text"))
    ids = [label(v) for v in items.values("id", "pk")]
    return comments_frame(
        [codes[p] for p in parents],
        [i if body else None for i, body in zip(ids, bodies, strict=True)],
        author=handles(items.values("ownerUsername", "owner.username")),
        text=bodies,
        posted_at=times(items.values("timestamp", "created_at")),
    )


def missing_ids(ids: Sequence[str | None], reason: str = "no_post_id") -> list[str | None]:
    """Return the reason where an id is not known."""
    return reason_if([not i for i in ids], reason)
