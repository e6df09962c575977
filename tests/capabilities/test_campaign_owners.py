"""Money and sales go to whom they are of, are corrected where they stand, and are never lost unsaid."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from core.analytics.campaign.log import AGREED, DROPPED, LIVE
from core.capabilities.campaign_log import capability
from core.capabilities.reporting.hearing.partners import of_listed
from core.dialogue.state import Question, Shown, State
from core.nlu.campaigns.money.amounts import baseline_in
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.test_campaign_log import begun, row, tell, words


async def two():
    """Return a campaign of two people with promo codes."""
    port = await begun("rani.glow", "hana.glow")
    await tell(port, "@rani.glow deal fee 1jt kode RANI10")
    await tell(port, "@hana.glow deal fee 900rb kode HANA10")
    return port


async def say(port, text: str, **slots):
    """Say a sentence while @hana.glow was spoken of last, as the conversation passes it on."""
    stated = understand(text, now=NOW, zone=JAKARTA).everything()
    known = capability.fill({"handles": ("hana.glow",), **stated, **slots})
    return await capability.run(known, context(text, campaigns=port))


@pytest.mark.parametrize(
    "text",
    [
        "RANI10 kepake 6 kali lagi, omzet nambah 720rb",
        "RANI10 was used 6 times, revenue 720k",
        "kode rani10 dipakai 6 kali omzet 720rb",
        "@rani.glow RANI10 kepake 6 kali omzet 720rb",
    ],
)
async def test_a_code_outranks_who_was_spoken_of(text: str) -> None:
    port = await two()
    await say(port, text)
    assert (row(port, "rani.glow").uses, row(port, "rani.glow").revenue_idr) == (6, 720_000)
    assert row(port, "hana.glow").uses is None


async def test_a_code_that_somebody_has_needs_no_word_before_it() -> None:
    port = await two()
    await say(port, "RANI10 laku 5 omzet 600rb")
    assert (row(port, "rani.glow").sales, row(port, "rani.glow").revenue_idr) == (5, 600_000)


async def test_figures_of_one_with_the_code_of_another_are_asked_about() -> None:
    port = await two()
    asked = await say(port, "@rani.glow kode HANA10 laku 9", handles=("rani.glow",))
    assert asked.asks == "handles"
    assert [row[0].args["handle"] for row in asked.choices] == ["rani.glow", "hana.glow"]
    await tell(port, **asked.choices[0][0].payload.slots)
    assert row(port, "rani.glow").sales == 9
    assert row(port, "rani.glow").collaboration.code == "RANI10"


async def test_several_people_in_one_message_have_each_their_own_and_one_undo() -> None:
    port = await two()
    await tell(port, "@rani.glow laku 5 omzet 600rb, @hana.glow laku 3 omzet 360rb")
    assert [row(port, h).sales for h in ("rani.glow", "hana.glow")] == [5, 3]
    assert [row(port, h).revenue_idr for h in ("rani.glow", "hana.glow")] == [600_000, 360_000]
    await tell(port, "undo")
    assert [row(port, h).sales for h in ("rani.glow", "hana.glow")] == [None, None]
    await tell(port, "RANI10 sold 6, HANA10 sold 4")
    assert [row(port, h).sales for h in ("rani.glow", "hana.glow")] == [6, 4]
    await tell(port, "transfer @rani.glow 500rb dan @hana.glow 300rb")
    assert [row(port, h).paid_idr for h in ("rani.glow", "hana.glow")] == [500_000, 300_000]


async def test_of_several_the_sure_are_noted_and_a_stranger_is_asked_about() -> None:
    port = await two()
    outcome = await tell(port, "@rani.glow laku 5, @siapa.itu laku 3")
    assert (outcome.block, outcome.view.unknown) == ("unknown", ("siapa.itu",))
    assert row(port, "rani.glow").sales == 5
    for language in ("id", "en"):
        assert "@siapa.itu" in words(outcome, language)
        assert "@rani.glow" in words(outcome, language)
    outcome = await tell(port, "@siapa.itu laku 5, @siapa.lagi laku 3")
    assert outcome.view.unknown == ("siapa.itu", "siapa.lagi")
    assert "one message for each" in words(outcome, "en")


async def test_a_correction_changes_the_numbers_it_names_of_whom_it_names() -> None:
    port = await two()
    await tell(port, "kode HANA10 laku 3 omzet 360rb")
    await tell(port, "kode RANI10 laku 14 omzet 1,68 juta")
    await tell(port, "omzet biasanya 800rb")
    outcome = await say(port, "eh salah, HANA10 laku 5 omzet 600rb")
    hana = row(port, "hana.glow")
    assert (hana.sales, hana.revenue_idr) == (5, 600_000)
    assert row(port, "rani.glow").sales == 14
    assert outcome.view.corrected
    baseline = [e.fact.value for e in port.known.entries if e.fact.metric == "baseline_idr"]
    assert baseline == [800_000]


@pytest.mark.parametrize(
    ("before", "correction", "metric", "value"),
    [
        ("terjual 14 omzet 1,68 juta", "eh salah, 15", "sales", 15),
        ("terjual 14 omzet 1,68 juta", "eh salah, omzet 1,7jt", "revenue_idr", 1_700_000),
        ("terjual 14 omzet 1,68 juta", "oops, sold 15", "sales", 15),
        ("deal fee 500rb", "eh salah, 600", "fee_idr", 600_000),
        ("like 1.200 komen 87", "eh salah, fee 500rb", "likes", 1_200),
        ("dp 400rb", "eh @rani.glow salah, dp 300rb", "paid_idr", 300_000),
    ],
)
async def test_money_and_counts_are_not_mistaken_for_each_other(
    before: str, correction: str, metric: str, value: int
) -> None:
    port = await two()
    await tell(port, f"@rani.glow {before}")
    await tell(port, correction)
    assert getattr(row(port, "rani.glow"), metric) == value
    assert row(port, "rani.glow").sales in (None, 14, 15)


async def test_a_correction_of_an_unknown_code_asks_whose_it_is() -> None:
    port = await two()
    await tell(port, "@rani.glow laku 14")
    outcome = await say(port, "eh salah, NINA20 laku 5", handles=())
    assert outcome.asks == "handles"
    assert "NINA20</b> belum punya pemilik" in words(outcome)
    assert row(port, "rani.glow").sales == 14


async def test_goods_after_the_post_move_nobody_back_and_cost_with_their_shipping() -> None:
    port = await two()
    await tell(port, "@rani.glow udah posting")
    await tell(port, "kirim produk senilai 150rb ke @rani.glow ongkir 20rb")
    rani = row(port, "rani.glow")
    assert (rani.stage, rani.barter_idr, rani.shipping_idr) == ("live", 150_000, 20_000)
    assert (rani.cost_idr, rani.owed_idr) == (1_170_000, 1_000_000)
    stays = await tell(port, "draf @rani.glow masuk")
    assert (stays.block, row(port, "rani.glow").stage) == ("stays", "live")
    assert "tetap tayang" in words(stays)
    assert "stays live" in words(stays, "en")


async def test_a_stage_goes_back_where_it_is_said_to_be_wrong() -> None:
    port = await two()
    await tell(port, "@rani.glow udah posting")
    await tell(port, "ralat, draf @rani.glow baru masuk")
    assert row(port, "rani.glow").stage == "draft"


async def test_millions_of_an_english_speaker_are_noted_and_doubtful_ones_said() -> None:
    port = await two()
    await tell(port, "@rani.glow posted, code RANI10 sold 14, revenue 1.68m")
    assert (row(port, "rani.glow").sales, row(port, "rani.glow").revenue_idr) == (14, 1_680_000)
    outcome = await tell(port, "@hana.glow terjual 3 omzet 1,68m")
    assert (row(port, "hana.glow").sales, row(port, "hana.glow").revenue_idr) == (3, None)
    assert "omzet 1,68m" in words(outcome)
    assert "omzet 1,68m" in words(outcome, "en")
    alone = await tell(port, "@hana.glow omzet 1,68m")
    assert alone.block == "unclear"


async def test_before_and_now_are_compared_and_only_before_is_noted() -> None:
    port = await two()
    text = "sebelum promo omzet 800rb seminggu, pas promo 2,76 juta. naik berapa persen?"
    outcome = await say(port, text)
    assert [(line.metric, line.value) for line in outcome.view.lines] == [("baseline_idr", 800_000)]
    assert outcome.view.earned == (800_000, 2_760_000)
    assert "245%" in words(outcome)
    assert "seminggu" in words(outcome)
    assert "for a week" in words(outcome, "en")


def spoken_of(question: Question | None = None) -> State:
    return State(question=question, shown=Shown("campaign_report", {}, ("rani.glow",)))


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("compare with before: i usually make 800k a week", 800_000),
        ("biasanya dapet 800rb seminggu", 800_000),
        ("biasanya fee dia 800rb", None),
        ("we usually sell at 25k each", None),
        ("biasanya saya jual 25rb per pcs", None),
        ("25rb", None),
    ],
)
def test_what_is_usually_earned_is_no_price(text: str, baseline: int | None) -> None:
    assert baseline_in(text, earns=True) == baseline
    said = understand(text, now=NOW, zone=JAKARTA)
    waiting = Question("campaign_report", "budget_idr", {"view": "profit"})
    claimed = capability.claims(said, spoken_of(waiting)) is not None
    assert claimed or baseline is None


@pytest.mark.parametrize(
    ("slots", "shown"),
    [
        ({"amended": True}, "lines"),
        ({"amended": True, "handles": ("siapa",)}, "lines"),
        ({"held": ('{"paid_idr":50000}',)}, "held"),
    ],
)
async def test_a_post_told_of_nobody_is_of_the_day_it_is_told(
    slots: dict[str, Any], shown: str
) -> None:
    """The day on which its campaign was made, two weeks ago, has nothing to do with it."""
    port = await begun("ayu", "bela")
    told = capability.fill({"stage": LIVE, "likes": 1_300, **slots})
    later = context("", campaigns=port, now=NOW + timedelta(days=14))
    outcome = await capability.run(told, later)
    lines = getattr(outcome.view, shown)
    assert [line.day for line in lines if line.metric == "live_on"] == [later.today]


LISTED = State(shown=Shown("suggest", {}, ("aa", "bb")), listed=("aa", "bb"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dua2nya udah deal", {"stage": AGREED, "agreed": True}),
        ("both said yes at 250k each", {"stage": AGREED, "agreed": True, "budget_idr": 250_000}),
        ("keduanya setuju 200rb", {"stage": AGREED, "agreed": True, "budget_idr": 200_000}),
        ("dua duanya ga jadi", {"stage": DROPPED}),
        ("both cancelled", {"stage": DROPPED}),
        ("both agreed 400k in total", None),
        ("all three agreed", None),
        ("pake dua2nya aja", None),
        ("dua2nya setuju ga?", None),
    ],
)
def test_a_deal_with_all_of_a_list(text: str, told: dict[str, object] | None) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert of_listed(said, LISTED) == (told and {"handles": ("aa", "bb"), **told})


async def test_a_clients_word_changes_nothing() -> None:
    port = await begun("nina")
    outcome = await tell(port, "klien setuju @nina")
    assert row(port, "nina").stage == "candidate"
    assert "klien setuju @nina" in words(outcome)
    assert "turn down @nina" in words(await tell(port, "client rejected @nina"), "en")


async def test_a_share_that_all_ask_for_is_agreed_to_at_once() -> None:
    port = await begun("nina", "rani")
    asked = await tell(port, "semua minta komisi 10%")
    assert "@nina, @rani: komisi 10% dari omzet?" in words(asked)
    assert row(port, "nina").commission is None
    ((tap,), *_) = asked.choices
    assert tap.payload is not None
    await tell(port, **tap.payload.slots)
    assert [row(port, h).commission for h in ("nina", "rani")] == [1_000, 1_000]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("si rania udah posting barusan, likes 890", True),
        ("mbak sinta udah kubayar 150rb", True),
        ("sarah posted, 200 likes", True),
        ("sent 150k to sarah", True),
        ("udah posting barusan, likes 890", False),
        ("udah kubayar 150rb", False),
        ("she posted, 200 likes", False),
    ],
)
async def test_a_name_that_is_nobodys_is_asked_about_also_of_the_only_one(
    text: str, asked: bool
) -> None:
    port = await begun("makan.enak")
    stated = understand(text, now=NOW, zone=JAKARTA).everything()
    answer = await capability.run(capability.fill(stated), context(text, campaigns=port))
    assert (answer.asks == "handles") is asked
    assert answer.keeps is not asked
