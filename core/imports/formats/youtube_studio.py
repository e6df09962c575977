"""YouTube Studio, advanced mode: an owner's table of videos, which does not say whose they are."""

from __future__ import annotations

from core.analytics.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.formats import Format
from core.imports.reading import Moment
from core.imports.records import Records, Table

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


def read(records: Records, moment: Moment) -> ImportedFrames:  # noqa: ARG001
    """Skip every row: a video without its channel cannot be kept."""
    skipped = tuple(Skipped(line, "unknown_creator") for line in records.lines)
    empty = (CREATORS.empty(), POSTS.empty(), COMMENTS.empty())
    return ImportedFrames(NAME, *empty, len(records), skipped)


FORMAT = Format(NAME, score, read)
