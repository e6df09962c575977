"""Screens an offer that an influencer sent: worth it, bargain or decline, with a reply to send."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Final

from core.analytics.pricing.offer import Account, Offer, Screening, screen
from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.peers import among_peers
from core.capabilities.searching.saving import keep_prices
from core.dialogue.scene import Scene
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.accounts.places import with_places
from core.nlu.amounts.numbers import parse_money_idr
from core.nlu.intents import BRIEF, COMPARE, EVALUATE, IMPORT, RATE
from core.nlu.offers.bids import moved_idr
from core.nlu.offers.follow_ups import OfferMore, offer_follow_up
from core.nlu.offers.haggling import counter_idr
from core.nlu.offers.offer import (
    OfferSaid,
    asks_about_offer,
    asks_each,
    is_offer,
    of_known,
    read_offer,
    read_offers,
)
from core.nlu.offers.prices import prices_alone, together
from core.nlu.questions.tax import asks_tax, tax_wish
from core.nlu.understanding import Understanding

WORDS: Final = frozenset({"counter", "refusal", "proof"})
"""Blocks that hold nothing but words to send."""

KEPT_SLOTS: Final = frozenset({"message", "handle", "goods", "price", "pick"})

TAKEN_UP: Final = frozenset(
    {"why", "sure", "honest", "bargain", "again", "check", "pick", "dear", "next"}
)
"""Follow-ups (`core.nlu.follow_ups`) that the judgement of an offer answers."""

PRICES: Final = frozenset({RATE, "offer"})
"""Intents of a message that tells what somebody asks."""

KEPT: Final = 1_500
"""Characters of an offer that a follow-up may go back to."""


TYPED: Final = ("followers", "views", "likes", "comments")
"""Figures of an offer, which are all that is known of an account that is not here."""


@dataclass(frozen=True, slots=True)
class OfferSlots:
    """message: the offer as it was sent. handle: whose it is, where the message does not say.
    goods: what the goods of a barter are worth. price: in rupiah, where it was lowered since. pick: which
    of several prices is meant, from 1. own: what to offer instead, in rupiah. wish:
    `refusal` (words to decline with) or `proof` (words to ask for insights with)."""

    message: str | None = field(default=None, metadata={"free": True})
    handle: str = ""
    goods: str | None = field(default=None, metadata={"free": True})
    price: str | None = field(default=None, metadata={"valid": re.compile(r"\d{1,15}").fullmatch})
    pick: int = 0
    own: int = 0
    wish: str | None = None


@dataclass(frozen=True, slots=True)
class OfferView:
    """offer: as read. account: what is known of it. found: verdict and reasons. listed: the same of each
    of several accounts. own_idr: what the owner would pay. lowered: the price is another one than the
    message named."""

    offer: Offer | None = None
    account: Account | None = None
    found: Screening | None = None
    listed: tuple[tuple[Offer, Account, Screening], ...] = ()
    own_idr: int = 0
    lowered: bool = False


class ScreenOffer(Capability[OfferSlots, OfferView]):
    """Answers "tawaran ini layak ga: ..." and forwarded offers."""

    name = "offer"
    commands = {"tawaran": {}, "offer": {}}  # noqa: RUF012
    Slots = OfferSlots
    View = OfferView

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Claim an offer, forwarded or quoted, and the question about one that is still to come."""
        if is_offer(said.text):
            focus = {"handle": state.focus} if state.focus and of_known(said.text) else {}
            return {"message": said.text, **focus}
        if (asked := _of_several(said, state)) is not None:
            return {"message": asked}
        before = state.before(self.name)
        taxed = tax_wish(said.text) is not None or asks_tax(said.text)
        going_on = before is not None and before.get("message") and state.question is None
        own = counter_idr(said.text)
        if before is not None and going_on and own and state.about(self.name) is not None:
            return {**_said_before(before), "own": own}
        moved = moved_idr(said.text) if state.about(self.name) is not None else None
        cost = before.get("budget_idr") if before is not None else None
        if before and going_on and moved is not None and isinstance(cost, int) and cost + moved > 0:
            return {**_said_before(before), "price": str(cost + moved)}
        if before is not None and going_on and not taxed:
            more = offer_follow_up(said.text, read_offer(str(before["message"])).choices)
            if more is not None and (more.wish or state.about(self.name) is not None):
                return _going_on(before, more)
        return {} if asks_about_offer(said.text) else None

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Weigh the offer on the screen once more, with its reasons and what to offer instead."""
        before = state.about(self.name)
        if code not in TAKEN_UP or scene.named_idr or not (before and before.get("message")):
            return None
        return _said_before(before)

    async def run(self, slots: OfferSlots, context: Context) -> Outcome[OfferView]:
        """Weigh the offer, or ask for it, or for what its goods are worth."""
        message = slots.message or ""
        if slots.message and slots.goods is None and context.text.startswith(slots.message):
            message = context.text
        listed = read_offers(message)
        if listed:
            return await _list(tuple(map(_stated, listed)), message, context)
        offer = _stated(read_offer(message))
        offer = replace(offer, handle=offer.handle or slots.handle)
        offer = _chosen(offer, slots)
        if not (offer.choices or offer.barter or offer.signs) and offer.cost_idr is None:
            return Outcome(OfferView(), asks="message", slots={})
        if offer.barter and offer.barter_idr is None:
            if slots.goods is None:
                asked = {"message": message, "handle": slots.handle}
                return Outcome(OfferView(offer), asks="goods", slots=asked)
            offer = replace(offer, barter_idr=parse_money_idr(slots.goods))
        account = await _account(offer, context)
        view = OfferView(offer, account, screen(offer, account), lowered=bool(slots.price))
        kept = {"message": message[:KEPT], **_kept(offer, account, slots)}
        words = "counter" if slots.own else slots.wish
        if words in WORDS:
            mine: dict[str, SlotValue] = {"own_idr": slots.own} if slots.own else {}
            return Outcome(replace(view, own_idr=slots.own), block=words, slots=kept | mine)
        return Outcome(
            view,
            choices=(*_choices(offer, account), *_saving(offer, account, message)),
            items=(offer.handle,) if offer.handle else (),
            slots=kept,
        )


def _kept(offer: Offer, account: Account, slots: OfferSlots) -> dict[str, SlotValue]:
    """Return what the next message may go on from: the offer, and the figures typed of an account that is
    not known."""
    kept: dict[str, SlotValue | None] = {
        "goods": slots.goods,
        "price": slots.price,
        "pick": slots.pick,
    }
    if offer.handle and account.followers is None:
        figures = {name: getattr(offer, name, None) for name in TYPED}
        kept |= {"handles": (offer.handle,), **figures}
    kept["budget_idr"] = offer.cost_idr
    return {"handle": offer.handle, **{name: value for name, value in kept.items() if value}}


async def _list(offers: tuple[Offer, ...], message: str, context: Context) -> Outcome[OfferView]:
    """Judge what each of several accounts asks."""
    accounts = [await _account(offer, context) for offer in offers]
    listed = tuple(
        (offer, account, screen(offer, account))
        for offer, account in zip(offers, accounts, strict=True)
    )
    handles = tuple(offer.handle for offer in offers)
    known = tuple(offer.handle for offer, account, _ in listed if account.followers is not None)
    compare = Choice("compare", Payload(COMPARE, {"handles": known}))
    return Outcome(
        OfferView(listed=listed),
        block="listed",
        choices=((compare,),) if len(known) > 1 else ((Choice("import", Payload(IMPORT)),),),
        items=handles,
        slots={"message": message[:KEPT]},
    )


def _of_several(said: Understanding, state: State) -> str | None:
    """Return what several of the list ask, each by their name, where a message tells it and nothing is noted of them:
    `no 1 minta 700rb buat 1 reels, no 2 minta 500rb`."""
    if said.intent not in PRICES or state.question or state.partners or not asks_each(said.text):
        return None
    named = with_places(said.text, state.items)
    return named if len(read_offers(named)) > 1 else None


def _said_before(before: Mapping[str, SlotValue]) -> dict[str, SlotValue]:
    """Return the slots of an offer that what follows it builds on."""
    return {k: v for k, v in before.items() if k in KEPT_SLOTS}


def _going_on(before: Mapping[str, SlotValue], more: OfferMore) -> dict[str, SlotValue]:
    """Return the slots of the offer with what was said of it since."""
    kept = _said_before(before)
    if more.wish:
        return {**kept, "wish": more.wish}
    if more.pick:
        kept = {k: v for k, v in kept.items() if k != "price"} | {"pick": more.pick}
    if more.goods_idr is not None:
        message = f"{before.get('message', '')}\nbarter produk senilai {more.goods_idr}"
        return {**kept, "message": message, "goods": str(more.goods_idr), "price": "0"}
    if more.price_idr is not None:
        return {**kept, "price": str(more.price_idr)}
    if more.pick:
        return kept
    if more.figures:
        return {**kept, "message": f"{more.figures}\n{before.get('message', '')}"}
    return {**kept, "message": f"{before.get('message', '')}\n{more.told}".strip()}


def _chosen(offer: Offer, slots: OfferSlots) -> Offer:
    """Return the offer at the one of its prices that is meant, and at what was lowered since."""
    if slots.pick and slots.pick <= len(offer.choices):
        offer = offer.each[slots.pick - 1]
    if not slots.price:
        return offer
    idr = int(slots.price)
    dearer = [one for one in offer.each if (one.cash_idr or 0) >= idr]
    if dearer:
        offer = min(dearer, key=lambda one: one.cash_idr or 0)
    elif offer.choices:
        offer = replace(offer, pieces=together([pieces for pieces, _ in offer.choices]), choices=())
    return replace(offer, cash_idr=idr)


def _stated(said: OfferSaid) -> Offer:
    return Offer(**{f.name: getattr(said, f.name) for f in fields(said)})


async def _account(offer: Offer, context: Context) -> Account:
    """Return what is known of the account; of several platforms the one with most followers."""
    if not offer.handle:
        return Account()
    found = await context.catalogue.creators((offer.handle,), offer.platform)
    if found.empty:
        return Account()
    best = found.sort_values("followers", ascending=False).iloc[[0]].reset_index(drop=True)
    (card,) = await among_peers(best, context.catalogue, context.now)
    return Account(
        card.basis,
        card.verdict if card.engagement.posts_total else None,
        card.authenticity,
        card.demo,
        card.caveats,
        card.warned,
    )


def _saving(offer: Offer, account: Account, message: str) -> Choices:
    """Offer to keep what is asked for pieces and packages, so that searches can buy it."""
    if account.demo or offer.exclusive or offer.barter:
        return ()
    known = None if account.followers else offer.followers
    save = keep_prices(
        offer.handle, prices_alone(message), platform=offer.platform, followers=known
    )
    return ((save,),) if save else ()


def _choices(offer: Offer, account: Account) -> Choices:
    if offer.handle and account.followers is not None:
        named = {"handles": (offer.handle,)}
        return (
            (
                Choice("evaluate", Payload(EVALUATE, named)),
                Choice("brief", Payload(BRIEF, named)),
            ),
        )
    return ((Choice("import", Payload(IMPORT)),),)


capability = ScreenOffer()
