"""Gathers what members of a community paid, and shows ranges that nobody can be read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.analytics.community.prices import (
    AT_LEAST_APART,
    FEWEST,
    LEAST_IDR,
    MOST_IDR,
    Cell,
    Paid,
    PriceRange,
)
from core.analytics.frames.schemas import PLATFORMS
from core.analytics.tiers import DEFAULT_TIERS, NAMES, Tiers
from core.capabilities.base import Choice, Context, Outcome, in_rows
from core.capabilities.capability import Capability
from core.capabilities.ports import Home, Prices, given
from core.messages import Payload, SlotValue
from core.nlu.community.board import (
    PLATFORM_OF,
    asks_board,
    asks_own_prices,
    deliverable_in,
    shares_price,
    takes_price_back,
)
from core.nlu.intents import LOG

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

MOST_A_DAY = 20
SHOWN = 12
CATEGORIES = ("food", "beauty", "fashion", "parenting", "travel", "tech", "fitness", "lifestyle")


@dataclass(frozen=True, slots=True)
class PriceSlots:
    """budget_idr: the sum paid to the first of handles, for `count` pieces of `kind`. home: the
    community that it is told to. who: whose answer a button takes. withdraw: an id. mine: show
    what the speaker shared."""

    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    pieces: int | None = None
    kind: str | None = None
    platform: str | None = None
    tier: str | None = None
    category: str | None = None
    home: str | None = None
    who: int | None = None
    withdraw: int | None = None
    mine: bool = False


@dataclass(frozen=True, slots=True)
class PriceBoardView:
    """ranges: what may be shown. each_idr: one piece, said in private only. homes: communities to
    choose from. mine: the speaker's own prices. fewest, days: the rules of ranges. tiers:
    the sizes to choose from."""

    handle: str = ""
    kind: str | None = None
    each_idr: int | None = None
    cell: Cell | None = None
    ranges: tuple[PriceRange, ...] = ()
    more: int = 0
    mine: tuple[Paid, ...] = ()
    homes: tuple[Home, ...] = ()
    group: bool = False
    category: str | None = None
    fewest: int = FEWEST
    days: int = AT_LEAST_APART.days
    tiers: Tiers = DEFAULT_TIERS


class PriceBoard(Capability[PriceSlots, PriceBoardView]):
    """Answers "bayar @dapurnina 350rb buat 1 reels" in a community, and "papan harga kuliner"."""

    name = "price_board"
    commands = {"papanharga": {}, "priceboard": {}, "hargaku": {"mine": True}}  # noqa: RUF012
    Slots = PriceSlots
    View = PriceBoardView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim prices that are told, not noted: what is about a campaign stays with it."""
        text, slots = said.text, said.everything()
        if state.question is not None and state.question.intent != self.name:
            return None
        if takes_price_back(text) or asks_own_prices(text):
            return {"mine": True}
        about_campaign = state.shown is not None and state.shown.intent.startswith("campaign")
        told = {"handles", "budget_idr"} <= set(slots) and shares_price(text)
        if (told and not about_campaign) or asks_board(text):
            return {k: v for k, v in slots.items() if k in self.accepted()}
        return None

    async def retract(self, context: Context, instead: str) -> Outcome[PriceBoardView] | None:
        """Take back what an edited message shared."""
        if context.prices is None or instead == self.name:
            return None
        gone = await _forget(context.prices, context)
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
            return await _own(port, slots.withdraw, group)
        if slots.budget_idr is None:
            return await _ranges(port, slots, group)
        return await _share(port, slots, context)


async def _forget(
    port: Prices, context: Context, still: tuple[str, str] | None = None
) -> tuple[str, ...]:
    """Take back what an edited message shared, but for the creator and kind that it speaks of now;
    return of whom."""
    if context.edited_from is None:
        return ()
    said = [
        one for one in await port.written(context.edited_from) if (one.handle, one.kind) != still
    ]
    return tuple([one.handle for one in said if await port.withdraw(one.id)])


async def _ranges(port: Prices, slots: PriceSlots, group: bool) -> Outcome[PriceBoardView]:
    found = await port.ranges(platform=slots.platform, tier=slots.tier, category=slots.category)
    view = PriceBoardView(
        ranges=found[:SHOWN],
        more=max(0, len(found) - SHOWN),
        homes=await port.homes(),
        group=group,
        category=slots.category,
    )
    block = "body" if found else "none"
    return Outcome(view, block=block, slots={}, choices=((_own_button(),),), in_place=True)


async def _own(port: Prices, withdraw: int | None, group: bool) -> Outcome[PriceBoardView]:
    """Show the speaker's own prices, in private alone; taking one back shows what is left."""
    gone = withdraw is not None and await port.withdraw(withdraw)
    if group:
        return Outcome(PriceBoardView(group=True), block="private", slots={})
    mine = (await port.mine())[:SHOWN]
    rows = tuple(
        (
            Choice(
                "withdraw",
                Payload("price_board", {"withdraw": one.id}),
                args={"handle": one.handle, "kind": one.kind},
            ),
        )
        for one in mine
    )
    view = PriceBoardView(mine=mine)
    return Outcome(
        view, block="withdrawn" if gone else "own", slots={}, choices=rows, in_place=True
    )


async def _share(port: Prices, slots: PriceSlots, context: Context) -> Outcome[PriceBoardView]:
    group = context.chat_kind == "group"
    slots = await _enriched(slots, context)
    handle = slots.handles[0] if slots.handles else ""
    view = PriceBoardView(handle=handle, group=group, tiers=context.catalogue.tiers)
    if slots.who not in (None, context.person.id):
        return Outcome(view, block="not_yours", slots={})
    if not slots.handles:
        return Outcome(view, asks="handles", slots=_kept(slots))
    if slots.kind is None or slots.pieces is None:
        return Outcome(view, block="mixed", slots={})
    each = round((slots.budget_idr or 0) / slots.pieces)
    view = replace(view, kind=slots.kind, each_idr=None if group else each)
    if not LEAST_IDR <= each <= MOST_IDR:
        return Outcome(view, block="implausible", slots={})
    homes = await port.homes()
    home = slots.home or (homes[0].id if group and homes else None)
    if home is None:
        return _which(view, slots, homes, context)
    return await _complete(port, home, slots, replace(view, homes=homes), context)


async def _complete(
    port: Prices, home: str, slots: PriceSlots, view: PriceBoardView, context: Context
) -> Outcome[PriceBoardView]:
    """Ask for what the cell still needs, then keep the price."""
    options = {"platform": PLATFORMS, "tier": NAMES}
    for slot, known in (*options.items(), ("category", CATEGORIES)):
        if getattr(slots, slot) is None:
            return _asking(view, slot, known, replace(slots, home=home), context)
    if await port.made_since(context.now - timedelta(days=1)) >= MOST_A_DAY:
        return Outcome(view, block="enough", slots={})
    cell = Cell(slots.platform or "", slots.tier or "", slots.category or "")
    each = round((slots.budget_idr or 0) / (slots.pieces or 1))
    if not await port.put(home, view.handle, slots.kind or "", cell, each):
        return Outcome(view, block="stranger", slots={}, in_place=True)
    await _forget(port, context, (view.handle, slots.kind or ""))
    found = await port.ranges(platform=cell.platform, tier=cell.tier, category=cell.category)
    view = replace(view, cell=cell, ranges=found)
    return Outcome(view, block="saved", slots={}, choices=((_own_button(),),), in_place=True)


def _which(
    view: PriceBoardView, slots: PriceSlots, homes: tuple[Home, ...], context: Context
) -> Outcome[PriceBoardView]:
    """Ask in private what was meant: tell a community, or note a payment of one's campaign."""
    rows = [
        (Choice("home", Payload("price_board", _kept(slots) | {"home": h.id}), args=_named(h, n)),)
        for n, h in enumerate(homes, 1)
    ]
    if any(entry.name == "campaign_log" for entry in context.menu):
        paid: dict[str, SlotValue] = {"handles": slots.handles, "paid": True}
        noted = Payload(LOG, paid | {"budget_idr": slots.budget_idr or 0})
        rows.append((Choice("campaign", noted),))
    return Outcome(replace(view, homes=homes), block="which", choices=tuple(rows), slots={})


def _asking(
    view: PriceBoardView,
    slot: str,
    known: tuple[str, ...],
    slots: PriceSlots,
    context: Context,
) -> Outcome[PriceBoardView]:
    """Ask for one part of the cell with buttons; only who was asked may answer."""
    kept = _kept(slots) | {"who": context.person.id}
    options = [
        Choice(
            "option",
            Payload("price_board", kept | {slot: value}),
            args={"slot": slot, "value": value},
        )
        for value in known
    ]
    rows = in_rows(options, 3)
    return Outcome(view, block=f"need_{slot}", choices=rows, slots={}, in_place=True)


async def _enriched(slots: PriceSlots, context: Context) -> PriceSlots:
    """Return the slots with what the words and the catalogue say besides."""
    found = deliverable_in(context.text) if slots.kind is None else None
    if found:
        slots = replace(slots, kind=found[0], pieces=found[1])
    platform = slots.platform or PLATFORM_OF.get(slots.kind or "")
    frame = await context.catalogue.creators(slots.handles[:1], platform)
    known = {} if frame.empty else frame.iloc[0].dropna().to_dict()
    followers = known.get("followers")
    return replace(
        slots,
        handles=slots.handles[:1],
        platform=platform or known.get("platform"),
        category=slots.category or known.get("category"),
        tier=slots.tier or (context.catalogue.tiers.of(followers) if followers else None),
    )


def _kept(slots: PriceSlots) -> dict[str, SlotValue]:
    names = ("handles", "budget_idr", "pieces", "kind", "platform", "tier", "category", "home")
    known = {name: getattr(slots, name) for name in names}
    return {name: value for name, value in known.items() if value not in (None, ())}


def _named(home: Home, number: int) -> dict[str, object]:
    return {"title": home.title, "number": number}


def _own_button() -> Choice:
    return Choice("own", Payload("price_board", {"mine": True}))


capability = PriceBoard()
