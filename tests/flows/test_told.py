"""What is told within a campaign of its only creator needs no name; nothing lands elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flows.desk import Desk

START = "buat kampanye Sambal dengan @rani.id fee 100rb"


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("deal 300rb", {"fee_idr": 300_000, "stage": "agreed"}),
        ("oke deal 350", {"fee_idr": 350_000}),
        ("udah deal 120", {"fee_idr": 120_000}),
        ("we agreed on 120k", {"fee_idr": 120_000}),
        ("saya kasih tiga ratus lima puluh dia mau", {"fee_idr": 350_000}),
        ("dia sudah setuju", {"fee_idr": 100_000, "stage": "agreed"}),
        ("kontraknya udah ttd", {"stage": "agreed"}),
        ("udah kutransfer 60rb", {"paid_idr": 60_000, "fee_idr": 100_000}),
        ("bayar ke dia 60rb", {"paid_idr": 60_000}),
        ("lunas", {"paid_idr": 100_000}),
        ("yang pertama udah kubayar setengah", {"paid_idr": 50_000}),
        ("laku 4 @8rb", {"sales": 4, "revenue_idr": 32_000}),
        ("sold 4 @8k", {"sales": 4, "revenue_idr": 32_000}),
        ("yang beli 4 orang dari dia @8rb", {"sales": 4, "revenue_idr": 32_000}),
        # near misses: asked, supposed, wished, pointed at nobody, a search
        ("kalau deal 300rb gimana", {"fee_idr": 100_000, "stage": "candidate"}),
        ("dia minta 320rb", {"fee_idr": 100_000, "stage": "candidate"}),
        ("setuju", {"stage": "candidate"}),
        ("belum lunas", {"paid_idr": None}),
        ("yang kedua deal 150rb", {"fee_idr": 100_000, "stage": "candidate"}),
        ("yang nomor dua laku 10 @8rb", {"sales": None}),
        ("the second one agreed 150k", {"fee_idr": 100_000, "stage": "candidate"}),
        ("cari influencer kuliner budget 300rb", {"fee_idr": 100_000, "stage": "candidate"}),
        ("kasih @rani.id 3 kotak buat dicoba", {"fee_idr": 100_000, "sales": None}),
    ],
)
async def test_a_campaigns_only_creator_needs_no_name(
    desk: Desk, told: str, figures: dict[str, Any]
) -> None:
    answer = await desk.says(START, told)
    row = await desk.row("rani.id")
    assert {name: getattr(row, name) for name in figures} == figures, answer
    assert "dari 5" not in answer


async def test_of_several_it_is_asked_whose_it_is(desk: Desk) -> None:
    answer = await desk.says(
        "buat kampanye Dua dengan @rani.id fee 100rb, @hana.id fee 90rb", "deal 80"
    )
    assert "Ini catatan siapa" in answer
    answer = await desk.says("@hana.id")
    assert (await desk.row("hana.id")).fee_idr == 80_000, answer
    answer = await desk.says("yang ketiga deal 150rb")
    assert "baru ada 2 kreator" in answer
    answer = await desk.says("yang kedua laku 10 @8rb")
    assert (await desk.row("hana.id")).revenue_idr == 80_000, answer
    assert "ditutup" in await desk.says("yaudah tutup kampanyenya")
