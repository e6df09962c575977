"""A campaign is deleted only after a yes, only by who may, and only the one that is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.analytics.campaign.log import Fact
from core.capabilities.campaign_delete import CampaignDeleteSlots, capability
from core.capabilities.campaign_report import capability as report
from core.capabilities.ports import MayNotChangeError
from core.capabilities.reporting.answers.reported import CampaignReportSlots
from core.dialogue.state import State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context


async def books() -> FakeCampaigns:
    port = FakeCampaigns()
    for name in ("Lebaran", "Natal"):
        made = await port.start(name, "")
        who = await port.join(made, "rani")
        await port.note(made, [Fact("stage", 2, who.id), Fact("paid_idr", 200_000, who.id)])
    return port


async def run(port: FakeCampaigns, text: str = "", **slots: object):
    if text:
        said = understand(text, now=NOW, zone=JAKARTA)
        slots = dict(capability.claims(said, State()) or {})
    return await capability.run(capability.fill(slots), context(text, campaigns=port))


def words(outcome, language: str = "id") -> str:
    plain = replace(outcome, chart=None)
    return Renderer().replies(capability.name, plain, language=language, zone=JAKARTA)[0].text


def names(port: FakeCampaigns) -> list[str]:
    return [c.name for c in port.known.campaigns]


async def test_what_goes_is_said_before_anything_goes() -> None:
    port = await books()
    asked = await run(port, "hapus kampanye natal")
    assert "1 kreator di dalamnya" in words(asked)
    assert "termasuk pembayaran Rp200.000" in words(asked)
    assert "payments of Rp200,000" in words(asked, "en")
    assert names(port) == ["Natal", "Lebaran"]
    sure = asked.choices[0][0]
    assert sure.means == "sure"
    assert capability.asked_first(sure.payload.slots) == {"campaign": 2}
    done = await run(port, **sure.payload.slots)
    assert "sudah dihapus" in words(done)
    assert names(port) == ["Lebaran"]
    assert {c.campaign_id for c in port.known.collaborations} == {1}
    assert "sudah tidak ada" in words(await run(port, **sure.payload.slots))
    old = await report.run(CampaignReportSlots(campaign=2), context(campaigns=port))
    assert (old.block, old.view.asked) == ("unknown", "")


async def test_closing_it_instead_keeps_everything() -> None:
    port = await books()
    asked = await run(port, "delete the lebaran campaign")
    await run(port, **asked.choices[1][0].payload.slots)
    closed = [c.name for c in port.known.campaigns if port.known.closing(c)]
    assert (names(port), closed) == (["Natal", "Lebaran"], ["Lebaran"])


async def test_another_name_deletes_nothing() -> None:
    port = await books()
    asked = await run(port, "hapus kampanye imlek")
    assert "Tidak ada kampanye bernama “imlek”" in words(asked)
    assert {c.label for row in asked.choices for c in row} == {"which"}
    assert "Belum ada kampanye" in words(await run(FakeCampaigns(), "hapus kampanye imlek"))


@pytest.mark.parametrize(
    ("role", "who", "block"),
    [
        ("owner", 8, "confirm"),
        ("editor", 7, "confirm"),
        ("editor", 8, "refused"),
        ("member", 7, "confirm"),
        ("member", 8, "refused"),
    ],
)
async def test_only_an_owner_or_who_began_it_may(role: str, who: int, block: str) -> None:
    port = await books()
    speaker = replace(context().person, id=who)
    for act in ("", "confirmed"):
        here = context(campaigns=port, person=speaker, role=role)
        outcome = await capability.run(CampaignDeleteSlots(campaign=2, act=act), here)
        assert outcome.block == (block if not act or block != "confirm" else "body")
    assert ("Natal" in names(port)) is (block != "confirm")
    with pytest.raises(MayNotChangeError):
        await capability.run(CampaignDeleteSlots(campaign=2), replace(here, role="viewer"))


async def test_a_pause_changes_nothing() -> None:
    port = await books()
    before = port.known
    outcome = await capability.run(
        CampaignDeleteSlots(act="pause"), context("stop dulu kampanye natal", campaigns=port)
    )
    assert (outcome.block, port.known) == ("pause", before)
    close = outcome.choices[0][0].payload
    await capability.run(capability.fill(close.slots), context(campaigns=port))
    again = await capability.run(
        CampaignDeleteSlots(act="pause"), context("pause the natal campaign", campaigns=port)
    )
    assert (again.block, again.choices) == ("ended", ())
