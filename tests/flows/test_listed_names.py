"""Somebody of an owner's list who is in no campaign yet: what is told of them is noted of nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.desk import Desk, desk_with

LIST = (
    ("wulan.kriuk", "Mbak Wulan", 250_000),
    ("jajanbangjo", "Bang Jo", 500_000),
    ("rizkykulineran", "Rizky", 300_000),
    ("mamalala.ntb", "mama lala", 150_000),
)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    same = {"followers": 12_000, "city": "Malang", "category": "food"}
    rows = [same | {"handle": h, "display_name": n, "rate_idr": idr} for h, n, idr in LIST]
    async with desk_with(tmp_path, rows) as found:
        yield found


@pytest.mark.parametrize(
    "news",
    ["wulan bales! dia mau tp minta 300", "yaudah deal 275 sama wulan", "udah tf 100rb ke wulan"],
)
async def test_news_of_somebody_else_is_not_of_whoever_was_spoken_of(desk: Desk, news: str) -> None:
    await desk.says("buat kampanye Sambal budget 900rb dengan @jajanbangjo, @rizkykulineran")
    await desk.says("rizky ga bales2")
    said = await desk.says(news)
    assert "@wulan.kriuk belum ikut kampanye" in said
    assert "@rizkykulineran" not in said


async def test_a_message_goes_to_whom_it_is_for(desk: Desk) -> None:
    await desk.says("cari kreator kuliner malang 800rb")
    said = await desk.says("tolong tuliskan pesan buat mama lala, aku mau kasih 100rb")
    assert "@mamalala.ntb" in said


async def test_a_price_is_asked_of_a_name_of_two_words(desk: Desk) -> None:
    said = await desk.says("mama lala saja bayarnya berapa")
    assert "Rp150.000 untuk @mamalala.ntb" in said


@pytest.mark.parametrize(
    ("news", "better", "kept"),
    [
        ("udah tf setengahnya ke wulan", "eh salah bukan setengah, 100rb doang", "Rp100.000"),
        ("wulan minta 300rb deal", "eh salah, 275rb", "Rp275.000"),
    ],
)
async def test_what_is_put_right_is_of_the_note_that_waits(
    desk: Desk, news: str, better: str, kept: str
) -> None:
    await desk.says("buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran")
    await desk.says("rizky deal 300rb", news, better)
    await desk.taps("tambahkan")
    assert kept in desk.stage.answer
    row = await desk.row("rizkykulineran")
    assert row.fee_idr == 300_000


@pytest.mark.parametrize("news", ["rizky menolak", "rizky mundur", "rizky declined"])
async def test_a_note_that_waits_is_not_of_whoever_does_something_else(
    desk: Desk, news: str
) -> None:
    await desk.says("buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran")
    said = await desk.says("sepakat 350 ribu dan sambal 2 botol seharga 90 ribu")
    assert "siapa" in said
    said = await desk.says(news)
    assert "belum saya simpan" in said or "masih saya tahan" in said.lower()
    row = await desk.row("rizkykulineran")
    assert row.stage == "dropped"
    assert row.fee_idr == 300_000
    assert not row.barter_idr


async def test_a_name_alone_still_says_whose_the_note_is(desk: Desk) -> None:
    await desk.says("buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran")
    await desk.says("sepakat 350 ribu dan sambal 2 botol seharga 90 ribu", "rizky")
    assert (await desk.row("rizkykulineran")).fee_idr == 350_000


async def test_nobody_of_two_who_are_named_is_dropped(desk: Desk) -> None:
    said = await desk.says(
        "cari kreator kuliner malang 800rb", "oke sama wulan dan rizky, jadiin kampanye Sambal"
    )
    assert "@wulan.kriuk" in said
    assert "@rizkykulineran" in said


@pytest.mark.parametrize(
    "text",
    [
        "hapus kampanye Sambal saja",
        "hapus catatan kampanye ini saja",
        "delete just the Sambal campaign",
    ],
)
async def test_only_the_campaign_is_to_go(desk: Desk, text: str) -> None:
    await desk.says("buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran")
    said = await desk.says(text)
    assert "Sambal" in said
    assert "2 kreator" in said or "2 creators" in said


@pytest.mark.parametrize(
    "text",
    [
        "siapa lagi yang bisa gantiin rizky",
        "who else could I use instead of rizky for 300k",
    ],
)
async def test_somebody_else_is_sought_in_the_place_of_one(desk: Desk, text: str) -> None:
    await desk.says("buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran")
    said = await desk.says(text)
    assert "@rizkykulineran" in said
    assert "wajar" not in said


async def test_more_goods_beside_a_price_let_nobody_join(desk: Desk) -> None:
    await desk.says("buat kampanye Sambal budget 1jt dengan @jajanbangjo 500rb, @rizkykulineran")
    said = await desk.says("rizky menjawab bersedia, minta 350 ribu tambah sambal 2")
    assert "minta Rp350.000" in said
    assert "masuk ke kampanye" not in said


async def test_two_names_with_spaces_are_compared(desk: Desk) -> None:
    said = await desk.says("cek @jajanbangjo", "mama lala sama rizkykulineran bagusan mana")
    assert "@mamalala.ntb" in said
    assert "@rizkykulineran" in said
    assert "@jajanbangjo" not in said


@pytest.mark.parametrize("text", ["dia berapa followernya", "pengikutnya brp dia"])
async def test_how_many_follow_is_no_question_of_who_they_are(desk: Desk, text: str) -> None:
    assert "12.000 pengikut" in await desk.says("cek @jajanbangjo", text)


@pytest.mark.parametrize(
    "text", ["kok cuma satu? aku maunya dua", "kok mung siji? aku pengene loro"]
)
async def test_more_people_are_wished_for(desk: Desk, text: str) -> None:
    said = await desk.says("cari kreator kuliner malang 500rb, 1 orang", text)
    assert "2 kreator" in said


@pytest.mark.parametrize(
    "told",
    [
        "rizky minta 700rb, yg satunya minta 500rb",
        "jo ga bales; rizky wants 700k, the other asks 500k",
    ],
)
async def test_what_the_other_one_asks_is_not_asked_by_who_is_named(desk: Desk, told: str) -> None:
    await desk.says("buat kampanye Sambal budget 3jt dengan @jajanbangjo, @rizkykulineran")
    said = await desk.says(told)
    assert (
        "500.000" not in said.replace(",", ".").partition("@rizkykulineran")[2].partition("\n")[0]
    )


async def test_the_other_one_is_besides_whom_a_part_of_their_name_names(desk: Desk) -> None:
    await desk.says("buat kampanye Sambal budget 3jt dengan @jajanbangjo, @rizkykulineran")
    await desk.says("rizky deal 600rb, yg satunya 450rb")
    assert (await desk.row("rizkykulineran")).fee_idr == 600_000
    assert (await desk.row("jajanbangjo")).fee_idr == 450_000


@pytest.mark.parametrize(
    ("told", "fee"),
    [
        ("ganti bang jo dengan mbak wulan 260rb", 260_000),
        ("replace bang jo with wulan for 260k", 260_000),
        ("bang jo ga jadi, ganti wulan 260rb", 260_000),
    ],
)
async def test_who_is_called_by_two_letters_is_replaced(desk: Desk, told: str, fee: int) -> None:
    await desk.says("buat kampanye Sambal budget 3jt dengan @jajanbangjo, @rizkykulineran", told)
    assert (await desk.row("wulan.kriuk")).fee_idr == fee
    assert (await desk.row("jajanbangjo")).stage == "dropped"


async def test_two_letters_alone_name_nobody(desk: Desk) -> None:
    await desk.says("buat kampanye Sambal budget 3jt dengan @jajanbangjo, @rizkykulineran")
    said = await desk.says("jo deal 450rb")
    assert "@jajanbangjo: fee" not in said
