"""The slots of a search: what is wanted, and what was wished on the way."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NamedTuple

from core.dialogue.searching.budgets import OF_A_BUDGET
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.intents import SEARCH

Changes = dict[str, SlotValue | None]
"""Slots to set; None takes one away."""

LIMITED = ("platform", "city", "category", "tier")
"""What a quota can be about, and what can be left out."""


@dataclass(frozen=True, slots=True)
class SuggestSlots:
    """budget_idr is for all creators together.

    count: exactly so many; at_least, at_most where it is not said. must, never: handles. keep:
    handles to hold on to in this one answer if that can be. exclude: values to leave out
    (`platform=tiktok`). quotas: `platform=tiktok:2-2`, either end may be missing. max_share: of the
    budget on one creator. goal: `awareness`, `engagement` or `sales`. product: what is promoted.
    followers_min, followers_max: of each creator. values: codes of what a creator should stand for.
    speech: `id` or `en`. tone: `everyday` or `formal`. format: a kind of posts that they make.
    deliverable: what is bought of each (`core.analytics.portfolio.deliverables`). least_idr, each_idr: what one creator is to
    cost at least, and may cost at most; bounded: it was said as a limit, which another budget leaves as it is. premises: customers come to the shop, so that far away audiences cannot.
    terms: what the answer before bought and for how much (`core.capabilities.searching.terms`), for a campaign of it.
    elsewhere: nobody was found in the place, and the answer before was of the whole country.
    shift: what to change of the set that was shown, in this one answer (`shifts`). also:
    further cities beside `city`. worked: only whom the business has worked with (`core.capabilities.searching.past`). named_idr: the
    budget that the speaker named, where another price level was asked for since. reserved_idr: of the
    budget named, what is to be left for other things; budget_idr is without it. assumed: slots that were
    taken from the profile once, and never are again.
    """

    budget_idr: int
    category: str | None = None
    city: str | None = None
    platform: str | None = None
    count: int | None = None
    tier: str | None = None
    product: str | None = None
    goal: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    max_share: float | None = None
    must: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    quotas: tuple[str, ...] = ()
    followers_min: int | None = None
    followers_max: int | None = None
    values: tuple[str, ...] = ()
    speech: str | None = None
    tone: str | None = None
    format: str | None = None
    deliverable: str | None = None
    each_idr: int | None = None
    least_idr: int | None = None
    bounded: bool = False
    premises: bool = False
    terms: tuple[str, ...] = ()
    elsewhere: bool = False
    shift: str | None = None
    also: tuple[str, ...] = ()
    worked: bool = False
    named_idr: int | None = None
    reserved_idr: int | None = None
    assumed: tuple[str, ...] = ()

    @property
    def said_idr(self) -> int:
        """The budget that the speaker named, in rupiah, where it was lowered for a cheaper set since."""
        return max(self.budget_idr, self.named_idr or 0)


ONCE = frozenset({"keep", "shift", "terms", "elsewhere"})
"""What holds for one answer only."""

NAMES = tuple(f.name for f in fields(SuggestSlots))


def payload_of(slots: SuggestSlots, **changes: SlotValue | None) -> dict[str, SlotValue]:
    """Return the slots as a button carries them, changed; what is None or empty is left out, and what
    holds of the budget where there is another."""
    gone = ONCE | (OF_A_BUDGET if "budget_idr" in changes else frozenset())
    known = {name: getattr(slots, name) for name in NAMES if name not in gone} | changes
    return {name: value for name, value in known.items() if value not in (None, (), False)}


def search_before(state: State) -> dict[str, SlotValue] | None:
    """Return the slots of the search that was answered last, of no budget where nothing was
    answered yet; None where something else was."""
    if state.shown is None:
        return {"budget_idr": 0}
    known = state.shown.intent == SEARCH and "budget_idr" in state.shown.slots
    return dict(state.shown.slots) if known else None


class Quota(NamedTuple):
    """How many of those wanted a value of a slot may hold for: at least `low`, at most `high` if any."""

    slot: str
    name: str
    low: int
    high: int | None


def write_quota(slot: str, name: str, low: int | None, high: int | None) -> str:
    """Return a quota as a slot holds it; `read_quota` reads it back."""
    return f"{slot}={name}:{'' if low is None else low}-{'' if high is None else high}"


def read_quota(text: str) -> Quota | None:
    """Return what `write_quota` wrote, None for anything else."""
    about, _, bounds = text.rpartition(":")
    slot, _, name = about.partition("=")
    low, _, high = bounds.partition("-")
    if slot not in LIMITED or not name:
        return None
    return Quota(slot, name, int(low or 0), int(high) if high else None)
