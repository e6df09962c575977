"""What a message names without wishing for it: then nothing is changed, and what holds is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.assistant.own_words import VOUCHED, WISHES
from core.capabilities.capability import Capability
from core.dialogue.action import Action, Ask, Run
from core.dialogue.offers import taken_up
from core.dialogue.state import State
from core.messages import Inbound
from core.nlu.frames import ASKED, SUPPOSED
from core.nlu.framing import wished

TARGETS = ("handles", "who", "set", "action")
"""What must still be meant when only the rest of a message is heeded."""


@dataclass(frozen=True, slots=True)
class Unmeant:
    """frame: how a message names a change (`core.nlu.framing`). rest: its words that wish or tell
    something themselves."""

    frame: str
    rest: str


def unmeant(
    said: Inbound, before: State, action: Action, capability: Capability[Any, Any] | None
) -> Unmeant | None:
    """Return how typed words name a change that they do not wish for; None where they wish for it,
    where nothing would change, and where they answer a question in somebody's own words.

    before: the state that the message met. capability: what the action is for.
    """
    typed = said.payload is None and said.payload_key is None and said.document is None
    if capability is None or not typed or not isinstance(action, Run | Ask):
        return None
    if not capability.changes(action.slots, said.text) or taken_up(said.text, before.offers):
        return None
    question = before.question
    answers = question is not None and question.intent == action.intent
    if question is not None and answers and question.slot in capability.free():
        return None
    rest, frame = wished(
        said.text,
        stops=capability.silences,
        vouched=action.intent in VOUCHED | WISHES,
    )
    if frame is None or (answers and frame not in (ASKED, SUPPOSED)):
        return None
    return Unmeant(frame, rest)


def still(action: Action, whole: Action) -> bool:
    """Return whether the rest of a message wishes for what all of it named."""
    if not isinstance(action, Run | Ask) or not isinstance(whole, Run | Ask):
        return False
    same = all(action.slots.get(name) == whole.slots.get(name) for name in TARGETS)
    return action.intent == whole.intent and same
