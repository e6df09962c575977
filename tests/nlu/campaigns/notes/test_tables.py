"""Tables of those who take part are told in words; lists of accounts stay lists."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.tables import table_told

TRACKER = "Creator\tFee\tPost date\tStatus\n@anna\t900k\tDec 9\tagreed\n@bela\t750k\tDec 1\tlive\n@kiki\t\tDec 11\tcontacted"
MARKDOWN = "| Nama | Terjual | Omzet | Catatan |\n|---|---|---|---|\n| anna | 12 | 1.188.000 | oke |\n| bela | - | | |"
PAID = "nama;dibayar;status\nanna;450rb;lunas\nbela;;lunas"
ACCOUNTS = "Creator\tFee\tFollowers\n@anna\t900k\t12000\n@bela\t750k\t9000"
FEES = "Creator\tFee\n@anna\t900k\n@bela\t750k"


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            TRACKER,
            "en",
            "- @anna fee 900k, goes live on Dec 9, agreed\n- @bela fee 750k, posted on Dec 1\n- @kiki goes live on Dec 11, was contacted",
        ),
        (MARKDOWN, "id", "- @anna terjual 12, omzet 1.188.000"),
        (PAID, "id", "- @anna dibayar total 450rb\n- @bela udah dibayar"),
        (
            "Creator\tSOW\tStatus\n@anna\t1 Reels + 2 IGS\tCancel\n@bela\t1 TT\tDraft rev 1",
            "id",
            "- @anna 1 Reels + 2 IGS, mundur\n- @bela 1 TT, draft udah masuk",
        ),
        (
            (
                "Creator,Fee (IDR),Status,Live date,Views,DP,Pelunasan\n@anna,1250000,Live,2026-12-01,23400,625000,625000\n"
                '@bela,"450.000",Approved,2026-12-08,,225000,'
            ),
            "id",
            (
                "- @anna fee 1250000, views 23400, dibayar total 1250000, udah posting 2026-12-01\n"
                "- @bela fee 450.000, tayang 2026-12-08, dibayar total 225000, Approved"
            ),
        ),
        (FEES, "en", "- @anna fee 900k\n- @bela fee 750k"),
    ],
)
def test_a_table_of_who_takes_part_is_told(text: str, language: str, told: str) -> None:
    assert table_told(text, ("anna", "bela"), language, spoken=True) == told


@pytest.mark.parametrize(
    ("text", "partners", "spoken"),
    [
        (TRACKER, (), True),
        (TRACKER, ("zaza",), True),
        (ACCOUNTS, ("anna",), True),
        (FEES, ("anna",), False),
        ("username,date,likes,comments\nanna,2026-12-01,20,3", ("anna",), True),
        ("creator, status\nanna, deal, kak", ("anna",), True),
        ("@anna agreed\n@bela posted", ("anna", "bela"), True),
        ("Creator\n@anna\n@bela", ("anna", "bela"), True),
    ],
)
def test_a_list_of_accounts_stays_one(text: str, partners: tuple[str, ...], spoken: bool) -> None:
    assert table_told(text, partners, "en", spoken=spoken) is None
