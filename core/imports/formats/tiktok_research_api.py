"""TikTok Research API: videos that name their owner. Its user response names nobody."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.formats import Format
from core.imports.formats.tiktok_display_api import read_videos
from core.imports.records.reading import Moment
from core.imports.records.records import Documents, Records

NAME = "tiktok_research_api"


def score(records: Records) -> float:
    """Return how sure this is: videos with a name, wrapped as they came or one by one."""
    if records.has("data.videos"):
        videos, _ = records.children("data.videos")
        return 0.95 if videos.has("username") else 0.0
    return 0.9 if records.has("username", "create_time", "view_count", "like_count") else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read videos; the API gives saves, and no followers."""
    if not records.has("data.videos"):
        return read_videos(records, None, moment, NAME)
    videos, _ = records.children("data.videos")
    return read_videos(Documents(videos.items), None, moment, NAME)


FORMAT = Format(NAME, score, read)
