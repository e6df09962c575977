"""How a price comes onto the board: what is still asked, what is kept, what is put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.analytics.community.prices import LEAST_IDR, MOST_IDR, Cell, as_piece
from core.analytics.frames.schemas import PLATFORMS
from core.analytics.tiers import NAMES
from core.capabilities.base import Choice, Context, Outcome, in_rows
from core.capabilities.ports import Home, Prices
from core.capabilities.price_sharing.slots import PriceBoardView, PriceSlots
from core.messages import Payload, SlotValue
from core.nlu.campaigns.notes.corrections import correction_in
from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.community.board import PLATFORM_OF, deliverable_in
from core.nlu.intents import LOG

MOST_A_DAY = 20
CATEGORIES = ("food", "beauty", "fashion", "parenting", "travel", "tech", "fitness", "lifestyle")
TOLD = frozenset({"handles", "kind", "pieces", "platform", "tier", "category"})
KINDS = ("reel", "story", "image", "video")


async def share(port: Prices, slots: PriceSlots, context: Context) -> Outcome[PriceBoardView]:
    """Keep a price, or ask for what it cannot be compared without."""
    group = context.chat_kind == "group"
    slots = await enriched(slots, context)
    handle = slots.handles[0] if slots.handles else ""
    view = PriceBoardView(handle=handle, group=group, tiers=context.catalogue.tiers)
    if not slots.handles:
        return Outcome(view, asks="handles", slots=kept(slots))
    if slots.kind is None or slots.pieces is None:
        if pieces_in(context.text):
            return Outcome(view, block="mixed", slots=_of_it(slots))
        return _asking(view, "kind", KINDS, replace(slots, pieces=1), context)
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
    await forget(port, context, (view.handle, slots.kind or ""))
    return await _saved(port, replace(view, cell=cell), slots)


async def amend(
    port: Prices, slots: PriceSlots, context: Context
) -> Outcome[PriceBoardView] | None:
    """Put a price right that the speaker shared, of whom the words name or the one told last; None where
    there is none."""
    group, whom = context.chat_kind == "group", slots.handles[:1]
    told = [one for one in await port.mine() if one.handle in (whom or (one.handle,))]
    same = [one for one in told if slots.kind in (None, one.kind)]
    if not same:
        return None
    old, wrong = same[0], (correction_in(context.text) or (None, 0))[0]
    pieces = slots.pieces or max(1, round((wrong or 0) / old.each_idr))
    each = round((slots.budget_idr or 0) / pieces)
    view = PriceBoardView(old.handle, old.kind, None if group else each, old.cell, group=group)
    if not LEAST_IDR <= each <= MOST_IDR:
        return Outcome(view, block="implausible", slots={})
    if not await port.put(old.home, old.handle, old.kind, old.cell, each):
        return Outcome(view, block="stranger", slots={})
    kept = replace(slots, handles=(old.handle,), kind=old.kind, pieces=pieces)
    return await _saved(port, replace(view, amended=True), kept)


async def _saved(port: Prices, view: PriceBoardView, slots: PriceSlots) -> Outcome[PriceBoardView]:
    """Show what is kept, with the range of its cell as a piece of its kind costs."""
    cell = view.cell or Cell("", "", "")
    found = await port.ranges(platform=cell.platform, tier=cell.tier, category=cell.category)
    view = replace(view, ranges=found, kind_idr=as_piece(found[0], slots.kind) if found else None)
    return Outcome(
        view, block="saved", slots=_of_it(slots), choices=((own_button(),),), in_place=True
    )


async def forget(
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


def _which(
    view: PriceBoardView, slots: PriceSlots, homes: tuple[Home, ...], context: Context
) -> Outcome[PriceBoardView]:
    """Ask in private what was meant: tell a community, or note a payment of one's campaign."""
    rows: list[tuple[Choice, ...]] = [
        (Choice("home", Payload("price_board", kept(slots) | {"home": h.id}), args=_named(h, n)),)
        for n, h in enumerate(homes, 1)
    ]
    rows += _as_note(slots, context)
    return Outcome(replace(view, homes=homes), block="which", choices=tuple(rows), slots={})


def _asking(
    view: PriceBoardView,
    slot: str,
    known: tuple[str, ...],
    slots: PriceSlots,
    context: Context,
) -> Outcome[PriceBoardView]:
    """Ask for one part of the cell with buttons; only who was asked may answer."""
    told = kept(slots) | {"who": context.person.id}
    options = [
        Choice(
            "option",
            Payload("price_board", told | {slot: value}),
            args={"slot": slot, "value": value},
        )
        for value in known
    ]
    rows: list[tuple[Choice, ...]] = [*in_rows(options, 3)]
    if slot == "kind":
        rows += _as_note(slots, context)
    return Outcome(
        view, block=f"need_{slot}", choices=tuple(rows), slots=_of_it(slots), in_place=True
    )


def _as_note(slots: PriceSlots, context: Context) -> list[tuple[Choice, ...]]:
    """Return the button that notes the payment in a campaign instead."""
    if all(entry.name != LOG for entry in context.menu):
        return []
    paid: dict[str, SlotValue] = {"handles": slots.handles, "paid": True}
    noted = Payload(LOG, paid | {"budget_idr": slots.budget_idr or 0})
    return [(Choice("campaign", noted),)]


async def enriched(slots: PriceSlots, context: Context) -> PriceSlots:
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


def kept(slots: PriceSlots) -> dict[str, SlotValue]:
    names = ("handles", "budget_idr", "pieces", "kind", "platform", "tier", "category", "home")
    known = {name: getattr(slots, name) for name in names}
    return {name: value for name, value in known.items() if value not in (None, ())}


def _of_it(slots: PriceSlots) -> dict[str, SlotValue]:
    """Return what a correction may leave out; never what was paid."""
    return {name: value for name, value in kept(slots).items() if name in TOLD}


def _named(home: Home, number: int) -> dict[str, object]:
    return {"title": home.title, "number": number}


def own_button() -> Choice:
    """Return the button that shows the speaker's own prices."""
    return Choice("own", Payload("price_board", {"mine": True}))
