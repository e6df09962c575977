"""A set changed by taps."""

from __future__ import annotations

from core.capabilities.arrange import ArrangeSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import context
from tests.capabilities.shop import buttons, said


async def run(**slots: object):
    return await capability.run(ArrangeSlots(**{"budget_idr": 2_000_000, **slots}), context())


async def test_each_creator_can_be_exchanged_locked_and_left_out() -> None:
    outcome = await run(handles=("satu", "dua"), category="food")
    rows = outcome.choices
    assert [c.label for c in rows[0]] == ["swap", "lock", "never"]
    swap, lock, never = (c.payload.slots for c in rows[1])
    assert (swap["never"], swap["keep"]) == (("dua",), ("satu",))
    assert lock["must"] == ("dua",)
    assert never["never"] == ("dua",)
    assert "keep" not in never
    assert all(p["category"] == "food" for p in (swap, lock, never))


async def test_who_is_locked_can_be_released() -> None:
    outcome = await run(handles=("satu", "dua"), must=("satu",))
    unlock = outcome.choices[0][1]
    assert unlock.label == "unlock"
    assert "must" not in unlock.payload.slots
    assert "terkunci: @satu" in said("arrange", outcome).text


async def test_the_goal_can_be_changed() -> None:
    reply = said("arrange", await run(handles=("satu",), goal="sales"))
    assert "disusun untuk penjualan" in reply.text
    assert buttons(reply)["🎯 Untuk interaksi"].slots["goal"] == "engagement"
    assert "🎯 Untuk penjualan" not in buttons(reply)


async def test_what_is_bought_can_be_changed() -> None:
    reply = said("arrange", await run(handles=("satu",), deliverable="story"))
    assert buttons(reply)["🎞 Reels saja"].slots["deliverable"] == "reel"
    assert "deliverable" not in buttons(reply)["🎞 1 postingan"].slots
    assert "🎞 Story saja" not in buttons(reply)
    assert "🎞 Stories only" in buttons(said("arrange", await run(handles=("satu",)), "en"))


async def test_without_a_set_there_is_nothing_to_change() -> None:
    assert (await run(budget_idr=0, handles=("satu",))).block == "nothing"
    assert "Search first" in said("arrange", await run(), "en").text


def test_it_claims_the_wish_to_change() -> None:
    shown = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu",)))
    said_ = Understanding("ubah susunannya dong", "other", 0.5)
    assert capability.claims(said_, shown) == {"budget_idr": 5, "handles": ("satu",)}
    assert capability.claims(Understanding("ubah budget", "other", 0.5), shown) is None


async def test_less_or_more_is_asked_where_words_may_mean_both() -> None:
    outcome = await run(handles=("satu", "dua"), at_least=2, lacking="count", by=1)
    reply = said("arrange", outcome)
    assert "jadi 1 orang" in reply.text
    assert "perlu 3 orang" in reply.text
    fewer, more = (row[0] for row in outcome.choices)
    assert (fewer.means, more.means) == ("1", "2")
    assert fewer.payload.slots == {"budget_idr": 2_000_000, "count": 1}
    assert more.payload.slots["keep"] == ("satu", "dua")
    assert more.payload.slots["count"] == 3


async def test_a_budget_that_would_be_gone_can_only_be_more() -> None:
    outcome = await run(handles=("satu",), lacking="budget_idr", by=2_000_000)
    ((more,),) = outcome.choices
    assert more.payload.slots["budget_idr"] == 4_000_000
    assert "short" in said("arrange", outcome, "en").text


def test_it_claims_what_may_be_less_or_more_of_a_set_only() -> None:
    shown = State(shown=Shown("suggest", {"budget_idr": 5}, ("satu",)))
    said_ = Understanding("kurang 1 orang", "other", 0.5)
    claimed = capability.claims(said_, shown)
    assert claimed == {"budget_idr": 5, "handles": ("satu",), "lacking": "count", "by": 1}
    assert capability.claims(said_, State()) is None
    assert capability.claims(Understanding("kurangi 1 orang", "other", 0.5), shown) is None
