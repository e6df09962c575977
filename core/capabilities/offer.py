"""Screens an offer that an influencer sent: worth it, bargain or decline, with a reply to send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Final

from core.analytics.offer import Account, Offer, Screening, screen
from core.capabilities.base import Capability, Choice, Choices, Context, Outcome
from core.capabilities.judging.peers import among_peers
from core.capabilities.searching.saving import keep_prices
from core.messages import Payload, SlotValue
from core.nlu.numbers import parse_money_idr
from core.nlu.offer import OfferSaid, asks_about_offer, is_offer, read_offer
from core.nlu.offer_more import OfferMore, offer_follow_up

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding


KEPT: Final = 1_500
"""Characters of an offer that a follow-up may go back to."""


@dataclass(frozen=True, slots=True)
class OfferSlots:
    """message: the offer as it was sent. handle: whose it is, where the message does not say.
    goods: what the goods of a barter are worth. price: in rupiah, where it was lowered since. wish:
    `refusal` (words to decline with) or `proof` (words to ask for insights with)."""

    message: str | None = field(default=None, metadata={"free": True})
    handle: str = ""
    goods: str | None = field(default=None, metadata={"free": True})
    price: str | None = None
    wish: str | None = None


@dataclass(frozen=True, slots=True)
class OfferView:
    """offer: as read. account: what is known of it. found: verdict and reasons."""

    offer: Offer | None = None
    account: Account | None = None
    found: Screening | None = None


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
            focus = {"handle": state.focus} if state.focus else {}
            return {"message": said.text, **focus}
        before = state.before(self.name)
        if before is not None and before.get("message") and state.question is None:
            more = offer_follow_up(said.text)
            if more is not None and (more.wish or state.about(self.name) is not None):
                return _going_on(before, more)
        return {} if asks_about_offer(said.text) else None

    async def run(self, slots: OfferSlots, context: Context) -> Outcome[OfferView]:
        """Weigh the offer, or ask for it, or for what its goods are worth."""
        message = slots.message or ""
        if slots.message and slots.goods is None and context.text.startswith(slots.message):
            message = context.text
        offer = _stated(read_offer(message))
        offer = replace(offer, handle=offer.handle or slots.handle)
        if slots.price:
            offer = replace(offer, cash_idr=int(slots.price))
        if offer.cost_idr is None and not offer.barter and not offer.signs:
            return Outcome(OfferView(), asks="message", slots={})
        if offer.barter and offer.barter_idr is None:
            value = parse_money_idr(slots.goods or "")
            if value is None and slots.goods is None:
                asked = {"message": message, "handle": slots.handle}
                return Outcome(OfferView(offer), asks="goods", slots=asked)
            offer = replace(offer, barter_idr=value)
        account = await _account(offer, context)
        view = OfferView(offer, account, screen(offer, account))
        kept: dict[str, SlotValue] = {"message": message[:KEPT], "handle": offer.handle}
        kept |= {k: v for k, v in (("goods", slots.goods), ("price", slots.price)) if v}
        if offer.cost_idr:
            kept["budget_idr"] = offer.cost_idr
        match slots.wish:
            case "refusal":
                return Outcome(view, block="refusal", slots=kept)
            case "proof":
                return Outcome(view, block="proof", slots=kept)
        return Outcome(
            view,
            choices=(*_choices(offer, account), *_saving(offer, account, message)),
            items=(offer.handle,) if offer.handle else (),
            slots=kept,
        )


def _going_on(before: Mapping[str, SlotValue], more: OfferMore) -> dict[str, SlotValue]:
    """Return the slots of the offer with what was said of it since."""
    kept = {k: v for k, v in before.items() if k in {"message", "handle", "goods", "price"}}
    if more.wish:
        return {**kept, "wish": more.wish}
    if more.goods_idr is not None:
        message = f"{before.get('message', '')}\nbarter produk senilai {more.goods_idr}"
        return {**kept, "message": message, "goods": str(more.goods_idr), "price": "0"}
    if more.price_idr is not None:
        return {**kept, "price": str(more.price_idr)}
    return {**kept, "message": f"{before.get('message', '')}\n{more.told}".strip()}


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
        card.followers,
        card.reach if card.reach_counted else None,
        card.verdict if card.engagement.posts_total else None,
        card.authenticity,
        card.benchmark.percentile,
        card.demo,
        card.interactions,
        card.filmed,
    )


def _saving(offer: Offer, account: Account, message: str) -> Choices:
    """Offer to keep what is asked for pieces and packages, so that searches can buy it."""
    if account.demo or offer.exclusive:
        return ()
    known = None if account.followers else offer.followers
    save = keep_prices(offer.handle, message, platform=offer.platform, followers=known)
    return ((save,),) if save else ()


def _choices(offer: Offer, account: Account) -> Choices:
    if offer.handle and account.followers is not None:
        named = {"handles": (offer.handle,)}
        return (
            (
                Choice("evaluate", Payload("evaluate", named)),
                Choice("brief", Payload("brief", named)),
            ),
        )
    return ((Choice("import", Payload("import")),),)


capability = ScreenOffer()
