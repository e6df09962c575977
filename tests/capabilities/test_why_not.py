"""Kenapa bukan @x? The model answers, and says what taking them would cost."""

from __future__ import annotations

import pytest

from core.capabilities.why_not import WhyNotSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, Shop, buttons, posts, said

LIKES = [900, 700, 1_100, 800, 950, 1_000] * 2


def world() -> Shop:
    """A few who are worth their price, and one for each reason not to be taken."""
    offers = {
        "satu": {"rate_idr": 200_000},
        "dua": {"rate_idr": 210_000},
        "tiga": {"rate_idr": 220_000},
        "kurang": {"rate_idr": 600_000},
        "mahal": {"rate_idr": 9_000_000},
        "keterlaluan": {"rate_idr": 900_000},
        "tanpaharga": {"rate_idr": None},
        "tukar": {"rate_idr": None, "rate_card": "reel=0"},
        "baju": {"rate_idr": 100_000, "category": "fashion"},
        "kosong": {"rate_idr": 100_000},
    }
    shown = [
        row
        for name in offers
        if name != "kosong"
        for row in posts(f"instagram:{name}", [30] * 12 if name == "keterlaluan" else LIKES)
    ]
    defaults = {"followers": 20_000, "category": "food", "city": "Bandung", "source": "manual"}
    rows = [creator(name, **(defaults | known)) for name, known in offers.items()]
    full = FakeCatalogue.of(*rows, posts=shown)
    return Shop(full.creators_frame, full.posts_frame)


async def ask(handle: str, language: str = "id", **slots: object):
    wanted = {"budget_idr": 700_000, "category": "food", "handle": handle} | slots
    there = context(catalogue=world(), menu=EVERYTHING, language=language)
    return await capability.run(WhyNotSlots(**wanted), there)


@pytest.mark.parametrize(
    ("handle", "reason", "words"),
    [
        ("satu", "chosen", "justru ada"),
        ("siapa", "unknown", "belum ada di data"),
        ("tanpaharga", "unpriced", "belum diketahui"),
        ("tukar", "barter", "tercatat barter atau gratis"),
        ("baju", "mismatch", "fesyen, sedangkan Kakak minta kuliner"),
        ("mahal", "absurd", "terlalu mahal untuk hasilnya"),
        ("kosong", "unseen", "tidak dipilih hanya karena jumlah pengikutnya"),
    ],
)
async def test_the_reason_is_named(handle: str, reason: str, words: str) -> None:
    outcome = await ask(handle)
    assert outcome.view.answer.reason == reason
    assert words in said("why_not", outcome).text


async def test_of_two_accounts_of_a_name_it_is_said_which_one_is_spoken_of() -> None:
    alike = {"followers": 20_000, "city": "Bandung", "source": "manual"}
    rows = [
        creator("satu", category="food", rate_idr=200_000, **alike),
        creator("dua", category="food", rate_idr=9_000_000, **alike),
        creator("dua", platform="tiktok", category="fashion", rate_idr=90_000, **alike),
    ]
    shown = [row for name in ("satu", "dua") for row in posts(f"instagram:{name}", LIKES)] + posts(
        "tiktok:dua", LIKES
    )
    full = FakeCatalogue.of(*rows, posts=shown)
    there = context(catalogue=Shop(full.creators_frame, full.posts_frame), menu=EVERYTHING)
    slots = WhyNotSlots(budget_idr=700_000, category="food", handle="dua")
    outcome = await capability.run(slots, there)
    assert "@dua (Instagram) terlalu mahal untuk hasilnya" in said("why_not", outcome).text


async def test_who_was_left_out_as_asked_is_said_so() -> None:
    outcome = await ask("satu", never=("satu",))
    assert outcome.view.answer.reason == "excluded"
    payload = buttons(said("why_not", outcome))["Tetap pakai"]
    assert payload.slots["must"] == ("satu",)
    assert "never" not in payload.slots


async def test_who_brings_less_for_the_money_costs_the_set_so_much() -> None:
    outcome = await ask("kurang")
    answer = outcome.view.answer
    assert answer.reason == "worse"
    assert answer.loss > 0.3
    assert "kurang" in [pick.handle for pick in answer.instead.picks]
    text = said("why_not", outcome).text
    assert "per interaksi" in text
    assert "lebih rendah nilainya" in text


async def test_who_leaves_too_little_for_the_others_is_too_dear() -> None:
    outcome = await ask("kurang", count=3)
    assert outcome.view.answer.reason == "dear"
    assert "untuk 2 orang lagi" in said("why_not", outcome).text


async def test_english() -> None:
    for handle in ("satu", "siapa", "kurang", "mahal", "baju", "kosong"):
        text = said("why_not", await ask(handle, "en"), "en").text
        assert "@" + handle in text
        assert "Kakak" not in text


async def test_without_a_search_there_is_no_why() -> None:
    outcome = await ask("satu", budget_idr=0)
    assert outcome.block == "nothing"
    assert "Cari dulu" in said("why_not", outcome).text


def claim(text: str, state: State):
    return capability.claims(Understanding(text, "other", 0.5), state)


def test_it_claims_the_question_after_a_search() -> None:
    shown = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu",)), focus="dua")
    assert claim("kenapa bukan @tiga?", shown) == {"budget_idr": 5, "handle": "tiga"}
    assert claim("kok @tiga ga masuk sih", shown) == {"budget_idr": 5, "handle": "tiga"}
    for text in (
        "nasibox kok ga masuk?",
        "kenapa nasibox ga ada di daftar",
        "why isn't nasibox in it?",
    ):
        assert claim(text, shown) == {"budget_idr": 5, "handle": "nasibox"}
    assert claim("why isn't @tiga in it", shown) == {"budget_idr": 5, "handle": "tiga"}
    assert claim("kenapa dia ga dipilih", shown) == {"budget_idr": 5, "handle": "dua"}
    assert claim("kenapa @tiga bagus", shown) is None
    assert claim("kenapa bukan yang itu", State(shown=Shown("compare", {}, ("a",)))) is None


def test_before_any_search_only_a_name_that_is_missed_is_claimed() -> None:
    assert claim("kenapa bukan @tiga?", State()) == {"handle": "tiga"}
    assert claim("why not @tiga?", State()) == {"handle": "tiga"}
    assert claim("kenapa @tiga ga bales", State()) is None
    assert "budget_idr" not in capability.required()


def test_a_place_of_the_list_is_missed_though_it_is_there() -> None:
    shown = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu", "dua")))
    assert claim("kenapa bukan yang pertama?", shown) == {"budget_idr": 5, "handle": "satu"}
    beyond = {"budget_idr": 5, "handle": "", "beyond": True}
    assert claim("kenapa bukan yang kelima?", shown) == beyond
    assert claim("why not the third one", shown) == beyond
    assert claim("kenapa yang pertama mahal?", shown) is None


async def test_what_somebody_does_not_sell_is_the_reason() -> None:
    there = world()
    there.creators_frame = there.creators_frame.assign(
        platform=there.creators_frame["platform"].where(
            there.creators_frame["handle"] != "kurang", "tiktok"
        )
    )
    wanted = {"budget_idr": 700_000, "category": "food", "handle": "kurang", "deliverable": "story"}
    outcome = await capability.run(
        WhyNotSlots(**wanted), context(catalogue=there, menu=EVERYTHING, language="id")
    )
    assert outcome.view.answer.reason == "mismatch"
    assert "tidak dijual @kurang" in said("why_not", outcome).text
    assert "does not sell" in said("why_not", outcome, "en").text


@pytest.mark.parametrize(
    "text",
    ["why not him?", "kenapa bukan dia", "kok bukan dia sih", "kenapa ga pakai yang itu"],
)
def test_whoever_is_missed_without_a_name_is_asked_for(text: str) -> None:
    shown = Shown("suggest", {"budget_idr": 5}, ("satu",))
    assert claim(text, State(shown=shown)) == {"budget_idr": 5, "handle": ""}
    looked_at = State(shown=shown, focus="satu")
    assert claim(text, looked_at) == {"budget_idr": 5, "handle": "satu"}
    assert claim(text, State()) is None


@pytest.mark.parametrize(
    "text",
    ["kenapa ga ada yang lain", "kenapa gak bisa", "kenapa bukan minggu depan", "why not today?"],
)
def test_other_whys_miss_nobody(text: str) -> None:
    state = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu",)))
    assert claim(text, state) is None


def test_the_search_before_a_closer_look_is_still_meant() -> None:
    shown, topic = Shown("evaluate", {}, ("dua",)), Shown("evaluate", {})
    earlier = Shown("suggest", {"budget_idr": 5})
    state = State(shown=shown, topic=topic, earlier=earlier, focus="dua")
    assert claim("kenapa ga pakai @dua", state) == {"budget_idr": 5, "handle": "dua"}


@pytest.mark.parametrize("language", ["id", "en"])
async def test_those_who_would_step_in_are_offered_first(language: str) -> None:
    outcome = await ask("", language, count=2, budget_idr=430_000)
    reply = said("why_not", outcome, language)
    chosen = [pick.handle for pick in outcome.view.found.picks]
    assert all(f"@{handle}" in reply.text for handle in chosen)
    offered = [row[0].payload.slots["handle"] for row in outcome.choices]
    assert offered
    assert not set(offered) & set(chosen)
