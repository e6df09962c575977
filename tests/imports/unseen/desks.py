"""What lies on the desks of shops and agencies: chats, forms, rate cards, notes, statements."""

from __future__ import annotations

from tests.imports.unseen.case import Case, book, csv

A, B, C, D = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra", "dewi"))
ANI_TIKTOK = "tiktok:ani.tt.contoh"

DESKS = [
    Case(
        "a list out of WhatsApp with the phone number of everybody",
        csv("""
List KOL makanan 🍜
1. Ani (@ani.contoh) 0812-3456-7890
2. Budi @budi.contoh 081398765432 - 8,1rb followers
3. Citra - @citra.contoh - +62 813 1111 2222 - 12,5rb followers - 200rb/post
"""),
        {A: (None, None), B: (8_100, None), C: (12_500, 200_000)},
        skipped=(1,),
    ),
    Case(
        "an exported WhatsApp chat in which numbers speak that are no contacts",
        csv("""
23/11/26 09.12 - +62 812-3456-7890: Kak ini listnya ya
23/11/26 09.13 - +62 812-3456-7890: @ani.contoh 12rb follower, harga 150rb
23/11/26 09.14 - Bu Sri: oke, @budi.contoh berapa?
23/11/26 09.15 - +62 812-3456-7890: budi 300rb kak
"""),
        {A: (12_000, 150_000), B: (None, None)},
        skipped=(1, 4),
    ),
    Case(
        "an agency's rate card: logo rows, two rows of headers, a sum and terms below",
        book(
            Rate=[
                [None, "PT AGENSI CONTOH KREATIF"],
                [None, "Rate Card Q4 2026 - belum termasuk PPN 11%"],
                [],
                [
                    "No",
                    "Nama Talent",
                    "Username IG",
                    "Followers",
                    "RATE CARD (IDR)",
                    None,
                    None,
                    "Notes",
                ],
                [None, None, None, None, "Story", "Feed", "Reels", None],
                [1, "Ani", "ani.contoh", 12400, 150000, 300000, 450000, "min. 2 konten"],
                [2, "Budi", "@budi.contoh", "8,1K", "100.000", "200.000", "350.000", None],
                [None, None, "TOTAL", 20500, 250000, 500000, 800000, None],
                [],
                ["Catatan: harga dapat berubah sewaktu-waktu"],
                ["Pembayaran: DP 50%, pelunasan H+7"],
            ]
        ),
        {A: (12_400, 300_000), B: (8_100, 200_000)},
        skipped=(8, 10, 11),
        more={A: {"display_name": "Ani"}},
    ),
    Case(
        "a talent's name merged over the rows of two platforms",
        book(
            List=[
                ["Nama", "Platform", "Username", "Followers", "Rate"],
                ["Ani", "Instagram", "ani.contoh", 10000, 300000],
                [None, "TikTok", "ani.tt.contoh", 50000, 500000],
                ["Budi", "Instagram", "budi.contoh", 2000, 100000],
            ],
            List__merge=[["A2:A3"]],
        ),
        {A: (10_000, 300_000), ANI_TIKTOK: (50_000, 500_000), B: (2_000, 100_000)},
    ),
    Case(
        "units in a second row of the header",
        csv(
            "Username;Followers;Harga\n;(ribu);(ribu Rp)\nani.contoh;12,5;350\nbudi.contoh;26;1500\n"
        ),
        {A: (12_500, 350_000), B: (26_000, 1_500_000)},
    ),
    Case(
        "answers of a Google Form, asked as one asks people",
        csv("""
"Timestamp","Email Address","Nama lengkap","Username Instagram kamu (tanpa @)","Berapa jumlah followers kamu saat ini?","Rate per 1 reels (Rp)","Domisili (kota)","Apakah bersedia barter?"
"11/20/2026 10:33:21","ani@contoh.test","Ani Lestari","ani.contoh","12.400","300rb","Kota Bandung","Ya"
"11/20/2026 11:02:09","budi@contoh.test","Budi","@Budi.contoh ","8 ribu","Rp 250.000","surabaya","Tidak"
"11/21/2026 07:15:44","","Citra","citra.contoh","belum tahu","nego kak","Solo","Mungkin"
"""),
        {A: (12_400, 300_000), B: (8_000, 250_000), C: (None, None)},
        more={A: {"display_name": "Ani Lestari", "city": "Bandung"}, B: {"city": "Surabaya"}},
        certain={A: (12_400, 300_000), B: (8_000, 250_000), C: (None, None)},
    ),
    Case(
        "names of affiliates at Shopee are accounts of no platform here",
        csv("""
Username Shopee,Pesanan,Omzet(Rp),Komisi(Rp),Klik
ani_store88,12,"1.250.000","125.000",340
budi.jajan,3,"210.000","21.000",88
"""),
        refused="unknown_format",
    ),
    Case(
        "names at Shopee beside accounts",
        csv("Nama,Username Shopee,Username IG,Followers\nAni,ani_store88,ani.contoh,1200\n"),
        {A: (1_200, None)},
    ),
    Case(
        "creators of a TikTok Shop affiliate export",
        csv("""
Creator username,Followers,Affiliate GMV,Items sold,Avg. order value,Est. commission
ani.tt.contoh,"50.200","Rp12.345.678",321,"Rp38.460","Rp1.234.567"
"""),
        {ANI_TIKTOK: (50_200, None)},
    ),
    Case(
        "a Notion database as CSV",
        csv("""
Name,Handle,Platform,Followers,Rate (IDR),Status,Tags,Last contacted
Ani Lestari,@ani.contoh,Instagram,"12,400","350,000",Deal,"food, ibu-ibu","November 12, 2026"
Budi,ani.tt.contoh,TikTok,50200,,Nego,,
"""),
        {A: (12_400, 350_000), ANI_TIKTOK: (50_200, None)},
    ),
    Case(
        "an Airtable grid with attachments, checks and thousands in the header",
        csv("""
Creator,IG Handle,Followers (k),Attachments,Rate,Approved,Last Modified
Ani Lestari,ani.contoh,12.4,foto.png (https://v5.airtableusercontent.example/abc/12345),"Rp350,000.00",checked,11/20/2026 10:33am
Budi,budi.contoh,8,,"Rp1,250,000.00",,11/21/2026 9:01pm
"""),
        {A: (12_400, 350_000), B: (8_000, 1_250_000)},
        more={A: {"display_name": "Ani Lestari"}},
    ),
    Case(
        "followers and ER in one cell",
        csv(
            "Username;Info;Kota\nani.contoh;follower: 12,5K | ER 3.2%;Bandung\nbudi.contoh;ER 4,1% | follower: 8.100;Solo\n"
        ),
        {A: (12_500, None), B: (8_100, None)},
        more={A: {"city": "Bandung"}},
    ),
    Case(
        "lines with bars between what they say",
        csv(
            "ani.contoh | follower: 12,5K | ER 3.2% | rate 350rb\nbudi.contoh | follower: 8.100 | ER 4,1% | rate 200rb\n"
        ),
        {A: (12_500, 350_000), B: (8_100, 200_000)},
        certain={A: (12_500, 350_000), B: (8_100, 200_000)},
    ),
    Case(
        "a report of Meta Ads names advertisements, not accounts",
        csv("""
Campaign name,Ad set name,Ad name,Reach,Impressions,Amount spent (IDR),Link clicks
Promo Nov,Jabar 25-40,UGC_ani_v1,12000,15400,350000,210
Promo Nov,Jabar 25-40,UGC_budi_v2,8000,9900,250000,130
"""),
        refused="ads_report",
    ),
    Case(
        "a report of ads that are called after accounts",
        csv("""
Minggu,Nama kampanye,Nama iklan,Jumlah yang dibelanjakan (IDR),Frekuensi,Impresi,Klik tautan
2026-11-02 - 2026-11-08,KOL boost,@ani.contoh reels,150000,1.2,22000,300
"""),
        refused="ads_report",
    ),
    Case(
        "accounts beside what ads with them brought",
        csv("""
Akun,Followers,Harga,Nama iklan,Impresi
@ani.contoh,12500,350000,UGC ani,22000
@budi.contoh,8100,200000,UGC budi,9900
"""),
        {A: (12_500, 350_000), B: (8_100, 200_000)},
        certain={A: (12_500, 350_000), B: (8_100, 200_000)},
    ),
    Case(
        "a statement of a bank as text, with names that begin with an at",
        csv("""
MUTASI REKENING NOVEMBER 2026
01/11 TRSF E-BANKING DB @ani.contoh 150.000,00
02/11 TRSF E-BANKING CR @budi.contoh 1.250.000,00
03/11 QRIS DB @warungsri 45.000,00
04/11 BIAYA ADM 15.000,00
05/11 TRSF E-BANKING DB @citra.contoh 300.000,00
"""),
        refused="unknown_format",
    ),
    Case(
        "a statement of a bank as a table",
        csv("""
Tanggal;Keterangan;Debit;Kredit;Saldo
01/11/2026;@ani.contoh;150.000,00;0,00;4.850.000,00
02/11/2026;@budi.contoh;0,00;1.250.000,00;6.100.000,00
"""),
        refused="ledger",
    ),
    Case(
        "a list with a bank account for every creator is none of a bank",
        csv(
            "@ani.contoh 12rb followers 350rb/post transfer BCA 1234567890 a.n. Ani\n@budi.contoh 8rb followers 200rb/post transfer BRI 0987654321\n"
        ),
        {A: (12_000, 350_000), B: (8_000, 200_000)},
    ),
    Case(
        "no header, the price first",
        csv("@ani.contoh;350000;12400\n@budi.contoh;200000;8100\n"),
        {A: (350_000, 12_400), B: (200_000, 8_100)},
        certain={A: (None, None), B: (None, None)},
    ),
    Case(
        "a workbook without a header",
        book(
            List=[
                ["ani.contoh", 12400, "Bandung"],
                ["budi.contoh", 8100, "Solo"],
                ["citra.contoh", 900, "Malang"],
            ]
        ),
        {A: (12_400, None), B: (8_100, None), C: (900, None)},
        certain={A: (None, None), B: (None, None), C: (None, None)},
    ),
    Case(
        "accounts that are called like titles, alone in their rows",
        csv("Username,Followers\nani.contoh,1000\nkol.jakarta,\nmicro.moms,\nig_foodie,\n"),
        {
            A: (1_000, None),
            "instagram:kol.jakarta": (None, None),
            "instagram:micro.moms": (None, None),
            "instagram:ig_foodie": (None, None),
        },
    ),
    Case(
        "titles of groups are none, though they stand where accounts do",
        csv(
            "Username,Followers\nMICRO,\nani.contoh,1000\nKOL Jakarta,\nbudi.contoh,2000\nTikTok,\nani.tt.contoh,500\n"
        ),
        {A: (1_000, None), B: (2_000, None), ANI_TIKTOK: (500, None)},
        skipped=(2, 4, 6),
    ),
    Case(
        "one column of accounts in a workbook, the first of which sounds like a header",
        book(List=[["kol.jakarta"], ["ani.contoh"], ["budi.contoh"]]),
        {"instagram:kol.jakarta": (None, None), A: (None, None), B: (None, None)},
    ),
    Case(
        "an account on three sheets of a workbook",
        book(
            Oktober=[
                ["Username", "Followers", "Harga"],
                ["ani.contoh", 10000, None],
                ["budi.contoh", 500, 90000],
            ],
            November=[["Username", "Followers", "Harga"], ["ani.contoh", 12000, None]],
            Harga=[["Username", "Harga", "Kota"], ["ani.contoh", 300000, "Bandung"]],
        ),
        {A: (12_000, 300_000), B: (500, 90_000)},
        more={A: {"city": "Bandung"}},
    ),
    Case(
        "followers of two months that differ: those of the later one hold",
        csv("Username,Followers Okt,Followers Nov\nani.contoh,10000,12000\nbudi.contoh,500,500\n"),
        {A: (12_000, None), B: (500, None)},
        certain={A: (12_000, None), B: (500, None)},
    ),
    Case(
        "an English header over an Indonesian one",
        csv("Username,Followers,Rate\nAkun,Pengikut,Harga\nani.contoh,1000,350000\n"),
        {A: (1_000, 350_000)},
    ),
    Case(
        "a sheet of instructions before the one with data",
        book(
            Petunjuk=[
                ["Cara mengisi"],
                ["Tulis username tanpa @, contoh: dapurnina"],
                ["Kirim sebelum Jumat"],
            ],
            Data=[["Username", "Followers"], ["ani.contoh", 1000]],
        ),
        {A: (1_000, None)},
    ),
    Case(
        "contacts as Google exports them, some with a link to an account",
        csv("""
First Name,Last Name,Phone 1 - Label,Phone 1 - Value,E-mail 1 - Value,Website 1 - Value
Ani,Lestari,Mobile,+62 812-3456-7890,ani@contoh.test,https://www.instagram.com/ani.contoh
Budi,,Mobile,081398765432,,https://instagram.com/budi.contoh/
"""),
        {A: (None, None), B: (None, None)},
    ),
    Case(
        "what one copies off a profile",
        csv(
            "ani.contoh\n431 postingan\n12,4RB pengikut\n612 diikuti\nAni Lestari\nResep rumahan Solo\n"
        ),
        {A: (12_400, None)},
    ),
    Case(
        "a schedule with down payments",
        csv(
            "Tanggal;Akun;Konten;Fee\n20/11/2026;@ani.contoh;1 Reels;DP 50%: 175.000\n21/11/2026;@budi.contoh;1 Feed;200.000\n"
        ),
        {A: (None, None), B: (None, 200_000)},
    ),
    Case(
        "two accounts in one cell, and two numbers",
        csv(
            "Nama;Username IG/TikTok;Followers IG/TikTok\nAni;@ani.contoh / @ani.tt.contoh;12K / 50K\nBudi;@budi.contoh;8K\n"
        ),
        {A: (12_000, None), ANI_TIKTOK: (50_000, None), B: (8_000, None)},
    ),
]
