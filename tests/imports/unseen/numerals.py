"""Numbers, prices, dates and letters as programs and people leave them in files."""

from __future__ import annotations

import io

from openpyxl import Workbook

from tests.imports.unseen.case import Case, csv

A, B, C, D = (f"instagram:{name}.contoh" for name in ("ani", "budi", "citra", "dewi"))


def accounting() -> bytes:
    """Return a sheet in which only the format of numbers names their currency."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Username", "Followers", "Rate"],
        ["ani.contoh", 12400, 1500],
        ["budi.contoh", 8100, 2000],
        ["citra.contoh", 900, 350000],
        ["dewi.contoh", 100, 2500],
    ):
        sheet.append(row)
    formats = ('"US$"#,##0', "[$RM-43E]#,##0", '_-"Rp"* #,##0_-', '#,##0 "USD"')
    for number, written in enumerate(formats, start=2):
        sheet.cell(number, 3).number_format = written
        sheet.cell(number, 2).number_format = "#,##0"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


NUMERALS = [
    Case(
        "Unicode text of Excel with line breaks in cells and decimals",
        csv(
            'Username\tFollowers\tHarga\tCatatan\r\nani.contoh\t"12.400"\t"Rp350.000,00"\t"bagus\ncepat balas"\r\nbudi.contoh\t8100\t" Rp200.000 "\t\r\n',
            "utf-16",
        ),
        {A: (12_400, 350_000), B: (8_100, 200_000)},
    ),
    Case(
        "old Macintosh line ends with a line break in a quoted cell",
        csv(
            'Username;Pengikut;Alamat\rani.contoh;12.400;"Jl. Mawar 1\rBandung"\rbudi.contoh;8.100;Solo\r'
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "semicolons, decimal commas and thousands with dots",
        csv(
            "Akun;Pengikut;ER;Harga\nani.contoh;12.400,00;3,20;350.000,00\nbudi.contoh;8.100,0;4,1;1.250.000,50\n"
        ),
        {A: (12_400, 350_000), B: (8_100, None)},
    ),
    Case(
        "marks of byte order and zero-width blanks inside the file",
        csv(
            "Nama,\ufeffUsername,Followers\nAni,\ufeff@ani.contoh,1\u200b2400\nBudi,\u200bbudi.contoh\u200b,\u202a8100\u202c\n",
            "utf-8-sig",
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "empty columns, blank names, and the number that pandas puts first",
        csv(
            "Unnamed: 0,,Username,,Followers,Unnamed: 5,\n0,,ani.contoh,,12400,,\n1,,budi.contoh,,8100.0,,\n"
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "Malay headers, prices in ringgit",
        csv(
            "Nama Pengguna,Jumlah Pengikut,Kadar (RM),Bandar,Kategori\nani.contoh,12400,1500,Johor Bahru,Makanan\n"
        ),
        {A: (12_400, None)},
        more={A: {"category": "food", "city": "Johor Bahru"}},
    ),
    Case(
        "a rate in every currency that somebody wrote",
        csv("""
Username;Rate
a1.contoh;US$ 50
a2.contoh;USD 1,500
a3.contoh;$1.500
a4.contoh;S$2000
a5.contoh;RM 3000
a6.contoh;1500 usd
a7.contoh;€1.000
a8.contoh;1500$
a9.contoh;US$1,500.00
b1.contoh;SGD2000
b2.contoh;Rp 350.000
b3.contoh;IDR 350K
b4.contoh;2500 dolar
b5.contoh;฿3000
b6.contoh;¥20000
b7.contoh;Rp350.000 (US$ 22)
b8.contoh;Rp.350,000
"""),
        {
            f"instagram:{name}.contoh": (None, None)
            for name in (
                "a1",
                "a2",
                "a3",
                "a4",
                "a5",
                "a6",
                "a7",
                "a8",
                "a9",
                "b1",
                "b4",
                "b5",
                "b6",
            )
        }
        | {
            "instagram:b2.contoh": (None, 350_000),
            "instagram:b3.contoh": (None, 350_000),
            "instagram:b7.contoh": (None, 350_000),
            "instagram:b8.contoh": (None, 350_000),
        },
    ),
    Case(
        "currencies in headers",
        csv(
            "Username,Price (US$),Rate in USD,Harga SGD,Harga ($),Fee dolar\nani.contoh,1500,1500,2000,2500,3000\n"
        ),
        {A: (None, None)},
    ),
    Case(
        "currencies in formats of numbers",
        accounting(),
        {A: (12_400, None), B: (8_100, None), C: (900, 350_000), D: (100, None)},
    ),
    Case(
        "nothing, in every way that programs and people write it",
        csv("""
Username,Nama,Followers,Harga,Kota
ani.contoh,#N/A,NULL,TBA,N/A
budi.contoh,-,#REF!,belum ada,#REF!
citra.contoh,(blank),#DIV/0!,kosong,belum ada
dewi.contoh,null,\\N,?,-
e.contoh,NaN,0,0,tidak ada
#N/A,x,12,12,x
NULL,x,13,13,x
-,x,14,14,x
"""),
        {
            A: (None, None),
            B: (None, None),
            C: (None, None),
            D: (None, None),
            "instagram:e.contoh": (None, None),
        },
        skipped=(7, 8, 9),
        nothing={
            A: ("display_name", "city"),
            B: ("display_name", "city"),
            C: ("display_name", "city"),
            D: ("display_name", "city"),
            "instagram:e.contoh": ("display_name", "city"),
        },
    ),
    Case(
        "numbers as text with no-break blanks, thin blanks, apostrophes",
        csv(
            "Username;Followers;Harga\nani.contoh;12\u00a0400;Rp\u00a0350\u202f000\nbudi.contoh;1\u202f200\u202f000;1’250’000\ncitra.contoh;'12400;' 350000\n"
        ),
        {A: (12_400, 350_000), B: (1_200_000, 1_250_000), C: (12_400, 350_000)},
    ),
    Case(
        "thousands that the header states in words",
        csv(
            "Username;Followers in thousands;Harga (dalam ribuan)\nani.contoh;12,4;350\nbudi.contoh;8;1500\n"
        ),
        {A: (12_400, 350_000), B: (8_000, 1_500_000)},
    ),
    Case(
        "thousands that the header states by noughts",
        csv("Username;Followers ('000);Harga (Rp 000)\nani.contoh;12,4;350\nbudi.contoh;8;1500\n"),
        {A: (12_400, 350_000), B: (8_000, 1_500_000)},
    ),
    Case(
        "bounds and ranges are no numbers",
        csv(
            "Username;Followers;Harga\na1.contoh;10k-50k;200-300rb\na2.contoh;>100rb;>500rb\na3.contoh;<5000;mulai 250rb\na4.contoh;5.000 s/d 10.000;s.d. 1jt\na5.contoh;di atas 10rb;max 750rb\na6.contoh;≥ 10.000;min 250rb\n"
        ),
        {f"instagram:a{number}.contoh": (None, None) for number in range(1, 7)},
    ),
    Case(
        "prices of something else than a post",
        csv(
            "Username;Rate\na1.contoh;500rb per bulan\na2.contoh;Rp 200.000/jam\na3.contoh;1jt untuk 3 video\na4.contoh;350rb/post\na5.contoh;5%\na6.contoh;10% komisi\na7.contoh;barter\na8.contoh;Rp 2.500.000/hari\n"
        ),
        {
            f"instagram:a{number}.contoh": (None, 350_000 if number == 4 else None)
            for number in range(1, 9)
        },
    ),
    Case(
        "percentages and growth beside followers",
        csv(
            "Username,Follower Growth,Followers,Followers %,ER\nani.contoh,5.2,12400,3.1,4.5\nbudi.contoh,300,8100,2,3\n"
        ),
        {A: (12_400, None), B: (8_100, None)},
    ),
    Case(
        "Excel's own line about its delimiter, and accounting as text",
        csv(
            'sep=;\r\nUsername;Followers;Harga\r\nani.contoh;" 12.400 ";" Rp 350.000,00 "\r\nbudi.contoh;" - ";" Rp - "\r\n',
            "cp1252",
        ),
        {A: (12_400, 350_000), B: (None, None)},
    ),
    Case(
        "followers with units of three languages",
        csv(
            "Username;Followers\na1.contoh;12,4 rb\na2.contoh;12.4K\na3.contoh;1,2 jt\na4.contoh;1.2M\na5.contoh;12 ribu\na6.contoh;8.1k followers\na7.contoh;1,2M pengikut\na8.contoh;12.4 K\na9.contoh;3,5 juta\n"
        ),
        {
            f"instagram:a{number}.contoh": (followers, None)
            for number, followers in enumerate(
                (12_400, 12_400, 1_200_000, 1_200_000, 12_000, 8_100, 1_200_000, 12_400, 3_500_000),
                start=1,
            )
        },
    ),
    Case(
        "links of every kind",
        csv("""
Link
https://www.instagram.com/ani.contoh?igsh=MWQ1ZGUxMzBkMA==
instagram.com/_u/budi.contoh
https://www.instagram.com/citra.contoh/reels/
https://vt.tiktok.com/ZS123abc/
https://www.tiktok.com/@dewi.contoh?_t=8abc&_r=1
https://linktr.ee/evi.contoh
https://www.threads.net/@feri.contoh
https://m.youtube.com/@ngopi.contoh
"""),
        {
            A: (None, None),
            B: (None, None),
            C: (None, None),
            "tiktok:dewi.contoh": (None, None),
            "youtube:ngopi.contoh": (None, None),
        },
        skipped=(1, 5, 7, 8),
    ),
    Case(
        "days in every spelling beside posts",
        csv("""
Link,Tanggal,Likes
https://www.instagram.com/ani.contoh/reel/CONTOH1/,20 Nov 2026,11
https://www.instagram.com/ani.contoh/reel/CONTOH2/,2026/11/20,12
https://www.instagram.com/ani.contoh/reel/CONTOH3/,20-11-26,13
https://www.instagram.com/ani.contoh/reel/CONTOH4/,20.11.2026,14
https://www.instagram.com/ani.contoh/reel/CONTOH5/,"Nov 20, 2026",15
https://www.instagram.com/ani.contoh/reel/CONTOH6/,"Jumat, 20 November 2026",16
https://www.instagram.com/ani.contoh/reel/CONTOH7/,46346,17
https://www.instagram.com/ani.contoh/reel/CONTOH8/,20 Nov '26,18
https://www.instagram.com/ani.contoh/reel/CONTOH9/,2026-11-20T05:00:00+07:00,19
https://www.instagram.com/ani.contoh/reel/CONTOHX/,kemarin,20
"""),
        {A: (None, None)},
        posts={f"CONTOH{n}": (10 + n, None, None) for n in range(1, 10)}
        | {"CONTOHX": (20, None, None)},
        days={f"CONTOH{n}": "2026-11-20" for n in range(1, 10)} | {"CONTOHX": None},
    ),
]
