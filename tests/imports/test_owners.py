"""Posts, and pages, that name no account: kept for whom somebody names, else refused with that reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.capabilities.ports import UnreadableFileError
from core.imports import FileImporter

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
POSTS = b"""Link,Tanggal,Likes,Komentar
https://www.instagram.com/p/CX1AAA/,2026-08-12,790,41
https://www.instagram.com/reel/CX2AAA/,2026-08-10,640,22
"""
STUDIO = b"""Content,Video title,Video publish time,Duration,Views
Total,,,,9000
vidcontoh01,Review kopi,"Aug 1, 2026",372,5400
vidcontoh02,Kopi lagi,"Aug 9, 2026",300,3600
"""
TIKTOK = (
    b'{"data":{"videos":[{"id":"7600000000000000001","create_time":1786502400,"title":"Review",'
    b'"like_count":1890,"comment_count":63,"view_count":38200}],"cursor":1,"has_more":false},'
    b'"error":{"code":"ok"}}'
)
PAGE = b"Dapur Sri\n1.234 kiriman\n12,3 rb pengikut\n321 diikuti\nResep"


@pytest.mark.parametrize(
    ("content", "owner", "posts"),
    [
        (POSTS, "instagram:maya", 2),
        (STUDIO, "youtube:maya", 2),
        (TIKTOK, "tiktok:maya", 1),
        (PAGE, "instagram:maya", 0),
    ],
)
def test_what_names_nobody_is_of_whom_somebody_names(
    content: bytes, owner: str, posts: int
) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        FileImporter().read(content, NOW)
    assert refused.value.reason == "unknown_creator"
    frames = FileImporter().read(content, NOW, owner="maya")
    assert list(frames.creators["creator_id"]) == [owner]
    assert set(frames.posts["creator_id"]) <= {owner}
    assert len(frames.posts) == posts


def test_posts_that_name_their_owner_stay_theirs() -> None:
    named = POSTS + b"https://www.instagram.com/budi.makan/p/CX3AAA/,2026-08-09,5,1\n"
    frames = FileImporter().read(named, NOW, owner="maya")
    assert sorted(frames.posts["creator_id"]) == ["instagram:budi.makan", *["instagram:maya"] * 2]
    alone = FileImporter().read(named, NOW)
    assert list(alone.posts["creator_id"]) == ["instagram:budi.makan"]
    assert [skip.reason for skip in alone.skipped] == ["unknown_creator"] * 2


def test_the_days_and_figures_of_youtube_studio_are_read() -> None:
    frames = FileImporter().read(STUDIO, NOW, owner="kopi")
    first = frames.posts[frames.posts["post_id"] == "vidcontoh01"].iloc[0]
    assert (first["views"], first["caption"]) == (5400, "Review kopi")
    assert first["posted_at"].astimezone(UTC).date().isoformat() in {"2026-07-31", "2026-08-01"}
