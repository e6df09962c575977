"""Says what a post may fairly cost, judges an asked price and words a counter-offer."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.capabilities.base import Capability, Choice, Choices, Context, Outcome
from core.capabilities.searching.saving import keep_prices
from core.dialogue.reference import meant
from core.messages import Payload, SlotValue
from core.nlu.haggling import haggles, offered_idr
from core.nlu.package import Package, read_package
from core.nlu.scan import plain

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.community.prices import PriceRange
    from core.analytics.price import FairPrice
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

FORMATS = ("story", "feed", "reel")
SHOWN = 6
"""Of more accounts than this whose price may be meant nobody reads the buttons."""

TYPED = ("followers", "views", "reach", "likes", "comments")


@dataclass(frozen=True, slots=True)
class RateSlots:
    """A handle or numbers; budget_idr is the price that is asked for one post. haggle: whether it can
    be talked down is asked; handles are all whose price may be meant then."""

    handles: tuple[str, ...] = ()
    platform: str | None = None
    followers: int | None = None
    views: int | None = None
    reach: int | None = None
    likes: int | None = None
    comments: int | None = None
    budget_idr: int | None = None
    haggle: bool = False


@dataclass(frozen=True, slots=True)
class FormatPrice:
    """The fair range of one kind of post, in rupiah."""

    kind: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class RateView:
    """price: the fair range of one post. asked_idr with judged (`cheap`, `fair`, `dear`; by_cards
    the same by rate cards where they differ), and an offer where it is dear. recorded_idr: the
    price on record, where another one is asked. impossible: the views typed are fewer than the
    likes. cost_idr: rupiah per interaction. formats: other kinds of posts. paid: what members of
    the person's communities paid for such accounts, where that may be shown. package: what the
    price is asked for, worth factor plain posts, to which price and offer belong. if_each: how the
    sum is judged if the prices of several posts are meant for each of them, where that is open.
    haggle: it was asked whether the price can be talked down.
    """

    handle: str = ""
    followers: int | None = None
    price: FairPrice | None = None
    asked_idr: int | None = None
    judged: str | None = None
    by_cards: str | None = None
    recorded_idr: int | None = None
    impossible: bool = False
    offer_idr: int | None = None
    cost_idr: float | None = None
    interactions: float | None = None
    formats: tuple[FormatPrice, ...] = ()
    paid: tuple[PriceRange, ...] = ()
    package: Package = field(default_factory=Package)
    factor: float = 1.0
    if_each: str | None = None
    demo: bool = False
    haggle: bool = False


class Rate(Capability[RateSlots, RateView]):
    """Answers "@dapurnina minta 800rb, wajar?" with the arithmetic."""

    name = "rate"
    commands = {"harga": {}, "price": {}}  # noqa: RUF012
    Slots = RateSlots
    View = RateView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the question what somebody may cost whose figures were typed just before, and those
        whether somebody's price can be talked down and whether they would take another."""
        before, stated = state.about("evaluate"), said.everything()
        whom = _meant(said, state) if haggles(plain(said.text)) else ()
        offered = offered_idr(plain(said.text)) if state.focus and state.question is None else None
        if offered and state.focus:
            return {"handles": (state.focus,), "budget_idr": offered}
        if whom and state.question is None:
            typed = before if before and before.get("handles") == whom else {}
            return {**_figures(typed), "handles": whom, "haggle": True}
        if before is None or said.intent != self.name or "followers" not in before:
            return None
        if "handles" in stated or "followers" in stated or state.question is not None:
            return None
        asked = {"budget_idr": stated["budget_idr"]} if "budget_idr" in stated else {}
        return {**_figures(before), **asked}

    async def run(self, slots: RateSlots, context: Context) -> Outcome[RateView]:
        """Judge by what is stored, else by what was typed; ask for followers where neither is."""
        handle = slots.handles[0] if slots.handles else ""
        if slots.haggle and len(slots.handles) > 1:
            names = enumerate(slots.handles[:SHOWN], 1)
            rows = tuple((_haggle(name, str(place)),) for place, name in names)
            return Outcome(RateView(haggle=True), block="whom", choices=rows)
        package = read_package(context.text)
        slots = replace(slots, followers=slots.followers or None)
        if package.barter_idr is not None:
            value = package.barter_idr + (package.shipping_idr or 0)
            slots = replace(slots, budget_idr=value)
        elif package.total_idr is not None:
            slots = replace(slots, budget_idr=package.total_idr)
        stored = await context.catalogue.creators((handle,), slots.platform) if handle else None
        known = stored is not None and not stored.empty
        if not known and slots.followers is None and slots.views is None and slots.reach is None:
            return Outcome(RateView(handle=handle), asks="followers")
        if stored is not None and known:
            first = stored.iloc[[0]]
            posts = await context.catalogue.posts(tuple(first["creator_id"]))
            view = await asyncio.to_thread(_stored, first, posts, slots, context, package)
        else:
            view = _typed(slots, handle, package)
        view = replace(view, paid=await _paid(stored, slots, view, context))
        if slots.haggle:
            view = replace(view, haggle=True, offer_idr=view.offer_idr or _lowest(view))
        return Outcome(
            view,
            choices=(*_choices(handle, known, context), *_saving(slots, view, context)),
            items=(handle,) if handle else (),
        )


def _figures(slots: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the account and its figures that were typed."""
    return {k: v for k, v in slots.items() if k in {"handles", "platform", *TYPED}}


def _meant(said: Understanding, state: State) -> tuple[str, ...]:
    """Return whose price may be meant: who is named, pointed at or looked at last, else all shown."""
    shown = state.shown.items if state.shown else ()
    named = said.everything().get("handles")
    near = meant(said, shown) or ((state.focus,) if state.focus else shown)
    return named if isinstance(named, tuple) else near


def _haggle(handle: str, place: str) -> Choice:
    slots: dict[str, SlotValue] = {"handles": (handle,), "haggle": True}
    return Choice("whom", Payload("rate", slots), args={"handle": handle}, means=place)


def _lowest(view: RateView) -> int | None:
    """Return the lower end of the fair range where a fair price is above it."""
    low = view.price.low if view.price else None
    return (
        low if low and view.asked_idr and view.judged == "fair" and low < view.asked_idr else None
    )


async def _paid(
    stored: pd.DataFrame | None, slots: RateSlots, view: RateView, context: Context
) -> tuple[PriceRange, ...]:
    """Return what members of the person's communities paid for accounts like this one."""
    known = {} if stored is None or stored.empty else stored.iloc[0].dropna().to_dict()
    platform, category = slots.platform or known.get("platform"), known.get("category")
    if context.prices is None or view.followers is None or not (platform or category):
        return ()
    from core.analytics.tables import DEFAULT_TIERS

    tier = next(name for name, start in reversed(DEFAULT_TIERS) if view.followers >= start)
    return await context.prices.ranges(platform=platform, tier=tier, category=category)


def _stored(
    creator: pd.DataFrame,
    posts: pd.DataFrame,
    slots: RateSlots,
    context: Context,
    package: Package,
) -> RateView:
    from core.analytics.evaluation import evaluate

    card = evaluate(creator, posts, now=context.now)[0]
    seen = _seen(slots) or (card.reach if card.reach_counted else None)
    unstated = None if package.pieces or package.exclusive else card.rate_idr
    asked = slots.budget_idr or unstated
    followers = slots.followers or card.followers
    view = _view(card.handle, followers, seen, asked, card.interactions, card.demo, package)
    plain = not package.pieces and not package.exclusive and package.barter_idr is None
    other = card.rate_idr if card.rate_idr != asked and plain else None
    return replace(view, recorded_idr=other, impossible=_impossible(slots))


def _typed(slots: RateSlots, handle: str, package: Package) -> RateView:
    interactions = None if slots.likes is None else float(slots.likes + (slots.comments or 0))
    view = _view(
        handle, slots.followers, _seen(slots), slots.budget_idr, interactions, False, package
    )
    return replace(view, impossible=_impossible(slots))


def _seen(slots: RateSlots) -> int | None:
    """Return the views typed, else the reach; what is below the likes typed sets no price."""
    return next(
        (seen for seen in (slots.views, slots.reach) if seen and not _below(seen, slots)), None
    )


def _impossible(slots: RateSlots) -> bool:
    return any(_below(seen, slots) for seen in (slots.views, slots.reach) if seen is not None)


def _below(seen: int, slots: RateSlots) -> bool:
    return slots.likes is not None and seen < slots.likes


def _view(
    handle: str,
    followers: int | None,
    seen: float | None,
    asked: int | None,
    interactions: float | None,
    demo: bool,
    package: Package,
) -> RateView:
    from core.analytics.price import cost_per_engagement, fair_price, package_factor

    factor = package_factor(package.pieces, package.exclusive)
    price = fair_price(seen, followers, factor)
    shown = sum(count for kind, count in package.pieces.items() if kind != "story")
    expected = None if interactions is None else interactions * max(shown, 1)
    only_stories = bool(package.pieces) and not shown
    judged = price.judged(asked) if price and asked else None
    return RateView(
        handle=handle,
        followers=followers,
        price=price,
        asked_idr=asked,
        judged=judged,
        by_cards=price.judged_by_cards(asked) if price and asked else None,
        offer_idr=price.counter_offer(asked) if price and asked and judged == "dear" else None,
        cost_idr=None if only_stories else cost_per_engagement(asked, expected),
        interactions=expected,
        formats=_formats(seen, followers),
        package=package,
        factor=factor,
        if_each=price.judged(package.if_each_idr) if price and package.if_each_idr else None,
        demo=demo,
    )


def _formats(seen: float | None, followers: int | None) -> tuple[FormatPrice, ...]:
    from core.analytics.price import MODIFIERS, fair_price

    prices = ((kind, fair_price(seen, followers, MODIFIERS[kind])) for kind in FORMATS)
    return tuple(FormatPrice(kind, price.low, price.high) for kind, price in prices if price)


def _saving(slots: RateSlots, view: RateView, context: Context) -> Choices:
    """Offer to keep what was asked, so that searches can buy it; never of fiction."""
    package = view.package
    if view.demo or not slots.budget_idr or package.exclusive or package.barter_idr is not None:
        return ()
    save = keep_prices(
        view.handle,
        context.text,
        platform=slots.platform,
        followers=slots.followers,
        idr=None if package.pieces else slots.budget_idr,
    )
    return ((save,),) if save else ()


def _choices(handle: str, known: bool, context: Context) -> Choices:
    if not known:
        return context.offered([[Choice("import", Payload("import"))]])
    own = {"handles": (handle,)}
    row = [Choice("detail", Payload("evaluate", own)), Choice("brief", Payload("brief", own))]
    return context.offered([row])


capability = Rate()
