"""What a day of a note is of: the post, the stage that is told, or nothing that is kept."""

from datetime import date

import pytest

from tests.capabilities.test_campaign_log import begun, row, tell, words

AHEAD = date(2026, 11, 27)


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
