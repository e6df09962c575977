"""One message that tells of several people notes of each what is told of them, and nothing of a neighbour."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.computing import result
from core.capabilities.campaign_log import capability
from core.capabilities.campaign_new import CampaignNewSlots
from core.capabilities.campaign_new import capability as new
from core.nlu.campaigns.notes.parting import tells_of_each
from core.nlu.understand import understand
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.examples import examples

PEOPLE = ("ayu", "bela", "cici")
TODAY = NOW.astimezone(JAKARTA).date()
TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)


async def noted(text: str) -> dict[str, dict[str, object]]:
    """Return what is noted of each by one message, without what stays as it was."""
    port = FakeCampaigns()
    opening = "buat kampanye Sabun dengan @ayu 150rb, @bela 200rb, @cici 250rb"
    slots = CampaignNewSlots(name="Sabun", handles=PEOPLE, budget_idr=1_000_000)
    await new.run(slots, context(opening, campaigns=port))
    stated = understand(text, now=NOW, zone=JAKARTA).everything()
    await capability.run(capability.fill(stated), context(text, campaigns=port))
    campaign = port.known.campaigns[0]
    rows = result(campaign, port.known.of(campaign), port.known.log(campaign), TODAY).rows
    names = ("due", "live_on", "likes", "sales", "revenue_idr", "paid_idr")
    return {
        row.collaboration.handle: {
            **({} if row.stage == "candidate" else {"stage": row.stage}),
            **{n: v for n in names if (v := getattr(row, n)) is not None},
        }
        for row in rows
    }


def live(day=TODAY):
    return {"stage": "live", "live_on": day}


AGREED, DROPPED, NOTHING = {"stage": "agreed"}, {"stage": "dropped"}, {}
SPOKEN_WITH = {"stage": "contacted"}


@pytest.mark.parametrize(
    ("text", "ayu", "bela", "cici"),
    [
        ("@ayu oke, @bela masih nego, @cici nolak", AGREED, SPOKEN_WITH, DROPPED),
        ("@ayu oke, @bela masih mikir, @cici ga mau", AGREED, SPOKEN_WITH, DROPPED),
        ("deal @ayu, nolak @cici, masih nego @bela", AGREED, SPOKEN_WITH, DROPPED),
        ("@ayu deal, @bela nunggu kabar", AGREED, SPOKEN_WITH, NOTHING),
        (
            "@ayu agreed, @bela is still thinking, @cici isn't interested",
            AGREED,
            SPOKEN_WITH,
            DROPPED,
        ),
        ("@ayu said no, @bela hasn't replied and @cici agreed", DROPPED, SPOKEN_WITH, AGREED),
        ("@ayu posting kemarin, @bela besok", live(YESTERDAY), {"due": TOMORROW}, NOTHING),
        ("@ayu posted yesterday, @bela tomorrow", live(YESTERDAY), {"due": TOMORROW}, NOTHING),
        ("@ayu udah posting, @bela juga, @cici belum", live(), live(), NOTHING),
        ("udah posting @ayu sama @bela, @cici belum", live(), live(), NOTHING),
        ("posted: @ayu. not yet: @bela, @cici", live(), NOTHING, NOTHING),
        ("udah bayar @ayu, @bela belum", AGREED | {"paid_idr": 150_000}, NOTHING, NOTHING),
        ("@ayu dan @bela udah posting, @cici masih nego", live(), live(), SPOKEN_WITH),
        ("@ayu belum posting, @bela udah, @cici mundur", NOTHING, live(), DROPPED),
        ("@ayu ga mau turun harga, @bela deal 200rb", NOTHING, AGREED, NOTHING),
        ("@ayu (IG), @bela udah posting", live(), live(), NOTHING),
        (
            "@ayu 15 mangkok laku @20rb, @bela 8 bowls sold at 25k, @cici nolak",
            {"sales": 15, "revenue_idr": 300_000},
            {"sales": 8, "revenue_idr": 200_000},
            DROPPED,
        ),
        ("ayu deal, bela masih nego, cici nolak", AGREED, SPOKEN_WITH, DROPPED),
        ("@ayu oke, @bela masih ragu, @cici gajadi", AGREED, SPOKEN_WITH, DROPPED),
        ("@ayu draftnya masuk, @bela belum, @cici besok", {"stage": "draft"}, NOTHING, NOTHING),
        ("@ayu goes live tomorrow, @bela is live", {"due": TOMORROW}, live(), NOTHING),
    ],
)
async def test_each_has_their_own(text: str, ayu: object, bela: object, cici: object) -> None:
    assert await noted(text) == {"ayu": ayu, "bela": bela, "cici": cici}


CLAUSES = {
    "oke": AGREED,
    "setuju": AGREED,
    "agreed": AGREED,
    "nolak": DROPPED,
    "ga mau": DROPPED,
    "dropped out": DROPPED,
    "masih nego": SPOKEN_WITH,
    "belum jawab": SPOKEN_WITH,
    "still thinking": SPOKEN_WITH,
    "tayang besok": {"due": TOMORROW},
    "udah posting": live(),
    "posted yesterday": live(YESTERDAY),
    "laku 5": {"sales": 5},
}


@examples(12)
@given(
    st.permutations(PEOPLE),
    st.lists(st.sampled_from(sorted(CLAUSES)), min_size=3, max_size=3),
    st.sampled_from((", ", "; ", "\n", "\n- ", "\n2. ")),
)
def test_what_is_noted_of_one_hangs_on_nobody_else(
    people: list[str], told: list[str], between: str
) -> None:
    wanted = dict(zip(people, told, strict=True))
    text = between.join(f"@{who} {words}" for who, words in wanted.items())
    found = asyncio.run(noted(text))
    assert found == {who: CLAUSES[words] for who, words in wanted.items()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@ayu oke, @bela masih nego", True),
        ("@ayu agreed, @bela is still thinking", True),
        ("@ayu masih nego, @bela belum jawab", False),
        ("@ayu oke, @bela bagus", False),
    ],
)
def test_a_state_in_between_is_told_beside_news(text: str, told: bool) -> None:
    assert tells_of_each(text) == told


async def test_a_discount_of_one_beside_the_fee_of_another() -> None:
    port = FakeCampaigns()
    slots = CampaignNewSlots(name="Sabun", handles=("ayu", "bela"), budget_idr=1_000_000)
    opening = "buat kampanye Sabun dengan @ayu 200rb, @bela 300rb"
    await new.run(slots, context(opening, campaigns=port))
    text = "diskon 10% buat @ayu, @bela fee final 275rb"
    stated = understand(text, now=NOW, zone=JAKARTA).everything()
    await capability.run(capability.fill(stated), context(text, campaigns=port))
    campaign = port.known.campaigns[0]
    rows = result(campaign, port.known.of(campaign), port.known.log(campaign), TODAY).rows
    assert [row.fee_idr for row in rows] == [180_000, 275_000]
