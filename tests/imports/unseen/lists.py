"""Lists of creators: agencies' rate cards, forms, chats, spreadsheets that grew over years."""

from __future__ import annotations

from datetime import date

from tests.imports.unseen.case import Case, book, csv

LISTS = [
    Case(
        "an agency's rate card with a title, a merged head and prices for each kind of content",
        book(
            Rate_Card=[
                ["RATE CARD KOL - PT KREASI CONTOH 2026"],
                ["Berlaku s/d Desember 2026, harga belum termasuk PPN 11%"],
                [],
                ["No", "Talent", None, "Platform", "Followers", "Rate", None, None],
                [None, "Nama", "Username", None, None, "Reels", "Story", "Feed"],
                [
                    1,
                    "Rani Jajan",
                    "@rani.jajan.contoh",
                    "TikTok",
                    "26,3K",
                    "Rp 1.250.000",
                    350000,
                    None,
                ],
                [
                    2,
                    "Dapur Nina",
                    "@dapur.nina.contoh",
                    "Instagram",
                    12400,
                    "Rp 850.000",
                    150000,
                    None,
                ],
            ],
            Rate_Card__merge=[["A1:H1"], ["B4:C4"], ["F4:H4"]],
        ),
        {
            "tiktok:rani.jajan.contoh": (26_300, 1_250_000),
            "instagram:dapur.nina.contoh": (12_400, 850_000),
        },
        more={"tiktok:rani.jajan.contoh": {"display_name": "Rani Jajan"}},
    ),
    Case(
        "semicolons, dots for thousands, a total at the end",
        csv("""
Nama;Username IG;Jumlah Followers;Harga/Post;Domisili
Nina Kusuma;dapur.nina.contoh;12.400;Rp850.000;Kab. Sleman
Budi Kuliner;budi.kuliner.contoh;104.250;Rp2.500.000;Surabaya
TOTAL;;116.650;Rp3.350.000;
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:budi.kuliner.contoh": (104_250, 2_500_000),
        },
        skipped=(4,),
    ),
    Case(
        "a Google Form's answers with questions as headers",
        csv("""
Timestamp,Email Address,Nama lengkap kamu?,Apa username Instagram kamu? (tanpa @),Berapa jumlah followers Instagram kamu saat ini?,Berapa rate card kamu untuk 1x Reels (dalam Rupiah)?,Kamu berdomisili di kota mana?,Konten kamu tentang apa?,"Apakah kamu bersedia barter produk? (Ya/Tidak)"
23/11/2026 9:14:02,sari@contoh.id,Sari Wulandari,sari.skincare.contoh,"15,2 rb",750000,Bekasi,"Skincare, beauty",Ya
23/11/2026 10:02:44,joko@contoh.id,Joko Susilo,joko.mancing.contoh,8900,Rp 500.000,Pontianak,Mancing,Tidak
"""),
        {
            "instagram:sari.skincare.contoh": (15_200, 750_000),
            "instagram:joko.mancing.contoh": (8_900, 500_000),
        },
        more={
            "instagram:sari.skincare.contoh": {
                "display_name": "Sari Wulandari",
                "city": "Bekasi",
                "category": "beauty",
            }
        },
    ),
    Case(
        "a list forwarded in WhatsApp",
        csv("""
[23/11/26 09.14.22] Mbak Dewi Agency: Halo kak, ini list KOL nya ya 🙏
[23/11/26 09.14.25] Mbak Dewi Agency: 1. @rani.jajan.contoh - 26rb followers - 350rb
2. @dapur.nina.contoh - 12,4rb followers - 500rb
3. @budi.kuliner.contoh - 104rb followers - 2,5jt
Nego tipis ya kak
"""),
        {
            "instagram:rani.jajan.contoh": (26_000, 350_000),
            "instagram:dapur.nina.contoh": (12_400, 500_000),
            "instagram:budi.kuliner.contoh": (104_000, 2_500_000),
        },
        skipped=(1, 5),
    ),
    Case(
        "creators under each other, as they are sent in a chat",
        csv("""
Nama: Rani Jajan
IG: @rani.jajan.contoh
Followers: 26.300
Rate: 350k

Nama: Dapur Nina
IG: @dapur.nina.contoh
Followers: 12.400
Rate: 500k
"""),
        {
            "instagram:rani.jajan.contoh": (26_300, 350_000),
            "instagram:dapur.nina.contoh": (12_400, 500_000),
        },
    ),
    Case(
        "several sheets, one of them an index, one hidden notes",
        book(
            Daftar_Isi=[["Daftar KOL Q4"], ["Lihat tab berikut"]],
            Instagram=[
                ["Akun", "Pengikut", "Tarif (Rp)"],
                ["dapur.nina.contoh", 12400, 850000],
                ["sari.skincare.contoh", 15200, 750000],
            ],
            Tik_Tok=[
                ["Akun", "Pengikut", "Tarif (Rp)"],
                ["rani.jajan.contoh", 26300, 350000],
            ],
        ),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
        },
    ),
    Case(
        "links in place of handles, with tracking",
        csv("""
No,Link Instagram,Followers,Rate card
1,https://www.instagram.com/dapur.nina.contoh?igsh=MWx5,12.4K,850rb
2,https://instagram.com/sari.skincare.contoh/,15.2K,750rb
3,instagram.com/budi.kuliner.contoh/?hl=id,104K,"2,5jt"
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
            "instagram:budi.kuliner.contoh": (104_000, 2_500_000),
        },
    ),
    Case(
        "UTF-16 with tabs, as Excel saves Unicode text",
        csv(
            "Nama Akun\tPlatform\tPengikut\tBiaya\r\n"
            "rani.jajan.contoh\tTikTok\t26.300\t350.000\r\n"
            "ngopi.contoh\tYouTube\t54,1 rb\t3.000.000\r\n",
            "utf-16",
        ),
        {
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
            "youtube:ngopi.contoh": (54_100, 3_000_000),
        },
    ),
    Case(
        "two files put one behind the other: a mark and a second head in the middle",
        csv("""
\ufeffUsername,Followers,Harga
dapur.nina.contoh,12400,850000
\ufeffUsername,Followers,Harga
sari.skincare.contoh,15200,750000
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
        skipped=(3,),
    ),
    Case(
        "trailing delimiters and empty columns",
        csv("""
Username;;Followers;Harga;;;
dapur.nina.contoh;;12.400;850.000;;;
sari.skincare.contoh;;15.200;750.000;;;
;;;;;;
;;;;;;
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
    ),
    Case(
        "emoji in the headers",
        csv("""
👤 Akun,📱 Platform,👥 Followers,💰 Rate,📍 Kota
@rani.jajan.contoh,TikTok 🎵,26.3K,350K,Malang 🏔
@dapur.nina.contoh,Instagram 📸,12.4K,850K,Jogja
"""),
        {
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
            "instagram:dapur.nina.contoh": (12_400, 850_000),
        },
        more={
            "tiktok:rani.jajan.contoh": {"city": "Malang"},
            "instagram:dapur.nina.contoh": {"city": "Yogyakarta"},
        },
    ),
    Case(
        "two rows of headers, platforms above and measures below",
        csv("""
,Instagram,,TikTok,
Nama,Username,Followers,Username,Followers
Nina Kusuma,dapur.nina.contoh,12.400,nina.tiktok.contoh,"8,1 rb"
Sari Wulandari,sari.skincare.contoh,15.200,,
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, None),
            "tiktok:nina.tiktok.contoh": (8_100, None),
            "instagram:sari.skincare.contoh": (15_200, None),
        },
    ),
    Case(
        "prices as text of every kind",
        csv("""
Akun;Follower;Ratecard
a.satu.contoh;10rb;IDR 1,500,000
a.dua.contoh;10rb;1.5 juta
a.tiga.contoh;10rb;Rp. 1.500.000,-
a.empat.contoh;10rb;nego
a.lima.contoh;10rb;barter produk
a.enam.contoh;10rb;Rp1.500.000,00
a.tujuh.contoh;10rb;1500k
a.delapan.contoh;10rb;1jt500rb
a.sembilan.contoh;10rb;1,5jt/post
a.sepuluh.contoh;10rb;start from 1,5jt
"""),
        {
            "instagram:a.satu.contoh": (10_000, 1_500_000),
            "instagram:a.dua.contoh": (10_000, 1_500_000),
            "instagram:a.tiga.contoh": (10_000, 1_500_000),
            "instagram:a.empat.contoh": (10_000, None),
            "instagram:a.lima.contoh": (10_000, None),
            "instagram:a.enam.contoh": (10_000, 1_500_000),
            "instagram:a.tujuh.contoh": (10_000, 1_500_000),
            "instagram:a.delapan.contoh": (10_000, 1_500_000),
            "instagram:a.sembilan.contoh": (10_000, 1_500_000),
            "instagram:a.sepuluh.contoh": (10_000, None),
        },
    ),
    Case(
        "followers with units, ER with a decimal comma",
        csv("""
Username;Followers;ER;Avg Views
a.satu.contoh;12,4 rb;4,97%;3,2 rb
a.dua.contoh;1,2 jt;0,8%;45 rb
a.tiga.contoh;±15.000;5,1%;2.000
a.empat.contoh;15rb+;3%;2k
a.lima.contoh;"15.200 followers";3%;2k
a.enam.contoh;10-50K;3%;2k
"""),
        {
            "instagram:a.satu.contoh": (12_400, None),
            "instagram:a.dua.contoh": (1_200_000, None),
            "instagram:a.tiga.contoh": (15_000, None),
            "instagram:a.empat.contoh": (15_000, None),
            "instagram:a.lima.contoh": (15_200, None),
            "instagram:a.enam.contoh": (None, None),
        },
    ),
    Case(
        "a Notion export with a database's columns",
        csv("""
\ufeffName,Status,Handle,Platform,Followers,Fee (IDR),Niche,PIC,Last contacted
Nina Kusuma,In negotiation,@dapur.nina.contoh,Instagram,12400,"850,000",Food & Beverage,Andi,"November 3, 2026"
Rani,Signed,@rani.jajan.contoh,TikTok,26300,"350,000",Food & Beverage,Andi,"November 9, 2026"
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
        },
        more={"instagram:dapur.nina.contoh": {"category": "food", "display_name": "Nina Kusuma"}},
    ),
    Case(
        "a discovery tool's export in English",
        csv("""
"Influencer","Username","Profile link","Social network","Total followers","Engagement rate","Avg. likes","Location","Emails","Estimated price ($)"
"Nina Kusuma","dapur.nina.contoh","https://www.instagram.com/dapur.nina.contoh","Instagram","12,400","4.97%","616","Sleman, Yogyakarta, Indonesia","a@contoh.id","$60 - $110"
"Rani","rani.jajan.contoh","https://www.tiktok.com/@rani.jajan.contoh","TikTok","26,300","7.10%","1,890","Malang, East Java, Indonesia","",""
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, None),
            "tiktok:rani.jajan.contoh": (26_300, None),
        },
        more={"instagram:dapur.nina.contoh": {"display_name": "Nina Kusuma"}},
    ),
    Case(
        "a sheet with dates and times as real cells and numbers as floats",
        book(
            Sheet1=[
                ["Tanggal Input", "Akun IG", "Followers", "Rate Card", "Kota"],
                [date(2026, 11, 3), "dapur.nina.contoh", 12400.0, 850000.0, "Sleman"],
                [date(2026, 11, 4), "sari.skincare.contoh", 15200.0, 750000.0, "Bekasi"],
            ]
        ),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
    ),
    Case(
        "notes below the table",
        csv("""
Username,Followers,Harga
dapur.nina.contoh,12400,850000
sari.skincare.contoh,15200,750000

Catatan:
- harga belum termasuk PPN
- pembayaran 50% di muka
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
        skipped=(5, 6, 7),
    ),
    Case(
        "sections with a line between them",
        csv("""
Username,Followers,Harga
NANO,,
dapur.nina.contoh,8400,250000
MIKRO,,
sari.skincare.contoh,15200,750000
rani.jajan.contoh,26300,850000
"""),
        {
            "instagram:dapur.nina.contoh": (8_400, 250_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
            "instagram:rani.jajan.contoh": (26_300, 850_000),
        },
        skipped=(2, 4),
    ),
    Case(
        "numbers in thousands, said in the head",
        csv("""
Akun TikTok;Followers (ribu);Rate (juta)
rani.jajan.contoh;26,3;0,35
budi.kuliner.contoh;104;2,5
"""),
        {
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
            "tiktok:budi.kuliner.contoh": (104_000, 2_500_000),
        },
    ),
    Case(
        "a price list in columns of packages",
        csv("""
Username;Platform;Followers;1 Video TikTok;1 Reels;1 Feed;Story 1x;Paket Hemat
rani.jajan.contoh;TikTok;26.300;350.000;;;;
dapur.nina.contoh;Instagram;12.400;;850.000;600.000;150.000;1.200.000
"""),
        {
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
            "instagram:dapur.nina.contoh": (12_400, 600_000),
        },
    ),
    Case(
        "handles with blanks, capitals, underscores and a leading dot",
        csv("""
IG Handle,Followers
 @Dapur.Nina.Contoh ,12400
SARI_SKINCARE_CONTOH,15200
@ budi.kuliner.contoh,9000
"@rani.jajan.contoh (tiktok)",26300
-,100
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, None),
            "instagram:sari_skincare_contoh": (15_200, None),
            "instagram:budi.kuliner.contoh": (9_000, None),
            "tiktok:rani.jajan.contoh": (26_300, None),
        },
        skipped=(6,),
    ),
    Case(
        "the head is at the left: one column a creator",
        csv("""
Username;dapur.nina.contoh;sari.skincare.contoh;budi.kuliner.contoh
Followers;12.400;15.200;104.250
Harga;850.000;750.000;2.500.000
Kota;Sleman;Bekasi;Surabaya
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
            "instagram:budi.kuliner.contoh": (104_250, 2_500_000),
        },
    ),
    Case(
        "a Markdown table out of a document",
        csv("""
| Username | Platform | Followers | Rate |
|----------|:--------:|----------:|------|
| @rani.jajan.contoh | TikTok | 26.300 | 350rb |
| @dapur.nina.contoh | IG | 12.400 | 850rb |
"""),
        {
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
            "instagram:dapur.nina.contoh": (12_400, 850_000),
        },
    ),
    Case(
        "a table that a page saved as HTML with the ending .xls",
        csv("""
<html><head><meta charset="utf-8"></head><body><table border="1">
<tr><th>Username</th><th>Followers</th><th>Harga</th></tr>
<tr><td>dapur.nina.contoh</td><td>12.400</td><td>Rp850.000</td></tr>
<tr><td>sari.skincare.contoh</td><td>15.200</td><td>Rp750.000</td></tr>
</table></body></html>
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
    ),
    Case(
        "columns set apart by blanks",
        csv("""
username              followers   harga
dapur.nina.contoh     12400       850000
sari.skincare.contoh  15200       750000
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
    ),
    Case(
        "JSON that somebody's script wrote, keyed by account",
        csv("""
{"dapur.nina.contoh": {"platform": "instagram", "followers": 12400, "price": 850000},
 "rani.jajan.contoh": {"platform": "tiktok", "followers": 26300, "price": 350000}}
"""),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "tiktok:rani.jajan.contoh": (26_300, 350_000),
        },
    ),
    Case(
        "followers of several platforms in columns of their own, one name",
        csv("""
Nama KOL;Akun (semua platform);Followers IG;Followers TikTok;Subs YouTube
Rani;@rani.jajan.contoh;10.100;26.300;
Nina;@dapur.nina.contoh;12.400;;1.050
"""),
        {
            "instagram:rani.jajan.contoh": (10_100, None),
            "tiktok:rani.jajan.contoh": (26_300, None),
            "instagram:dapur.nina.contoh": (12_400, None),
            "youtube:dapur.nina.contoh": (1_050, None),
        },
    ),
    Case(
        "a workbook whose table begins at column C, row 6",
        book(
            KOL=[
                [],
                [None, None, "Database KOL"],
                [None, None, "Update: 3 November 2026"],
                [],
                [None, None, "Username", "Pengikut", "Harga"],
                [None, None, "dapur.nina.contoh", 12400, 850000],
                [None, None, "sari.skincare.contoh", 15200, 750000],
                [],
                [None, None, "Jumlah", 27600, 1600000],
            ]
        ),
        {
            "instagram:dapur.nina.contoh": (12_400, 850_000),
            "instagram:sari.skincare.contoh": (15_200, 750_000),
        },
        skipped=(9,),
    ),
]
