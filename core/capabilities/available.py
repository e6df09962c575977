"""Answers "ada berapa kreator makassar?": how many there are to choose from, before any budget is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Filters, Priced
from core.messages import Payload, SlotValue
from core.nlu.intents import SEARCH
from core.nlu.places.regions import cities_of, province_around
from core.nlu.questions.available import asks_available
from core.nlu.scan import plain

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

KNOWN: Final = ("city", "category", "platform")


@dataclass(frozen=True, slots=True)
class AvailableSlots:
    """What is asked for: a city or a province, a category, a platform; the budget that was named before, whole
    rupiah."""

    city: str | None = None
    category: str | None = None
    platform: str | None = None
    budget_idr: int | None = None


@dataclass(frozen=True, slots=True)
class AvailableView:
    """asked: as in the slots. count: creators with a known price. cheapest_idr, dearest_idr:
    of one post. around: the province, with how many there (beside); everywhere: how many of all Indonesia.
    fictional: all are of the demo."""

    asked: AvailableSlots
    count: int = 0
    cheapest_idr: int = 0
    dearest_idr: int = 0
    around: str | None = None
    beside: int = 0
    everywhere: int = 0
    fictional: bool = False


class Available(Capability[AvailableSlots, AvailableView]):
    """Counts who is known, and chooses nobody."""

    name = "available"
    Slots = AvailableSlots
    View = AvailableView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim such a question where it names a place, a kind or a platform, or no search was shown that it may
        be about."""
        told = {slot: value for slot, value in said.everything().items() if slot in KNOWN}
        if not asks_available(plain(said.text)) or not (told or state.shown is None):
            return None
        before = state.shown.slots.get("budget_idr") if state.shown else None
        return told | ({"budget_idr": before} if isinstance(before, int) else {})

    async def run(self, slots: AvailableSlots, context: Context) -> Outcome[AvailableView]:
        """Count, here, in the province and everywhere."""
        cities = cities_of(slots.city) if slots.city else ()
        found = await _count(slots, cities, context)
        around = province_around(slots.city) if slots.city and not found.count else None
        beside = (await _count(slots, cities_of(around), context)).count if around else 0
        nobody = slots.city is not None and not found.count
        everywhere = (await _count(slots, (), context)).count if nobody else 0
        view = AvailableView(
            slots,
            found.count,
            found.cheapest_idr,
            found.dearest_idr,
            around,
            beside,
            everywhere,
            bool(found.count) and await _is_fiction(context),
        )
        wanted: dict[str, SlotValue] = {
            name: value for name in KNOWN if (value := getattr(slots, name)) is not None
        }
        if slots.budget_idr:
            wanted["budget_idr"] = slots.budget_idr
        search = Choice("search", Payload(SEARCH, wanted), means="told")
        return Outcome(view, choices=context.offered([[search]]), slots={})


async def _count(slots: AvailableSlots, cities: tuple[str, ...], context: Context) -> Priced:
    """Return how many are asked about in these cities, of anywhere where none are named."""
    kinds = (slots.category,) if slots.category else ()
    return await context.catalogue.priced(Filters(kinds, cities, slots.platform))


async def _is_fiction(context: Context) -> bool:
    """Return whether all are of the demo, which are there only where nobody else is."""
    one = await context.catalogue.summaries(limit=1, cheapest_first=True)
    return bool(one["handle"].str.endswith(".contoh").all())


capability = Available()
