"""Apify YouTube scrapers: one item a video, its channel's facts repeated."""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import refusals
from core.imports.formats import Format
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
from core.imports.values.links import read_links
from core.imports.values.times import times
from core.imports.values.values import flag, handles, label

NAME = "apify_youtube"
ABOUT = "aboutChannelInfo."


def score(records: Records) -> float:
    """Return how sure this is: a channel beside a video's counts, or a channel's subscribers."""
    channel = any(records.has(p) for p in ("channelName", "channelUrl", "channelUsername"))
    if not channel:
        return 0.0
    video = records.has("viewCount") or records.has("title", "url")
    return 0.9 if video else 0.8 if records.has("numberOfSubscribers") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read videos and channels. A relative date ("10 months ago") is no date."""
    total = len(records)
    reasons = first_reason(
        refusals(records),
        reason_if([owner is None for owner in _owners(records)], "no_handle"),
    )
    records, skipped = sieve(records, reasons)
    owners, ids = _owners(records), _ids(records)
    creators = creators_frame(
        "youtube",
        owners,
        moment,
        NAME,
        display_name=records.values("channelName", ABOUT + "channelName"),
        followers=records.values("numberOfSubscribers", ABOUT + "numberOfSubscribers"),
        verified=records.values("isChannelVerified", ABOUT + "isChannelVerified"),
        bio=records.values("channelDescription", ABOUT + "channelDescription"),
    )
    written = records.values("date")
    dates = times(written)
    closed = [flag(value) for value in records.values("commentsTurnedOff")]
    comments = zip(records.values("commentsCount"), closed, strict=True)
    posts = posts_frame(
        "youtube",
        owners,
        ids,
        NAME,
        posted_at=dates,
        kind=_kinds(records),
        caption=records.values("title", "text"),
        likes=records.values("likes"),
        comments=[None if is_closed else number for number, is_closed in comments],
        views=records.values("viewCount"),
    )
    relative = any(label(w) and unread for w, unread in zip(written, dates.isna(), strict=True))
    skipped += tuple(s for s in repeats(ids, records.lines) if any(ids))
    return ImportedFrames(
        NAME,
        creators,
        posts,
        COMMENTS.empty(),
        total,
        skipped,
        warnings=("dates_relative",) if relative else (),
    )


def _owners(records: Records) -> list[str | None]:
    paths = ("channelUrl", ABOUT + "channelUrl", "inputChannelUrl")
    links = [link.handle if link else None for link in read_links(records.values(*paths))]
    names = handles(records.values("channelUsername", ABOUT + "channelUsername"))
    ids = handles(records.values("channelId", ABOUT + "channelId"))
    return [
        (link if link and not link.startswith("uc") else None) or name or link or i
        for link, name, i in zip(links, names, ids, strict=True)
    ]


def _ids(records: Records) -> list[str | None]:
    """Return the videos' ids; what has neither a title nor a video's link is a channel."""
    links = [link.post_id if link else None for link in read_links(records.values("url"))]
    titled = [label(value) for value in records.values("title")]
    ids = [label(value) for value in records.values("id")]
    return [
        link or (i if title else None) for link, title, i in zip(links, titled, ids, strict=True)
    ]


def _kinds(records: Records) -> list[str]:
    links = read_links(records.values("url"))
    types = records.values("type")
    return [
        "short" if (link and link.kind == "short") or "short" in str(t).casefold() else "video"
        for link, t in zip(links, types, strict=True)
    ]


FORMAT = Format(NAME, score, read)
