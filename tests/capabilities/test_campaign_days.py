"""What a day of a note is of: the post, the stage that is told, or nothing that is kept."""

from datetime import date

import pytest

from core.capabilities.campaign_log import capability
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.test_campaign_log import begun, row, tell, words

AHEAD, YESTERDAY = date(2026, 11, 27), date(2026, 11, 22)
HERE = State(
    shown=Shown("campaign_log", items=("nina", "rani")),
    topic=Shown("campaign_log"),
    partners=("nina", "rani"),
)


@pytest.mark.parametrize(
    ("text", "stage", "due", "block"),
    [
        ("nina got the package this morning", "shipped", None, "body"),
        ("nina signed the contract this morning", "agreed", None, "body"),
        ("nina confirmed this morning", "agreed", None, "body"),
        ("@nina terima paket besok", "candidate", None, "other_day"),
        ("@nina is on holiday until Friday", "candidate", None, "other_day"),
        ("@nina lagi sakit sampai jumat", "candidate", None, "other_day"),
        ("@nina got the package this morning, posts on Friday", "shipped", AHEAD, "body"),
        ("@nina udah terima paket kemarin, posting jumat", "shipped", AHEAD, "body"),
        ("@nina deal 500rb, tanggal 27", "agreed", AHEAD, "body"),
    ],
)
async def test_only_a_day_of_posting_is_one(text, stage, due, block) -> None:
    port = await begun("nina", "rani")
    outcome = await tell(port, text, handles=("nina",))
    assert (row(port, "nina").stage, row(port, "nina").due, outcome.block) == (stage, due, block)
    assert words(outcome)
    assert words(outcome, "en")


async def test_the_day_that_another_one_takes_the_place_of_is_said() -> None:
    port = await begun("nina")
    first = await tell(port, "@nina tayang tanggal 5 desember")
    assert "tadinya" not in words(first)
    moved = await tell(port, "@nina tayangnya diundur ke 9 desember")
    assert "9 Desember 2026 (tadinya 5 Desember 2026)" in words(moved)
    assert "due 9 December 2026 (was 5 December 2026)" in words(moved, "en")


@pytest.mark.parametrize("text", ["@nina is sick today", "@nina cuti sampai senin"])
async def test_a_known_day_stays(text: str) -> None:
    port = await begun("nina")
    await tell(port, "@nina udah posting kemarin")
    before = row(port, "nina").live_on
    outcome = await tell(port, text)
    assert row(port, "nina").live_on == before
    assert outcome.view.lines == ()


@pytest.mark.parametrize(
    "text",
    [
        "aku bayar @nina pas udah posting ya, catet",
        "sisanya @nina dibayar kalau udah tayang",
        "@nina gets paid after she has posted",
    ],
)
async def test_a_condition_notes_neither_a_post_nor_a_payment(text: str) -> None:
    port = await begun("nina")
    await tell(port, "@nina deal 100rb")
    outcome = await tell(port, text)
    nina = row(port, "nina")
    assert (nina.stage, nina.paid_idr, outcome.block) == ("agreed", None, "planned")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("posting semua tgl 27", {"nina": AHEAD, "rani": AHEAD}),
        ("they both post on November 27", {"nina": AHEAD, "rani": AHEAD}),
        ("semua masih nunggu sampai tgl 27", {"nina": None, "rani": None}),
        ("@nina telat posting, harusnya kemarin", {"nina": YESTERDAY, "rani": None}),
        ("harusnya @nina posting kemarin", {"nina": YESTERDAY, "rani": None}),
        ("@nina tgl 27 ya", {"nina": AHEAD, "rani": None}),
        ("@nina bagus banget jumat", {"nina": None, "rani": None}),
    ],
)
async def test_a_day_of_all_and_one_that_is_over(text: str, days: dict[str, date | None]) -> None:
    port = await begun("nina", "rani")
    said = understand(text, now=NOW, zone=JAKARTA)
    slots = capability.claims(said, HERE) or {}
    await capability.run(capability.fill(slots), context(text, campaigns=port))
    assert {who: row(port, who).due for who in days} == days


@pytest.mark.parametrize(
    "text",
    [
        "@nina ngilang ga bales wa",
        "udah 3 hari ga ada kabar dari @nina",
        "@nina has gone silent",
        "@nina stopped replying",
        "@nina telat posting nih",
        "@nina is late with her post",
    ],
)
async def test_who_vanished_is_waited_for_with_a_reminder(text: str) -> None:
    port = await begun("nina", "rani")
    candidate = await tell(port, text, handles=("nina",))
    assert candidate.block in {"pending", "waiting", "body"}
    assert candidate.view.quiet is (candidate.block == "body")
    await tell(port, "@nina deal 100rb")
    said = understand(text, now=NOW, zone=JAKARTA)
    slots = capability.claims(said, HERE)
    outcome = await capability.run(capability.fill(slots), context(text, campaigns=port))
    assert (outcome.block, row(port, "nina").stage) == ("waiting", "agreed")
    assert "paid_for" not in (outcome.slots or {})
    await tell(port, "dp @nina 50rb udah ditransfer")
    paid = await capability.run(capability.fill(slots), context(text, campaigns=port))
    assert (paid.slots or {}).get("paid_for") is True


@pytest.mark.parametrize(
    ("text", "due"),
    [("eh jadi tanggal 27 aja", AHEAD), ("no, November 27", AHEAD), ("aku libur tgl 27", None)],
)
async def test_few_words_name_another_day_for_whom_the_note_before_was_of(text, due) -> None:
    port = await begun("nina", "rani")
    state = State(
        shown=Shown("campaign_log", items=("nina",)), topic=Shown("campaign_log"), focus="nina"
    )
    slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    if slots is not None:
        await capability.run(capability.fill(slots), context(text, campaigns=port))
    assert (row(port, "nina").due, row(port, "rani").due) == (due, None)
