"""Notes that say of which campaign they are: of several in one message, by the end of a name, of one that there is not."""

import pytest

from core.capabilities.campaign_new import capability as new
from core.capabilities.reporting.joining.filling import CampaignNewSlots
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import context
from tests.capabilities.test_campaign_log import TODAY, tell, words

LATEST = "Rona Tahun Baru"


async def two() -> FakeCampaigns:
    """Return two campaigns of @maya.glow, of which the second was begun last."""
    port = FakeCampaigns()
    for name, other in (("Rona Desember", "tika.skin"), (LATEST, "rudi.men")):
        slots = CampaignNewSlots(name=name, handles=("maya.glow", other), budget_idr=3_000_000)
        await new.run(slots, context("", campaigns=port))
    return port


def noted(port: FakeCampaigns, *, stages: bool = False) -> dict[tuple[str, str], object]:
    """Return what stands as paid, else the stage of each, by the end of the campaign's name and the account's beginning."""
    return {
        (one.campaign.name.split()[-1], row.collaboration.handle[:4]): row.stage
        if stages
        else row.paid_idr
        for one in port.known.results(TODAY)
        for row in one.rows
        if (row.stage != "candidate" if stages else row.paid_idr)
    }


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        (
            "transfer 100rb ke maya buat yg desember, 150rb buat yg tahun baru",
            {("Desember", "maya"): 100_000, ("Baru", "maya"): 150_000},
        ),
        (
            "sent 300k to @maya.glow for Rona Tahun Baru and 450k for Rona Desember",
            {("Baru", "maya"): 300_000, ("Desember", "maya"): 450_000},
        ),
        (
            "di tahun baru @rudi.men dp 200rb, di rona desember @tika.skin dp 50rb",
            {("Baru", "rudi"): 200_000, ("Desember", "tika"): 50_000},
        ),
        ("@maya.glow dp 100rb buat yang desember", {("Desember", "maya"): 100_000}),
        ("@maya.glow dibayar 100rb buat yang desember sama @rudi.men 150rb buat tahun baru", {("Desember", "maya"): 100_000, ("Baru", "rudi"): 150_000}),
    ],
)  # fmt: skip
async def test_a_payment_is_of_the_campaign_that_it_is_for(text: str, paid: object) -> None:
    port = await two()
    outcome = await tell(port, text)
    assert noted(port) == paid
    for said in (words(outcome), words(outcome, "en")):
        several = len({home for home, _ in noted(port)}) > 1
        assert ("Rona Desember, Rona" in said or "Baru, Rona" in said) == several
    undo = next(c for row in outcome.choices for c in row if c.label == "undo")
    await tell(port, **undo.payload.slots)
    assert noted(port) == {}


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("@maya.glow batal di rona desember tapi lanjut di tahun baru", {("Desember", "maya"): "dropped"}),
        ("maya posted for rona desember and for rona tahun baru", {("Desember", "maya"): "live", ("Baru", "maya"): "live"}),
        ("@maya.glow masih ikut di rona desember, batal di tahun baru", {("Baru", "maya"): "dropped"}),
    ],
)  # fmt: skip
async def test_a_stage_is_of_the_campaign_that_it_is_told_of(text: str, stages: object) -> None:
    port = await two()
    await tell(port, text)
    assert noted(port, stages=True) == stages


async def test_one_number_for_several_campaigns_is_asked_about() -> None:
    port = await two()
    outcome = await tell(port, "paid @maya.glow 500k for rona desember and rona tahun baru")
    assert (outcome.block, noted(port)) == ("of_which", {})
    assert LATEST in words(outcome)


@pytest.mark.parametrize(
    "text",
    [
        "maya.glow posted for rona men",
        "@maya.glow udah posting buat rona lebaran",
        "@maya.glow udah posting untuk kampanye imlek",
        "@maya.glow is live for the Easter campaign",
    ],
)
async def test_a_campaign_that_there_is_not_is_said_and_a_tap_notes_it_where_it_is_meant(
    text: str,
) -> None:
    port = await two()
    outcome = await tell(port, text)
    assert (outcome.block, noted(port, stages=True)) == ("no_campaign", {})
    assert outcome.view.title.lower() in words(outcome).lower()
    (_,), (other,) = outcome.choices
    await tell(port, **other.payload.slots)
    assert noted(port, stages=True) == {("Desember", "maya"): "live"}


@pytest.mark.parametrize(
    "text",
    [
        "@maya.glow udah posting buat kita semua",
        "@maya.glow posted for the second time",
        "@maya.glow udah posting untuk kampanye ini",
        "@maya.glow posted for rona",
        "@maya.glow posted for free today",
        "@maya.glow udah posting buat produk baru",
    ],
)
async def test_other_words_name_no_campaign(text: str) -> None:
    port = await two()
    assert (await tell(port, text)).block != "no_campaign"
