"""What owners, teams and communities have at hand: several posts a row, accounts side by side, prices of both kinds."""

from __future__ import annotations

import json

from tests.imports.unseen.case import Case, book, csv

A, B, C = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra"))
TA, TB = (f"tiktok:{name}.contoh" for name in ("ani", "budi"))

HANDS = [
    Case(
        "a spreadsheet that Excel 2003 wrote as XML: a cell left out, one merged downwards, a link",
        csv("""
<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="TikTok"><Table>
<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Daftar KOL</Data></Cell></Row>
<Row><Cell><Data>Username</Data></Cell><Cell><Data>Nama</Data></Cell><Cell><Data>Followers</Data></Cell><Cell><Data>Rate</Data></Cell></Row>
<Row><Cell ss:HRef="https://www.tiktok.com/@ani.contoh"><Data>klik</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">12400</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="Number">350000</Data></Cell></Row>
<Row><Cell><Data>budi.contoh</Data></Cell><Cell><Data>Budi</Data></Cell><Cell><Data ss:Type="Number">9000</Data></Cell></Row>
</Table></Worksheet></Workbook>
"""),
        {TA: (12_400, 350_000), TB: (9_000, 350_000)},
        nothing={TA: ["display_name"]},
    ),
    Case(
        "gallery-dl: every picture of a post under a link, times in UTC",
        json.dumps(
            [
                [2, {"category": "instagram", "username": "ani.contoh"}],
                *(
                    [
                        3,
                        f"https://cdn.contoh/{n}.jpg",
                        {
                            "category": "instagram",
                            "username": "ani.contoh",
                            "post_shortcode": "HAND0000001",
                            "post_date": "2026-11-18 18:00:00",
                            "date": "2026-11-18 18:00:00",
                            "likes": 1204,
                            "num": n,
                        },
                    ]
                    for n in (1, 2)
                ),
            ]
        ).encode(),
        {A: (None, None)},
        skipped=(1,),
        posts={"HAND0000001": (1_204, None, None)},
        days={"HAND0000001": "2026-11-19"},
    ),
    Case(
        "a list of Google Sheets whose links are formulas",
        csv("""
Akun,Followers,Rate
"=HYPERLINK(""https://www.instagram.com/ani.contoh"";""klik"")",12.400,350.000
=HYPERLINK("https://www.tiktok.com/@budi.contoh";"budi"),9.000,250.000
"""),
        {A: (12_400, 350_000), TB: (9_000, 250_000)},
    ),
    Case(
        "a list that Excel wrote on an old Mac",
        csv("Username,Nama,Followers\n@ani.contoh,Café Renée,12400\n", "mac_roman"),
        {A: (12_400, None)},
        more={A: {"display_name": "Café Renée"}},
    ),
    Case(
        "the answers to a form, at the hour of those who answer",
        csv("""
Timestamp,Akun IG,Followers,Rate
22/11/2026 01:22:31,@ani.contoh,12400,500000
"""),
        {A: (12_400, 500_000)},
    ),
    Case(
        "a tracker with a column of links for each platform",
        csv("""
Nama,Link IG,Views IG,Likes IG,Link TikTok,Views TikTok,Likes TikTok
Ani,https://www.instagram.com/ani.contoh/reel/HANDA000001/,15.400,1204,https://www.tiktok.com/@ani.contoh/video/7600000000000000901,38.2K,1890
Budi,https://www.instagram.com/budi.contoh/reel/HANDA000002/,9.000,700,,,
"""),
        {A: (None, None), B: (None, None), TA: (None, None)},
        posts={
            "HANDA000001": (1_204, None, 15_400),
            "HANDA000002": (700, None, 9_000),
            "7600000000000000901": (1_890, None, 38_200),
        },
    ),
    Case(
        "a tracker whose links, and numbers behind them, are counted",
        csv("""
Akun;Tgl Posting;Link Post 1;Like 1;Link Post 2;Like 2;Referensi
@ani.contoh;12/11/2026;https://www.instagram.com/reel/HANDB000001/;1.204;https://www.instagram.com/p/HANDB000002/;900;https://www.instagram.com/p/HANDB000009/
"""),
        {A: (None, None)},
        posts={"HANDB000001": (1_204, None, None), "HANDB000002": (900, None, None)},
        days={"HANDB000001": "2026-11-12", "HANDB000002": "2026-11-12"},
    ),
    Case(
        "links called alike, each with its numbers behind it",
        book(
            S=[
                ["Akun", "Link", "Views", "Likes", "Link", "Views", "Likes"],
                [
                    "@ani.contoh",
                    "https://www.instagram.com/reel/HANDC000001/",
                    15_400,
                    1_204,
                    "https://www.tiktok.com/@ani.contoh/video/7600000000000000902",
                    38_200,
                    1_890,
                ],
            ]
        ),
        {A: (None, None), TA: (None, None)},
        posts={
            "HANDC000001": (1_204, None, 15_400),
            "7600000000000000902": (1_890, None, 38_200),
        },
    ),
    Case(
        "one number for two posts of a row is of neither",
        csv("""
KOL,Link Reels,Link Story,Views
@ani.contoh,https://www.instagram.com/reel/HANDD000001/,https://www.instagram.com/stories/ani.contoh/3500000000000000061/,9000
@budi.contoh,https://www.instagram.com/reel/HANDD000002/,,8000
"""),
        {A: (None, None), B: (None, None)},
        posts={
            "HANDD000001": (None, None, None),
            "3500000000000000061": (None, None, None),
            "HANDD000002": (None, None, 8_000),
        },
    ),
    Case(
        "two columns that lead to the same post",
        csv("""
username,post url,permalink,likes,views
ani.contoh,https://www.instagram.com/p/HANDE000001/,https://www.instagram.com/ani.contoh/p/HANDE000001/,1204,15400
"""),
        {A: (None, None)},
        posts={"HANDE000001": (1_204, None, 15_400)},
    ),
    Case(
        "a tracker with prices and towns, one who has not posted, and a sum below",
        csv("""
Nama,Username,Platform,Followers,Rate,Kota,Status,Link Post,Tanggal,Views,Likes,Komentar
Ani,@ani.contoh,IG,12500,350rb,Malang,posted,https://www.instagram.com/reel/HANDF000001/,12/11/2026,15000,1200,30
Budi,@budi.contoh,IG,8000,nego,Solo,belum,,,,,
Beni,@budi.contoh,TikTok,45k,500rb,Solo,posted,https://www.tiktok.com/@budi.contoh/video/7600000000000000903,12/11/2026,9000,700,4
TOTAL,,,,,,,,,24000,1900,34
"""),
        {A: (12_500, 350_000), B: (8_000, None), TB: (45_000, 500_000)},
        skipped=(5,),
        posts={"HANDF000001": (1_200, 30, 15_000), "7600000000000000903": (700, 4, 9_000)},
        more={A: {"city": "Malang"}, B: {"city": "Surakarta"}},
    ),
    Case(
        "prices of goods beside posts are nobody's rate, and who has not posted is on no other platform",
        csv("""
Akun,Produk,Harga,Link,Views
@ani.contoh,Keripik,25000,https://www.tiktok.com/@ani.contoh/video/7600000000000000904,9000
@ani.contoh,Sambal,30000,,
@budi.contoh,Sambal,30000,https://www.instagram.com/reel/HANDG000001/,800
"""),
        {TA: (None, None), B: (None, None)},
        skipped=(3,),
        posts={"7600000000000000904": (None, None, 9_000), "HANDG000001": (None, None, 800)},
    ),
    Case(
        "figures of a video beside its account, without a link",
        csv("""
username,followers,description,like_count
ani.contoh,12400,Keripik enak parah,1890
"""),
        {A: (12_400, None)},
        nothing={A: ["bio"]},
    ),
    Case(
        "two rows of headers: the platform of a post over what it brought, and posts that are counted",
        book(
            Platform=[
                ["KOL", "INSTAGRAM", None, "TIKTOK", None],
                [None, "Link", "Views", "Link", "Views"],
                [
                    "@ani.contoh",
                    "https://www.instagram.com/reel/HANDK000001/",
                    15_400,
                    "https://www.tiktok.com/@ani.contoh/video/7600000000000000905",
                    38_200,
                ],
            ],
            Ke=[
                ["KOL", "POST 1", None, "POST 2", None],
                [None, "Link", "Likes", "Link", "Likes"],
                [
                    "@budi.contoh",
                    "https://www.instagram.com/reel/HANDL000001/",
                    1_204,
                    "https://www.instagram.com/reel/HANDL000002/",
                    700,
                ],
            ],
        ),
        {A: (None, None), B: (None, None), TA: (None, None)},
        posts={
            "HANDK000001": (None, None, 15_400),
            "7600000000000000905": (None, None, 38_200),
            "HANDL000001": (1_204, None, None),
            "HANDL000002": (700, None, None),
        },
    ),
    Case(
        "views of a post week by week",
        csv("""
KOL,Link,Views W1,Views W2,Likes Minggu 1,Likes Minggu 2
@ani.contoh,https://www.instagram.com/reel/HANDM000001/,1200,5600,100,
"""),
        {A: (None, None)},
        posts={"HANDM000001": (100, None, 5_600)},
    ),
    Case(
        "followers with their month behind them",
        csv(
            "Akun,Pengikut\n@ani.contoh,15.000 (Nov)\n@budi.contoh,12rb (per Nov 2026)\n@citra.contoh,9rb (IG)\n"
        ),
        {A: (15_000, None), B: (12_000, None), C: (None, None)},
    ),
]
