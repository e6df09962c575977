"""Instagram Graph API: Business Discovery of another account, or lists of media."""

from __future__ import annotations

from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import kinds, missing_ids, shortcodes
from core.imports.formats import Format
from core.imports.records.reading import Moment, creators_frame, posts_frame, repeats, sieve
from core.imports.records.records import Documents, Records
from core.imports.values.values import handles

NAME = "instagram_business_discovery"


def score(records: Records) -> float:
    """Return how sure this is: the response, its profile alone, or one of its media."""
    if records.has("business_discovery"):
        return 0.99
    if records.has("username", "followers_count", "media_count"):
        return 0.85
    return 0.85 if records.has("media_type", "permalink", "timestamp") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read profiles and their media, or media that name their owner."""
    if records.has("media_type", "permalink"):
        return _read_media(records, moment)
    profiles: Records = Documents([_profile(d) for d in records.documents()], list(records.lines))
    reasons = missing_ids(handles(profiles.values("username")), "no_handle")
    profiles, skipped = sieve(profiles, reasons)
    names = handles(profiles.values("username"))
    creators = creators_frame(
        "instagram",
        names,
        moment,
        NAME,
        display_name=profiles.values("name"),
        followers=profiles.values("followers_count"),
        following=profiles.values("follows_count"),
        bio=profiles.values("biography"),
    )
    media, parents = profiles.children("media.data")
    posts = _posts(media, [names[p] for p in parents])
    return ImportedFrames(NAME, creators, posts, COMMENTS.empty(), len(records), skipped)


def _profile(document: dict[str, Any]) -> dict[str, Any]:
    inner = document.get("business_discovery")
    return inner if isinstance(inner, dict) else document


def _read_media(media: Records, moment: Moment) -> ImportedFrames:
    total = len(media)
    named = handles(media.values("username", "owner.username"))
    reasons = missing_ids(moment.whose(named), "unknown_creator")
    media, skipped = sieve(media, reasons)
    owners = moment.whose(handles(media.values("username", "owner.username")))
    creators = creators_frame("instagram", owners, moment, NAME)
    skipped += repeats(shortcodes(media, "permalink"), media.lines)
    return ImportedFrames(NAME, creators, _posts(media, owners), COMMENTS.empty(), total, skipped)


def _posts(media: Records, owners: list[str | None]) -> pd.DataFrame:
    return posts_frame(
        "instagram",
        owners,
        shortcodes(media, "permalink"),
        NAME,
        posted_at=media.values("timestamp"),
        kind=kinds(media.values("media_product_type"), media.values("media_type")),
        caption=media.values("caption"),
        likes=media.values("like_count"),
        comments=media.values("comments_count"),
        views=media.values("view_count", "views"),
        reach=media.values("reach"),
        shares=media.values("shares"),
        saves=media.values("saved"),
    )


FORMAT = Format(NAME, score, read)
