"""Searches for a kind of creators in a list that does not tell kinds, or tells of others."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.flows.desk import Desk, desk_with

PRICES: Mapping[str, int] = {"aisyah.sehat": 200_000, "jamudarmi": 100_000, "gilifit": 300_000}


@asynccontextmanager
async def desk(tmp_path: Path, kind: str | None) -> AsyncIterator[Desk]:
    same = {"followers": 12_000, "city": "Mataram", "category": kind}
    rows = [same | {"handle": name, "rate_idr": idr} for name, idr in PRICES.items()]
    async with desk_with(tmp_path, rows) as found:
        yield found


async def test_a_list_without_kinds_is_chosen_from_and_that_is_said(tmp_path: Path) -> None:
    async with desk(tmp_path, None) as sari:
        said = await sari.says("cari kreator kuliner di instagram 300rb")
        assert "2 kreator, total Rp300.000" in said
        assert "kuliner belum bisa saya saring" in said


async def test_what_is_sold_does_not_close_a_list_without_kinds(tmp_path: Path) -> None:
    async with desk(tmp_path, None) as sari:
        await sari.says("english please")
        said = await sari.says("I sell honey, find creators for 300k")
        assert "2 creators" in said
        assert "Rp300,000" in said


async def test_where_there_are_only_others_they_are_told_of_and_may_be_taken(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, "fashion") as sari:
        said = await sari.says("cari kreator kuliner 300rb")
        assert "Belum ada kreator kuliner" in said
        assert "Dari jenis lain ada 3 kreator" in said
        assert "2 kreator, total Rp300.000" in await sari.taps("dari semua jenis")
