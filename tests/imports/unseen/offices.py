"""What a shop's own people keep: budgets, cash books, chats in which somebody answers, links to elsewhere."""

from __future__ import annotations

import pandas as pd

from tests.imports.conftest import NOW
from tests.imports.unseen.case import Case, book, csv

A, B, C = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra"))

OFFICES = [
    Case(
        "a sum that is called so in the column of numbers, below accounts that are counted",
        csv("""
No,Akun,Follower,Harga
1,ani.contoh,10rb,300rb
2,budi.contoh,20rb,300rb
Grand Total,2,30rb,600rb
"""),
        {A: (10_000, 300_000), B: (20_000, 300_000)},
        skipped=(4,),
    ),
    Case(
        "an English list whose sums and costs stand among the accounts, and an account that is called so",
        csv("""
Account,Followers,Rate,Category
ani.contoh,10000,300000,Lainnya
@admin,2000,100000,Food
Overall,12000,400000,
Remaining budget,,500000,
Tax,,11000,
Other costs,,15000,
"""),
        {A: (10_000, 300_000), "instagram:admin": (2_000, 100_000)},
        skipped=(4, 5, 6, 7),
    ),
    Case(
        "a cash book in which somebody is paid",
        csv("""
Tanggal;Keterangan;Masuk;Keluar;Saldo
12/11/2026;Bayar endorse @ani.contoh;;350.000;-275.000
13/11/2026;Setor;1.000.000;;725.000
"""),
        {},
        refused="ledger",
    ),
    Case(
        "a cash book in English",
        csv("""
Date,Description,In,Out,Balance
2026-11-12,Paid @ani.contoh for reels,,350000,1275000
2026-11-13,Paid @budi.contoh,,400000,875000
"""),
        {},
        refused="ledger",
    ),
    Case(
        "a list of accounts with what is to be paid out and what came in is none",
        csv("""
Akun,Follower,Harga,Masuk,Keluar
ani.contoh,10rb,300rb,,300rb
"""),
        {A: (10_000, 300_000)},
    ),
    Case(
        "a chat in which a deal is spoken of below the list",
        csv("""
[20/11/26 09.16.10] Dina: @ani.contoh 12,4k 300rb
[20/11/26 09.16.20] Dina: @budi.contoh 8,7k 250rb
[20/11/26 09.20.00] Sari: ok @ani.contoh deal 275rb
[20/11/26 09.21.00] Sari: @citra.contoh 25rb
"""),
        {A: (12_400, 300_000), B: (8_700, 250_000), C: (25_000, None)},
    ),
    Case(
        "a lone number among pairs that is as high as a price",
        csv("@ani.contoh 12k 300rb\n@budi.contoh 8k 250rb\n@citra.contoh 500rb\n"),
        {A: (12_000, 300_000), B: (8_000, 250_000), C: (None, None)},
    ),
    Case(
        "telephone numbers where followers and a price are asked for",
        csv("""
Akun,Follower,Harga
ani.contoh,12400,081234567891
budi.contoh,081234567892,250000
citra.contoh,0800,+62 812-3456-7890
"""),
        {A: (12_400, None), B: (None, 250_000), C: (800, None)},
    ),
    Case(
        "a card of lines with a price of each kind and a telephone below",
        csv("""
@ani.contoh
Followers: 56,7k
Rate: 350rb/feed, 500rb/reels
WA: 0812-3333-4444

@budi.contoh
Followers: 101k
Rate: 400rb
ER: 3,2%
"""),
        {A: (56_700, 350_000), B: (101_000, 400_000)},
        more={A: {"rate_card": "image=350000 reel=500000"}},
    ),
    Case(
        "a price of everything beside one of a kind",
        csv("Username,Followers,Harga,Harga Story\nani.contoh,10rb,350rb,150rb\n"),
        {A: (10_000, 350_000)},
        more={A: {"rate_card": "story=150000"}},
    ),
    Case(
        "two tables side by side whose accounts are called names",
        csv("""
Instagram,,,TikTok,,
Nama,Followers,Rate,Nama,Followers,Rate
@ani.contoh,12400,300000,@ani.tt.contoh,45000,500000
@budi.contoh,8750,250000,@budi.tt.contoh,23000,200000
"""),
        {
            A: (12_400, 300_000),
            B: (8_750, 250_000),
            "tiktok:ani.tt.contoh": (45_000, 500_000),
            "tiktok:budi.tt.contoh": (23_000, 200_000),
        },
    ),
    Case(
        "an account whose link leads to another network",
        csv("""
Username,Followers,URL
ani.contoh,3000,https://www.threads.net/@ani.contoh
budi.contoh,4000,https://x.com/budi
citra.contoh,5000,https://linktr.ee/citra
"""),
        {C: (5_000, None)},
        skipped=(2, 3),
    ),
    Case(
        "a platform that is named beside a link to another network",
        csv("Username,Platform,Followers,URL\nani.contoh,IG,3000,https://facebook.com/ani\n"),
        {A: (3_000, None)},
    ),
    Case(
        "links to posts beside accounts are nobody's name",
        book(
            Isi=[
                ["Akun", "Followers", "Link 1", "Link 2"],
                ["@ani.contoh", 56_700, *[f"https://www.instagram.com/p/W{n}/" for n in (1, 2)]],
            ]
        ),
        {A: (56_700, None)},
        nothing={A: ("display_name",)},
    ),
    Case(
        "posts that a script wrote, by their short code",
        b'[{"shortcode": "SNK1", "username": "ani.contoh", "like_count": 321, "comment_count": 12,'
        b' "play_count": 0, "taken_at": 1763632800, "followers": 22400}]',
        {A: (22_400, None)},
        posts={"SNK1": (321, 12, None)},
        days={"SNK1": "2025-11-20"},
    ),
    Case(
        "posts of a table by their id",
        csv("username,post_id,likes,comments,views,date\nani.contoh,SNK1,321,12,5000,2026-11-20\n"),
        {A: (None, None)},
        posts={"SNK1": (321, 12, 5_000)},
        days={"SNK1": "2026-11-20"},
    ),
    Case(
        "accounts with a code of their own are no posts",
        csv("username,post_id,followers\nani.contoh,17,22400\n"),
        {A: (22_400, None)},
    ),
    Case(
        "affiliates with a name and an account in a column of ids",
        csv(
            "Creator Name,Creator ID,Followers,GMV,Items sold\nAni,ani.contoh,26.3k,Rp1.250.000,50\n"
        ),
        {"tiktok:ani.contoh": (26_300, None)},
    ),
    Case(
        "affiliates whose column of ids holds numbers",
        csv("Nama kreator,ID kreator,Pengikut,GMV\nani.contoh,7123456789,26300,Rp1.250.000\n"),
        {"tiktok:ani.contoh": (26_300, None)},
    ),
    Case(
        "a scraper's table with a column of errors, and one account that is private",
        csv("""
Username,Followers,Private,Error
ani.contoh,22400,FALSE,
budi.contoh,5,TRUE,
citra.contoh,,,Profile not found
"""),
        {A: (22_400, None)},
        skipped=(3, 4),
    ),
    Case(
        "days on which somebody was paid are none of followers",
        csv("Akun,Tanggal,Harga\nani.contoh,12/11/2026,300rb\n"),
        {A: (None, 300_000)},
        nothing={},
        more={A: {"captured_at": pd.Timestamp(NOW)}},
    ),
    Case(
        "a report of posts whose accounts stand in a column of names",
        csv("""
Nama KOL,Link Posting,Tgl Upload,Like,Comment,View
@ani.contoh,https://www.instagram.com/reel/HAND1/,20/11/2026,1200,40,15200
@budi.contoh,https://www.instagram.com/p/HAND2/,05/11/2026,300,4,
"""),
        {A: (None, None), B: (None, None)},
        posts={"HAND1": (1_200, 40, 15_200), "HAND2": (300, 4, None)},
    ),
    Case(
        "orders without the code of anybody",
        csv("""
No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Jumlah,Total Harga Produk
261120A,Selesai,2026-11-20 10:22,Keripik,3,75.000
261120B,Batal,2026-11-21 10:22,Keripik,1,25.000
"""),
        {},
        refused="uncoded_order",
    ),
    Case(
        "places that only one platform has in the column of platforms",
        csv("Akun,Platform,Followers\nani.contoh,Reels,1000\nbudi.contoh,Shorts,2000\n"),
        {A: (1_000, None), "youtube:budi.contoh": (2_000, None)},
    ),
    Case(
        "prices of goods and limits of a budget are no fees",
        csv(
            "Akun,Followers,Harga barang,Max budget,Harga endorse\nani.contoh,1000,45000,500000,300rb\n"
        ),
        {A: (1_000, 300_000)},
    ),
    Case(
        "an account and its followers in one cell, on two platforms",
        csv("""
Nama;Username IG & Followers;Username TikTok & Followers;Rate IG;Rate TikTok
Ani;@ani.contoh (56,7k);@ani.tt.contoh (12k);350rb;200rb
"""),
        {A: (56_700, 350_000), "tiktok:ani.tt.contoh": (12_000, 200_000)},
    ),
    Case(
        "an account and a remark in one cell are no pair",
        csv("Akun;Harga\n@ani.contoh (bisnis);350rb\n@budi.contoh (kuliner);200rb\n"),
        {A: (None, 350_000), B: (None, 200_000)},
    ),
    Case(
        "cards under numbers, with a name around the account",
        csv("""
List endorse

1. Ani Contoh (@ani.contoh)
   Followers: 56,7k
   Rate: 350rb/feed, 500rb/reels
2. @budi.contoh (Budi)
- follower 101k
- rate 400rb
3. Bang Toni - tiktok toni - 1,1jt - 2jt
"""),
        {A: (56_700, 350_000), B: (101_000, 400_000)},
        skipped=(1, 9),
        more={A: {"display_name": "Ani Contoh"}, B: {"display_name": "Budi"}},
    ),
    Case(
        "one card in English, and nothing else",
        csv("@ani.contoh\nFollowers: 56.7k\nRate: 350k\n"),
        {A: (56_700, 350_000)},
    ),
    Case(
        "a rate card as it is sent in a chat",
        csv("""
Halo kak, rate card aku:
IG @ani.contoh (56,7k)
Feed : Rp350.000
Reels : Rp500.000
Exclude produk & ongkir ya kak
"""),
        {A: (56_700, 350_000)},
        skipped=(1, 5),
        more={A: {"rate_card": "image=350000 reel=500000"}},
    ),
    Case(
        "channels of which one is linked to",
        csv("Channel,Subs,Rate\nNgopi Contoh,12,1jt\nhttps://youtube.com/@ani.contoh,5rb,2jt\n"),
        {"youtube:ani.contoh": (5_000, 2_000_000)},
        skipped=(2,),
    ),
    Case(
        "names where accounts should stand",
        csv("No,Nama,Follower,Harga\n1,Ani Contoh,10rb,300rb\n2,Budi Contoh,12rb,200rb\n"),
        {},
        refused="names_only",
    ),
    Case(
        "links to posts and nothing else",
        csv("https://www.instagram.com/reel/Cabc123/\nhttps://www.instagram.com/p/Cabc124/\n"),
        {},
        refused="links_only",
    ),
    Case(
        "links of which some tell whose they are",
        csv("https://www.instagram.com/reel/Cabc123/\nhttps://www.instagram.com/ani.contoh\n"),
        {A: (None, None)},
        skipped=(1,),
    ),
    Case(
        "a card of contacts",
        csv("BEGIN:VCARD\nVERSION:3.0\nFN:Ani\nTEL;TYPE=CELL:+6281233334444\nEND:VCARD\n"),
        {},
        refused="contacts",
    ),
    Case(
        "accounts behind the name of their platform, and words that are none",
        csv("Akun,Followers\nIG ani.contoh,1000\ntiktok budi.contoh,2000\nIG story,3000\n"),
        {A: (1_000, None), "tiktok:budi.contoh": (2_000, None)},
        skipped=(4,),
    ),
    Case(
        "a note of TextEdit",
        csv("{\\rtf1\\ansi @ani.contoh 12k 300rb\\par @budi.contoh 8k 250rb}\n"),
        {},
        refused="binary",
    ),
]
