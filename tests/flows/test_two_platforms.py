"""One person with accounts on two platforms: paid for each only where that is said, and for what was shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.desk import Desk, desk_with

LIST = """
thriftwithdea tiktok    24500 400000
thriftwithdea instagram 24500 400000
naniethrift   instagram  6100 100000
bekasbagus    tiktok     8900 150000
bekasbagus    instagram  3100 100000
"""


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    names = ("handle", "platform", "followers", "rate_idr")
    lines = [line.split() for line in LIST.strip().splitlines()]
    rows = [dict(zip(names, line, strict=True)) for line in lines]
    same = {"city": "Bandung", "category": "fashion"}
    async with desk_with(tmp_path, [row | same for row in rows]) as found:
        yield found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("cari kreator fesyen di bandung budget 1jt", "@thriftwithdea ada di TikTok dan Instagram"),
        (
            "find fashion creators in bandung, 1 million",
            "@thriftwithdea is on TikTok and Instagram",
        ),
    ],
)
async def test_somebody_taken_twice_is_told_of_and_costs_as_much_in_the_campaign(
    desk: Desk, words: str, said: str
) -> None:
    answer = await desk.says(words)
    assert said in answer
    assert "Rp1.000.000" in answer.replace(",", ".")
    answer = await desk.says("jadikan kampanye")
    assert "Rp1.000.000" in answer.replace(",", ".")
    assert "fee Rp800" in answer


async def test_a_campaign_costs_what_the_account_of_the_set_asks(desk: Desk) -> None:
    answer = await desk.says("cari kreator fesyen di bandung budget 600rb")
    assert "satu orang" not in answer
    assert "@bekasbagus · Rp100.000" in answer
    answer = await desk.says("jadikan kampanye")
    assert "@bekasbagus · calon · fee Rp100 rb" in answer


async def test_nobody_is_kept_for_another_who_is_in_the_set_on_another_platform(
    desk: Desk,
) -> None:
    answer = await desk.says("cari kreator fesyen di bandung budget 600rb")
    answer = await desk.taps("rinciannya")
    assert "→ @bekasbagus" not in answer
