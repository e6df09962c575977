"""Odd files of everyday: saved under a wrong name, cut off, titled, merged, pasted out of a chat."""

from __future__ import annotations

import gzip
import json

from tests.imports.unseen.case import Case, book, csv

NINA, RANI, BUDI = (
    "instagram:dapur.nina.contoh",
    "tiktok:rani.jajan.contoh",
    "instagram:budi.contoh",
)


def tiktok(video: str, owner: str = "rani.jajan.contoh", **more: object) -> dict[str, object]:
    return {
        "id": video,
        "text": "enak",
        "createTimeISO": "2026-10-01T02:00:00.000Z",
        "authorMeta": {"name": owner, "fans": 26_300},
        "playCount": 9_000,
        "diggCount": 700,
        "commentCount": 12,
        "webVideoUrl": f"https://www.tiktok.com/@{owner}/video/{video}",
        **more,
    }


ONE, TWO = "7600000000000000001", "7600000000000000002"
POST = {ONE: (700, 12, 9_000)}
POSTS_OF_TWO = {ONE: (700, 12, 9_000), TWO: (700, 12, 9_000)}

ODDITIES = [
    Case(
        "a Google Sheet exported with three rows of titles, the header in row 5",
        csv("""
DATABASE KOL UMKM,,,,
Terakhir diubah: 12 November 2026,,,,
PIC: Sari,,,,
,,,,
No,Username Instagram,Followers,Rate Card,Kota
1,@dapur.nina.contoh,"12,4K","Rp 850,000",Sleman
2,@budi.contoh,8.100,Rp 400.000,Bandung
"""),
        {NINA: (12_400, 850_000), BUDI: (8_100, 400_000)},
    ),
    Case(
        "numbers as text with no-break spaces and spelled thousands",
        csv("""
Akun IG;Pengikut;Harga
@dapur.nina.contoh;12\u00a0400;Rp\u00a0850.000
@budi.contoh;1.234 rb;400\u202f000
"""),
        {NINA: (12_400, 850_000), BUDI: (1_234_000, 400_000)},
    ),
    Case(
        "a mark of byte order in the middle, where two files were put together",
        csv("""
username,followers,platform
dapur.nina.contoh,12400,instagram
\ufeffusername,followers,platform
budi.contoh,8100,instagram
"""),
        {NINA: (12_400, None), BUDI: (8_100, None)},
        skipped=(3,),
    ),
    Case(
        "semicolons with decimal commas",
        csv("""
username;platform;followers;price
dapur.nina.contoh;Instagram;12,4rb;"0,85jt"
budi.contoh;Instagram;8,1K;Rp400.000,00
"""),
        {NINA: (12_400, 850_000), BUDI: (8_100, 400_000)},
    ),
    Case(
        "a workbook that was saved as .csv",
        book(Sheet1=[["Akun", "Platform", "Followers"], ["@dapur.nina.contoh", "IG", 12400]]),
        {NINA: (12_400, None)},
    ),
    Case(
        "a table of a web page saved as .xls, with styles and a no-break space",
        csv("""
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:"@"}</style></head>
<body><table border=1>
<tr><td colspan=3><b>LIST INFLUENCER</b></td></tr>
<tr><th>Username</th><th>Platform</th><th>Followers</th></tr>
<tr><td>@rani.jajan.contoh</td><td>TikTok</td><td>26.300&nbsp;</td></tr>
<tr><td>@dapur.nina.contoh</td><td>Instagram</td><td>12,4&nbsp;rb</td></tr>
</table></body></html>
"""),
        {RANI: (26_300, None), NINA: (12_400, None)},
    ),
    Case(
        "a header of emoji and words",
        csv("""
👤 Akun,📱 Platform,👥 Followers,💰 Harga
@dapur.nina.contoh,Instagram,12.4k,850rb
"""),
        {NINA: (12_400, 850_000)},
    ),
    Case(
        "names of columns in capitals, broken over two lines",
        csv("""
"NAMA
AKUN","JUMLAH
FOLLOWERS","RATE
CARD (RP)","PLATFORM
"
@dapur.nina.contoh,12400,850000,INSTAGRAM
"""),
        {NINA: (12_400, 850_000)},
    ),
    Case(
        "two tables on one sheet, one below the other",
        book(
            Data=[
                ["INSTAGRAM", None, None],
                ["Username", "Followers", "Harga"],
                ["@dapur.nina.contoh", 12400, 850000],
                ["@budi.contoh", 8100, 400000],
                [None, None, None],
                ["TIKTOK", None, None],
                ["Username", "Followers", "Harga"],
                ["@rani.jajan.contoh", 26300, 350000],
            ]
        ),
        {NINA: (12_400, 850_000), BUDI: (8_100, 400_000), RANI: (26_300, 350_000)},
        skipped=(6, 7),
    ),
    Case(
        "platform cells that are merged over several rows",
        book(
            List=[
                ["Platform", "Akun", "Followers"],
                ["Instagram", "dapur.nina.contoh", 12400],
                [None, "budi.contoh", 8100],
                ["TikTok", "rani.jajan.contoh", 26300],
            ],
            List__merge=[["A2:A3"]],
        ),
        {NINA: (12_400, None), BUDI: (8_100, None), RANI: (26_300, None)},
    ),
    Case(
        "rows of totals and of averages below the list",
        csv("""
Akun,Platform,Followers,Harga
@dapur.nina.contoh,IG,12400,850000
@budi.contoh,IG,8100,400000
,,,
Grand Total,,20500,1250000
Rata-rata,,10250,625000
"""),
        {NINA: (12_400, 850_000), BUDI: (8_100, 400_000)},
        skipped=(5, 6),
    ),
    Case(
        "an export of a WhatsApp chat with accounts among small talk",
        csv("""
12/11/26 09.15 - Pesan dan panggilan dienkripsi secara end-to-end.
12/11/26 09.16 - Sari: pagi semua
12/11/26 09.17 - Sari: @dapur.nina.contoh 12,4rb follower harga 850rb
12/11/26 09.18 - Budi Santoso: https://www.tiktok.com/@rani.jajan.contoh 26,3rb followers
12/11/26 09.20 - Sari: siap makasih
"""),
        {NINA: (12_400, 850_000), RANI: (26_300, None)},
        skipped=(1, 2, 5),
    ),
    Case(
        "a chat copied from WhatsApp Web",
        csv("""
[09.17, 12/11/2026] Sari: @dapur.nina.contoh 12,4rb follower
[09.18, 12/11/2026] +62 812-0000-0000: @budi.contoh 8,1rb follower rp400.000
"""),
        {NINA: (12_400, None), BUDI: (8_100, 400_000)},
    ),
    Case(
        "TikTok Studio in Indonesian, dates without a year",
        csv("""
Waktu,Judul video,Tautan video,Waktu posting,Total suka,Total komentar,Total dibagikan,Total tayangan
18 November,"Makan, enak",https://www.tiktok.com/@rani.jajan.contoh/video/7600000000000000001,18 November,700,12,3,9000
"""),
        {"tiktok:rani.jajan.contoh": (None, None)},
        posts={ONE: (700, 12, 9_000)},
    ),
    Case(
        "items inside data inside a response",
        json.dumps(
            {"status": 200, "data": {"items": [tiktok(ONE), tiktok(TWO)], "cursor": 2}}
        ).encode(),
        {RANI: (26_300, None)},
        posts=POSTS_OF_TWO,
    ),
    Case(
        "JSON lines whose last line was cut off",
        (
            json.dumps(tiktok(ONE))
            + "\n"
            + json.dumps(tiktok(TWO))
            + "\n"
            + json.dumps(tiktok("3"))[:80]
        ).encode(),
        {RANI: (26_300, None)},
        posts=POSTS_OF_TWO,
        skipped=(3,),
    ),
    Case(
        "JSON lines with a broken line in the middle and a comma at every end",
        (
            json.dumps(tiktok(ONE)) + ",\n{'not': json},\n" + json.dumps(tiktok(TWO)) + ",\n"
        ).encode(),
        {RANI: (26_300, None)},
        posts=POSTS_OF_TWO,
        skipped=(2,),
    ),
    Case(
        "a packed table",
        gzip.compress(
            csv("""
username,platform,followers
dapur.nina.contoh,instagram,12400
""")
        ),
        {NINA: (12_400, None)},
    ),
    Case(
        "JSON lines that are packed",
        gzip.compress((json.dumps(tiktok(ONE)) + "\n" + json.dumps(tiktok(TWO)) + "\n").encode()),
        {RANI: (26_300, None)},
        posts=POSTS_OF_TWO,
    ),
    Case(
        "a JSON text inside a JSON text",
        json.dumps(json.dumps([tiktok(ONE)])).encode(),
        {RANI: (26_300, None)},
        posts=POST,
    ),
    Case(
        "JSON with a callback around it",
        b"callback(" + json.dumps([tiktok(ONE)]).encode() + b");",
        {RANI: (26_300, None)},
        posts=POST,
    ),
    Case(
        "a page that says that one has to log in",
        b"<!DOCTYPE html><html><head><title>Login - Instagram</title></head><body><div>Log in</div></body></html>",
        refused="binary",
    ),
    Case(
        "a letter in a text file",
        csv("""
Halo Kak Sari,
terima kasih sudah menghubungi kami. Berikut kami lampirkan rate card.
Salam,
Tim Kreasi
"""),
        refused="unknown_format",
    ),
    Case(
        "a list of products, which are no accounts",
        csv("""
sku,nama produk,stok,harga
A1,Keripik Pisang,40,15000
A2,Sambal Bawang,12,25000
"""),
        refused="unknown_format",
    ),
    Case(
        "a header and nothing under it",
        csv("""
username,platform,followers
"""),
        refused="empty",
    ),
    Case(
        "every cell in quotes and apostrophes before numbers",
        csv("""
"username","platform","followers","price"
"dapur.nina.contoh","instagram","'12400","'850000"
"""),
        {NINA: (12_400, 850_000)},
    ),
    Case(
        "an account whose name is digits, and one that a spreadsheet took for a number",
        book(
            List=[
                ["Akun", "Platform", "Followers"],
                ["@2000.contoh", "IG", 5000],
                [123456, "IG", 7000],
            ]
        ),
        {"instagram:2000.contoh": (5_000, None), "instagram:123456": (7_000, None)},
    ),
    Case(
        "followers with a plus, a tilde and words",
        csv("""
akun,platform,followers
@dapur.nina.contoh,instagram,12.4K+
@budi.contoh,instagram,~8.100
@sari.contoh,instagram,5 ribuan
"""),
        {NINA: (12_400, None), BUDI: (8_100, None), "instagram:sari.contoh": (5_000, None)},
    ),
    Case(
        "prices as ranges, on request, in dollars, with a remark",
        csv("""
akun,platform,followers,harga
@dapur.nina.contoh,instagram,12400,500rb - 1jt
@budi.contoh,instagram,8100,by request
@sari.contoh,instagram,5000,USD 50
@tari.contoh,instagram,6000,350rb (nego)
"""),
        {
            NINA: (12_400, None),
            BUDI: (8_100, None),
            "instagram:tari.contoh": (6_000, 350_000),
            "instagram:sari.contoh": (5_000, None),
        },
    ),
    Case(
        "old Macintosh line ends",
        csv(
            "username,platform,followers\rdapur.nina.contoh,instagram,12400\rbudi.contoh,instagram,8100\r"
        ),
        {NINA: (12_400, None), BUDI: (8_100, None)},
    ),
    Case(
        "UTF-16 with tabs, as Excel's Unicode text",
        csv("Akun\tPlatform\tPengikut\n@dapur.nina.contoh\tInstagram\t12.400\n", "utf-16"),
        {NINA: (12_400, None)},
    ),
    Case(
        "a table in Markdown",
        csv("""
| Akun | Platform | Followers |
|------|----------|-----------|
| @dapur.nina.contoh | Instagram | 12.4K |
| @budi.contoh | Instagram | 8.1K |
"""),
        {NINA: (12_400, None), BUDI: (8_100, None)},
    ),
    Case(
        "links instead of names, one of them to a reel and one with what an app adds",
        csv("""
Link Profil;Followers
https://www.instagram.com/dapur.nina.contoh?igsh=MzRlODBi;12.4K
https://www.tiktok.com/@rani.jajan.contoh?_t=8x&_r=1;26.3K
"""),
        {NINA: (12_400, None), RANI: (26_300, None)},
    ),
    Case(
        "the first column is a running number without a name",
        csv("""
,username,platform,followers
0,dapur.nina.contoh,instagram,12400
1,budi.contoh,instagram,8100
"""),
        {NINA: (12_400, None), BUDI: (8_100, None)},
    ),
    Case(
        "counts that pandas wrote as decimals, and NaN",
        csv("""
username,platform,followers,price
dapur.nina.contoh,instagram,12400.0,850000.0
budi.contoh,instagram,nan,
"""),
        {NINA: (12_400, 850_000), BUDI: (None, None)},
    ),
    Case(
        "the same account in capitals, with an at and as a link",
        csv("""
akun,platform,followers,harga
Dapur.Nina.Contoh,instagram,12400,
@dapur.nina.contoh,IG,,850000
https://instagram.com/dapur.nina.contoh/,Instagram,,
"""),
        {NINA: (12_400, 850_000)},
    ),
]
