"""YouTube Studio, advanced mode: an owner's table of videos, which does not say whose they are."""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS
from core.capabilities.ports import UNOWNED, ImportedFrames
from core.imports.exports.fields import missing_ids
from core.imports.formats import Format
from core.imports.lists.vocabulary import TOTALS
from core.imports.records.reading import (
    Moment,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Records, Table
from core.imports.values.dates import local_times
from core.imports.values.values import label

NAME = "youtube_studio"
_NAMES = (
    ("content", "video title", "views"),
    ("content", "video title", "video publish time"),
    ("konten", "judul video", "penayangan"),
    ("konten", "judul video", "waktu publikasi video"),
)


def score(records: Records) -> float:
    """Return how sure this is, by its first columns in English or Indonesian; charts have them too."""
    is_it = isinstance(records, Table) and any(records.has(*names) for names in _NAMES)
    return 0.9 if is_it else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read videos, all of the channel that somebody names for them; the sum above them is none."""
    ids = _ids(records)
    reasons = first_reason(
        reason_if([(i or "").casefold() in TOTALS for i in ids], "heading"),
        missing_ids(ids),
        missing_ids(moment.whose([None] * len(records)), UNOWNED),
    )
    kept, skipped = sieve(records, reasons)
    owners, ids = moment.whose([None] * len(kept)), _ids(kept)
    today = moment.today
    days = kept.values("video publish time", "waktu publikasi video")
    posted, _ = local_times(days, [today] * len(kept), moment.zone)
    posts = posts_frame(
        "youtube",
        owners,
        ids,
        NAME,
        posted_at=posted,
        kind=["video"] * len(kept),
        caption=kept.values("video title", "judul video"),
        views=kept.values("views", "penayangan"),
        likes=kept.values("likes", "suka"),
        comments=kept.values("comments added", "comments", "komentar ditambahkan", "komentar"),
        shares=kept.values("shares", "berbagi", "dibagikan"),
    )
    return ImportedFrames(
        NAME,
        creators_frame("youtube", owners, moment, NAME),
        posts,
        COMMENTS.empty(),
        len(records),
        skipped + repeats(ids, kept.lines),
    )


def _ids(records: Records) -> list[str | None]:
    return [label(value) for value in records.values("content", "konten")]


FORMAT = Format(NAME, score, read)
