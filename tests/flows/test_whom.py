"""Of whom of a campaign an owner writes: by their place, both at once, one after the other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flows.desk import Desk, K

BOTH = "kampanye keripik budget 2jt @rani.jajan 400rb @otosolo 700rb"
ONE, TWO = "rani.jajan", "otosolo"


@pytest.mark.parametrize(
    "told",
    [
        # each has what stands behind them
        [
            ("deal yg pertama 275rb, yg kedua 300rb", {"fee_idr": 275 * K}, {"fee_idr": 300 * K}),
            ("yg pertama dp 50rb yg kedua dp 75rb", {"paid_idr": 50 * K}, {"paid_idr": 75 * K}),
            ("yg pertama laku 5 yg kedua laku 9 @89rb", {"sales": 5}, {"sales": 9, "revenue_idr": 801 * K}),
            ("yg pertama dp 25rb, yg kedua lunas", {"paid_idr": 75 * K}, {"paid_idr": 300 * K}),
            ("yg pertama udah posting, yang kedua blm", {"stage": "live"}, {"stage": "agreed"}),
        ],
        [
            ("the first one agreed 250k, the second 320k", {"fee_idr": 250 * K}, {"fee_idr": 320 * K}),
            ("yg pertama laku 5 kedua 9", {"sales": 5}, {"sales": 9}),
            ("@rani.jajan deal 275 @otosolo 200", {"fee_idr": 275 * K}, {"fee_idr": 200 * K}),
            # whoever was spoken of last, a place is the campaign's
            ("yg kedua dp 50rb", {"paid_idr": None}, {"paid_idr": 50 * K}),
            ("bikinin pesan buat yg pertama", {}, {}),
            ("yg kedua berapa followersnya", {}, {}),
            ("yg pertama dp 30rb", {"paid_idr": 30 * K}, {"paid_idr": 50 * K}),
        ],
    ],
)  # fmt: skip
async def test_places_are_the_campaigns(
    desk: Desk, told: list[tuple[str, dict[str, Any], dict[str, Any]]]
) -> None:
    await desk.says(BOTH)
    for text, first, second in told:
        answer = await desk.says(text)
        for handle, figures in ((ONE, first), (TWO, second)):
            row = await desk.row(handle)
            assert {name: getattr(row, name) for name in figures} == figures, (text, answer)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("yg pertama deal 100rb yg kedua gajadi", "agreed", "dropped"),
        ("yg pertama deal 100rb, yg kedua coret aja", "agreed", None),
        ("yg pertama batal, yg kedua lanjut", "dropped", "candidate"),
        ("yg kedua ga bales2, coret aja", "candidate", None),
        ("eh yg kedua jg batal", "candidate", "dropped"),
        ("yg pertama katanya sibuk, batal", "dropped", "candidate"),
        ("the second one got sick, cancelled", "candidate", "dropped"),
        ("yg kedua never replied, drop her", "candidate", None),
        ("rani katanya sibuk, batal", "dropped", "candidate"),
        ("dp yg pertama balik semua krn dia batal", "dropped", "candidate"),
        # nobody is out
        ("yg kedua refund 2 order krn batal", "candidate", "candidate"),
        ("yg kedua ga batal kok, lanjut", "candidate", "candidate"),
        ("jangan coret yg kedua", "candidate", "candidate"),
        ("yg kedua orderannya batal 2", "candidate", "candidate"),
    ],
)
async def test_who_is_out(desk: Desk, text: str, first: str, second: str | None) -> None:
    answer = await desk.says(BOTH, text)
    stages = {row.collaboration.handle: row.stage for row in (await desk.result()).rows}
    assert (stages.get(ONE), stages.get(TWO)) == (first, second), answer


async def test_a_word_for_two_is_of_the_two_who_agreed(desk: Desk) -> None:
    await desk.says(f"{BOTH} @dewicmh 100rb")
    assert "Ini catatan siapa" in await desk.says("barangnya udah dikirim ke mereka berdua")
    for text in ("barangnya udah dikirim ke mereka berdua", "I shipped the product to both"):
        await desk.says("yg pertama deal 275rb, yg kedua 300rb", text)
        stages = [row.stage for row in (await desk.result()).rows]
        assert stages == ["shipped", "shipped", "candidate"], text
        await desk.says("batalkan catatan")


async def test_nobody_agrees_to_another_fee_than_was_said(desk: Desk) -> None:
    await desk.says(BOTH, "yg pertama oke di dua ratus")
    assert (await desk.row(ONE)).fee_idr == 200 * K
    answer = await desk.says("yg kedua oke kalau 250")
    assert "Rp250.000" in answer
    assert (await desk.row(TWO)).stage == "candidate"
    await desk.taps("Fee jadi Rp250.000")
    assert ((await desk.row(TWO)).fee_idr, (await desk.row(TWO)).stage) == (250 * K, "agreed")
    await desk.says("yg pertama lunas", "eh yg pertama blm lunas baru 150")
    assert (await desk.row(ONE)).paid_idr == 150 * K
    answer = await desk.says("jadi yang pertama kurang berapa")
    assert "Rp50.000" in answer
    assert TWO not in answer


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        (("yg pertama deal 150rb", "yg kedua jg"), {"fee_idr": 700 * K, "stage": "agreed"}),
        (("yg pertama dp 50rb", "yang kedua juga"), {"paid_idr": 50 * K}),
        (("@rani.jajan has posted", "@otosolo too"), {"stage": "live"}),
        # nothing of it is the same
        (("yg pertama like 300", "yg kedua jg bagus ya"), {"likes": None}),
        (("yg pertama dp 50rb", "yang kedua juga?"), {"paid_idr": None}),
    ],
)
async def test_who_did_the_same(desk: Desk, told: tuple[str, ...], figures: dict[str, Any]) -> None:
    answer = await desk.says(BOTH, *told)
    row = await desk.row(TWO)
    assert {name: getattr(row, name) for name in figures} == figures, answer


async def test_notes_of_nobody_wait_together(desk: Desk) -> None:
    await desk.says(BOTH)
    answer = await desk.says("ongkirnya 12rb", "deal 90rb", "laku 12 porsi, seporsi 18rb")
    assert "Masih saya tahan: ongkir Rp12.000; fee Rp90.000" in answer
    answer = await desk.says("untung ga")
    assert "masih saya tahan" in answer
    await desk.says("yg kedua")
    row = await desk.row(TWO)
    known = (row.shipping_idr, row.fee_idr, row.sales, row.revenue_idr)
    assert known == (12 * K, 90 * K, 12, 216 * K)
    # who alone agreed is whom further figures and payments are of, and a fee is not
    await desk.says("laku 14 porsi", "dp 50rb")
    row = await desk.row(TWO)
    assert (row.sales, row.paid_idr) == (14, 50 * K)
    assert "Ini catatan siapa" in await desk.says("deal 100rb")
    answer = await desk.says("@rani.jajan posting tgl 20")
    assert "fee Rp100.000) belum saya simpan" in answer


async def test_a_caption_names_nobody(desk: Desk) -> None:
    answer = await desk.says(BOTH, "cek caption: keripik nomor 1 di Indonesia")
    assert "nomor 1" in answer
    assert ONE not in answer


async def test_nobody_takes_part(desk: Desk) -> None:
    answer = await desk.says("buat kampanye Madu", "deal 200rb", "tinggal berapa lagi")
    assert "Belum ada kreator yang tercatat" in answer
    assert "sudah dibayar" not in answer
    assert "Nobody is on record" in await desk.says("how much do i still owe")


async def test_a_campaign_numbers_who_takes_part_for_good(desk: Desk) -> None:
    answer = await desk.says(BOTH)
    assert "1. ⚪ @rani.jajan" in answer
    assert "2. ⚪ @otosolo" in answer
    await desk.says("tambah @dewicmh fee 100rb", "keluarkan yang pertama", "yang ketiga deal 120rb")
    assert (await desk.row("dewicmh")).fee_idr == 120 * K
    answer = await desk.says("laporan")
    assert "3. 🤝 @dewicmh" in answer
    assert "@rani.jajan" not in answer
    assert "Ini pesan untuk @otosolo" in await desk.says("tulisin dm buat yang kedua")
