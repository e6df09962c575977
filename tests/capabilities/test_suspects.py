"""Who of the whole list looks made up: odd signs first, and of whom nothing can be said."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest

from tests.flows.desk import NOW, Desk, desk_with

LEVEL = [700, 702, 698, 701, 699, 700, 703, 697, 700, 701, 699, 700]
LIVELY = [300, 1100, 540, 820, 410, 930, 1500, 620, 350, 780, 1240, 500]


def posts(handle: str, likes: list[int]) -> list[dict[str, object]]:
    return [
        {
            "creator_id": f"instagram:{handle}",
            "post_id": f"{handle}{number}",
            "posted_at": NOW - timedelta(days=5 + 2 * number),
            "kind": "image",
            "likes": count,
            "comments": count // 12,
            "sponsored": "no",
            "source": "uji",
        }
        for number, count in enumerate(likes)
    ]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    same = {"followers": 15_000, "city": "Yogyakarta", "rate_idr": 400_000}
    names = ("kopidansenja", "rumahtanah", "ruangtenang", "cangkirpagi")
    told = [
        *posts("kopidansenja", LEVEL),
        *posts("rumahtanah", LIVELY),
        *posts("ruangtenang", LEVEL[:8]),
    ]
    rows = [same | {"handle": name} for name in names]
    async with desk_with(tmp_path, rows, pd.DataFrame(told)) as found:
        yield found


@pytest.mark.parametrize(
    "text", ["dari daftarku siapa yg likenya ga wajar?", "siapa yang followersnya palsu"]
)
async def test_odd_accounts_are_shown_and_those_of_whom_too_little_is_known(
    desk: Desk, text: str
) -> None:
    said = await desk.says(text)
    first, rest = said.split("Belum bisa dinilai")
    assert "@kopidansenja" in first
    assert "indikasi, bukan bukti" in first
    assert "@rumahtanah" not in said
    assert "@ruangtenang: like-nya hampir rata" in rest
    assert "@cangkirpagi" in rest


async def test_an_open_question_about_the_budget_does_not_swallow_it(desk: Desk) -> None:
    assert "budget" in (await desk.says("cari kreator di jogja")).lower()
    said = await desk.says("belum ada budget, aku cuma mau tau siapa yg likenya palsu")
    assert "@kopidansenja" in said


async def test_nothing_is_judged_without_posts(tmp_path: Path) -> None:
    async with desk_with(tmp_path, [{"handle": "rumahtanah", "followers": 9_000}]) as sari:
        said = await sari.says("english please", "which of my creators has fake likes?")
    assert "None of the 1 account of your list can be judged yet" in said
