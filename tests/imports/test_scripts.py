"""JSON that scripts and services write: posts by their links, accounts with their posts, and on which platform."""

import json
from typing import Any

import pytest

from core.capabilities.ports import ImportedFrames
from tests.imports.conftest import NOW, Read

REEL = "https://www.instagram.com/reel/REEL0000001/"
VIDEO = "https://www.tiktok.com/@nina.a/video/7600000000000000102"
WATCH = "https://www.youtube.com/watch?v=abcdEFGH123"


def _posts(frames: ImportedFrames) -> list[list[Any]]:
    told = frames.posts[["creator_id", "post_id", "likes"]].astype(object)
    return told.where(told.notna(), None).to_numpy().tolist()


@pytest.mark.parametrize(
    ("item", "post"),
    [
        (
            {"url": REEL, "username": "nina.a", "likes": 5, "comments": 1, "date": "2026-11-01", "followers": 12345},
            ["instagram:nina.a", "REEL0000001", 5],
        ),
        (
            {"url": VIDEO, "post_id": VIDEO[-19:], "digg_count": "5", "profile_username": "nina.a", "profile_followers": 12345,
             "create_time": "2026-11-01T02:40:00.000Z"},
            ["tiktok:nina.a", VIDEO[-19:], 5],
        ),
        (
            {"video_id": VIDEO[-19:], "video_diggcount": 5, "author_username": "nina.a", "author_followercount": 12345,
             "video_timestamp": "2026-11-01T02:40:00", "video_description": "Keripik"},
            ["tiktok:nina.a", VIDEO[-19:], 5],
        ),
        (
            {"id": "abcdEFGH123", "webpage_url": WATCH, "uploader": "Nina", "uploader_url": "https://www.youtube.com/@nina.a",
             "channel_url": "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa", "like_count": 5, "view_count": 9,
             "timestamp": 1793500000, "channel_follower_count": 12345, "extractor_key": "Youtube"},
            ["youtube:nina.a", "abcdEFGH123", 5],
        ),
        (
            {"id": "REEL0000001", "webpage_url": REEL, "uploader": "Nina A", "channel": "nina.a", "like_count": 5,
             "timestamp": 1793500000, "channel_follower_count": 12345, "extractor_key": "Instagram"},
            ["instagram:nina.a", "REEL0000001", 5],
        ),
    ],
)  # fmt: skip
def test_a_post_is_of_whom_and_where_its_links_say(
    read: Read, item: dict[str, Any], post: list[Any]
) -> None:
    frames = read(json.dumps([item]))
    assert _posts(frames) == [post]
    assert frames.creators["followers"].tolist() == [12345]
    assert frames.creators["captured_at"].tolist() == [NOW]  # no post's day
    assert not {"platform_assumed", "dates_ahead"} & set(frames.warnings)


@pytest.mark.parametrize("wrapped", [True, False])
@pytest.mark.parametrize(
    ("profile", "post"),
    [
        (
            {"username": "nina.a", "platform": "instagram", "posts": [{"shortcode": "REEL0000001", "likes": 5, "date": "2026-11-01"}]},
            ["instagram:nina.a", "REEL0000001", 5],
        ),
        (
            {"username": "nina.a", "videos": [{"url": VIDEO, "likes": 5, "views": 9}]},
            ["tiktok:nina.a", VIDEO[-19:], 5],
        ),
        (
            {"account_id": "nina.a", "url": "https://www.tiktok.com/@nina.a", "top_videos": [{"video_id": VIDEO[-19:], "diggcount": 5}]},
            ["tiktok:nina.a", VIDEO[-19:], 5],
        ),
        (
            {"uploader_id": "@nina.a", "channel": "Nina", "entries": [{"id": "abcdEFGH123", "url": WATCH, "view_count": 9}]},
            ["youtube:nina.a", "abcdEFGH123", None],
        ),
    ],
)  # fmt: skip
def test_posts_in_an_account_are_kept_with_it(
    read: Read, profile: dict[str, Any], post: list[Any], wrapped: bool
) -> None:
    item = {**profile, "followers": 26300}
    frames = read(json.dumps({"status": "success", "data": item} if wrapped else [item]))
    assert _posts(frames) == [post]
    told = frames.creators[["creator_id", "followers"]].to_numpy().tolist()
    assert told == [[post[0], 26300]]


@pytest.mark.parametrize(
    "more",
    [
        {"videos": 187}, {"posts": 312, "likes": "512K"}, {"posts": [], "videos": 0}, {"recent": [{"id": "1"}, {"id": "2"}]},
        {"posts": [{"title": "tanpa angka"}]},
    ],
)  # fmt: skip
def test_an_account_whose_posts_are_only_counted_is_an_account(
    read: Read, more: dict[str, Any]
) -> None:
    frames = read(json.dumps({"success": True, "data": {"username": "nina.a", "followers": "26.3K", **more}}))  # fmt: skip
    assert frames.creators[["handle", "followers"]].to_numpy().tolist() == [["nina.a", 26_300]]
    assert len(frames.posts) == 0


@pytest.mark.parametrize(
    ("header", "platform", "followers"),
    [
        ("Subscribers", "youtube", 12_300), ("Subs", "youtube", 12_300), ("Followers", "instagram", 12_300),
        ("Subscribers TikTok", "tiktok", 12_300), ("Total Followers", "instagram", 12_300),
        ("Total Followers (IG+TT)", "instagram", None), ("Total Followers IG & TikTok", "instagram", None),
        ("Combined Followers", "instagram", None), ("Followers gabungan", "instagram", None),
        ("Followers IG dan TikTok", "instagram", None), ("Followers IG", "instagram", 12_300),
    ],
)  # fmt: skip
def test_whose_followers_a_header_counts(
    read: Read, header: str, platform: str, followers: int | None
) -> None:
    frames = read(f"Username,{header},Rate\nnina.a,12300,500000\njoko.b,12300,500000\n")
    told = frames.creators[["platform", "followers"]].astype(object)
    assert told.where(told.notna(), None).to_numpy().tolist() == [[platform, followers]] * 2


def test_subscribers_beside_a_platform_are_of_it(read: Read) -> None:
    frames = read("Username,Platform,Subscribers\nnina.a,TikTok,12300\njoko.b,YouTube,900\n")
    told = frames.creators[["platform", "followers"]].to_numpy().tolist()
    assert told == [["tiktok", 12_300], ["youtube", 900]]


def test_the_days_of_posts_date_no_followers(read: Read) -> None:
    rows = "nina.a,12300,50,2026-10-01\nnina.a,12300,70,2026-10-02\n"
    frames = read(f"Username,Followers,Likes,Tanggal\n{rows}")
    assert frames.creators["captured_at"].tolist() == [NOW]
    dated = read("Username,Followers,Tanggal\nnina.a,12300,2026-10-01\n")
    assert dated.creators["captured_at"].tolist() != [NOW]


def test_a_column_of_yes_and_no_holds_no_accounts(read: Read) -> None:
    frames = read("profileName,isBusinessAccount,followersCount\nnina.a,true,12300\njoko.b,false,900\n")  # fmt: skip
    assert frames.mapping["isBusinessAccount"] == ""
    assert frames.creators["handle"].tolist() == ["nina.a", "joko.b"]


def test_posts_of_apidojo_have_their_owner_beside_them(read: Read) -> None:
    post = {"url": REEL, "likeCount": 900, "commentCount": 12, "caption": "hi"} | {
        "createdAt": "2026-11-02T02:00:00.000Z",
        "owner": {"username": "nina.a", "fullName": "Nina", "followerCount": 12_000},
        "video": {"playCount": 14_000},
    }
    video = {"postPage": VIDEO, "views": 51_000, "likes": 3_100, "bookmarks": 120} | {
        "channel": {"username": "nina.a", "name": "Nina", "followers": 70_200},
        "uploadedAtFormatted": "2026-11-02T02:00:00.000Z",
    }
    for item, platform, followers, figures in (
        (post, "instagram", 12_000, [900, 14_000, None]),
        (video, "tiktok", 70_200, [3_100, 51_000, 120]),
    ):
        found = read(json.dumps([item]))
        told = found.creators[["platform", "display_name", "followers"]].to_numpy().tolist()
        assert told == [[platform, "Nina", followers]]
        numbers = found.posts[["likes", "views", "saves"]].astype(object)
        assert numbers.where(numbers.notna(), None).to_numpy().tolist() == [figures]
        assert found.posts["posted_at"].notna().all()


@pytest.mark.parametrize("key", ["Accounts", "SocialNetworks"])
def test_accounts_of_publishers_are_looked_for_inside(read: Read, key: str) -> None:
    accounts = [
        {"SocialNetwork": "Instagram", "SocialNetworkId": "x1", "Username": "nina.a", "Followers": 27_800},
        {"SocialNetwork": "TikTok", "SocialNetworkId": "x2", "Username": "ninaa", "Followers": 4_100},
    ]  # fmt: skip
    found = read(json.dumps({"data": [{"PublisherId": 991, "Name": "Nina", key: accounts}]}))
    told = found.creators[["creator_id", "followers"]].to_numpy().tolist()
    assert told == [["instagram:nina.a", 27_800], ["tiktok:ninaa", 4_100]]
    assert found.creators["display_name"].tolist() == ["Nina", "Nina"]


@pytest.mark.parametrize("wrapped", ["Creator", "Publisher", ""])
def test_collections_of_creators_tell_accounts_with_the_name_and_town_above_them(
    read: Read, wrapped: str
) -> None:
    nina = {
        "Id": "101", "PublisherName": "Nina Masak", "Location": {"City": "Malang", "Country": "ID"}, "Email": "nina@contoh.id",
        "SocialAccounts": [
            {"SocialNetwork": "instagram", "SocialUsername": "nina.masak", "NumberOfFollowers": 18_400},
            {"SocialNetwork": "tiktok", "SocialUsername": "ninamasak", "NumberOfFollowers": 26_300},
        ],
    }  # fmt: skip
    found = read(
        json.dumps(
            {"CreatorCollection": [{wrapped: nina} if wrapped else nina], "Page": 1, "Total": 1}
        )
    )
    told = found.creators[["creator_id", "followers", "display_name", "city"]].to_numpy().tolist()
    assert told == [
        ["instagram:nina.masak", 18_400, "Nina Masak", "Malang"],
        ["tiktok:ninamasak", 26_300, "Nina Masak", "Malang"],
    ]
