"""Who takes the place of somebody who dropped out: proposed within what is left, and joined by a word."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.analytics.campaign.computing import result
from core.analytics.campaign.log import AGREED, DROPPED, Fact
from core.capabilities.campaign_new import capability as new
from core.capabilities.campaign_replace import CampaignReplaceSlots, capability
from core.capabilities.reporting.joining.filling import CampaignNewSlots
from core.dialogue.offers import taken_up
from core.dialogue.state import Question, Shown, State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator

PLACE = {"city": "Surabaya", "category": "beauty"}
PEOPLE = [
    creator("eka", followers=20_000, rate_idr=600_000, **PLACE),
    creator("rara", followers=30_000, rate_idr=900_000, **PLACE),
    creator("near", followers=15_000, rate_idr=400_000, **PLACE),
    creator("dear", followers=90_000, rate_idr=2_500_000, **PLACE),
    creator("cook", followers=15_000, rate_idr=300_000, city="Surabaya", category="food"),
]
POSTS = [
    {
        "creator_id": f"instagram:{who}",
        "post_id": f"{who}{i}",
        "posted_at": NOW - timedelta(days=i + 3),
        "kind": "image",
        "likes": 500 + 10 * i,
        "comments": 10,
    }
    for who in ("eka", "rara", "near", "dear", "cook")
    for i in range(8)
]


async def world(budget: int | None = 2_000_000):
    port, catalogue = FakeCampaigns(), FakeCatalogue.of(*PEOPLE, posts=POSTS)
    slots = CampaignNewSlots(name="Glow", handles=("eka", "rara"), budget_idr=budget)
    await new.run(slots, context("", campaigns=port, catalogue=catalogue))
    return port, catalogue


async def note(port: FakeCampaigns, handle: str, stage: int) -> None:
    who = next(c for c in port.known.collaborations if c.handle == handle)
    await port.note(port.known.campaigns[0], [Fact("stage", stage, who.id)])


async def ask(port, catalogue, text="cariin gantinya", **slots):
    return await capability.run(
        CampaignReplaceSlots(**slots), context(text, campaigns=port, catalogue=catalogue)
    )


def said(outcome, language="id") -> str:
    replies = Renderer().replies("campaign_replace", outcome, language=language, zone=JAKARTA)
    return replies[0].text


def stages(port: FakeCampaigns) -> dict[str, tuple[str, int | None]]:
    home = port.known.campaigns[0]
    rows = result(home, port.known.of(home), port.known.log(home), NOW.date()).rows
    return {row.collaboration.handle: (row.stage, row.fee_idr) for row in rows}


async def test_who_fits_the_place_and_the_budget_left_is_proposed_and_joins_by_a_word() -> None:
    port, catalogue = await world()
    await note(port, "rara", AGREED)
    await note(port, "eka", DROPPED)
    outcome = await ask(port, catalogue)
    view = outcome.view
    assert (view.gone, view.budget_idr, view.basis) == ("eka", 1_100_000, "left")
    assert (outcome.items, view.category, view.city) == (("near",), "beauty", "Surabaya")
    assert "sisa budget kampanye" in said(outcome)
    assert "left of the campaign" in said(outcome, "en")
    offers = {
        choice.means: (choice.payload.intent, choice.payload.slots)
        for row in outcome.choices
        for choice in row
        if choice.means
    }
    taken = taken_up("pake yg pertama", offers)
    done = await ask(port, catalogue, "pake yg pertama", **taken.slots)
    assert (done.block, done.view.listed, done.items) == ("taken", True, ("near",))
    assert stages(port)["near"] == ("candidate", 400_000)
    assert stages(port)["eka"] == ("dropped", 600_000)
    assert "@near menggantikan @eka" in said(done)
    assert "takes the place of @eka" in said(done, "en")


async def test_who_is_still_in_it_is_out_once_somebody_takes_their_place() -> None:
    port, catalogue = await world()
    outcome = await ask(port, catalogue, handles=("eka",))
    assert outcome.view.budget_idr == 1_100_000  # what is left, and what is meant for them
    assert "@eka saya catat mundur" in said(outcome)
    done = await ask(port, catalogue, handles=("eka",), campaign=1, take="near")
    assert stages(port)["eka"][0] == "dropped"
    assert "@eka dicatat mundur" in said(done)
    assert "@eka is noted to have dropped out" in said(done, "en")


async def test_who_is_named_is_replaced_whoever_dropped_out() -> None:
    port, catalogue = await world()
    await note(port, "rara", DROPPED)
    named = await ask(port, catalogue, "ganti @eka juga dong", handles=("eka",))
    spoken = await ask(port, catalogue, "cariin gantinya", handles=("eka",))
    assert (named.view.gone, spoken.view.gone) == ("eka", "rara")


async def test_what_is_wished_of_a_new_one_is_heeded() -> None:
    port, catalogue = await world()
    await note(port, "eka", DROPPED)
    outcome = await ask(port, catalogue, budget_idr=350_000, category="food")
    assert (outcome.items, outcome.view.basis) == (("cook",), "said")
    assert "permintaan Kakak" in said(outcome)
    for text, wished in (
        ("find a replacement under 300k", {"budget_idr": 300_000}),
        ("cariin gantinya di bandung", {"city": "Bandung"}),
    ):
        heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), SPOKEN)
        assert heard == {"handles": ("eka",), **wished}


async def test_without_a_budget_the_fee_is_what_a_new_one_may_cost() -> None:
    port, catalogue = await world(budget=None)
    await note(port, "eka", DROPPED)
    outcome = await ask(port, catalogue)
    assert (outcome.view.budget_idr, outcome.view.basis, outcome.items) == (
        600_000,
        "fee",
        ("near",),
    )


@pytest.mark.parametrize(
    ("budget", "dropped", "block"),
    [(2_000_000, (), "nobody"), (900_000, ("eka",), "none"), (700_000, ("eka",), "none")],
)
async def test_nobody_is_proposed(budget: int, dropped: tuple[str, ...], block: str) -> None:
    port, catalogue = await world(budget)
    await note(port, "rara", AGREED)
    for handle in dropped:
        await note(port, handle, DROPPED)
    outcome = await ask(port, catalogue)
    assert (outcome.block, outcome.items) == (block, ())
    assert said(outcome)
    assert said(outcome, "en")


SPOKEN = State(shown=Shown("campaign_log", {}, ("eka",)), topic=Shown("campaign_log"), focus="eka")


PROPOSED = State(
    shown=Shown("campaign_replace", {"campaign": 1, "handles": ("eka",)}, ("near", "far")),
    topic=Shown("evaluate"),
)


@pytest.mark.parametrize(
    ("text", "take"),
    [
        ("pake @near aja", "near"),
        ("oke ambil yang kedua", "far"),
        ("go with the first one", "near"),
        ("cek yang kedua", None),
        ("pake @other aja", None),
        ("pake yang kedua?", None),
    ],
)
def test_who_was_proposed_may_be_taken_after_a_look(text: str, take: str | None) -> None:
    heard = capability.claims(understand(text, now=NOW, zone=JAKARTA), PROPOSED) or {}
    assert heard.get("take") == take
    assert take is None or heard["handles"] == ("eka",)


@pytest.mark.parametrize(
    ("text", "state", "slots"),
    [
        ("cariin gantinya", SPOKEN, {"handles": ("eka",)}),
        ("ada pengganti buat @rara?", State(partners=("rara",)), {"handles": ("rara",)}),
        ("find a replacement", State(topic=Shown("campaign_report")), {}),
        ("cari pengganti @rara di kampanye glow", State(), {"handles": ("rara",)}),
        ("cariin gantinya", State(), None),
        ("cariin gantinya", State(question=Question("suggest", "budget_idr")), None),
        ("cariin influencer lain", SPOKEN, None),
        ("perlu pengganti KOL kuliner area Jogja, budget 1jt", SPOKEN, None),
    ],
)
def test_a_replacement_is_sought_in_a_talk_about_a_campaign(text, state, slots) -> None:
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), state) == slots
