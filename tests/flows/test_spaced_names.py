"""Accounts of an owner's list, written with spaces, with a slip or by a part: the right person, or a question."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pandas as pd
import pytest

from bot import wiring
from bot.settings import Settings
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.storage.catalogue.seeding import seed
from tests.databases import migrated_url
from tests.flows.desk import NOW, Desk
from tests.flows.scripts import Stage

LIST = """
gaya.makassar,instagram,Gaya Makassar,lifestyle,Makassar,15300,450000
daeng.rambut,tiktok,Daeng,lifestyle,Makassar,9800,250000
batik.lestari,instagram,Lestari,fashion,Solo,11900,300000
nina.rasa,instagram,Nina Rasa,food,Bandung,21000,400000
makanbarengbayu,instagram,Bayu Pratama,food,Bandung,33000,600000
omagaul,tiktok,Oma Gaul,lifestyle,Jakarta,41000,700000
sari.eats,instagram,Sari Wulandari,food,Jakarta,17000,350000
kopisenjabersama,instagram,Kopi Senja,food,Yogyakarta,14000,300000
jajanbandung,instagram,,food,Bandung,32500,450000
rina_cantik,instagram,,beauty,Malang,22500,500000
rina.cantik1,instagram,,beauty,Malang,12500,200000
"""
NAMES = ("handle", "platform", "display_name", "category", "city", "followers", "rate_idr")


def creators() -> pd.DataFrame:
    lines = (line.split(",") for line in LIST.strip().splitlines())
    rows = [
        {name: value or None for name, value in zip(NAMES, line, strict=True)} for line in lines
    ]
    known = {"captured_at": NOW, "source": "uji"}
    return CREATORS.conform(
        pd.DataFrame([r | known | {"creator_id": f"{r['platform']}:{r['handle']}"} for r in rows])
    )


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    url = migrated_url("sqlite", tmp_path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="own"))
    frames = (creators(), POSTS.empty(), COMMENTS.empty())
    await seed(house.database, house.seal, "p1", "business", frames, NOW)
    stage = Stage(house, NOW)
    yield Desk(stage)
    await stage.house.database.close()


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("daeng rambut itu followersnya brp", "@daeng.rambut: 9.800"),
        ("daengrambut followersnya brp", "@daeng.rambut: 9.800"),
        ("batk lestari itu folowernya brapa ya nak", "@batik.lestari: 11.900"),
        ("follower batik lestari berapa ya", "@batik.lestari: 11.900"),
        ("how many followers does sari eats have", "@sari.eats: 17,000"),
        ("cek sari eats", "@sari.eats: "),
        ("check kopi senja bersama please", "@kopisenjabersama: "),
        ("is kopi senja bersama any good", "@kopisenjabersama: "),
        ("cek kopi senja bersma dong", "@kopisenjabersama: "),
        ("cek bayu pratama", "@makanbarengbayu: "),
        ("cek jajan bandung", "@jajanbandung: "),
        ("what about rina cantik", "@rina_cantik: "),
    ],
)
async def test_a_name_with_spaces_is_of_that_account_whoever_was_looked_at(
    desk: Desk, text: str, whose: str
) -> None:
    said = await desk.says("cek gaya.makassar", text)
    assert whose in said
    assert "@gaya.makassar" not in said


@pytest.mark.parametrize("text", ["cek sari eat", "cek sari ets", "check sari eat please"])
async def test_a_short_name_with_a_slip_is_asked(desk: Desk, text: str) -> None:
    said = await desk.says(text)
    assert "@sari.eats" in said
    assert "17" not in said


@pytest.mark.parametrize(
    "text",
    [
        "cek harga pasaran",
        "cari jajan bandung budget 500rb",
        "aku mau makan di bandung enaknya di mana",
        "toko saya nina rasa",
    ],
)
async def test_ordinary_words_are_nobody(desk: Desk, text: str) -> None:
    said = await desk.says(text)
    assert not any(f"@{name}: " in said for name in ("jajanbandung", "nina.rasa"))
    assert "belum ada di data kita" not in said


@pytest.mark.parametrize(
    "text",
    [
        "bandingin nina rasa dan makan bareng bayu",
        "compare nina rasa with makan bareng bayu",
        "bagusan nina rasa atau makanbarengbayu",
        "bandingin makan bareng bayu sama nina rasa",
    ],
)
async def test_both_who_are_named_are_compared(desk: Desk, text: str) -> None:
    said = await desk.says("cek omagaul", text)
    assert "@nina.rasa" in said
    assert "@makanbarengbayu" in said
    assert "@omagaul" not in said


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("bandingin nina rasa dan dapur mama", "@dapurmama"),
        ("compare nina rasa with qwerty zzz", "@qwertyzzz"),
    ],
)
async def test_whom_nobody_knows_is_said_and_nobody_else_compared(
    desk: Desk, text: str, unknown: str
) -> None:
    said = await desk.says("cek omagaul", text)
    assert unknown in said
    assert "@omagaul" not in said


@pytest.mark.parametrize("text", ["oke ambil daeng", "pilih daeng aja", "let's go with daeng"])
async def test_a_part_of_a_handle_takes_one_of_those_shown(desk: Desk, text: str) -> None:
    said = await desk.says("bandingin daeng.rambut sama gaya.makassar", text)
    assert "@daeng.rambut" in said
    assert "@gaya.makassar" not in said


async def test_a_note_of_somebody_else_is_nobody_s_of_the_campaign(desk: Desk) -> None:
    await desk.says("bikin kampanye lebaran dengan nina rasa dan sari eats")
    assert "@kopisenjabersama belum ikut" in await desk.says("kopi senja bersama udah posting like 700")  # fmt: skip
    assert "@batklestari belum ikut" in await desk.says("dp batk lestari 50rb")
    assert "@daeng.rambut belum ikut" in await desk.says("paid daeng rambut 100k")
    assert "@nina.rasa: like 500" in await desk.says("nina rasa udah posting like 500")


@pytest.mark.parametrize(
    "text", ["itu orangnya siapa, apa bisa dipercaya", "siapa sih orangnya", "yang punya akun ini siapa"]
)  # fmt: skip
async def test_who_somebody_is_is_told_as_far_as_it_is_on_record(desk: Desk, text: str) -> None:
    said = await desk.says("cek daeng.rambut", text)
    assert "“Daeng”" in said
    assert "Makassar" in said
    assert "nama asli" in said
    assert "belum bisa saya nilai" in said


@pytest.mark.parametrize(
    "text", ["who is this person", "who runs this account", "who is @daeng.rambut"]
)
async def test_who_somebody_is_is_told_in_english(desk: Desk, text: str) -> None:
    said = await desk.says("check daeng.rambut", text)
    assert "“Daeng”" in said
    assert "real name" in said


@pytest.mark.parametrize("text", ["kamu siapa", "who are you", "siapa yang paling murah"])
async def test_who_the_bot_is_or_who_is_best_is_no_question_of_it(desk: Desk, text: str) -> None:
    assert "“Daeng”" not in await desk.says("cek daeng.rambut", text)
