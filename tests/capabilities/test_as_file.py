"""The set that was shown leaves as PDF or Excel; where there is none, what can be had is said."""

from __future__ import annotations

import io
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from core.capabilities import about_set, discover
from core.capabilities.about_set import AboutSetSlots
from core.capabilities.as_file import AsFileSlots, AsFileView, capability
from core.capabilities.base import MenuEntry, Outcome
from core.capabilities.suggest import SuggestSlots
from core.capabilities.suggest import capability as suggest
from core.dialogue.state import Question, Shown, State
from core.imports import FileImporter
from core.nlu.understanding import Understanding
from core.rendering import report
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.shop import EVERYTHING, buttons, said, shop

BUDGET = 1_000_000
ALL = (*EVERYTHING, *(MenuEntry(name, None) for name in ("as_file", "export", "campaign_report")))
SEARCH = {"budget_idr": BUDGET, "category": "food", "city": "Bandung"}
SET = Shown("suggest", SEARCH, ("akun1", "akun2"))
CARD = Shown("evaluate", {"handles": ("akun1",)}, ("akun1",))
TYPED = Shown("evaluate", {"handles": ("akun1",), "likes": 20}, ("akun1",))
BRIEF = Shown("brief", {"handles": ("akun1",), "product": "keripik"}, ("akun1",))
PAIR = Shown("compare", {"handles": ("akun1", "akun2")}, ("akun1", "akun2"))
CAMPAIGN = Shown("campaign_report", {}, ("akun1",))
TAX = Shown("tax", {}, ())


def after(topic: Shown | None, shown: Shown | None = None) -> State:
    return State(shown=shown or topic, topic=topic and Shown(topic.intent, topic.slots))


def claimed(text: str, state: State) -> dict[str, Any]:
    """Return which capabilities claim a message, with what."""
    heard = Understanding(text, "export", 0.6, {})
    found = {name: one.claims(heard, state) for name, one in discover().items()}
    return {name: slots for name, slots in found.items() if slots is not None}


@pytest.mark.parametrize(
    ("text", "state", "whose", "part"),
    [
        ("bisa dijadiin pdf ga buat bos saya", after(SET), "as_file", "pdf"),
        ("can i get this as a pdf for my boss", after(SET), "as_file", "pdf"),
        ("export ke excel daftar itu", after(SET), "as_file", "xlsx"),
        ("print this list", after(Shown("other_budgets"), SET), "as_file", "pdf"),
        ("pdf daftarnya", after(CARD, SET), "as_file", "pdf"),
        ("susunannya jadiin pdf", after(TAX, SET), "as_file", "pdf"),
        ("kirim pdf dalam bahasa inggris", after(SET), "as_file", "pdf"),
        ("cetak dong", after(CARD, SET), "evaluate", "pdf"),
        ("bisa dijadiin pdf ga buat bos saya", after(CARD), "evaluate", "pdf"),
        ("kirim versi excelnya", after(CARD), "as_file", "xlsx"),
        ("pdf dong", after(TYPED), "as_file", "pdf"),
        ("could you make it a pdf for my husband", after(BRIEF), "brief", ""),
        ("kirim versi excelnya", after(BRIEF), "as_file", "xlsx"),
        ("cetak dong buat atasan", after(PAIR), "compare", ""),
        ("bisa dijadiin pdf ga buat bos saya", after(CAMPAIGN), "campaign_report", "pdf"),
        ("kirim pdf", after(None), "as_file", "pdf"),
        ("laporan pdf", after(TAX), "as_file", "pdf"),
        ("minta excel", after(None), "", ""),
        ("cetak dong", after(None), "", ""),
        ("ekspor semua data", after(SET), "", ""),
        ("export", after(SET), "", ""),
        ("ekspor semua ke excel", after(SET), "", ""),
        ("pdf dong", replace(after(SET), question=Question("suggest", "budget_idr")), "", ""),
    ],
)
def test_who_hears_the_wish_for_a_file(text, state, whose, part) -> None:
    found = claimed(text, state)
    first, slots = next(iter(found.items()), ("", {}))
    assert first == whose
    given = slots.get("file") or slots.get("part") or slots.get("format") or ""
    assert given == part
    if whose == "as_file" and state.shown is SET:
        assert (slots["handles"], slots["budget_idr"]) == (SET.items, BUDGET)


@pytest.mark.parametrize("text", ["kenapa mereka", "totalnya berapa", "why these?"])
def test_the_set_is_still_spoken_of_after_its_file(text: str) -> None:
    assert "about_set" in claimed(text, after(Shown("as_file", SEARCH), SET))


def there(**known: Any) -> Any:
    return context(catalogue=shop(12, **known.pop("shop", {})), menu=ALL, **known)


async def given(file: str, world: Any = None, **slots: Any) -> Outcome[AsFileView]:
    """Search, and ask for what was found as a file."""
    world = world or there()
    language = slots.pop("language", "")
    wanted = {"budget_idr": BUDGET, "category": "food", "city": "Bandung", "count": 3} | slots
    shown = slots.pop("handles", None) or (await suggest.run(SuggestSlots(**wanted), world)).items
    wanted |= {"handles": shown, "file": file, "language": language}
    return await capability.run(AsFileSlots(**wanted), world)


def paper(outcome: Outcome[AsFileView], language: str = "id") -> str:
    assert outcome.report == "set"
    view = {field.name: getattr(outcome.view, field.name) for field in fields(AsFileView)}
    return report.html("set", view, language=language, zone=JAKARTA)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("id", ("3 kreator kuliner di Bandung", "Sisa budget", "80 dari 100", "per interaksi")),
        (
            "en",
            ("3 food creators in Bandung", "Left of the budget", "80 of 100", "per interaction"),
        ),
    ],
)
async def test_the_paper_has_every_number_with_its_formula(language, told) -> None:
    outcome = await given("pdf", there(language=language), reserved_idr=100_000, max_share=0.5)
    page, found = paper(outcome, language), outcome.view.found
    assert found is not None
    assert all(words in page for words in told)
    for pick in found.picks:
        of_each = [line for line in page.splitlines() if "÷" in line and "<div>" in line]
        assert len(of_each) == 3
        assert f"{pick.rate_idr:,}".replace(",", "." if language == "id" else ",") in page
    assert ("fiktif" in page or "fictional" in page) is False
    reply = said("as_file", replace(outcome, report=None), language)
    assert [payload.slots["file"] for payload in buttons(reply).values()] == ["xlsx"]


async def test_fiction_and_doubts_are_said_on_the_paper() -> None:
    page = paper(await given("docx", there(shop={"source": "demo"}), city="Kupang"))
    assert "fiktif" in page
    assert "dari seluruh Indonesia" in page
    assert "di luar Kupang" in page


async def test_the_paper_comes_in_the_language_that_it_is_asked_for_in() -> None:
    (slots,) = claimed("pdf in english please", after(SET)).values()
    assert slots["language"] == "en"
    outcome = await given("pdf", language="en")
    assert (outcome.language, outcome.report_name) == ("en", "creators-bandung-2026-11-23")


async def test_figures_are_of_the_day_that_it_was_here() -> None:
    night = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)  # half past one of the 21st
    outcome = await given("pdf", there(shop={"captured_at": night}))
    assert outcome.view.figures == (date(2026, 11, 21),) * 2


async def test_another_kind_is_said_to_be_lacking() -> None:
    told = said("as_file", replace(await given("docx"), report=None)).text
    assert "Word belum ada" in told
    assert "sebagai PDF" in told


async def test_the_sheet_is_read_back_and_computes_nothing() -> None:
    outcome = await given("csv", there(shop={"bio": '=HYPERLINK("x")', "display_name": "+62 Siti"}))
    (document,) = outcome.files
    assert document.name == "kreator-bandung-2026-11-23.xlsx"
    book = load_workbook(io.BytesIO(document.content))
    head, *rows = book["set"].iter_rows(values_only=True)
    cells = [dict(zip(head, row, strict=True)) for row in rows]
    found = outcome.view.found
    assert found is not None
    assert [(c["handle"], c["price_idr"]) for c in cells] == [
        (pick.handle, pick.rate_idr) for pick in found.picks
    ]
    assert {(c["bio"], c["display_name"]) for c in cells} == {('\'=HYPERLINK("x")', "'+62 Siti")}
    assert all(c["price_per_interaction_idr"] and c["captured_at"] is None for c in cells)
    asked = dict(book["request"].iter_rows(values_only=True))
    assert (asked["category"], asked["place"], asked["budget_idr"]) == ("food", "Bandung", BUDGET)
    assert asked["interactions_p10"] < asked["expected_interactions"] < asked["interactions_p90"]
    back = FileImporter().read(document.content, NOW).creators
    assert set(back["display_name"]) == {"+62 Siti"}
    reply = said("as_file", replace(outcome, files=()))
    assert [payload.intent for payload in buttons(reply).values()] == ["as_file", "export"]


async def test_a_set_that_came_of_changes_is_the_one_that_was_shown() -> None:
    first = (await suggest.run(SuggestSlots(**SEARCH, count=3), there())).items
    other = ("akun0", *first[:2])
    outcome = await given("pdf", handles=other)
    assert {pick.handle for pick in outcome.view.found.picks} == set(other)


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ({"handles": ("akun1", "gone", "akun2")}, "berubah sejak"),
        ({"handles": ("akun1",), "budget_idr": 300_000}, "muat di budget"),
        ({"handles": ("akun1",), "category": "pets"}, "belum ada susunan yang memenuhi"),
    ],
)
async def test_a_set_that_no_longer_stands_is_said_so(slots, words) -> None:
    outcome = await given("pdf", **slots)
    reply = said("as_file", outcome)
    assert outcome.report is None
    assert words in reply.text
    (again,) = buttons(reply).values()
    assert again.intent == "suggest"


async def test_without_a_set_what_can_be_had_is_offered() -> None:
    campaigns = FakeCampaigns()
    await campaigns.start("Kopi", "kopi")
    outcome = await capability.run(
        AsFileSlots(0, handles=("akun1",), file="xlsx"), there(campaigns=campaigns)
    )
    reply = said("as_file", outcome)
    assert "jadikan Excel" in reply.text
    assert [(p.intent, p.slots.get("part")) for p in buttons(reply).values()] == [
        ("evaluate", "pdf"),
        ("campaign_report", None),
    ]
    bare = await capability.run(AsFileSlots(0, file="pdf"), there())
    assert bare.choices == ()
    assert bare.passing


async def test_the_details_of_a_set_lead_to_its_files() -> None:
    shown = (await suggest.run(SuggestSlots(**SEARCH, count=3), there())).items
    asked = AboutSetSlots(**SEARCH, count=3, handles=shown, kind="details")
    reply = said("about_set", await about_set.capability.run(asked, there()))
    files = [p for p in buttons(reply).values() if p.intent == "as_file"]
    assert [p.slots["file"] for p in files] == ["pdf", "xlsx"]
    assert all(capability.takes(p.slots) for p in files)
