"""What ten and twenty per cent less and more money would bring."""

from __future__ import annotations

import pytest

from core.capabilities.other_budgets import capability
from core.dialogue.searching.slots import SuggestSlots
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, Shop, buttons, posts, said, shop


async def run(budget_idr: int = 1_000_000, language: str = "id", size: int = 12):
    world = context(catalogue=shop(size), menu=EVERYTHING, language=language)
    return await capability.run(SuggestSlots(budget_idr, "food"), world)


async def test_more_money_never_brings_less_by_the_models_own_measure() -> None:
    points = (await run()).view.found.points
    assert [p.request.budget_idr for p in points] == [
        800_000, 900_000, 1_000_000, 1_100_000, 1_200_000,
    ]  # fmt: skip
    values = [p.value for p in points]
    assert values == sorted(values)


async def test_it_is_drawn_and_said_and_can_be_taken() -> None:
    outcome = await run()
    assert outcome.chart.kind == "frontier"
    assert outcome.chart.data.budget == 1_000_000
    reply = said("other_budgets", outcome)
    assert "10% lebih besar" in reply.text
    assert buttons(reply)["Pakai Rp1,1 jt"].slots["budget_idr"] == 1_100_000


async def test_too_little_money_has_nothing_to_draw() -> None:
    outcome = await run(50_000)
    assert outcome.block == "nothing"
    assert outcome.chart is None


async def test_english_and_nothing_searched_yet() -> None:
    assert "10% more money" in said("other_budgets", await run(language="en"), "en").text
    assert (await run(0)).block == "no_search"


def test_it_claims_the_question() -> None:
    shown = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu",)))
    for text in ("gimana kalau budgetnya naik 10%?", "lihat budget lain", "show other budgets"):
        assert capability.claims(Understanding(text, "other", 0.5), shown) == {"budget_idr": 5}
    assert capability.claims(Understanding("budget 3 juta", "other", 0.5), shown) is None


@pytest.mark.parametrize("text", ["what would 10% more budget bring?", "kalau budgetnya naik 10%?"])
def test_before_any_search_no_budget_is_asked_for(text: str) -> None:
    assert capability.claims(Understanding(text, "other", 0.5), State()) == {}
    assert "budget_idr" not in capability.required()


def test_ten_percent_of_something_else_is_no_budget() -> None:
    assert capability.claims(Understanding("harga naik 10%", "other", 0.5), State()) is None


def two_towns(in_bandung_idr: int, language: str):
    """A search in Bandung, where somebody asks this, and somebody better and cheaper is in Medan."""
    alike = {"followers": 20_000, "category": "food", "source": "manual"}
    rows = [
        creator("bandung", city="Bandung", rate_idr=in_bandung_idr, **alike),
        creator("medan", city="Medan", rate_idr=300_000, **alike),
    ]
    likes = [*posts("instagram:bandung", [900] * 12), *posts("instagram:medan", [2_000] * 12)]
    full = FakeCatalogue.of(*rows, posts=likes)
    world = Shop(full.creators_frame, full.posts_frame)
    there = context(catalogue=world, menu=EVERYTHING, language=language)
    return capability.run(SuggestSlots(1_000_000, "food", city="Bandung"), there)


@pytest.mark.parametrize(
    ("language", "words"),
    [("id", "syarat yang tadi dilepas terpenuhi"), ("en", "what was let go is met")],
)
async def test_sets_of_another_town_are_no_comparison(language: str, words: str) -> None:
    """More money buys in the town that was wished for; its interactions are set against nothing."""
    outcome = await two_towns(1_050_000, language)
    text = said("other_budgets", outcome, language).text
    lines = [line for line in text.splitlines() if words in line]
    assert len(lines) == 3
    assert not any("+" in line or "−" in line for line in lines)
    assert outcome.chart.data.budgets == (800_000, 900_000, 1_000_000)


async def test_what_is_not_enough_says_where() -> None:
    text = said("other_budgets", await two_towns(950_000, "id")).text
    assert "tidak cukup untuk siapa pun di Bandung" in text
