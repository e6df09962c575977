"""Tables of other programs: JSON by columns, OpenDocument, links behind words, vendors' versions."""

from __future__ import annotations

import json

from tests.imports.making import linked
from tests.imports.unseen.case import Case, csv, ods

A, B, C, D = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra", "dewi"))
ANI_TIKTOK = "tiktok:ani.tt.contoh"
INSTAGRAM = "https://www.instagram.com/"


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


ELSEWHERE = [
    Case(
        "a word that links to a profile",
        linked(
            [
                ["Nama", "Profil", "Followers"],
                ["Ani", "klik", 12400],
                ["Budi", "klik di sini", 8100],
                ["Citra", None, 5],
            ],
            {"B2": INSTAGRAM + "ani.contoh/", "B3": "https://www.tiktok.com/@budi.contoh"},
        ),
        {A: (12_400, None), "tiktok:budi.contoh": (8_100, None)},
        skipped=(4,),
        more={A: {"display_name": "Ani"}},
    ),
    Case(
        "names that link to profiles",
        linked(
            [["No", "Nama", "Pengikut"], [1, "Ani Lestari", 12400], [2, "Budi", 8100]],
            {"B2": INSTAGRAM + "ani.contoh/", "B3": INSTAGRAM + "budi.contoh/?hl=id"},
        ),
        {A: (12_400, None), B: (8_100, None)},
        more={A: {"display_name": "Ani Lestari"}},
    ),
    Case(
        "an account that was typed over another one's link",
        linked(
            [["Username", "Followers"], ["@ani.contoh", 12400], ["@budi.contoh", 8100]],
            {"A2": "https://www.tiktok.com/@ani.contoh", "A3": INSTAGRAM + "ani.contoh"},
        ),
        {"tiktok:ani.contoh": (12_400, None), B: (8_100, None)},
    ),
    Case(
        "links of two platforms behind the same word",
        linked(
            [["Nama", "IG", "TikTok", "Followers IG"], ["Ani", "link", "link", 12400]],
            {"B2": INSTAGRAM + "ani.contoh", "C2": "https://www.tiktok.com/@ani.tt.contoh"},
        ),
        {A: (12_400, None), ANI_TIKTOK: (None, None)},
    ),
    Case(
        "formulas that show a word and link to a profile",
        linked(
            [
                ["Nama", "Link", "Followers"],
                ["Ani", f'=HYPERLINK("{INSTAGRAM}ani.contoh","klik")', 12400],
                ["Budi", f'=HYPERLINK("{INSTAGRAM}budi.contoh";"klik")', 8100],
            ],
            {},
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "JSON by columns, as a script writes it",
        as_json(
            {
                "username": ["ani.contoh", "@budi.contoh"],
                "followers": [12400, None],
                "rate_idr": [350000, "200rb"],
            }
        ),
        {A: (12_400, 350_000), B: (None, 200_000)},
    ),
    Case(
        "JSON by columns, as pandas writes it",
        as_json(
            {
                "username": {"0": "ani.contoh", "1": "budi.contoh"},
                "followers": {"0": 12400, "1": None},
                "harga": {"0": 350000.0, "1": None},
            }
        ),
        {A: (12_400, 350_000), B: (None, None)},
    ),
    Case(
        "JSON as pandas splits it",
        as_json(
            {
                "columns": ["username", "followers"],
                "index": [0, 1],
                "data": [["ani.contoh", 12400], ["budi.contoh", 8100]],
            }
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "JSON by rows with their numbers as names",
        as_json(
            {
                "0": {"akun": "ani.contoh", "pengikut": 12400},
                "1": {"akun": "budi.contoh", "pengikut": 8100},
            }
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "JSON as rows under a row of names",
        as_json(
            [
                ["Username", "Followers", "Harga"],
                ["ani.contoh", 12400, "350rb"],
                ["budi.contoh", "8.1K", None],
            ]
        ),
        {A: (12_400, 350_000), B: (8_100, None)},
    ),
    Case(
        "values as the API of Google Sheets hands them out, short rows and all",
        as_json(
            {
                "range": "Sheet1!A1:C3",
                "majorDimension": "ROWS",
                "values": [
                    ["Username", "Followers", "Harga"],
                    ["ani.contoh", "12.400", "350.000"],
                    ["budi.contoh"],
                ],
            }
        ),
        {A: (12_400, 350_000), B: (None, None)},
    ),
    Case(
        "items as n8n wraps them",
        as_json(
            [
                {"json": {"username": "ani.contoh", "followers": 12400}},
                {"json": {"username": "budi.contoh", "followers": None}},
            ]
        ),
        {A: (12_400, None), B: (None, None)},
    ),
    Case(
        "columns of a JSON that are about something else",
        as_json({"labels": ["Jan", "Feb"], "values": [12, 15]}),
        refused="unknown_format",
    ),
    Case(
        "a sheet of LibreOffice",
        ods(
            List=[
                ["Username", "Followers", "Harga"],
                ["ani.contoh", 12400, "Rp350.000"],
                ["budi.contoh", "8,1K", None],
            ]
        ),
        {A: (12_400, 350_000), B: (8_100, None)},
    ),
    Case(
        "LibreOffice with links, currencies and a title",
        ods(
            KOL=[
                ["Daftar KOL 2026"],
                [],
                ["Nama", "Link", "Followers", "Rate"],
                ["Ani", ("klik", INSTAGRAM + "ani.contoh"), 12400, (1500, "USD")],
                ["Budi", ("klik", INSTAGRAM + "budi.contoh"), 8100, (350000, "IDR")],
            ]
        ),
        {A: (12_400, None), B: (8_100, 350_000)},
    ),
    Case(
        "two sheets of LibreOffice, one for each platform",
        ods(
            Instagram=[["Akun", "Followers"], ["ani.contoh", 1100]],
            TikTok=[["Akun", "Followers"], ["ani.tt.contoh", 900]],
        ),
        {A: (1_100, None), ANI_TIKTOK: (900, None)},
    ),
    Case(
        "HypeAuditor's list as CSV",
        csv("""
Rank,Username,Full name,Link,Subscribers,ER %,Quality Audience,AQS,Price from ($),Country
1,ani.contoh,Ani,https://www.instagram.com/ani.contoh,12400,4.41,9300,78,1500,Indonesia
"""),
        {A: (12_400, None)},
    ),
    Case(
        "Modash's list as CSV",
        csv("""
Username,Full Name,Profile URL,Platform,Followers,Avg. Likes,Engagement Rate,Fake Followers %,Emails,City
ani.contoh,Ani,https://www.instagram.com/ani.contoh,instagram,12400,790,0.0441,12.5,ani@contoh.test,Bandung
"""),
        {A: (12_400, None)},
        more={A: {"city": "Bandung"}},
    ),
    Case(
        "a list of a tool with columns for each network",
        csv("""
influencer_name,instagram_username,instagram_follower_count,youtube_username,youtube_subscriber_count,tiktok_username,tiktok_follower_count,facebook_username,facebook_follower_count
Ani,ani.contoh,12400,,,ani.tt.contoh,50200,ani.fb,999
Budi,budi.contoh,8100,budi.yt.contoh,700,,,,
"""),
        {
            A: (12_400, None),
            ANI_TIKTOK: (50_200, None),
            B: (8_100, None),
            "youtube:budi.yt.contoh": (700, None),
        },
    ),
    Case(
        "Meta Business Suite with further columns in another order",
        csv("""
"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,"Is crosspost","Is share","Post type","Languages","Data comment",Date,Impressions,Views,Reach,"Reactions, comments and shares",Likes,Comments,Shares,Saves,Follows
18000000000000001,17841400000000001,ani.contoh,Ani,"Sambal matah
5 menit",31,"08/12/2026 16:30",https://www.instagram.com/reel/CONTOH00001/,0,0,"IG reel",,,Lifetime,15900,15200,11900,867,790,41,36,88,12
"""),
        {A: (None, None)},
        posts={"CONTOH00001": (790, 41, 15_200)},
    ),
    Case(
        "an older TikTok export of Apify without names, nulls as words",
        csv("""
authorMeta/profileUrl,authorMeta/fans,text,diggCount,shareCount,playCount,commentCount,collectCount,createTimeISO,webVideoUrl,isAd
https://www.tiktok.com/@ani.tt.contoh,50200,Keripik,null,4,38200,63,,2026-08-12T02:40:00.000Z,https://www.tiktok.com/@ani.tt.contoh/video/7600000000000000001,false
https://www.tiktok.com/@ani.tt.contoh,null,Tempe,190,null,NaN,-1,,2026-08-13T02:40:00.000Z,https://www.tiktok.com/@ani.tt.contoh/video/7600000000000000002,false
"""),
        {ANI_TIKTOK: (50_200, None)},
        posts={"7600000000000000001": (None, 63, 38_200), "7600000000000000002": (190, None, None)},
    ),
    Case(
        "a profile of Apify in which hardly anything is known",
        as_json(
            [
                {
                    "username": "ani.contoh",
                    "fullName": None,
                    "followersCount": None,
                    "followsCount": None,
                    "postsCount": None,
                    "private": False,
                    "latestPosts": [
                        {
                            "id": "3500000000000000001",
                            "type": "Video",
                            "shortCode": "CONTOH00001",
                            "caption": None,
                            "likesCount": -1,
                            "commentsCount": None,
                            "videoViewCount": None,
                            "timestamp": None,
                        }
                    ],
                }
            ]
        ),
        {A: (None, None)},
        posts={"CONTOH00001": (None, None, None)},
    ),
]
