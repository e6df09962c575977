"""Changes a set by taps: exchange, lock or leave out a creator, and what the set is for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Choice, Context, Outcome
from core.capabilities.searching.changes import search_before
from core.capabilities.searching.slots import SuggestSlots, payload_of
from core.messages import Payload, SlotValue
from core.nlu.scan import plain

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

GOALS = ("awareness", "engagement", "sales")
BOUGHT = (None, "story", "reel", "mixed")
SHOWN = 8
"""More creators than this make a keyboard that nobody reads."""

_ASKED = re.compile(
    r"\W*(?:(?:mau|bisa|tolong|i\s+want\s+to|can\s+i|let'?s)\s+)?(?:ubah|atur|edit|change|arrange|ganti)\s+(?:susunan|daftar|timnya|tim|set|the\s+(?:set|list|team))(?:nya)?(?:\s+(?:dong|ya|kak|please))?\W*"
)


@dataclass(frozen=True, slots=True)
class ArrangeSlots(SuggestSlots):
    """The search that was answered, and whom it showed."""

    handles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArrangeView:
    """handles: who is in the set. must: who of them is locked. goal: what it is for now."""

    handles: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    goal: str = "engagement"


class Arrange(Capability[ArrangeSlots, ArrangeView]):
    """Answers "ubah susunan" with a button for each change."""

    name = "arrange"
    Slots = ArrangeSlots
    View = ArrangeView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim "ubah susunannya" after a search."""
        before = search_before(state)
        if before is None or not _ASKED.fullmatch(plain(said.text)):
            return None
        return {**before, "handles": state.shown.items if state.shown else ()}

    async def run(
        self,
        slots: ArrangeSlots,
        context: Context,  # noqa: ARG002 - what is shown comes with the slots
    ) -> Outcome[ArrangeView]:
        """Offer the changes; without a set there is nothing to change."""
        handles = slots.handles if slots.budget_idr else ()
        if not handles:
            return Outcome(ArrangeView(), block="nothing")
        rows = [_row(name, handles, slots) for name in handles[:SHOWN]]
        goals = [_goal(name, slots) for name in GOALS if name != (slots.goal or "engagement")]
        buys = [_bought(name, slots) for name in BOUGHT if name != slots.deliverable]
        return Outcome(
            ArrangeView(handles, slots.must, slots.goal or "engagement"),
            choices=tuple(tuple(row) for row in [*rows, goals, buys]),
            slots=payload_of(slots),
        )


def _row(name: str, handles: tuple[str, ...], slots: ArrangeSlots) -> list[Choice]:
    others = tuple(n for n in handles if n != name)
    never = (*slots.never, name)
    must = tuple(n for n in slots.must if n != name)
    swap = payload_of(slots, never=never, must=must) | ({"keep": others} if others else {})
    out = payload_of(slots, never=never, must=must)
    locked = name in slots.must
    lock = payload_of(slots, must=must if locked else (*slots.must, name))
    args = {"handle": name}
    return [
        Choice("swap", Payload("suggest", swap), args=args),
        Choice("unlock", Payload("suggest", lock), args=args)
        if locked
        else Choice("lock", Payload("suggest", lock), args=args),
        Choice("never", Payload("suggest", out), args=args),
    ]


def _goal(name: str, slots: ArrangeSlots) -> Choice:
    return Choice("goal", Payload("suggest", payload_of(slots, goal=name)), args={"goal": name})


def _bought(name: str | None, slots: SuggestSlots) -> Choice:
    wanted = payload_of(slots, deliverable=name)
    return Choice("bought", Payload("suggest", wanted), args={"deliverable": name or ""})


capability = Arrange()
