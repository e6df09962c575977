"""What is told of all, of all but some, of each and of nobody, as it is claimed and noted."""

from __future__ import annotations

import pytest

from core.analytics.campaign.result import Row
from core.capabilities.base import Outcome
from core.capabilities.campaign_log import capability
from core.capabilities.campaign_new import CampaignNewSlots
from core.capabilities.campaign_new import capability as new
from core.capabilities.reporting.notes import ledger
from core.capabilities.reporting.notes.noted import CampaignLogView
from core.dialogue.state import Shown, State
from core.nlu.campaigns.notes.parting import handles_in
from core.nlu.understand import understand
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context

PEOPLE = ("ayu", "bela", "cici", "dina")


async def said(text: str) -> tuple[Outcome[CampaignLogView], dict[str, Row]]:
    """Return what is answered to a message in the middle of a campaign of four, and how each stands then."""
    port = FakeCampaigns()
    opening = "buat kampanye Sabun dengan @ayu 150rb, @bela 200rb, @cici 250rb, @dina 300rb"
    slots = CampaignNewSlots(name="Sabun", handles=PEOPLE, budget_idr=1_000_000)
    await new.run(slots, context(opening, campaigns=port))
    partners = tuple(h for h in PEOPLE if h in handles_in(text))
    state = State(shown=Shown("campaign_new", items=PEOPLE), partners=partners)
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    assert claimed is not None, text
    outcome = await capability.run(
        capability.fill(claimed), context(text, campaigns=port, items=PEOPLE)
    )
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
