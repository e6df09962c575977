"""Who is looked at for a search: what the catalogue has of the wish, and those wanted by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from core.analytics.tiers import NAMES
from core.capabilities.base import Context
from core.capabilities.searching.past import partners
from core.capabilities.searching.slots import SuggestSlots, cities_wanted, followers_of, limits_of

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.tiers import Tiers

Bounds = tuple[int | None, int | None]
Worths = Mapping[int, tuple[float, float]]

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

    from core.analytics.portfolio.beyond import gathered
    from core.analytics.portfolio.deliverables import cheapest_factor, places_of

    catalogue, places = context.catalogue, places_of(slots.deliverable)
    if slots.platform is None and len(places) == 1:
        slots = replace(slots, platform=places[0])
    categories = (slots.category,) if slots.category else ()
    cities = cities_wanted(slots)
    most, bounds = budget_idr or slots.budget_idr, followers_of(slots)
    most = int(most / cheapest_factor(slots.deliverable))
    frames = []
    for place in dict.fromkeys((cities, ()) if wide else (cities,)):
        for size, limit in ((bounds, CANDIDATES), *_of_size(slots, catalogue.tiers)):
            frames.append(
                await catalogue.summaries(
                    categories=categories,
                    cities=place,
                    platform=slots.platform,
                    followers=size,
                    max_rate_idr=most,
                    limit=limit,
                    goal=slots.goal,
                    worths=worths,
                )
            )
        if wide:
            frames.append(
                await catalogue.summaries(
                    categories=categories,
                    cities=place,
                    platform=slots.platform,
                    followers=bounds,
                    limit=CHEAPEST,
                    cheapest_first=True,
                )
            )
    frames += await _of_quotas(slots, context, most, worths)
    named = (*slots.must, *slots.keep)
    if named and worths is None:
        frames.append(await catalogue.summaries_of(named))
    return gathered(frames)


def _of_size(slots: SuggestSlots, tiers: Tiers) -> Iterator[tuple[Bounds, int]]:
    """Yield the followers of the size that was named: the best of all need not hold enough."""
    if slots.tier in NAMES and not (slots.followers_min or slots.followers_max):
        low, below = tiers.bounds(slots.tier)
        yield (low, below - 1), FEW


async def _of_quotas(
    slots: SuggestSlots, context: Context, most: int, worths: Worths | None
) -> list[pd.DataFrame]:
    """Return who a quota is about: the best of all need not hold enough of them."""
    frames = []
    for limit in limits_of(slots):
        place = cities_wanted(slots)
        topic = (slots.category,) if slots.category else ()
        frames.append(
            await context.catalogue.summaries(
                categories=limit.values if limit.slot == "category" else topic,
                cities=limit.values if limit.slot == "city" else place,
                platform=limit.values[0] if limit.slot == "platform" else slots.platform,
                followers=followers_of(slots),
                max_rate_idr=most,
                limit=FEW,
                goal=slots.goal,
                worths=worths,
            )
        )
    return frames
