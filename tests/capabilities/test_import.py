"""Sending a file or a list: what is said of it, what is stored, what can be tapped next."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from core.analytics.campaign.computing import result
from core.analytics.campaign.log import Fact
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.base import MenuEntry, Outcome
from core.capabilities.import_ import ImportSlots, ImportView, capability, holds_a_list
from core.capabilities.ports import (
    FileTooLargeError,
    ImportedFrames,
    Skipped,
    StoppedError,
    UnreadableFileError,
)
from core.dialogue.state import Shown, State
from core.imports import FileImporter
from core.messages import IncomingFile, Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import (
    JAKARTA,
    NOW,
    FakeCatalogue,
    FakeFiles,
    FakeProgress,
    context,
    creator,
)

SAMPLES = Path(__file__).parent.parent / "imports" / "samples"


class OneAnswer:
    """An importer that gives the same frames, or the same refusal, for whatever it is handed."""

    def __init__(self, answer: ImportedFrames | UnreadableFileError) -> None:
        self.answer = answer

    def read(self, content: bytes, now: datetime, **more: Any) -> ImportedFrames:
        if isinstance(self.answer, UnreadableFileError):
            raise self.answer
        return self.answer


class NoFiles:
    """A channel that hands over nothing this large."""

    async def read(self, file: IncomingFile) -> bytes:
        raise FileTooLargeError


def frames(handles: list[str], **changes: Any) -> ImportedFrames:
    """Return what a list of these accounts gives."""
    creators = CREATORS.conform(pd.DataFrame([creator(h) for h in handles]))
    whole = ImportedFrames(
        "hand_made_list", creators, POSTS.empty(), COMMENTS.empty(), len(handles)
    )
    return replace(whole, **changes)


async def send(content: bytes, name: str = "daftar.csv", **changes: Any) -> Outcome[ImportView]:
    """Send a document through the real importer."""
    world = context(
        document=IncomingFile("f", name),
        files=FakeFiles({"f": content}),
        importer=FileImporter(),
        **changes,
    )
    return await capability.run(ImportSlots(), world)


def said(outcome: Outcome[ImportView], language: str = "id") -> str:
    """Return the text that a person reads."""
    replies = Renderer().replies("import", outcome, language=language, zone=JAKARTA)
    return "\n".join(reply.text for reply in replies)


async def test_a_profile_is_read_stored_and_can_be_evaluated() -> None:
    catalogue = FakeCatalogue()
    content = (SAMPLES / "apify_instagram_profile.json").read_bytes()
    outcome = await send(content, "profil.json", catalogue=catalogue)
    assert outcome.items == ("dapurmbaksri.contoh",)
    assert len(catalogue.posts_frame) == 2
    (((tap,),)) = outcome.choices
    assert tap.payload == Payload("evaluate", {"handles": ("dapurmbaksri.contoh",)})
    text = said(outcome)
    assert "profil Instagram (Apify)" in text
    assert "1 baru" in text
    assert "@dapurmbaksri.contoh" in text


async def test_the_same_file_again_changes_nothing_and_says_so() -> None:
    catalogue = FakeCatalogue()
    content = b"username,followers\ndapur.nina,12000\n"
    await send(content, catalogue=catalogue)
    counted = await send(content, catalogue=catalogue)
    assert counted.view.new == 0
    outcome = replace(counted, view=replace(counted.view, updated=0))
    assert "tidak ada yang berubah" in said(outcome)


async def test_progress_names_every_stage() -> None:
    progress = FakeProgress()
    await send(b"username,followers\ndapur.nina,12000\n", progress=progress)
    assert [stage for stage, _, _ in progress.shown] == ["fetching", "reading", "storing"]
    for stage, done, total in progress.shown:
        for language in ("id", "en"):
            assert Renderer().block(
                "import",
                f"progress_{stage}",
                {"done": done, "total": total},
                language=language,
                zone=JAKARTA,
            )


async def test_a_pasted_list_is_read_like_a_file() -> None:
    catalogue = FakeCatalogue()
    world = context(
        "@rani.jajan 26rb 350rb\ntiktok.com/@budi 12,4rb",
        catalogue=catalogue,
        importer=FileImporter(),
    )
    asked = await capability.run(ImportSlots(), world)
    assert asked.block == "confirm"
    assert "angka pertama → pengikut" in said(asked)
    assert "the second number → price" in said(asked, "en")
    assert (await catalogue.own()).empty
    outcome = await tap(asked.choices[0][0].payload, b"", catalogue)
    assert outcome.items == ("rani.jajan", "budi")
    assert catalogue.creators_frame["followers"].tolist() == [26_000, 12_400]
    text = said(outcome)
    assert "anggap Instagram" in text
    assert "pengikut, lalu harga" in text
    assert "ganti judul kolomnya" not in text


async def test_a_pasted_list_whose_numbers_are_named_is_kept_at_once() -> None:
    world = context(
        "@rani.jajan 26rb followers rp350.000\n@budi 5rb follower", importer=FileImporter()
    )
    outcome = await capability.run(ImportSlots(), world)
    assert outcome.block == "body"
    assert outcome.view.new == 2


LONE = "@nina.masak 500rb\n@doni.jajan 8,7rb\nsari.tt 250rb"


@pytest.mark.parametrize(
    ("answer", "field", "numbers"),
    [
        ("itu harga", "rate_idr", [500_000, 8_700, 250_000]),
        ("followers", "followers", [500_000, 8_700, 250_000]),
    ],
)
async def test_a_number_alone_behind_each_account_is_asked_about(
    answer: str, field: str, numbers: list[int]
) -> None:
    heard = understand(LONE, now=NOW, zone=JAKARTA)
    assert capability.claims(heard, State()) == {}
    assert capability.claims(heard, State(topic=Shown("campaign_log"))) is None
    catalogue = FakeCatalogue()
    world = context(LONE, catalogue=catalogue, importer=FileImporter())
    asked = await capability.run(ImportSlots(), world)
    assert "pengikut atau harga?" in said(asked)
    assert "followers or prices?" in said(asked, "en")
    first = asked.choices[0][0].payload
    waits = State(shown=Shown("import", asked.slots), offers={"yes": (first.intent, first.slots)})
    slots = capability.claims(understand(answer, now=NOW, zone=JAKARTA), waits)
    await tap(Payload("import", slots), b"", catalogue)
    assert catalogue.creators_frame[field].tolist() == numbers


async def test_a_pasted_table_with_guessed_columns_waits_for_a_yes() -> None:
    catalogue = FakeCatalogue()
    pasted = GUESSED.decode()
    world = context(pasted, catalogue=catalogue, importer=FileImporter())
    asked = await capability.run(ImportSlots(), world)
    assert asked.block == "confirm"
    assert (await catalogue.own()).empty
    refused = next(r[0].payload for r in asked.choices[1:] if "Rate" in str(r[0].args["column"]))
    again = await tap(refused, b"", catalogue)
    await tap(again.choices[0][0].payload, b"", catalogue)
    own = await catalogue.own()
    assert own["followers"].tolist() == [12_400]
    assert own["rate_idr"].isna().all()


@pytest.mark.parametrize(
    ("text", "claimed"), [("ya simpan", True), ("Yes", True), ("cari kreator", False)]
)
def test_a_word_says_yes_as_a_tap_does(text: str, claimed: bool) -> None:
    waiting = State(shown=Shown("import", {"pasted": "@a 5rb", "without": ()}))
    found = capability.claims(understand(text, now=NOW, zone=JAKARTA), waiting)
    assert (found is not None) is claimed
    if found is not None:
        assert capability.fill(found) == ImportSlots(pasted="@a 5rb", confirmed=True)
    nothing_waits = State(shown=Shown("import", {}))
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), nothing_waits) is None


@pytest.mark.parametrize("text", ["", "mau kirim file", "import", "impor dong kak"])
async def test_without_a_list_it_says_what_can_be_sent(text: str) -> None:
    outcome = await capability.run(ImportSlots(), context(text))
    assert outcome.block == "howto"
    assert "Kirim filenya" in said(outcome)
    assert "Send the file" in said(outcome, "en")


async def test_a_text_that_only_looks_like_a_list_is_answered_with_the_explanation() -> None:
    refusal = OneAnswer(UnreadableFileError("unknown_format"))
    outcome = await capability.run(ImportSlots(), context("kata @ nya apa ya (@", importer=refusal))
    assert outcome.block == "howto"


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("@dapurnina", True),
        ("tolong baca: https://www.instagram.com/dapurnina", True),
        ("dapurnina 12rb\nranijajan 5rb", True),
        ("impor dong", False),
        ("email saya nina@contoh.id", False),
        ("budget 2 juta", False),
    ],
)
def test_a_list_shows_itself_by_handles_links_or_rows(text: str, is_list: bool) -> None:
    assert holds_a_list(text) is is_list


async def test_a_file_that_the_channel_withholds_is_explained() -> None:
    world = context(document=IncomingFile("f", "besar.csv"), files=NoFiles())
    outcome = await capability.run(ImportSlots(), world)
    assert "20 MB" in said(outcome)
    assert "Tidak ada yang disimpan" in said(outcome)


REASONS = [
    *("empty", "unknown_format", "not_text", "truncated", "broken_json", "too_deep", "too_large"),
    *("file_too_large", "too_many_columns", "too_many_files", "bomb", "broken_archive"),
    *("nested_archive", "password", "macros", "broken_sheet", "facebook", "private", "error_item"),
    *(
        "no_handle",
        "bad_handle",
        "bad_platform",
        "no_post_id",
        "unknown_creator",
        "owner_unnamed",
        "other_currency",
        "half_row",
        "campaign_sheet",
        "unknown_shape",
        "no_amount",
        "no_text",
        "not_an_object",
        "repost",
        "broken_line",
        "too_many_cells",
        "nothing_usable",
    ),
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("reason", REASONS)
async def test_every_refusal_has_its_own_sentence(reason: str, language: str) -> None:
    refusal = OneAnswer(UnreadableFileError(reason, "x"))
    outcome = await send(b"")
    world = context(
        document=IncomingFile("f", "a.csv"), files=FakeFiles({"f": b""}), importer=refusal
    )
    outcome = await capability.run(ImportSlots(), world)
    words = said(outcome, language)
    general = "File ini tidak bisa dibaca." if language == "id" else "This file cannot be read."
    assert general not in words
    assert "_" not in words


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "detail",
    ["pdf", "picture", "media", "program", "old_office", "xlsb", "document", "archive", "database"],
)
async def test_other_files_are_called_by_what_they_are(detail: str, language: str) -> None:
    refusal = OneAnswer(UnreadableFileError("binary", detail))
    world = context(
        document=IncomingFile("f", "a.csv"), files=FakeFiles({"f": b""}), importer=refusal
    )
    outcome = await capability.run(ImportSlots(), world)
    assert "file biner" not in said(outcome)
    assert "a binary file" not in said(outcome, language)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_skipped_rows_stand_with_their_reasons_and_many_come_as_a_file(language: str) -> None:
    skipped = tuple(Skipped(line, "half_row", "=1+1 | @a") for line in range(1, 31))
    world = context(
        document=IncomingFile("f", "a.csv"),
        files=FakeFiles({"f": b""}),
        importer=OneAnswer(frames(["dapur.nina"], skipped=skipped)),
    )
    outcome = await capability.run(ImportSlots(), world)
    assert len(outcome.view.skipped) == 10
    assert outcome.view.skipped_total == 30
    replies = Renderer().replies("import", outcome, language=language, zone=JAKARTA)
    (document,) = [reply.document for reply in replies if reply.document]
    rows = list(csv.reader(document.content.decode("utf-8-sig").splitlines()))
    reason = {
        "id": "selnya kurang dari judul kolom",
        "en": "it has fewer cells than the header",
    }[language]
    assert (
        rows[0]
        == {"id": ["baris", "alasan", "isi baris"], "en": ["line", "reason", "what it holds"]}[
            language
        ]
    )
    assert rows[1:] == [[str(n), reason, "'=1+1 | @a"] for n in range(1, 31)]
    text = said(outcome, language)
    assert ("baris 10" if language == "id" else "row 10") in text
    assert "20" in text
    assert "half_row" not in text


CODES = [
    *("likes_hidden", "platform_assumed", "numbers_guessed", "price_unread", "price_estimated"),
    *("averages_not_kept", "columns_by_order", "year_assumed", "dates_relative"),
    *("category_unknown", "parts_ignored", "accounts_differ", "posts_differ"),
    *("formula_unread", "followers_zero", "revenue_missing", "totals_once"),
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", CODES)
async def test_every_doubt_is_said(code: str, language: str) -> None:
    plain = frames(["dapur.nina"])
    world = context(document=IncomingFile("f", "a.csv"), files=FakeFiles({"f": b""}))
    quiet = await capability.run(ImportSlots(), replace(world, importer=OneAnswer(plain)))
    doubt = replace(plain, warnings=(code,), about={code: ("sel <satu>",)})
    outcome = await capability.run(ImportSlots(), replace(world, importer=OneAnswer(doubt)))
    assert ": sel &lt;satu&gt;" in said(outcome, language)
    assert len(said(outcome, language).splitlines()) >= len(said(quiet, language).splitlines()) + 2


async def test_what_the_workspace_knows_already_is_not_called_missing() -> None:
    catalogue = FakeCatalogue.of(creator("dapur.nina", followers=12_000, rate_idr=350_000))
    importer = OneAnswer(frames(["dapur.nina"], missing=("followers", "rate", "posts")))
    world = context(
        document=IncomingFile("f", "a.csv"),
        files=FakeFiles({"f": b""}),
        importer=importer,
        catalogue=catalogue,
    )
    outcome = await capability.run(ImportSlots(), world)
    assert outcome.view.missing == ("posts",)


async def test_a_long_list_offers_a_few_accounts_and_remembers_more() -> None:
    handles = [f"akun{number}" for number in range(700)]
    importer = OneAnswer(frames(handles, missing=("posts",)))
    world = context(
        document=IncomingFile("f", "a.csv"), files=FakeFiles({"f": b""}), importer=importer
    )
    outcome = await capability.run(ImportSlots(), world)
    assert outcome.choices[0][0].args == {"handles": tuple(handles[:5])}
    assert outcome.items == tuple(handles[:50])
    assert outcome.view.missing == ("posts",)
    (*_, last) = Renderer().replies("import", outcome, language="en", zone=JAKARTA)
    assert last.buttons[0][0].label == "📊 Evaluate these 5 accounts"
    assert "695 more" in said(outcome, "en")


async def test_names_from_a_file_are_escaped() -> None:
    outcome = await send(b"username,followers,<b>x & y</b> harga\ndapur,12,350rb\n", "<i>.csv")
    text = said(outcome)
    assert "<b>x" not in text
    assert "&lt;i&gt;.csv" in text
    assert "x &amp; y" in text


GUESSED = b"Nama;IG;Total Audiens Pengikut;Rate (nego)\nSri;@dapur.nina;12400;350rb\n"


async def test_columns_that_were_guessed_are_confirmed_before_anything_is_kept() -> None:
    catalogue = FakeCatalogue()
    outcome = await send(GUESSED, catalogue=catalogue)
    assert outcome.block == "confirm"
    assert "Total Audiens Pengikut → pengikut" in said(outcome)
    assert (await catalogue.own()).empty
    payload = outcome.choices[0][0].payload
    assert payload is not None
    kept = await tap(payload, GUESSED, catalogue)
    assert kept.block == "body"
    assert (await catalogue.own())["followers"].tolist() == [12_400]


async def test_a_guess_can_be_refused_column_by_column() -> None:
    catalogue = FakeCatalogue()
    outcome = await send(GUESSED, catalogue=catalogue)
    refused = next(
        row[0].payload for row in outcome.choices[1:] if "Rate" in str(row[0].args["column"])
    )
    again = await tap(refused, GUESSED, catalogue)
    payload = again.choices[0][0].payload if again.block == "confirm" else refused
    await tap(payload, GUESSED, catalogue)
    own = await catalogue.own()
    assert own["rate_idr"].isna().all()
    assert own["followers"].tolist() == [12_400]


async def tap(payload: Payload | None, content: bytes, catalogue: FakeCatalogue) -> Any:
    """Tap a button: the document that it names is fetched again."""
    assert payload is not None
    world = context(catalogue=catalogue, files=FakeFiles({"f": content}), importer=FileImporter())
    return await capability.run(capability.fill(payload.slots), world)


async def test_of_two_prices_one_is_asked_about_and_the_other_is_a_tap_away() -> None:
    table = b"akun,pengikut,rate nett,rate gross\n@ani.contoh,12400,500000,512500\n"
    catalogue = FakeCatalogue()
    asked = await send(table, catalogue=catalogue)
    assert "rate nett</b> <i>(misalnya 500000)" in said(asked)
    other = next(row[0] for row in asked.choices if row[0].label == "use")
    assert other.payload is not None
    assert (await tap(other.payload, table, catalogue)).block == "body"
    assert (await catalogue.own())["rate_idr"].tolist() == [500_000]


async def test_the_price_of_one_post_is_shown_beside_what_was_read() -> None:
    table = b"akun,platform,pengikut,harga\n@ani.contoh,ig,12400,350rb\n@budi.contoh,ig,9000,nego\n"
    answer = await send(table)
    lines = [
        line for line in said(answer).splitlines() if line.startswith("\N{BUST IN SILHOUETTE}")
    ]
    assert [line.rpartition(" \xb7 ")[2] for line in lines] == ["Rp350.000", "9.000 pengikut"]
    twice = await send(b"akun,followers ig,followers tiktok\n@ani.contoh,12400,9000\n")
    assert "1 baris terbaca" in said(twice)
    assert "2 baru (akun)" in said(twice)


async def test_a_list_whose_columns_are_known_is_kept_at_once() -> None:
    outcome = await send(b"Nama akun;Platform;Pengikut;Harga\n@a.b;TikTok;26,3 rb;350 rb\n")
    assert outcome.block == "body"


class Impatient(FakeProgress):
    """Somebody who asked to stop."""

    def check(self) -> None:
        raise StoppedError


async def test_reading_ends_when_somebody_asks_to_stop() -> None:
    catalogue = FakeCatalogue()
    with pytest.raises(StoppedError):
        await send(b"username,followers\na.b,1200\n", progress=Impatient(), catalogue=catalogue)
    assert (await catalogue.own()).empty


SHEET = "https://docs.google.com/spreadsheets/d/1AbC/edit"


def claim(text: str, state: State | None = None) -> Any:
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), state or State())


def test_a_link_to_a_sheet_is_claimed_and_how_to_get_the_file_after_it() -> None:
    assert claim(SHEET) == {"service": "sheets"}
    after = State(topic=Shown("import", {"service": "excel"}))
    assert claim("cara downloadnya gimana", after) == {"service": "excel"}
    assert claim("cara downloadnya gimana") is None


@pytest.mark.parametrize("service", ["sheets", "drive", "excel", "dropbox"])
@pytest.mark.parametrize(
    ("language", "words"), [("id", "kirim filenya"), ("en", "send me the file")]
)
async def test_it_says_how_the_file_is_got_out(service: str, language: str, words: str) -> None:
    outcome = await capability.run(ImportSlots(service=service), context())
    assert outcome.block == "elsewhere"
    assert words in said(outcome, language)


def test_rows_copied_out_of_a_sheet_are_a_list() -> None:
    table = "akun\tfollowers\tharga\n@rani.jajan\t26000\t350000\n@budi.kuliner\t12400\t200000"
    assert capability.brought_by(table)
    assert not capability.brought_by("cek @rani.jajan\nsama @budi.kuliner")
    assert not capability.brought_by("satu\tdua\ntiga")


@pytest.mark.parametrize(
    ("handles", "words"),
    [(["a.satu"], "1 row read"), (["a.satu", "a.dua"], "2 rows read")],
)
async def test_one_row_is_no_rows_in_english(handles: list[str], words: str) -> None:
    world = context(
        document=IncomingFile("f", "a.csv"),
        files=FakeFiles({"f": b""}),
        importer=OneAnswer(frames(handles)),
    )
    text = said(await capability.run(ImportSlots(), world), "en")
    assert words in text
    assert ("1 account." in text) == (len(handles) == 1)


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("cariin yang pas budget 1jt dari list ini", "search"),
        ("which of these fit a budget of 1 million?", "search"),
        ("kenapa mereka mahal?", "words"),
        ("ini daftar kreator", ""),
        ("", ""),
    ],
)
async def test_what_words_beside_a_file_ask_is_said_to_be_left(words: str, beside: str) -> None:
    content = b"username,followers,rate\nkopi.budi,12000,300000\nkopi.sari,9000,250000\n"
    outcome = await send(content, text=words, menu=(MenuEntry("suggest", None),))
    assert outcome.view.beside == beside
    taps = [choice.payload for row in outcome.choices for choice in row if choice.label == "search"]
    wanted = [Payload("suggest", {"budget_idr": 1_000_000})]
    assert taps == (wanted if beside == "search" else [])


@pytest.mark.parametrize(
    ("language", "words"), [("id", "tidak disimpan: Plays"), ("en", "not kept: Plays")]
)
async def test_of_a_vendors_columns_only_what_is_not_kept_is_said(
    language: str, words: str
) -> None:
    """Nobody is told to rename columns that a vendor named."""
    found = replace(frames(["dapur.nina"]), mapping={"Plays": ""})
    world = context(document=IncomingFile("f", "a.csv"), files=FakeFiles({"f": b""}))
    outcome = await capability.run(ImportSlots(), replace(world, importer=OneAnswer(found)))
    text = said(outcome, language)
    assert words in text
    assert not any(word in text for word in ("ganti judul", "rename"))


@pytest.mark.parametrize(
    ("table", "stays"),
    [
        (b"kode,terjual\nNINA10,20\n", "omzet Rp500.000 tetap dari catatan sebelumnya"),
        (b"kode,omzet\nNINA10,700000\n", "terjual 12 tetap dari catatan sebelumnya"),
        (b"kode,terjual\nNINA10,12\n", ""),  # what did not change left nothing behind
        (b"kode,terjual,omzet\nNINA10,20,800000\n", ""),
    ],
)
async def test_what_a_sales_file_leaves_as_it_was_is_said(table: bytes, stays: str) -> None:
    port = FakeCampaigns()
    campaign = await port.start("Hari Ibu", "")
    nina = await port.join(campaign, "dapurnina", code="NINA10")
    before = [Fact("sales", 12, nina.id), Fact("revenue_idr", 500_000, nina.id)]
    await port.note(campaign, before)
    outcome = await send(table, campaigns=port)
    assert stays in said(outcome)
    assert ("stays as noted before" in said(outcome, "en")) is bool(stays)


WEEK = "kode,tanggal,terjual,omzet\n{}"
FIRST, SECOND = ("NINA10,2026-11-02,3,75000\nNINA10,2026-11-05,2,50000\n", "NINA10,2026-11-09,4,100000\n")  # fmt: skip


@pytest.mark.parametrize(
    ("weeks", "totals", "said_last"),
    [
        ([FIRST, SECOND], (9, 225_000), "added</b>"),
        ([FIRST, SECOND, SECOND], (9, 225_000), "not counted again"),
        ([FIRST, SECOND, FIRST], (9, 225_000), "not counted again"),
        ([FIRST, FIRST + SECOND], (9, 225_000), "sold 9"),  # all of it once more
        ([SECOND, FIRST], (9, 225_000), "added</b>"),
        ([FIRST, "NINA10,,4,100000\n"], (4, 100_000), "sold 4"),  # of no day
    ],
)
async def test_a_file_of_other_days_comes_on_top(
    weeks: list[str], totals: Any, said_last: str
) -> None:
    port = FakeCampaigns()
    campaign = await port.start("Hari Ibu", "")
    await port.join(campaign, "dapurnina", code="NINA10")
    for rows in weeks:
        outcome = await send(WEEK.format(rows).encode(), campaigns=port)
    known = port.known
    (row,) = result(campaign, known.collaborations, known.entries, NOW.date()).rows
    assert (row.sales, row.revenue_idr) == totals
    assert said_last in said(outcome, "en")


async def test_a_total_that_somebody_told_since_is_replaced_and_not_added_to() -> None:
    port = FakeCampaigns()
    campaign = await port.start("Hari Ibu", "")
    nina = await port.join(campaign, "dapurnina", code="NINA10")
    await send(WEEK.format(FIRST).encode(), campaigns=port)
    await port.note(campaign, [Fact("sales", 40, nina.id)])
    await send(WEEK.format(SECOND).encode(), campaigns=port)
    (row,) = result(campaign, port.known.collaborations, port.known.entries, NOW.date()).rows
    assert row.sales == 4


ORDERS = "Order ID,Order Status,Payment Amount,Quantity,Creator Username,Time Created\n{0},Completed,{1},1,dapurnina,{2}/11/2026 10:11:12\n"
TOTAL = b"kode,terjual,omzet\nNINA10,2,90000\n"


async def test_files_of_other_weeks_add_up_and_others_can_be_added() -> None:
    port = FakeCampaigns()
    nina = await port.join(await port.start("Hari Ibu", ""), "dapurnina", code="NINA10")

    def noted() -> tuple[int, int]:
        campaign = port.known.campaigns[0]
        (row,) = result(
            campaign, port.known.of(campaign), port.known.log(campaign), NOW.date()
        ).rows
        assert row.collaboration == nina
        return (row.sales, row.revenue_idr)

    first, second = (ORDERS.format(*row).encode() for row in ((1, 50_000, "02"), (2, 75_000, "09")))
    assert "menggantikan" not in said(await send(first, campaigns=port))
    added = await send(second, campaigns=port)
    assert "file ini (terjual 1, omzet Rp75.000) ditambahkan" in said(added).replace(
        "<b>", ""
    ).replace("</b>", "")
    assert "is <b>added</b>" in said(added, "en")
    await send(second, campaigns=port)
    assert noted() == (2, 125_000)
    await port.note(port.known.campaigns[0], [Fact("sales", 10, nina.id)])
    third = ORDERS.format(3, 60_000, "16").encode()
    corrected = said(await send(third, campaigns=port)).replace("<b>", "").replace("</b>", "")
    assert "file ini (omzet Rp60.000) ditambahkan" in corrected
    assert "menggantikan terjual 10" in corrected
    await port.note(
        port.known.campaigns[0], [Fact("sales", 2, nina.id), Fact("revenue_idr", 125_000, nina.id)]
    )
    doubtful = await send(TOTAL, campaigns=port)
    assert noted() == (2, 90_000)
    assert "menggantikan omzet Rp125.000" in said(doubtful)
    assert "it replaces revenue Rp125,000" in said(doubtful, "en")
    payload = doubtful.choices[0][0].payload
    for _ in range(2):
        world = context(files=FakeFiles({"f": TOTAL}), importer=FileImporter(), campaigns=port)
        again = await capability.run(capability.fill(payload.slots), world)
        assert not again.view.filing.replaces
    assert noted() == (4, 215_000)


TRACKER = (
    b"Creator,Fee,Status,Live date,DP\n@nina,450000,Live,2026-11-20,225000\n@rani,300000,Cancel,,\n"
)


async def test_a_tracker_of_a_campaign_is_offered_as_notes() -> None:
    port = FakeCampaigns()
    lebaran = await port.start("Lebaran", "")
    for handle in ("nina", "rani"):
        await port.join(lebaran, handle)
    outcome = await send(TRACKER, campaigns=port)
    first = outcome.choices[0][0]
    assert first.label == "notes"
    assert first.payload is not None
    assert first.payload.slots["words"] == (
        "- @nina fee 450000, dibayar total 225000, udah posting 2026-11-20\n- @rani fee 300000, mundur"
    )
    plain = await send(b"Creator,Fee\n@nina,450000\n", campaigns=port)
    assert plain.choices[0][0].label != "notes"
    others = await send(TRACKER, campaigns=FakeCampaigns())
    assert others.choices[0][0].label != "notes"
