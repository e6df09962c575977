"""A campaign that does not exist is said to be none, and what is wanted of one is no title."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.nlu.campaigns.questions.naming import plainly_named
from core.nlu.names import can_be_name
from tests.flows.desk import START, Desk, desk_at


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_at(tmp_path) as one:
        yield one


@pytest.mark.parametrize(
    "text",
    ["kampanye lebaran", "pajak kampanye lebaran", "laporan kampanye lebaran dong", "report of the lebaran campaign", "the lebaran campaign please"],
)  # fmt: skip
async def test_no_other_campaign_is_shown_for_one_that_is_none(desk: Desk, text: str) -> None:
    said = await desk.says(START, text)
    assert "“lebaran”" in said
    assert "[📁 Madu]" in said
    assert "@rani.id" not in said


@pytest.mark.parametrize(
    "text", ["laporan kampanye madu", "campaign report", "the madu campaign please"]
)
async def test_one_that_is_there_is_shown(desk: Desk, text: str) -> None:
    assert "@rani.id" in await desk.says(START, text)


@pytest.mark.parametrize(
    "text",
    ["campaign report", "campaign summary please", "laporan kampanye dong", "Campaign Report", "minta ringkasan kampanye"],
)  # fmt: skip
async def test_a_report_is_no_title(desk: Desk, text: str) -> None:
    said = await desk.says("buat kampanye", text)
    assert "dimulai" not in said
    assert "has started" not in said
    assert not can_be_name(text)


@pytest.mark.parametrize("title", ["Hasil Bumi", "Lebaran", "Reportase Kampung", "Hasil Tani Murni", "Report Card Tuition"])  # fmt: skip
def test_titles_stay_titles(title: str) -> None:
    assert can_be_name(title)


@pytest.mark.parametrize("text", ["kampanye", "kampanye yang kedua", "new campaign", "campaign tax", "kampanye aktif apa aja", "kampanye bulan lalu"])  # fmt: skip
def test_words_for_any_campaign_name_none(text: str) -> None:
    assert plainly_named(text) == ""
