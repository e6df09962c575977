"""Instagram's files: Apify profiles, Meta Business Suite."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from core.capabilities.ports import Skipped, UnreadableFileError
from tests.imports.conftest import Read

Sample = Callable[[str], bytes]


def test_a_profile_with_its_posts(read: Read, sample: Sample) -> None:
    frames = read(sample("apify_instagram_profile.json"))
    assert frames.format == "apify_instagram_profile"
    (creator,) = frames.creators.to_dict("records")
    assert creator["creator_id"] == "instagram:dapurmbaksri.contoh"
    assert (creator["followers"], creator["following"]) == (18_400, 612)
    assert (creator["category"], creator["verified"]) == ("food", False)
    assert frames.posts["post_id"].tolist() == ["CONTOH00001", "CONTOH00002"]
    assert frames.posts["kind"].tolist() == ["video", "image"]
    assert frames.posts["likes"][0] == 790
    assert frames.posts["views"][0] == 15_200
    assert frames.posts["posted_at"][0] == pd.Timestamp("2026-08-12T09:30:00Z")
    assert frames.missing == ("rate",)


@pytest.mark.parametrize("hidden", [-1, None, "", "absent", float("nan"), "-1", {}, [], True])
def test_hidden_likes_are_unknown_and_never_zero(read: Read, sample: Sample, hidden: Any) -> None:
    (profile,) = json.loads(sample("apify_instagram_profile.json"))
    for post in profile["latestPosts"]:
        post["likesCount"] = hidden
        if hidden == "absent":
            del post["likesCount"]
    frames = read(json.dumps([profile]))
    assert frames.posts["likes"].isna().all()
    assert frames.posts["comments"].tolist() == [41, 18]
    assert "likes" in frames.missing


def test_a_run_of_equal_tiny_likes_is_doubted(read: Read, sample: Sample) -> None:
    (profile,) = json.loads(sample("apify_instagram_profile.json"))
    post = profile["latestPosts"][0]
    profile["latestPosts"] = [post | {"shortCode": f"C{n}", "likesCount": 3} for n in range(10)]
    assert "likes_hidden" in read(json.dumps([profile])).warnings
    for n, item in enumerate(profile["latestPosts"]):
        item["likesCount"] = 700 + n
    assert "likes_hidden" not in read(json.dumps([profile])).warnings


def test_private_accounts_and_error_items_are_left_out(read: Read, sample: Sample) -> None:
    (profile,) = json.loads(sample("apify_instagram_profile.json"))
    private = profile | {"username": "rahasia", "private": True}
    failed = profile | {"username": "hilang", "error": "not_found"}
    nameless = profile | {"username": None}
    frames = read(json.dumps([profile, private, failed, nameless]))
    assert frames.read == 4
    assert frames.skipped == (
        Skipped(2, "private"),
        Skipped(3, "error_item"),
        Skipped(4, "no_handle"),
    )
    assert len(frames.creators) == 1


@pytest.mark.parametrize(
    ("change", "reason"), [({"private": True}, "private"), ({"error": "x"}, "error_item")]
)
def test_nothing_but_refused_items_is_refused(
    read: Read, sample: Sample, change: dict[str, Any], reason: str
) -> None:
    (profile,) = json.loads(sample("apify_instagram_profile.json"))
    with pytest.raises(UnreadableFileError) as caught:
        read(json.dumps([profile | change]))
    assert caught.value.reason == reason


def test_a_profile_flattened_to_a_table(read: Read) -> None:
    for join in "/.":
        header = ["username", "followersCount", "followsCount", "latestPosts/0/shortCode"]
        header += ["latestPosts/0/likesCount", "latestPosts/0/commentsCount", "latestPosts/0/type"]
        header += ["latestPosts/1/shortCode", "latestPosts/1/likesCount"]
        text = ",".join(header).replace("/", join) + "\nDapur.Nina,12000,10,A1,55,6,Sidecar,B2,-1\n"
        frames = read(text)
        assert frames.format == "apify_instagram_profile"
        assert frames.creators["followers"].tolist() == [12_000]
        assert frames.posts["post_id"].tolist() == ["A1", "B2"]
        assert frames.posts["likes"][0] == 55
        assert pd.isna(frames.posts["likes"][1])
        assert frames.posts["kind"][0] == "carousel"


def test_followers_only_profiles(read: Read) -> None:
    frames = read('[{"username":"a.b","followersCount":1200,"followsCount":3}]')
    assert frames.creators["followers"].tolist() == [1_200]
    assert frames.missing == ("posts", "rate")


META = (
    '"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)",'
    '"Publish time",Permalink,"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,'
    "Comments,Saves"
)
SWEDISH = (
    "Inläggs-ID,Konto-ID,Användarnamn för konto,Kontonamn,Beskrivning,Varaktighet (sek),"
    "Publiceringstid,Permalänk,Inläggstyp,Datakommentar,Datum,Visningar,Räckvidd,"
    "Gilla-markeringar,Delningar,Följer,Kommentarer,Sparade"
)
ROW = (
    '18000000000000001,17841400000000001,dapur.nina,"Nina","Satu\ndua, ""tiga""",31,{time},'
    "https://www.instagram.com/{path}/CONTOH00001/,{kind},,Lifetime,15200,11900,790,36,12,41,88"
)


def meta(
    header: str = META, time: str = "08/12/2026 16:30", path: str = "reel", kind: str = "IG reel"
) -> str:
    """Return an export of one post."""
    return header + "\n" + ROW.format(time=time, path=path, kind=kind) + "\n"


def test_meta_business_suite(read: Read, sample: Sample) -> None:
    frames = read(sample("meta_business_suite_instagram.csv"))
    assert frames.format == "meta_business_suite"
    (post,) = frames.posts.to_dict("records")
    assert post["post_id"] == "CONTOH00001"
    assert post["caption"] == "Sambal matah\n5 menit"
    assert post["posted_at"] == pd.Timestamp("2026-08-12T16:30:00+07:00")
    assert [post[k] for k in ("views", "reach", "likes", "shares", "comments", "saves")] == [
        *(15_200, 11_900, 790, 36, 41, 88)
    ]
    assert frames.missing == ("followers", "rate")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_meta_with_translated_headers_goes_by_order(read: Read, delimiter: str) -> None:
    header = SWEDISH.replace(",", delimiter)
    row = ROW.format(time="08/12/2026 16:30", path="p", kind="IG-bild")
    row = row.replace('"Satu\ndua, ""tiga"""', "satu").replace(",", delimiter)
    frames = read(header + "\n" + row + "\n")
    assert frames.format == "meta_business_suite"
    assert frames.warnings == ("columns_by_order",)
    assert frames.posts["saves"].tolist() == [88]
    assert frames.posts["kind"].tolist() == ["image"]
    assert frames.creators["handle"].tolist() == ["dapur.nina"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("08/12/2026 16:30", "2026-08-12T16:30:00+07:00"),
        ("25/12/2026 16:30", "2026-12-25T16:30:00+07:00"),
        ("2026-08-12 16:30", "2026-08-12T16:30:00+07:00"),
        ("kemarin", None),
        ("99/99/2026 16:30", None),
    ],
)
def test_meta_publish_times(read: Read, written: str, meant: str | None) -> None:
    (time,) = read(meta(time=written)).posts["posted_at"]
    assert pd.isna(time) if meant is None else time == pd.Timestamp(meant)


@pytest.mark.parametrize(
    ("kind", "path", "known"),
    [
        ("IG image", "p", "image"),
        ("IG carousel", "p", "carousel"),
        ("IG reel", "reel", "reel"),
        ("IG story", "stories/dapur.nina", "story"),
        ("", "reel", "reel"),
        ("??", "p", None),
    ],
)
def test_meta_post_types(read: Read, kind: str, path: str, known: str | None) -> None:
    (found,) = read(meta(kind=kind, path=path)).posts["kind"]
    assert pd.isna(found) if known is None else found == known


def test_the_facebook_export_is_refused_by_name(read: Read) -> None:
    header = "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Reactions,Comments"
    with pytest.raises(UnreadableFileError) as caught:
        read(header + "\n1,2,Dapur,Halo,08/12/2026 16:30,https://www.facebook.com/1,Photo,3,4\n")
    assert caught.value.reason == "facebook"
