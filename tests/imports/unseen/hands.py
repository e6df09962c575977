"""What owners, teams and communities have at hand: several posts a row, accounts side by side, prices of both kinds."""

from __future__ import annotations

import json

from tests.imports.unseen.case import Case, csv

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
        "figures of a video beside its account, without a link",
        csv("""
username,followers,description,like_count
ani.contoh,12400,Keripik enak parah,1890
"""),
        {A: (12_400, None)},
        nothing={A: ["bio"]},
    ),
]
