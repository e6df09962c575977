"""Forms, notes, e-mails, bills, and lists of agencies and teams."""

from __future__ import annotations

from tests.imports.unseen.case import Case, book, csv

A, B, C = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra"))
TA, TB = (f"tiktok:{name}.contoh" for name in ("ani", "budi"))

NOTES = [
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
    Case(
        "an agency's list in which a column says for which pieces a price is",
        book(
            PACKAGE=[
                ["KOL", "Link", "Followers", "SOW", "Rate"],
                [
                    "Ani",
                    "https://www.instagram.com/ani.contoh",
                    45_200,
                    "1x Reels + 2x Story",
                    1_500_000,
                ],
                [
                    "Budi",
                    "https://www.tiktok.com/@budi.contoh",
                    120_000,
                    "2x TikTok Video",
                    "3.000.000",
                ],
                [
                    "Citra",
                    "https://www.instagram.com/citra.contoh",
                    8_900,
                    "1x Reels",
                    "Rp 400.000",
                ],
            ]
        ),
        {A: (45_200, None), TB: (120_000, None), C: (8_900, 400_000)},
        more={
            A: {"rate_card": "reel*1+story*2=1500000"},
            TB: {"rate_card": "video*2=3000000"},
        },
    ),
    Case(
        "nett and gross under one merged head",
        book(
            S=[
                ["Username", "Followers", "Rate Reels", None],
                [None, None, "Nett", "Gross"],
                ["@ani.contoh", 12_500, 500_000, 512_500],
            ],
            S__merge=[["C1:D1"]],
        ),
        {A: (12_500, 512_500)},
    ),
    Case(
        "posts of Airtable, of which some columns come out of other tables",
        csv("""
Creator,Handle (from Creator),Platform (from Creator),Post URL,Date posted,Views (latest),Likes (latest)
Ani,@ani.contoh,Instagram,https://www.instagram.com/reel/HANDJ000001/,2026-11-12,15400,1204
"""),
        {A: (None, None)},
        posts={"HANDJ000001": (1_204, None, 15_400)},
    ),
    Case(
        "a template whose second row says what to write, and whose last shows it",
        csv("""
Username,Followers,Rate,Kota
(wajib),(angka),(rupiah),(domisili)
@ani.contoh,12000,300000,Malang
contoh: @budi.contoh,1000,100000,Jakarta
"""),
        {A: (12_000, 300_000)},
        skipped=(2, 4),
    ),
    Case(
        "a list that says at its end whose it is",
        csv("""
TOP KOL MALANG
1. @ani.contoh — 210K followers
2. @budi.contoh — 98,5K followers
Sumber: @malang.info
"""),
        {A: (210_000, None), B: (98_500, None)},
        skipped=(1, 4),
    ),
    Case(
        "a bill",
        book(
            Invoice=[
                ["INVOICE"],
                ["No", "INV/11/2026"],
                ["Deskripsi", "Qty", "Harga", "Jumlah"],
                ["1x Reels @ani.contoh", 1, 1_500_000, 1_500_000],
                ["2x Story @ani.contoh", 2, 150_000, 300_000],
                ["TOTAL", None, None, 1_800_000],
            ]
        ),
        refused="bill",
    ),
    Case(
        "pieces behind an account are no followers",
        csv("@ani.contoh 2 150000 300000\n@budi.contoh 12rb 350000\n"),
        {A: (None, None), B: (12_000, 350_000)},
    ),
    Case(
        "a chat in which somebody tells of herself in several messages, and the other asks",
        csv("""
02/12/26 08.00 - +62 812-1111-2222: pagi kak, saya Ani, IG saya @ani.contoh
02/12/26 08.01 - +62 812-1111-2222: followers 18,4k engagement 5%
02/12/26 08.02 - +62 812-1111-2222: rate reels 600rb, story 150rb
02/12/26 08.05 - Bu Sri: rate reels 300rb boleh?
02/12/26 08.06 - Bu Sri: budget reels 300rb
02/12/26 08.07 - +62 812-1111-2222: reels 550rb mau?
"""),
        {A: (18_400, 600_000)},
        skipped=(4, 5, 6),
        more={A: {"rate_card": "reel=600000 story=150000"}},
    ),
    Case(
        "an agency's list in English, whose prices are called after content and rupiah",
        csv("""
Influencer,IG Handle,IG Followers,TT Handle,TT Followers,IG Reel (IDR),TikTok Video (IDR)
Ani,ani.contoh,"45,200",ani.contoh,120K,"1,500,000","1,200,000"
Budi,budi.contoh,8.7K,-,-,"400,000",-
"""),
        {A: (45_200, 1_500_000), TA: (120_000, 1_200_000), B: (8_700, 400_000)},
        certain={A: (45_200, 1_500_000), TA: (120_000, 1_200_000), B: (8_700, 400_000)},
    ),
    Case(
        "the year of a deadline is no number of followers",
        csv("@ani.contoh deadline 12 Des 2026\n@budi.contoh posting 1 Januari 2027, 12rb flw\n"),
        {A: (None, None), B: (12_000, None)},
    ),
    Case(
        "a calendar",
        csv("BEGIN:VCALENDAR\nVERSION:2.0\nSUMMARY:Posting @ani.contoh\nEND:VCALENDAR\n"),
        refused="calendar",
    ),
    Case(
        "a rate card in English whose first lines have bars",
        csv("""
RATE CARD 2026
Ani Lestari | @ani.contoh
45.2K followers | 3.2% ER
- Instagram Reels: IDR 1,500,000
- Instagram Story (3 frames): IDR 500,000
- Package (1 Reels + 3 Story): IDR 1,800,000
Terms: 50% DP
"""),
        {A: (45_200, 1_500_000)},
        skipped=(1, 7),
    ),
    Case(
        "both accounts of a person in one line, and the prices of both behind them",
        csv("""
Ani - IG @ani.contoh 45rb, TikTok @ani.contoh 120rb. Rate: Reels 500rb, TikTok 700rb
Budi - IG @budi.contoh 8,7rb. Rate: 300rb
IG @citra.contoh 9rb, IG @dewi.contoh 8rb reels 400rb
"""),
        {
            A: (45_000, 500_000),
            TA: (120_000, 700_000),
            B: (8_700, 300_000),
            C: (9_000, None),
            "instagram:dewi.contoh": (8_000, 400_000),
        },
    ),
    Case(
        "winners of a giveaway",
        csv("PEMENANG GIVEAWAY\n1. @ani.contoh\n2. @budi.contoh\n"),
        refused="other_people",
    ),
    Case(
        "videos that a script flattened with underscores",
        csv("""
id,desc,createTime,author_uniqueId,author_nickname,authorStats_followerCount,stats_diggCount,stats_commentCount,stats_playCount
7600000000000000941,Seblak,1795000000,ani.contoh,Ani,26300,1890,63,38200
"""),
        {TA: (26_300, None)},
        posts={"7600000000000000941": (1_890, 63, 38_200)},
    ),
    Case(
        "channels of YouTube as a script writes them",
        csv("""
channel_id,title,customUrl,subscriberCount,viewCount
UCabcdefghijklmnopqrstuv,Ngopi Yuk,@ani.contoh,45200,1200000
"""),
        {"youtube:ani.contoh": (45_200, None)},
        nothing={"youtube:ani.contoh": ["category", "display_name"]},
    ),
]
