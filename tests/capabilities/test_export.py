"""What a workspace holds leaves as Excel or CSV and comes back as the same data."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pandas.testing import assert_frame_equal

from core.analytics.campaign.computing import result
from core.analytics.campaign.history import records
from core.analytics.campaign.log import Fact
from core.analytics.frames.schemas import CREATORS, POSTS
from core.capabilities.base import Outcome
from core.capabilities.export import ExportSlots, ExportView, capability
from core.capabilities.import_ import ImportSlots
from core.capabilities.import_ import capability as importing
from core.capabilities.ports import UnreadableFileError
from core.capabilities.reporting.answers.workbook import workbook
from core.capabilities.sheets.cells import FORMULA_STARTS, escape, unescape
from core.imports import FileImporter
from core.messages import Document, IncomingFile, Payload
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, FakeFiles, context, creator
from tests.examples import examples


@dataclass
class OwnCatalogue(FakeCatalogue):
    """A catalogue in which everything is the workspace's own."""

    async def own(self) -> pd.DataFrame:
        return self.creators_frame


def post(handle: str, number: int, **known: Any) -> dict[str, Any]:
    """Return one row for a POSTS frame."""
    return {
        "creator_id": f"instagram:{handle}",
        "post_id": f"P{number}",
        "posted_at": datetime(2026, 8, 1, tzinfo=UTC),
        "sponsored": "unknown",
    } | known


def catalogue(creators: list[dict[str, Any]], posts: list[dict[str, Any]]) -> OwnCatalogue:
    """Return a catalogue of these rows."""
    whole = FakeCatalogue.of(*creators, posts=posts)
    return OwnCatalogue(whole.creators_frame, whole.posts_frame)


async def export(held: OwnCatalogue, format_: str = "", text: str = "") -> Outcome[ExportView]:
    """Ask for what is held."""
    return await capability.run(ExportSlots(format_), context(text, catalogue=held))


def read_back(files: tuple[Document, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return creators and posts that the importer finds in exported files."""
    found = [FileImporter().read(file.content, NOW) for file in files]
    creators = [f.creators for f in found if len(f.creators)]
    posts = [f.posts for f in found if len(f.posts)]
    return (
        pd.concat(creators, ignore_index=True) if creators else CREATORS.empty(),
        pd.concat(posts, ignore_index=True) if posts else POSTS.empty(),
    )


async def test_excel_is_one_file_with_a_sheet_for_each_kind() -> None:
    outcome = await export(catalogue([creator("dapur.nina")], [post("dapur.nina", 1)]))
    (file,) = outcome.files
    assert file.name == "gandeng-2026-11-23.xlsx"
    book = load_workbook(io.BytesIO(file.content))
    assert book.sheetnames == ["creators", "posts"]
    assert outcome.view == ExportView(1, 1, "xlsx")


@pytest.mark.parametrize(("slot", "text"), [("csv", ""), ("", "minta CSV dong")])
async def test_csv_is_a_file_for_each_kind(slot: str, text: str) -> None:
    held = catalogue([creator("dapur.nina", followers=12)], [post("dapur.nina", 1)])
    outcome = await export(held, slot, text)
    assert [file.name for file in outcome.files] == [
        "gandeng-2026-11-23-creators.csv",
        "gandeng-2026-11-23-posts.csv",
    ]
    rows = list(csv.DictReader(io.StringIO(outcome.files[0].content.decode("utf-8-sig"))))
    assert rows[0]["handle"] == "dapur.nina"
    assert rows[0]["followers"] == "12"
    assert rows[0]["following"] == ""


@pytest.mark.parametrize("language", ["id", "en"])
async def test_it_says_how_much_and_offers_the_other_format(language: str) -> None:
    held = catalogue([creator("dapur.nina")], [])
    outcome = await export(held)
    replies = Renderer().replies("export", outcome, language=language, zone=JAKARTA)
    assert "Excel" in replies[0].text
    (((tap,),)) = outcome.choices
    assert tap.payload == Payload("export", {"format": "csv"})
    other = await export(held, "csv")
    assert other.choices[0][0].payload == Payload("export", {"format": "xlsx"})


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_workspace_that_holds_nothing_is_told_so(language: str) -> None:
    outcome = await export(OwnCatalogue())
    assert outcome.block == "nothing"
    assert outcome.files == ()
    (reply,) = Renderer().replies("export", outcome, language=language, zone=JAKARTA)
    assert reply.buttons[0][0].payload == Payload("import")


FORMULAS = ["=1+1", "+62812", "-3", "@SUM(A1)", "\tx", "'quoted", "'=1", "''", "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("text", [*FORMULAS, "biasa", "a=b", ""])
def test_no_cell_begins_as_a_formula_and_none_is_lost(text: str) -> None:
    assert not escape(text).startswith(tuple(set(FORMULA_STARTS) - {"'"}))
    assert unescape(escape(text)) == text


@pytest.mark.parametrize("format_", ["xlsx", "csv"])
async def test_formulas_leave_as_text(format_: str) -> None:
    held = catalogue([creator("a.b", bio="=HYPERLINK(1)", display_name="@x")], [])
    outcome = await export(held, format_)
    if format_ == "xlsx":
        sheet = load_workbook(io.BytesIO(outcome.files[0].content))["creators"]
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
    creators, _ = read_back(outcome.files)
    assert creators["bio"].tolist() == ["=HYPERLINK(1)"]
    assert creators["display_name"].tolist() == ["@x"]


TEXT = st.one_of(
    st.sampled_from([*(f.strip() for f in FORMULAS), "a\nb", 'k"u,t;i\tp', "_x000D_", "💥", "007"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1).filter(
        lambda text: text == text.strip()
    ),
)
COUNT = st.none() | st.integers(0, 10**12)
TIME = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
HANDLE = st.from_regex(r"[a-z][a-z0-9._]{2,20}[0-9]", fullmatch=True)
CREATOR = st.fixed_dictionaries(
    {
        "platform": st.sampled_from(["instagram", "tiktok", "youtube"]),
        "display_name": st.none() | TEXT,
        "followers": COUNT,
        "following": COUNT,
        "category": st.none() | st.just("food"),
        "city": st.none() | TEXT,
        "rate_idr": COUNT,
        "verified": st.none() | st.booleans(),
        "bio": st.none() | TEXT,
        "captured_at": TIME,
        "source": TEXT,
    }
)
POST = st.fixed_dictionaries(
    {
        "posted_at": st.none() | TIME,
        "kind": st.none() | st.sampled_from(["image", "carousel", "reel", "video", "story"]),
        "caption": st.none() | TEXT,
        **dict.fromkeys(("likes", "comments", "views", "reach", "shares", "saves"), COUNT),
        "sponsored": st.sampled_from(["yes", "no", "unknown"]),
        "source": TEXT,
    }
)


@examples(12, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(HANDLE, st.tuples(CREATOR, st.lists(POST, max_size=3)), min_size=1, max_size=4),
    st.sampled_from(["xlsx", "csv"]),
)
async def test_what_leaves_comes_back_the_same(
    accounts: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]], format_: str
) -> None:
    creators = [
        {**known, "handle": handle, "creator_id": f"{known['platform']}:{handle}"}
        for handle, (known, _) in accounts.items()
    ]
    posts = [
        {**known, "creator_id": f"{owner['platform']}:{handle}", "post_id": f"{number}"}
        for handle, (owner, list_) in accounts.items()
        for number, known in enumerate(list_)
    ]
    held = catalogue(creators, posts)
    outcome = await export(held, format_)
    found_creators, found_posts = read_back(outcome.files)
    assert_frame_equal(found_creators, held.creators_frame)
    ordered = await held.posts(tuple(held.creators_frame["creator_id"]))
    assert_frame_equal(found_posts, ordered)


async def test_campaigns_leave_with_every_note_and_what_was_taken_back() -> None:
    port = FakeCampaigns()
    made = await port.start("Hari \x0bIbu\x07", "keripik")  # such a sign breaks a sheet
    who = await port.join(made, "dapurnina", code="NINA10")
    await port.note(made, [Fact("budget_idr", 2_000_000), Fact("likes", 900, who.id)])
    await port.note(made, [Fact("stage", 5, who.id), Fact("due", NOW.date().toordinal(), who.id)])
    await port.note(made, [Fact("undo", 1)])
    outcome = await capability.run(
        ExportSlots(), context("", catalogue=catalogue([], []), campaigns=port)
    )
    (file,) = outcome.files
    assert file.name == "gandeng-2026-11-23-campaigns.xlsx"
    book = load_workbook(io.BytesIO(file.content))
    assert book.sheetnames == ["campaigns", "collaborations", "log"]
    header, *rows = [list(row) for row in book["log"].values]
    noted = [dict(zip(header, row, strict=True)) for row in rows]
    assert {(n["noted_by"], n["campaign"]) for n in noted} == {(1, "Hari Ibu")}
    assert [(n["metric"], n["value"], n["counts"]) for n in noted] == [
        ("budget_idr", 2_000_000, "no"),
        ("likes", 900, "no"),
        ("stage", "live", "yes"),
        ("due", "2026-11-23", "yes"),
        ("undo", 1, "no"),
    ]
    assert "NINA10" in [cell for row in book["collaborations"].values for cell in row]
    assert (
        "1 kampanye dengan 5 catatan"
        in Renderer().replies("export", outcome, language="id", zone=JAKARTA)[0].text
    )
    as_csv = await capability.run(
        ExportSlots("csv"), context("", catalogue=catalogue([], []), campaigns=port)
    )
    assert [f.name.rsplit("-", 1)[1] for f in as_csv.files] == [
        "campaigns.csv",
        "collaborations.csv",
        "log.csv",
    ]


@pytest.mark.parametrize("format_", ["xlsx", "csv"])
async def test_campaigns_that_come_back_are_known_and_change_nothing(format_: str) -> None:
    port = FakeCampaigns()
    made = await port.start("Hari \x0bIbu\x07", "keripik")  # such a sign breaks a sheet
    who = await port.join(made, "dapurnina", code="NINA10")
    await port.note(made, [Fact("budget_idr", 2_000_000), Fact("likes", 900, who.id)])
    before = await port.everything()
    held = catalogue([creator("dapur.nina")], [post("dapur.nina", 1)])
    world = context("", catalogue=held, campaigns=port)
    first = (await capability.run(ExportSlots(format_), world)).files
    for file in first:
        if not any(name in file.name for name in ("campaigns", "collaborations", "log")):
            continue
        with pytest.raises(UnreadableFileError) as refusal:
            FileImporter().read(file.content, NOW)
        assert refusal.value.reason == "campaign_sheet"
        sent = context(
            document=IncomingFile("f", file.name),
            files=FakeFiles({"f": file.content}),
            importer=FileImporter(),
            catalogue=held,
            campaigns=port,
        )
        answer = await importing.run(ImportSlots(), sent)
        said = Renderer().replies("import", answer, language="id", zone=JAKARTA)[0].text
        assert "siapa yang ikut (collaborations)" in said
        assert "Tidak ada yang disimpan" in said
    assert await port.everything() == before
    again = (await capability.run(ExportSlots(format_), world)).files
    assert [cells(file) for file in again] == [cells(file) for file in first]


def cells(file: Document) -> list[list[Any]]:
    """Return what stands in an exported file, row by row."""
    if file.name.endswith(".csv"):
        return list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))
    book = load_workbook(io.BytesIO(file.content))
    return [list(row) for sheet in book for row in sheet.values]


async def test_a_campaigns_report_that_comes_back_is_no_list_of_accounts() -> None:
    port = FakeCampaigns()
    made = await port.start("Hari Ibu", "keripik")
    who = await port.join(made, "dapurnina", code="NINA10")
    await port.note(made, [Fact("fee_idr", 350_000, who.id), Fact("likes", 900, who.id)])
    known = await port.everything()
    found = result(made, known.of(made), known.log(made), NOW.date())
    with pytest.raises(UnreadableFileError) as refusal:
        FileImporter().read(workbook(found, records([found])), NOW)
    assert refusal.value.reason == "campaign_sheet"


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("export Spring only to CSV", "Spring"),
        ("unduh data kampanye spring aja", "Spring"),
        ("export everything, Spring too", None),
        ("minta datanya dalam excel", None),
    ],
)
async def test_one_campaign_leaves_alone_where_it_is_named(text: str, only: str | None) -> None:
    port = FakeCampaigns()
    for name in ("Hari Ibu", "Spring"):
        who = await port.join(made := await port.start(name, "keripik"), "dapurnina")
        await port.note(made, [Fact("likes", 900, who.id)])
    here = context(text, catalogue=catalogue([], []), campaigns=port)
    view = (outcome := await capability.run(ExportSlots(), here)).view
    assert (view.only.name if view.only else None, view.campaigns) == (only, 1 if only else 2)
    other = outcome.choices[0][0].payload
    again = await capability.run(capability.fill(other.slots), replace(here, text=""))
    assert again.view.campaigns == view.campaigns


async def test_who_has_not_posted_has_no_days_of_delay_before_their_day() -> None:
    port = FakeCampaigns()
    made = await port.start("Spring", "keripik")
    today = NOW.date().toordinal()
    days = {"aa": (None, None), "bb": (3, None), "cc": (-2, None), "dd": (-2, -1), "ee": (-2, -3)}
    for handle, (due, live) in days.items():
        who = await port.join(made, handle)
        facts = [Fact("due", today + due, who.id)] if due else []
        facts += [Fact("live_on", today + live, who.id), Fact("stage", 5, who.id)] if live else []
        await port.note(made, facts)
    outcome = await capability.run(
        ExportSlots("csv"), context("", catalogue=catalogue([], []), campaigns=port)
    )
    lines = csv.DictReader(io.StringIO(outcome.files[1].content.decode("utf-8-sig")))
    late = {row["handle"]: row["late_days"] for row in lines}
    assert late == {"aa": "", "bb": "", "cc": "2", "dd": "1", "ee": "0"}
