"""The slots of a search: what is wanted, and what was wished on the way."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from core.analytics.portfolio.proposal import Limit, Request
from core.dialogue.reference import OF_A_BUDGET
from core.messages import SlotValue
from core.nlu.places.regions import cities_of

AT_MOST = 10
"""Without a number of creators nobody wants more than this to work with."""

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
    deliverable: what is bought of each (`core.analytics.portfolio.deliverables`). each_idr: what one creator may
    cost at most. premises: customers come to the shop, so that far away audiences cannot.
    terms: what the answer before bought and for how much (`searching.terms`), for a campaign of it.
    shift: what to change of the set that was shown, in this one answer (`searching.shifts`). also:
    further cities beside `city`. worked: only whom the business has worked with (`searching.past`). named_idr: the
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
    premises: bool = False
    terms: tuple[str, ...] = ()
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


ONCE = frozenset({"keep", "shift", "terms"})
"""What holds for one answer only."""

NAMES = tuple(f.name for f in fields(SuggestSlots))


def payload_of(slots: SuggestSlots, **changes: SlotValue | None) -> dict[str, SlotValue]:
    """Return the slots as a button carries them, changed; what is None or empty is left out, and what
    holds of the budget where there is another."""
    gone = ONCE | (OF_A_BUDGET if "budget_idr" in changes else frozenset())
    known = {name: getattr(slots, name) for name in NAMES if name not in gone} | changes
    return {name: value for name, value in known.items() if value not in (None, (), False)}


def request_of(slots: SuggestSlots, shown: int = 0) -> Request:
    """Return what is asked of the analytics; a filter overrides older quotas on the same thing.

    shown: how many were shown before: when some of them are exchanged there are no more of them.
    """
    city = slots.city
    return Request(
        budget_idr=slots.budget_idr,
        category=slots.category,
        city=city,
        platform=slots.platform,
        count=slots.count,
        tier=slots.tier,
        at_most=_most(slots, shown),
        cities=cities_wanted(slots),
        also=slots.also if city else (),
        at_least=slots.at_least if slots.count is None else None,
        must=slots.must,
        keep=tuple(name for name in slots.keep if name not in slots.never),
        never=slots.never,
        without=tuple(_excluded(text) for text in slots.exclude if "=" in text),
        limits=limits_of(slots),
        max_share=slots.max_share,
        goal=slots.goal,
        product=slots.product,
        followers=followers_of(slots),
        values=slots.values,
        speech=slots.speech,
        tone=slots.tone,
        format=FORMATS.get(slots.format or "", ()),
        deliverable=slots.deliverable,
        each_idr=slots.each_idr,
        premises=slots.premises,
    )


def cities_wanted(slots: SuggestSlots) -> tuple[str, ...]:
    """Return all cities that are wanted; none where any will do."""
    named = (slots.city, *slots.also) if slots.city else ()
    return tuple(dict.fromkeys(city for name in named for city in cities_of(name)))


FORMATS: Final = {
    "video": ("reel", "video", "short"),
    "photo": ("image", "carousel"),
    "story": ("story",),
}
"""Kinds of posts by the word for what is wanted."""


def followers_of(slots: SuggestSlots) -> tuple[int | None, int | None]:
    """Return how many followers each creator should have, at least and at most."""
    return slots.followers_min, slots.followers_max


def limits_of(slots: SuggestSlots) -> tuple[Limit, ...]:
    """Return the quotas that hold: a filter on the same thing overrides them."""
    limits = (read_limit(text) for text in slots.quotas)
    return tuple(x for x in limits if x is not None and getattr(slots, x.slot) is None)


def _most(slots: SuggestSlots, shown: int) -> int:
    most = shown if slots.keep and shown else slots.at_most or AT_MOST
    return max(most, slots.at_least or 1, len(slots.must))


def _excluded(text: str) -> tuple[str, tuple[str, ...]]:
    slot, _, value = text.partition("=")
    return slot, cities_of(value) if slot == "city" else (value,)


def write_limit(slot: str, value: str, low: int | None, high: int | None) -> str:
    """Return a quota as a slot holds it; `read_limit` reads it back."""
    return f"{slot}={value}:{'' if low is None else low}-{'' if high is None else high}"


def read_limit(text: str) -> Limit | None:
    """Return what `write_limit` wrote, None for anything else."""
    name, _, bounds = text.rpartition(":")
    slot, _, value = name.partition("=")
    low, _, high = bounds.partition("-")
    if slot not in LIMITED or not value:
        return None
    values = cities_of(value) if slot == "city" else (value,)
    return Limit(slot, value, values, int(low or 0), int(high) if high else None)
