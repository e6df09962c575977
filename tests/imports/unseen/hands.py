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
        "a form that asks for one price of both platforms",
        csv("""
Username IG,Username TikTok,Rate card (per 1x post)
ani.contoh,budi.contoh,"Reels 500rb, TikTok 700rb"
citra.contoh,,IG 400rb / TT 600rb
"""),
        {A: (None, 500_000), TB: (None, 700_000), C: (None, 400_000)},
    ),
    Case(
        "accounts of shops in columns that are called after platforms",
        csv("""
Nama Usaha;Pemilik;IG Usaha;TikTok Usaha;Kota
Keripik Ani;Ani;@ani.contoh;-;Malang
Batik Budi;Budi;budi.contoh;@budi.contoh;Solo
"""),
        {A: (None, None), B: (None, None), TB: (None, None)},
    ),
    Case(
        "a tracker that counts what was sold in pieces, under a word for sales; one has sold nothing yet",
        csv("""
Nama KOL,IG,Followers,Fee Deal,Link Posting,Like,Kode,Penjualan
Ani,@ani.contoh,12.5K,500.000,https://www.instagram.com/reel/HANDI000001/,1204,ANI10,12
Budi,@budi.contoh,8K,300.000,,,BUDI10,
"""),
        {A: (12_500, 500_000), B: (8_000, 300_000)},
        posts={"HANDI000001": (1_204, None, None)},
    ),
    Case(
        "an e-mail with a list in it",
        csv("""
Dear Tim,
Berikut list KOL untuk campaign Desember:

1) Ani - https://www.instagram.com/ani.contoh/ - 12.5K - IDR 500.000
2) Budi - https://www.tiktok.com/@budi.contoh - 45K - IDR 700.000

Note: rate belum termasuk PPN
Regards,
Rina
"""),
        {A: (12_500, 500_000), TB: (45_000, 700_000)},
        skipped=(1, 2, 7, 8, 9),
    ),
    Case(
        "notes of a phone: prices of which one lacks its unit, and goods in place of a price",
        csv("""
- Ani @ani.contoh 45rb flw, reels 500rb story 150
- Budi @budi.contoh 8900 — barter
- @citra.contoh 12rb follower, 300rb atau barter
"""),
        {A: (45_000, 500_000), B: (8_900, None), C: (12_000, 300_000)},
        more={B: {"rate_card": "image=barter"}},
        nothing={C: ["rate_card"]},
    ),
    Case(
        "an export with a link to every account, whose number and picture are no names",
        csv("""
account_id,nickname,followers,url,profile_pic_url
ani.contoh,Ani,26300,https://www.tiktok.com/@ani.contoh,ani_pic
"""),
        {TA: (26_300, None)},
        certain={TA: (26_300, None)},
    ),
]
