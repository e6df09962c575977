"""Who is looked at for a search: what the catalogue has of the wish, and those wanted by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.capabilities.base import Context
from core.capabilities.searching.slots import SuggestSlots
from core.nlu.regions import cities_of

if TYPE_CHECKING:
    import pandas as pd

CANDIDATES = 2_000
"""How many creators one answer compares at most; more would take too long to read from disk."""

CHEAPEST = 100
"""So many of the cheapest are looked at besides, whatever the budget."""

DEMO = "demo"


async def candidates(
    slots: SuggestSlots, context: Context, budget_idr: int | None = None
) -> pd.DataFrame:
    """Return CREATORS of the category and platform: those of the place first, then the country's,
    within the budget, and the cheapest of all, so that what is too little can be said.

    budget_idr: where another one than the search's own. The demo's fiction is left out where the workspace has creators of its own.
    """
    import pandas as pd

    categories = (slots.category,) if slots.category else ()
    frames = [
        await context.catalogue.candidates(
            categories=categories,
            cities=cities,
            platform=slots.platform,
            max_rate_idr=None if cheapest_first else budget_idr or slots.budget_idr,
            limit=CHEAPEST if cheapest_first else CANDIDATES,
            cheapest_first=cheapest_first,
        )
        for cities in ([cities_of(slots.city)] if slots.city else []) + [()]
        for cheapest_first in (False, True)
    ]
    named = (*slots.must, *slots.keep)
    if named:
        frames.append(await context.catalogue.creators(named))
    found: pd.DataFrame = pd.concat(frames, ignore_index=True).drop_duplicates("creator_id")
    fictional = (found["source"] == DEMO).fillna(False).astype(bool)
    if fictional.any() and not (await context.catalogue.own()).empty:
        found = found[~fictional]
    return found.reset_index(drop=True)
