"""Sales that customers gave back, and words near them that give back nothing."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.refunds import refund_in, without_returns


@pytest.mark.parametrize(
    ("text", "pieces", "idr"),
    [
        ("@d.d 2 order dicancel", 2, None),
        ("@d.d retur 1 pcs", 1, None),
        ("@d.d ada yang refund 1 pcs", 1, None),
        ("retur 1 dari @d.d, uang 129rb dibalikin", 1, 129_000),
        ("ada 1 refund dari kode SINTA10, 129rb balik", 1, 129_000),
        ("@d.d refund 129rb", None, 129_000),
        ("@d.d terjual 5 tapi 1 retur", 1, None),
        ("two customers returned their order, 130k each", 2, 260_000),
        ("@bima.id 3 order dibatalkan", 3, None),
        ("@bima.id cancelled 2 orders", 2, None),
        ("2 pesanan batal dari @bima.id", 2, None),
        ("@d.d sold 12, refund 2, revenue 480k", 2, None),
        ("@d.d retur 2 pcs, omzetnya jadi 480rb", 2, None),
        ("@d.d retur 2 pcs, omzet berkurang 80rb", 2, 80_000),
        ("@d.d refund 2, total 80rb", 2, 80_000),
        ("@d.d refund 80rb dari omzet", None, 80_000),
        ("3 orderan @d.d batal", 3, None),
        ("ada 2 yang cancel dari @d.d", 2, None),
        ("@d.d had 2 cancellations", 2, None),
        ("2 orders of @d.d were cancelled", 2, None),
        ("@d.d yang batal 2", 2, None),
    ],
)
def test_what_customers_gave_back(text: str, pieces: int | None, idr: int | None) -> None:
    found = refund_in(text)
    assert found is not None
    assert (found.pieces, found.idr) == (pieces, idr)


@pytest.mark.parametrize(
    "text",
    [
        "@d.d terjual 5",
        "@d.d batal",
        "@d.d batal ikut",
        "batalkan catatan",
        "@d.d ga ada yang retur, terjual 16",
        "boleh retur 1 pcs ga?",
        "kalau retur 2 gimana",
        "@d.d mundur, dp 300rb refund",
        "@d.d fee 300rb refund",
        "kelebihan bayar 150rb, dikembaliin",
        "@d.d returned my call",
    ],
)
def test_what_gives_nothing_back(text: str) -> None:
    assert refund_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "refund 200rb dari @d.d, story batal 1",
        "@d.d balikin 200rb, 1 reel dibatalkan",
        "@d.d cancelled 2 stories",
        "@d.d is out, refund 100k",
        "@d.d mundur, refund 100rb",
        "refund 100k from @d.d because she dropped one story",
        "@d.d refunded 100k, she skipped the second reel",
        "video @d.d ga jadi, refund 100rb",
    ],
)
def test_a_piece_of_work_that_is_called_off_is_no_sale(text: str) -> None:
    assert refund_in(text) is None


def test_nobody_drops_out_by_a_cancelled_order() -> None:
    assert "cancel" not in without_returns("@d.d 2 order dicancel")
    assert without_returns("@ben.fit cancelled") == "@ben.fit cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "2 orang yg beli dari @d.d minta uangnya balik 50rb",
        "2 pembeli @d.d minta refund 50rb",
        "2 of @d.d's buyers asked for a refund of 50k",
        "2 customers of @d.d want their money back, 50k",
    ],
)
def test_buyers_who_want_their_money_give_back_what_they_bought(text: str) -> None:
    told = refund_in(text)
    assert told is not None
    assert (told.pieces, told.idr) == (2, 50_000)
