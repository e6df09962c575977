"""Further files of an ordinary week: price lists, chats, exports of other tools, sheets of a campaign."""

from __future__ import annotations

import json

from tests.imports.making import workbook
from tests.imports.unseen.case import Case, book, csv, ods
from tests.imports.unseen.packed import zipped

A, B, C, D = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra", "dewi"))
ANI_TIKTOK = "tiktok:ani.tt.contoh"


EVERYDAY = [
    Case(
        "prices with their currency in a column of its own",
        csv(
            "Username,Followers,Price,Currency\nani.contoh,12400,1500,USD\nbudi.contoh,8100,350000,IDR\ncitra.contoh,900,2000,sgd\ndewi.contoh,100,250000,\n"
        ),
        {A: (12_400, None), B: (8_100, 350_000), C: (900, None), D: (100, 250_000)},
    ),
    Case(
        "JSON with a price and its currency",
        json.dumps(
            [
                {"username": "ani.contoh", "price": 1500, "currency": "USD"},
                {"username": "budi.contoh", "price": 350000, "currency": "IDR"},
            ]
        ).encode(),
        {A: (None, None), B: (None, 350_000)},
    ),
    Case(
        "prices of several pieces in their headers",
        csv(
            "Akun;1 Reels;3 Reels;Rate 2 Feed\n@ani.contoh;300rb;800rb;450rb\n@budi.contoh;;900rb;\n"
        ),
        {A: (None, 300_000), B: (None, None)},
        certain={A: (None, 300_000), B: (None, None)},
    ),
    Case(
        "the price of each behind an at",
        csv(
            "@ani.contoh 12rb followers, 2 reels @350.000\n@budi.contoh 8rb followers, 3 story @ 100rb\n@citra.contoh 5rb followers 1 feed @250rb\n"
        ),
        {A: (12_000, 350_000), B: (8_000, None), C: (5_000, 250_000)},
    ),
    Case(
        "links with what a sentence puts behind them",
        csv(
            "cek instagram.com/ani.contoh, 12rb followers\nsama (https://www.tiktok.com/@ani.tt.contoh) 50rb followers\n- [@budi.contoh](https://www.instagram.com/budi.contoh) — 8,1K followers\n"
        ),
        {A: (12_000, None), ANI_TIKTOK: (50_000, None), B: (8_100, None)},
    ),
    Case(
        "accounts of two platforms in one line",
        csv(
            "Ani: IG @ani.contoh 12rb followers / TT @ani.tt.contoh 50rb followers\nIG: @budi.contoh 8rb followers\n"
        ),
        {A: (12_000, None), ANI_TIKTOK: (50_000, None), B: (8_000, None)},
    ),
    Case(
        "numbers on a day that the header names",
        csv("Username,Followers (per 20 Nov 2026),Rate 2026 (Rp)\nani.contoh,12400,350000\n"),
        {A: (12_400, 350_000)},
        certain={A: (12_400, 350_000)},
    ),
    Case(
        "a form in English",
        csv(
            'Timestamp,"What is your Instagram username?","How many followers do you have?","Your rate for 1 Reel (IDR)","Where do you live? (city)"\n2026/11/20 10:33:21 AM GMT+7,ani.contoh,12400,"350,000",Bandung\n'
        ),
        {A: (12_400, 350_000)},
        certain={A: (12_400, 350_000)},
    ),
    Case(
        "units that only the format of numbers shows",
        workbook(
            ["Username", "Followers", "Harga"],
            ["ani.contoh", 12, 350],
            ["budi.contoh", 12400, 350000],
            ["citra.contoh", 3, 2],
            formats={
                "B2": '0"K"',
                "C2": '"Rp"0" rb"',
                "B3": '0.0,"K"',
                "C3": '"Rp"#,##0',
                "B4": '0.0"jt"',
                "C4": '0" juta"',
            },
        ),
        {A: (12_000, 350_000), B: (12_400, 350_000), C: (3_000_000, 2_000_000)},
    ),
    Case(
        "an iPhone's export of a chat, zipped with its pictures",
        zipped(
            {
                "_chat.txt": "[23/11/26, 09.12.13] Bu Sri: \u200eMessages and calls are end-to-end encrypted.\n[23/11/26, 09.13.01] Ani: @ani.contoh 12rb follower\n\u200e[23/11/26, 09.13.05] Ani: \u200e<attached: 00000012-PHOTO.jpg>\n[23/11/26, 09.14.00] Budi: @budi.contoh 8rb follower harga 200rb\n",
                "foto.jpg": b"\xff\xd8\xff\xe0" + bytes(100),
            }
        ),
        {A: (12_000, None), B: (8_000, 200_000)},
        skipped=(1, 3),
    ),
    Case(
        "a chat that Telegram exports as JSON",
        json.dumps(
            {
                "name": "Grup KOL",
                "type": "private_group",
                "id": 12345,
                "messages": [
                    {
                        "id": 1,
                        "type": "message",
                        "date": "2026-11-20T10:00:00",
                        "from": "Ani",
                        "from_id": "user1",
                        "text": "halo kak @ani.contoh 12rb",
                    },
                    {
                        "id": 2,
                        "type": "message",
                        "date": "2026-11-20T10:01:00",
                        "from": "Budi",
                        "from_id": "user2",
                        "text": "oke",
                    },
                ],
            }
        ).encode(),
        refused="unknown_format",
    ),
    Case(
        "codes of discounts are no accounts",
        csv("Discount code,Orders,Total sales\nANI10,12,1250000\nBUDI_15,3,210000\n"),
        format="sales_tracking",
    ),
    Case(
        "sources of visits are no accounts",
        csv(
            "Session source / medium,Sessions,Key events\ninstagram / social,120,4\nani_contoh / ig_story,88,2\n"
        ),
        refused="site_visits",
    ),
    Case(
        "invoices to creators: what was paid once is no rate",
        csv(
            "No Invoice;Tanggal;Akun;Nominal;Status\nINV-001;20/11/2026;@ani.contoh;1.350.000;Lunas\nINV-002;21/11/2026;@budi.contoh;200.000;Belum\n"
        ),
        {A: (None, None), B: (None, None)},
    ),
    Case(
        "a report of a campaign without links",
        csv(
            "Akun;Views;Likes;Comments;ER;CPM;Total Biaya\n@ani.contoh;12.000;790;41;4,4%;25.000;350.000\n"
        ),
        {A: (None, None)},
    ),
    Case(
        "what a pivot table shows",
        book(
            Pivot=[
                ["Row Labels", "Sum of Followers", "Average of ER"],
                ["ani.contoh", 12400, 0.044],
                ["budi.contoh", 8100, 0.03],
                ["Grand Total", 20500, 0.037],
            ]
        ),
        {A: (12_400, None), B: (8_100, None)},
        skipped=(4,),
        certain={A: (None, None), B: (None, None)},
    ),
    Case(
        "a sheet of Google's saved as a web page",
        b'<html><head><meta charset="utf-8"><style>td{}</style></head><body><table class="waffle"><thead><tr><th class="row-header"></th><th>A</th><th>B</th><th>C</th></tr></thead><tbody><tr><th>1</th><td>Username</td><td>Followers</td><td>Rate</td></tr><tr><th>2</th><td>ani.contoh</td><td>12.400</td><td>Rp350.000</td></tr><tr><th>3</th><td>budi.contoh</td><td>8.100</td><td></td></tr></tbody></table></body></html>',
        {A: (12_400, 350_000), B: (8_100, None)},
    ),
    Case(
        "statements of SQL",
        csv(
            "INSERT INTO kol (username, followers) VALUES ('ani.contoh', 12400);\nINSERT INTO kol (username, followers) VALUES ('budi.contoh', 8100);\n"
        ),
        refused="unknown_format",
    ),
    Case(
        "columns that agencies use, with a person in charge",
        csv(
            "Influencer,Kategori,Akun IG,Followers IG,Akun TikTok,Followers TikTok,Rate Story,Rate Feed,Rate Reels,PIC,No. HP\nAni Lestari,Beauty,@ani.contoh,12.400,@ani.tt.contoh,50.200,150.000,300.000,450.000,Sari,081234567890\n"
        ),
        {A: (12_400, 300_000), ANI_TIKTOK: (50_200, None)},
    ),
    Case(
        "prices as people write them",
        csv(
            "Username;Harga\na1.contoh;750.000,-/post\na2.contoh;Rp 1.5jt nett\na3.contoh;1500K\na4.contoh;1.500.000 (nego)\na5.contoh;350-500rb\na6.contoh;350/500\na7.contoh;IDR 1.5 mio\na8.contoh;1.5M\na9.contoh;Rp. 350 ribu,-\nb1.contoh;free\nb2.contoh;0\nb3.contoh;Rp 350.000 - Rp 500.000\nb4.contoh;350rb++\n"
        ),
        {
            f"instagram:{name}.contoh": (None, rate)
            for name, rate in {
                "a1": 750_000,
                "a2": 1_500_000,
                "a3": 1_500_000,
                "a4": 1_500_000,
                "a5": None,
                "a6": None,
                "a7": 1_500_000,
                "a8": None,
                "a9": 350_000,
                "b1": None,
                "b2": None,
                "b3": None,
                "b4": None,
            }.items()
        },
    ),
    Case(
        "a list in ODS with notes beside cells and a total",
        ods(
            Daftar=[
                ["Akun", "Pengikut", "Tarif"],
                ["@ani.contoh", "12,4 rb", (350000, "IDR")],
                ["@budi.contoh", 8100, (250, "MYR")],
                ["Total", 20500, None],
            ]
        ),
        {A: (12_400, 350_000), B: (8_100, None)},
        skipped=(4,),
    ),
    Case(
        "equal names of columns that say different numbers",
        csv(
            "Username,Followers,ER,Followers\nani.contoh,12400,4.4,50200\nbudi.contoh,8100,3,8100\n"
        ),
        {A: (None, None), B: (8_100, None)},
    ),
    Case(
        "a creator a row with the best post beside",
        csv(
            "Username,Followers,Top post,Top post likes,Top post views\nani.contoh,12400,https://www.instagram.com/reel/CONTOH1/,790,15200\n"
        ),
        {A: (12_400, None)},
    ),
    Case(
        "records of Airtable's API",
        json.dumps(
            {
                "records": [
                    {
                        "id": "rec1",
                        "createdTime": "2026-11-20T10:00:00.000Z",
                        "fields": {"IG Handle": "ani.contoh", "Followers": 12400, "Rate": 350000},
                    },
                    {
                        "id": "rec2",
                        "createdTime": "2026-11-20T10:00:00.000Z",
                        "fields": {"IG Handle": "budi.contoh"},
                    },
                ]
            }
        ).encode(),
        {A: (12_400, 350_000), B: (None, None)},
    ),
    Case(
        "a list sorted by level, the level in front",
        csv(
            "Tier;Username;Followers;Rate\nNano;ani.contoh;2.400;100rb\nMicro;budi.contoh;18.100;350rb\nMakro;citra.contoh;250rb;5jt\n"
        ),
        {A: (2_400, 100_000), B: (18_100, 350_000), C: (250_000, 5_000_000)},
    ),
    Case(
        "a header that is repeated on every printed page",
        csv(
            "No;Akun;Pengikut\n1;ani.contoh;1.000\n2;budi.contoh;2.000\nHalaman 1 dari 2;;\nNo;Akun;Pengikut\n3;citra.contoh;3.000\n"
        ),
        {A: (1_000, None), B: (2_000, None), C: (3_000, None)},
        skipped=(4, 5),
    ),
    Case(
        "averages and medians that stand where followers are looked for",
        csv(
            "Username,Median followers likes,Avg views per follower,Followers\nani.contoh,790,1.2,12400\n"
        ),
        {A: (12_400, None)},
    ),
    Case(
        "Arabic-Indic digits and full-width ones",
        csv("Username;Followers\nani.contoh;１２４００\nbudi.contoh;٨١٠٠\n"),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "Windows letters and an euro",
        csv(
            "Username;Followers;Rate;Nama\nani.contoh;12400;€350;“Ani”\nbudi.contoh;8100;Rp350.000;Budi\n",
            "cp1252",
        ),
        {A: (12_400, None), B: (8_100, 350_000)},
    ),
    Case(
        "TikTok accounts without an at in a sheet that says TikTok in its title",
        book(
            Data=[
                ["DAFTAR KREATOR TIKTOK - NOVEMBER"],
                ["username", "pengikut", "harga"],
                ["ani.tt.contoh", "50,2 rb", "750.000"],
            ]
        ),
        {ANI_TIKTOK: (50_200, 750_000)},
    ),
    Case(
        "a list of brands that one works for is none of creators",
        csv(
            "Brand,Contact,Email,Budget\nSabun Contoh,Bu Sri,sri@contoh.test,5000000\nKopi Contoh,Pak Budi,budi@contoh.test,3000000\n"
        ),
        refused="unknown_format",
    ),
    Case(
        "employees with accounts for chats",
        csv(
            "Nama,Jabatan,Username Slack,Email\nAni,Admin,ani_slack,ani@contoh.test\nBudi,Kurir,budi_slack,budi@contoh.test\n"
        ),
        refused="other_people",
    ),
]
