"""What is told of all, of all but some, of each and of nobody, as it is claimed and noted."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.analytics.campaign.log import Entry, Fact
from core.analytics.campaign.result import Campaign, Row
from core.capabilities.base import Outcome
from core.capabilities.campaign_log import capability
from core.capabilities.campaign_new import CampaignNewSlots
from core.capabilities.campaign_new import capability as new
from core.capabilities.ports import Portfolio
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.dialogue.state import Shown, State
from core.messages import SlotValue
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.understand import understand
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context

PEOPLE = ("ayu", "bela", "cici", "dina")
FEES = (150_000, 200_000, 250_000, 300_000)


async def begun() -> FakeCampaigns:
    """Return a campaign of four."""
    port = FakeCampaigns()
    opening = "buat kampanye Sabun dengan @ayu 150rb, @bela 200rb, @cici 250rb, @dina 300rb"
    slots = CampaignNewSlots(name="Sabun", handles=PEOPLE, budget_idr=1_000_000)
    await new.run(slots, context(opening, campaigns=port))
    return port


async def taps(*texts: str, slots: Mapping[str, SlotValue]) -> tuple[Row, ...]:
    """Return how each stands after these messages and a tap."""
    port = await begun()
    for text in texts:
        await capability.run(capability.fill({}), context(text, campaigns=port, items=PEOPLE))
    await capability.run(capability.fill(slots), context("", campaigns=port, items=PEOPLE))
    return ledger.rows(port.known, port.known.campaigns[0], context("").today)


async def said(*texts: str) -> tuple[Outcome[CampaignLogView], dict[str, Row]]:
    """Return what is answered to the last message in the middle of a campaign of four, and how each stands then."""
    port = await begun()
    for text in texts:
        partners = tuple(h for h in PEOPLE if h in handles_in(text))
        state = State(shown=Shown("campaign_new", items=PEOPLE), partners=partners)
        understood = understand(text, now=NOW, zone=JAKARTA)
        claimed = capability.claims(understood, state)
        if claimed is None:
            assert understood.intent == capability.name, text
            claimed = understood.slots
        heard = context(text, campaigns=port, items=PEOPLE)
        outcome = await capability.run(capability.fill(claimed), heard)
    rows = ledger.rows(port.known, port.known.campaigns[0], context("").today)
    return outcome, {row.collaboration.handle: row for row in rows}


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("neither @ayu nor @bela agreed", ("ayu", "bela")),
        ("nobody has posted yet", PEOPLE),
        ("belum ada yang dibayar", PEOPLE),
    ],
)
async def test_what_did_not_happen_is_said_of_whom(text: str, handles: tuple[str, ...]) -> None:
    outcome, rows = await said(text)
    assert outcome.block in {"denied", "waiting"}
    assert tuple(row.collaboration.handle for row in outcome.view.rows) == handles
    assert {(row.stage, row.paid_idr) for row in rows.values()} == {("candidate", None)}


@pytest.mark.parametrize(
    ("text", "stage", "paid"),
    [
        ("everyone has agreed except @dina", "agreed", None),
        ("semua udah deal, @dina belum", "agreed", None),
        ("selain @dina udah dibayar semua", "agreed", (150_000, 200_000, 250_000)),
        ("we paid everyone but @dina half", "agreed", (75_000, 100_000, 125_000)),
        ("the others have posted but @dina hasn't", "live", None),
    ],
)
async def test_who_is_left_out_stays_as_they_were(
    text: str, stage: str, paid: tuple[int, ...] | None
) -> None:
    outcome, rows = await said(text)
    assert (rows["dina"].stage, rows["dina"].paid_idr) == ("candidate", None)
    others = [rows[handle] for handle in PEOPLE[:3]]
    assert {row.stage for row in others} == {stage}
    assert tuple(row.paid_idr for row in others) == (paid or (None,) * 3)
    assert "dina" in {row.collaboration.handle for row in outcome.view.rows}


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("semua udah deal kecuali dia", "left_out"),
        ("semua laku 5 kecuali @dina", "left_out"),
        ("semua dapet bonus 50rb", "amount"),
        ("both were paid 300k each", None),
    ],
)
async def test_what_is_unclear_is_asked(text: str, block: str | None) -> None:
    outcome, rows = await said(text)
    assert outcome.block == block or outcome.asks == "handles"
    assert {(row.stage, row.paid_idr) for row in rows.values()} == {("candidate", None)}


async def test_what_each_of_all_was_paid_is_noted_of_each() -> None:
    _, rows = await said("paid 100k to each of them")
    assert {row.paid_idr for row in rows.values()} == {100_000}
    _, rows = await said("increase everyone's fee by 50k")
    assert [rows[handle].fee_idr for handle in PEOPLE] == [200_000, 250_000, 300_000, 350_000]
    _, rows = await said("raise all fees by 10% except @dina")
    assert [rows[handle].fee_idr for handle in PEOPLE] == [165_000, 220_000, 275_000, 300_000]


@pytest.mark.parametrize(
    "text",
    [
        "Update:\n- @ayu posted: 10k views, 800 likes\n- @ayu paid 50k\n- @bela agreed",
        "@ayu posted today 5k views 300 likes\n@ayu paid 50k",
        "@ayu dibayar 50rb\n@ayu udah posting, views 5rb like 300\n@cici deal",
    ],
)
async def test_a_second_part_moves_nobody_back(text: str) -> None:
    _, rows = await said(text)
    assert (rows["ayu"].stage, rows["ayu"].paid_idr) == ("live", 50_000)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("all of them post on December 15",), (15, 15, 15, 15)),
        (("@ayu udah posting", "everyone posts on December 15 except @bela"), (None, None, 15, 15)),
        (("set all deadlines to December 12", "undur semua deadline 2 hari"), (14, 14, 14, 14)),
        (("@ayu and @bela post on December 10", "postpone @ayu and @bela to December 18"), (18, 18, None, None)),
        (("@ayu posting tgl 10 desember, @bela tgl 12 desember", "move all deadlines by two days"), (12, 14, None, None)),
        (("@ayu's deadline is Dec 20 and @bela's is Dec 21",), (20, 21, None, None)),
    ],
)  # fmt: skip
async def test_days_of_several(texts: tuple[str, ...], days: tuple[int | None, ...]) -> None:
    _, rows = await said(*texts)
    assert tuple(row.due and row.due.day for row in rows.values()) == days


async def test_what_is_so_beside_a_denial_is_noted() -> None:
    _, rows = await said("@ayu belum deal, udah dm")
    assert rows["ayu"].stage == "contacted"


async def test_a_day_since_when_somebody_is_silent_is_no_day_of_the_post() -> None:
    outcome, rows = await said("@ayu hasn't posted in 3 days, what should I do")
    assert (outcome.block, rows["ayu"].due) == ("waiting", None)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("@ayu was paid 100k, @bela was not paid", 100_000),
        ("@ayu udah dibayar, @bela belum dibayar", 150_000),
        ("@ayu sold 5, @bela has not posted", None),
        ("@ayu agreed at 150k, @bela did not agree", None),
    ],
)
async def test_who_did_not_shares_nothing_with_who_did(text: str, paid: int | None) -> None:
    _, rows = await said(text)
    bela = rows["bela"]
    assert rows["ayu"].paid_idr == paid
    assert (bela.stage, bela.fee_idr, bela.paid_idr) == ("candidate", 200_000, None)
    assert (bela.sales, bela.live_on) == (None, None)


@pytest.mark.parametrize("text", ["semua udah dibayar 300rb", "we paid them all 300k"])
async def test_an_amount_of_all_is_asked_about(text: str) -> None:
    outcome, rows = await said(text)
    assert outcome.block == "divide"
    assert all(row.paid_idr is None for row in rows.values())
    assert [row[0].label for row in outcome.choices] == ["each"]
    together, _ = await said("semua deal", "semua udah dibayar 900rb")
    assert [row[0].label for row in together.choices] == ["each", "owed"]
    for way, paid in zip(together.choices, ((900_000,) * 4, FEES), strict=True):
        port_rows = await taps("semua deal", slots=way[0].payload.slots)
        assert tuple(row.paid_idr for row in port_rows) == paid


async def test_a_share_takes_back_nothing_that_was_paid() -> None:
    _, rows = await said("@ayu paid 100k", "paid everyone half")
    assert [rows[handle].paid_idr for handle in PEOPLE] == [100_000, 100_000, 125_000, 150_000]


def test_a_later_number_of_the_campaign_itself_says_which_it_replaces() -> None:
    campaign = Campaign(1, "Glow", NOW)
    entries = (Entry(1, 1, 1, NOW, campaign.id, Fact("likes", 1_870)),)
    known = Portfolio((campaign,), (), entries)

    line = ledger.planned(known, campaign, Fact("likes", 640), NOW.date())

    assert (line.value, line.before) == (640, 1_870)
    assert ledger.planned(known, campaign, Fact("views", 8_200), NOW.date()).before is None
