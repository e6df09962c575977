"""Files of everybody's, mixed: history, blocks of text, protected texts, channels, ranges."""

from __future__ import annotations

import json

from tests.imports.unseen.case import Case, book, csv, ods

A, B, C, D = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra", "dewi"))
ANI_TIKTOK = "tiktok:ani.tt.contoh"

MIXTURE = [
    Case(
        "scientific notation",
        csv('Username,Followers\nani.contoh,1.24E+04\nbudi.contoh,"8,1E+03"\n'),
        {A: (12400, None), B: (8100, None)},
    ),
    Case(
        "followers with words around",
        csv(
            "Username;Followers\nani.contoh;kurang lebih 12rb\nbudi.contoh;8rb-an\ncitra.contoh;hampir 10 ribu\ndewi.contoh;12rb (IG)\n"
        ),
        {A: (None, None), B: (8000, None), C: (None, None), D: (None, None)},
    ),
    Case(
        "title above, merged header groups per platform",
        book(
            KOL=[
                ["LIST KOL Q4"],
                [],
                ["No", "Nama", "Instagram", None, "TikTok", None, "Kota"],
                [None, None, "Username", "Followers", "Username", "Followers", None],
                [1, "Ani", "ani.contoh", "12K", "ani.tt.contoh", "50K", "Bandung"],
                [2, "Budi", "budi.contoh", 8100, None, None, "Solo"],
            ]
        ),
        {A: (12000, None), ANI_TIKTOK: (50000, None), B: (8100, None)},
        more={A: {"city": "Bandung"}},
    ),
    Case(
        "ratecard text block per creator in a txt",
        csv(
            "RATE CARD NOVEMBER\n\nNama: Ani Lestari\nUsername: @ani.contoh\nFollowers: 12,4rb\nFeed: 300rb\nReels: 450rb\n\nNama: Budi\nUsername: @budi.contoh\nFollowers: 8.100\nReels: US$ 40\n"
        ),
        {A: (12400, 300000), B: (8100, None)},
        certain={A: (12400, None), B: (8100, None)},
    ),
    Case(
        "trailing summary lines under csv with fewer cells",
        csv(
            "Username,Followers,Rate\nani.contoh,12400,350000\nbudi.contoh,8100,200000\nTotal: 2 KOL\nUpdated 20 Nov 2026\n"
        ),
        {A: (12400, 350000), B: (8100, 200000)},
        skipped=(4, 5),
    ),
    Case(
        "thousands with spaces",
        csv(
            "Username;Followers;Harga\nani.contoh;12 400;350 000\nbudi.contoh;1 200 000;1 250 000\n"
        ),
        {A: (12400, 350000), B: (1200000, 1250000)},
    ),
    Case(
        "price header in thousands with dot value",
        csv(
            "Username;Rate (ribu rupiah);Followers (K)\nani.contoh;350;12.4\nbudi.contoh;1.500;8\n"
        ),
        {A: (12400, 350000), B: (8000, 1500000)},
    ),
    Case(
        "min max price columns",
        csv("Username,Min rate,Max rate\nani.contoh,300000,500000\n"),
        {A: (None, None)},
    ),
    Case(
        "price from - to",
        csv("Username,Rate from,Rate to\nani.contoh,300000,500000\n"),
        {A: (None, None)},
    ),
    Case(
        "rate in two currencies",
        csv("Username,Rate (IDR),Rate (USD)\nani.contoh,350000,22\nbudi.contoh,,15\n"),
        {A: (None, 350000), B: (None, None)},
    ),
    Case(
        "json numbers as strings with null words",
        json.dumps(
            [
                {
                    "handle": "@ani.contoh",
                    "follower_count": "12.4K",
                    "price_idr": "N/A",
                    "city": "null",
                },
                {
                    "handle": "budi.contoh",
                    "follower_count": "",
                    "price_idr": "350000",
                    "city": "Solo",
                },
            ]
        ).encode(),
        {A: (12400, None), B: (None, 350000)},
    ),
    Case(
        "english list with m for million in price",
        csv("Handle,Followers,Price\n@ani.contoh,1.2M,1.5M\n"),
        {A: (1200000, None)},
    ),
    Case(
        "email list",
        csv("Email,Username\nani@contoh.test,ani.contoh\nbudi@contoh.test,budi.contoh\n"),
        {A: (None, None), B: (None, None)},
    ),
    Case(
        "dates as header of followers history",
        csv(
            "Username,2026-09-01,2026-10-01,2026-11-01\nani.contoh,10000,11000,12400\nbudi.contoh,8000,8050,8100\n"
        ),
        {A: (None, None), B: (None, None)},
    ),
    Case(
        "likes named followers gained",
        csv("Username,Followers gained,Followers lost,Followers\nani.contoh,120,20,12400\n"),
        {A: (12400, None)},
    ),
    Case(
        "semicolon file with commas inside and spaces",
        csv(
            "Username ; Followers ; Harga ; Kota\nani.contoh ; 12.400 ; Rp 350.000 ; Bandung, Jawa Barat\n"
        ),
        {A: (12400, 350000)},
        more={A: {"city": "Bandung"}},
    ),
    Case(
        "verified column with ticks",
        csv("Username,Verified,Followers\nani.contoh,✓,12400\nbudi.contoh,✗,8100\n"),
        {A: (12400, None), B: (8100, None)},
    ),
    Case(
        "quotes and equals signs against spreadsheets",
        csv('Username,Followers\n"=""ani.contoh""","=""12400"""\n"=""budi.contoh""","=""8100"""\n'),
        {A: (12400, None), B: (8100, None)},
    ),
    Case(
        "rows of a chat bot: numbered with emoji",
        csv("1️⃣ @ani.contoh – 12,4K – Rp350K\n2️⃣ @budi.contoh – 8,1K – Rp200K\n"),
        {A: (12400, 350000), B: (8100, 200000)},
        certain={A: (None, 350000), B: (None, 200000)},
    ),
    Case(
        "ods with merged name cells",
        ods(
            KOL=[
                ["Nama", "Platform", "Username", "Followers"],
                ["Ani", "Instagram", "ani.contoh", 12400],
                [None, "TikTok", "ani.tt.contoh", 50200],
            ]
        ),
        {A: (12400, None), ANI_TIKTOK: (50200, None)},
    ),
    Case(
        "follower ranges in form and price radio buttons",
        csv(
            "Username IG,Followers,Rate\nani.contoh,10K - 50K,Rp 250.000 - Rp 500.000\nbudi.contoh,> 1 juta,> Rp 5.000.000\n"
        ),
        {A: (None, None), B: (None, None)},
    ),
    Case(
        "headers in a language that is not read",
        csv("Usuario,Seguidores\nani.contoh,12400\nbudi.contoh,8100\n"),
        refused="unknown_format",
    ),
    Case(
        "tokopedia affiliate with tiktok column",
        csv("Nama Kreator,Akun TikTok,GMV,Komisi\nAni,@ani.tt.contoh,12500000,10%\n"),
        {ANI_TIKTOK: (None, None)},
    ),
    Case(
        "youtube list with channel links and subs",
        csv(
            "Channel,Link,Subscribers,Rate integrasi\nNgopi,https://www.youtube.com/@ngopi.contoh,12.3K,5jt\n"
        ),
        {"youtube:ngopi.contoh": (12300, 5000000)},
        certain={"youtube:ngopi.contoh": (12300, None)},
    ),
    Case(
        "all in one column text with commas quoted",
        csv('Data\n"ani.contoh, 12.400 followers, 350rb"\n"budi.contoh, 8.100 followers, 200rb"\n'),
        {A: (12400, 350000), B: (8100, 200000)},
        skipped=(1,),
        certain={A: (12400, None), B: (8100, None)},
    ),
]
