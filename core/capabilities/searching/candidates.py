"""Who is looked at for a search: what the catalogue has of the wish, and those wanted by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from core.analytics.tiers import NAMES
from core.capabilities.base import Context
from core.capabilities.ports import EVERYBODY, Filters, Worths
from core.capabilities.searching.past import partners
from core.capabilities.searching.requests import cities_wanted, followers_of, limits_of
from core.dialogue.searching.slots import SuggestSlots

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.tiers import Tiers

Bounds = tuple[int | None, int | None]

CANDIDATES = 500
"""About how many creators one answer compares at most: the best of each price."""

CHEAPEST = 100
"""So many of the cheapest are looked at besides, whatever the budget, where nothing else does."""

FEW = 200
"""So many are looked at besides for each quota and for a size that was named."""


async def candidates(
    slots: SuggestSlots,
    context: Context,
    budget_idr: int | None = None,
    *,
    wide: bool = False,
    worths: Worths | None = None,
) -> pd.DataFrame:
    """Return SUMMARIES of the category, the platform, the place and within the budget.

    budget_idr: where another one than the search's own. wide: of the whole country as well, and the
    cheapest of all, so that what is too little can be said. worths: of these price bands only those of
    a worth between two. Where only those worked with before are wanted, all of them, wherever they
    are.
    """
    if slots.worked:
        names = {*await partners(context), *slots.must}
        return await context.catalogue.summaries_of(tuple(sorted(names)))

    from core.analytics.portfolio.deliverables import cheapest_factor, places_of
    from core.analytics.portfolio.rests import gathered

    catalogue, places = context.catalogue, places_of(slots.deliverable)
    if slots.platform is None and len(places) == 1:
        slots = replace(slots, platform=places[0])
    most = int((budget_idr or slots.budget_idr) / cheapest_factor(slots.deliverable))
    wanted, frames = _filters(slots, most), []
    for place in dict.fromkeys((wanted.cities, ()) if wide else (wanted.cities,)):
        here = replace(wanted, cities=place)
        frames.append(await catalogue.summaries(here, limit=CANDIDATES, worths=worths))
        for size in _of_size(slots, catalogue.tiers):
            of_size = replace(here, followers=size)
            frames.append(await catalogue.summaries(of_size, limit=FEW, worths=worths))
        if wide:
            any_price = replace(here, max_rate_idr=None)
            cheap = await catalogue.summaries(any_price, limit=CHEAPEST, cheapest_first=True)
            frames.append(cheap)
    frames += [
        await catalogue.summaries(quota, limit=FEW, worths=worths)
        for quota in _of_quotas(slots, wanted)
    ]
    named = (*slots.must, *slots.keep)
    if named and worths is None:
        frames.append(await catalogue.summaries_of(named))
    return gathered(frames)


def _filters(slots: SuggestSlots, most: int) -> Filters:
    """Return what must be so of each: the category, the places, the platform, the followers, the price
    of one piece."""
    return Filters(
        (slots.category,) if slots.category else (),
        cities_wanted(slots),
        slots.platform,
        followers_of(slots),
        most,
        slots.goal or EVERYBODY.goal,
    )


def _of_size(slots: SuggestSlots, tiers: Tiers) -> Iterator[Bounds]:
    """Yield the followers of the size that was named: the best of all need not hold enough."""
    if slots.tier in NAMES and not (slots.followers_min or slots.followers_max):
        low, below = tiers.bounds(slots.tier)
        yield low, below - 1


def _of_quotas(slots: SuggestSlots, wanted: Filters) -> Iterator[Filters]:
    """Yield whom each quota is about: the best of all need not hold enough of them."""
    for limit in limits_of(slots):
        match limit.slot:
            case "category":
                yield replace(wanted, categories=limit.values)
            case "city":
                yield replace(wanted, cities=limit.values)
            case "platform":
                yield replace(wanted, platform=limit.values[0])
            case _:
                yield wanted
