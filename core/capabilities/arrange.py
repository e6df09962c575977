"""Changes a set by taps: exchange, lock or leave out a creator, and what the set is for; asks where
words may mean one less or one more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.dialogue.searching.amounts import lacking
from core.dialogue.searching.slots import SuggestSlots, payload_of, search_before
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.intents import SEARCH
from core.nlu.scan import plain
from core.nlu.understanding import Understanding
from core.nlu.words.particles import PARTICLE

GOALS = ("awareness", "engagement", "sales")
BOUGHT = (None, "story", "reel", "mixed")
SHOWN = 8
"""More creators than this make a keyboard that nobody reads."""

_ASKED = re.compile(
    rf"\W*(?:(?:mau|bisa|tolong|i\s+want\s+to|can\s+i|let'?s)\s+)?(?:ubah|atur|edit|change|arrange|ganti)\s+(?:susunan|daftar|timnya|tim|set|the\s+(?:set|list|team))(?:nya)?(?:\s+(?:{PARTICLE}))?\W*"
)


@dataclass(frozen=True, slots=True)
class ArrangeSlots(SuggestSlots):
    """The search that was answered, and whom it showed. lacking: `count` or `budget_idr`, of which so
    much (by) is too much or too little."""

    handles: tuple[str, ...] = ()
    lacking: str = ""
    by: int = 0


@dataclass(frozen=True, slots=True)
class ArrangeView:
    """handles: who is in the set. must: who of them is locked. goal: what it is for now. lacking:
    what may be meant to be less or more by so much (by), and what it would be then."""

    handles: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    goal: str = "engagement"
    lacking: str = ""
    by: int = 0
    less: int = 0
    more: int = 0


class Arrange(Capability[ArrangeSlots, ArrangeView]):
    """Answers "ubah susunan" with a button for each change, "kurang 1 orang" with a question."""

    name = "arrange"
    Slots = ArrangeSlots
    View = ArrangeView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim "ubah susunannya" and "kurang 1 orang" after a search."""
        before, text = search_before(state), plain(said.text)
        items = state.items
        lack = lacking(text) if items and state.question is None else None
        if before is None or not (lack or _ASKED.fullmatch(text)):
            return None
        what: dict[str, SlotValue] = {"lacking": lack[0], "by": lack[1]} if lack else {}
        return {**before, "handles": items, **what}

    async def run(
        self,
        slots: ArrangeSlots,
        context: Context,
    ) -> Outcome[ArrangeView]:
        """Offer the changes; without a set there is nothing to change."""
        handles = slots.handles if slots.budget_idr else ()
        if not handles:
            return Outcome(ArrangeView(), block="nothing")
        if slots.lacking:
            return _less_or_more(slots)
        rows = [_row(name, handles, slots) for name in handles[:SHOWN]]
        goals = [_goal(name, slots) for name in GOALS if name != (slots.goal or "engagement")]
        buys = [_bought(name, slots) for name in BOUGHT if name != slots.deliverable]
        return Outcome(
            ArrangeView(handles, slots.must, slots.goal or "engagement"),
            choices=tuple(tuple(row) for row in [*rows, goals, buys]),
            slots=payload_of(slots),
        )


def _less_or_more(slots: ArrangeSlots) -> Outcome[ArrangeView]:
    """Ask which of the two is meant; where nothing would be left only more can be."""
    counts = slots.lacking == "count"
    now = len(slots.handles) if counts else slots.budget_idr
    less, more = max(now - slots.by, 0), now + slots.by
    kept = {"keep": slots.handles} if counts else {}
    fewer = {"at_least": None, "at_most": None} if counts else {}
    wider = payload_of(slots, **fewer, **{slots.lacking: more}) | kept
    ways = [("more", more, wider)]
    if less:
        ways.insert(0, ("less", less, payload_of(slots, **fewer, **{slots.lacking: less})))
    return Outcome(
        ArrangeView(slots.handles, lacking=slots.lacking, by=slots.by, less=less, more=more),
        block="less_or_more",
        choices=tuple(
            (
                Choice(
                    label,
                    Payload(SEARCH, wanted),
                    args={"lacking": slots.lacking, "amount": amount},
                    means=str(place),
                ),
            )
            for place, (label, amount, wanted) in enumerate(ways, 1)
        ),
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
        Choice("swap", Payload(SEARCH, swap), args=args),
        Choice("unlock", Payload(SEARCH, lock), args=args)
        if locked
        else Choice("lock", Payload(SEARCH, lock), args=args),
        Choice("never", Payload(SEARCH, out), args=args),
    ]


def _goal(name: str, slots: ArrangeSlots) -> Choice:
    return Choice("goal", Payload(SEARCH, payload_of(slots, goal=name)), args={"goal": name})


def _bought(name: str | None, slots: SuggestSlots) -> Choice:
    wanted = payload_of(slots, deliverable=name)
    return Choice("bought", Payload(SEARCH, wanted), args={"deliverable": name or ""})


capability = Arrange()
