"""Apify TikTok scrapers: one item a video, its author repeated in `authorMeta`; JSON or a table."""

from __future__ import annotations

from collections.abc import Sequence

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.exports.fields import is_error, missing_ids, whole_id
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
from core.imports.values.cells import Cells
from core.imports.values.links import tiktok_links
from core.imports.values.values import each, flag, handles, label

NAME = "apify_tiktok"

COUNTED = ("playCount", "diggCount")


def score(records: Records) -> float:
    """Return how sure this is: `authorMeta` beside a video's counts, or alone; or the counts by a link."""
    counted = any(records.has(path) for path in COUNTED)
    if not any(records.has(path) for path in ("authorMeta", "authorMeta.name")):
        return 0.8 if records.has("webVideoUrl") and counted else 0.0
    return 0.95 if counted or records.has("webVideoUrl") else 0.8


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read videos and their authors; reposts of others' videos are left out.

    An item with an author and no video is a profile.
    """
    total = len(records)
    owners, nobodys = _owners(records, moment)
    reasons = first_reason(
        reason_if(each(records.values("error"), is_error), "error_item"),
        reason_if([v == "reposts" for v in records.values("fromProfileSection")], "repost"),
        reason_if(each(records.values("authorMeta.privateAccount"), flag), "private"),
        nobodys,
    )
    records, skipped = sieve(records, reasons)
    if skipped:
        owners = [o for o, reason in zip(owners, reasons, strict=True) if reason is None]
    ids = _ids(records)
    creators = creators_frame(
        "tiktok",
        owners,
        moment,
        NAME,
        display_name=records.values("authorMeta.nickName"),
        followers=records.values("authorMeta.fans"),
        following=records.values("authorMeta.following"),
        verified=records.values("authorMeta.verified"),
        bio=records.values("authorMeta.signature"),
    )
    posts = posts_frame(
        "tiktok",
        owners,
        ids,
        NAME,
        posted_at=records.values("createTimeISO", "createTime"),
        kind=each(records.values("isSlideshow"), lambda v: "carousel" if flag(v) else "video"),
        caption=records.values("text"),
        likes=records.values("diggCount"),
        comments=records.values("commentCount"),
        views=records.values("playCount"),
        shares=records.values("shareCount"),
        saves=records.values("collectCount"),
        pinned=records.values("isPinned"),
        boosted=records.values("isAd", "isSponsored"),
    )
    skipped += tuple(s for s in repeats(ids, records.lines) if any(ids)) + _nameless(records, ids)
    return ImportedFrames(NAME, creators, posts, COMMENTS.empty(), total, skipped)


def _nameless(records: Records, ids: Sequence[str | None]) -> tuple[Skipped, ...]:
    """Return the videos, which have counts, that nothing tells apart."""
    if all(ids):
        return ()
    counted = records.values("playCount", "diggCount", "commentCount")
    rows = zip(records.lines, ids, counted, strict=True)
    lost = (line for line, i, count in rows if not i and count not in (None, ""))
    return tuple(Skipped(line, "no_post_id") for line in lost)


def _owners(records: Records, moment: Moment) -> tuple[Sequence[str | None], Sequence[str | None]]:
    """Return whose the videos are, and why those of nobody are left out."""
    named = handles(records.values("authorMeta.name"))
    if all(named):
        return named, [None] * len(named)
    paths = ("authorMeta.profileUrl", "webVideoUrl", "submittedVideoUrl")
    linked = [link.handle if link else None for link in tiktok_links(records.values(*paths))]
    stated = [name or owner for name, owner in zip(named, linked, strict=True)]
    if not any(map(records.has, COUNTED)):
        return stated, missing_ids(stated, "no_handle")
    numbers = [whole_id(value) for value in records.values("authorMeta.id")]
    return belonging(stated, numbers, moment, records.values("searchQuery", "searchHashtag"))


def _ids(records: Records) -> Sequence[str | None]:
    """Return the videos' ids; a table program may have rounded them, then the link is right."""
    written = records.values("id")
    if isinstance(written, Cells):
        exact = written.long_numbers(16)
    else:
        exact = all(type(i) is str and i.isdecimal() and len(i) > 15 for i in written)
    if exact:
        return written
    ids = [label(value) for value in written]
    links = tiktok_links(records.values("webVideoUrl", "submittedVideoUrl"))
    return [
        link.post_id if link and link.post_id else i if i and i.isdecimal() else None
        for link, i in zip(links, ids, strict=True)
    ]


FORMAT = Format(NAME, score, read)
