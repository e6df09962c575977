"""A set weighed against the one before it, or against one of fewer or more people: both worked out, none changed."""

from __future__ import annotations

from typing import Any

import pytest

from core.capabilities.base import Outcome
from core.capabilities.other_set import OtherSetSlots, capability
from core.capabilities.suggest import SuggestSlots
from core.capabilities.suggest import capability as suggest
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import context
from tests.capabilities.shop import EVERYTHING, buttons, said, shop

BUDGET = 1_000_000
WANTED = {"budget_idr": BUDGET, "category": "food", "count": 3}


async def weigh(language: str = "id", **slots: Any) -> Outcome[Any]:
    there = context(catalogue=shop(12), menu=EVERYTHING, language=language)
    shown = await suggest.run(SuggestSlots(**WANTED), there)
    return await capability.run(OtherSetSlots(**WANTED, handles=shown.items, **slots), there)


async def test_with_fewer_the_best_of_those_shown_stay_and_the_difference_is_told() -> None:
    outcome = await weigh(only=2)
    now, other = outcome.view.now, outcome.view.other
    assert {pick.handle for pick in other.picks} < {pick.handle for pick in now.picks}
    assert len(outcome.view.without) == 1
    assert not outcome.view.besides
    text = said("other_set", outcome).text
    less = now.spent_idr - other.spent_idr
    assert f"Rp{less:,}".replace(",", ".") + " lebih murah" in text
    assert "interaksi lebih sedikit (−" in text
    assert "belum saya ubah" in text
    taken = buttons(said("other_set", outcome))["Pakai 2 ini"]
    assert taken.slots["must"] == tuple(pick.handle for pick in other.picks)
    assert taken.slots["count"] == 2


async def test_with_one_alone_the_risk_is_told_and_no_english_plural() -> None:
    text = said("other_set", await weigh("en", only=1), "en").text
    assert "With 1 creator instead of 3" in text
    assert "no result at all if that one drops out" in text


async def test_more_people_are_searched_for_anew_within_the_same_budget() -> None:
    outcome = await weigh(only=4)
    assert len(outcome.view.other.picks) == 4
    assert outcome.view.other.spent_idr <= BUDGET


async def test_as_many_as_there_are_is_no_comparison() -> None:
    assert (await weigh(only=3)).block == "as_many"


async def test_more_than_the_budget_buys_leaves_the_list_as_it_is() -> None:
    outcome = await weigh(only=9)
    assert outcome.block == "gone"
    assert "tidak ada susunan 9 orang" in said("other_set", outcome).text


async def test_the_set_before_is_weighed_and_can_be_taken_again() -> None:
    before = {"budget_idr": 500_000, "category": "food", "count": 2}
    outcome = await weigh(earlier=Payload("suggest", before).encode())
    assert outcome.view.other.request.budget_idr == 500_000
    reply = said("other_set", outcome)
    assert "sebelumnya" in reply.text
    assert "lebih murah" in reply.text
    assert dict(buttons(reply)["↩️ Pakai yang sebelumnya"].slots) == before


async def test_without_a_set_before_it_says_so() -> None:
    assert (await weigh()).block == "first"
    there = context(catalogue=shop(2), menu=EVERYTHING)
    assert (await capability.run(OtherSetSlots(), there)).block == "nothing"


FIRST = {"budget_idr": 3, "city": "Solo"}
LAST = {"budget_idr": 4}
STATE = State(
    shown=Shown("suggest", {"budget_idr": 5}, ("satu", "dua", "tiga")), past=(FIRST, LAST)
)


def claimed(text: str, state: State = STATE) -> Any:
    return capability.claims(Understanding(text, "other", 0.5), state)


@pytest.mark.parametrize(
    "text",
    [
        "yang tadi lebih murah ga",
        "lebih murah yang tadi ya?",
        "yg tadi lebih bagus ga sih",
        "mending yang tadi apa yang ini?",
        "bedanya sama yang tadi apa",
        "bandingin sama yang sebelumnya dong, lebih mahal mana?",
        "susunan sebelumnya lebih hemat ga?",
        "were the earlier ones cheaper?",
        "is the previous set better?",
        "how does it compare to the last one?",
        "what's the difference with the previous list",
    ],
)
def test_the_set_before_is_asked_about(text: str) -> None:
    assert claimed(text)["earlier"] == Payload("suggest", LAST).encode()


@pytest.mark.parametrize("text", ["yang awal lebih murah ga?", "was the first set cheaper?"])
def test_the_first_one_is_how_the_search_began(text: str) -> None:
    assert claimed(text)["earlier"] == Payload("suggest", FIRST).encode()


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("what would I lose if I only take two", 2),
        ("apa ruginya kalau cuma ambil 2", 2),
        ("kalau dua orang aja, bedanya apa?", 2),
        ("hilang berapa kalau satu aja", 1),
        ("kehilangan apa kalau kita pakai 2 doang", 2),
        ("how much worse with just one of them", 1),
        ("what do we gain with five creators", 5),
        ("turunnya berapa kalau cuma dua", 2),
    ],
)
def test_another_number_of_people_is_asked_about(text: str, only: int) -> None:
    assert claimed(text)["only"] == only


@pytest.mark.parametrize(
    "text",
    [
        "yang tadi lebih murah dong",
        "yang lebih murah ada ga",
        "lebih murah dong",
        "yang tadi aja deh",
        "2 orang aja",
        "ambil 2 aja",
        "kalo dua aja brp totalnya",
        "kurang 2 orang",
        "rugi ga kalau bayar 2 juta",
        "apa ruginya kalau 2 jutaan",
        "@x lebih murah dari yang tadi ga",
        "hilang 2 follower",
        "kalau 700rb dapet siapa",
        "will I lose money?",
        "I lost 2 followers",
    ],
)
def test_wishes_and_other_questions_are_left_to_others(text: str) -> None:
    assert claimed(text) is None


def test_without_a_list_nothing_is_weighed() -> None:
    assert claimed("yang tadi lebih murah ga", State()) == {}
    assert claimed("yang tadi lebih murah dong", State()) is None
    other = State(shown=Shown("compare", {}, ("satu", "dua")))
    assert claimed("yang tadi lebih murah ga", other) is None
    alone = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu",)))
    assert "earlier" not in claimed("yang tadi lebih murah ga", alone)
