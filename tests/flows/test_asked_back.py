"""Who asks back is shown what was noted; a question, a name or a reopening starts nothing anew."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.renaming import title_told
from core.nlu.searching.business import asks_own_business, sold_in, tells_of_business
from tests.flows.desk import Desk


async def test_the_status_shows_money_and_a_campaign_is_named_and_reopened(desk: Desk) -> None:
    assert "Budget Rp1.000.000" in await desk.says(
        "buat kampanye Nastar budget 1jt", "status kampanye"
    )
    await desk.says("tambah @rani.id fee 130rb ke kampanye", "udah transfer 65rb")
    status = await desk.says("status kampanye")
    assert "sepakat · fee Rp130 rb · dibayar Rp65 rb, belum dibayar Rp65 rb" in status
    assert (await desk.row("rani.id")).stage == "agreed"
    assert "Promo Akhir Tahun" in await desk.says("namanya Promo Akhir Tahun")
    await desk.says("eh salah namanya Nastar Rapi", "tutup kampanyenya")
    assert "Nastar Rapi berjalan lagi" in await desk.says("buka lagi kampanyenya")
    await desk.says("tutup kampanyenya")
    assert "Nastar Rapi berjalan lagi" in await desk.says("lanjutkan kampanye nastar rapi")
    assert "1 kampanye" in await desk.says("kampanye apa aja yang aku punya")


async def test_the_cost_of_a_piece_is_remembered(desk: Desk) -> None:
    await desk.says("buat kampanye Sambal dengan @rani.id fee 100rb", "laku 3 botol @25rb")
    first = await desk.says("modal per botol 10rb")
    assert "Rp30.000" in first
    assert "Rp30.000" in await desk.says("jadi untungnya brp")


async def test_a_question_leaves_the_profile_as_it_is(desk: Desk) -> None:
    await desk.says("aku jual rendang di padang")
    for text in ("usaha saya apa", "what do i sell", "aku jualan online aja"):
        answer = await desk.says(text)
        assert "rendang" in answer, text
    answer = await desk.says("aku usaha laundry di batam")
    assert "laundry" in answer
    assert "kuliner" not in answer


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("usahaku apa", True),
        ("aku jualan apa", True),
        ("usaha saya namanya apa", True),
        ("usaha ku apa sih", True),
        ("what is my business again", True),
        ("aku jualan seblak, promosinya gimana ya", False),
        ("usahaku apotek di solo", False),
        ("usaha saya jual apa aja, dari sabun sampai beras", False),
        ("i sell whatever people need", False),
    ],
)
def test_who_asks_for_their_business_tells_nothing(text: str, asks: bool) -> None:
    assert asks_own_business(text) == asks
    assert not (asks and tells_of_business(text))


def test_online_is_no_product() -> None:
    assert sold_in("aku jualan online aja") == ""
    assert sold_in("aku jual baju online") == "baju online"
    assert sold_in("i sell online") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("namanya Promo Akhir Tahun", "Promo Akhir Tahun"),
        ("eh salah namanya Jahit Rapi", "Jahit Rapi"),
        ("call it Year End Sale", "Year End Sale"),
        ("namanya bagus", None),
        ("namanya siapa", None),
        ("namanya belum ada", None),
        ("nama tokoku Kopi Senja", None),
        ("namanya @rani.id", None),
    ],
)
def test_a_name_that_is_told(text: str, name: str | None) -> None:
    assert title_told(text) == name
