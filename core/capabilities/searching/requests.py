"""What a search asks of the analytics: its slots as a request, filters and quotas with their cities."""

from __future__ import annotations

from typing import Final

from core.analytics.portfolio.request import Limit, Request
from core.dialogue.searching.slots import SuggestSlots, read_quota
from core.nlu.places.regions import cities_of

AT_MOST = 10
"""Without a number of creators nobody wants more than this to work with."""


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
        least_idr=slots.least_idr,
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
    quotas = (read_quota(text) for text in slots.quotas)
    return tuple(
        Limit(each.slot, each.name, _values(each.slot, each.name), each.low, each.high)
        for each in quotas
        if each is not None and getattr(slots, each.slot) is None
    )


def _most(slots: SuggestSlots, shown: int) -> int:
    most = shown if slots.keep and shown else slots.at_most or AT_MOST
    return max(most, slots.at_least or 1, len(slots.must))


def _excluded(text: str) -> tuple[str, tuple[str, ...]]:
    slot, _, value = text.partition("=")
    return slot, _values(slot, value)


def _values(slot: str, name: str) -> tuple[str, ...]:
    """Return what a value of a slot stands for: a place for its cities."""
    return cities_of(name) if slot == "city" else (name,)
