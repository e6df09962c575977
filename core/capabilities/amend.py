"""Changes what is known of one account, as somebody tells it: price, followers, town, niche."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from core.analytics.pricing.card import (
    KINDS,
    Pieces,
    card_of,
    joined,
    price_of_one,
    prices_of,
    read_card,
    write_card,
)
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.judging.peers import DEMO
from core.capabilities.ports import Record
from core.dialogue.screen import in_campaign
from core.messages import Payload, SlotValue
from core.nlu.accounts.amending import Amendment, amendment, bettered
from core.nlu.intents import EVALUATE
from core.nlu.offers.ratecard import read_prices

if TYPE_CHECKING:
    import pandas as pd

    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

SOURCE: Final = "told"
LAST: Final = "last"
"""What the next message may correct: the field that was changed, of the account in focus. Prices of pieces
are corrected by their names only."""

FIELDS: Final = ("followers", "rate_idr", "city", "category")


@dataclass(frozen=True, slots=True)
class AmendSlots:
    """account: whose record. rate_idr: the price of one post; prices: of pieces, in words."""

    account: str = ""
    platform: str | None = None
    followers: int | None = None
    rate_idr: int | None = None
    prices: str = ""
    city: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """was, now: a field of CREATORS before and after, None for unknown. pieces: what a price is for; empty
    for one post."""

    field: str
    was: Any
    now: Any
    pieces: Pieces = ()


@dataclass(frozen=True, slots=True)
class AmendView:
    """changes: what became different. new: nothing was known of the account. assumed: nothing says on which
    platform it is. platforms: those that it is known on, where one has to be chosen."""

    handle: str = ""
    platform: str = "instagram"
    changes: tuple[Change, ...] = ()
    new: bool = False
    assumed: bool = False
    platforms: tuple[str, ...] = ()


class Amend(Capability[AmendSlots, AmendView]):
    """Answers "ubah harga @maya jadi 250rb" and "@maya now has 13k followers"."""

    name = "amend"
    Slots = AmendSlots
    View = AmendView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what says that something is so now of one account, and bare followers where an import asked
        for them. A price within a campaign is what is agreed in it."""
        if state.question is not None:
            return None
        told = amendment(said.text) or _of_the_last(said.text, state)
        if told is None or not (told.anew or state.about("import") is not None):
            return None
        if (told.rate_idr or told.prices) and in_campaign(state):
            return None
        known = {n: v for n, v in asdict(told).items() if v and n not in ("handle", "anew")}
        return {"account": told.handle, **known}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Every one."""
        return True

    async def run(self, slots: AmendSlots, context: Context) -> Outcome[AmendView]:
        """Change the record, and say what was and what is."""
        if not slots.account:
            return Outcome(AmendView(), block="howto", slots={})
        known = await context.catalogue.creators((slots.account,), slots.platform)
        if len(known) and (known["source"] == DEMO).any():
            return Outcome(AmendView(slots.account), block="demo", slots={})
        if len(known) > 1:
            return _which(slots, tuple(known["platform"]))
        before = _plain(known)
        after = _after(slots, before, context)
        view = AmendView(
            slots.account,
            str(after["platform"]),
            _changes(before, after),
            new=not before,
            assumed=not (before or slots.platform),
        )
        if not view.changes:
            return Outcome(view, block="same", items=(slots.account,), slots={})
        return Outcome(
            view,
            choices=await _kept(after, context),
            items=(slots.account,),
            slots={} if slots.prices else {LAST: view.changes[0].field},
            keeps=True,
        )


def _of_the_last(text: str, state: State) -> Amendment | None:
    """Return what a message without a name says of the account that was changed last: `followersnya
    jadi 15rb`, or that what it was told of it was wrong: `eh salah, 360rb`."""
    last = state.about("amend")
    if last is None or state.focus is None or "@" in text:
        return None
    better = bettered(text, str(last.get(LAST, "")), state.focus)
    return better or amendment(f"@{state.focus} {text.strip()}")


def _which(slots: AmendSlots, platforms: tuple[str, ...]) -> Outcome[AmendView]:
    told = {n: v for n, v in asdict(slots).items() if v}
    rows = tuple(
        (Choice("on", Payload("amend", {**told, "platform": one}), args={"platform": one}),)
        for one in platforms
    )
    return Outcome(
        AmendView(slots.account, platforms=platforms), block="which", choices=rows, slots={}
    )


def _plain(known: pd.DataFrame) -> dict[str, Any]:
    """Return a row as plain values, those that are unknown left out."""
    if known.empty:
        return {}
    first = known.iloc[0]
    return {name: first[name] for name in known.columns if known[name].notna().iloc[0]}


def _after(slots: AmendSlots, before: Mapping[str, Any], context: Context) -> dict[str, Any]:
    """Return what is told of an account as a row of CREATORS.

    What is told of anything but followers does not make the figures newer than they are.
    """
    platform = str(before.get("platform") or slots.platform or "instagram")
    row = {
        "creator_id": f"{platform}:{slots.account}",
        "platform": platform,
        "handle": slots.account,
        "captured_at": before.get("captured_at", context.now),
        "source": before.get("source", SOURCE),
    }
    if slots.followers is not None:
        row |= {"followers": slots.followers, "captured_at": context.now, "source": SOURCE}
    row |= {n: v for n, v in (("city", slots.city), ("category", slots.category)) if v}
    priced = _priced(slots, before, platform)
    return row | priced | ({"priced_at": context.now} if priced else {})


def _priced(slots: AmendSlots, before: Mapping[str, Any], platform: str) -> dict[str, Any]:
    """Return the price of one post, and the rate card, with what is told.

    The price of one post is that of a kind where the card has it: both change together.
    """
    card, rate = str(before.get("rate_card") or ""), before.get("rate_idr")
    kinds = read_card(card)
    if slots.prices:
        said = ((one.pieces, one.idr, one.platforms) for one in read_prices(slots.prices))
        told, packages = card_of(said, platform)
        whole = joined(write_card(told, packages), card)
        of_kind = rate is None or rate == price_of_one(kinds, platform)
        price = price_of_one(read_card(whole), platform) if of_kind else rate
        return {"rate_card": whole or None, "rate_idr": price}
    if slots.rate_idr is None:
        return {}
    first = next((k for k in KINDS.get(platform, ()) if k in kinds and kinds[k] == rate), None)
    changed = joined(write_card({first: slots.rate_idr}), card) if first else None
    return {"rate_idr": slots.rate_idr, **({"rate_card": changed} if changed else {})}


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """Return what is different, each piece of a rate card by itself."""
    plain = [
        Change(name, before.get(name), after[name])
        for name in FIELDS
        if name in after and after[name] is not None and before.get(name) != after[name]
    ]
    was = dict(prices_of(str(before.get("rate_card") or "")))
    now = prices_of(str(after.get("rate_card") or ""))
    pieces = [Change("rate_idr", was.get(p), idr, p) for p, idr in now if was.get(p) != idr]
    return (*pieces, *plain)


async def _kept(row: Mapping[str, Any], context: Context) -> tuple[tuple[Choice, ...], ...]:
    """Keep a row; return what can be tapped next."""
    import pandas as pd

    from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS

    creators = CREATORS.conform(pd.DataFrame([row]))
    held = (creators, POSTS.empty(), COMMENTS.empty())
    counted = await context.catalogue.merge(*held, record=Record("told"))
    handle = str(row["handle"])
    check = Choice("check", Payload(EVALUATE, {"handles": (handle,)}), args={"handle": handle})
    if counted.intake is None:
        return ((check,),)
    back = Choice("back", Payload("import_undo", {"intake": counted.intake}), means="undo")
    return ((back, check),)


capability = Amend()
