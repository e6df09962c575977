"""Says what a post may fairly cost, judges an asked price and words a counter-offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.peers import among_peers
from core.capabilities.judging.price_asked import after_post, asked_of, dear, estimated, just_asked
from core.capabilities.judging.price_slots import (
    RateSlots,
    asked_again,
    asked_by,
    completed,
    countered,
    kept,
    moved,
    package_of,
    repriced,
)
from core.capabilities.judging.price_view import RateView
from core.capabilities.judging.pricing import (
    formats,
    impossible,
    stored_basis,
    typed_basis,
)
from core.capabilities.reporting.answers.agreed_fees import agreed_fee, counted_row
from core.capabilities.searching.saving import keep_prices
from core.messages import Payload, SlotValue
from core.nlu.amounts.numbers import LEAST_IDR
from core.nlu.intents import BRIEF, EVALUATE, IMPORT, RATE, REPORT
from core.nlu.offers.bids import disclaimed_idr, supposes_move
from core.nlu.offers.haggling import cut_in
from core.nlu.offers.package import Package
from core.nlu.offers.price_questions import bare_price_idr
from core.nlu.questions.break_even import asks_break_even

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.campaign.result import Row
    from core.analytics.community.prices import PriceRange
    from core.analytics.evaluation.evaluation import Evaluation
    from core.analytics.pricing.basis import Basis
    from core.dialogue.scene import Scene
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

SHOWN = 6
"""Of more accounts than this whose price may be meant nobody reads the buttons."""


class Rate(Capability[RateSlots, RateView]):
    """Answers "@dapurnina minta 800rb, wajar?" with the arithmetic."""

    name = "rate"
    commands = {"harga": {}, "price": {}}  # noqa: RUF012
    Slots = RateSlots
    View = RateView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim another price for what was bought just before, the question what somebody may cost whose
        figures were typed just before, further figures, words for an own price, what to pay at most, and those whether somebody's price can be
        talked down and whether they would take another."""
        other = asks_break_even(said.text) or disclaimed_idr(said.text)
        if state.question is not None or other:
            return None
        told = countered(said, state) or moved(said, state) or completed(said, state)
        told = told or after_post(said, state) or just_asked(said, state) or dear(said, state)
        asked = told or repriced(said, state) or asked_of(said, state) or asked_again(said, state)
        return asked or estimated(said, state)

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Answer what is asked of one account's price."""
        return asked_by(code, scene, state)

    async def run(self, slots: RateSlots, context: Context) -> Outcome[RateView]:
        """Judge by what is stored, else by what was typed; ask for followers where neither is."""
        handle = slots.handles[0] if slots.handles else ""
        package = package_of(slots, context.text)
        bare = slots.budget_idr is None and slots.moved_idr is None
        if bare and not slots.haggle:
            slots = replace(slots, budget_idr=bare_price_idr(context.text))
        told = kept(slots, package)
        slots = replace(slots, followers=slots.followers or None)
        if package.total_idr is not None:
            slots = replace(slots, budget_idr=package.total_idr)
        unpriced = slots.budget_idr is None and not (package.pieces or package.exclusive)
        alone = unpriced and len(slots.handles) == 1
        row = await counted_row(handle, context) if alone and not slots.most else None
        if row or slots.after:
            return _after(row, handle, context)
        agreed = await agreed_fee(handle, context) if alone else None
        slots = replace(slots, budget_idr=slots.budget_idr or agreed)
        stored = await context.catalogue.creators((handle,), slots.platform) if handle else None
        known = stored is not None and not stored.empty
        if unclear := _asked_first(slots, told, handle, known):
            return unclear
        if stored is not None and known:
            first = stored.iloc[[0]]
            (card,) = await among_peers(first, context.catalogue, context.now)
            slots = _less(slots, card.rate_idr, context.text)
            view = _stored(card, slots, package)
        else:
            view = _typed(_less(slots, None, context.text), handle, package)
        view = replace(view, paid=await _paid(stored, slots, view, context), most=slots.most)
        view = replace(view, agreed_idr=agreed)
        if slots.own_idr:
            view = replace(view, offer_idr=slots.own_idr)
        elif slots.haggle:
            view = replace(view, haggle=True, offer_idr=view.offer_idr or _lowest(view))
        if slots.moved_idr is not None and view.asked and not supposes_move(context.text):
            told = {**told, "budget_idr": view.asked.idr}
        return Outcome(
            view,
            choices=(*_choices(handle, known, context), *_saving(slots, view, context)),
            items=(handle,) if handle else (),
            slots=told,
        )


def _after(row: Row | None, handle: str, context: Context) -> Outcome[RateView]:
    """Judge what was paid by what the post brought, where that is noted."""
    from core.analytics.pricing.asking import Asking

    paid = Asking(row.cost_idr or 0, interactions=row.interactions) if row else None
    view = RateView(handle=handle, asked=paid, row=row)
    rows = context.offered([[Choice("report", Payload(REPORT))]])
    kept: dict[str, SlotValue] = {"handles": (handle,), "after": True}
    block = "after" if row else "uncounted"
    return Outcome(view, block=block, choices=rows, items=(handle,), slots=kept)


def _asked_first(
    slots: RateSlots, told: dict[str, SlotValue], handle: str, known: bool
) -> Outcome[RateView] | None:
    """Ask whose price is meant, for a price that can be one, or for followers; None where all is clear.
    known: the account stands in the catalogue."""
    if len(slots.handles) > 1 and (slots.haggle or slots.budget_idr or "pieces" not in told):
        haggling: dict[str, SlotValue] = {"haggle": True} if slots.haggle else {}
        priced: dict[str, SlotValue] = {"budget_idr": slots.budget_idr} if slots.budget_idr else {}
        names = enumerate(slots.handles[:SHOWN], 1)
        rows = tuple(
            (_of_one(name, str(place), told | haggling | priced),) for place, name in names
        )
        return Outcome(RateView(haggle=slots.haggle), block="whom", choices=rows)
    if slots.budget_idr is not None and slots.budget_idr < LEAST_IDR:
        told = {name: value for name, value in told.items() if name != "budget_idr"}
        few = RateView(handle=handle, too_low_idr=slots.budget_idr)
        return Outcome(few, asks="budget_idr", slots=told)
    figures = (slots.followers, slots.views, slots.reach)
    if not known and all(figure is None for figure in figures):
        return Outcome(RateView(handle=handle), asks="followers", slots=told)
    return None


def _of_one(handle: str, place: str, asked: Mapping[str, SlotValue]) -> Choice:
    """Return the button that means the price of one of several."""
    slots = {**asked, "handles": (handle,)}
    return Choice("whom", Payload(RATE, slots), args={"handle": handle}, means=place)


def _less(slots: RateSlots, recorded_idr: int | None, text: str) -> RateSlots:
    """Return the slots with the price less the share or sum that is to be taken off: `nego 10% jadi berapa`,
    `diskon 100`, or with more."""
    share, price = cut_in(text), slots.budget_idr or recorded_idr
    if price is None or (share is None and slots.moved_idr is None):
        return slots
    less = slots.moved_idr or -round(price * (share or 0))
    return replace(slots, budget_idr=price + less if price + less > 0 else price)


def _lowest(view: RateView) -> int | None:
    """Return the lower end of the fair range where a fair price is above it."""
    low = view.price.low if view.price else None
    asked = view.asked
    return low if low and asked and asked.word == "fair" and low < asked.idr else None


async def _paid(
    stored: pd.DataFrame | None, slots: RateSlots, view: RateView, context: Context
) -> tuple[PriceRange, ...]:
    """Return what members of the person's communities paid for accounts like this one."""
    known = {} if stored is None or stored.empty else stored.iloc[0].dropna().to_dict()
    platform, category = slots.platform or known.get("platform"), known.get("category")
    if context.prices is None or view.followers is None or not (platform or category):
        return ()
    tier = context.catalogue.tiers.of(view.followers)
    return await context.prices.ranges(platform=platform, tier=tier, category=category)


def _stored(card: Evaluation, slots: RateSlots, package: Package) -> RateView:
    unstated = None if package.pieces or package.exclusive else card.rate_idr
    asked = slots.budget_idr or unstated
    view = _view(card.handle, stored_basis(card, slots), asked, package)
    plain = not package.pieces and not package.exclusive and package.barter_idr is None
    other = card.rate_idr if card.rate_idr != asked and plain else None
    return replace(
        view,
        verdict=card.verdict,
        formats=formats(view.basis, card.platform) if view.basis else (),
        notes=card.notes,
        caveats=card.caveats,
        recorded_idr=other,
        price_months=card.price_months if other or not slots.budget_idr else None,
        impossible=impossible(slots),
        demo=card.demo,
    )


def _typed(slots: RateSlots, handle: str, package: Package) -> RateView:
    view = _view(handle, typed_basis(slots), slots.budget_idr, package)
    sold = formats(view.basis, slots.platform) if view.basis else ()
    return replace(view, formats=sold, impossible=impossible(slots))


def _view(handle: str, basis: Basis, asked: int | None, package: Package) -> RateView:
    from core.analytics.pricing.price import package_factor, shown, views_factor

    price = basis.price(package.pieces, package.exclusive)
    first, each = (
        basis.asking(idr, package.pieces, package.exclusive) if price else None
        for idr in (asked, package.if_each_idr)
    )
    return RateView(
        handle=handle,
        followers=basis.followers,
        price=price,
        basis=basis,
        asked=first,
        offer_idr=first.counter_idr if first else None,
        package=package,
        factor=views_factor(package.pieces, package.exclusive, filmed=basis.filmed),
        plain=package_factor(package.pieces, package.exclusive),
        engaged=shown(package.pieces) * package_factor({}, package.exclusive),
        if_each=each,
    )


def _saving(slots: RateSlots, view: RateView, context: Context) -> Choices:
    """Offer to keep what was asked, so that searches can buy it; never of fiction."""
    package = view.package
    if (
        view.demo
        or view.agreed_idr
        or not slots.budget_idr
        or package.exclusive
        or package.barter_idr is not None
    ):
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
        return context.offered([[Choice("import", Payload(IMPORT))]])
    own = {"handles": (handle,)}
    row = [Choice("detail", Payload(EVALUATE, own)), Choice("brief", Payload(BRIEF, own))]
    return context.offered([row])


capability = Rate()
