"""Weighs the set that was just shown against another: the one before it, or one of fewer or more people."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.searching.answers import answer
from core.dialogue.searching.slots import NAMES, SuggestSlots, payload_of, search_before
from core.messages import Payload, SlotValue
from core.nlu.intents import SEARCH
from core.nlu.searching.weighing import weighs_earlier, weighs_fewer

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.portfolio.proposal import Suggestion
    from core.analytics.portfolio.request import Request
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding


@dataclass(frozen=True, slots=True)
class OtherSetSlots(SuggestSlots):
    """The search that was answered. handles: whom it showed. earlier: the search before it, as a payload's text;
    only: how many they would be instead, the best of those shown where that is fewer. Neither where there is nothing to weigh."""

    budget_idr: int = 0
    handles: tuple[str, ...] = ()
    earlier: str = ""
    only: int = 0


@dataclass(frozen=True, slots=True)
class OtherSetView:
    """now: the set on the screen. other: what is weighed against it, without whom of it, and with whom besides
    (handles). only: how many are in that, 0 where the other is the list before."""

    only: int = 0
    now: Suggestion | None = None
    other: Suggestion | None = None
    without: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    demo: bool = False


class OtherSet(Capability[OtherSetSlots, OtherSetView]):
    """Answers "yang tadi lebih murah ga?" and "what would I lose with only two?"; changes no list."""

    name = "other_set"
    Slots = OtherSetSlots
    View = OtherSetView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what weighs the list on the screen against the one before, or against fewer or more people."""
        only, which = weighs_fewer(said.text), weighs_earlier(said.text)
        if not only and which is None:
            return None
        shown, before = state.shown, search_before(state)
        if shown is None:
            return {}
        if not shown.items or not before:
            return None
        asked: dict[str, SlotValue] = {**before, "handles": shown.items}
        if only:
            return {**asked, "only": only}
        past = state.past[0 if which == "first" else -1] if state.past else None
        return asked | ({"earlier": Payload(SEARCH, past).encode()} if past else {})

    async def run(self, slots: OtherSetSlots, context: Context) -> Outcome[OtherSetView]:
        """Work out both once more and say what the other costs and brings more or less."""
        if not (slots.budget_idr and slots.handles):
            return Outcome(OtherSetView(), block="nothing", slots={})
        if not (slots.earlier or slots.only):
            return Outcome(OtherSetView(), block="first", slots=payload_of(slots))
        if slots.only == len(slots.handles):
            return Outcome(OtherSetView(slots.only), block="as_many", slots=payload_of(slots))
        whole = replace(_search(slots), keep=slots.handles)
        now, known, request = await answer(whole, replace(context, items=slots.handles))
        if not now.picks:
            return Outcome(OtherSetView(slots.only), block="gone", slots=payload_of(slots))
        if 0 < slots.only < len(slots.handles):
            other = await asyncio.to_thread(_fewer, slots, known, request)
        else:
            other, _, _ = await answer(_wanted(slots), context)
        here, there = _handles(now), _handles(other)
        view = OtherSetView(
            slots.only,
            now,
            other,
            tuple(name for name in here if name not in there),
            tuple(name for name in there if name not in here),
            any(pick.demo for pick in (*now.picks, *other.picks)),
        )
        return Outcome(
            view,
            block="body" if other.picks else "gone",
            choices=context.offered([_choices(slots, there)] if other.picks else []),
            slots=payload_of(slots),
        )


def _search(slots: OtherSetSlots) -> SuggestSlots:
    """Return the search on the screen, without what is asked of it."""
    return SuggestSlots(**{name: getattr(slots, name) for name in NAMES})


def _wanted(slots: OtherSetSlots) -> SuggestSlots:
    """Return the search that is weighed against the one on the screen: the one before, or that of more people."""
    if not slots.earlier:
        return replace(_search(slots), count=slots.only, at_least=None, at_most=None)
    before: dict[str, Any] = dict(Payload.decode(slots.earlier).slots)
    return SuggestSlots(**{name: before[name] for name in NAMES if name in before})


def _handles(found: Suggestion) -> tuple[str, ...]:
    return tuple(pick.handle for pick in found.picks)


def _fewer(slots: OtherSetSlots, known: pd.DataFrame, request: Request) -> Suggestion:
    """Return the best of the set shown with only so many of it."""
    from core.analytics.portfolio.suggestion import propose

    mine = known[known["handle"].isin(slots.handles)].reset_index(drop=True)
    wanted = replace(request, count=slots.only, at_least=None, at_most=None, keep=(), limits=())
    must = request.must if len(request.must) <= slots.only else ()
    return propose(mine, replace(wanted, must=must))


def _choices(slots: OtherSetSlots, there: tuple[str, ...]) -> list[Choice]:
    """Offer to take the other set instead."""
    if slots.earlier:
        return [Choice("back", Payload(SEARCH, payload_of(_wanted(slots))))]
    taken = payload_of(_search(slots), must=there, count=slots.only, at_least=None, at_most=None)
    return [Choice("take", Payload(SEARCH, taken), args={"count": slots.only})]


capability = OtherSet()
