"""What is put right in a campaign in the owner's own words, and questions that note nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.desk import Desk, desk_with

START = "buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran 300rb"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    rows = [
        {"handle": "jajanbangjo", "display_name": "Bang Jo", "rate_idr": 500_000},
        {"handle": "rizkykulineran", "display_name": "Rizky", "rate_idr": 300_000},
    ]
    async with desk_with(tmp_path, rows) as found:
        await found.says(START, "rizky deal 280", "dp 100 ke rizky")
        yield found


@pytest.mark.parametrize(
    "text",
    ["ganti dp rizky jadi 150", "ubah dp rizky jadi 150rb", "change the deposit for rizky to 150k"],
)
async def test_an_advance_is_put_right_and_the_fee_stays(desk: Desk, text: str) -> None:
    await desk.says(text)
    row = await desk.row("rizkykulineran")
    assert row.fee_idr == 280_000
    assert row.paid_idr == 150_000


@pytest.mark.parametrize(
    "text", ["eh belum, baru mau besok", "eh belum ding", "wait, i haven't paid yet"]
)
async def test_what_is_not_done_yet_is_taken_back(desk: Desk, text: str) -> None:
    await desk.says("udah lunasin rizky", text)
    assert (await desk.row("rizkykulineran")).paid_idr == 100_000


async def test_a_bare_no_takes_nothing_back(desk: Desk) -> None:
    await desk.says("udah lunasin rizky", "belum posting dia")
    assert (await desk.row("rizkykulineran")).paid_idr == 280_000


@pytest.mark.parametrize("text", ["rizky laku 14 apa 20 ya", "yang kemarin itu laku 14 apa 20 ya"])
async def test_which_of_two_numbers_is_a_question(desk: Desk, text: str) -> None:
    said = await desk.says(text)
    assert "pertanyaan" in said
    assert (await desk.row("rizkykulineran")).sales is None


@pytest.mark.parametrize("text", ["bangjo ga jadi, kemahalan", "bangjo mundur, kemahalan katanya"])
async def test_who_is_out_for_the_price_is_out(desk: Desk, text: str) -> None:
    await desk.says(text)
    assert (await desk.row("jajanbangjo")).stage == "dropped"


async def test_postage_is_shipping(desk: Desk) -> None:
    await desk.says("parcel shipped to rizky, postage was 22k")
    assert (await desk.row("rizkykulineran")).shipping_idr == 22_000
    await desk.says("ubah ongkir rizky jadi 20rb")
    assert (await desk.row("rizkykulineran")).shipping_idr == 20_000


@pytest.mark.parametrize(
    "text",
    [
        "worth it ga rizky",
        "rizky worth it ga",
        "jadi worth it ga sih rizky?",
        "was rizky worth it?",
    ],
)
async def test_whether_somebody_was_worth_it_goes_by_what_they_brought(
    desk: Desk, text: str
) -> None:
    said = await desk.says("rizky tayang tadi, 610 like 48 komen, laku 14 @35rb", text)
    assert "658" in said
    assert "Rp426" in said


async def test_what_is_told_in_english_is_put_right_in_english(desk: Desk) -> None:
    await desk.says("english please", "parcel shipped to rizky, postage was 22k")
    await desk.says("the postage was 20k, not 22k")
    assert (await desk.row("rizkykulineran")).shipping_idr == 20_000
    said = await desk.says("each bottle costs me 25k to make")
    assert "no sales were noted" in said
