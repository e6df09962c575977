"""Gathers what members of a community paid, and shows ranges that nobody can be read from."""

from __future__ import annotations

from collections.abc import Mapping

from core.analytics.community.prices import as_piece
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import Prices, deep_link, given
from core.capabilities.price_sharing.hearing import heard, heard_among
from core.capabilities.price_sharing.sharing import amend, enriched, forget, own_button, share
from core.capabilities.price_sharing.slots import PriceBoardView, PriceSlots
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.board import tells_paid
from core.nlu.intents import RATE
from core.nlu.understanding import Understanding

SHOWN = 12
FILMED = {"instagram": "reel", "tiktok": "video", "youtube": "video"}
"""What a range is said to cost besides a post, where no kind is asked for."""


class PriceBoard(Capability[PriceSlots, PriceBoardView]):
    """Answers "bayar @dapurnina 350rb buat 1 reels" in a community, and "papan harga kuliner"."""

    name = "price_board"
    commands = {"papanharga": {}, "priceboard": {}, "hargaku": {"mine": True}}  # noqa: RUF012
    Slots = PriceSlots
    View = PriceBoardView
    group_place = 3

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim prices that are told, put right or asked for: what is about a campaign stays with it."""
        return heard(said, state, self.accepted())

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what members tell that they paid, and ask each other what one pays."""
        return heard_among(said, state, self.accepted())

    async def retract(self, context: Context, instead: str) -> Outcome[PriceBoardView] | None:
        """Take back what an edited message shared."""
        if context.prices is None or instead == self.name:
            return None
        gone = await forget(context.prices, context)
        view = PriceBoardView(handle=gone[0], group=context.chat_kind == "group") if gone else None
        return None if view is None else Outcome(view, block="retracted", slots={})

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """What shares a price."""
        return "budget_idr" in slots

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show the ranges."""
        return Payload("price_board")

    async def run(self, slots: PriceSlots, context: Context) -> Outcome[PriceBoardView]:
        """Show, share, or take back."""
        port = given(context.prices)
        group = context.chat_kind == "group"
        if slots.withdraw is not None or slots.mine:
            return await _own(port, slots.withdraw, context)
        if slots.budget_idr is None:
            return await _ranges(port, await enriched(slots, context), context)
        if slots.who not in (None, context.person.id):
            return Outcome(PriceBoardView(group=group), block="not_yours", slots={})
        amended = await amend(port, slots, context) if slots.amends else None
        if amended is None and slots.amends and not tells_paid(context.text):
            view = PriceBoardView("".join(slots.handles[:1]), group=group)
            return Outcome(view, block="nothing_amended", choices=((own_button(),),), slots={})
        return amended or await share(port, slots, context)


async def _ranges(port: Prices, slots: PriceSlots, context: Context) -> Outcome[PriceBoardView]:
    """Show the ranges that fit; of one account nothing but those of accounts like it."""
    platform = slots.platform if slots.handles or slots.kind is None else None
    found = await port.ranges(platform=platform, tier=slots.tier, category=slots.category)
    handle = slots.handles[0] if slots.handles else ""
    kind = slots.kind or (FILMED.get(found[0].cell.platform) if found else None)
    view = PriceBoardView(
        handle,
        kind,
        ranges=found[:SHOWN],
        more=max(0, len(found) - SHOWN),
        homes=await port.homes(),
        group=context.chat_kind == "group",
        category=slots.category,
        kind_idr=as_piece(found[0], kind) if found else None,
    )
    weigh = Choice("weigh", Payload(RATE, {"handles": (handle,)}), args={"handle": handle})
    rows = context.offered(((weigh,), (own_button(),)) if handle else ((own_button(),),))
    block = "body" if found else "none"
    return Outcome(view, block=block, slots={}, choices=rows, in_place=True)


async def _own(port: Prices, withdraw: int | None, context: Context) -> Outcome[PriceBoardView]:
    """Show the speaker's own prices, in private alone; taking one back shows what is left."""
    gone = withdraw is not None and await port.withdraw(withdraw)
    if context.chat_kind == "group":
        link = deep_link(context.bot_username, "hargaku", "")
        rows = ((Choice("private", url=link),),) if context.bot_username else ()
        return Outcome(PriceBoardView(group=True), block="private", choices=rows, slots={})
    mine = (await port.mine())[:SHOWN]
    homes = await port.homes()
    titles = {home.id: home.title for home in homes if len({one.home for one in mine}) > 1}
    withdrawals = tuple(
        (
            Choice(
                "withdraw",
                Payload("price_board", {"withdraw": one.id}),
                args={"handle": one.handle, "kind": one.kind, "home": titles.get(one.home, "")},
            ),
        )
        for one in mine
    )
    view = PriceBoardView(mine=mine, homes=homes)
    alone = {"handles": (mine[0].handle,), "kind": mine[0].kind} if len(mine) == 1 else {}
    block = "withdrawn" if gone else "own"
    return Outcome(view, block=block, slots=alone, choices=withdrawals, in_place=True)


capability = PriceBoard()
