"""YouTube Data API v3: `channels.list`, `videos.list` and `commentThreads.list` responses.

Numbers are texts, subscribers are rounded to three figures, hidden counts are absent.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from core.capabilities.ports import UNOWNED, ImportedFrames, Skipped
from core.imports.exports.fields import missing_ids
from core.imports.formats import Format
from core.imports.records.reading import (
    Moment,
    comments_frame,
    creators_frame,
    first_reason,
    posts_frame,
    repeats,
    sieve,
)
from core.imports.records.records import Documents, Records
from core.imports.values.times import times
from core.imports.values.values import flag, handle, handles, label, texts

NAME = "youtube_data_api"
COMMENT = "snippet.topLevelComment."


def score(records: Records) -> float:
    """Return how sure this is: a `youtube#` kind, or items of that shape without one."""
    kinds = [k for k in records.values("kind") if isinstance(k, str) and k.startswith("youtube#")]
    if kinds:
        return 0.99
    items, _ = records.children("items")
    shaped = items if len(items) else records
    return 0.8 if shaped.has("snippet", "statistics") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read channels, videos and comments; a video is of its channel's handle if that is known.

    Without the channel's own response the channel's id stands for the handle (`missing` says so).
    """
    sorted_: dict[str, list[dict[str, Any]]] = {"channel": [], "video": [], "comment": [], "": []}
    items = _items(records)
    for item in items:
        sorted_[_kind(item)].append(item)
    channels, videos = Documents(sorted_["channel"]), Documents(sorted_["video"])
    names = _channel_handles(channels)
    by_id = dict(zip(_ids(channels), names, strict=True))
    stated = [by_id.get(c or "") or handle(c) for c in _channels_of(videos)]
    owners = moment.whose(stated)
    reasons = first_reason(missing_ids(owners, UNOWNED), missing_ids(_ids(videos)))
    kept, skipped = sieve(videos, reasons)
    owners = [owner for owner, reason in zip(owners, reasons, strict=True) if reason is None]
    other = tuple(Skipped(line, "unknown_shape") for line, _ in enumerate(sorted_[""], start=1))
    unnamed = any(c and c not in by_id for c in _channels_of(kept))
    return ImportedFrames(
        NAME,
        _creators(channels, names, kept, owners, moment),
        _posts(kept, owners),
        _comments(Documents(sorted_["comment"])),
        len(items),
        skipped + other + repeats(_ids(kept), kept.lines),
        missing=("handle",) if unnamed else (),
    )


def _items(records: Records) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for document in records.documents():
        items = document.get("items")
        if isinstance(items, list):
            found += [item for item in items if isinstance(item, dict)]
        else:
            found.append(document)
    return found


def _kind(item: dict[str, Any]) -> str:
    one = Documents([item])
    stated = str(item.get("kind")).removeprefix("youtube#")
    if stated == "commentThread" or one.has("snippet.topLevelComment"):
        return "comment"
    if stated == "channel" or one.has("statistics.subscriberCount"):
        return "channel"
    return "video" if one.has("snippet.channelId") or stated == "video" else ""


def _ids(records: Records) -> list[str | None]:
    return [label(value) for value in records.values("id.videoId", "id")]


def _channels_of(videos: Records) -> list[str | None]:
    return [label(value) for value in videos.values("snippet.channelId")]


def _channel_handles(channels: Records) -> list[str | None]:
    custom = handles(channels.values("snippet.customUrl"))
    return [name or handle(i) for name, i in zip(custom, _ids(channels), strict=True)]


def _creators(
    channels: Records,
    names: list[str | None],
    videos: Records,
    owners: list[str | None],
    moment: Moment,
) -> pd.DataFrame:
    hidden = [flag(value) for value in channels.values("statistics.hiddenSubscriberCount")]
    subscribers = channels.values("statistics.subscriberCount")
    known = [None if h else number for number, h in zip(subscribers, hidden, strict=True)]
    nothing = [None] * len(owners)
    return creators_frame(
        "youtube",
        [*owners, *names],
        moment,
        NAME,
        display_name=[*videos.values("snippet.channelTitle"), *channels.values("snippet.title")],
        followers=[*nothing, *known],
        bio=[*nothing, *channels.values("snippet.description")],
    )


def _posts(videos: Records, owners: list[str | None]) -> pd.DataFrame:
    paid = [
        flag(value)
        for value in videos.values("paidProductPlacementDetails.hasPaidProductPlacement")
    ]
    return posts_frame(
        "youtube",
        owners,
        _ids(videos),
        NAME,
        posted_at=videos.values("snippet.publishedAt"),
        kind=["video"] * len(owners),
        caption=videos.values("snippet.title"),
        likes=videos.values("statistics.likeCount"),
        comments=videos.values("statistics.commentCount"),
        views=videos.values("statistics.viewCount"),
        sponsored=["unknown" if p is None else "yes" if p else "no" for p in paid],
    )


def _comments(threads: Records) -> pd.DataFrame:
    bodies = texts(
        threads.values(COMMENT + "snippet.textOriginal", COMMENT + "snippet.textDisplay")
    )
    ids = [label(value) for value in threads.values(COMMENT + "id", "id")]
    return comments_frame(
        [label(v) for v in threads.values("snippet.videoId", COMMENT + "snippet.videoId")],
        [i if body else None for i, body in zip(ids, bodies, strict=True)],
        author=handles(threads.values(COMMENT + "snippet.authorDisplayName")),
        text=bodies,
        posted_at=times(threads.values(COMMENT + "snippet.publishedAt")),
    )


FORMAT = Format(NAME, score, read)
