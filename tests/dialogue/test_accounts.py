"""The account named last is meant; a comparison with one is one with the account before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from core.dialogue.action import Ask, Run, Spec
from core.dialogue.answers import answer_to
from core.dialogue.decide import decide
from core.dialogue.state import Question, Shown, State
from core.nlu.understanding import Understanding

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
SPECS = {
    "compare": Spec(accepted=("handles",)),
    "evaluate": Spec(accepted=("handles", "followers", "likes")),
    "rate": Spec(accepted=("handles", "followers")),
    "suggest": Spec(required=("budget_idr",), accepted=("budget_idr", "count", "city", "each_idr")),
}


def test_one_more_account_is_compared_with_the_one_in_focus() -> None:
    said = Understanding("kalau dibanding @b mending mana", "compare", 0.9, {"handles": ("b",)})
    _, action = decide(State(focus="a"), said, SPECS, NOW)
    assert action == Run("compare", {"handles": ("a", "b")})
    _, alone = decide(State(), said, SPECS, NOW)
    assert alone == Run("compare", {"handles": ("b",)})


def test_a_question_about_one_account_leaves_the_question_which_to_compare() -> None:
    state = State(question=Question("compare", "handles"))
    said = Understanding("@c bagus ga?", "evaluate", 0.9, {"handles": ("c",)})
    after, action = decide(state, said, SPECS, NOW)
    assert action == Run("evaluate", {"handles": ("c",)})
    assert after.question is None
    assert after.focus == "c"


def test_a_budget_that_cannot_be_is_asked_for_again_with_the_rest_kept() -> None:
    shown = Shown("suggest", {"budget_idr": 600_000, "city": "Bandung", "each_idr": 200_000})
    said = Understanding("budget -500rb", "suggest", 0.9, notes=("money_not_positive",))
    after, action = decide(State(shown=shown), said, SPECS, NOW)
    assert action == Ask("suggest", "budget_idr", {"city": "Bandung"}, "money_not_positive")
    assert after.question == Question("suggest", "budget_idr", {"city": "Bandung"})


def test_another_total_lets_go_of_the_price_of_each() -> None:
    known = {"budget_idr": 600_000, "city": "Bandung", "each_idr": 200_000, "count": 3}
    shown = Shown("suggest", known)
    stated = {"budget_idr": 1_000_000}
    said = Understanding("saya cuma ada 1 juta", "suggest", 0.9, stated, stated=stated)
    _, action = decide(State(shown=shown), said, SPECS, NOW)
    assert action == Run("suggest", {"budget_idr": 1_000_000, "city": "Bandung", "count": 3})


@pytest.mark.parametrize(
    ("bounded", "text", "stated", "change"),
    [
        (True, "saya cuma ada 1 juta", {"budget_idr": 1_000_000}, None),
        (True, "ada yang lebih murah?", {}, "cheaper"),
        (False, "anything cheaper?", {}, "cheaper"),
        (True, "yang lebih mahal dong", {}, "dearer"),
    ],
)
def test_a_limit_for_each_stays_whatever_all_may_cost(
    *, bounded: bool, text: str, stated: Mapping[str, int], change: str | None
) -> None:
    known = {"budget_idr": 600_000, "each_idr": 200_000, "count": 3}
    known |= {"bounded": True} if bounded else {}
    said = Understanding(text, "suggest", 0.9, stated, stated=stated, change=change)
    _, action = decide(State(shown=Shown("suggest", known)), said, SPECS, NOW)
    assert isinstance(action, Run)
    assert action.slots["each_idr"] == 200_000


def test_what_one_may_cost_holds_for_another_total_too() -> None:
    known = {"budget_idr": 2_000_000, "each_idr": 300_000, "count": 3}
    stated = {"budget_idr": 1_000_000}
    said = Understanding("saya cuma ada 1 juta", "suggest", 0.9, stated, stated=stated)
    _, action = decide(State(shown=Shown("suggest", known)), said, SPECS, NOW)
    assert action == Run("suggest", {**known, **stated})


def test_a_brief_after_a_search_is_for_its_set_or_for_whom_it_asks() -> None:
    said = Understanding("bikin briefnya", "brief", 0.9)
    three = State(shown=Shown("suggest", {"budget_idr": 1}, ("a", "b", "c")))
    nobody = State(shown=Shown("suggest", {"budget_idr": 1}))
    specs = {**SPECS, "brief": Spec(("handles", "product"), (), ("product",))}
    assert decide(three, said, specs, NOW)[1] == Ask(
        "brief", "product", {"handles": ("a", "b", "c")}
    )
    assert decide(nobody, said, specs, NOW)[1] == Ask("brief", "handles")


def test_which_is_better_is_asked_of_those_just_compared() -> None:
    listed = Shown("suggest", {}, ("a", "b", "c"))
    said = Understanding("bagusan mana", "other", 0.9)
    two = State(shown=listed, topic=Shown("compare", {"handles": ("a", "c")}))
    for state, handles in ((two, ("a", "c")), (State(shown=listed, topic=listed), ("a", "b", "c"))):
        assert decide(state, said, SPECS, NOW)[1] == Run("compare", {"handles": handles})


@pytest.mark.parametrize(
    ("answer", "handles"),
    [
        ("oke", None),
        ("iya", None),
        ("sip", None),
        ("ga jadi", None),
        ("150", None),
        ("dapurnina", ("dapurnina",)),
        ("@oke", ("oke",)),
    ],
)
def test_a_word_that_goes_along_is_nobodys_account(
    answer: str, handles: tuple[str, ...] | None
) -> None:
    spec = Spec(accepted=("handles", "paid_idr"))
    said = Understanding(answer, "other", 0.3, {})
    told = answer_to(Question("campaign_log", "handles", {"paid_idr": 100_000}), said, spec)
    assert (told or {}).get("handles") == handles
