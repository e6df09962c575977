"""What TikTok hands to browsers and to its app, however deep it is wrapped, is read alike."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from core.capabilities.ports import UnreadableFileError
from core.imports import FileImporter
from tests.imports.conftest import NOW, Read

ID = "7570000000000000901"
COUNTS = {"digg": 50, "comment": 4, "play": 900, "share": 1, "collect": 7}

APP = {
    "aweme_id": ID,
    "desc": "Es kopi #kopi",
    "create_time": 1_793_000_000,
    "author": {"uid": "1", "unique_id": "ani.contoh", "nickname": "Ani", "follower_count": 4_321},
    "statistics": {"aweme_id": ID, **{f"{name}_count": n for name, n in COUNTS.items()}},
    "is_ads": False,
    "video": {"duration": 5_779, "cover": {"url_list": ["https://contoh.invalid/c"]}},
}
"""An item of the app, as interfaces for scrapers pass it on."""

PAGE = {
    "id": ID,
    "desc": "Es kopi #kopi",
    "createTime": "1793000000",
    "author": {"id": "1", "uniqueId": "ani.contoh", "nickname": "Ani", "privateAccount": False},
    "authorStats": {"followerCount": 4_321, "heart": 99},
    "stats": {f"{name}Count": n for name, n in COUNTS.items()},
    "statsV2": {f"{name}Count": str(n) for name, n in COUNTS.items()},
    "isAd": False,
}
"""An item of a page, with its counts twice."""

PLAIN = {
    "aweme_id": "v09044g40000c41nlvrc77u591t79ad0",
    "video_id": ID,
    "title": "Es kopi #kopi",
    "create_time": 1_793_000_000,
    "author": {"id": "1", "unique_id": "ani.contoh", "nickname": "Ani"},
    **{f"{name}_count": n for name, n in COUNTS.items()},
}
"""An item of a free interface, which leaves the counts beside the id."""

STATE = {**PAGE, "author": "ani.contoh", "nickname": "Ani"}


def without(item: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in names}


@pytest.mark.parametrize(
    "document",
    [
        {"status_code": 0, "aweme_list": [APP], "has_more": 1, "max_cursor": 1},
        {"code": 200, "data": {"aweme_list": [APP], "cursor": 1}},
        {"status_code": 0, "search_item_list": [{"type": 1, "aweme_info": APP}]},
        {"data": [{"type": 1, "aweme_info": APP}], "cursor": 1},
        {"aweme_detail": APP},
        [APP],
        {"itemList": [PAGE], "hasMore": True},
        {"item_list": [PAGE]},
        {"data": [{"type": 1, "item": PAGE}]},
        {"itemInfo": {"itemStruct": PAGE}, "statusCode": 0},
        {
            "__DEFAULT_SCOPE__": {
                "webapp.app-context": {"language": "id"},
                "webapp.video-detail": {"itemInfo": {"itemStruct": PAGE}},
            }
        },
        {"AppContext": {}, "ItemModule": {ID: STATE}, "UserModule": {"users": {}}},
        {"itemList": [without(PAGE, "stats")]},
        {"itemList": [without(PAGE, "statsV2")]},
        {"code": 0, "data": {"videos": [PLAIN]}},
    ],
)
def test_a_video_is_read_wherever_it_stands(read: Read, document: Any) -> None:
    frames = read(json.dumps(document))
    (post,) = frames.posts.to_dict("records")
    assert (post["creator_id"], post["post_id"]) == ("tiktok:ani.contoh", ID)
    counts = [post[name] for name in ("likes", "comments", "views", "shares", "saves")]
    assert counts == [50, 4, 900, 1, 7]
    assert (post["caption"], post["kind"]) == ("Es kopi #kopi", "video")
    assert post["posted_at"] == pd.Timestamp(1_793_000_000, unit="s", tz="UTC")
    (creator,) = frames.creators.to_dict("records")
    told = creator["followers"]
    assert pd.isna(told) if document == {"code": 0, "data": {"videos": [PLAIN]}} else told == 4_321
    assert frames.format == "tiktok_web"


@pytest.mark.parametrize(
    ("document", "followers"),
    [
        ({"userInfo": {"user": {"uniqueId": "ani.contoh"}, "stats": {"followerCount": 9}}}, 9),
        (
            {
                "__DEFAULT_SCOPE__": {
                    "webapp.user-detail": {
                        "userInfo": {
                            "user": {"uniqueId": "ani.contoh"},
                            "stats": {"followerCount": 9},
                            "statsV2": {"followerCount": "9"},
                        }
                    }
                }
            },
            9,
        ),
        ({"user_list": [{"user_info": {"unique_id": "ani.contoh", "follower_count": 77}}]}, 77),
    ],
)
def test_a_user_is_read_wherever_it_stands(read: Read, document: Any, followers: int) -> None:
    frames = read(json.dumps(document))
    assert frames.creators["creator_id"].tolist() == ["tiktok:ani.contoh"]
    assert frames.creators["followers"].tolist() == [followers]


def test_what_is_not_known_of_a_video_stays_unknown(read: Read) -> None:
    """The app writes 0 plays and followers where it does not say them; photos are no video."""
    author = {**APP["author"], "follower_count": 0}  # type: ignore[dict-item]
    counts = {**APP["statistics"], "play_count": 0}  # type: ignore[dict-item]
    photos = {**APP, "author": author, "statistics": counts, "image_post_info": {"images": [{}]}}
    frames = read(json.dumps({"aweme_list": [photos]}))
    assert pd.isna(frames.creators["followers"].iloc[0])
    assert pd.isna(frames.posts["views"].iloc[0])
    assert frames.posts["kind"].tolist() == ["carousel"]


def test_videos_of_nobody_are_asked_for_and_others_kept(read: Read) -> None:
    nobody = {**without(APP, "author"), "aweme_id": "7570000000000000902"}
    with pytest.raises(UnreadableFileError) as refusal:
        read(json.dumps({"aweme_list": [nobody]}))
    assert refusal.value.reason == "unknown_creator"
    content = json.dumps({"aweme_list": [nobody]}).encode()
    assert len(FileImporter().read(content, NOW, owner="ani.contoh").posts) == 1
    bare = {**APP, "author": {"uid": "3"}, "aweme_id": "7570000000000000903"}
    frames = read(json.dumps({"aweme_list": [bare, APP]}))
    assert [skip.reason for skip in frames.skipped] == ["unknown_creator"]
    assert len(frames.posts) == 1


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"aweme_list": [], "status_code": 0}, "empty"),
        ({"aweme_list": None, "status_code": 0}, "empty"),
        ({"aweme_list": "contoh"}, "unknown_format"),
        ({"aweme_list": [{**APP, "statistics": None, "author": None}]}, "unknown_format"),
        (
            {"itemList": [{**PAGE, "author": {"uniqueId": "x.y", "privateAccount": True}}]},
            "private",
        ),
    ],
)
def test_what_holds_nothing_is_said_to(read: Read, document: Any, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(json.dumps(document))
    assert refusal.value.reason == reason


@pytest.mark.parametrize(
    ("more", "platform"),
    [
        ({"pk": "900", "media_count": 88}, "instagram"),
        ({"open_id": "o", "display_name": "Ani"}, "tiktok"),
        ({"likes_count": 9}, "tiktok"),
    ],
)
def test_only_tiktoks_own_user_is_of_tiktok(read: Read, more: Any, platform: str) -> None:
    """What Instagram hands to its app is wrapped in the same way."""
    user = {"username": "ani.contoh", "follower_count": 9_000, **more}
    frames = read(json.dumps({"data": {"user": user}}))
    assert frames.creators["creator_id"].tolist() == [f"{platform}:ani.contoh"]
    assert frames.creators["followers"].tolist() == [9_000]
