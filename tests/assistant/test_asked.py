"""A question about a number without its unit has a button for each amount that it may be."""

from types import SimpleNamespace
from typing import Any

import pytest

from core.assistant.voice import Voice
from core.capabilities import discover
from core.dialogue.action import Ask
from core.dialogue.state import Question
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA

PARTS: Any = SimpleNamespace(renderer=Renderer(), registry=discover())


@pytest.mark.parametrize(
    ("slot", "bare", "reason", "amounts"),
    [
        ("budget_idr", 600, "money_unclear_unit", [600_000, 600_000_000]),
        ("budget_idr", 2, "money_unclear_unit", [2_000_000]),
        ("budget_idr", 600, None, []),
        ("budget_idr", None, "money_unclear_unit", []),
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_each_amount_that_may_be_meant_is_a_tap(
    slot: str, bare: int | None, reason: str | None, amounts: list[int], language: str
) -> None:
    known = {"category": "food"}
    question = Question("suggest", slot, {**known, **({"bare": bare} if bare else {})})
    reply = Voice(PARTS, language, JAKARTA).asked(Ask("suggest", slot, known, reason), question)
    taps = [button.payload.slots for row in reply.buttons for button in row if button.payload]
    assert taps == [{**known, "budget_idr": idr} for idr in amounts]
    assert reply.text
