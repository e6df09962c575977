"""What the next turn may build on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from core.capabilities.base import Outcome
from core.dialogue.decide import ASIDE
from core.dialogue.state import Question, Shown, State
from core.messages import SlotValue

ACTS: Final = frozenset({"campaign_new", "campaign_log", "campaign_report", "screenshot"})


def remember(
    state: State, name: str, slots: Mapping[str, SlotValue], outcome: Outcome[Any]
) -> State:
    """Keep what the next turn may build on.

    A closer look at one thing out of a list keeps the list: "yang kedua" still means its second.
    What was done with it does not: the next message is about that. One thing alone is in focus.
    """
    kept: Mapping[str, Any] = slots if outcome.slots is None else outcome.slots
    if name not in ASIDE:
        state = replace(state, topic=Shown(name, kept))
    question = Question(name, outcome.asks, kept) if outcome.asks else state.question
    before = state.shown.items if state.shown else ()
    closer_look = len(outcome.items) == 1 and outcome.items[0] in before and name not in ACTS
    if outcome.items:
        state = replace(state, focus=outcome.items[0] if len(outcome.items) == 1 else None)
    if not outcome.items or closer_look:
        return replace(state, question=question)
    return replace(state, question=question, shown=Shown(name, kept, outcome.items))
