"""Sheets of agencies and owners: lists side by side and below each other, several accounts a row."""

from __future__ import annotations

from datetime import date

from tests.imports.unseen.case import Case, book, csv

A, B, C, D = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra", "dewi"))
ANI_TIKTOK, BUDI_TIKTOK = "tiktok:ani.tt.contoh", "tiktok:budi.tt.contoh"

SHEETS = [
    Case(
        "two lists side by side under the same names",
        csv(
            "Username,Followers,Username,Followers\nani.contoh,1000,budi.contoh,2000\ncitra.contoh,3000,,\n"
        ),
        {A: (1_000, None), B: (2_000, None), C: (3_000, None)},
    ),
    Case(
        "two lists side by side with a gap between them and numbered rows",
        book(
            List=[
                ["No", "Akun", "Followers", "Harga", None, "No", "Akun", "Followers", "Harga"],
                [1, "@ani.contoh", 1500, 100000, None, 3, "@citra.contoh", 2500, 150000],
                [2, "@budi.contoh", 3500, 200000, None, None, None, None, None],
            ]
        ),
        {A: (1_500, 100_000), B: (3_500, 200_000), C: (2_500, 150_000)},
    ),
    Case(
        "two accounts a person, as a spreadsheet numbers equal names",
        csv(
            "Nama,Akun,Followers,Akun2,Followers2\nAni,ani.contoh,1000,citra.contoh,700\nBudi,budi.contoh,2000,,\n"
        ),
        {A: (1_000, None), B: (2_000, None), C: (700, None)},
    ),
    Case(
        "two accounts a person and one number, which is of the first",
        csv("Nama,Akun,Akun,Followers\nAni,ani.contoh,citra.contoh,9000\nBudi,budi.contoh,,800\n"),
        {A: (9_000, None), B: (800, None), C: (None, None)},
    ),
    Case(
        "followers and prices of the same name behind the account of each platform",
        csv("""
Nama,Username IG,Followers,Harga,Username TikTok,Followers,Harga
Ani,ani.contoh,"12,5K",400rb,ani.tt.contoh,"1,2jt",750rb
Budi,budi.contoh,7.300,200rb,-,-,-
"""),
        {A: (12_500, 400_000), B: (7_300, 200_000), ANI_TIKTOK: (1_200_000, 750_000)},
    ),
    Case(
        "one column of followers, or of prices, behind accounts on two platforms is of neither",
        csv(
            "Nama;Username IG;Username TikTok;Followers;Harga\nAni;ani.contoh;ani.tt.contoh;10rb;200rb\n"
        ),
        {A: (None, None), ANI_TIKTOK: (None, None)},
    ),
    Case(
        "numbers under the platforms' names, the account beside them",
        csv("Nama,Username,IG,TikTok\nAni,ani.contoh,12.5K,30K\nBudi,budi.contoh,8.100,\n"),
        {A: (12_500, None), B: (8_100, None), "tiktok:ani.contoh": (30_000, None)},
    ),
    Case(
        "a sum of each platform in a sheet of its own holds no accounts",
        book(
            Instagram=[["Akun", "Followers"], ["ani.contoh", 1100], ["budi.contoh", 2200]],
            Rekap=[
                ["Platform", "Jumlah KOL", "Total followers"],
                ["Instagram", 2, 3300],
                ["TikTok", 1, 900],
            ],
        ),
        {A: (1_100, None), B: (2_200, None)},
    ),
    Case(
        "two tables below each other, each with its platform above it",
        book(
            Data=[
                ["KOL INSTAGRAM"],
                ["Username", "Followers", "Rate"],
                ["ani.contoh", 5000, 150000],
                [],
                ["KOL TIKTOK"],
                ["Username", "Followers", "Rate"],
                ["ani.tt.contoh", 70000, 500000],
                ["budi.tt.contoh", 80000, None],
            ]
        ),
        {A: (5_000, 150_000), ANI_TIKTOK: (70_000, 500_000), BUDI_TIKTOK: (80_000, None)},
        skipped=(5, 6),
    ),
    Case(
        "two tables below each other whose columns have another order",
        csv("""
KOL INSTAGRAM,,,
Username,Followers,Rate,
ani.contoh,5.000,150.000,
,,,
KOL TIKTOK,,,
Nama,Rate,Followers,Akun
Ani,500.000,70.000,ani.tt.contoh
"""),
        {A: (5_000, 150_000), ANI_TIKTOK: (70_000, 500_000)},
    ),
    Case(
        "creators in a table, their posts in another below it",
        book(
            Laporan=[
                ["Username", "Followers"],
                ["ani.contoh", 5000],
                [],
                ["POSTINGAN"],
                ["Akun", "Link", "Likes", "Views"],
                ["ani.contoh", "https://www.instagram.com/reel/CONTOH00061/", 90, 1400],
            ]
        ),
        {A: (5_000, None)},
        posts={"CONTOH00061": (90, None, 1_400)},
    ),
    Case(
        "three tables below each other, the last one with channels",
        book(
            Data=[
                ["Username", "Followers"],
                ["ani.contoh", 1000],
                [],
                ["TIKTOK"],
                ["Harga", "Akun", "Pengikut"],
                [200000, "budi.tt.contoh", 2000],
                [],
                ["YOUTUBE"],
                ["Channel", "Subscriber"],
                ["kanal.contoh", 3000],
            ]
        ),
        {A: (1_000, None), BUDI_TIKTOK: (2_000, 200_000), "youtube:kanal.contoh": (3_000, None)},
    ),
    Case(
        "links to accounts anywhere under one name",
        csv(
            "Nama,Link sosmed,Followers\nAni,https://instagram.com/ani.contoh,1000\nBudi,https://www.tiktok.com/@budi.tt.contoh,2000\nCici,https://facebook.com/cici,3000\nDodi,linktr.ee/dodi,4000\n"
        ),
        {A: (1_000, None), BUDI_TIKTOK: (2_000, None)},
        skipped=(4, 5),
    ),
    Case(
        "followers on a network that is not read are of no other",
        csv("Nama,Facebook,Followers FB,Instagram,Followers IG\nAni,ani.fb,9000,ani.contoh,800\n"),
        {A: (800, None)},
    ),
    Case(
        "a sheet of Facebook pages holds nothing for here",
        book(
            Facebook=[["Akun", "Followers"], ["toko.fb", 900]],
            Instagram=[["Akun", "Followers"], ["ani.contoh", 800]],
        ),
        {A: (800, None)},
        skipped=(2,),
    ),
    Case(
        "an answer of a form that is a phone number, and one that is an e-mail address",
        csv("Username,Followers\n081234567891,800\nbudi@contoh.id,900\nani.contoh,700\n"),
        {A: (700, None)},
        skipped=(2, 3),
    ),
    Case(
        "a form with buckets instead of numbers",
        csv(
            'Nama,Akun Instagram,Range followers,Fee\nAni,ani.contoh,1.000 - 5.000,100-200rb\nBudi,budi.contoh,5k-10k,"Rp 250.000,-"\n'
        ),
        {A: (None, None), B: (None, 250_000)},
    ),
    Case(
        "numbers that a spreadsheet took for decimals and dates",
        book(S=[["Akun", "Followers"], ["ani.contoh", 12.5], ["budi.contoh", date(2026, 5, 12)]]),
        {A: (None, None), B: (None, None)},
    ),
    Case(
        "numbers with a comma in a file that commas divide",
        csv(
            "Username,Followers,Harga\nani.contoh,12,500,100000\nbudi.contoh,800,150000\ncitra.contoh,2,000,200000\n"
        ),
        {A: (12_500, 100_000), B: (800, 150_000), C: (2_000, 200_000)},
    ),
    Case(
        "a report with the names of creators, links to posts and a sum first",
        csv("""
REPORT CAMPAIGN NOVEMBER;;;;
KOL;Link;Reach;Likes;Comments
Total;;4000;600;30
ani.contoh;https://www.instagram.com/p/CONTOH00071/;2500;400;20
budi.contoh;https://www.instagram.com/p/CONTOH00072/;1500;200;10
"""),
        {A: (None, None), B: (None, None)},
        posts={"CONTOH00071": (400, 20, None), "CONTOH00072": (200, 10, None)},
        skipped=(3,),
    ),
    Case(
        "a list typed on a phone with emoji numbers, and every label behind its number",
        csv("""
Halo kak, ini list KOL nya ya 🙏
1. @ani.contoh - 12,5rb followers - Rp 350.000/post ✅
3️⃣ @budi.contoh (45rb) rate 1,2 jt
4) instagram.com/citra.contoh 1.2M followers 5jt
- tiktok.com/@ani.tt.contoh 15rb 350-500rb
"""),
        {
            A: (12_500, 350_000),
            B: (45_000, 1_200_000),
            C: (1_200_000, 5_000_000),
            ANI_TIKTOK: (15_000, None),
        },
        skipped=(1,),
    ),
    Case(
        "columns that are about followers and are not how many there are",
        csv(
            "Username,New followers,Followers growth,Followers rank,% Followers aktif,Harga\nani.contoh,280,2.3%,7,76,100rb\n"
        ),
        {A: (None, 100_000)},
    ),
    Case(
        "prices in the currency that their header states",
        csv("Username,Followers,Price (USD),Rate RM\nani.contoh,1000,150000,2000\n"),
        {A: (1_000, None)},
    ),
    Case(
        "a budget and a sum beside the price",
        csv("Budget,Username,Total biaya,Jumlah konten,Rate\n5000000,ani.contoh,300000,3,100000\n"),
        {A: (None, 100_000)},
    ),
    Case(
        "the buyers of a shop are no creators",
        csv(
            "No. Pesanan,Username (Pembeli),Total Pembayaran,Kota\nINV1,pembeli_satu,150000,Solo\n"
        ),
        refused="unknown_format",
    ),
    Case(
        "a message in which small numbers count other things, and a price is a range",
        csv("""
Berikut:
@ani.contoh (umur 23) 7rb 200rb
@budi.contoh 15rb 350-500rb
"""),
        {A: (7_000, 200_000), B: (15_000, None)},
        skipped=(1,),
    ),
    Case(
        "lines that look like fields among accounts",
        csv("IG: @ani.contoh\nTikTok: @ani.tt.contoh\nIG @budi.contoh\n"),
        {A: (None, None), ANI_TIKTOK: (None, None), B: (None, None)},
    ),
    Case(
        "letters and digits of full width",
        csv("＠ani.contoh １２，５００ followers\n@budi.contoh 7．500 followers\n"),
        {A: (12_500, None), B: (7_500, None)},
    ),
    Case(
        "a cell of three million characters in a list",
        csv(
            "Username,Bio,Followers\nani.contoh," + "x" * 3_000_000 + ",1000\nbudi.contoh,y,2000\n"
        ),
        {B: (2_000, None)},
        skipped=(2, 3, 4),
    ),
]
