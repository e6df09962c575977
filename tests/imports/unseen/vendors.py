"""What scrapers, suites and programs hand out beside the formats that they document."""

from __future__ import annotations

import json
from typing import Any

from tests.imports.unseen.case import Case, csv
from tests.imports.unseen.packed import locked, zipped

ANI = "instagram:ani.contoh"


def post(number: int, **more: Any) -> dict[str, Any]:
    """Return a post as Apify gives it."""
    return {
        "shortCode": f"CONTOH0{number:04}",
        "url": f"https://www.instagram.com/p/CONTOH0{number:04}/",
        "type": "Image",
        "likesCount": 100 + number,
        "commentsCount": number,
        "timestamp": "2026-10-05T03:00:00.000Z",
        "ownerUsername": "ani.contoh",
        **more,
    }


VENDORS = [
    Case(
        "what Instagram hands to a browser about a profile",
        json.dumps(
            {
                "data": {
                    "user": {
                        "username": "ani.contoh",
                        "id": "77",
                        "is_private": False,
                        "biography": "Kopi",
                        "edge_followed_by": {"count": 8800},
                        "edge_follow": {"count": 120},
                        "edge_owner_to_timeline_media": {
                            "count": 210,
                            "edges": [
                                {
                                    "node": {
                                        "__typename": "GraphImage",
                                        "shortcode": "CONTOH00081",
                                        "taken_at_timestamp": 1793000000,
                                        "edge_media_to_comment": {"count": 7},
                                        "edge_media_preview_like": {"count": 205},
                                    }
                                }
                            ],
                        },
                    }
                },
                "status": "ok",
            }
        ).encode(),
        {ANI: (8_800, None)},
        posts={"CONTOH00081": (205, 7, None)},
    ),
    Case(
        "posts as Instagram's apps get them, wrapped by a vendor",
        json.dumps(
            {
                "data": {
                    "count": 1,
                    "items": [
                        {
                            "pk": "37",
                            "code": "CONTOH00082",
                            "taken_at": 1793000000,
                            "media_type": 2,
                            "product_type": "clips",
                            "play_count": 5400,
                            "like_count": 310,
                            "comment_count": 21,
                            "caption": {"text": "resep"},
                            "user": {"pk": "5", "username": "ani.contoh"},
                        }
                    ],
                }
            }
        ).encode(),
        {ANI: (None, None)},
        posts={"CONTOH00082": (310, 21, 5_400)},
    ),
    Case(
        "a hashtag's posts: the hashtag is no account",
        json.dumps(
            [
                {
                    "id": "1",
                    "name": "kulinersolo",
                    "postsCount": 812345,
                    "url": "https://www.instagram.com/explore/tags/kulinersolo",
                    "topPosts": [post(91)],
                    "latestPosts": [post(92)],
                }
            ]
        ).encode(),
        {ANI: (None, None)},
        posts={"CONTOH00091": (191, 91, None), "CONTOH00092": (192, 92, None)},
    ),
    Case(
        "TikTok's Research API, one video a line",
        csv("""
{"id": 7570000000000000201, "username": "ani.tt.contoh", "region_code": "ID", "create_time": 1793000000, "video_description": "r", "like_count": 11, "comment_count": 1, "share_count": 2, "view_count": 301}

{"id": 7570000000000000202, "username": "ani.tt.contoh", "region_code": "ID", "create_time": 1793000100, "video_description": "s", "like_count": 12, "comment_count": 1, "share_count": 2, "view_count": 302}
"""),
        {"tiktok:ani.tt.contoh": (None, None)},
        posts={"7570000000000000201": (11, 1, 301), "7570000000000000202": (12, 1, 302)},
    ),
    Case(
        "TikTok videos whose ids a spreadsheet has rounded cannot be told apart",
        csv("""
id;authorMeta/name;authorMeta/fans;diggCount;playCount;commentCount
7,57E+18;ani.tt.contoh;26300;1001;20001;31
7,57E+18;ani.tt.contoh;26300;1002;20002;32
"""),
        {"tiktok:ani.tt.contoh": (26_300, None)},
        skipped=(2, 3),
    ),
    Case(
        "YouTube Studio in Indonesian with its chart and sums in a zip",
        zipped(
            {
                "Data tabel.csv": "Konten,Judul video,Waktu publikasi video,Penayangan,Tayangan\n"
                'Total,,,6600,90000\nvidcontoh01,A,"12 Okt 2026",5400,70000\n',
                "Data diagram.csv": "Tanggal,Konten,Judul video,Penayangan\n2026-10-12,vidcontoh01,A,100\n",
                "Total.csv": "Tanggal,Penayangan\n2026-10-12,100\n",
            }
        ),
        refused="unknown_creator",
    ),
    Case(
        "an affiliate's list with a person's name and an account",
        csv("Nama Kreator;Username;GMV (Rp);Komisi (Rp)\nAni;ani.tt.contoh;5.400.000;540.000\n"),
        {"tiktok:ani.tt.contoh": (None, None)},
    ),
    Case(
        "TikTok Shop calls followers affiliate followers",
        csv(
            "Creator username,Affiliate GMV,Affiliate followers\nani.tt.contoh,Rp1.234.567,12.5K\n"
        ),
        {"tiktok:ani.tt.contoh": (12_500, None)},
    ),
    Case(
        "hits of a search at Modash under another name",
        csv(
            '{"error": false, "total": 1, "lookalikes": [], "directs": [{"userId": "1", "profile": {"username": "ani.contoh", "followers": 4000, "url": "https://www.instagram.com/ani.contoh"}}]}'
        ),
        {ANI: (4_000, None)},
    ),
    Case(
        "lists keyed by their platform",
        csv(
            '{"instagram": [{"username": "ani.contoh", "followers": 1000}], "tiktok": [{"username": "ani.tt.contoh", "followers": 2000}]}'
        ),
        {ANI: (1_000, None), "tiktok:ani.tt.contoh": (2_000, None)},
    ),
    Case(
        "JSON lines with a broken one between two whole ones",
        csv(
            '{"username": "ani.contoh", "followers": 1000}\n{"username": "rusak\n{"username": "budi.contoh", "followers": 2000}\n'
        ),
        {ANI: (1_000, None), "instagram:budi.contoh": (2_000, None)},
        skipped=(2,),
    ),
    Case(
        "followers one level below an account",
        csv(
            '[{"handle": "ani.tt.contoh", "platform": "tiktok", "stats": {"followers": 1500, "likes": 9}}]'
        ),
        {"tiktok:ani.tt.contoh": (1_500, None)},
    ),
    Case(
        "what TikTok's page hands to a browser about a user",
        csv(
            '{"userInfo": {"user": {"uniqueId": "ani.tt.contoh", "nickname": "Ani"}, "stats": {"followerCount": 4321, "heart": 99}}, "statusCode": 0}'
        ),
        {"tiktok:ani.tt.contoh": (4_321, None)},
        format="tiktok_web",
    ),
    Case(
        "what TikTok's page hands to a browser about videos",
        csv(
            '{"itemList": [{"id": "7570000000000000901", "desc": "a", "createTime": 1793000000, "author": {"uniqueId": "ani.tt.contoh"}, "authorStats": {"followerCount": 4321}, "stats": {"diggCount": 50, "playCount": 900, "commentCount": 4, "shareCount": 1}}]}'
        ),
        {"tiktok:ani.tt.contoh": (4_321, None)},
        posts={"7570000000000000901": (50, 4, 900)},
    ),
    Case(
        "users of TikTok one by one, as free scrapers list them",
        csv(
            '[{"uniqueId": "ani.tt.contoh", "nickname": "Ani", "followerCount": 1500, "videoCount": 3}]'
        ),
        {"tiktok:ani.tt.contoh": (1_500, None)},
    ),
    Case(
        "nothing but a link to a sheet",
        csv("https://docs.google.com/spreadsheets/d/contoh/edit?usp=sharing\n"),
        refused="sheet_link",
    ),
    Case("a workbook that is locked by a password", locked(), refused="password"),
    Case(
        "a document of Numbers",
        zipped({"Index/Document.iwa": "\x00\x01", "preview.jpg": "x"}),
        refused="binary",
    ),
]
