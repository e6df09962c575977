"""Instagram Graph API: Business Discovery of another account, or lists of media."""

from __future__ import annotations

from typing import Any

import pandas as pd

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import kinds, missing_ids, shortcodes
from core.imports.formats import Format
from core.imports.records.reading import Moment, creators_frame, posts_frame, repeats, sieve
from core.imports.records.records import Documents, Records
from core.imports.values.paths import get
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
    reasons = missing_ids(moment.whose(named), UNOWNED)
    media, skipped = sieve(media, reasons)
    owners = moment.whose(handles(media.values("username", "owner.username")))
    creators = creators_frame("instagram", owners, moment, NAME)
    skipped += repeats(shortcodes(media, "permalink"), media.lines)
    return ImportedFrames(NAME, creators, _posts(media, owners), COMMENTS.empty(), total, skipped)


def _insight(media: Records, name: str, *paths: str) -> list[Any]:
    """Return a count of every medium: from a field, else from the insights that its owner sees."""
    told = zip(media.values(*paths), media.values("insights.data", "insights"), strict=True)
    return [known if known is not None else _of_insights(told_by, name) for known, told_by in told]


def _of_insights(insights: object, name: str) -> Any:
    """Return a value of `[{"name": "reach", "values": [{"value": 5100}]}]`."""
    for one in insights if isinstance(insights, list) else ():
        if isinstance(one, dict) and one.get("name") == name:
            first = get(one, ("values", "0", "value"))
            return get(one, ("total_value", "value")) if first is None else first
    return None


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
        views=_insight(media, "views", "view_count", "views"),
        reach=_insight(media, "reach", "reach"),
        shares=_insight(media, "shares", "shares"),
        saves=_insight(media, "saved", "saved"),
    )


FORMAT = Format(NAME, score, read)
