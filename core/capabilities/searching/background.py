"""What a search takes from the business that asks: its product, its place, what matters to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.capabilities.base import Context
from core.dialogue.searching.slots import SuggestSlots
from core.nlu.places.regions import cities_of, near
from core.nlu.scan import plain
from core.nlu.searching.business import has_premises
from core.nlu.searching.changes import freed
from core.nlu.searching.similar import similar_to

if TYPE_CHECKING:
    from core.analytics.portfolio.request import Request


GOALS = {"sales": "sales", "awareness": "awareness", "followers": "awareness"}
"""What a business is after, as goals of a search; all else is engagement."""


async def like_somebody(slots: SuggestSlots, context: Context) -> tuple[SuggestSlots, str]:
    """Return a search for somebody like an account that is named, of its kind and without it; beside it the
    account's name where our data do not hold its kind."""
    handle = similar_to(context.text)
    if not handle or slots.category:
        return slots, ""
    rows = await context.catalogue.creators((handle,))
    kind = rows["category"].iloc[0] if len(rows) else None
    if not isinstance(kind, str):
        return slots, handle
    return replace(slots, category=kind, never=(*slots.never, handle)), ""


async def from_profile(slots: SuggestSlots, context: Context) -> SuggestSlots:
    """Return a search that names nothing to look for with the kind and the place of the business;
    `assumed` says which. A place alone leaves its kind, a kind alone stands anywhere, and what a
    message says does not matter is not assumed."""
    told = (
        slots.category or slots.product or slots.must or slots.keep or slots.quotas or slots.worked
    )
    if slots.assumed or told or context.profiles is None:
        return slots
    from core.analytics.fit.scoring import category_of

    business = await context.profiles.current()
    free = freed(plain(context.text))
    own = {"category": business.category or category_of(business.product), "city": business.city}
    left_out = {text.partition("=")[0] for text in slots.exclude}
    found = tuple(
        name
        for name, value in own.items()
        if value and name not in free and name not in left_out and getattr(slots, name) is None
    )
    return replace(
        slots,
        category=own["category"] if "category" in found else slots.category,
        city=own["city"] if "city" in found else slots.city,
        assumed=found,
    )


async def with_background(request: Request, slots: SuggestSlots, context: Context) -> Request:
    """Return the request with what the profile knows and the message does not say.

    The business's product counts where its kind is searched for, or none is; its place is no filter
    but a reason; what the message says itself goes first.
    """
    from core.analytics.fit.scoring import category_of

    product = slots.product or ""
    said = slots.premises or has_premises(f"{context.text} {product}")
    request = replace(request, premises=said, now=context.now)
    if context.profiles is None:
        return _placed(replace(request, category=request.category or category_of(product)))
    business = await context.profiles.current()
    alike = slots.category in (None, business.category or category_of(business.product))
    if not product and alike and not slots.must:
        product = business.product
    return _placed(
        replace(
            request,
            product=product or None,
            premises=said or (bool(product) and has_premises(product)),
            category=request.category or category_of(slots.product or ""),
            home=cities_of(business.city) if business.city and not request.city else (),
            values=tuple(dict.fromkeys((*request.values, *business.values))),
            goal=request.goal or GOALS.get(business.goal or ""),
        )
    )


def _placed(request: Request) -> Request:
    own = request.cities or ((request.city,) if request.city else request.home)
    around = tuple(dict.fromkeys(city for place in own for city in near(place)))
    return replace(request, nearby=tuple(city for city in around if city not in own))
