"""The answer on the screen, and whom of it a follow-up means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.dialogue.reference import FIGURES, pointed
from core.dialogue.screen import SETS
from core.dialogue.state import State
from core.messages import values_of
from core.nlu.accounts.others import names_other
from core.nlu.intents import COMPARE, EVALUATE, RATE, RECOMMENDATIONS
from core.nlu.understanding import Understanding
from core.nlu.words.both import BOTH

LISTS: Final = SETS | {"why_not"}
SCENES: Final = LISTS | {EVALUATE, COMPARE, RATE, "offer", "message", "contact"}
"""Answers that follow-ups are asked of."""

BESIDE: Final = frozenset(
    {RECOMMENDATIONS, "scam", "tax", "rulings", "season", "available", "break_even", "leader"}
)
"""Answers to a question between, after which follow-ups are still about what was shown before."""

_BOTH: Final = re.compile(
    rf"(?<![a-z])(?:{BOTH}|berdua|the\s{{1,3}}two(?:\s{{1,3}}of\s{{1,3}}them)?|loro-?loro(?:ne)?|duanana)(?![a-z])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """intent: what the last answer was of, one of `SCENES`. items: who stands on the screen, in order; of a closer
    look at one of a list, the list. one: who is looked at or spoken of alone. whom: who of them a message names,
    or points at; nobody where it speaks of the answer as a whole. picked: who of them was settled on before.
    named_idr: the rupiah that a message names."""

    intent: str
    items: tuple[str, ...]
    one: str | None
    whom: tuple[str, ...]
    picked: tuple[str, ...] = ()
    named_idr: int | None = None

    @property
    def meant(self) -> tuple[str, ...]:
        """Return whom a message means: who it points at, else who is looked at alone, else who was settled on, else everybody."""
        return self.whom or ((self.one,) if self.one else self.picked or self.items)


def scene(said: Understanding, state: State) -> Scene | None:
    """Return the answer that a message may be a follow-up to; None where there is none, a question is open, or it is
    about somebody who is not there."""
    topic, shown = state.topic, state.shown
    if topic is not None and topic.intent in BESIDE:
        topic = shown
    if topic is None or topic.intent not in SCENES or state.question is not None:
        return None
    items = state.items
    told = values_of(topic.slots, "handles")
    alone = topic.intent not in LISTS and len(told) == 1
    one = told[0] if alone else items[0] if len(items) == 1 else None
    whom = _whom(said, state, items)
    beyond = not whom and (said.ordinals or said.ordinal is not None)
    if beyond or _of_another(said, whom, {*items, *state.near, *state.listed, one}):
        return None
    money = said.everything().get("budget_idr")
    named = money if isinstance(money, int) else None
    return Scene(topic.intent, items, one, whom, state.picked, named)


def _whom(said: Understanding, state: State, items: tuple[str, ...]) -> tuple[str, ...]:
    if said.handles:
        return said.handles
    if by_place := pointed(said, state):
        return by_place
    if _BOTH.search(said.text):
        return items if len(items) == 2 else state.seen[::-1]
    others = tuple(name for name in (*items, *state.seen) if name != state.focus)
    return others[:1] if names_other(said.text) and len(set(others)) == 1 else ()


def _of_another(said: Understanding, whom: tuple[str, ...], near: set[str | None]) -> bool:
    """Return whether a message is about somebody who was not shown, by name or by typed figures."""
    return not near.issuperset(whom) or not FIGURES.isdisjoint(said.everything())
