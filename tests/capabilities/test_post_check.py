"""A live post is checked point by point and noted on its collaboration."""

import pytest

from core.analytics.content.compliance import compliance
from core.capabilities.ports import Business
from core.capabilities.post_check import PostCheckSlots, capability
from core.dialogue.state import State
from core.nlu.content.post import asks_post_check, link_in, pasted_caption
from core.nlu.understanding import Understanding
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, FakeProfiles, context

GOOD = "#iklan bareng @toko.sari. Kurmanya manis, pakai kode NINA10 ya"
BAD = "Kurma terenak di Indonesia, pakai kode LAIN5"
TODAY = NOW.date()


def tell(outcome, language="id"):
    (message,) = Renderer().replies("post_check", outcome, language=language, zone=JAKARTA)
    return message.text


async def world():
    port = FakeCampaigns()
    campaign = await port.start("Ramadan", "kurma")
    await port.join(campaign, "nina", code="NINA10")
    return port, context(campaigns=port, profiles=FakeProfiles(Business("Toko Sari")))


async def test_a_post_that_keeps_everything_is_noted_as_such() -> None:
    port, here = await world()
    outcome = await capability.run(PostCheckSlots(GOOD, ("nina",)), here)
    assert outcome.view.result.percent == 100
    (entry,) = port.known.entries
    assert (entry.fact.metric, entry.fact.value) == ("brief", 100)
    text = tell(outcome)
    assert "Sesuai brief" in text
    assert "NINA10" in text
    assert "kampanye Ramadan" in text


async def test_what_is_not_kept_is_said_with_other_words() -> None:
    port, here = await world()
    outcome = await capability.run(PostCheckSlots(BAD, ("nina",)), here)
    states = dict(outcome.view.result.states)
    assert states == {
        "disclosure": "missing",
        "code": "missing",
        "mention": "missing",
        "claims": "missing",
    }
    assert "terenak" in tell(outcome)
    assert port.known.entries[0].fact.value == 0


async def test_a_link_is_not_opened_but_its_caption_asked_for() -> None:
    _, here = await world()
    link = "https://instagram.com/p/abc"
    outcome = await capability.run(PostCheckSlots(None, ("nina",), link), here)
    assert outcome.asks == "caption"
    assert "tidak bisa membuka tautan" in tell(outcome)


async def test_without_a_campaign_nothing_is_noted_and_unknown_points_do_not_count() -> None:
    outcome = await capability.run(PostCheckSlots(GOOD, ("budi",)), context())
    assert outcome.view.result.percent == 100
    assert dict(outcome.view.result.states)["code"] == "unknown"
    assert "Tidak dicatat" in tell(outcome)
    assert "Not noted" in tell(outcome, "en")


def test_a_late_label_is_late() -> None:
    late = "Pagi ini hujan deras sekali dan jalanan macet. " * 4 + "#iklan"
    found = compliance(late, "general", TODAY, code=None, names=())
    assert dict(found.states)["disclosure"] == "late"
    assert found.percent == 50


@pytest.mark.parametrize(
    "text",
    [
        "cek postingan yang sudah tayang sesuai brief",
        "tolong periksa konten @nina yang udah live\n#iklan kurma manis",
        "check the live post https://instagram.com/p/x",
        "cek kepatuhan brief @nina",
    ],
)
def test_what_asks_for_it(text: str) -> None:
    assert asks_post_check(text)


@pytest.mark.parametrize(
    "text",
    ["@nina udah tayang", "cek caption: kurma manis", "cek @nina", "kapan @nina tayang?", "halo"],
)
def test_what_does_not(text: str) -> None:
    assert not asks_post_check(text)


def test_captions_and_links_are_found() -> None:
    assert link_in("cek https://tiktok.com/@a/1 dong") == "https://tiktok.com/@a/1"
    assert pasted_caption("cek yang udah live\n#iklan\nenak") == "#iklan\nenak"
    assert pasted_caption('cek post live @a "kurma manis sekali"') == "kurma manis sekali"
    assert pasted_caption("cek konten @nina yang tayang, caption: halo semua") == "halo semua"


def test_it_claims_with_who_and_what() -> None:
    said = Understanding("cek konten yang udah live\n#iklan", "other", 0.5)
    slots = capability.claims(said, State(focus="nina"))
    assert slots == {"link": "", "handles": ("nina",), "caption": "#iklan"}
