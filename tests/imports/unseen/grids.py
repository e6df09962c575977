"""Tables that go across, months, merged cells, answers of interfaces."""

from __future__ import annotations

import json

from tests.imports.unseen.case import Case, book, csv

A, B, C = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra"))
TA, TB = (f"tiktok:{name}.contoh" for name in ("ani", "budi"))

GRIDS = [
    Case(
        "accounts side by side, what is known of them below each other",
        csv("""
Username,@ani.contoh,@budi.contoh
Followers,12500,8700
Rate,350000,250000
"""),
        {A: (12_500, 350_000), B: (8_700, 250_000)},
    ),
    Case(
        "a number of every account for every day, and nothing says of what",
        csv("""
Tanggal,@ani.contoh,@budi.contoh
01/11/2026,5,2
02/11/2026,3,1
Total,8,3
"""),
        refused="figures_unnamed",
    ),
    Case(
        "a number of every code for every month, and nothing says of what",
        csv("Kode,Okt 2026,Nov 2026,Total\nANI10,5,7,12\nBUDI10,2,3,5\n"),
        refused="figures_unnamed",
    ),
    Case(
        "followers of every account for every day",
        csv("""
Tanggal (Followers),@ani.contoh,@budi.contoh
01/11/2026,12500,8000
08/11/2026,12800,
"""),
        {A: (12_800, None), B: (8_000, None)},
    ),
    Case(
        "a list that is no table across: two accounts in its header, and no numbers below",
        csv("Tugas,@ani.contoh,@budi.contoh\nbrief,sudah,belum\n"),
        {A: (None, None), B: (None, None)},
        skipped=(2,),
    ),
    Case(
        "followers and rates of several months: the newest count",
        csv("""
username;Followers Sep 2026;Followers Okt 2026;Followers Nov 2026;Rate 2025;Rate 2026
ani.contoh;10.000;10.500;11.200;300.000;350.000
budi.contoh;5.000;;5.200;100.000;
"""),
        {A: (11_200, 350_000), B: (5_200, None)},
    ),
    Case(
        "a report of a site's visits",
        csv(
            "Session source / medium,Sessions,Transactions,Revenue\nani / influencer,450,12,540000\n"
        ),
        refused="site_visits",
    ),
    Case(
        "new followers by day, of Insights",
        csv('sep=,\n"Followers"\n"Date","Primary"\n"2026-11-18T00:00:00","12"\n', "utf-16"),
        refused="daily_figures",
    ),
    Case(
        "one price, merged, for both accounts of a person, and one for two persons of a tier",
        book(
            Rate=[
                ["Nama", "Platform", "Username", "Followers", "Rate"],
                ["Ani", "IG", "ani.contoh", 45_200, 1_500_000],
                [None, "TikTok", "ani.contoh", 120_000, None],
                ["Budi", "IG", "budi.contoh", 8_700, 350_000],
                ["Citra", "IG", "citra.contoh", 9_100, None],
            ],
            Rate__merge=[["A2:A3"], ["E2:E3"], ["E4:E5"]],
        ),
        {A: (45_200, None), TA: (120_000, None), B: (8_700, 350_000), C: (9_100, 350_000)},
    ),
    Case(
        "a form in whose answers both accounts stand with their platforms, and so do their numbers",
        csv("""
Timestamp,Akun media sosial kamu (IG/TikTok),Jumlah followers,Rate
20/11/2026 10:22:31,IG: ani.contoh / TikTok: budi.contoh,TT 45k / IG 12k,IG 500rb / TT 700rb
20/11/2026 10:22:31,@citra.contoh,8750,350000
"""),
        {A: (12_000, 500_000), TB: (45_000, 700_000), C: (8_750, 350_000)},
    ),
    Case(
        "prices of an interface, of which one is in dollars",
        json.dumps(
            {
                "results": [
                    {
                        "handle": "ani.contoh",
                        "platform": "instagram",
                        "metrics": {"followers": 12_345},
                        "pricing": {"amount": 500_000, "currency": "IDR"},
                    },
                    {
                        "handle": "budi.contoh",
                        "platform": "tiktok",
                        "metrics": {"followers": 9_876},
                        "pricing": {"amount": 30_000, "currency": "USD"},
                    },
                ]
            }
        ).encode(),
        {A: (12_345, 500_000), TB: (9_876, None)},
    ),
    Case(
        "answers of Meta to several questions at once, each written as a text",
        json.dumps(
            [
                {"code": 400, "body": json.dumps({"error": {"code": 110}})},
                {
                    "code": 200,
                    "body": json.dumps(
                        {
                            "business_discovery": {
                                "username": "ani.contoh",
                                "followers_count": 18_400,
                                "media_count": 9,
                            }
                        }
                    ),
                },
            ]
        ).encode(),
        {A: (18_400, None)},
        skipped=(1,),
    ),
    Case(
        "contents of Phyllo",
        json.dumps(
            {
                "data": [
                    {
                        "work_platform": {"name": "Instagram"},
                        "account": {"platform_username": "ani.contoh"},
                        "engagement": {
                            "like_count": 410,
                            "comment_count": 12,
                            "reach_organic_count": 7_000,
                        },
                        "title": "Soto",
                        "type": "IMAGE",
                        "url": "https://www.instagram.com/p/HANDH000001/",
                        "published_at": "2026-10-01T20:00:00",
                    }
                ]
            }
        ).encode(),
        {A: (None, None)},
        posts={"HANDH000001": (410, 12, None)},
        days={"HANDH000001": "2026-10-02"},
    ),
    Case(
        "a report of posts as somebody writes it in a chat",
        csv("""
Laporan KOL minggu ini:
@ani.contoh reels https://www.instagram.com/reel/GRIDA000001/ views 15,4rb like 1.204 komen 35
@budi.contoh https://www.instagram.com/reel/GRIDA000002/ 9rb views, 700 likes, 12 komentar
"""),
        {A: (None, None), B: (None, None)},
        skipped=(1,),
        posts={"GRIDA000001": (1_204, 35, 15_400), "GRIDA000002": (700, 12, 9_000)},
    ),
    Case(
        "links of videos, each with what it brought",
        csv("""
https://www.tiktok.com/@ani.contoh/video/7600000000000000971 38,2rb views 1.890 likes
https://www.tiktok.com/@budi.contoh/video/7600000000000000972 12rb views 500 likes
"""),
        {TA: (None, None), TB: (None, None)},
        posts={
            "7600000000000000971": (1_890, None, 38_200),
            "7600000000000000972": (500, None, 12_000),
        },
    ),
    Case(
        "a list of accounts of which one has a link to a post is none of posts",
        csv("""
@ani.contoh 12rb follower 350rb https://www.instagram.com/reel/GRIDB000001/
@budi.contoh 9rb follower 200rb
@citra.contoh 8rb follower 100rb
"""),
        {A: (12_000, 350_000), B: (9_000, 200_000), C: (8_000, 100_000)},
    ),
    Case(
        "a profile whose last videos have TikTok's numbers and nothing else that tells the platform",
        json.dumps(
            {
                "data": {
                    "username": "ani.contoh",
                    "followers": "26.3K",
                    "videos": 187,
                    "recent": [{"id": "7600000000000000702", "views": "38.2K", "likes": "1890"}],
                }
            }
        ).encode(),
        {TA: (26_300, None)},
        posts={"7600000000000000702": (1_890, None, 38_200)},
    ),
]
