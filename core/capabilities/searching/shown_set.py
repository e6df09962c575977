"""What is worked out of a set that was shown: who is meant, who steps in, the next best set, one alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from core.analytics.portfolio.proposal import Alternative, Pick, Suggestion
from core.capabilities.base import Context
from core.capabilities.searching.answers import answer
from core.capabilities.searching.tracing import Traced
from core.dialogue.searching.slots import SuggestSlots
from core.dialogue.undoing import ABOUT
from core.nlu.intents import (
    CANCEL,
    EVALUATE,
    EXPLAIN,
    HELP,
    PRIVACY,
    RATE,
    RECOMMENDATIONS,
    THANKS,
)
from core.nlu.searching.about_set import BIGGEST, CHEAPEST, COSTLY, DEAREST, FAMOUS, VALUE, WORST
from core.nlu.searching.sorting import (
    EACH,
    ENGAGEMENT,
    FOLLOWERS,
    INTERACTIONS,
    PRICE,
    Order,
)

SORTED: Final = "sorted"
"""The set in another order (`core.nlu.searching.sorting`)."""

EVEN: Final = "even"
"""What each of the set would get if the budget were shared out equally."""

SAFEST: Final = "safest"
"""A question of `core.nlu.searching.unfiltered` about a set."""

LATELY: Final = (
    ABOUT
    | {EVALUATE, RATE, EXPLAIN, THANKS, CANCEL, PRIVACY, HELP, RECOMMENDATIONS}
    | {"guide", "message", "contact", "scam"}
)
"""What may have been answered since for "totalnya berapa?" still to mean the set."""

_VERDICTS: Final = ("recommended", "consider", "insufficient_data", "avoid")
"""What accounts are said to be, the safest first."""


@dataclass(frozen=True, slots=True)
class AboutSetSlots(SuggestSlots):
    """The search that was answered, whom it showed, the kind of question (`core.nlu.searching.about_set`), and
    whom it is about: by handle, or the `dearest` or the `cheapest` (which). taken: who of it alone would be taken; of_idr: of which
    other budget; fee_idr: what the one meant would take instead of their price."""

    handles: tuple[str, ...] = ()
    kind: str = ""
    handle: str = ""
    which: str = ""
    taken: tuple[str, ...] = ()
    of_idr: int | None = None
    fee_idr: int | None = None


@dataclass(frozen=True, slots=True)
class AboutSetView:
    """found: the set. kind: what was asked. pick: whom it is about. instead: who steps in.
    after_idr, after_interactions: of the whole set then. second: the best set without one of those,
    and the share by which it is worth less (loss). other: for one or many, the best single
    creator for the same money. counted: some figures come from counted posts. handle: one of the
    set, for an example. order: how the set is looked at, ranked: whose figure is known, in that
    order; within: who of them is within its bound. per_reach, per_follower, caution, conversion: what estimates are worked out
    with, where it is asked whence the figures are: interactions per person reached, views per
    follower, the share of what research says that is believed of who shows no posts, sales per
    interaction. absurd_idr: from which price of an interaction on somebody is left out. dear: whose price is too much
    for what it brings. traced: figures whose origin is asked. taken: who of the set alone would be taken;
    of_idr: the budget that money is left of; fee_idr: what one of it (pick) would take, which gives after_idr."""

    found: Suggestion | None = None
    kind: str = ""
    pick: Pick | None = None
    instead: Alternative | None = None
    after_idr: int | None = None
    after_interactions: float | None = None
    second: Suggestion | None = None
    loss: float = 0.0
    other: Pick | None = None
    counted: bool = False
    handle: str = ""
    per_reach: float = 0.0
    per_follower: float = 0.0
    caution: float = 0.0
    conversion: float = 0.0
    absurd_idr: int = 0
    dear: tuple[str, ...] = ()
    traced: tuple[Traced, ...] = ()
    order: Order | None = None
    ranked: tuple[Pick, ...] = ()
    within: tuple[Pick, ...] = ()
    taken: tuple[Pick, ...] = ()
    of_idr: int = 0
    fee_idr: int | None = None


def plain_search(slots: AboutSetSlots) -> SuggestSlots:
    """Return the search that a question is about, without the question."""
    return replace(
        slots, kind="", handle="", which="", handles=(), taken=(), of_idr=None, fee_idr=None
    )


def basis() -> dict[str, Any]:
    """Return what estimates are worked out with, by the names of the view's fields."""
    from core.analytics.evaluation.assessment import ENGAGEMENT_PER_REACH
    from core.analytics.measures.estimate import CAUTION, VIEWS_PER_FOLLOWER
    from core.analytics.portfolio.outlook import CONVERSION

    return {
        "per_reach": ENGAGEMENT_PER_REACH,
        "per_follower": VIEWS_PER_FOLLOWER,
        "caution": CAUTION,
        "conversion": CONVERSION,
    }


def with_basis(view: AboutSetView) -> AboutSetView:
    """Return the view with what estimates are worked out with."""
    return replace(view, **basis())


def with_bounds(view: AboutSetView) -> AboutSetView:
    """Return the view with the price from which on somebody is left out."""
    from core.analytics.portfolio.pool import ABSURD, FAIR_COST_IDR

    return replace(view, absurd_idr=round(ABSURD * FAIR_COST_IDR))


def _figure(pick: Pick, metric: str) -> float | None:
    """Return by what somebody is ranked, None where nobody knows it."""
    if metric == EACH:
        return pick.rate_idr / pick.expected_interactions if pick.expected_interactions else None
    figures = {
        ENGAGEMENT: pick.engagement_rate,
        PRICE: pick.rate_idr,
        FOLLOWERS: pick.followers,
        INTERACTIONS: pick.expected_interactions,
    }
    return figures[metric]


def ordered(view: AboutSetView, order: Order) -> AboutSetView:
    """Return the view with the set in an order, and who of it is within the order's bound."""
    picks = view.found.picks if view.found else ()
    known = [(value, p) for p in picks if (value := _figure(p, order.metric)) is not None]
    known.sort(key=lambda one: one[0], reverse=not order.least)
    bound = order.bound
    within = [
        pick
        for value, pick in known
        if bound is not None and (value <= bound if order.under else value >= bound)
    ]
    return replace(view, order=order, ranked=tuple(p for _, p in known), within=tuple(within))


def is_dear(pick: Pick) -> bool:
    """Return whether a note says that the price is too much for what it brings."""
    return any(note.code == "pick_price" and note.values["asking"].dear for note in pick.notes)


def _risk(pick: Pick) -> tuple[int, bool, bool, float]:
    """Return how risky one of a set is by what is known: the account's verdict, whether anything was counted, the
    price."""
    verdict = pick.verdict or "insufficient_data"
    cost = pick.rate_idr / (pick.expected_interactions or 1)
    return _VERDICTS.index(verdict), pick.estimated, is_dear(pick), cost


def pick_of(found: Suggestion, slots: AboutSetSlots) -> Pick | None:
    if slots.kind == SAFEST:
        return min(found.picks, key=_risk)
    if slots.kind in {BIGGEST, FAMOUS}:
        return max(found.picks, key=lambda pick: pick.followers or 0)
    if slots.kind in {VALUE, WORST, COSTLY}:
        best = min if slots.kind == VALUE else max
        return best(found.picks, key=lambda pick: pick.rate_idr / (pick.expected_interactions or 1))
    by_price = {DEAREST: max, CHEAPEST: min}
    choose = by_price.get(slots.which or slots.kind)
    if choose is not None:
        return choose(found.picks, key=lambda pick: pick.rate_idr)
    return next((pick for pick in found.picks if pick.handle == slots.handle), None)


def instead_of(found: Suggestion, pick: Pick | None) -> dict[str, Any]:
    """Return who steps in for one of the set, and what the whole set costs and brings then."""
    spare = (way for way in found.alternatives if way.kind == "replacement")
    way = next((way for way in spare if pick and way.replaces == pick.handle), None)
    if pick is None or way is None:
        return {}
    others = found.expected_interactions - pick.expected_interactions
    return {
        "instead": way,
        "after_idr": found.spent_idr - pick.rate_idr + way.spent_idr,
        "after_interactions": others + way.expected_interactions,
    }


async def second_best(slots: AboutSetSlots, found: Suggestion, context: Context) -> dict[str, Any]:
    """Return the best of all other sets, and by which share it is worth less.

    Another set lacks at least one of the best: who is bought besides within the budget would be in it.
    """
    others = []
    for pick in found.picks:
        if pick.handle in slots.must:
            continue
        without = replace(plain_search(slots), never=(*slots.never, pick.handle))
        other, _, _ = await answer(without, context)
        if other.picks and other.relaxed == found.relaxed:
            others.append(other)
    best = max(others, key=lambda other: other.value, default=None)
    if best is None or not found.value:
        return {"second": best}
    return {"second": best, "loss": 1 - best.value / found.value}


async def alone(slots: AboutSetSlots, context: Context) -> Pick | None:
    """Return the best that the same budget buys of one creator."""
    free = replace(
        plain_search(slots), count=1, at_least=None, at_most=None, quotas=(), must=(), keep=()
    )
    found, _, _ = await answer(replace(free, each_idr=None, max_share=None), context)
    return found.picks[0] if found.picks else None
