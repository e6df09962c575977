"""A budget that the profile holds is not asked for again."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from core.assistant.assumed import OwnBudget, with_own_budget
from core.capabilities.ports import Business
from core.dialogue.action import Action, Ask, Run, Spec
from core.dialogue.state import Question, Shown, State

SPECS = {"suggest": Spec(("budget_idr",), ("budget_idr", "category"))}
ASKED = State(question=Question("suggest", "budget_idr", {"category": "food"}))
ASK = Ask("suggest", "budget_idr", {"category": "food"})


@dataclass
class Profiles:
    budget_idr: int | None

    async def current(self) -> Business:
        return Business(budget_idr=self.budget_idr)


async def test_the_budget_of_the_profile_is_taken() -> None:
    found = await with_own_budget(ASKED, ASK, SPECS, Profiles(3_000_000))  # type: ignore[arg-type]
    state, action, own = found
    assert action == Run("suggest", {"category": "food", "budget_idr": 3_000_000})
    assert (state.question, own) == (None, OwnBudget(3_000_000, before=False))


@pytest.mark.parametrize(
    ("action", "budget_idr"),
    [
        (ASK, None),
        (Ask("suggest", "budget_idr", {}, "money_too_small"), 3_000_000),
        (Ask("suggest", "budget_idr", {}, again=True), 3_000_000),
        (Ask("rate", "budget_idr"), 3_000_000),
        (Run("thanks"), 3_000_000),
    ],
)
async def test_a_doubt_or_another_question_is_put_all_the_same(
    action: Action, budget_idr: int | None
) -> None:
    found = await with_own_budget(ASKED, action, SPECS, Profiles(budget_idr))  # type: ignore[arg-type]
    assert found == (ASKED, action, None)


@pytest.mark.parametrize(
    ("searched", "budget_idr"),
    [({"budget_idr": 500_000}, 500_000), ({"budget_idr": 400_000, "named_idr": 900_000}, 900_000)],
)
async def test_a_budget_that_was_named_is_not_asked_for_again(
    searched: dict[str, int], budget_idr: int
) -> None:
    after = replace(ASKED, shown=Shown("suggest", searched, ("a",)))
    for state in (after, replace(ASKED, past=(searched,))):
        found = await with_own_budget(state, ASK, SPECS, Profiles(3_000_000))  # type: ignore[arg-type]
        assert found[1] == Run("suggest", {"category": "food", "budget_idr": budget_idr})
        assert found[2] == OwnBudget(budget_idr, before=True)
